"""Dit wordt gedeeld, beside Dit blijft hier: what leaves with a pack and what does not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.papers import MeetingPack
from coachdesk.domain.wording import _, counted
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel


class PackSummary(QWidget):
    """The upper part of the right column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shared = _Lines(_("Dit wordt gedeeld"), "circle-check", "success", self)
        self.kept = _Lines(_("Dit blijft hier"), "lock", "textSecondary", self)
        self.consent = Notice("", self, tone="attention", icon="hourglass")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addWidget(self.shared)
        column.addWidget(hairline(self))
        column.addWidget(self.kept)
        column.addWidget(self.consent)
        self.consent.hide()

    def show_pack(
        self,
        pack: MeetingPack,
        *,
        opinions_along: int,
        opinions_kept: int,
        recipients: Sequence[str],
        purpose: str,
    ) -> None:
        """What this pack tells, to whom and what for; and what it does not."""
        children = counted(len(pack.cases), _("kind"), _("kinderen"))
        entries = [entry for case in pack.cases for entry in case.entries]
        told = counted(len(entries), _("signaal of gesprek"), _("signalen en gesprekken"))
        shared = [
            _("{children}, zonder naam: {told}").format(children=children, told=told),
            _("Ontvangers: {names}").format(names=", ".join(recipients) or "–"),
            _("Doel: {purpose}").format(purpose=purpose or "–"),
        ]
        if opinions_along:
            words = counted(opinions_along, _("duiding of visie"), _("duidingen en visies"))
            shared.insert(1, _("{opinions}, apart en met van wie").format(opinions=words))
        kept = [_("Namen, geboortedatum, klas, school en wie van wie familie is")]
        if opinions_kept:
            words = counted(opinions_kept, _("duiding of visie"), _("duidingen en visies"))
            kept.insert(0, words)
        self.shared.show_lines(shared)
        self.kept.show_lines(kept)

    def warn(self, without_consent: int) -> None:
        """For how many children not everybody with gezag has agreed."""
        words = _("{number} kinderen missen nog toestemming.")
        if without_consent == 1:
            words = _("{number} kind mist nog toestemming.")
        rest = _("Bespreken zonder naam kan alleen als niemand het kind herkent.")
        self.consent.set_text(f"{words.format(number=without_consent)} {rest}")
        self.consent.setVisible(without_consent > 0)


class _Lines(QWidget):
    """A heading with lines under it, each with the same icon."""

    def __init__(self, title: str, icon: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role = icon, role
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(2))
        self._column.addWidget(PlainLabel(title, self, style="h4"))

    def lines(self) -> list[str]:
        """What stands there."""
        return [row.accessibleName() for row in self._rows]

    def show_lines(self, lines: Sequence[str]) -> None:
        if list(lines) == self.lines():
            return
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._line(words) for words in lines]
        for row in self._rows:
            self._column.addWidget(row)

    def _line(self, words: str) -> QWidget:
        line = QWidget(self)
        line.setAccessibleName(words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        icon = IconSpot(self._icon, line, role=self._role)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(words, line), 1)
        return line
