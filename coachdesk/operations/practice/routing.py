"""Writes the routes of the practice cases: invented offers, and what was done with them."""

from dataclasses import dataclass, replace
from datetime import date

from coachdesk.domain.feedback import Feedback, FeedbackResult
from coachdesk.domain.ids import ChildId, FeedbackId, OfferId, ReferralId, RouteId, ThemeId
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.referrals import Referral, Sending, SentHow
from coachdesk.domain.routes import Route
from coachdesk.operations import offers, referrals, routes
from coachdesk.operations.practice.diary import Diary

JEUGDARTS, ZANDLOPER, STERK_STAAN = "Jeugdarts (M@ZL)", "Rouwgroep De Zandloper", "Sterk Staan"
OWN_TALKS, IN_CLASS, WIJKTEAM = "Eigen inzet coach", "Sterk in de Klas", "Wijkteam"
COAT, SOCIAL_WORK, LEERPLICHT = (
    "Stichting Verzonnen Jas",
    "Schoolmaatschappelijk werk",
    "Leerplichtambtenaar",
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of an offer; the waiting time with the day and the source of it."""

    name: str
    organisation: str
    weight: Weight
    themes: tuple[str, ...]
    contact: str
    waiting: tuple[int, str, str] | None = None
    feedback_days: int | None = None


OFFERS = (
    _Known(COAT, "", Weight.FREE, ("money", "care"), "kledingbank, op woensdag open"),
    _Known(
        STERK_STAAN, "", Weight.FREE, ("bullying",), "sportzaal Fictiedam",
        (2, "2026-10-26", "trainer, telefonisch"), 42,
    ),
    _Known(
        ZANDLOPER, "De Zandloper", Weight.FREE, ("loss",), "buurthuis, dinsdagmiddag",
        (10, "2026-11-02", "coördinator, telefonisch"),
    ),
    _Known(
        OWN_TALKS, "", Weight.LIGHT, ("mood", "home"), "Marloes Coachsma",
        (0, "2026-11-02", "eigen agenda"),
    ),
    _Known(JEUGDARTS, "GGD", Weight.LIGHT, ("attendance",), "Marit Jongstra", None, 28),
    _Known(LEERPLICHT, "Leerplicht", Weight.LIGHT, ("attendance",), "Tara Leerplichtsma"),
    _Known(SOCIAL_WORK, "", Weight.LIGHT, ("home",), "op school, elke maandag", None, 42),
    _Known(
        IN_CLASS, "", Weight.LIGHT, ("learning",), "loopt mee in de groep",
        (3, "2026-11-17", "mail"), 42,
    ),
    _Known(WIJKTEAM, "", Weight.LIGHT, ("money", "home"), "wijkteam Fictiedam", None, 42),
)  # fmt: skip


def write_offers(diary: Diary) -> None:
    """The list of offers, each with its waiting time as somebody told it."""
    for known in OFFERS:
        weeks, checked_on, source = known.waiting or (None, "", "")
        offer = Offer(
            id=_offer_id(diary, known.name),
            name=known.name,
            organisation=known.organisation,
            weight=known.weight,
            theme_ids=tuple(ThemeId(theme) for theme in known.themes),
            contact=known.contact,
            waiting_weeks=weeks,
            checked_on=diary.day(checked_on) if checked_on else None,
            source=source,
            feedback_days=known.feedback_days,
        )
        offers.write_offer(diary.store, offer, today=offer.checked_on or date.max)


def begin(
    diary: Diary,
    moment: str,
    child_id: ChildId,
    offer: str,
    need: str,
    *,
    child_words: str = "",
    parents_wishes: str = "",
    why: str = "",
) -> Referral:
    """A route in which one offer is weighed."""
    route_id = RouteId(diary.id(f"route {child_id} {offer}"))
    route = Route(
        id=route_id,
        child_id=child_id,
        begun_on=diary.at(moment).date(),
        need=need,
        child_words=child_words,
        parents_wishes=parents_wishes,
        why=why,
    )
    routes.write_route(diary.store, route)
    referral = Referral.of_offer(
        diary.store.offers.get(_offer_id(diary, offer)),
        referral_id=ReferralId(diary.id(f"referral {child_id} {offer}")),
        route_id=route_id,
        child_id=child_id,
    )
    routes.write_referral(diary.store, referral)
    return referral


def add(
    diary: Diary, referral: Referral, *, bridging: str = "", paid_from: str = "", on: str = ""
) -> None:
    """What is done meanwhile, who pays, and the day of the appointment."""
    known = diary.store.referrals.get(referral.id)
    day = diary.day(on) if on else None
    told = replace(known, bridging=bridging, paid_from=paid_from, appointment_on=day)
    routes.write_referral(diary.store, told)


def discuss(diary: Diary, moment: str, referral: Referral) -> None:
    """It was discussed with parents and child."""
    referrals.discuss_referral(diary.store, referral.id, on=diary.at(moment).date())


def send(diary: Diary, moment: str, referral: Referral, expected: str, *, to: str = "") -> None:
    """The application went out, and until when one waits for news."""
    sending = Sending(
        on=diary.at(moment).date(), feedback_on=diary.day(expected), how=SentHow.MAIL, to=to
    )
    referrals.send_referral(diary.store, referral.id, sending)


def start(diary: Diary, moment: str, referral: Referral) -> None:
    """It began the same day, without a form."""
    referrals.start_directly(diary.store, referral.id, on=diary.at(moment).date())


def hear(
    diary: Diary,
    moment: str,
    referral: Referral,
    words: str,
    *,
    expected: str,
    listed: bool = False,
) -> None:
    """It was heard that help began, or that one waits on a list; everybody was told that day."""
    on = diary.at(moment).date()
    feedback = Feedback(
        id=FeedbackId(diary.id(f"feedback {referral.id} {moment}")),
        on=on,
        result=FeedbackResult.WAITING_LIST if listed else FeedbackResult.STARTED,
        words=words,
        told_teacher_on=on,
        told_parents_on=on,
        told_child_on=on,
    )
    next_on = diary.day(expected)
    referrals.note_feedback(diary.store, referral.id, feedback, next_on=next_on)


def _offer_id(diary: Diary, name: str) -> OfferId:
    return OfferId(diary.id(f"offer {name}"))
