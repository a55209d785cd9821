"""The column beside the timeline: who the child is, what it needs, the case, and who is around."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.ages import birthdays_that_count
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.children import Child
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, day_month, long_day
from coachdesk.operations.children import write_child
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.called import called
from coachdesk.ui.children.case_card import CaseCard
from coachdesk.ui.children.inline_text import InlineText
from coachdesk.ui.children.involved_list import InvolvedList
from coachdesk.ui.children.kin_list import KinList
from coachdesk.ui.children.may_write import why_not
from coachdesk.ui.children.route_card import RouteCards
from coachdesk.ui.children.steady_scroll import keep_steady
from coachdesk.ui.children.told_lines import Line
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

ADULT_CONSENT = 16
PLACES = ("home", "school_life", "neighbourhood")


class ContextColumn(QFrame):
    """All of it can be written where it stands, when the dossier is open."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self.setProperty("zone", "context")
        self.birthday = Notice("", self, tone="info", icon="info")
        self.who = PlainLabel("", self, style="h4")
        self.strengths = self._lines("strengths", self._tell_strengths)
        self.dear = self._lines("dear", self._tell_dear)
        self.needed = PlainLabel("", self, style="h4")
        self.needs = self._lines("needs", self._tell_needs)
        self.places = {
            "home": self._place("home", _("Thuis"), "house"),
            "school_life": self._place("school_life", _("School"), "school"),
            "neighbourhood": self._place("neighbourhood", _("Buurt"), "trees"),
        }
        self.case = CaseCard(workplace, self)
        self.routes = RouteCards(workplace, self)
        self.involved = InvolvedList(workplace, self)
        self.kin = KinList(workplace, self)
        self.earlier_heading = PlainLabel(_("Eerdere casussen"), self, style="h4")
        self.earlier = PlainLabel("", self, tone="textSecondary")
        self._lay_out()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show this child."""
        self._dossier = dossier
        who = called(dossier.child, self._workplace.names)
        locked = why_not(self._workplace.desk, dossier)
        self.setAccessibleName(_("Over {name}").format(name=who))
        self.who.setText(_("Wie is {name}?").format(name=who))
        self.needed.setText(_("Wat heeft {name} nodig?").format(name=who))
        self.strengths.show_dossier(dossier, self.who.text(), locked=locked)
        self.dear.show_dossier(dossier, _("Wie of wat is belangrijk?"), locked=locked)
        self.needs.show_dossier(dossier, self.needed.text(), locked=locked)
        for inline in self.places.values():
            inline.show_dossier(dossier, "", locked=locked)
        self.case.show_dossier(dossier, locked=locked)
        self.routes.show_dossier(dossier)
        self.involved.show_dossier(dossier, locked=locked)
        self.kin.show_dossier(dossier, locked=locked)
        self._show_birthday(dossier)
        self._show_earlier(dossier)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.space(4), look.space(3), look.space(1), look.space(4))
        column.setSpacing(0)
        places = Card("", self)
        places.body.setSpacing(0)
        for inline in self.places.values():
            places.body.addWidget(inline)
        column.addWidget(self.birthday)
        self._section(column, self.who, self.strengths, self.dear)
        self._section(column, self.needed, self.needs)
        self._section(column, None, places)
        self._section(column, None, self.routes)
        self._section(column, None, self.case)
        self._section(column, PlainLabel(_("Betrokken"), self, style="h4"), self.involved)
        self._section(column, PlainLabel(_("Broers en zussen"), self, style="h4"), self.kin)
        self._section(column, self.earlier_heading, self.earlier)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_steady(scroll)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(scroll)

    def _section(self, column: QVBoxLayout, heading: QWidget | None, *parts: QWidget) -> None:
        if column.count() > 1:
            column.addSpacing(look.space(3))
        if heading is not None:
            column.addWidget(heading)
            column.addSpacing(look.space(1) // 2)
        for part in parts:
            column.addWidget(part)

    def _lines(self, field: str, tell: Callable[[Dossier, str], Sequence[Line]]) -> InlineText:
        """A text of several lines, each a piece of its own in the child."""
        return InlineText(
            field,
            self._workplace,
            self,
            read=lambda dossier: "\n".join(getattr(dossier.child, field)),
            tell=tell,
            save=lambda text, draft_id: self._save(field, _pieces(text), draft_id),
        )

    def _place(self, field: str, lead: str, icon: str) -> InlineText:
        prompt = _("Wat helpt, wat vraagt aandacht?")

        def tell(dossier: Dossier, text: str) -> list[Line]:
            said = self._said(dossier, text)
            return [Line(icon, said or prompt, lead, "textSecondary" if said else "textTertiary")]

        return InlineText(
            field,
            self._workplace,
            self,
            read=lambda dossier: str(getattr(dossier.child, field)),
            tell=tell,
            save=lambda text, draft_id: self._save(field, text, draft_id),
        )

    def _save(self, field: str, value: str | tuple[str, ...], draft_id: str) -> bool:
        dossier = self._dossier
        if dossier is None:
            return False
        child_id = dossier.child.id

        def changed(child: Child) -> Child:
            return replace(child, **{field: value})  # type: ignore[arg-type]  # a field by its name

        return self._workplace.desk.do(
            lambda store: write_child(
                store, changed(store.children.get(child_id)), draft_id=draft_id
            ),
            news=_("Vastgelegd bij {name}.").format(
                name=self._workplace.names.child(dossier.child)
            ),
        )

    def _tell_strengths(self, dossier: Dossier, text: str) -> list[Line]:
        who = called(dossier.child, self._workplace.names)
        prompt = _("Waar wordt {name} blij van? Vraag het en schrijf het hier op.")
        return self._told(dossier, text, "star", prompt.format(name=who))

    def _tell_dear(self, dossier: Dossier, text: str) -> list[Line]:
        return self._told(dossier, text, "heart", _("Wie of wat is belangrijk?"))

    def _tell_needs(self, dossier: Dossier, text: str) -> list[Line]:
        who = called(dossier.child, self._workplace.names)
        prompt = _("Niet wat {name} heeft, maar wat {name} nodig heeft.").format(name=who)
        return self._told(dossier, text, "sprout", prompt)

    def _told(self, dossier: Dossier, text: str, icon: str, prompt: str) -> list[Line]:
        lines = [Line(icon, self._said(dossier, one)) for one in _pieces(text)]
        return lines or [Line(icon, prompt, ink="textTertiary")]

    def _said(self, dossier: Dossier, text: str) -> str:
        return self._workplace.names.text(text, (dossier.child.code,))

    def _show_birthday(self, dossier: Dossier) -> None:
        text = birthday_words(
            dossier, called(dossier.child, self._workplace.names), self._workplace.today()
        )
        self.birthday.setVisible(bool(text))
        self.birthday.set_text(text)

    def _show_earlier(self, dossier: Dossier) -> None:
        today = self._workplace.today()
        lines = []
        for case in dossier.earlier:
            first = day_month(case.opened_on, today=today)
            last = day_month(case.closed_on, today=today) if case.closed_on else ""
            why = name(case.close_reason) if case.close_reason else ""
            lines.append(" · ".join(part for part in (f"{first} – {last}", why) if part))
        self.earlier.setText("\n".join(lines))
        self.earlier.setVisible(bool(lines))
        self.earlier_heading.setVisible(bool(lines))


def birthday_words(dossier: Dossier, who: str, today: date) -> str:
    """What changes at the birthday that is near, by whose dossier it is (handbook §3.2)."""
    if not dossier.running() or dossier.child.born is None:
        return ""
    near = [one for one in birthdays_that_count(dossier.child.born) if one.announced(today)]
    if not near:
        return ""
    day = long_day(near[0].on, today=today)
    if near[0].age >= ADULT_CONSENT:
        text = _(
            "{name} wordt op {date} 16 jaar en beslist vanaf dan zelf. "
            "Bespreek dit in het eerstvolgende gesprek."
        )
    elif dossier.file_holder() is FileHolder.SCHOOL:
        text = _(
            "{name} wordt op {date} 12 jaar. In een schooldossier beslissen ouders met gezag "
            "tot 16 jaar. Vertel {name} in het eerstvolgende gesprek wat er is vastgelegd."
        )
    else:
        text = _(
            "{name} wordt op {date} 12 jaar. Vanaf dan is ook de eigen toestemming nodig. "
            "Bespreek dit in het eerstvolgende gesprek."
        )
    return text.format(name=who, date=day)


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
