"""How the vault's tables grow up. Append only; what has shipped is never edited.

A migration works on tables and columns by name. It never imports the domain or a shelf,
because those keep changing and a migration may not.
"""

from coachdesk.domain.errors import VaultTooNew
from coachdesk.domain.wording import _
from coachdesk.store import first_tables, second_indexes, second_tables, third_tables
from coachdesk.vault.driver import Database, Migrations

SCHEMA = 3
migrations = Migrations("coachdesk")


@migrations()
def m001_one_child_to_paper(db: Database) -> None:
    """Everything that the first version keeps."""
    first_tables.make(db)


@migrations()
def m002_routes_and_meetings_held(db: Database) -> None:
    """Routes with their offers and referrals; what a meeting needs while it is held."""
    second_tables.make(db)
    second_indexes.make(db)


@migrations()
def m003_who_sees_what(db: Database) -> None:
    """From which participants a case on the agenda is withheld."""
    third_tables.make(db)


def pending(db: Database) -> bool:
    """Whether `upgrade` has something to do."""
    return bool(list(migrations.pending(db)))


def upgrade(db: Database) -> None:
    """Bring the file up to this version; VaultTooNew when it is from a later one."""
    ours = {migration.name for migration in migrations.pending(Database(memory=True))}
    newer = any(migration.name not in ours for migration in migrations.applied(db))
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if newer or version > SCHEMA:
        raise VaultTooNew(_("Deze kluis is gemaakt met een nieuwere versie. Werk Coachdesk bij."))
    if version == SCHEMA and not pending(db):
        return
    # A table that others lean on can only be changed while nobody looks.
    db.execute("PRAGMA foreign_keys=OFF")
    try:
        migrations.apply(db)
        db.execute(f"PRAGMA user_version={SCHEMA}")
    finally:
        db.execute("PRAGMA foreign_keys=ON")
