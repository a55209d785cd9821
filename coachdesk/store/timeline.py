"""A child's timeline: signals, talks, decisions, papers and referrals by their own dates."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from coachdesk.domain.ids import ChildId
from coachdesk.vault.driver import Database


class TimelineKind(Enum):
    """What an entry is; the values are tables."""

    SIGNAL = "care_signals"
    CONVERSATION = "conversations"
    DECISION = "agenda_items"
    DOCUMENT = "documents"
    REFERRAL = "referrals"


@dataclass(frozen=True, slots=True)
class TimelineKey:
    """Which thing stands at which moment (ISO text, local).

    A referral stands there once for each thing that happened: its *id* says which, as in
    `operations.route_views.RouteEvent`.
    """

    kind: TimelineKind
    id: str
    at: str


QUERIES = {
    TimelineKind.SIGNAL: """SELECT 'care_signals', s.id, s.seen_on AS at FROM care_signals s
        JOIN signal_children c ON c.signal_id = s.id WHERE c.child_id = ?""",
    TimelineKind.CONVERSATION: """SELECT 'conversations', v.id, v.held_at AS at
        FROM conversations v JOIN conversation_children c ON c.conversation_id = v.id
        WHERE c.child_id = ? AND v.held_at IS NOT NULL""",
    TimelineKind.DECISION: """SELECT 'agenda_items', a.id, m.starts_at AS at FROM agenda_items a
        JOIN meetings m ON m.id = a.meeting_id
        WHERE a.child_id = ? AND m.finished_at IS NOT NULL""",
    TimelineKind.DOCUMENT: """SELECT 'documents', d.id, d.made_at AS at FROM documents d
        JOIN document_children c ON c.document_id = d.id WHERE c.child_id = ?""",
    TimelineKind.REFERRAL: """SELECT 'referrals', r.id || ':' || e.what AS id, e.at AS at
        FROM referrals r JOIN (
            SELECT id, 'asked' AS what, asked_on AS at FROM referrals
            UNION ALL SELECT id, 'started', started_on FROM referrals WHERE NOT EXISTS (
                SELECT 1 FROM feedbacks f WHERE f.referral_id = referrals.id
                AND f.result = 'STARTED' AND f."on" = started_on)
            UNION ALL SELECT referral_id, id, "on" FROM feedbacks
            UNION ALL SELECT referral_id, id, "on" FROM aftercare_checks) e ON e.id = r.id
        WHERE r.child_id = ? AND e.at IS NOT NULL""",
}


class Timeline:
    """Asks which entries there are; the shelves bring them by the page."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_child(
        self, child_id: ChildId, kinds: Collection[TimelineKind] = tuple(TimelineKind)
    ) -> Sequence[TimelineKey]:
        """The entries of these kinds in one dossier, the newest first."""
        chosen = [QUERIES[kind] for kind in TimelineKind if kind in kinds]
        if not chosen:
            return []
        query = " UNION ALL ".join(chosen) + " ORDER BY at DESC, 2"
        rows = self._db.execute(query, [child_id] * len(chosen)).fetchall()
        return [TimelineKey(TimelineKind(kind), i, at) for kind, i, at in rows]
