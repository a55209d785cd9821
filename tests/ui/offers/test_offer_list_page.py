"""The plain list of offers by its keys: add, change, take away, and an old waiting time."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.offers import Offer, Weight
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.offers.offer_form import OfferForm
from coachdesk.ui.offers.offer_list_page import OfferListPage
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, Keys, modal
from tests.ui.conftest import PLAIN

OLD, FRESH = make.TODAY - timedelta(days=91), make.TODAY - timedelta(days=90)


@pytest.fixture
def stand_in_pages(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    look.install(qapp, theme=Theme.LIGHT)
    plain = {name: pages.Entry(PLAIN) for name in ("today", "routes")}
    monkeypatch.setattr(pages, "PAGES", {**plain, "offers": pages.PAGES["offers"]})
    monkeypatch.setattr(pages, "FORMS", {"offer": pages.FORMS["offer"]})


@pytest.fixture
def keys(qtbot: QtBot, frame: Frame) -> Keys:
    return Keys(qtbot, frame)


@pytest.fixture
def page(frame: Frame, store: Store) -> OfferListPage:
    """Two offers of which one has an old waiting time."""
    keep(store, make.offer(id="old", name="Maatje", weight=Weight.OWN_CIRCLE, **told(OLD)))
    keep(store, make.offer(id="fresh", name="Twee huizen", organisation="Welzijn", **told(FRESH)))
    frame.workplace.go_to("offers")
    found = frame.host.page()
    assert isinstance(found, OfferListPage)
    QApplication.processEvents()
    return found


def told(checked_on: object) -> dict[str, object]:
    return {"waiting_weeks": 3, "checked_on": checked_on, "source": "coördinator"}


def cell(page: OfferListPage, offer_id: str, column: int) -> str:
    row = page.model.row_of(offer_id)
    assert row is not None
    index = page.model.index(row, column)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def in_list(page: OfferListPage) -> list[str | None]:
    return [page.model.id_at(row) for row in range(page.model.rowCount())]


def test_close_to_home_stands_first_and_an_old_waiting_time_gets_a_question_mark(
    page: OfferListPage,
) -> None:
    assert in_list(page) == ["old", "fresh"]
    assert cell(page, "old", 4).startswith("3 weken?")
    assert cell(page, "fresh", 4).startswith("3 weken,")
    badge = page.model.cell(0, 4).badge
    assert badge is not None
    assert (badge.tone, badge.icon) == ("attention", "clock-alert")
    assert page.old.text() == "1 wachttijd is ouder dan 3 maanden."


def test_a_new_offer_is_typed_without_a_mouse(
    page: OfferListPage, keys: Keys, store: Store
) -> None:
    page.new.setFocus()
    keys.press(Key.Key_Space)
    form = modal()
    assert isinstance(form, OfferForm)
    keys.write("Sterk Staan")
    form.waiting.line.setFocus()
    keys.write("2")
    form.feedback.line.setFocus()
    keys.write("10 dagen")
    keys.press(Key.Key_Return, held=CTRL)
    assert modal() is not None
    form.source.setFocus()
    keys.write("trainer")
    keys.press(Key.Key_Return, held=CTRL)
    assert modal() is None
    made = next(one for one in store.offers.in_use() if one.name == "Sterk Staan")
    assert (made.waiting_weeks, made.checked_on, made.feedback_days) == (2, make.TODAY, 10)


def test_enter_changes_an_offer_and_del_takes_it_away_until_ctrl_z(
    page: OfferListPage, keys: Keys, store: Store
) -> None:
    keys.press(Key.Key_Return)
    form = modal()
    assert isinstance(form, OfferForm)
    assert form.title.text() == "Aanbod wijzigen"
    form.organisation.set_value("De Brug")
    keys.press(Key.Key_Return, held=CTRL)
    assert store.offers.get("old").organisation == "De Brug"
    page.table.setFocus()
    keys.press(Key.Key_Delete)
    assert in_list(page) == ["fresh"]
    keys.press(Key.Key_Z, held=CTRL)
    assert in_list(page) == ["old", "fresh"]


def test_the_filter_looks_at_name_organisation_and_rung(page: OfferListPage, keys: Keys) -> None:
    keys.press(Key.Key_F, held=CTRL)
    keys.write("welz")
    assert in_list(page) == ["fresh"]
    page.filter.set_value("kring")
    assert in_list(page) == ["old"]
    page.filter.set_value("xyz")
    assert page.empty.text().startswith("Niets gevonden met deze filters.")
    keys.press(Key.Key_Escape)
    assert in_list(page) == ["old", "fresh"]


def test_an_empty_list_says_how_to_begin(frame: Frame) -> None:
    frame.workplace.go_to("offers")
    page = frame.host.page()
    assert isinstance(page, OfferListPage)
    assert page.empty.text().startswith("Je sociale kaart is nog leeg.")
    assert not page.under.isVisible()


def test_a_found_offer_is_in_sight(page: OfferListPage) -> None:
    page.show_place(Place("offers", "fresh"))
    assert page.table.rows.current() == "fresh"


@pytest.mark.parametrize(
    ("typed", "days"),
    [("3", 21), ("3 weken", 21), ("1 week", 7), ("10 dagen", 10), ("0", 0), ("", None)],
)
def test_weeks_are_read_as_one_says_them(page: OfferListPage, typed: str, days: int | None) -> None:
    form = OfferForm(page.workplace, page)
    form.feedback.line.set_value(typed)
    assert form.feedback.value() == days
    assert form.feedback.trouble() == ""
    form.reject()


def test_what_is_no_number_of_weeks_is_told_and_stays(page: OfferListPage) -> None:
    form = OfferForm(page.workplace, page)
    form.name.set_value("Maatje")
    form.waiting.line.set_value("lang")
    assert [one.text for one in form.form.problems()] == ["Typ een aantal weken, bijvoorbeeld 3."]
    assert form.waiting.line.text() == "lang"
    form.reject()


def test_an_offer_keeps_its_unfinished_change(page: OfferListPage, store: Store) -> None:
    form = OfferForm(page.workplace, page, offer_id="fresh")
    form.contact.set_value("bel op dinsdag")
    form.reject()
    again = OfferForm(page.workplace, page, offer_id="fresh")
    assert again.contact.value() == "bel op dinsdag"
    again.record()
    kept: Offer = store.offers.get("fresh")
    assert kept.contact == "bel op dinsdag"
    assert kept.source == "coördinator"
