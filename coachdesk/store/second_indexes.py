"""The indexes of the second version: a list is answered from one of them, its rows unread."""

from coachdesk.vault.driver import Database

INDEXES = {
    "care_signals": (
        ("id", "seen_on"),
        ("status", "seen_on", "id", "school_id", "urgency", "watched_until"),
    ),
    "conversations": (("id", "held_at"),),
    "signal_children": (("child_id", "signal_id"), ("signal_id", "child_id")),
    "signal_themes": (("signal_id", "theme_id"),),
    "conversation_children": (("child_id", "conversation_id"),),
}


def make(db: Database) -> None:
    """Both ways through a link, and dates beside their ids."""
    for table, wanted in INDEXES.items():
        for columns in wanted:
            db.table(table).create_index(columns)
            # One on the first column alone is not needed beside it.
            db.execute(f"DROP INDEX IF EXISTS idx_{table}_{columns[0]}")
    # The newest first, without a look at the texts themselves.
    db.execute('CREATE INDEX idx_findable_newest ON findable (at DESC, "table")')
    # What a thing said before: the few rows that were changed, among all that were only written.
    db.execute(
        'CREATE INDEX idx_journal_rows_changed ON journal_rows ("table") WHERE before IS NOT NULL'
    )
