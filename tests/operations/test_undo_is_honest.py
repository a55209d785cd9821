"""Whatever the coach does, going back ends where it began, and going on again where it was."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.domain.care_signals import SignalGroup
from coachdesk.domain.cases import CloseReason, Farewell, FileHolder, Told
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.errors import Refused
from coachdesk.domain.feedback import AftercareOutcome
from coachdesk.domain.referrals import Referral, Sending
from coachdesk.operations import (
    care_signals,
    cases,
    children,
    conversations,
    referrals,
    routes,
    steps,
)
from coachdesk.store.store import Store
from tests import make

LATER = make.TODAY + timedelta(days=7)


def picture(store: Store) -> dict[str, Any]:
    """Every row of every noun, and what can be found."""
    tables = [
        name
        for name in store.db.table_names()
        if not name.startswith(("journal", "findable", "_", "meta"))
    ]
    rows = {name: sorted(map(str, store.db.table(name).rows)) for name in tables}
    found = store.db.execute('SELECT "table", row_id, child_id, at, title, body FROM findable')
    return {**rows, "found": sorted(map(str, found.fetchall()))}


def add_child(store: Store, pick: int) -> ChangeSet:
    return children.write_child(store, make.child(first_name=f"Kind {pick}"))


def rename(store: Store, pick: int) -> ChangeSet:
    child = one(store.children.all(), pick)
    return children.write_child(store, replace(child, first_name=f"Ander {pick}"))


def signal(store: Store, pick: int) -> ChangeSet:
    child = one(store.children.all(), pick)
    return care_signals.note_signal(store, make.signal(child.id), step=make.step())


def sort(store: Store, pick: int) -> ChangeSet:
    ids = store.care_signals.in_group(SignalGroup.TO_SORT, today=make.TODAY)
    chosen = one(ids, pick)
    holder = FileHolder.MUNICIPALITY
    choices = (
        lambda: care_signals.watch_signal(store, chosen, until=LATER),
        lambda: care_signals.set_signal_aside(store, chosen, reason="Opgelost."),
        lambda: care_signals.start_case(store, chosen, on=make.TODAY, file_holder=holder),
    )
    return choices[pick % 3]()


def talk(store: Store, pick: int) -> ChangeSet:
    child = one(store.children.all(), pick)
    note = make.note(thoughts=(make.thought(),), feelings=(make.feeling(), make.feeling("boos")))
    return conversations.record_talk(store, make.talk(child.id, notes=(note,)), step=make.step())


def tick(store: Store, pick: int) -> ChangeSet:
    return steps.tick_step(store, one(store.steps.open(), pick), on=make.TODAY)


def close(store: Store, pick: int) -> ChangeSet:
    told = Farewell(
        told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.SKIPPED, aftercare_on=LATER
    )
    case_id = one(store.cases.running(), pick)
    reason = CloseReason.GOAL_REACHED
    return cases.close_case(store, case_id, on=make.TODAY, reason=reason, farewell=told)


def one(things: list[Any], pick: int) -> Any:
    if not things:
        raise Refused("niets")
    return things[pick % len(things)]


def weigh(store: Store, pick: int) -> ChangeSet:
    child = one(store.children.all(), pick)
    known = store.routes.of_child(child.id)
    if known:
        return routes.write_referral(store, make.referral(known[0]))
    route = make.route(child.id)
    return routes.write_route(store, route)


def go_on(store: Store, pick: int) -> ChangeSet:
    ids = [referral.id for child in store.children.all() for referral in _referrals(store, child)]
    chosen = one(ids, pick)
    sending = Sending(on=make.TODAY, feedback_on=LATER, ground="Op verzoek van de ouders.")
    outcome = AftercareOutcome.DONE
    choices = (
        lambda: referrals.send_referral(store, chosen, sending),
        lambda: referrals.start_directly(store, chosen, on=make.TODAY),
        lambda: referrals.note_feedback(store, chosen, make.feedback(), next_on=LATER),
        lambda: referrals.note_aftercare(store, chosen, make.check(outcome=outcome)),
    )
    return choices[pick % 4]()


def _referrals(store: Store, child: Child) -> list[Referral]:
    return store.referrals.of_child(child.id)


DEEDS = (add_child, rename, signal, sort, talk, tick, close, weigh, go_on)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 9)), min_size=1, max_size=14))
def test_going_back_ends_where_it_began(store, deeds):
    begin = picture(store)
    done = []
    for deed, pick in deeds:
        try:
            done.append(deed(store, pick))
        except Refused:
            continue
    end = picture(store)
    for changes in reversed(done):
        store.replay(changes.undone())
    assert picture(store) == begin
    for changes in done:
        store.replay(changes)
    assert picture(store) == end
    assert store.journal.broken_at() is None
    for changes in reversed(done):
        store.replay(changes.undone())
