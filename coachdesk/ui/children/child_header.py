"""The head of a child page: the one place with the full name, what matters now, what one can do."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from coachdesk.domain.ages import age_on
from coachdesk.domain.school_year import compulsory_from
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui import pages
from coachdesk.ui.care_signals.child_finder import in_class
from coachdesk.ui.children.called import called
from coachdesk.ui.children.consent_badges import badges
from coachdesk.ui.children.may_write import hold, why_locked
from coachdesk.ui.papers_ahead import PapersAhead
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.themed_icon import themed_icon
from coachdesk.ui.shared.workplace import Workplace

LONGEST = 16  # letters of a name on a button: the head itself has it whole


class ChildHeader(QWidget):
    """Name, age, class, teacher and code; badges; buttons.

    Signals:
        contact_wanted, four_g_wanted, route_wanted, paper_wanted, more_wanted: a button was
            pressed.
        context_wanted: the context column is a drawer, and it was asked for.
    """

    contact_wanted = Signal()
    four_g_wanted = Signal()
    route_wanted = Signal()
    paper_wanted = Signal()
    more_wanted = Signal()
    context_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.name = ShortenedLabel(self, style="h2")
        self.facts = ShortenedLabel(self, tone="textSecondary", tags=False)
        self.contact = CdButton(_("Contact noteren"), self, icon="phone")
        self.four_g = CdButton(_("4G-gesprek"), self, icon="message-square-text")
        self.route = CdButton(_("Route"), self, icon="signpost")
        self.paper = CdButton(_("Samenvatting"), self, icon="file-text")
        self.context = CdButton("", self, key="Ctrl .")
        self.more = CdButton(parent=self, icon="ellipsis", name=_("Meer"))
        self._badges = QWidget(self)
        self._flow = FlowLayout(self._badges, gap=6)
        self._ahead = PapersAhead(self)
        self._lay_out()
        self.contact.clicked.connect(self.contact_wanted)
        self.four_g.clicked.connect(self.four_g_wanted)
        self.route.clicked.connect(self.route_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.context.clicked.connect(self.context_wanted)
        self.more.clicked.connect(self.more_wanted)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show this child."""
        names, today = self._workplace.names, self._workplace.today()
        child = dossier.child
        self.name.setText(names.whole_child(child))
        facts = [
            _age(child.born, dossier.school, today),
            in_class(child.group),
            names.text(child.teacher),
            self._school_lacks(dossier),
        ]
        facts += [child.code] if names.names_on else []
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        whole = called(child, names)
        brief = whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1].rstrip()}…"
        self.context.set_words(_("Over {name}").format(name=brief))
        self.context.setAccessibleName(_("Over {name}").format(name=whole))
        self._show_badges(badges(dossier, names, today))
        locked = why_locked(self._workplace.desk)
        self.contact.setVisible(pages.has_form("contact") and not dossier.closed())
        self.four_g.setVisible(pages.has_page("four_g") and not dossier.closed())
        self.route.setVisible(pages.has_page("route") and not dossier.closed())
        for button in (self.contact, self.four_g, self.route, self.paper):
            hold(button, locked)
        self._ahead.start()

    def _school_lacks(self, dossier: Dossier) -> str:
        """Among several schools a child without one is easily lost from sight."""
        if dossier.school is not None:
            return ""
        schools = self._workplace.desk.ask(lambda store: store.schools.all()) or ()
        return _("nog geen school") if len(schools) > 1 else ""

    def open_menu(self, items: list[tuple[str, str, Callable[[], None]]]) -> None:
        """Let one of these be chosen: words, icon, and what it does."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, icon, act in items:
            menu.addAction(themed_icon(icon), words, act)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.space(2))
        row.addWidget(self.name)
        row.addWidget(self.facts, 1)  # gives way before the name does
        actions = (self.contact, self.four_g, self.route, self.paper)
        for button in (*actions, self.context, self.more):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addLayout(row)
        column.addWidget(self._badges)

    def _show_badges(self, shown: list[Status]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in shown:
            badge = Badge(one, self._badges)
            self._flow.addWidget(badge)
            badge.show()
        self._badges.setVisible(bool(shown))


def _age(born: date | None, school: School | None, today: date) -> str:
    """9 jaar; of one who need not go to school yet: 4 jaar, leerplichtig vanaf 1 okt 2027."""
    if born is None:
        return ""
    text = _("{number} jaar").format(number=age_on(today, born))
    must = compulsory_from(born, school)
    if must <= today:
        return text
    return _("{age}, leerplichtig vanaf {day}").format(age=text, day=day_month(must, today=today))
