"""Wie ziet wat: for each participant whether the page of this case is in their copy."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import AgendaItemId, PersonId
from coachdesk.domain.wording import _
from coachdesk.operations.withholding import Viewer, viewers, withhold
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.workplace import Workplace


class ItemViewers(QWidget):
    """A row for each who comes, in the order of the meeting. The coach sees all.

    Signals:
        renewed: the rows are other ones.
    """

    renewed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names = workplace.desk, workplace.names
        self._item_id = AgendaItemId("")
        self._head = PlainLabel(_("Wie ziet wat?"), self, style="label")
        self.rows: list[ViewerRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(1))
        self._column.addWidget(self._head)

    def show_item(self, item_id: AgendaItemId, *, fixed: bool) -> None:
        """Show it of this case; *fixed*: in words alone, there is nothing to choose any more."""
        self._item_id = item_id
        found = self._desk.ask(lambda store: viewers(store, item_id)) or ()
        if [row.shape() for row in self.rows] != [_shape(one, fixed=fixed) for one in found]:
            self._make_rows(found, fixed=fixed)
        for row, one in zip(self.rows, found, strict=True):
            row.show_viewer(one, self._names.person(one.person))
        self._head.setVisible(bool(found))

    def _make_rows(self, found: Sequence[Viewer], *, fixed: bool) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [ViewerRow(one, self, fixed=fixed) for one in found]
        for row in self.rows:
            self._column.addWidget(row)
            if row.choice is not None:
                row.choice.changed.connect(partial(self._on_chosen, row))
        self.renewed.emit()

    def _on_chosen(self, row: "ViewerRow", withheld: object) -> None:
        item_id, person_id = self._item_id, row.person_id
        done = self._desk.do(
            lambda store: withhold(store, item_id, person_id, withheld=bool(withheld)),
            news=_("{name}: {sees}.").format(name=row.name.text(), sees=sees(bool(withheld))),
        )
        if not done and row.choice is not None:
            row.set_withheld(not withheld)


class ViewerRow(QWidget):
    """A name over a function, and what this participant sees: to choose, or in words."""

    def __init__(self, viewer: Viewer, parent: QWidget, *, fixed: bool) -> None:
        super().__init__(parent)
        self.person_id: PersonId = viewer.person.id
        self._shape = _shape(viewer, fixed=fixed)
        self.name = ShortenedLabel(self)
        self.function = ShortenedLabel(self, style="small", tone="textSecondary")
        self.told = PlainLabel("", self, style="bodyStrong", wrap=False)
        self.choice: Segmented | None = None
        if self._shape[1]:
            both = [Choice(one, sees(one)) for one in (False, True)]
            self.choice = Segmented(both, self, compact=True)
            self.told.hide()
        whom = QVBoxLayout()
        whom.setSpacing(0)
        whom.addWidget(self.name)
        whom.addWidget(self.function)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addLayout(whom, 1)
        row.addWidget(self.choice or self.told, 0, Qt.AlignmentFlag.AlignVCenter)

    def shape(self) -> tuple[PersonId, bool]:
        """Of whom it is, and whether there is something to choose."""
        return self._shape

    def show_viewer(self, viewer: Viewer, name: str) -> None:
        """Show how it is now; this is how the screen calls them."""
        self.name.setText(name)
        self.function.setText(viewer.person.function)
        self.function.setVisible(bool(viewer.person.function))
        self.told.setText(_("alles") if viewer.person.me else sees(viewer.withheld))
        self.told.setAccessibleName(f"{name}: {self.told.text()}")
        self.set_withheld(viewer.withheld)
        if self.choice is not None:
            whom = ", ".join(filter(None, (name, viewer.person.function)))
            self.choice.setAccessibleName(_("Wat ziet {name}?").format(name=whom))

    def set_withheld(self, withheld: object) -> None:
        """Show this choice; nobody made it here."""
        if self.choice is not None:
            self.choice.blockSignals(True)  # noqa: FBT003  (Qt's own)
            self.choice.set_value(withheld)
            self.choice.blockSignals(False)  # noqa: FBT003  (Qt's own)


def sees(withheld: object) -> str:
    """What somebody gets of a case, in a word."""
    return _("niets") if withheld else _("samenvatting")


def _shape(viewer: Viewer, *, fixed: bool) -> tuple[PersonId, bool]:
    return viewer.person.id, not (fixed or viewer.person.me)
