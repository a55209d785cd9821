"""The tables and columns of the second version; what has shipped stays as it is."""

from coachdesk.vault.driver import Database

Columns = dict[str, type]


def make(db: Database) -> None:
    """Everything that the second version adds to the first."""
    _offers(db)
    _routes(db)
    _referrals(db)
    _meetings_held(db)


def _offers(db: Database) -> None:
    offer: Columns = {"id": str, "name": str, "organisation": str, "weight": str, "theme_ids": str}
    waiting: Columns = {"waiting_weeks": int, "checked_on": str, "source": str}
    columns = {**offer, "contact": str, **waiting, "feedback_days": int, "used": int}
    optional = {"weight", "waiting_weeks", "checked_on", "feedback_days"}
    db.table("offers").create(columns, pk="id", strict=True, not_null=set(columns) - optional)


def _routes(db: Database) -> None:
    route: Columns = {"id": str, "child_id": str, "begun_on": str, "case_id": str, "need": str}
    route |= {"child_words": str, "parents_wishes": str, "why": str, "skipped": str}
    route |= {"closed_on": str, "close_words": str}
    db.table("routes").create(
        route,
        pk="id",
        strict=True,
        not_null=set(route) - {"case_id", "closed_on"},
        foreign_keys=[("child_id", "children", "id"), ("case_id", "cases", "id")],
    )
    for column in ("child_id", "case_id", "closed_on"):
        db.table("routes").create_index([column])


def _referrals(db: Database) -> None:
    what: Columns = {"id": str, "route_id": str, "child_id": str, "name": str, "partner": str}
    links: Columns = {"offer_id": str, "weight": str, "arranged_by": str, "sent_how": str}
    days: Columns = {"discussed_on": str, "asked_on": str, "started_on": str, "ended_on": str}
    days |= {"appointment_on": str, "feedback_expected_on": str}
    words: Columns = {"status": str, "sent_to": str, "ground": str, "bridging": str}
    words |= {"paid_from": str, "reason": str}
    columns = {**what, **links, **days, **words}
    db.table("referrals").create(
        columns,
        pk="id",
        strict=True,
        not_null=set(columns) - set(links) - set(days),
        foreign_keys=[
            ("route_id", "routes", "id"),
            ("child_id", "children", "id"),
            ("offer_id", "offers", "id"),
            ("arranged_by", "persons", "id"),
        ],
    )
    for column in ("route_id", "child_id", "offer_id", "arranged_by"):
        db.table("referrals").create_index([column])
    told: Columns = {"told_teacher_on": str, "told_parents_on": str, "told_child_on": str}
    heard: Columns = {"result": str, "heard_from": str, **told}
    _of_referral(db, "feedbacks", heard, optional=set(told))
    marks: Columns = {"mark_child": int, "mark_parents": int, "outcome": str}
    _of_referral(db, "aftercare_checks", marks, optional=set(marks))


def _of_referral(db: Database, name: str, more: Columns, *, optional: set[str]) -> None:
    columns: Columns = {"id": str, "referral_id": str, "on": str, "words": str, "position": int}
    db.table(name).create(
        {**columns, **more},
        pk="id",
        strict=True,
        not_null={*columns, *more} - optional,
        foreign_keys=[("referral_id", "referrals", "id")],
    )
    db.table(name).create_index(["referral_id"])


def _meetings_held(db: Database) -> None:
    items = db.table("agenda_items")
    items.add_column("finished_at", str)
    items.add_column("carries", int)  # a default would change old rows behind the journal
