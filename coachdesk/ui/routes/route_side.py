"""Beside the stages: the need in the child's own words, the help in this route, whose consent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.routes import Stage
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import read_dossier
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.children.called import called
from coachdesk.ui.children.gate_words import rule_words
from coachdesk.ui.routes.closed_case import why_locked
from coachdesk.ui.routes.help_rows import HelpRows
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.words_bar import LiteralWords
from coachdesk.ui.shared.workplace import Workplace

LETTERS = 400  # of a text that is only read along


class RouteSide(QWidget):
    """Reads along while one fills in a stage.

    Signals:
        referral_wanted: a form of help was chosen. Carries its id.
        more_wanted: there should be other help in this route.
    """

    referral_wanted = Signal(str)
    more_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.need = Card(" ", self)
        self.words = PlainLabel("", self)
        self._quote = QVBoxLayout()
        self.wishes = PlainLabel("", self, style="small", tone="textSecondary")
        self.heading = PlainLabel(_("Hulp in deze route"), self, style="h4")
        self.help = HelpRows(workplace.names, self)
        self.more = CdButton(_("Andere hulp erbij"), self, icon="plus", compact=True)
        self.rule = Notice("", self, tone="info")
        self._lay_out()
        self.help.wanted.connect(self.referral_wanted)
        self.more.clicked.connect(self.more_wanted)

    def show_line(self, line: RouteLine, in_sight: str, *, new: bool) -> None:
        """Show this route; *in_sight* is the form of help that is being looked at."""
        names, route = self._workplace.names, line.route
        code = line.child.code
        who = called(line.child, names)
        self.need.title.setText(_("Wat heeft {name} nodig?").format(name=who))
        self.need.setAccessibleName(self.need.title.text())
        self.words.setText(_shortened(names.text(route.need, (code,))))
        self._show_quote(_shortened(names.text(route.child_words, (code,))))
        wishes = _shortened(names.text(route.parents_wishes, (code,)))
        self.wishes.setText(_("Ouders: {wishes}").format(wishes=wishes))
        self.wishes.setVisible(bool(wishes))
        self.need.setVisible(not new and bool(route.need.strip()))
        today = self._workplace.today()
        self.help.show_referrals(line.referrals, in_sight, code=code, today=today)
        self.heading.setVisible(bool(line.referrals))
        locked = why_locked(self._workplace, line, Stage.NEED)
        self.more.setVisible(bool(line.referrals) and not locked)
        self._show_rule(line)

    def _show_rule(self, line: RouteLine) -> None:
        names, today, child_id = self._workplace.names, self._workplace.today(), line.child.id
        dossier = self._workplace.desk.ask(lambda store: read_dossier(store, child_id, today=today))
        self.rule.set_text(rule_words(dossier, names, today) if dossier else "")

    def _show_quote(self, text: str) -> None:
        while (item := self._quote.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if text:
            self._quote.addWidget(LiteralWords(text, self.need))

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.need.title.setWordWrap(True)
        self.need.body.addWidget(self.words)
        self.need.body.addLayout(self._quote)
        self.need.body.addWidget(self.wishes)
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.space(1), 0)
        column.setSpacing(look.space(3))
        for part in (self.need, self.heading, self.help):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.rule)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _shortened(text: str) -> str:
    """As much as one reads at a glance; the whole stands in the stage itself."""
    return text if len(text) <= LETTERS else f"{text[:LETTERS].rstrip()}…"
