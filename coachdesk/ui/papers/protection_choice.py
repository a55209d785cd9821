"""Beveiliging: a password for each file, made here and shown; or none, after the warning."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui.papers.drawing import passwords
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel

AT_ONCE = 12


class ProtectionChoice(QWidget):
    """Whose copy opens with which password. One keeps theirs while others come and go.

    Signals:
        changed: it goes with or without, with a name on it or without, or there are other ones.
        failed: no passwords could be made. Carries why.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, said: Callable[[str], str], parent: QWidget | None = None) -> None:
        """*said* is how the screen calls somebody."""
        super().__init__(parent)
        self._said = said
        self._whose: Sequence[str] = ()
        self._of: dict[str, str] = {}
        self._spare: list[str] = []
        self._asked = False
        self.protect = QCheckBox(_("PDF met wachtwoord"), self)
        self.protect.setChecked(True)
        self.each_own = QCheckBox(_("Naam van de ontvanger op het stuk"), self)
        self.each_own.setChecked(True)
        self._list = QWidget(self)
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(2))
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.another = CdButton(
            _("Andere wachtwoorden"), self, icon="rotate-cw", kind=Kind.QUIET, compact=True
        )
        self.tell_apart = PlainLabel(
            _("Geef het wachtwoord op een andere manier dan de PDF."),
            self,
            style="small",
            tone="textSecondary",
        )
        self.open_to_all = Notice(
            _("Zonder wachtwoord kan iedereen die dit bestand heeft het lezen."),
            self,
            tone="attention",
        )
        self._lay_out()
        self.protect.toggled.connect(self._show)
        self.protect.toggled.connect(self.changed)
        self.each_own.toggled.connect(self.changed)
        self.another.clicked.connect(self._on_another)
        self._show()

    def show_for(self, whose: Sequence[str]) -> None:
        """These files each need a password; of one file for all it is called nobody's."""
        if whose != self._whose:
            self._whose = tuple(whose)
            self._give()

    def of(self, whose: str) -> str:
        """The password of this one's file; nothing when it goes without."""
        return self._of.get(whose, "") if self.protect.isChecked() else ""

    def ready(self) -> bool:
        """Whether each file has its password, or none needs one."""
        return not self.protect.isChecked() or all(one in self._of for one in self._whose)

    def words(self) -> dict[str, str]:
        """What stands in the list."""
        return {one: self._of.get(one, "") for one in self._whose}

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        for widget in (self.protect, self.each_own, self._list):
            column.addWidget(widget)
        column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.tell_apart)
        column.addWidget(self.open_to_all)

    def _give(self) -> None:
        """Each their own; more are made elsewhere when these are too few."""
        for one in self._whose:
            if one not in self._of and self._spare:
                self._of[one] = self._spare.pop()
        if not self.ready() and not self._asked:
            self._asked = True
            lacking = sum(one not in self._of for one in self._whose)
            background.run(
                lambda: passwords(lacking + AT_ONCE),
                owner=self,
                done=self._on_made,
                failed=self._on_failed,
            )
        self._show()

    def _on_made(self, made: list[str]) -> None:
        self._asked = False
        self._spare += made
        self._give()
        self.changed.emit()

    def _on_failed(self, error: CoachdeskError) -> None:
        self._asked = False
        self.failed.emit(str(error))

    def _on_another(self) -> None:
        self._of.clear()
        self._spare.clear()
        self._give()
        self.changed.emit()

    def _show(self) -> None:
        on = self.protect.isChecked()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, one in enumerate(self._whose if on else ()):
            told = self._of.get(one, "…")
            secret = PlainLabel(told, self._list, style="mono", wrap=False)
            secret.setAccessibleName(" ".join(told))
            self._grid.addWidget(secret, 2 * row + 1, 0)
            if one:
                whose = PlainLabel(self._said(one), self._list, style="small", tone="textSecondary")
                self._grid.addWidget(whose, 2 * row, 0)
        for part in (self._list, self.another, self.tell_apart):
            part.setVisible(on)
        self.open_to_all.setVisible(not on)
