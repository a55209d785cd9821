"""Answers what is typed in the search: children, what was written, meetings, commands."""

from collections.abc import Sequence
from functools import partial

from coachdesk.domain.hits import marked_beginnings
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.search_text import SearchScope, SearchText, read_search
from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.search.child_lines import ChildLines
from coachdesk.ui.search.finding import Answer, Finding, Group
from coachdesk.ui.search.hit_lines import IN_TIMELINE, HitLines
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.workplace import Place, Workplace

IN_A_GROUP, ALTOGETHER, LAST_OPENED = 3, 12, 5


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
            nothing = _("Niets gevonden voor ‘{text}’.").format(text=asked.text)
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
        children = Group.of(_("Kinderen"), self._children.asked(asked), IN_A_GROUP)
        if children.hidden():
            words = _("Nog {n} bij de kinderen").format(n=children.hidden())
            children = children.with_line(_more("children", words, ask=f"@{asked.text}"))
        timeline = self._written(_("In de tijdlijn"), asked.match, IN_TIMELINE)
        if timeline.hidden():
            words = _("Nog {n} in de tijdlijn").format(n=timeline.hidden())
            timeline = timeline.with_line(_more("timeline", words, to=asked.text))
        meetings = self._written(_("Overleg"), asked.match, (Meeting,))
        commands = Group.of(_("Opdrachten"), self._commands(asked.text), IN_A_GROUP)
        return [children, timeline, meetings, commands]

    def _children_only(self, asked: SearchText) -> Group:
        found = self._children
        lines = found.asked(asked) if asked.text else found.of_school(ALTOGETHER)
        return Group.of(_("Kinderen"), lines, ALTOGETHER)

    def _written(self, heading: str, match: str, kinds: tuple[type, ...]) -> Group:
        """The newest texts with these words, and how many there are."""
        ask = self._desk.ask
        hits = ask(lambda store: store.search.find(match, kinds=kinds, limit=IN_A_GROUP)) or []
        total = len(hits)
        if total == IN_A_GROUP:
            total = ask(lambda store: store.search.count(match, kinds=kinds)) or total
        return Group(heading, tuple(self._lines.lines(hits)), total)

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
