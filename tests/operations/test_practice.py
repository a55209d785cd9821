"""Tests of the practice vault: invented, and looked at on any day."""

from datetime import date, datetime, timedelta

import pytest

from coachdesk.domain.routes import RouteGroup
from coachdesk.operations.practice import practice
from coachdesk.operations.practice.pen import LAST_DAY, weeks_until
from coachdesk.operations.route_views import route_groups, route_lines, routes_of_child
from coachdesk.operations.sending import sending_gate
from coachdesk.operations.today_views import closing_check
from tests import make

INVENTED = {
    "Bedacht", "Bedenksel", "Binnenstra", "Buurtstra", "Coachsma", "Denkbeeld", "Dobbelstra",
    "Doenalsof", "Droomstra", "Fabelman", "Fantasiema", "Gumstra", "Hersenspin", "Inktma",
    "Jongstra", "Kabouterma", "Kleurema", "Knipveld", "Krabbelaar", "Leerplichtsma", "Leraarsma",
    "Letterveld", "Lijmstra", "Luchtslot", "Maneschijn", "Modelma", "Namaaksel", "Namaaksma",
    "Nepstra", "Nepveld", "Nergens", "Oefenveld", "Papierstra", "Pionnema", "Plakstra",
    "Planstra", "Potlodema", "Proefstra", "Puzzelstra", "Raadselma", "Rijmelaar", "Samenwerk",
    "Schetsma", "Schetsveld", "Schijnbaar", "Sprookstra", "Tekenaarsma", "Testbeeld", "Testema",
    "Toverveld", "Verzinsel", "Verzinsma", "Verzonnema", "Vlekveld", "Voorbeeldsma", "Vouwblad",
    "Wensdroom", "Wolkenstra", "Woordstra", "Zinnema", "Zogenaamd",
}  # fmt: skip
OFFERS = {
    "Eigen inzet coach", "GGD", "Jeugdarts (M@ZL)", "Leerplicht", "Leerplichtambtenaar",
    "De Zandloper", "Rouwgroep De Zandloper", "Schoolmaatschappelijk werk", "Sterk Staan",
    "Sterk in de Klas", "Stichting Verzonnen Jas", "Twee Huizen", "Wijkteam",
}  # fmt: skip
ORGANISATIONS = {
    "GGD Fictiedam", "OBS De Verzonnen Vlieger", "OBS Het Denkbos", "gemeente Fictiedam",
    "samenwerkingsverband",
}  # fmt: skip


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 12, 4), date(2026, 11, 30)),
        (date(2026, 12, 5), date(2026, 12, 7)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2027, 8, 18), date(2027, 8, 16)),
    ],
)
def test_the_last_day_falls_on_the_monday_of_the_working_week(today, monday):
    shift = weeks_until(today)
    assert LAST_DAY + shift == monday
    assert shift % timedelta(weeks=1) == timedelta(0)


@pytest.mark.parametrize("days", range(14))
def test_on_any_day_what_was_written_by_friday_is_past(days):
    today = date(2027, 3, 1) + timedelta(days=days)
    assert LAST_DAY + weeks_until(today) - timedelta(days=2) <= today


def test_all_was_written_by_friday_and_nothing_happens_at_a_weekend(practice_store):
    store = practice_store

    def found(column, table):
        rows = store.db.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")  # noqa: S608  (our own words)
        return [datetime.fromisoformat(moment) for (moment,) in rows]

    friday = datetime(2026, 11, 27, 17)
    written = [store.clock.local(moment) for moment in found("at", "journal")]
    written += found("noted_at", "care_signals") + found("held_at", "conversations")
    assert len(written) > 1000
    assert max(written) <= friday

    ahead = found("starts_at", "meetings") + found("planned_at", "conversations")
    happens = [*written, *ahead, *found("due", "steps"), *found("asked_on", "referrals")]
    assert {moment.weekday() for moment in happens} == {0, 1, 2, 3, 4}


def test_the_routes_of_the_cases_stand_where_their_stories_end(practice_store):
    told = {
        child.id
        for child in practice_store.children.all()
        if child.first_name in {"Sem", "Ruben", "Kevin", "Milan", "Luuk"}
    }
    groups = route_groups(practice_store, today=make.TODAY)
    found = {
        group: [
            (line.child.first_name, line.leading.name)
            for line in route_lines(practice_store, ids, today=make.TODAY)
            if line.leading and line.child.id in told
        ]
        for group, ids in groups.items()
    }
    assert found == {
        RouteGroup.LATE: [("Sem", "Schoolmaatschappelijk werk")],
        RouteGroup.WAITING: [
            ("Ruben", "Jeugdarts (M@ZL)"),
            ("Kevin", "Wijkteam"),
            ("Milan", "Sterk Staan"),
            ("Ruben", "Rouwgroep De Zandloper"),
        ],
        RouteGroup.RUNNING: [
            ("Kevin", "Schoolmaatschappelijk werk"),
            ("Luuk", "Sterk in de Klas"),
        ],
        RouteGroup.AFTERCARE: [
            ("Kevin", "Stichting Verzonnen Jas"),
            ("Ruben", "Eigen inzet coach"),
        ],
        RouteGroup.DONE: [],
    }


