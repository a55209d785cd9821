"""Which roots this vault had before the present one: their backups are a leak that is to go.

Whoever found the old sheet, or knew the old passphrase, still opens those. They stay for as long
as the old generation stays in the attic, and until there are enough of the present root.
"""

import json
from collections.abc import Mapping
from datetime import date, timedelta

from coachdesk.vault.driver import Database
from coachdesk.vault.folder import ATTIC_DAYS

FORMER_ROOTS = "former_roots"


def remember_former(db: Database, vault_id: bytes, until: date) -> None:
    """Write down that this vault was called so until that day; for who opens it later."""
    known = {**_known(db), vault_id.hex(): until.isoformat()}
    text = json.dumps(known, sort_keys=True)
    db.table("meta").upsert({"k": FORMER_ROOTS, "v": text}, pk="k")


def former_roots(db: Database) -> Mapping[bytes, date]:
    """The names this vault had, each with the day from which backups of it may go."""
    stay = timedelta(days=ATTIC_DAYS)
    return {bytes.fromhex(name): date.fromisoformat(day) + stay for name, day in _known(db).items()}


def _known(db: Database) -> dict[str, str]:
    rows = db.execute("SELECT v FROM meta WHERE k = ?", [FORMER_ROOTS]).fetchall()
    return dict(json.loads(rows[0][0])) if rows else {}
