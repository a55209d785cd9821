"""The tables of the first version, made by the first migration; what has shipped stays as it is."""

from collections.abc import Mapping, Set
from types import MappingProxyType

from coachdesk.vault.driver import Database

Columns = dict[str, type]


def _table(
    db: Database,
    name: str,
    columns: Columns,
    *,
    optional: Set[str] = frozenset(),
    to: Mapping[str, str] = MappingProxyType({}),
    index: tuple[tuple[str, ...], ...] = (),
) -> None:
    """A strict table with a text identity; every column is filled unless it is *optional*."""
    db.table(name).create(
        {"id": str, **columns},
        pk="id",
        strict=True,
        not_null={"id", *columns} - optional,
        foreign_keys=[(column, other, "id") for column, other in to.items()],
    )
    for column in to:
        db.table(name).create_index([column])
    for indexed in index:
        db.table(name).create_index(list(indexed))


def _link(db: Database, name: str, owner: tuple[str, str], other: tuple[str, str]) -> None:
    """A table between two others; *owner* and *other* are a column and the table it leads to."""
    columns: Columns = {owner[0]: str, other[0]: str, "position": int}
    _table(db, name, columns, to=dict([owner, other]))


def make(db: Database) -> None:
    """Everything that the first version keeps."""
    _people_and_places(db)
    _signals_and_talks(db)
    _steps_and_meetings(db)
    _consents_and_papers(db)
    _journal_and_search(db)


def _people_and_places(db: Database) -> None:
    _table(db, "settings", {"value": str})
    _table(db, "schools", {"name": str, "days": str})
    holiday: Columns = {"school_id": str, "name": str, "first": str, "last": str}
    _table(db, "holidays", {**holiday, "position": int}, to={"school_id": "schools"})
    person: Columns = {"name": str, "function": str, "organisation": str, "phone": str}
    _table(db, "persons", {**person, "mail": str, "me": int}, index=(("name",),))
    _table(db, "themes", {"name": str, "position": int, "used": int})
    child: Columns = {"code": str, "first_name": str, "prefix": str, "last_name": str}
    child |= {"born": str, "school_id": str, "group": str, "teacher": str, "nicknames": str}
    child |= {"strengths": str, "dear": str, "needs": str, "home": str}
    _table(
        db,
        "children",
        {**child, "school_life": str, "neighbourhood": str},
        optional={"born", "school_id"},
        to={"school_id": "schools"},
        index=(("first_name", "last_name"),),
    )
    db.table("children").create_index(["code"], unique=True)
    kin: Columns = {"child_id": str, "other_id": str, "kind": str}
    _table(db, "kinships", kin, to={"child_id": "children", "other_id": "children"})
    bond: Columns = {"child_id": str, "person_id": str, "relation": str, "relation_words": str}
    bond |= {"gezag": str, "checked_on": str, "checked_by": str, "supporter": int}
    _table(
        db,
        "bonds",
        {**bond, "supports_with": str},
        optional={"checked_on"},
        to={"child_id": "children", "person_id": "persons"},
    )


def _signals_and_talks(db: Database) -> None:
    case: Columns = {"child_id": str, "opened_on": str, "question": str, "file_holder": str}
    case |= {"lead_id": str, "closed_on": str, "close_reason": str, "close_words": str}
    told: Columns = {"told_child": str, "told_parents": str, "told_teacher": str}
    _table(
        db,
        "cases",
        {**case, **told, "aftercare_on": str},
        optional={"lead_id", "closed_on", "close_reason", "aftercare_on", *told},
        to={"child_id": "children", "lead_id": "persons"},
    )
    signal: Columns = {"seen_on": str, "noted_at": str, "reporter": str, "reporter_name": str}
    signal |= {"urgency": str, "about": str, "school_id": str, "status": str}
    _table(
        db,
        "care_signals",
        {**signal, "watched_until": str, "reason": str, "case_id": str},
        optional={"school_id", "watched_until", "case_id"},
        to={"school_id": "schools", "case_id": "cases"},
        index=(("seen_on",), ("status", "watched_until")),
    )
    _link(db, "signal_children", ("signal_id", "care_signals"), ("child_id", "children"))
    _link(db, "signal_themes", ("signal_id", "care_signals"), ("theme_id", "themes"))
    talk: Columns = {"kind": str, "title": str, "planned_at": str, "held_at": str, "minutes": int}
    talk |= {"place": str, "channel": str, "speaker": str, "school_id": str}
    _table(
        db,
        "conversations",
        talk,
        optional={"planned_at", "held_at", "minutes", "school_id"},
        to={"school_id": "schools"},
        index=(("held_at",), ("planned_at",)),
    )
    _link(
        db, "conversation_children", ("conversation_id", "conversations"), ("child_id", "children")
    )
    _link(
        db, "conversation_persons", ("conversation_id", "conversations"), ("person_id", "persons")
    )
    _four_g(db)


def _four_g(db: Database) -> None:
    note: Columns = {"conversation_id": str, "position": int, "speaker": str, "event": str}
    note |= {"behaviour": str, "body": str, "challenge": str, "answer": str}
    note |= {"helping_thought": str, "helping_belief": int, "attempt": str, "strength": str}
    _table(
        db,
        "four_g_notes",
        {**note, "own_words": str},
        optional={"helping_belief"},
        to={"conversation_id": "conversations"},
    )
    thought: Columns = {"note_id": str, "text": str, "position": int, "own_words": int}
    beliefs: Columns = {"belief_before": int, "belief_after": int, "helping": str}
    of_note = {"note_id": "four_g_notes"}
    _table(db, "thoughts", {**thought, **beliefs}, optional=set(beliefs), to=of_note)
    strengths: Columns = {"before": int, "after": int}
    feeling: Columns = {"note_id": str, "word": str, "position": int, **strengths}
    _table(db, "feelings", feeling, optional=set(strengths), to=of_note)


