"""The list of routes by its keys: what stands in which group, and noting what was heard."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.bonds import Relation
from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.routes.feedback_form import FeedbackForm
from coachdesk.ui.routes.new_route_form import NewRouteForm
from coachdesk.ui.routes.route_columns import DONE
from coachdesk.ui.routes.route_list_page import RouteListPage
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.paged_model import Heading
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALT, CTRL, Key, Keys, modal
from tests.ui.conftest import PLAIN

ASKED = ReferralStatus.ASKED


@pytest.fixture
def stand_in_pages(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    look.install(qapp, theme=Theme.LIGHT)
    real = {name: pages.PAGES[name] for name in ("routes", "offers")}
    plain = {name: pages.Entry(PLAIN) for name in ("today", "children", "child", "help")}
    monkeypatch.setattr(pages, "PAGES", {**plain, "route": pages.Entry(PLAIN), **real})
    real_forms = ("feedback", "new_route", "offer", "search")
    monkeypatch.setattr(pages, "FORMS", {name: pages.FORMS[name] for name in real_forms})


def a_child(store: Store, name: str, *, school: str | None = None) -> str:
    child = make.child(id=name.lower(), first_name=name, last_name="Wensdroom", school_id=school)
    keep(store, child)
    return str(child.id)


def a_route(store: Store, child_id: str, name: str, **given: object) -> str:
    """A route called after the child, in which one form of help stands so."""
    route = make.route(child_id, id=f"route-{child_id}", need="Rust in de pauze.")
    keep(store, route, make.referral(route, id=f"help-{child_id}", name=name, **given))
    return str(route.id)


def asked(days_ago: int, expected: int) -> dict[str, object]:
    """Asked for so long ago; news is expected in so many days."""
    day = make.TODAY + timedelta(days=expected)
    asked_on = make.TODAY - timedelta(days=days_ago)
    return {"status": ASKED, "asked_on": asked_on, "feedback_expected_on": day}


@pytest.fixture
def routes(store: Store) -> dict[str, str]:
    """One route in each group."""
    keep(store, make.school(id="flyer"))
    late = a_route(store, a_child(store, "Sem", school="flyer"), "Wijkteam", **asked(20, -4))
    waits = a_route(store, a_child(store, "Noor"), "Sterk Staan", **asked(3, 10))
    busy = a_route(store, a_child(store, "Luuk"), "Maatje", weight=Weight.OWN_CIRCLE)
    runs = {"status": ReferralStatus.STARTED, "started_on": date(2026, 11, 2)}
    after = a_route(store, a_child(store, "Zoë"), "Twee huizen", **runs)
    done = make.route(a_child(store, "Jip"), id="route-jip", closed_on=date(2026, 10, 1))
    keep(store, done)
    return {"late": late, "waits": waits, "busy": busy, "after": after, "done": "route-jip"}


@pytest.fixture
def page(frame: Frame, routes: dict[str, str]) -> RouteListPage:
    frame.workplace.go_to("routes")
    found = frame.host.page()
    assert isinstance(found, RouteListPage)
    return found


@pytest.fixture
def keys(qtbot: QtBot, frame: Frame) -> Iterator[Keys]:
    yield Keys(qtbot, frame)
    if modal() is not None:
        modal().reject()


def shown(page: RouteListPage) -> list[str]:
    """Headings and ids, from top to bottom."""
    rows = []
    for row in range(page.model.rowCount()):
        heading = page.model.heading(row)
        rows.append(heading.text if isinstance(heading, Heading) else str(page.model.id_at(row)))
    return rows


def words(page: RouteListPage, route_id: str) -> list[str]:
    row = page.model.row_of(route_id)
    assert row is not None
    indexes = (page.model.index(row, column) for column in range(page.model.columnCount()))
    return [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in indexes]


def test_what_is_late_stands_on_top_and_what_is_done_is_folded(page: RouteListPage) -> None:
    assert shown(page) == [
        "Te laat (1)", "route-sem",
        "Wacht op terugkoppeling (1)", "route-noor",
        "Bezig (1)", "route-luuk",
        "Nazorg (1)", "route-zoë",
        DONE,
    ]  # fmt: skip
    assert page.under.text() == "4 lopende routes, 1 te laat"


def test_a_row_tells_whom_what_how_heavy_and_how_it_stands(page: RouteListPage) -> None:
    assert words(page, "route-sem")[:6] == [
        "Sem W.",
        "Wijkteam",
        "",
        "Aangevraagd, 4 dagen te laat",
        "10 nov",
        "do 26 nov",
    ]
    assert words(page, "route-luuk")[1:4] == ["Maatje", "Eigen kring", "Versturen"]


def test_enter_unfolds_what_is_done_and_opens_a_route(
    page: RouteListPage, keys: Keys, frame: Frame
) -> None:
    page.table.rows.select(DONE)
    keys.press(Key.Key_Return)
    assert shown(page)[-2:] == [DONE, "route-jip"]
    page.table.rows.select("route-noor")
    keys.press(Key.Key_Return)
    assert frame.ways.here() == Place("route", "route-noor")


def test_the_filter_finds_by_child_and_by_help_and_esc_clears_it(
    page: RouteListPage, keys: Keys
) -> None:
    keys.press(Key.Key_F, held=CTRL)
    keys.write("noor")
    assert shown(page) == ["Wacht op terugkoppeling (1)", "route-noor"]
    page.filter.set_value("wijkt")
    assert shown(page) == ["Te laat (1)", "route-sem"]
    page.filter.set_value("jip")
    assert shown(page) == [DONE, "route-jip"]
    page.filter.set_value("xyz")
    assert shown(page) == []
    assert page.empty.text() == "Geen routes in deze lijst. Filter wissen met Esc."
    keys.press(Key.Key_Escape)
    assert len(shown(page)) == 9


def test_of_one_school_only_its_routes_stand_there(page: RouteListPage, frame: Frame) -> None:
    frame.workplace.choose_school("flyer")
    assert shown(page) == ["Te laat (1)", "route-sem"]


def test_with_names_off_no_name_stands_there(page: RouteListPage, frame: Frame) -> None:
    frame.toggle_names()
    told = " ".join(
        text for route in ("sem", "noor", "luuk") for text in words(page, f"route-{route}")
    )
    assert "Sem" not in told
    assert "Wensdroom" not in told
    assert words(page, "route-sem")[0].startswith("K-")


def test_the_navigation_counts_the_running_routes(page: RouteListPage, frame: Frame) -> None:
    frame.navigation.refresh()
    item = frame.navigation.items["routes"]
    assert item.accessibleName() == "Verwijsroutes, 4 lopende routes, 1 te laat"


def test_offers_are_one_button_away_and_not_in_the_navigation(
    page: RouteListPage, frame: Frame
) -> None:
    page.offers.click()
    assert frame.ways.here() == Place("offers")
    assert "offers" not in frame.navigation.items


def test_without_routes_it_says_where_they_begin(frame: Frame) -> None:
    frame.workplace.go_to("routes")
    page = frame.host.page()
    assert isinstance(page, RouteListPage)
    expected = "Nog geen verwijsroutes. Begin met Route, hier of op een kindpagina."
    assert page.empty.text() == expected
    assert page.empty.isVisible()


def test_b_notes_what_was_heard_and_when_one_hears_more(
    page: RouteListPage, keys: Keys, store: Store
) -> None:
    keys.press(Key.Key_B)
    form = modal()
    assert isinstance(form, FeedbackForm)
    assert form.about.text().startswith("Wijkteam · Sem W.")
    keys.write("Volgende week is er plek.")
    keys.press(Key.Key_2, held=ALT)
    keys.write("1w")
    keys.press(Key.Key_Return, held=CTRL)
    assert modal() is None
    referral = store.referrals.get("help-sem")
    assert referral.status is ReferralStatus.WAITING_LIST
    assert referral.feedback_expected_on == make.TODAY + timedelta(weeks=1)
    assert referral.feedbacks[0].words == "Volgende week is er plek."
    assert shown(page)[:3] == ["Wacht op terugkoppeling (2)", "route-sem", "route-noor"]


def test_b_opens_nothing_where_nothing_is_waited_for(
    page: RouteListPage, keys: Keys, frame: Frame
) -> None:
    said: list[str] = []
    frame.workplace.desk.refused.connect(said.append)
    page.table.rows.select("route-luuk")
    keys.press(Key.Key_B)
    assert modal() is None
    assert said == ["Hierover wordt nog geen terugkoppeling verwacht."]


def test_why_nothing_can_be_noted_stands_in_words_beside_the_button(
    page: RouteListPage, frame: Frame
) -> None:
    frame.workplace.open_form("feedback", referral_id="help-luuk")
    form = modal()
    assert isinstance(form, FeedbackForm)
    assert not form.note.isEnabled()
    assert form.why.isVisible()
    assert form.why.words.text() == "Hierover wordt nog geen terugkoppeling verwacht."
    form.reject()
    frame.workplace.open_form("feedback", referral_id="help-sem")
    assert modal().why.isHidden()


def test_the_button_does_what_b_does(page: RouteListPage) -> None:
    QApplication.processEvents()
    page.table.rows.select("route-noor")
    page.call.click()
    QApplication.processEvents()
    assert isinstance(modal(), FeedbackForm)
    assert modal().about.text().startswith("Sterk Staan")
    modal().reject()


def test_in_a_vault_that_is_only_read_nothing_can_be_noted(
    frame: Frame, routes: dict[str, str], keys: Keys
) -> None:
    frame.workplace.desk.read_only = True
    said: list[str] = []
    frame.workplace.desk.refused.connect(said.append)
    frame.workplace.go_to("routes")
    page = frame.host.page()
    assert isinstance(page, RouteListPage)
    QApplication.processEvents()
    assert not page.new.isEnabled()
    assert not page.has_primary
    keys.press(Key.Key_B)
    assert modal() is None
    assert said == [frame.workplace.desk.why_read_only]
    keys.press(Key.Key_Return)
    assert frame.ways.here() == Place("route", "route-sem")


def test_help_called_after_somebody_of_the_family_is_covered_too(
    frame: Frame, store: Store
) -> None:
    child_id = a_child(store, "Sem")
    keep(store, make.person(id="oma", name="Ria Wensdroom"))
    keep(store, make.bond(child_id, "oma", relation=Relation.GRANDPARENT))
    a_route(store, child_id, "Elke woensdag bij Ria Wensdroom")
    frame.workplace.names.renew()
    frame.toggle_names()
    frame.workplace.go_to("routes")
    page = frame.host.page()
    assert isinstance(page, RouteListPage)
    assert "Wensdroom" not in " ".join(words(page, "route-sem"))


@pytest.fixture
def form(page: RouteListPage, keys: Keys) -> FeedbackForm:
    QApplication.processEvents()
    keys.press(Key.Key_B)
    found = modal()
    assert isinstance(found, FeedbackForm)
    return found


def test_nothing_is_noted_without_a_result(form: FeedbackForm, store: Store) -> None:
    form.record()
    assert "Kies wat eruit kwam." in [field.complaint.text() for field in form.findChildren(Field)]
    assert store.referrals.get("help-sem").feedbacks == ()


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (FeedbackResult.WAITING_LIST, "Kies een datum waarop je terugkoppeling verwacht."),
        (FeedbackResult.NOT_FITTING, "Schrijf kort op waarom."),
        (FeedbackResult.PARENTS_DECLINED, "Schrijf kort op waarom."),
    ],
)
def test_a_result_asks_for_what_belongs_to_it(
    form: FeedbackForm, result: FeedbackResult, expected: str
) -> None:
    form.outcome.set_value(result)
    form.record()
    assert [problem.text for problem in form.form.problems()] == [expected]


def test_one_result_at_most_is_on(form: FeedbackForm) -> None:
    form.outcome.set_value(FeedbackResult.STARTED)
    form.outcome.chips.toggle(FeedbackResult.NO_ANSWER)
    assert form.outcome.chips.value() == (FeedbackResult.NO_ANSWER,)
    assert form.outcome.value() is FeedbackResult.NO_ANSWER
    form.outcome.chips.toggle(FeedbackResult.NO_ANSWER)
    assert form.outcome.value() is None


def test_of_what_ends_no_new_day_is_asked(form: FeedbackForm, store: Store) -> None:
    form.next_on.line.set_value("1w")
    form.words.set_value("Dit past niet bij hem.")
    form.outcome.set_value(FeedbackResult.NOT_FITTING)
    assert form.next_on.isHidden() or not form.next_on.isVisible()
    form.record()
    referral = store.referrals.get("help-sem")
    assert (referral.status, referral.feedback_expected_on) == (ReferralStatus.DECLINED, None)


def test_what_is_typed_stays_as_a_draft_and_comes_back(
    form: FeedbackForm, store: Store, keys: Keys, frame: Frame
) -> None:
    keys.write("In gesprek, bel terug.")
    form.outcome.set_value(FeedbackResult.NO_ANSWER)
    keys.press(Key.Key_Escape)
    [draft] = store.drafts.all()
    assert (draft.form, draft.child_id) == ("feedback", "sem")
    frame.workplace.open_form("feedback", draft_id=draft.id)
    again = modal()
    assert isinstance(again, FeedbackForm)
    assert again.words.value() == "In gesprek, bel terug."
    assert again.outcome.value() is FeedbackResult.NO_ANSWER
    again.record()
    assert list(store.drafts.all()) == []


def test_a_new_route_asks_for_which_child(page: RouteListPage, keys: Keys, frame: Frame) -> None:
    page.new.click()
    QApplication.processEvents()
    keys.search("noo")
    keys.press(Key.Key_Return)
    assert frame.ways.here() == Place("route", "", "noor")


@pytest.mark.parametrize(
    ("typed", "place"), [("routes", Place("routes")), ("aanbod", Place("offers"))]
)
def test_ctrl_k_goes_there_by_its_word(frame: Frame, keys: Keys, typed: str, place: Place) -> None:
    keys.press(Key.Key_K, held=CTRL)
    keys.write(f">{typed}")
    keys.press(Key.Key_Return)
    assert frame.ways.here() == place


def test_ctrl_k_begins_a_new_route(page: RouteListPage, frame: Frame, keys: Keys) -> None:
    keys.press(Key.Key_K, held=CTRL)
    keys.write(">nieuwe route")
    keys.press(Key.Key_Return)
    assert isinstance(modal(), NewRouteForm)


def test_a_new_route_of_the_child_in_sight_needs_only_enter(
    page: RouteListPage, frame: Frame, keys: Keys
) -> None:
    frame.workplace.open_form("new_route", child_id="luuk")
    QApplication.processEvents()
    keys.press(Key.Key_Return)
    assert frame.ways.here() == Place("route", "", "luuk")
