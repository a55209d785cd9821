"""The backups that are kept: to be checked, to be looked into and put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _, counted, lately, numeric_day
from coachdesk.ui.backup_keeper import KeptBackup
from coachdesk.ui.backups.backup_chooser import choose_backup
from coachdesk.ui.backups.backup_words import size_words, why_made
from coachdesk.ui.backups.old_backups_form import OldBackupsForm
from coachdesk.ui.backups.restore_form import RestoreForm
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.settings.preferences import NEXT_TRIAL
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.slow_dialog import PATIENCE_MS
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Workplace

LIST_PX, WHY_PX, SIZE_PX, KEY_PX = 264, 190, 90, 130


@dataclass(frozen=True, slots=True)
class Line:
    """A backup as a row."""

    backup: KeptBackup

    @property
    def id(self) -> str:
        return str(self.backup.path)


class KeptBackups(Card):
    """Enter, or the button, looks into the one that is chosen."""

    def __init__(self, workplace: Workplace, keeper: Keeper, parent: QWidget | None = None) -> None:
        note = _("7 dagen, 4 weken en 12 maanden blijven bewaard")
        super().__init__(_("Wat er bewaard is"), parent, note=note)
        self._workplace, self._keeper = workplace, keeper
        self._lines: dict[str, Line] = {}
        self.model: PagedModel[Line] = PagedModel(
            [
                Column(_("Gemaakt"), self._when),
                Column(_("Waarom"), lambda line: why_made(line.backup.why), width=WHY_PX),
                Column("", _key, width=KEY_PX),
                Column(
                    _("Grootte"),
                    lambda line: size_words(line.backup.size),
                    width=SIZE_PX,
                    right=True,
                ),
            ],
            ids=lambda _order: tuple(self._lines),
            page=lambda ids: [self._lines[line_id] for line_id in ids],
            parent=self,
        )
        self.table = CdTable(self.model, self, name=_("Reservekopieën"), compact=True)
        self.empty = PlainLabel(_("Hier staan straks je reservekopieën."), tone="textSecondary")
        self.restore = CdButton(_("Terugzetten"), icon="history")
        self.check = CdButton(_("Controleer"), icon="shield-check")
        self.other = CdButton(_("Ander bestand terugzetten"))
        self.answer = Notice("")
        self.answer.hide()
        self.forget_old = CdButton(_("Oude reservekopieën wissen"), compact=True)
        self.old = Notice("", tone="attention", buttons=[self.forget_old])
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Look again which there are; one that was just made is the one chosen."""
        before = next(iter(self._lines), None)
        self._lines = {str(one.path): Line(one) for one in self._keeper.backups.all()}
        self.model.refresh()
        self.table.setVisible(bool(self._lines))
        self.empty.setVisible(not self._lines)
        newest = next(iter(self._lines), None)
        if newest is not None and (newest != before or self.table.rows.current() is None):
            self.table.rows.select(newest)
        for button in (self.restore, self.check):
            button.setEnabled(bool(self._lines))
        self._show_old()

    def _lay_out(self) -> None:
        self.table.setFixedHeight(look.scaled(LIST_PX))
        above = QVBoxLayout()
        above.setContentsMargins(look.space(4), 0, look.space(4), look.space(3))
        above.setSpacing(look.space(2))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space(2))
        for button in (self.restore, self.check, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        above.addWidget(self.empty)
        above.addLayout(buttons)
        above.addWidget(self.answer)
        above.addWidget(self.old)
        self.body.addLayout(above)
        self.fill(self.table)
        in_turn(self, self.restore, self.check, self.other, self.forget_old, self.table)

    def _connect(self) -> None:
        self.table.rows.opened.connect(lambda line_id: self._restore(Path(line_id)))
        self.restore.clicked.connect(self._on_restore)
        self.check.clicked.connect(self._on_check)
        self.other.clicked.connect(self._on_other)
        self.forget_old.clicked.connect(self._on_forget)
        text = _("Reservekopie nakijken…")
        self._patience.timeout.connect(lambda: self._tell(text, tone="info"))

    def _when(self, line: Line) -> Cell:
        made_at = line.backup.made_at
        return Cell(lately(made_at, now=self._workplace.desk.clock.now()), strong=True)

    def _on_restore(self) -> None:
        chosen = self.table.rows.current()
        if chosen is not None:
            self._restore(Path(chosen))

    def _on_other(self) -> None:
        start = self._keeper.backups.second_folder or Path.home()
        choose_backup(self, start=start, chosen=self._restore)

    def _restore(self, path: Path) -> None:
        names = self._workplace.names
        form = RestoreForm(self._keeper.rescue, path, self, by_keys=True, call=names.child)
        names.changed.connect(form.reword)
        form.finished.connect(partial(self._on_looked, form))
        form.open()

    def _on_looked(self, form: RestoreForm, _result: int) -> None:
        """Whoever saw what is in a backup knows that it can be put back."""
        if form.view is not None:
            self._workplace.prefer(restore_trial_due=self._workplace.today() + NEXT_TRIAL)

    def _on_check(self) -> None:
        chosen = self.table.rows.current()
        if chosen is None:
            return
        line = self._lines[chosen]
        when = lately(line.backup.made_at, now=self._workplace.desk.clock.now())
        self.check.setEnabled(False)
        self.answer.hide()
        self._patience.start()
        background.run(
            self._keeper.backups.checking(line.backup.path),
            owner=self,
            done=partial(self._on_checked, when),
            failed=self._on_failed,
        )

    def _on_checked(self, when: str, _nothing: None) -> None:
        text = _("De reservekopie van {when} is helemaal gelezen en is goed.")
        self._rest(text.format(when=when), tone="success")

    def _on_failed(self, error: CoachdeskError) -> None:
        self._rest(str(error), tone="danger")

    def _rest(self, text: str, *, tone: str) -> None:
        self._patience.stop()
        self.check.setEnabled(True)
        self._tell(text, tone=tone)

    def _tell(self, text: str, *, tone: str) -> None:
        self.answer.set_tone(tone)
        self.answer.set_text(text)
        self.answer.show()

    def _not_ours(self) -> Sequence[KeptBackup]:
        return [line.backup for line in self._lines.values() if not line.backup.ours]

    def _show_old(self) -> None:
        """Only when one of the vault as it is now is there: else they are all there is."""
        old = self._not_ours()
        offered = bool(old) and len(old) < len(self._lines) and not self._workplace.desk.read_only
        self.old.set_text(_told(old))
        self.old.setVisible(offered)

    def _on_forget(self) -> None:
        OldBackupsForm(self._keeper.backups, self._not_ours(), self).open()


def _told(old: Sequence[KeptBackup]) -> str:
    """What is the matter with these, and what becomes of them."""
    leaving = [one.goes_on for one in old if one.goes_on]
    others = len(old) - len(leaving)
    told = []
    if leaving:
        number = counted(len(leaving), "reservekopie is", "reservekopieën zijn")
        text = _(
            "{number} van een oude herstelsleutel. Wie het oude papier heeft, kan daarin kijken. "
            "Vanaf {day} ruimt Coachdesk dat zelf op, zodra er drie nieuwe zijn."
        )
        told.append(text.format(number=number, day=numeric_day(max(leaving))))
    if others:
        number = counted(others, "reservekopie hoort", "reservekopieën horen")
        text = _("{number} bij een andere kluis of sleutel. Coachdesk laat ze staan.")
        told.append(text.format(number=number))
    return " ".join(told)


def _key(line: Line) -> str | Cell:
    if line.backup.ours:
        return ""
    if line.backup.goes_on:
        return Cell(badge=Status(_("Oude sleutel"), "attention", "triangle-alert"))
    return Cell(badge=Status(_("Andere sleutel"), "attention", "triangle-alert"))
