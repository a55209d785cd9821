"""Toestemming in a talk with parents: for each parent who was there hulp, ZAT and delen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from coachdesk.domain.consents import (
    Consent,
    ConsentState,
    Given,
    Purpose,
    Standing,
    meeting_standing,
    standing,
)
from coachdesk.domain.ids import PersonId
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, mark
from coachdesk.ui.children.consent_badges import WORDS
from coachdesk.ui.conversations.consent_answers import Answers
from coachdesk.ui.conversations.talk_head import choice
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel

STATES = (
    (ConsentState.GIVEN, mark("ja")),
    (ConsentState.GIVEN_WITH_LIMIT, mark("ja, met beperking")),
    (ConsentState.ASKED, mark("gevraagd")),
    (ConsentState.REFUSED, mark("nee")),
)
HEADINGS = ("", mark("Hulp"), mark("ZAT"), mark("Delen"), mark("met wie"), mark("hoe"))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Asked:
    """A parent who is asked, as shown."""

    person_id: PersonId
    shown: str


class _Row:
    """The widgets of one parent. The first choice of each is: it stays as it is."""

    def __init__(self, asked: Asked, names: NameDisplay, parent: QWidget) -> None:
        self.person_id = asked.person_id
        who = asked.shown
        self.label = PlainLabel(who, parent, style="label", wrap=False)
        self.help = _states(_("{who}: hulp").format(who=who), parent)
        self.meeting = _states(_("{who}: ZAT").format(who=who), parent)
        self.share = _states(_("{who}: delen").format(who=who), parent)
        self.partner = LineField(_("school"), parent, name=_("{who}: delen met").format(who=who))
        self.how = choice(
            [(name(one), one) for one in Given], _("{who}: hoe gegeven").format(who=who), parent
        )
        self.limit = LineField(
            parent=parent,
            placeholder=_("Wat is de beperking?"),
            name=_("{who}: wat is de beperking?").format(who=who),
        )
        self.limit.cover_names(names)
        self.limit.hide()

    def stops(self) -> Sequence[QWidget]:
        return (self.help, self.meeting, self.share, self.partner, self.how, self.limit)

    def missing(self) -> QWidget | None:
        """Where something is still needed, if anywhere."""
        answers = self.value()
        if answers.limited() and not answers.limit.strip():
            return self.limit
        return self.partner if any(answers.problems()) else None

    def value(self) -> Answers:
        return Answers(
            person_id=self.person_id,
            help=self.help.currentData(),
            meeting=self.meeting.currentData(),
            share=self.share.currentData(),
            partner=self.partner.text(),
            limit=self.limit.text(),
            how=self.how.currentData(),
        )

    def set_value(self, answers: Answers) -> None:
        pairs: tuple[tuple[QComboBox, Any], ...] = (
            (self.help, answers.help),
            (self.meeting, answers.meeting),
            (self.share, answers.share),
            (self.how, answers.how),
        )
        for box, value in pairs:
            box.setCurrentIndex(max(box.findData(value), 0))
        self.partner.set_value(answers.partner or self.partner.text())
        self.limit.set_value(answers.limit)

    def show_now(self, consents: Sequence[Consent], today: date) -> None:
        """How it stands before this talk."""
        who = self.person_id
        partner = self.partner.text().strip()
        now = (
            (self.help, standing(consents, person_id=who, purpose=Purpose.HELP, today=today)),
            (self.meeting, meeting_standing(consents, person_id=who, today=today)),
            (
                self.share,
                standing(
                    consents,
                    person_id=who,
                    purpose=Purpose.EXCHANGE,
                    today=today,
                    partner=partner,
                ),
            ),
        )
        for box, stands in now:
            box.setItemText(0, _stays(stands))


class ConsentRows(QWidget):
    """Nothing is recorded of what was not spoken of.

    Signals:
        changed: something was answered. Carries the answers.
        ordered: other rows are there: the order of Tab is another.
    """

    changed = Signal(object)
    ordered = Signal()

    def __init__(self, names: NameDisplay, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._today = names, today
        self._consents: Sequence[Consent] = ()
        self._kept: dict[PersonId, Answers] = {}
        self._rows: list[_Row] = []
        self._nobody = PlainLabel(
            _("Kies hierboven welke ouder erbij was."),
            self,
            style="small",
            tone="textSecondary",
            wrap=False,
        )
        self._headings = [
            PlainLabel(_(words) if words else "", self, style="small", tone="textSecondary")
            for words in HEADINGS
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(2))
        self._grid.setVerticalSpacing(look.space(1))
        self._grid.addWidget(self._nobody, 0, 0, 1, len(HEADINGS))
        for column, heading in enumerate(self._headings):
            self._grid.addWidget(heading, 1, column)
        self._grid.setColumnStretch(len(HEADINGS), 1)
        self._show()

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops, in order."""
        return [stop for row in self._rows for stop in row.stops() if not stop.isHidden()]

    def show_asked(self, asked: Sequence[Asked], consents: Sequence[Consent]) -> None:
        """These parents are asked; *consents* tell how it stands before."""
        self._consents = consents
        same = [(row.person_id, row.label.text()) for row in self._rows]
        if same != [(one.person_id, one.shown) for one in asked]:
            self._remember()
            for row in self._rows:
                self._take_out(row)
            self._rows = [_Row(one, self._names, self) for one in asked]
            for number, row in enumerate(self._rows):
                self._put_in(row, 2 + 2 * number)
        self._show()

    def value(self) -> tuple[Answers, ...]:
        return tuple(row.value() for row in self._rows if row.value().given())

    def set_value(self, answers: Sequence[Answers]) -> None:
        self._kept = {one.person_id: one for one in answers}
        for row in self._rows:
            row.set_value(self._kept.get(row.person_id, Answers(person_id=row.person_id)))
        self._show()

    def _remember(self) -> None:
        """What was filled in comes back with the person."""
        self._kept |= {row.person_id: row.value() for row in self._rows}

    def _put_in(self, row: _Row, line: int) -> None:
        widgets = (row.label, row.help, row.meeting, row.share, row.partner, row.how)
        for column, widget in enumerate(widgets):
            self._grid.addWidget(widget, line, column)
            widget.show()
        self._grid.addWidget(row.limit, line + 1, 1, 1, len(HEADINGS) - 1)
        row.set_value(self._kept.get(row.person_id, row.value()))
        for box in (row.help, row.meeting, row.share, row.how):
            box.currentIndexChanged.connect(self._on_changed)
        row.partner.changed.connect(self._on_changed)
        row.limit.changed.connect(self._on_changed)

    def _take_out(self, row: _Row) -> None:
        for widget in (row.label, *row.stops()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show(self) -> None:
        self._nobody.setVisible(not self._rows)
        for heading in self._headings:
            heading.setVisible(bool(self._rows))
        for row in self._rows:
            row.show_now(self._consents, self._today)
            row.limit.setVisible(row.value().limited())
        if self._rows:
            missing = (row.missing() for row in self._rows)
            self.setFocusProxy(next(filter(None, missing), self._rows[0].help))
        self.ordered.emit()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit(self.value())


def _states(name_: str, parent: QWidget) -> QComboBox:
    options: list[tuple[str, Any]] = [(_stays(Standing.NOT_ASKED), None)]
    options += [(_(words), state) for state, words in STATES]
    box = choice(options, name_, parent)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box


def _stays(stands: Standing) -> str:
    """How it stands and stays, as the first choice: "nu: ja"."""
    return _("nu: {standing}").format(standing=_(WORDS[stands]))
