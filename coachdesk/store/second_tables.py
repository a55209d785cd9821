"""The tables and columns of the second version; what has shipped stays as it is."""

from coachdesk.vault.driver import Database


def make(db: Database) -> None:
    """Everything that the second version adds to the first."""
    _offers(db)


def _offers(db: Database) -> None:
    offer = {"name": str, "organisation": str, "weight": str, "themes": str, "contact": str}
    waiting = {"waiting_weeks": int, "checked_on": str, "source": str}
    columns = {"id": str, **offer, **waiting}
    db.table("offers").create(
        columns, pk="id", strict=True, not_null=set(columns) - {"waiting_weeks", "checked_on"}
    )
