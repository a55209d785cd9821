"""Giving a paper out: only what was looked at, tied to the journal, and never taken back."""

from dataclasses import replace

import pytest

from coachdesk.domain.documents import Document, PaperKind, Recipient
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import DocumentId, RecipientId
from coachdesk.domain.log_lines import Deed, LogFilter
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.operations.meetings import (
    approve_agenda_item,
    looked_at,
    put_case_on_agenda,
    write_agenda_item,
)
from coachdesk.operations.papers import (
    pack_to_give_out,
    password_of,
    record_given_out,
    recorded_names,
    take_off_record,
)
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def meeting(store):
    meeting = make.meeting()
    keep(store, meeting)
    for first_name in ("Milan", "Noor"):
        child = make.child(first_name=first_name)
        case = make.case(child.id)
        keep(store, child, case)
        put_case_on_agenda(store, meeting.id, case.id)
    return meeting


def approve(store, item):
    write_agenda_item(store, replace(item, question="Wat helpt?"))
    approve_agenda_item(store, item.id, on=make.TODAY)


def test_a_pack_waits_for_every_case_and_names_no_child(store, meeting):
    first, second = store.agenda_items.of_meeting(meeting.id)
    approve(store, first)

    with pytest.raises(Refused, match=r"^Nog niet bekeken en goedgekeurd: punt 2\.$"):
        pack_to_give_out(store, meeting.id)

    approve(store, second)
    assert len(pack_to_give_out(store, meeting.id).pack.cases) == 2


def test_an_agenda_without_cases_makes_no_pack(store):
    empty = make.meeting()
    keep(store, empty)

    with pytest.raises(Refused):
        pack_to_give_out(store, empty.id)


def test_the_head_of_the_journal_stands_on_the_paper(store, meeting):
    for item in store.agenda_items.of_meeting(meeting.id):
        approve(store, item)
    head = store.journal.head()

    ready = pack_to_give_out(store, meeting.id)

    assert ready.journal_head == head
    assert ready.pack.furniture.number == f"logboek {head}"


def a_document(child_id, *recipients, password=""):
    return Document(
        id=DocumentId("paper"),
        kind=PaperKind.PACK,
        made_at=make.NOW,
        child_ids=(child_id,),
        recipients=recipients,
        password=password,
    )


def test_what_was_given_out_cannot_be_undone(store):
    child = make.child()
    keep(store, child)
    ilse = Recipient(id=RecipientId("one"), name="Ilse Binnenstra")

    changes = record_given_out(store, a_document(child.id, ilse))

    assert changes.final
    assert store.documents.of_child(child.id) == ["paper"]


def test_looking_at_a_password_is_journalled_with_the_children_it_is_about(store):
    child = make.child()
    keep(store, child)
    record_given_out(store, a_document(child.id, password="k7wq-3hzf"))
    start = "2026-11-01T00:00:00+00:00"
    assert not store.journal.noted_since("paper.password_shown", child.id, start)

    assert password_of(store, DocumentId("paper")) == "k7wq-3hzf"

    assert store.journal.noted_since("paper.password_shown", child.id, start)


def test_what_came_in_after_the_look_must_be_looked_at_too(store, meeting):
    items = store.agenda_items.of_meeting(meeting.id)
    for item in items:
        approve(store, item)
    keep(store, make.signal(items[0].child_id))

    with pytest.raises(Refused, match=r"punt 1\.$"):
        pack_to_give_out(store, meeting.id)

    approve_agenda_item(store, items[0].id, on=make.TODAY)
    assert len(pack_to_give_out(store, meeting.id).pack.cases) == 2


def test_a_referral_that_changed_must_be_looked_at_too(store, meeting):
    [first, second] = store.agenda_items.of_meeting(meeting.id)
    route = make.route(first.child_id)
    referral = make.referral(route, status=ReferralStatus.ASKED, asked_on=make.TODAY)
    keep(store, route, referral)
    for item in (first, second):
        approve(store, item)

    keep(store, replace(referral, status=ReferralStatus.WAITING_LIST))

    assert not looked_at(store, store.agenda_items.get(first.id))
    assert looked_at(store, store.agenda_items.get(second.id))


def test_a_step_or_a_look_in_the_dossier_does_not_undo_the_look(store, meeting):
    [first, second] = store.agenda_items.of_meeting(meeting.id)
    approve(store, first)
    keep(store, make.step(child_id=first.child_id, case_id=first.case_id))
    store.note("dossier.read", "Dossier gelezen", (first.child_id,))

    assert looked_at(store, store.agenda_items.get(first.id))
    assert not looked_at(store, store.agenda_items.get(second.id))


def test_a_paper_that_could_not_be_put_in_place_is_off_the_record_but_in_the_journal(store):
    document = Document(
        id=DocumentId("d"), kind=PaperKind.PACK, made_at=make.NOW, sha256="ab", file_name="x.pdf"
    )
    record_given_out(store, document)
    assert recorded_names(store, ["ab", "cd"]) == {"ab": "x.pdf"}

    changes = take_off_record(store, document)

    assert changes.final
    assert store.documents.find("d") is None
    assert recorded_names(store, ["ab"]) == {}
    [line] = store.log.lines(store.log.ids(LogFilter())[:1])
    assert (line.deed, line.label) == (Deed.REMOVED, "Stuk niet gemaakt")
