"""Tests of the practice vault: invented, and looked at on any day."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.routes import RouteGroup
from coachdesk.operations.practice.pen import LAST_DAY, weeks_until
from coachdesk.operations.route_views import route_groups, route_lines, routes_of_child
from coachdesk.operations.sending import sending_gate
from tests import make


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


def test_the_routes_of_the_cases_stand_where_their_stories_end(practice_store):
    groups = route_groups(practice_store, today=make.TODAY)
    found = {
        group: [
            (line.child.first_name, line.leading.name)
            for line in route_lines(practice_store, ids, today=make.TODAY)
            if line.leading
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
