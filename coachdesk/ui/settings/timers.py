"""What happens by itself when nobody touches anything, and after how long."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.number_field import NumberField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

FIELD_PX = 110
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
NAMES_USUAL, PRIVACY_USUAL = 60, 2  # what is offered when it is switched on again


class Timers(Card):
    """Four lines: names off, privacy screen, lock, and the grace after the privacy key."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_("Als je even niets doet"), parent)
        self._workplace = workplace
        now = workplace.preferences
        self.names_on = QCheckBox(_("Namen uit na"))
        self.names = _field(_("Namen uit na"), least=10, most=600, step=10, unit=_("s"))
        self.privacy_on = QCheckBox(_("Privacyscherm na"))
        self.privacy = _field(_("Privacyscherm na"), least=1, most=60, unit=_("min"))
        self.lock = _field(_("Op slot na"), least=1, most=60, unit=_("min"))
        text = _("Op slot, nadat je zelf het privacyscherm koos, na")
        self.grace = _field(text, least=30, most=600, step=30, unit=_("s"))
        _show(self.names_on, self.names, now.names_off_after, SECOND, NAMES_USUAL)
        _show(self.privacy_on, self.privacy, now.privacy_after, MINUTE, PRIVACY_USUAL)
        self.lock.set_value(now.lock_after // MINUTE)
        self.grace.set_value(now.grace_after_privacy_key // SECOND)
        self._lay_out(text)
        self._connect()

    def _lay_out(self, grace: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.space(4))
        grid.setVerticalSpacing(look.space(2))
        rows = (
            (self.names_on, self.names),
            (self.privacy_on, self.privacy),
            (_label(_("Op slot na"), self.lock), self.lock),
            (_label(grace, self.grace), self.grace),
        )
        for number, (words, field) in enumerate(rows):
            grid.addWidget(words, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, number, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def _connect(self) -> None:
        self.names_on.toggled.connect(self.names.setEnabled)
        self.privacy_on.toggled.connect(self.privacy.setEnabled)
        for box in (self.names_on, self.privacy_on):
            box.toggled.connect(self._on_changed)
        for field in (self.names, self.privacy, self.lock, self.grace):
            field.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        names, privacy = self.names.value() * SECOND, self.privacy.value() * MINUTE
        self._workplace.prefer(
            names_off_after=names if self.names_on.isChecked() else None,
            privacy_after=privacy if self.privacy_on.isChecked() else None,
            lock_after=self.lock.value() * MINUTE,
            grace_after_privacy_key=self.grace.value() * SECOND,
        )


def _field(name: str, *, least: int, most: int, unit: str, step: int = 1) -> NumberField:
    field = NumberField(least=least, most=most, step=step, unit=unit, name=name)
    field.setFixedWidth(look.scaled(FIELD_PX))
    return field


def _show(
    box: QCheckBox, field: NumberField, after: timedelta | None, unit: timedelta, usual: int
) -> None:
    box.setChecked(after is not None)
    field.set_value(usual if after is None else after // unit)
    field.setEnabled(after is not None)


def _label(text: str, field: NumberField) -> PlainLabel:
    label = PlainLabel(text, wrap=False)
    label.setBuddy(field)
    return label