def _steps_and_meetings(db: Database) -> None:
    step: Columns = {"what": str, "due": str, "owner_id": str, "status": str, "child_id": str}
    step |= {"case_id": str, "origin": str, "origin_id": str, "waiting": int, "done_on": str}
    _table(
        db,
        "steps",
        step,
        optional={"due", "owner_id", "child_id", "case_id", "done_on"},
        to={"owner_id": "persons", "child_id": "children", "case_id": "cases"},
        index=(("status", "due"), ("origin_id",)),
    )
    _meetings(db)
    _paragraphs(db)


def _meetings(db: Database) -> None:
    meeting: Columns = {"starts_at": str, "kind": str, "minutes": int, "place": str}
    _table(
        db,
        "meetings",
        {**meeting, "school_id": str, "chair_id": str, "finished_at": str},
        optional={"school_id", "chair_id", "finished_at"},
        to={"school_id": "schools", "chair_id": "persons"},
        index=(("starts_at",),),
    )
    _link(db, "meeting_participants", ("meeting_id", "meetings"), ("person_id", "persons"))
    item: Columns = {"meeting_id": str, "position": int, "case_id": str, "child_id": str}
    item |= {"text": str, "minutes": int, "minutes_used": int, "question": str, "goal": str}
    item |= {"brought_by": str, "names": str, "approved_on": str, "decision": str, "outcome": str}
    _table(
        db,
        "agenda_items",
        item,
        optional={
            "case_id",
            "child_id",
            "minutes_used",
            "brought_by",
            "approved_on",
            "outcome",
        },
        to={
            "meeting_id": "meetings",
            "case_id": "cases",
            "child_id": "children",
            "brought_by": "persons",
        },
    )


def _paragraphs(db: Database) -> None:
    owners = {
        "signal_id": "care_signals",
        "conversation_id": "conversations",
        "agenda_item_id": "agenda_items",
    }
    piece: Columns = {**dict.fromkeys(owners, str), "kind": str, "text": str, "position": int}
    piece |= {"source": str, "whose": str, "person_id": str, "child_id": str, "said_on": str}
    _table(
        db,
        "paragraphs",
        piece,
        optional={*owners, "person_id", "child_id", "said_on"},
        to={**owners, "person_id": "persons", "child_id": "children"},
    )


def _consents_and_papers(db: Database) -> None:
    dates: Columns = {"on": str, "until": str, "withdrawn_on": str}
    consent: Columns = {"child_id": str, "purpose": str, "state": str, "person_id": str}
    consent |= {"partner": str, "limit": str, **dates, "how": str, "remark": str}
    _table(
        db,
        "consents",
        consent,
        optional={*dates, "how", "person_id"},
        to={"child_id": "children", "person_id": "persons"},
    )
    paper: Columns = {"kind": str, "made_at": str, "purpose": str, "ground": str, "names": str}
    paper |= {"sha256": str, "journal_head": str, "file_name": str, "password": str}
    _table(
        db,
        "documents",
        {**paper, "meeting_id": str},
        optional={"meeting_id"},
        to={"meeting_id": "meetings"},
        index=(("made_at",),),
    )
    _link(db, "document_children", ("document_id", "documents"), ("child_id", "children"))
    recipient: Columns = {"document_id": str, "name": str, "function": str, "position": int}
    _table(db, "recipients", recipient, to={"document_id": "documents"})
    draft: Columns = {"form": str, "target_id": str, "child_id": str, "fields": str}
    _table(db, "drafts", {**draft, "changed_at": str}, optional={"child_id"})


def _journal_and_search(db: Database) -> None:
    entry: Columns = {"seq": int, "at": str, "who": str, "what": str, "label": str}
    proof: Columns = {"digest": bytes, "prev": bytes, "mac": bytes}
    everything = {**entry, **proof}
    db.table("journal").create(everything, pk="seq", strict=True, not_null=set(everything))
    row: Columns = {"seq": int, "n": int, "table": str, "row_id": str, "salt": bytes}
    row |= {"before": str, "digest_before_after": bytes}
    db.table("journal_rows").create(
        row,
        pk=("seq", "n"),
        strict=True,
        not_null=set(row) - {"salt", "before"},
        foreign_keys=[("seq", "journal", "seq")],
    )
    db.table("journal_rows").create_index(["table", "row_id"])
    db.table("journal_children").create(
        {"seq": int, "n": int, "child_id": str},
        pk=("seq", "n", "child_id"),
        strict=True,
        not_null={"child_id"},
    )
    db.table("journal_children").create_index(["child_id"])
    found: Columns = {"n": int, "table": str, "row_id": str, "child_id": str, "at": str}
    db.table("findable").create(
        {**found, "title": str, "body": str},
        pk="n",
        strict=True,
        not_null={"table", "row_id", "at", "title", "body"},
    )
    db.table("findable").create_index(["table", "row_id"])
    db.table("findable").create_index(["child_id"])
    db.table("findable").enable_fts(
        ["title", "body"], create_triggers=True, tokenize="unicode61 remove_diacritics 2"
    )
    # Without this the words of a deleted text stay in the index.
    db.execute("INSERT INTO findable_fts(findable_fts, rank) VALUES('secure-delete', 1)")
