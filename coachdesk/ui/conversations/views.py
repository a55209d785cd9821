"""The views of one event in one talk: each of another speaker, one of them in the boxes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import new_id
from coachdesk.ui.conversations.note_fields import NoteFields
from coachdesk.ui.shared.form import Form

LEAST = 2  # with so many there is something to choose


class Views(QObject):
    """What the boxes show is one of several; the others wait here.

    Signals:
        changed: anything of the views is another, by hand or by `set_value`.
        switched: another view is in the boxes, or others are beside it.
    """

    changed = Signal()
    switched = Signal()

    def __init__(self, form: Form[NoteFields], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._views: tuple[NoteFields, ...] = (NoteFields(),)
        self._gone: tuple[NoteFields, ...] = ()
        self.here = 0
        form.fill(self._views[0])
        form.edited.connect(self.changed)

    def value(self) -> tuple[NoteFields, ...]:
        """All views in their order, the one in the boxes as it stands there now."""
        return (*self._views[: self.here], self._form.entity(), *self._views[self.here + 1 :])

    def set_value(self, views: Sequence[NoteFields]) -> None:
        """Show these, beginning with the first."""
        self._show(tuple(views), 0)

    def gone(self) -> tuple[NoteFields, ...]:
        """What was taken out, the last one last."""
        return self._gone

    def set_gone(self, views: Sequence[NoteFields]) -> None:
        """These were taken out before."""
        self._gone = tuple(views)
        self.switched.emit()

    def several(self) -> bool:
        """Whether there is more than one."""
        return len(self._views) >= LEAST

    def others(self) -> tuple[NoteFields, ...]:
        """Those that are not in the boxes."""
        return (*self._views[: self.here], *self._views[self.here + 1 :])

    def go(self, number: int) -> None:
        """Put that one in the boxes; what stood there waits."""
        if number != self.here and 0 <= number < len(self._views):
            self._show(self.value(), number)

    def add(self, speaker: Speaker) -> None:
        """One more, of this speaker, and begin there."""
        views = (*self.value(), NoteFields(id=new_id(), speaker=speaker))
        self._show(views, len(views) - 1)

    def take_out(self) -> None:
        """Take the one in the boxes out; it can be put back. The last one stays."""
        if not self.several():
            return
        out = self.value()[self.here]
        if out.written():
            self._gone = (*self._gone, out)
        self._show(self.others(), max(self.here - 1, 0))

    def put_back(self) -> None:
        """The one that was taken out last is there again, in the boxes."""
        if self._gone:
            *rest, back = self._gone
            self._gone = tuple(rest)
            self._show((*self.value(), back), len(self._views))

    def _show(self, views: tuple[NoteFields, ...], number: int) -> None:
        self._views, self.here = views, number
        self._form.fill(views[number])
        self.changed.emit()
        self.switched.emit()
