"""Answers what is typed in the search: children, what was written, meetings, commands."""

from collections.abc import Sequence
from functools import partial

from coachdesk.domain.hits import marked_beginnings
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.offers import Offer
from coachdesk.domain.persons import Person
from coachdesk.domain.search_text import SearchScope, SearchText, read_search
from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.search.child_lines import ABOUT_A_CHILD, ChildLines
from coachdesk.ui.search.finding import Answer, Finding, Group
from coachdesk.ui.search.hit_lines import IN_TIMELINE, HitLines
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.workplace import Place, Workplace

IN_A_GROUP, ALTOGETHER, LAST_OPENED = 3, 12, 5
MOST = 60  # of the few things that are looked at besides the timelines
BESIDES_TIMELINE = (*ABOUT_A_CHILD, Person, Meeting, Offer)


class Finder:
    """Looks things up for one search panel. Nothing that is typed is kept.

    *commands* are those of the page in sight first, then those of the window.
    """

    def __init__(self, workplace: Workplace, commands: Sequence[Command]) -> None:
        self._workplace, self._desk, self._all = workplace, workplace.desk, commands
        self._children, self._lines = ChildLines(workplace), HitLines(workplace)

    def answer(self, typed: str) -> Answer:
        """What is found, a few lines of each kind; a sign in front asks for one kind only."""
        asked = read_search(typed)
        groups = [group for group in self._groups(asked) if group.findings]
        total = sum(group.total for group in groups)
        nothing = ""
        if not total:
            none = _("Niets gevonden voor ‘{text}’.").format(text=asked.text)
            nothing = self._desk.words_for_nothing(none)
        if asked.scope is SearchScope.EVERYTHING and asked.text and self.can_make_signals():
            groups = self._with_new_signal(groups, asked.text)
            if not total:
                question = _("Nieuw signaal met deze tekst?")
                nothing = f"{nothing} {question}"
        return Answer(tuple(groups), total, nothing)

    def new_signal(self, text: str) -> None:
        """Open a new signal with what was typed."""
        self._workplace.open_form("signal", text=read_search(text).text)

    def can_make_signals(self) -> bool:
        """Whether there is a form for signals, and a vault to write them in."""
        return pages.has_form("signal") and not self._desk.read_only

    def _groups(self, asked: SearchText) -> list[Group]:
        if asked.scope is SearchScope.COMMANDS:
            return [Group.of(_("Opdrachten"), self._commands(asked.text), ALTOGETHER)]
        if asked.scope is SearchScope.CHILDREN:
            return [self._children_only(asked)]
        if asked.scope is SearchScope.THEMES:
            return [self._themes(asked.text)]
        return self._everything(asked) if asked.text else self._beginning()

    def _beginning(self) -> list[Group]:
        """The children opened last, and what one can do."""
        last = self._children.last_opened(LAST_OPENED)
        commands = self._commands("")[: ALTOGETHER - len(last)]
        return [
            Group.of(_("Laatst geopend"), last, LAST_OPENED),
            Group.of(_("Opdrachten"), commands, ALTOGETHER),
        ]

    def _everything(self, asked: SearchText) -> list[Group]:
        """Two passes over the text: one for the few things that are not in a timeline."""
        match, ask = asked.match, self._desk.ask
        few = ask(lambda store: store.search.keys(match, kinds=BESIDES_TIMELINE)) or []
        hits = ask(lambda store: store.search.hits(few[:MOST], match)) or []
        children = Group.of(_("Kinderen"), self._children.named(asked.text, hits), IN_A_GROUP)
        if children.hidden():
            words = _("Nog {n} bij de kinderen").format(n=children.hidden())
            children = children.with_line(_more("children", words, ask=f"@{asked.text}"))
        timeline = self._timeline(asked, besides=len(few))
        offers, meetings = (
            self._lines.lines([hit for hit in hits if hit.kind is kind])
            for kind in (Offer, Meeting)
        )
        return [
            children,
            timeline,
            Group.of(_("Sociale kaart"), offers, IN_A_GROUP),
            Group.of(_("Overleg"), meetings, IN_A_GROUP),
            Group.of(_("Opdrachten"), self._commands(asked.text), IN_A_GROUP),
        ]

    def _timeline(self, asked: SearchText, *, besides: int) -> Group:
        """The newest things in the timelines, and how many there are."""
        match, ask = asked.match, self._desk.ask
        hits = ask(lambda store: store.search.find(match, kinds=IN_TIMELINE, limit=IN_A_GROUP))
        findings = tuple(self._lines.lines(hits or []))
        total = len(findings)
        if total == IN_A_GROUP:
            total = (ask(lambda store: store.search.count(match)) or 0) - besides
        group = Group(_("In de tijdlijn"), findings, total)
        if group.hidden():
            words = _("Nog {n} in de tijdlijn").format(n=group.hidden())
            group = group.with_line(_more("timeline", words, to=asked.text))
        return group

    def _children_only(self, asked: SearchText) -> Group:
        if not asked.text:
            return Group.of(_("Kinderen"), self._children.of_school(ALTOGETHER), ALTOGETHER)
        match = asked.match
        hits = self._desk.ask(
            lambda store: store.search.find(match, kinds=ABOUT_A_CHILD, limit=MOST)
        )
        return Group.of(_("Kinderen"), self._children.named(asked.text, hits or []), ALTOGETHER)

    def _themes(self, text: str) -> Group:
        """Themes lead to the list of all signals about them."""
        lines = []
        for theme in self._desk.ask(lambda store: store.themes.all()) or ():
            marked = marked_beginnings(theme.name, text)
            if marked is not None:
                to = Place("search", f"{SearchScope.THEMES.value}{theme.name}")
                lines.append(Finding(id=theme.id, icon="list", words=marked, place=to))
        return Group.of(_("Thema's"), lines, ALTOGETHER)

    def _commands(self, text: str) -> list[Finding]:
        lines = []
        for number, command in enumerate(self._all):
            marked = marked_beginnings(command.words, text)
            if marked is not None:
                line = Finding(
                    id=f"command {number}",
                    icon=command.icon,
                    words=marked,
                    keys=command.keys,
                    run=command.run,
                )
                lines.append(line)
        return lines

    def _with_new_signal(self, groups: list[Group], text: str) -> list[Group]:
        new = Finding(
            id="new",
            icon="plus",
            words=_("Nieuw signaal met tekst “{text}”").format(text=text),
            keys="Ctrl Enter",
            run=partial(self.new_signal, text),
        )
        if groups and groups[-1].heading == _("Opdrachten"):
            return [*groups[:-1], groups[-1].with_line(new)]
        return [*groups, Group(_("Opdrachten"), (new,), 0)]


def _more(of: str, words: str, *, ask: str = "", to: str = "") -> Finding:
    place = Place("search", to) if to else None
    return Finding(id=f"more {of}", icon="ellipsis", words=words, more=ask, place=place)
