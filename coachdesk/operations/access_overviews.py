"""The overview for a parent or child: what was done with one dossier, day by day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from coachdesk.domain.access_overviews import AccessLine, AccessOverview
from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId
from coachdesk.domain.log_lines import LogFilter, LogLine
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.papers import Furniture
from coachdesk.domain.wording import _, long_day, numeric_day
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, repr=False)
class OverviewToGiveOut:
    """An overview that may leave, with the head of the journal before it, printed on it."""

    overview: AccessOverview
    journal_head: str
    child_ids: tuple[ChildId, ...]
    names: NameLevel = NameLevel.FULL


def access_overview(store: Store, child_id: ChildId) -> OverviewToGiveOut:
    """All lines of the logboek about one child. Of another child nothing stands in it.

    It goes to who may see the dossier anyway; so the child is called by its name.
    """
    child = store.children.get(child_id)
    lines = store.log.lines(store.log.ids(LogFilter(child_id=child_id)))
    lines.sort(key=lambda line: int(line.id), reverse=True)
    head = store.journal.head()
    today = store.clock.now().date()
    overview = AccessOverview(
        furniture=_furniture(child, numeric_day(today), head),
        title=_("Wat er met het dossier gebeurde"),
        subtitle=f"{child.full_name()} · {long_day(today)} {today.year}",
        explained=_explained(store),
        lines=tuple(_by_day(store, lines)),
    )
    return OverviewToGiveOut(overview, head, (child_id,))


def _furniture(child: Child, day: str, head: str) -> Furniture:
    return Furniture(
        document=_("Overzicht van het dossier {day}").format(day=day),
        label=_("VERTROUWELIJK"),
        head=_("Overzicht voor ouder of kind"),
        later_head=_("Overzicht voor ouder of kind · vervolg"),
        footer=_("Voor wie dit dossier mag inzien"),
        request=_("Bewaar dit blad goed. Er staat in wie wat kreeg."),
        number=f"{child.code} · {_('logboek {head}').format(head=head)}",
    )


def _explained(store: Store) -> tuple[str, ...]:
    me = store.persons.me()
    who = ", ".join(part for part in (me.name, me.function) if part) if me else _("de coach")
    return (
        _("Dit dossier wordt bijgehouden door {who}.").format(who=who),
        _("Elke keer dat iemand het leest, verandert of er iets uit geeft, komt er een regel bij."),
        _("Niemand kan zo’n regel later veranderen, ook de coach niet."),
    )


def _by_day(store: Store, lines: Iterable[LogLine]) -> Iterable[AccessLine]:
    """The same deed on the same day is one line with how often."""

    def alike(line: LogLine) -> tuple[str, str, str, str]:
        day = store.clock.local(line.at).date()
        return numeric_day(day), name(line.deed), line.label, ", ".join(line.recipients)

    for (when, what, part, to), times in Counter(map(alike, lines)).items():
        yield AccessLine(when=when, what=what, part=part, times=times, to=to)
