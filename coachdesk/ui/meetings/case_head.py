"""The head of the point in hand: who, what is asked, what is known, and how long it takes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Point
from coachdesk.operations.sittings import Brief
from coachdesk.ui.meetings.agenda_words import consent_badge, title
from coachdesk.ui.meetings.time_view import TimeView
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.literal_words import CLOSE, OPEN, is_literal
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel

MOST_HIGH = 6  # lines of facts, and of words
MOST_LETTERS = 600  # of one text


class CaseHead(QWidget):
    """Name, consent, question and time; below them facts, the child's own words and its needs."""

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.title = PlainLabel("", self, style="h2")
        self.group = PlainLabel("", self, tone="textSecondary", wrap=False)
        self.consent = Badge(Status("", "neutral"), self)
        self.question = PlainLabel("", self, style="h4")
        self.time = TimeView(self)
        self.facts = _Part(_("Feiten"), "eye", self)
        self.words = _Part("", "quote", self, style="quote")
        self.to_child = CdButton(_("Naar kindpagina"), self, kind=Kind.QUIET, compact=True)
        self._needs = QWidget(self)
        self._flow = FlowLayout(self._needs, gap=6)
        self._lay_out()

    def show_point(self, point: Point, brief: Brief) -> None:
        """Show this point with what is known of its child."""
        self.title.setText(title(point, self._names))
        self.question.setText(self._said(point, point.item.question))
        self.question.setVisible(bool(point.item.question))
        child, badge = point.child, consent_badge(point, self._names)
        group = _("groep {group}").format(group=child.group) if child and child.group else ""
        self.group.setText(group)
        self.consent.setVisible(badge is not None)
        if badge is not None:
            self.consent.set_status(badge)
        self._card.setVisible(child is not None and bool(brief.facts or brief.words))
        self._low.setVisible(child is not None)
        self._first.setStretch(0, 0 if child else 1)  # a point in words has the whole line
        self._first.setStretch(self._first.count() - 1, 1 if child else 0)
        if child is not None:
            name = self._names.child(child)
            self.words.name(_("{name} zelf").format(name=name))
            self.to_child.setAccessibleName(_("Naar kindpagina van {name}").format(name=name))
        self.facts.show_texts([self._said(point, text) for text in brief.facts])
        self.words.show_texts([_quoted(self._said(point, text)) for text in brief.words])
        self._show_needs([self._said(point, text) for text in brief.needs])

    def _said(self, point: Point, text: str) -> str:
        about = (point.child.code,) if point.child else ()
        return self._names.text(text, about)

    def _show_needs(self, needs: Sequence[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for need in needs:
            badge = Badge(Status(need, "neutral", "sprout"), self._needs)
            self._flow.addWidget(badge)
            badge.show()
        self._label.setVisible(bool(needs))

    def _lay_out(self) -> None:
        self._first = first = QHBoxLayout()
        first.setSpacing(look.space(2))
        first.addWidget(self.title)
        first.addWidget(self.group, 0, Qt.AlignmentFlag.AlignBottom)
        first.addWidget(self.consent, 0, Qt.AlignmentFlag.AlignBottom)
        first.addStretch(1)
        who = QVBoxLayout()
        who.setSpacing(2)
        who.addLayout(first)
        who.addWidget(self.question)
        who.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(look.space(4))
        head.addLayout(who, 1)
        head.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addLayout(head)
        column.addWidget(self._make_card())
        column.addWidget(self._make_low())

    def _make_card(self) -> QFrame:
        """Facts and the child's own words, side by side."""
        self._card = QFrame(self)
        self._card.setProperty("kind", "card")
        parts = QHBoxLayout(self._card)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setSpacing(0)
        between = QFrame(self._card)
        between.setProperty("kind", "line")
        between.setFixedWidth(look.size("borderWidth"))
        parts.addWidget(self.facts, 1)
        parts.addWidget(between)
        parts.addWidget(self.words, 1)
        return self._card

    def _make_low(self) -> QWidget:
        """What the child needs, and the way to its page."""
        self._low = QWidget(self)
        low = QHBoxLayout(self._low)
        low.setContentsMargins(0, 0, 0, 0)
        low.setSpacing(look.space(2))
        self._label = PlainLabel(_("Nodig:"), self._low, tone="textSecondary", wrap=False)
        low.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        low.addWidget(self._needs, 1)
        low.addWidget(self.to_child, 0, Qt.AlignmentFlag.AlignTop)
        return self._low


def _brief(text: str) -> str:
    """The beginning of a long text: more is not seen, and takes long to lay out."""
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()}…"


def _quoted(text: str) -> str:
    """Literal words between quotation marks, once."""
    return text if is_literal(text) else f"{OPEN}{text}{CLOSE}"


class _Part(QWidget):
    """One half of the card: a heading and a few texts, cut off where they get long."""

    def __init__(self, heading: str, icon: str, parent: QWidget, *, style: str = "body") -> None:
        super().__init__(parent)
        self._heading = PlainLabel(heading, self, style="label", wrap=False)
        self.text = _Cut(self, style)
        head = QHBoxLayout()
        head.setSpacing(look.space(1))
        head.addWidget(IconSpot(icon, self, role="textSecondary"))
        head.addWidget(self._heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(4), look.space(2), look.space(4), look.space(3))
        column.setSpacing(look.space(1))
        column.addLayout(head)
        column.addWidget(self.text)
        column.addStretch(1)

    def name(self, heading: str) -> None:
        self._heading.setText(heading)

    def show_texts(self, texts: Sequence[str]) -> None:
        self.text.setText("\n".join(map(_brief, texts)) or _("Nog niets opgeschreven."))
        self.text.set_tone("text" if texts else "textTertiary")


class _Cut(PlainLabel):
    """Words of a few lines at most; the whole is on the child's page."""

    def __init__(self, parent: QWidget, style: str) -> None:
        super().__init__("", parent, style=style)
        self._style = style
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(160), min(super().sizeHint().height(), self._most()))

    def heightForWidth(self, width: int) -> int:
        return min(super().heightForWidth(width), self._most())

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(80), look.line(self._style))

    def _most(self) -> int:
        return MOST_HIGH * look.line(self._style)
