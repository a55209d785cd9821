"""The eight facts at the head of a summary, each as wide as the child's level of names asks."""

from coachdesk.domain.ages import stage_of
from coachdesk.domain.bonds import CLOSE, Relation
from coachdesk.domain.cases import Case
from coachdesk.domain.consents import MEETING_PURPOSES, ConsentState
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, numeric_day
from coachdesk.operations.packs import age_fact, gezag_in_words
from coachdesk.operations.paper_entries import EntryMaker
from coachdesk.operations.summary_material import Material
from coachdesk.operations.tellings import Tellings
from coachdesk.store.store import Store

Fact = tuple[str, str]


def facts_of(
    store: Store, tellings: Tellings, lines: EntryMaker, case: Case | None, material: Material
) -> tuple[Fact, ...]:
    """Label and value, four by two; what is not known is a dash."""
    return _Facts(store, tellings, lines, material).all(case)


class _Facts:
    def __init__(
        self, store: Store, tellings: Tellings, lines: EntryMaker, material: Material
    ) -> None:
        self._store = store
        self._child = tellings.circle(material.child_id).child
        self._adults = tellings.circle(material.child_id).adults
        self._names = tellings.level(material.child_id)
        self._lines = lines
        self._told = lines.telling.text
        self._before = material.day

    def all(self, case: Case | None) -> tuple[Fact, ...]:
        child, nameless = self._child, self._names is NameLevel.NONE
        lead = self._store.persons.find(case.lead_id if case else None)
        who = self._lines.telling.who
        facts = [
            age_fact(child, self._before, self._names),
            self._class(),
            (_("Woont"), self._told(child.home).removeprefix(_("woont ")).removeprefix("Woont ")),
            (_("Gezag"), gezag_in_words(self._store, child.id)),
            (_("Toestemming"), _("niet van toepassing") if nameless else self._consent()),
            (_("Regiehouder"), who(lead)),
            (_("Eerder besproken"), self._discussed()),
            (_("Betrokken"), self._involved()),
        ]
        return tuple((label, value or "–") for label, value in facts)

    def _class(self) -> Fact:
        group, teacher = self._child.group, self._child.teacher
        if self._names is NameLevel.FULL:
            return _("Groep"), ", ".join(filter(None, (group, teacher)))
        return _("Bouw"), stage_of(group)

    def _consent(self) -> str:
        """Who gave it, the last day on which somebody did, and whether it is limited."""
        given = [
            consent
            for consent in self._store.consents.of_child(self._child.id)
            if consent.purpose in MEETING_PURPOSES
            and consent.state in (ConsentState.GIVEN, ConsentState.GIVEN_WITH_LIMIT)
        ]
        days = [consent.said_on() for consent in given]
        limited = any(consent.state is ConsentState.GIVEN_WITH_LIMIT for consent in given)
        told = (
            gezag_in_words(self._store, self._child.id),
            numeric_day(max(days, default=None)),
            _("met beperking") if limited else "",
        )
        return ", ".join(filter(None, told))

    def _discussed(self) -> str:
        """The last meeting that was held about this child before this one."""
        items = self._store.agenda_items.of_child(self._child.id)
        meetings = self._store.meetings.page([item.meeting_id for item in items])
        held = [m.starts_at.date() for m in meetings if m.finished_at is not None]
        last = max((day for day in held if day < self._before), default=None)
        return self._lines.day_in_full(last) if last else _("nog niet")

    def _involved(self) -> str:
        """The professionals around the child by what they do, never by name."""
        own = (*CLOSE, Relation.COACH)
        roles = [
            self._told(around.person.function) or name(around.bond.relation).lower()
            for around in self._adults
            if around.bond.relation not in own
        ]
        return ", ".join(dict.fromkeys(roles))
