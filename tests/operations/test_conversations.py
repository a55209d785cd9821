"""Recording the first talk with a child is what the step of its case asked for."""

import pytest

from coachdesk.domain.cases import FileHolder
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.steps import StepStatus
from coachdesk.operations.care_signals import start_case
from coachdesk.operations.conversations import record_talk
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def first(store):
    """The step that a case begins with."""
    keep(store, make.child(id="noor"), make.signal("noor", id="signal"))
    start_case(store, "signal", on=make.TODAY, file_holder=FileHolder.SCHOOL)
    [step] = store.steps.open_of_child("noor")
    return step


def test_the_first_talk_ticks_the_step_that_asked_for_it_in_the_same_transaction(store, first):
    changes = record_talk(store, make.talk("noor", id="talk"))
    step = store.steps.get(first.id)
    assert (step.status, step.done_on) == (StepStatus.DONE, make.TODAY)
    assert changes.label == "Gesprek vastleggen en het eerste gesprek afvinken"
    store.replay(changes.undone())
    assert store.steps.get(first.id) == first
    assert store.conversations.find("talk") is None


@pytest.mark.parametrize("kind", [ConversationKind.PARENT, ConversationKind.CONTACT])
def test_a_talk_about_the_child_is_not_one_with_it(store, first, kind):
    assert record_talk(store, make.talk("noor", kind=kind)).label == "Gesprek vastleggen"
    assert store.steps.get(first.id).is_open()


def test_a_talk_with_another_child_leaves_it(store, first):
    keep(store, make.child(id="milan", code="K-147"))
    record_talk(store, make.talk("milan"))
    assert store.steps.get(first.id).is_open()


def test_correcting_an_earlier_talk_leaves_it(store):
    keep(store, make.child(id="noor"), make.signal("noor", id="signal"))
    record_talk(store, make.talk("noor", id="talk"))
    start_case(store, "signal", on=make.TODAY, file_holder=FileHolder.SCHOOL)
    record_talk(store, make.talk("noor", id="talk", place="kamer 1"))
    assert len(store.steps.open_of_child("noor")) == 1


def test_another_step_of_the_child_stays(store, first):
    keep(store, make.step(id="call", child_id="noor", what="Eerste gesprek voorbereiden"))
    record_talk(store, make.talk("noor"))
    assert store.steps.get("call").is_open()
