"""Whose view is in the boxes: one choice for each speaker, and what was taken out."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.children.told_notes import tells
from coachdesk.ui.conversations.note_fields import NoteFields
from coachdesk.ui.conversations.views import Views
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented


class ViewTabs(QWidget):
    """In sight while there is something to choose, or something to put back.

    *called* tells what to call the child.
    """

    def __init__(
        self, views: Views, called: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._views, self._called = views, called
        self._count = 0
        self.choice: Segmented | None = None
        self.away = CdButton(_("Haal deze blik weg"), self, icon="x", kind=Kind.QUIET, compact=True)
        self.told = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.back = CdButton(_("Zet terug"), self, icon="undo-2", kind=Kind.QUIET, compact=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, look.space(1))
        self._row.setSpacing(look.space(2))
        for widget in (self.away, self.told, self.back):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.away.clicked.connect(views.take_out)
        self.back.clicked.connect(views.put_back)
        views.switched.connect(self.refresh)
        views.changed.connect(self._reword)
        self.refresh()

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops in it."""
        choice = self.choice.focusProxy() if self.choice is not None else None
        found = [choice] if choice is not None and self._views.several() else []
        found += [self.away] if self._views.several() else []
        return [*found, *([self.back] if self._views.gone() else [])]

    def refresh(self) -> None:
        """Show the views that there are now, as they are called now."""
        views, gone = self._views.value(), self._views.gone()
        several = self._views.several()
        if len(views) != self._count or self.choice is None:
            self._make_choice(views)
        self._reword()
        if self.choice is not None:
            self.choice.blockSignals(True)  # noqa: FBT003  (Qt's own)
            self.choice.set_value(self._views.here)
            self.choice.blockSignals(False)  # noqa: FBT003  (Qt's own)
            self.choice.setVisible(several)
        self.away.setVisible(several)
        if gone:
            whose = tells(gone[-1].speaker, self._called())
            self.told.setText(_("Weggehaald: {whose}.").format(whose=whose.lower()))
        self.told.setVisible(bool(gone))
        self.back.setVisible(bool(gone))
        self.setVisible(several or bool(gone))

    def _make_choice(self, views: Sequence[NoteFields]) -> None:
        if self.choice is not None:
            self._row.removeWidget(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
        self._count = len(views)
        choices = [Choice(n, self._words(view)) for n, view in enumerate(views)]
        self.choice = Segmented(choices, self, name=_("Wie vertelt?"), compact=True)
        self.choice.changed.connect(lambda number: self._views.go(int(str(number))))
        self._row.insertWidget(0, self.choice)

    def _reword(self) -> None:
        """The speaker of a view is another, or names went on or off."""
        views = self._views.value()
        if self.choice is None or len(views) != self._count:
            return
        for number, view in enumerate(views):
            self.choice.set_text(number, self._words(view))

    def _words(self, view: NoteFields) -> str:
        return tells(view.speaker, self._called())