def test_luuks_application_can_go_out_and_one_of_ruben_to_leerplicht_cannot(practice_store):
    [luuk] = [c for c in practice_store.children.all() if c.first_name == "Luuk"]
    [line] = routes_of_child(practice_store, luuk.id, today=make.TODAY)
    assert line.leading
    assert sending_gate(practice_store, line.leading, today=make.TODAY).gate.open
    [ruben] = [c for c in practice_store.children.all() if c.first_name == "Ruben"]
    absence = make.referral(make.route(ruben.id), name="Verzuim", partner="Leerplicht")
    refusal = sending_gate(practice_store, absence, today=make.TODAY).refusal()
    assert refusal == "Versturen kan nog niet: moeder gaf geen toestemming."


def test_the_practice_vault_has_nothing_written_behind_the_journal(practice_store):
    assert practice_store.faults() == []


def test_every_name_in_it_is_visibly_invented(practice_store):
    store = practice_store
    persons, offers = store.persons.all(), store.offers.in_use()
    last = {one.name.split()[-1] for one in persons} | {c.last_name for c in store.children.all()}
    assert last == INVENTED
    assert {one.organisation for one in persons} - {""} == ORGANISATIONS
    assert {name for one in offers for name in (one.name, one.organisation)} - {""} == OFFERS
    assert {school.name for school in store.schools.all()} <= ORGANISATIONS
    partners = {
        c.partner for child in store.children.all() for c in store.consents.of_child(child.id)
    }
    assert partners - {""} <= OFFERS


def test_it_holds_a_year_of_work_for_two_schools(practice_store):
    def number(what):
        [(found,)] = practice_store.db.execute(f"SELECT count(*) FROM {what}")  # noqa: S608  (our own words)
        return found

    assert number("schools") == 2
    assert 40 <= number("children") <= 60
    assert number("care_signals") >= 200
    assert number("conversations WHERE held_at IS NOT NULL") >= 120
    assert number("routes") >= 25
    assert number("meetings WHERE finished_at IS NOT NULL") >= 7
    assert 22 <= number("cases WHERE closed_on IS NULL") <= 28
    assert number("care_signals WHERE status = 'NEW'") in {3, 4, 5}
    assert closing_check(practice_store).without_step == 2


def test_it_was_written_in_the_order_of_time(practice_store):
    moments = [at for (at,) in practice_store.db.execute("SELECT at FROM journal ORDER BY seq")]
    assert moments == sorted(moments)
    assert moments[0] < "2026-02"
    assert moments[-1] <= "2026-11-30T10"


def test_the_same_is_written_every_time(practice_store, store, clock):
    with store.change("test", "Proef") as change:
        change.remove(store.persons.me())
    practice.write(store, clock, today=make.TODAY + timedelta(weeks=3))
    for words in (
        "SELECT id FROM children ORDER BY id",
        "SELECT id, text FROM thoughts ORDER BY id",
        "SELECT id FROM consents ORDER BY id",
        "SELECT id FROM routes ORDER BY id",
        "SELECT text FROM paragraphs ORDER BY text",
        "SELECT question FROM agenda_items ORDER BY question",
    ):
        assert practice_store.db.execute(words).fetchall() == store.db.execute(words).fetchall()
    born = "SELECT born FROM children WHERE code = 'K-147'"
    assert store.db.execute(born).fetchone() == ("2016-04-04",)


def test_the_meetings_that_were_held_have_minutes_and_the_coming_one_its_three_cases(
    practice_store,
):
    store = practice_store
    for meeting in store.meetings.page(store.meetings.past(make.NOW)):
        items = [one for one in store.agenda_items.of_meeting(meeting.id) if one.case_id]
        assert meeting.finished_at
        assert items
        assert all(one.decision and one.paragraphs and one.minutes_used for one in items)
    [coming] = store.meetings.to_come(make.NOW)
    items = store.agenda_items.of_meeting(coming)
    names = [store.children.get(one.child_id).first_name for one in items if one.child_id]
    assert names == ["Milan", "Ruben", "Kevin"]
    assert not any(one.carries for one in items)
