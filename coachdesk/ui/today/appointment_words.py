"""How an appointment is spoken of: with whom, what for and where, and how it stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.operations.today_views import Appointment
from coachdesk.ui.shared.names_display import NameDisplay

USUAL = timedelta(minutes=30)  # how long a talk lasts of which that is not known


class State(Enum):
    """How an appointment stands now."""

    HELD = "HELD"
    DRAFT = "DRAFT"
    MISSED = "MISSED"
    TO_COME = "TO_COME"


STATES = {
    State.HELD: ("check", "textSecondary"),
    State.DRAFT: ("pencil", "textSecondary"),
    State.MISSED: ("circle-dashed", "attention"),
}


@dataclass(frozen=True, slots=True, repr=False)
class Head:
    """The first line: the first part stands out most."""

    lead: str
    rest: str = ""


def state(appointment: Appointment, now: datetime) -> State:
    """Held, begun, over without a word written, or still to come."""
    talk = appointment.talk
    if talk.held_at is not None:
        return State.HELD
    if appointment.draft is not None:
        return State.DRAFT
    return State.MISSED if ends(appointment) <= now else State.TO_COME


def state_words(shown: State) -> str:
    """vastgelegd; concept, nog afronden; nog niet vastgelegd; nothing when it is to come."""
    return {
        State.HELD: _("vastgelegd"),
        State.DRAFT: _("concept, nog afronden"),
        State.MISSED: _("nog niet vastgelegd"),
        State.TO_COME: "",
    }[shown]


def ends(appointment: Appointment) -> datetime:
    """When it should be over."""
    minutes = appointment.talk.minutes
    return appointment.begins + (timedelta(minutes=minutes) if minutes else USUAL)


def head(appointment: Appointment, names: NameDisplay) -> Head:
    """Noor W. · groep 6; Moeder van Sem V.; Inloop juf Anouk."""
    talk, children = appointment.talk, appointment.children
    shown = _(" en ").join(names.child(child) for child in children)
    close = next((bond for _one, bond in appointment.persons if bond is not None), None)
    if talk.kind is ConversationKind.PARENT and close is not None and children:
        relation = name(close.relation)
        return Head(_("{relation} van {child}").format(relation=relation, child=shown))
    if children:
        groups = ", ".join(dict.fromkeys(child.group for child in children if child.group))
        rest = _(" · groep {group}").format(group=groups) if groups else ""
        return Head(shown, rest)
    people = _(" en ").join(names.person(person) for person, _bond in appointment.persons)
    return Head(people or names.text(talk.title) or name(talk.kind))


def detail(appointment: Appointment, names: NameDisplay) -> str:
    """Kennismaking, kamer 1.12; 4G-gesprek, met juf Anouk."""
    talk = appointment.talk
    title = names.text(talk.title, tuple(child.code for child in appointment.children))
    if title == head(appointment, names).lead:
        title = ""
    elif not title and talk.kind is not ConversationKind.OTHER:
        title = name(talk.kind)
    return ", ".join(part for part in (title, talk.place) if part)
