"""What the full-text search found, told as lines: what it is, of when, about whom, and where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.hits import Hit
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Route
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, day_month
from coachdesk.ui.search.finding import Finding
from coachdesk.ui.shared.workplace import Place, Workplace

IN_TIMELINE = (CareSignal, Conversation, AgendaItem, Case, Step, Route, Referral)
TALK_ICONS = {
    ConversationKind.FOUR_G: "message-square-text",
    ConversationKind.PARENT: "users-round",
    ConversationKind.CONTACT: "phone",
    ConversationKind.OTHER: "messages-square",
}
TALK_PAGES = {ConversationKind.FOUR_G: "four_g", ConversationKind.PARENT: "parent_talk"}


@dataclass(frozen=True, slots=True, repr=False)
class _Told:
    """What a thing is, of which day (ISO text), and the place of its own if it has one."""

    what: str
    icon: str
    at: str = ""
    place: Place | None = None


class HitLines:
    """Makes lines of a handful of hits at a time: five questions for all of them together."""

    def __init__(self, workplace: Workplace) -> None:
        self._desk, self._names, self._today = workplace.desk, workplace.names, workplace.today()
        self._children: dict[str, Child] = {}
        self._talks: dict[str, Conversation] = {}
        self._items: dict[str, AgendaItem] = {}
        self._meetings: dict[str, Meeting] = {}
        self._routes: dict[str, str] = {}

    def lines(self, hits: Sequence[Hit]) -> list[Finding]:
        """One line for each."""
        self._fetch(hits)
        return [self._line(hit) for hit in hits]

    def _fetch(self, hits: Sequence[Hit]) -> None:
        about = [hit.child_id for hit in hits if hit.child_id]
        talks = [hit.row_id for hit in hits if hit.kind is Conversation]
        items = [hit.row_id for hit in hits if hit.kind is AgendaItem]
        helped = [hit.row_id for hit in hits if hit.kind is Referral]
        ask = self._desk.ask
        found = ask(lambda store: store.referrals.page(helped)) or ()
        self._routes = {one.id: one.route_id for one in found}
        self._children = {c.id: c for c in ask(lambda store: store.children.page(about)) or ()}
        self._talks = {t.id: t for t in ask(lambda store: store.conversations.page(talks)) or ()}
        self._items = {i.id: i for i in ask(lambda store: store.agenda_items.page(items)) or ()}
        held = [item.meeting_id for item in self._items.values()]
        self._meetings = {m.id: m for m in ask(lambda store: store.meetings.page(held)) or ()}

    def _line(self, hit: Hit) -> Finding:
        told = self._told(hit)
        child = self._children.get(hit.child_id or "")
        words = ", ".join(part for part in (told.what, self._day(told.at)) if part)
        if child is not None:
            words = f"{words} · {self._names.child(child)}"
        in_timeline = told.place
        if child is not None and hit.kind not in (Route, Referral):  # no entries of the timeline
            in_timeline = Place("child", child.id, f"timeline/{hit.row_id}")
        return Finding(
            id=hit.key,
            icon=told.icon,
            words=words,
            detail=self._names.text(passage(hit), (child.code,) if child else ()),
            place=told.place or (Place("child", child.id) if child else None),
            passage=in_timeline,
        )

    def _told(self, hit: Hit) -> _Told:
        tells: dict[type, Callable[[Hit], _Told]] = {
            Conversation: self._talk,
            AgendaItem: self._item,
            Meeting: lambda hit: _Told(
                hit.title, "messages-square", hit.at, Place("meeting", hit.row_id)
            ),
            Offer: lambda hit: _Told(hit.title, "map-pinned", hit.at, Place("offers", hit.row_id)),
            Route: self._route,
            Referral: self._route,
            Case: lambda hit: _Told(_("Casus"), "waypoints", hit.at),
            Step: _step,
        }
        return tells.get(hit.kind, _signal)(hit)

    def _route(self, hit: Hit) -> _Told:
        route_id = self._routes.get(hit.row_id, hit.row_id)
        return _Told(_("Verwijsroute"), "signpost", hit.at, Place("route", route_id))

    def _talk(self, hit: Hit) -> _Told:
        talk = self._talks[hit.row_id]
        page = TALK_PAGES.get(talk.kind)
        own = Place(page, talk.id) if page else None
        return _Told(name(talk.kind), TALK_ICONS[talk.kind], hit.at, own)

    def _item(self, hit: Hit) -> _Told:
        item = self._items[hit.row_id]
        meeting = self._meetings[item.meeting_id]
        decided = bool(item.decision)
        words = _("Besluit {meeting}") if decided else _("Agendapunt {meeting}")
        what, icon = words.format(meeting=meeting.kind), "gavel" if decided else "messages-square"
        return _Told(what, icon, meeting.starts_at.isoformat(), Place("meeting", meeting.id))

    def _day(self, at: str) -> str:
        return day_month(date.fromisoformat(at[:10]), today=self._today) if at else ""


def _step(hit: Hit) -> _Told:
    return _Told(_("Stap"), "arrow-right", hit.at, None if hit.child_id else Place("today"))


def _signal(hit: Hit) -> _Told:
    own = None if hit.child_id else Place("signals", hit.row_id)
    return _Told(_("Signaal"), "flag", hit.at, own)


def passage(hit: Hit) -> str:
    """The words around what was found, on one line; where only the title fits, that."""
    return " ".join((hit.passage or hit.title).split())
