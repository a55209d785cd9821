"""What is written about one form of help: with whom, how heavy, when, bridging, and who pays."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from coachdesk.domain.names import name
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import Referral
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.ui.children.day_field import day_field, day_of
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace


class ReferralWords(QWidget):
    """The fields that can be changed before and after an application goes out.

    Signals:
        partner_left: the coach is done with the field with whom it is.
    """

    partner_left = Signal()

    def __init__(self, workplace: Workplace, referral: Referral, parent: QWidget) -> None:
        super().__init__(parent)
        names = workplace.names
        self.partner = LineField(referral.with_whom(), self)
        self.partner.setCursorPosition(0)  # where there is no room the end is cut
        self.partner.cover_names(names)
        self.weight = QComboBox(self)
        self.weight.addItem(_("Niet bekend"), None)
        for weight in Weight:
            self.weight.addItem(name(weight), weight)
        self.weight.setCurrentIndex(self.weight.findData(referral.weight))
        self.appointment = day_field(workplace, self, looking=Looking.AHEAD)
        self.appointment.set_value(referral.appointment_on)
        self.bridging = TextArea(referral.bridging, self, min_lines=2, max_lines=6)
        self.bridging.cover_names(names)
        self.paid_from = LineField(referral.paid_from, self)
        self.paid_from.cover_names(names)
        self._lay_out(listed=referral.offer_id is not None)
        self.partner.editingFinished.connect(self.partner_left)

    def fields(self) -> Mapping[str, QWidget]:
        """All of them, for the draft."""
        return {
            "partner": self.partner,
            "weight": self.weight,
            "appointment": self.appointment,
            "paid_from": self.paid_from,
            "bridging": self.bridging,
        }

    def written(self, referral: Referral) -> Referral:
        """This referral with its words as they stand here."""
        return replace(
            referral,
            partner=self.partner.value().strip(),
            weight=self.weight.currentData(),
            appointment_on=day_of(self.appointment),
            paid_from=self.paid_from.value().strip(),
            bridging=self.bridging.value().strip(),
        )

    def complain(self) -> bool:
        """Say what is not understood; True when something is not."""
        trouble = self.appointment.trouble()
        self.appointment_field.complain(trouble)
        if trouble:
            self.appointment_field.setFocus()
        return bool(trouble)

    def _lay_out(self, *, listed: bool) -> None:
        """How heavy help of the list is stands in the list."""
        weight = Field(_("Hoe zwaar?"), self.weight, self)
        weight.setVisible(not listed)
        self.appointment_field = Field(_("Eerste afspraak"), self.appointment, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        column.addLayout(
            side_by_side(
                (Field(_("Met wie wissel je uit?"), self.partner, self), 2),
                (weight, 1),
                (self.appointment_field, 1),
            )
        )
        column.addLayout(
            side_by_side(
                (
                    Field(
                        _("Overbrugging"),
                        self.bridging,
                        self,
                        hint=_("wat helpt tot de hulp begint"),
                    ),
                    2,
                ),
                (Field(_("Betaald uit"), self.paid_from, self), 1),
            )
        )
