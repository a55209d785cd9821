"""Which children may be meant by what is typed: by name, class or code, this school's first."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.suggestion_list import Suggestion

MOST = 8
FEWEST_TO_CHOOSE = 2  # schools: in the only one there is, every new child is


class ChildFinder:
    """Made when a form opens, asked at every key; it reads the children when first asked."""

    def __init__(
        self,
        children: Callable[[], Iterable[Child]],
        schools: Iterable[School],
        names: NameDisplay,
        *,
        first: SchoolId | None,
    ) -> None:
        self._names = names
        self._schools: Mapping[SchoolId, str] = {school.id: school.name for school in schools}
        self._first = first
        self._read = children
        self._children: dict[ChildId, Child] = {}
        self._words: dict[ChildId, tuple[str, ...]] = {}

    def schools_to_choose(self) -> Mapping[SchoolId, str]:
        """The names of the schools a new child may be of; none when that need not be asked."""
        return {} if self._first or len(self._schools) < FEWEST_TO_CHOOSE else self._schools

    def forget(self) -> None:
        """There are other children now: read them anew when next asked."""
        self._children.clear()

    def child(self, child_id: object) -> Child | None:
        """The child with this id."""
        return self._all().get(ChildId(str(child_id)))

    def suggest(self, typed: str) -> list[Suggestion]:
        """Those of whom every word that was typed begins a word; roepnaam before the rest."""
        wanted = plain(typed).replace("-", " ").split()
        found = [
            child
            for child_id, child in self._all().items()
            if all(any(word.startswith(w) for word in self._words[child_id]) for w in wanted)
        ]
        if wanted:
            found.sort(key=lambda child: self._rank(child, wanted[0]))
        return [self.suggestion(child) for child in found[:MOST]]

    def doubles(self, first_name: str, group: str) -> Sequence[Child]:
        """Children with this name in this class, who may be the same."""
        name, in_group = plain(first_name.strip()), plain(group.strip())
        if not in_group:
            return ()
        return [
            child
            for child in self._all().values()
            if plain(child.first_name) == name and plain(child.group) == in_group
        ]

    def suggestion(self, child: Child) -> Suggestion:
        """How a child stands in the list and in the field."""
        return Suggestion(child.id, self._names.child(child), self.whereabouts(child))

    def whereabouts(self, child: Child) -> str:
        """Groep 6b · OBS De Verzonnen Vlieger."""
        school = self._schools.get(child.school_id, "") if child.school_id else ""
        return " · ".join(part for part in (in_class(child.group), school) if part)

    def _all(self) -> Mapping[ChildId, Child]:
        """Every child, this school's first."""
        if not self._children:
            here_first = sorted(self._read(), key=lambda child: child.school_id != self._first)
            self._children = {child.id: child for child in here_first}
            self._words = {child.id: _words(child) for child in here_first}
        return self._children

    def _rank(self, child: Child, word: str) -> tuple[bool, bool]:
        elsewhere = child.school_id != self._first
        return elsewhere, not plain(child.first_name).startswith(word)


def in_class(group: str) -> str:
    """Groep 6b; nothing when the class is not known."""
    return _("groep {group}").format(group=group) if group else ""


def _words(child: Child) -> tuple[str, ...]:
    """All that a child may be found by, each a word of its own."""
    texts = (child.first_name, child.prefix, child.last_name, *child.nicknames)
    texts = (*texts, in_class(child.group), child.code[2:])
    return (plain(child.code), *plain(" ".join(texts)).replace("-", " ").split())
