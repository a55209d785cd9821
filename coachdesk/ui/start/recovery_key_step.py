"""Step 3: the recovery key on paper, and proof that the paper is right."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from coachdesk.domain.papers import RecoverySheet
from coachdesk.domain.wording import _, clock_time
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.field import mark_wrong
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.code_fields import GROUP, CodeField, as_written
from coachdesk.ui.start.recovery_card import RecoveryCard
from coachdesk.ui.start.step_page import StepPage

if TYPE_CHECKING:  # a printer and a PDF are not there until they are asked for
    from coachdesk.ui.start.recovery_printer import RecoveryPrinter

TRAILING = QLineEdit.ActionPosition.TrailingPosition
MakePrinter = Callable[[RecoverySheet, QWidget], "RecoveryPrinter"]
Choose = Callable[[Sequence[int]], int]


class RecoveryKeyStep(StepPage):
    """Shows, prints, checks two groups at random, and asks for the promise."""

    def __init__(
        self,
        keeper: Keeper,
        *,
        now: Callable[[], datetime],
        make_printer: MakePrinter,
        choose: Choose,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Druk je herstelsleutel af"),
            _(
                "Vergeet je je wachtzin, dan is dit papier de enige weg terug. "
                "Wij kunnen je kluis niet openen. Bewaar het niet bij je laptop."
            ),
            parent,
        )
        self._keeper, self._now, self._make_printer = keeper, now, make_printer
        self._sheet = keeper.recovery_sheet()
        self._printer: RecoveryPrinter | None = None
        self.card = RecoveryCard(self._sheet.code)
        self.print = CdButton(_("Afdrukken"), icon="printer")
        self.by_hand = CdButton(_("Ik schrijf hem over"), icon="pen-line")
        self.file = CdButton(_("Bewaar als bestand"), kind=Kind.QUIET)
        self.news = Notice("", tone="success")
        self.danger = self._make_danger()
        self.asked = _two_of(range(len(self.card.groups)), choose)
        self.checks = tuple(CodeField(place + 1) for place in self.asked)
        self.ticks = tuple(
            check.addAction(icons.icon("circle-check", "success"), TRAILING)
            for check in self.checks
        )
        self.complaint = PlainLabel("", style="small", tone="danger")
        self.promise = QCheckBox(
            _(
                "Ik berg het papier op een andere plek op dan mijn laptop, "
                "bijvoorbeeld in de kluis van de school."
            )
        )
        self._lay_out()
        self._connect()

    def is_ready(self) -> bool:
        return self.promise.isChecked() and all(map(self._right, self.checks, self.asked))

    def arrive(self) -> None:
        self.print.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Typing from the screen proves nothing about the paper: the key goes out of sight."""
        if event.type() == QEvent.Type.FocusIn:
            self.card.show_groups(on=False)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.body.addWidget(self.card)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space(2))
        for button in (self.print, self.by_hand, self.file):
            buttons.addWidget(button)
        hint = _("Kopiëren kan niet, zodat hij nergens blijft staan.")
        buttons.addWidget(PlainLabel(hint, style="small", tone="textSecondary"), 1)
        self.body.addLayout(buttons)
        for notice in (self.danger, self.news):
            notice.hide()
            self.body.addWidget(notice)
        first, second = (place + 1 for place in self.asked)
        text = _("Controle: typ groep {first} en groep {second} van het papier")
        label = PlainLabel(text.format(first=first, second=second), style="label")
        fields = QHBoxLayout()
        fields.setSpacing(look.space(3))
        for check in self.checks:
            fields.addWidget(check)
        fields.addWidget(self.complaint, 1)
        self.body.addWidget(label)
        self.body.addLayout(fields)
        self.body.addWidget(self.promise)

    def _connect(self) -> None:
        self.print.clicked.connect(self._on_print)
        self.by_hand.clicked.connect(self._on_by_hand)
        self.file.clicked.connect(self.danger.show)
        self.promise.toggled.connect(self.ready_changed)
        first, second = self.checks
        first.full.connect(lambda _rest: second.setFocus())
        second.full.connect(lambda _rest: self.promise.setFocus())
        for check, tick in zip(self.checks, self.ticks, strict=True):
            tick.setVisible(False)
            check.textChanged.connect(self._on_check)
            check.installEventFilter(self)

    def _make_danger(self) -> Notice:
        sure = CdButton(_("Toch bewaren"), kind=Kind.DANGER_OUTLINE, compact=True)
        sure.clicked.connect(self._on_save)
        text = _("Dit bestand opent je hele kluis. Zet het op een stick die je apart bewaart.")
        return Notice(text, tone="attention", buttons=(sure,))

    def _on_check(self) -> None:
        """A right group gets its tick; a full one that is not on the paper is named."""
        wrong = [
            place + 1
            for check, place in zip(self.checks, self.asked, strict=True)
            if len(as_written(check.text())) >= GROUP and not self._right(check, place)
        ]
        for check, place, tick in zip(self.checks, self.asked, self.ticks, strict=True):
            mark_wrong(check, wrong=place + 1 in wrong)
            tick.setVisible(self._right(check, place))
        text = _("Groep {number} klopt niet. Kijk op je papier.")
        self.complaint.setText(text.format(number=wrong[0]) if wrong else "")
        self.ready_changed.emit()

    def _right(self, check: CodeField, place: int) -> bool:
        return as_written(check.text()) == self.card.groups[place]

    def _on_by_hand(self) -> None:
        self.card.show_groups(on=True)
        self._tell(_("Schrijf de acht groepen over. Lees ze daarna een keer na."), tone="info")

    def _on_print(self) -> None:
        self._ready_printer().print_sheet()

    def _on_save(self) -> None:
        self.danger.hide()
        dialog = QFileDialog(self, _("Waar mag het bestand staan?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile("Herstelsleutel.pdf")
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.open()

    def save_as(self, path: Path) -> None:
        """Save the sheet as a file; refused in the folder of the vault."""
        if self._keeper.folder.resolve() in (path.resolve(), *path.resolve().parents):
            text = _("Niet in de map van je kluis. Kies een stick of een andere map.")
            self._tell(text, tone="danger")
            return
        self._ready_printer().save(path)

    def _ready_printer(self) -> "RecoveryPrinter":
        if self._printer is None:
            self._printer = self._make_printer(self._sheet, self)
            self._printer.printed.connect(self._on_printed)
            self._printer.saved.connect(self._on_saved)
            self._printer.failed.connect(lambda text: self._tell(text, tone="danger"))
        return self._printer

    def _on_printed(self, name: str) -> None:
        at = clock_time(self._now())
        text = _("Afgedrukt op ‘{printer}’ om {time}. Haal het papier nu op.")
        self._tell(text.format(printer=name, time=at), tone="success")

    def _on_saved(self, path: Path) -> None:
        text = _("Bewaard als {name}. Haal de stick eruit en berg hem apart op.")
        self._tell(text.format(name=path.name), tone="success")

    def _tell(self, text: str, *, tone: str) -> None:
        self.news.set_tone(tone)
        self.news.set_text(text)
        self.news.show()


def _two_of(places: Sequence[int], choose: Choose) -> tuple[int, int]:
    """Two different ones, the lower first."""
    first = choose(places)
    second = choose([place for place in places if place != first])
    return min(first, second), max(first, second)
