"""Writes the routes of the practice cases: invented offers, and what was done with them."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from coachdesk.domain.feedback import AftercareCheck, AftercareOutcome, Feedback, FeedbackResult
from coachdesk.domain.ids import (
    AftercareCheckId,
    ChildId,
    FeedbackId,
    OfferId,
    ReferralId,
    RouteId,
    ThemeId,
)
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.referrals import Referral, Sending, SentHow
from coachdesk.domain.routes import Route
from coachdesk.operations import offers, referrals, routes
from coachdesk.operations.practice.diary import Diary

JEUGDARTS, ZANDLOPER, STERK_STAAN = "Jeugdarts (M@ZL)", "Rouwgroep De Zandloper", "Sterk Staan"
OWN_TALKS, IN_CLASS, WIJKTEAM = "Eigen inzet coach", "Sterk in de Klas", "Wijkteam"
TWO_HOMES = "Twee Huizen"
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


@dataclass(frozen=True, slots=True)
class Asked:
    """One form of help that is weighed or asked for in a route."""

    id: ReferralId
    route_id: RouteId


OFFERS = (
    _Known(COAT, "", Weight.FREE, ("money", "care"), "kledingbank, op woensdag open"),
    _Known(
        STERK_STAAN, "", Weight.FREE, ("bullying",), "sportzaal Fictiedam",
        (2, "2026-10-26", "trainer, telefonisch"), 42,
    ),
    _Known(TWO_HOMES, "", Weight.FREE, ("home",), "buurthuis, woensdagmiddag"),
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
        listed = partial(offers.write_offer, diary.store, offer)
        diary.do(partial(listed, today=offer.checked_on or date.max))


def partner_of(offer: str) -> str:
    """With whom one exchanges about this offer."""
    [known] = [one for one in OFFERS if one.name == offer]
    return known.organisation or known.name


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
) -> Asked:
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
    diary.do(partial(routes.write_route, diary.store, route))
    asked = Asked(ReferralId(diary.id(f"referral {child_id} {offer}")), route_id)
    diary.do(partial(_weigh, diary, asked, child_id, _offer_id(diary, offer)))
    return asked


def _weigh(diary: Diary, asked: Asked, child_id: ChildId, offer_id: OfferId) -> None:
    offer = diary.store.offers.get(offer_id)
    weighed = Referral.of_offer(
        offer, referral_id=asked.id, route_id=asked.route_id, child_id=child_id
    )
    routes.write_referral(diary.store, weighed)


def add(
    diary: Diary, referral: Asked, *, bridging: str = "", paid_from: str = "", on: str = ""
) -> None:
    """What is done meanwhile, who pays, and the day of the appointment."""
    day = diary.day(on) if on else None

    def write() -> None:
        known = diary.store.referrals.get(referral.id)
        told = replace(known, bridging=bridging, paid_from=paid_from, appointment_on=day)
        routes.write_referral(diary.store, told)

    diary.do(write)


def discuss(diary: Diary, moment: str, referral: Asked) -> None:
    """It was discussed with parents and child."""
    on = diary.at(moment).date()
    diary.do(partial(referrals.discuss_referral, diary.store, referral.id, on=on))


def send(diary: Diary, moment: str, referral: Asked, expected: str, *, to: str = "") -> None:
    """The application went out, and until when one waits for news."""
    sending = Sending(
        on=diary.at(moment).date(), feedback_on=diary.day(expected), how=SentHow.MAIL, to=to
    )
    diary.do(partial(referrals.send_referral, diary.store, referral.id, sending))


def start(diary: Diary, moment: str, referral: Asked) -> None:
    """It began the same day, without a form."""
    on = diary.at(moment).date()
    diary.do(partial(referrals.start_directly, diary.store, referral.id, on=on))


def hear(
    diary: Diary,
    moment: str,
    referral: Asked,
    words: str,
    *,
    expected: str = "",
    result: FeedbackResult = FeedbackResult.STARTED,
) -> None:
    """What was heard, by default that help began; everybody was told that day."""
    on = diary.at(moment).date()
    feedback = Feedback(
        id=FeedbackId(diary.id(f"feedback {referral.id} {moment}")),
        on=on,
        result=result,
        words=words,
        told_teacher_on=on,
        told_parents_on=on,
        told_child_on=on,
    )
    next_on = diary.day(expected) if expected else None
    noted = partial(referrals.note_feedback, diary.store, referral.id, feedback)
    diary.do(partial(noted, next_on=next_on))


def look_back(
    diary: Diary,
    moment: str,
    referral: Asked,
    words: str,
    *,
    marks: tuple[int, int],
    done: bool = True,
) -> None:
    """How it goes some time later, with the marks of child and parents."""
    on = diary.at(moment).date()
    child, parents = marks
    check = AftercareCheck(
        id=AftercareCheckId(diary.id(f"check {referral.id} {moment}")),
        on=on,
        words=words,
        mark_child=child,
        mark_parents=parents,
        outcome=AftercareOutcome.DONE if done else None,
    )
    diary.do(partial(referrals.note_aftercare, diary.store, referral.id, check))


def _offer_id(diary: Diary, name: str) -> OfferId:
    return OfferId(diary.id(f"offer {name}"))
