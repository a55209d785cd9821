"""Ready-made things for tests: name only what the test is about."""

from datetime import date, datetime
from itertools import count, cycle
from typing import Any

from coachdesk.domain.bonds import Bond, Gezag, Kinship, KinshipKind, Relation
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case, FileHolder
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent, ConsentState, Purpose
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.documents import Document, PaperKind
from coachdesk.domain.drafts import Draft
from coachdesk.domain.feedback import AftercareCheck, Feedback, FeedbackResult
from coachdesk.domain.four_g import Feeling, FourGNote, Thought
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Route
from coachdesk.domain.schools import School
from coachdesk.domain.steps import Step

TODAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 10, 0)
_numbers = count(1)
NAMED = {219, 355, 408, 512, 633}  # the codes of children whom tests call by their code
_codes = cycle(number for number in range(200, 900) if number not in NAMED)


def _make(kind: type, prefix: str, usual: dict[str, Any], given: dict[str, Any]) -> Any:
    return kind(**{"id": f"{prefix}-{next(_numbers)}", **usual, **given})


def school(**given: Any) -> School:
    return _make(School, "school", {"name": "OBS De Verzonnen Vlieger", "days": (1, 3)}, given)


def person(**given: Any) -> Person:
    return _make(Person, "person", {"name": "Ilse Binnenstra"}, given)


def me(**given: Any) -> Person:
    return person(
        **{"name": "Marloes Coachsma", "function": "ouder- en kindcoach", "me": True} | given
    )


def child(**given: Any) -> Child:
    usual = {
        "code": f"K-{next(_codes)}",
        "first_name": "Milan",
        "last_name": "Proefstra",
        "group": "7b",
    }
    return _make(Child, "child", usual, given)


def bond(child_id: str, person_id: str, **given: Any) -> Bond:
    usual = {"relation": Relation.MOTHER, "gezag": Gezag.YES, "checked_on": date(2026, 10, 6)}
    return _make(Bond, "bond", {"child_id": child_id, "person_id": person_id, **usual}, given)


def case(child_id: str, **given: Any) -> Case:
    usual = {"opened_on": date(2026, 10, 6), "file_holder": FileHolder.MUNICIPALITY}
    return _make(Case, "case", {"child_id": child_id, **usual}, given)


def paragraph(text: str = "Staat alleen bij de fietsenstalling.", **given: Any) -> Paragraph:
    return _make(Paragraph, "paragraph", {"text": text, "kind": ParagraphKind.FACT}, given)


def signal(*child_ids: str, **given: Any) -> CareSignal:
    usual = {"seen_on": NOW, "noted_at": NOW, "child_ids": child_ids}
    return _make(CareSignal, "signal", {**usual, "paragraphs": (paragraph(),)}, given)


def thought(text: str = "Niemand wil mij erbij", **given: Any) -> Thought:
    return _make(Thought, "thought", {"text": text}, given)


def feeling(word: str = "verdrietig", **given: Any) -> Feeling:
    return _make(Feeling, "feeling", {"word": word, "before": 80}, given)


def note(**given: Any) -> FourGNote:
    return _make(FourGNote, "note", {"event": "Kleine pauze."}, given)


def talk(*child_ids: str, **given: Any) -> Conversation:
    usual = {"kind": ConversationKind.FOUR_G, "held_at": NOW, "child_ids": child_ids}
    return _make(Conversation, "talk", usual, given)


def step(**given: Any) -> Step:
    return _make(Step, "step", {"what": "Bel moeder", "due": TODAY}, given)


def consent(child_id: str, person_id: str | None = None, **given: Any) -> Consent:
    usual = {"purpose": Purpose.HELP, "state": ConsentState.GIVEN, "on": date(2026, 10, 8)}
    return _make(Consent, "consent", {"child_id": child_id, "person_id": person_id, **usual}, given)


def meeting(**given: Any) -> Meeting:
    usual = {"starts_at": datetime(2026, 12, 3, 13, 0), "kind": "ZAT"}
    return _make(Meeting, "meeting", usual, given)


def agenda_item(meeting_id: str, **given: Any) -> AgendaItem:
    return _make(AgendaItem, "item", {"meeting_id": meeting_id, "position": 0}, given)


def document(*child_ids: str, **given: Any) -> Document:
    usual = {"kind": PaperKind.PACK, "made_at": NOW, "child_ids": child_ids}
    return _make(Document, "document", usual, given)


def kinship(child_id: str, other_id: str, **given: Any) -> Kinship:
    usual = {"child_id": child_id, "other_id": other_id, "kind": KinshipKind.SIBLING}
    return _make(Kinship, "kinship", usual, given)


def draft(**given: Any) -> Draft:
    usual = {"form": "signal", "changed_at": NOW, "fields": {"facts": "Zat alleen."}}
    return _make(Draft, "draft", usual, given)


def offer(**given: Any) -> Offer:
    return _make(Offer, "offer", {"name": "Sterk Staan", "weight": Weight.FREE}, given)


def route(child_id: str, **given: Any) -> Route:
    usual = {"begun_on": date(2026, 11, 23), "need": "Weer meedoen in de pauze."}
    return _make(Route, "route", {"child_id": child_id, **usual}, given)


def referral(of: Route, **given: Any) -> Referral:
    usual = {"route_id": of.id, "child_id": of.child_id, "name": "Sterk Staan"}
    return _make(Referral, "referral", usual, given)


def feedback(result: FeedbackResult = FeedbackResult.STARTED, **given: Any) -> Feedback:
    return _make(Feedback, "feedback", {"result": result, "on": TODAY}, given)


def check(**given: Any) -> AftercareCheck:
    return _make(AftercareCheck, "check", {"on": TODAY, "words": "Het gaat goed."}, given)
