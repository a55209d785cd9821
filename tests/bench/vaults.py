"""The two vaults that are measured: a usual one, and one larger than any coach will ever have.

The large one is written in part through the store and then copied within the file by SQL, with
ids, codes and surnames of its own: as many rows and as much text in minutes less. Its journal is
chained anew afterwards, so that it is as whole as any other.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from random import Random

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.operations.persons import introduce
from coachdesk.operations.vaults import furnish
from coachdesk.store.chain import JournalChain
from coachdesk.store.journal import row_digest
from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from coachdesk.vault.driver import Database
from tests import crowd, make
from tests.conftest import encrypted, sign

SIZES = {"usual": (200, 3_000), "large": (10_000, 100_000)}
COPIES = {"usual": 1, "large": 20}
ENTRIES = {"usual": 80, "busy": 2000}  # of two more children, by their id
ROUTES = {"usual": 30, "large": 600}
CASES = 30
KEPT_ONCE = ("settings", "schools", "holidays", "persons", "themes", "offers", "drafts")
OF_ENGINE = ("sqlite_", "findable", "journal", "_sqlite")
LOOSE_IDS = {"steps": ("origin_id",)}  # lead to other things without a foreign key


def write(path: Path, size: str) -> None:
    """The vault of this name, in a file."""
    db = encrypted(path)
    db.execute("PRAGMA synchronous=OFF")
    upgrade(db)
    store = Store(db, sign=sign, clock=StoppedClock(make.NOW))
    furnish(store)
    introduce(store, make.me(id="me"))
    (children, items), copies = SIZES[size], COPIES[size]
    crowd.fill(store, children=children // copies, items=items // copies)
    with db.atomic():
        for copy in range(1, copies):
            _copy(db, copy, children // copies)
    for child_id, entries in ENTRIES.items():
        _write_much(store, child_id, entries)
    _fill_meeting(store)
    _send(store, ROUTES[size])
    _prove(store)
    db.close()


def _copy(db: Database, copy: int, children: int) -> None:
    """Everything that was written at first, once more under other ids."""
    own = [
        name
        for name in db.table_names()
        if not name.startswith(OF_ENGINE) and name not in KEPT_ONCE
    ]
    for table in own:
        leads = {key.column for key in db.table(table).foreign_keys if key.other_table in own}
        ids = {"id", *leads, *LOOSE_IDS.get(table, ())}
        other = {column: f"{_quoted(column)} || '~{copy}'" for column in ids}
        if table == "children":
            other["code"] = f"printf('K-%d', substr(code, 3) + {copy * children})"
            other["last_name"] = f"last_name || '{chr(ord('a') + copy)}'"
        _insert(db, table, other, "id NOT LIKE '%~%'")
    entries = db.execute("SELECT count(*) FROM journal").fetchone()[0] // copy
    for table in ("journal", "journal_rows", "journal_children"):
        texts = {"row_id", "child_id"} & set(db.table(table).columns_dict)
        other = {column: f"{column} || '~{copy}'" for column in texts}
        _insert(db, table, {**other, "seq": f"seq + {copy * entries}"}, f"seq <= {entries}")
    other = {column: f"{column} || '~{copy}'" for column in ("row_id", "child_id")}
    _insert(db, "findable", {**other, "n": "NULL"}, "row_id NOT LIKE '%~%'")


def _insert(db: Database, table: str, other: Mapping[str, str], where: str) -> None:
    columns = list(db.table(table).columns_dict)
    names = ", ".join(map(_quoted, columns))
    values = ", ".join(other.get(column, _quoted(column)) for column in columns)
    db.execute(f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" WHERE {where}')  # noqa: S608  (ours)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _write_much(store: Store, child_id: str, entries: int) -> None:
    chance = Random(entries)
    with store.change("bench.write", "Menigte") as change:
        change.save(make.child(id=child_id, code=f"K-{child_id}", last_name="Testema"))
        change.save(make.case(child_id))
        for thing in _entries(chance, child_id, entries):
            change.save(thing)


def _entries(chance: Random, child_id: str, entries: int) -> Iterator[object]:
    for number in range(entries):
        at = make.NOW - timedelta(minutes=chance.randint(60, 480_000))
        words = make.paragraph(crowd.sentence(chance, 24))
        if number % 3:
            yield make.signal(child_id, seen_on=at, noted_at=at, paragraphs=(words,))
        else:
            note = make.note(event=words.text, thoughts=(make.thought(),))
            yield make.talk(child_id, held_at=at, notes=(note,))


def _fill_meeting(store: Store) -> None:
    """Every case of the crowd that fits, looked at and approved."""
    meeting = make.meeting(id="meeting")
    cases = store.cases.page(store.cases.running())[:CASES]
    items = [
        make.agenda_item(
            meeting.id,
            id=f"item-{place}",
            position=place,
            case_id=case.id,
            child_id=case.child_id,
            question="Wat kan op school nog anders?",
        )
        for place, case in enumerate(cases)
    ]
    with store.change("bench.write", "Menigte") as change:
        for thing in (meeting, *items):
            change.save(thing)
    for item in items:
        approve_agenda_item(store, item.id, on=make.TODAY)


def _send(store: Store, routes: int) -> None:
    """So many children sent somewhere, and waited for."""
    cases = store.cases.page(store.cases.running())
    with store.change("bench.write", "Menigte") as change:
        for number in range(routes):
            case = cases[number % len(cases)]
            route = make.route(case.child_id, id=f"route-{number}", case_id=case.id)
            asked = {
                "status": ReferralStatus.ASKED,
                "asked_on": make.TODAY - timedelta(days=9),
                "feedback_expected_on": make.TODAY + timedelta(days=number % 40 - 20),
            }
            change.save(route)
            change.save(make.referral(route, id=f"referral-{number}", name="Wijkteam", **asked))


def _prove(store: Store) -> None:
    """Let the journal tell of each row as it is, and be one chain."""
    db, digests = store.db, []
    for table in (name for name in db.table_names() if not name.startswith(OF_ENGINE)):
        rows = {str(row["id"]): row for row in db.table(table).rows if "id" in row}
        query = """SELECT seq, n, row_id, salt, before FROM journal_rows
            WHERE "table" = ? AND row_id LIKE '%~%'"""
        for seq, n, row_id, salt, before in db.execute(query, [table]).fetchall():
            earlier = None if before is None else json.loads(before)
            digest = row_digest(salt, (table, row_id), earlier, rows.get(row_id))
            digests.append((digest, seq, n))
    with db.atomic():
        db.conn.executemany(
            "UPDATE journal_rows SET digest_before_after = ? WHERE seq = ? AND n = ?", digests
        )
    JournalChain(store.clock).mend(db, sign)
