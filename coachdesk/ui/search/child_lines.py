"""Children in the search: by their own name, by that of a relative, or by what is known of them."""

from collections.abc import Iterator, Mapping, Sequence

from coachdesk.domain.bonds import Bond
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.hits import OPENING, Hit
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.search.finding import Finding
from coachdesk.ui.shared.workplace import Place, Workplace

ABOUT_A_CHILD = (Child, Bond, Consent)
MOST = 30


class ChildLines:
    """Makes one line for each child that is meant, the likeliest first."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._desk, self._names = workplace.desk, workplace.names
        schools = self._desk.ask(lambda store: store.schools.all()) or ()
        self._schools = {school.id: school.name for school in schools}

    def named(self, text: str, hits: Sequence[Hit] = ()) -> list[Finding]:
        """Those whose name begins so; then by a relative; then those a hit is about."""
        named = self._desk.ask(lambda store: store.children.named(text)) or []
        why = dict.fromkeys(map(str, named), "")
        for child_id, detail in (*self._by_relative(text), *_by_words(hits)):
            why.setdefault(child_id, detail)
        return self._lines(list(why)[:MOST], why)

    def last_opened(self, most: int) -> list[Finding]:
        """The children whose dossiers were opened last."""
        return self._lines(self._desk.ask(lambda store: store.children.recent(most)) or [])

    def of_school(self, most: int) -> list[Finding]:
        """The first children of the chosen school, by name."""
        school = self._workplace.school
        ids = self._desk.ask(lambda store: store.children.all_ids(school_id=school)) or []
        return self._lines(ids[:most])

    def _by_relative(self, text: str) -> Iterator[tuple[str, str]]:
        found = self._desk.ask(lambda store: store.persons.relatives_named(text)) or []
        for one in found:
            told = _("{relation}: {name}").format(relation=name(one.relation), name=one.name)
            yield one.child_id, self._names.text(told, (one.code,))

    def _lines(self, ids: Sequence[str], why: Mapping[str, str] | None = None) -> list[Finding]:
        children = self._desk.ask(lambda store: store.children.page(ids)) or []
        return [self._line(child, (why or {}).get(child.id, "")) for child in children]

    def _line(self, child: Child, detail: str) -> Finding:
        where = [_("groep {group}").format(group=child.group)] if child.group else []
        where += [self._schools[child.school_id]] if child.school_id in self._schools else []
        return Finding(
            id=child.id,
            icon="user-round",
            strong=self._names.child(child),
            words=f" · {', '.join(where)}" if where else "",
            detail=self._names.text(detail, (child.code,)),
            place=Place("child", child.id),
        )


def _by_words(hits: Sequence[Hit]) -> Iterator[tuple[str, str]]:
    """The children of these hits, each with the line in which the words stand."""
    for hit in hits:
        if hit.child_id and hit.kind in ABOUT_A_CHILD:
            lines = (hit.passage or hit.title).splitlines()
            yield hit.child_id, next((one for one in lines if OPENING in one), "")
