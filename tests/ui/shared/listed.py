"""Rows to fill a list with in tests."""

from dataclasses import dataclass

from coachdesk.ui.shared.badge import status
from coachdesk.ui.shared.paged_model import Cell, Column, Heading, PagedModel


@dataclass(frozen=True)
class Row:
    id: str
    name: str


class Rows:
    """What the store would hold."""

    def __init__(self, *ids: str | Heading) -> None:
        self.ids: list[str | Heading] = list(ids)
        self.orders: list[str] = []

    def ask_ids(self, order: str) -> list[str | Heading]:
        self.orders.append(order)
        return list(self.ids)

    def ask_page(self, ids) -> list[Row]:
        return [Row(row_id, f"naam {row_id}") for row_id in ids]

    def model(self, columns: list[Column[Row]] | None = None) -> PagedModel[Row]:
        made = PagedModel(columns or COLUMNS, ids=self.ask_ids, page=self.ask_page)
        made.refresh()
        return made


COLUMNS: list[Column[Row]] = [
    Column("Kind", lambda row: Cell(row.name, "groep 6", strong=True), "name", width=120),
    Column("Waar gaat het om?", lambda row: "scheiding, buikpijn op maandag, en nog veel meer"),
    Column("Route", lambda row: Cell(badge=status("route.wacht", meaning="al 12 dagen")), "route"),
    Column("Tijd", lambda row: "12 min", width=80, right=True),
]
