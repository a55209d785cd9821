"""No nameless paper of the whole practice vault holds a name, however deep one looks into it."""

import re
from io import BytesIO

import pikepdf
import pytest

from coachdesk.domain.four_g import Speaker
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.summaries import SummaryPart
from coachdesk.operations.action_lists import action_paper
from coachdesk.operations.four_g_sheets import four_g_sheet
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.summaries import SummaryChoices, case_summary
from coachdesk.reports import (
    action_list,
    large_print,
)
from coachdesk.reports import (
    case_summary as summary_report,
)
from coachdesk.reports import (
    four_g_sheet as sheet_report,
)
from coachdesk.reports import (
    meeting_pack as pack_report,
)
from tests.reports.reading import elements, text_of

EVERYTHING = frozenset(SummaryPart)


@pytest.fixture
def names(practice_store):
    """Every name of a child or of family in the vault, and where their school is."""
    children = practice_store.children.all()
    parts = [part for c in children for part in (c.first_name, c.last_name, c.code)]
    family = [one.name for one in practice_store.persons.relatives()]
    schools = [school.name for school in practice_store.schools.all()]
    return sorted({name for name in (*parts, *family, *schools, "Liv") if name})


@pytest.fixture
def papers(practice_store, names):
    """Every nameless paper that the vault can give; of sheets those that could name somebody."""
    store = practice_store
    ids = [*store.meetings.to_come(store.clock.now()), *store.meetings.past(store.clock.now())]
    made = {}
    for meeting in store.meetings.page(ids):
        pack = meeting_pack(store, meeting.id, opinions=True)
        actions = action_paper(store, meeting.id)
        made[f"pack {meeting.id}"] = pack_report.render(pack)
        made[f"large pack {meeting.id}"] = large_print.render(pack)
        made[f"actions {meeting.id}"] = action_list.render(actions)
        for item in store.agenda_items.of_meeting(meeting.id):
            if item.child_id:
                choices = SummaryChoices(meeting_id=meeting.id, parts=EVERYTHING)
                summary = case_summary(store, item.child_id, choices)
                made[f"summary {item.id}"] = summary_report.render(summary)
                made[f"large summary {item.id}"] = large_print.render(summary)
    for talk_id, note_id in naming_notes(store, names):
        sheet = four_g_sheet(store, talk_id, note_id)
        made[f"sheet {note_id}"] = sheet_report.render(sheet)
    return made


def naming_notes(store, names):
    """What children told in which somebody is named: of each a sheet can be made."""
    for child in store.children.all():
        for talk in store.conversations.page(store.conversations.of_child(child.id)):
            for note in talk.notes:
                told = " ".join(note.texts())
                if note.speaker is Speaker.CHILD and any(name in told for name in names):
                    yield talk.id, note.id


def everything_in(pdf: bytes) -> str:
    """The text, what is read aloud, bookmarks, properties, and every stream without its packing."""
    with pikepdf.open(BytesIO(pdf)) as document:
        spoken = [
            str(element.get(key, ""))
            for element in elements(document.Root.StructTreeRoot)
            for key in ("/ActualText", "/Alt")
        ]
        streams = [
            thing.read_bytes().decode("latin-1")
            for thing in document.objects
            if isinstance(thing, pikepdf.Stream) and "/Length1" not in thing
        ]
        properties = [str(value) for value in document.docinfo.values()]
        with document.open_outline() as outline:
            marks = [str(item.title) for item in outline.root]
    return "\n".join((text_of(pdf), *spoken, *streams, *properties, *marks))


def test_no_name_of_the_vault_is_in_a_nameless_paper(names, papers):
    assert len(papers) > 6
    assert any(paper.startswith("sheet") for paper in papers)
    found = {
        (paper, name)
        for paper, pdf in papers.items()
        for everything in [everything_in(pdf)]
        for name in names
        if name in everything and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", everything)
    }
    assert not found


def test_c1_ap3_the_named_papers_for_the_team_hold_no_liv(practice_store):
    store = practice_store
    [milan] = [child for child in store.children.all() if child.first_name == "Milan"]
    [item] = store.agenda_items.of_child(milan.id)[:1]
    for level in NameLevel:
        choices = SummaryChoices(meeting_id=item.meeting_id, names=level, parts=EVERYTHING)
        summary = case_summary(store, milan.id, choices)
        for pdf in (summary_report.render(summary), large_print.render(summary)):
            assert "Liv" not in everything_in(pdf)
