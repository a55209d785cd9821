"""The table of the third version; what has shipped stays as it is."""

from coachdesk.vault.driver import Database


def make(db: Database) -> None:
    """From which participants a case on the agenda is withheld."""
    columns: dict[str, type] = {"id": str, "agenda_item_id": str, "person_id": str, "position": int}
    table = db.table("agenda_withheld")
    table.create(
        columns,
        pk="id",
        strict=True,
        not_null=set(columns),
        foreign_keys=[
            ("agenda_item_id", "agenda_items", "id"),
            ("person_id", "persons", "id"),
        ],
    )
    for column in ("agenda_item_id", "person_id"):
        table.create_index([column])
