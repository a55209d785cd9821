"""Which help is chosen: typed and picked from the list of offers, or written in own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import ChildId, OfferId, ReferralId, RouteId, new_id
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _
from coachdesk.ui.routes.waiting_time import offer_words
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead

OWN, LISTED = "own", "listed"  # kinds of suggestions, set apart by a line


@dataclass(frozen=True, slots=True)
class Picked:
    """One form of help: an offer of the list, or without one what the coach wrote."""

    name: str
    offer_id: OfferId | None = None


class HelpField(QWidget):
    """A line to type in, close to home first; below it what was picked, each to be taken out.

    Signals:
        changed: something was picked or taken out. Carries all that is picked.
        settled: something was picked just now, and one goes on.
    """

    changed = Signal(object)
    settled = Signal()

    def __init__(
        self, offers: Sequence[Offer], names: NameDisplay, today: date, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._offers: Mapping[OfferId, Offer] = {offer.id: offer for offer in offers}
        self._names, self._today = names, today
        self._picked: tuple[Picked, ...] = ()
        self.ahead = TypeAhead(
            self._suggest, self, placeholder=_("Typ aanbod, of schrijf het in eigen woorden")
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.space(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.ahead)
        column.addLayout(self._rows)
        self.ahead.picked.connect(self._on_picked)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.ahead.line

    def value(self) -> tuple[Picked, ...]:
        """What is picked now."""
        return self._picked

    def typed(self) -> list[list[str]]:
        """For a draft; what is typed and not picked yet goes last, alone."""
        rows = [[one.name, one.offer_id or ""] for one in self._picked]
        return [*rows, [self.ahead.text()]] if self.ahead.text().strip() else rows

    def take_up(self, typed: Any) -> None:
        """Show what a draft kept."""
        whole = [row for row in typed if len(row) > 1]
        self._pick(tuple(Picked(name, OfferId(offer) or None) for name, offer in whole))
        rest = next((row[0] for row in typed if len(row) == 1), "")
        if rest:
            self.ahead.line.setText(rest)

    def left_over(self) -> str:
        """What is typed and not picked."""
        return self.ahead.text().strip()

    def pick_rest(self) -> None:
        """What is typed and not picked counts as own words."""
        rest = self.left_over()
        if rest:
            self.ahead.line.clear()
            self._pick((*self._picked, Picked(rest)))

    def weights(self) -> set[Weight]:
        """How heavy what is picked is, as far as that is known."""
        offers = (self._offers.get(one.offer_id) for one in self._picked if one.offer_id)
        return {offer.weight for offer in offers if offer and offer.weight}

    def referrals(self, route_id: RouteId, child_id: ChildId) -> list[Referral]:
        """What is picked, as help that is considered for this child."""
        return [self._referral(one, route_id, child_id) for one in self._picked]

    def reword(self) -> None:
        """Names went on or off."""
        self._show()

    def _referral(self, one: Picked, route_id: RouteId, child_id: ChildId) -> Referral:
        referral_id = ReferralId(new_id())
        offer = self._offers.get(one.offer_id) if one.offer_id else None
        if offer is None:
            return Referral(id=referral_id, route_id=route_id, child_id=child_id, name=one.name)
        return Referral.of_offer(
            offer, referral_id=referral_id, route_id=route_id, child_id=child_id
        )

    def _suggest(self, text: str) -> list[Suggestion]:
        wanted = plain(text).replace("-", " ").split()
        taken = {one.offer_id for one in self._picked}
        found = [
            Suggestion(
                offer.id,
                self._names.text(offer.name),
                self._names.text(offer_words(offer, today=self._today)),
                "signpost",
                LISTED,
            )
            for offer in self._offers.values()
            if offer.id not in taken and _fits(offer, wanted)
        ]
        own = text.strip()
        if own:
            words = self._names.text(own)
            found.append(Suggestion((OWN, own), words, _("in eigen woorden"), "pencil", OWN))
        return found

    def _on_picked(self, suggestion: Suggestion) -> None:
        key = suggestion.key
        if isinstance(key, tuple):
            picked = Picked(str(key[1]))
        else:
            offer = self._offers[OfferId(str(key))]
            picked = Picked(offer.name, offer.id)
        self.ahead.set_chosen(None)
        self._pick((*self._picked, picked))
        self.settled.emit()

    def _take_out(self, picked: Picked) -> None:
        self._pick(tuple(one for one in self._picked if one != picked))
        self.ahead.line.setFocus()

    def _pick(self, picked: tuple[Picked, ...]) -> None:
        self._picked = tuple(dict.fromkeys(picked))
        self._show()
        self.changed.emit(self._picked)

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        before: QWidget = self.ahead.line
        for one in self._picked:
            row, out = self._row(one)
            self._rows.addWidget(row)
            QWidget.setTabOrder(before, out)
            before = out

    def _row(self, one: Picked) -> tuple[QWidget, CdButton]:
        """What was picked, and the button that takes it out again."""
        row = QWidget(self)
        offer = self._offers.get(one.offer_id) if one.offer_id else None
        shown = self._names.text(one.name)
        detail = offer_words(offer, today=self._today) if offer else _("in eigen woorden")
        out = CdButton(
            parent=row,
            icon="x",
            name=_("Haal {help} weg").format(help=shown),
            kind=Kind.QUIET,
            compact=True,
        )
        out.clicked.connect(lambda: self._take_out(one))
        line = QHBoxLayout(row)
        line.setContentsMargins(look.space(2), 0, 0, 0)
        line.setSpacing(look.space(2))
        line.addWidget(PlainLabel(shown, row, style="bodyStrong"), 2)
        line.addWidget(PlainLabel(self._names.text(detail), row, tone="textSecondary"), 3)
        line.addWidget(out)
        return row, out


def _fits(offer: Offer, wanted: Sequence[str]) -> bool:
    words = plain(f"{offer.name} {offer.organisation}").replace("-", " ").replace("(", " ").split()
    return all(any(word.startswith(one) for word in words) for one in wanted)
