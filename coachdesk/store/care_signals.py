"""Finding signals back."""

from datetime import date, datetime

from coachdesk.domain.care_signals import CareSignal, SignalGroup
from coachdesk.domain.ids import CaseId, ChildId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.shelf import Link, Part, Shelf

NEWEST = "seen_on DESC, id"
SORTING = "urgency = 'SAFETY' DESC, seen_on, id"  # safety first, then the oldest
WHERE = {
    SignalGroup.TO_SORT: "(status = 'NEW' OR (status = 'WATCHED' AND watched_until <= ?))",
    SignalGroup.WATCHED: "(status = 'WATCHED' AND watched_until > ?)",
    SignalGroup.WITH_CASE: "(status IN ('NEW_CASE','JOINED') AND ? IS NOT NULL)",
    SignalGroup.DEALT_WITH: "(status IN ('PART_OF_GROWING_UP','NO_FOLLOW_UP') AND ? IS NOT NULL)",
}


class CareSignals(Shelf[CareSignal]):
    """Every signal."""

    kind = CareSignal
    table = "care_signals"
    links = (
        Link("child_ids", "signal_children", "signal_id", "child_id"),
        Link("theme_ids", "signal_themes", "signal_id", "theme_id"),
    )
    parts = (Part("paragraphs", Paragraph, "paragraphs", "signal_id"),)

    def in_group(self, group: SignalGroup, *, today: date) -> list[str]:
        """The ids of one of the four groups, in the order in which one works through them."""
        order = SORTING if group is SignalGroup.TO_SORT else NEWEST
        return self._ids(WHERE[group], [today.isoformat()], order_by=order)

    def of_child(self, child_id: ChildId) -> list[str]:
        """The ids of one child's signals, the newest first."""
        where = "id IN (SELECT signal_id FROM signal_children WHERE child_id = ?)"
        return self._ids(where, [child_id], order_by=NEWEST)

    def of_case(self, case_id: CaseId) -> list[str]:
        """The ids of the signals put with one case, the newest first."""
        return self._ids("case_id = ?", [case_id], order_by=NEWEST)

    def pattern(self, child_id: ChildId, *, since: datetime) -> list[tuple[str, int]]:
        """Themes of one child's signals since then, with how many; the most first."""
        query = """SELECT t.theme_id, count(*) AS n FROM signal_themes t
            JOIN signal_children c ON c.signal_id = t.signal_id
            JOIN care_signals s ON s.id = t.signal_id
            WHERE c.child_id = ? AND s.seen_on >= ? GROUP BY t.theme_id ORDER BY n DESC"""
        rows = self._db.execute(query, [child_id, since.isoformat()]).fetchall()
        return [(str(theme), int(number)) for theme, number in rows]
