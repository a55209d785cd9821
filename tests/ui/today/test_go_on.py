"""Whatever is typed in a form comes back from Concepten as it was left, and goes when it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from coachdesk.domain.cases import CloseReason, Told
from coachdesk.domain.consents import ConsentState
from coachdesk.domain.errors import WriteFailed
from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.typed import typed
from coachdesk.ui.shared.workplace import Place
from coachdesk.ui.today.row_cards import AWAY
from coachdesk.ui.today.today_page import TodayPage
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, modal

THROWN_AWAY = ". Del gooit het weg"
TEXT = "Bel eerst tante Corrie"


@pytest.fixture
def stand_in_pages(qapp) -> None:
    """All pages and forms are the real ones."""
    look.install(qapp, theme=Theme.LIGHT)


@pytest.fixture(autouse=True)
def work(children, store):
    keep(store, make.person(id="saskia", name="Saskia Wensdroom"))
    keep(store, make.bond("noor", "saskia", id="bond"))
    keep(store, make.step(id="call", child_id="noor", case_id="case-noor", what="Bel moeder"))
    route = make.route("noor")
    asked = {"status": ReferralStatus.ASKED, "asked_on": make.TODAY - timedelta(days=9)}
    keep(store, route, make.referral(route, id="help", **asked), make.offer(id="offer"))
    keep(store, make.talk("noor", id="talk", held_at=None, planned_at=make.NOW))


def _close(form: Any) -> None:
    for row in (form.child, form.parents, form.teacher):
        row.widget.set_value(Told.YES)
    form.reason.setCurrentIndex(form.reason.findData(CloseReason.GOAL_REACHED))


@dataclass(frozen=True)
class Writing:
    """A form, where one types in it, and what more it needs before it can be recorded."""

    name: str
    known: dict[str, str]
    where: Callable[[Any], Any]
    complete: Callable[[Any], object] = lambda form: None
    called: str = ""
    about: str = "Noor W., "


WRITINGS = [
    Writing("child", {}, lambda f: f.first_name, called="Gegevens van een kind", about=""),
    Writing("child", {"child_id": "noor"}, lambda f: f.teacher, called="Gegevens van een kind"),
    Writing(
        "bond",
        {"child_id": "noor"},
        lambda f: f.who.line,
        lambda f: f.who._pick(f.who._suggested(TEXT)[-1]),
        called="Betrokkene",
    ),
    Writing(
        "bond", {"child_id": "noor", "bond_id": "bond"}, lambda f: f.phone, called="Betrokkene"
    ),
    Writing(
        "consent",
        {"child_id": "noor"},
        lambda f: f.answer.remark,
        lambda f: f.answer.state.set_value(ConsentState.GIVEN),
        called="Toestemming",
    ),
    Writing(
        "appointment",
        {"child_id": "noor"},
        lambda f: f.place,
        lambda f: f.when.line.set_value("do 8:45"),
        called="Afspraak",
    ),
    Writing("appointment", {"conversation_id": "talk"}, lambda f: f.place, called="Afspraak"),
    Writing("change_step", {"step_id": "call"}, lambda f: f.what, called="Stap wijzigen"),
    Writing(
        "close_case", {"case_id": "case-noor"}, lambda f: f.words, _close, called="Casus sluiten"
    ),
    Writing("school", {}, lambda f: f.name, called="School", about=""),
    Writing("school", {"school_id": "flyer"}, lambda f: f.name, called="School", about=""),
    Writing(
        "contact",
        {"child_id": "noor"},
        lambda f: f.said,
        lambda f: f.other.set_value("Oma"),
        called="Contact",
    ),
    Writing("signal", {"child_id": "noor"}, lambda f: f.sheet.texts.facts, called="Signaal"),
    Writing("meeting", {}, lambda f: f.place, called="Overleg", about=""),
    Writing("offer", {}, lambda f: f.name, called="Aanbod", about=""),
    Writing("offer", {"offer_id": "offer"}, lambda f: f.contact, called="Aanbod", about=""),
    Writing(
        "feedback",
        {"referral_id": "help"},
        lambda f: f.words,
        lambda f: f.outcome.set_value(FeedbackResult.NO_ANSWER),
        called="Terugkoppeling",
    ),
    Writing("step", {"child_id": "noor"}, lambda f: f.entry.line, called="Stap"),
]
NAMES = [f"{one.name}-{len(one.known)}" for one in WRITINGS]
each_form = pytest.mark.parametrize("writing", WRITINGS, ids=NAMES)


@pytest.fixture
def write(today, frame, keys):
    """Opens the form and types in it."""

    def typing(writing: Writing) -> Any:
        frame.workplace.open_form(writing.name, **writing.known)
        QApplication.processEvents()  # it has the keyboard now
        form = modal()
        writing.where(form).setFocus()
        writing.where(form).selectAll()
        keys.write(TEXT)
        keys.press(Key.Key_Home)  # away from any list of suggestions
        return form

    return typing


def esc(keys) -> None:
    """Close the form: the list of a type-ahead line closes first."""
    keys.press(Key.Key_Escape)
    if modal() is not None:
        keys.press(Key.Key_Escape)
    assert modal() is None


def shown(page: TodayPage) -> list[str]:
    rows = [page.drafts.model.index(row, 0) for row in range(page.drafts.model.rowCount())]
    spoken = [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in rows]
    assert all(words.endswith(THROWN_AWAY) for words in spoken)
    return [words.removesuffix(THROWN_AWAY) for words in spoken]


def text_in(field: Any) -> str:
    value = typed(field)
    return value["text"] if isinstance(value, dict) else value


@each_form
def test_esc_leaves_it_at_concepten_and_verder_brings_it_back(writing, write, today, store, keys):
    write(writing)
    esc(keys)
    assert shown(today) == [f"{writing.called}. {writing.about}vandaag 10:00"]

    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    form = modal()
    assert text_in(writing.where(form)) == TEXT
    writing.complete(form)
    keys.press(Key.Key_Return, held=CTRL)
    assert modal() is None
    assert store.drafts.all() == []
    assert not today.drafts.isVisible()


@each_form
def test_closing_says_where_it_is(writing, write, frame, keys):
    write(writing)
    esc(keys)
    assert frame.status.saved.text() == "Gesloten. Je concept staat bij Vandaag."


@each_form
def test_a_lock_keeps_what_was_typed(writing, write, store, desk):
    form = write(writing)
    desk.closing.emit()
    assert [draft.form for draft in store.drafts.all()] == [writing.name]
    form.reject()


@each_form
def test_a_form_in_which_nothing_was_typed_leaves_nothing(writing, today, frame, store, keys):
    frame.workplace.open_form(writing.name, **writing.known)
    esc(keys)
    assert store.drafts.all() == []


@each_form
def test_undoing_what_was_recorded_brings_back_what_was_typed(writing, write, today, desk, keys):
    def kept():
        return desk.ask(lambda store: [draft.fields for draft in store.drafts.all()])

    writing.complete(write(writing))
    keys.press(Key.Key_Return, held=CTRL)
    assert modal() is None
    assert kept() == []
    today.workplace.go_to("today")
    assert desk.undo()
    assert shown(today) == [f"{writing.called}. {writing.about}vandaag 10:00"]
    [fields] = kept()
    assert TEXT in str(fields)

    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    assert modal() is not None
    esc(keys)
    assert kept() == [fields]  # the form took up all of it
    assert desk.redo()
    assert kept() == []


@pytest.mark.parametrize("writing", WRITINGS[:-1], ids=NAMES[:-1])
def test_leaving_a_field_keeps_it_at_once(writing, write, store, keys):
    form = write(writing)
    form.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    form.title.setFocus()
    assert [draft.form for draft in store.drafts.all()] == [writing.name]
    form.reject()


@pytest.mark.parametrize(
    "writing", [one for one in WRITINGS if len(one.known) and one.name in ("child", "school")]
)
def test_changing_the_same_thing_again_goes_on_with_its_draft(writing, write, frame, store, keys):
    write(writing)
    esc(keys)
    frame.workplace.open_form(writing.name, **writing.known)
    assert text_in(writing.where(modal())) == TEXT
    esc(keys)
    assert len(store.drafts.all()) == 1


def test_a_draft_of_a_change_leaves_the_rest_as_it_became_meanwhile(
    write, today, store, keys, frame
):
    write(next(one for one in WRITINGS if one.known == {"child_id": "noor"}))
    esc(keys)
    child = store.children.get("noor")
    keep(store, make.child(id="noor", code=child.code, first_name="Noor", group="8"))
    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    assert modal().group.text() == "8"
    keys.press(Key.Key_Return, held=CTRL)
    assert store.children.get("noor").teacher == TEXT


def test_a_draft_about_a_step_that_is_gone_makes_it_again(write, today, store, keys):
    write(next(one for one in WRITINGS if one.name == "change_step"))
    esc(keys)
    with store.change("test.remove", "Proef") as change:
        change.remove(store.steps.get("call"))
    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Return, held=CTRL)
    assert [step.what for step in store.steps.open_of_child("noor")] == [TEXT]


def test_a_form_stays_while_its_draft_cannot_be_kept(write, store, keys, monkeypatch):
    def full(draft: object) -> None:
        raise WriteFailed("Bewaren lukt niet. Je tekst staat nog hier. Sluit Coachdesk niet.")

    form = write(WRITINGS[0])
    with monkeypatch.context() as broken:
        broken.setattr(store, "keep_draft", full)
        keys.press(Key.Key_Escape)
        assert modal() is form
    assert "Bewaren lukt niet" in form.unkept.words.text()
    form.unkept.again.click()
    assert form.unkept.isHidden()
    esc(keys)


@pytest.fixture
def kept(today, store):
    """A draft at Concepten."""
    draft = make.draft(form="child", fields={"first_name": "Zoë"})
    store.keep_draft(draft)
    today.refresh()
    return draft


def test_del_throws_a_draft_away_and_ctrl_z_brings_it_back(today, kept, store, keys, frame):
    today.drafts.list.setFocus()
    keys.press(Key.Key_Delete)
    assert store.drafts.all() == []
    assert frame.undo_bar.text() == "Concept weggegooid."
    today.steps.list.setFocus()
    keys.press(Key.Key_Z, held=CTRL)
    assert store.drafts.all() == [kept]
    assert frame.undo_bar.text() == "Ongedaan gemaakt: Concept weggooien"


def test_the_bin_throws_it_away_too(today, kept, store, qtbot):
    rows = today.drafts.list
    place = rows.visualRect(today.drafts.model.index(0, 0))
    spot = rows.itemDelegate().spots(place, today.drafts.model.entity(0))[AWAY]
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot.center()))
    assert store.drafts.all() == []


def test_after_another_deed_ctrl_z_takes_that_deed_back(today, kept, store, desk, keys):
    today.drafts.list.setFocus()
    keys.press(Key.Key_Delete)
    today.steps.list.setFocus()
    keys.press(Key.Key_Space)
    assert desk.undo()
    assert store.drafts.all() == []
    assert store.steps.get("call").is_open()


def test_a_first_draft_in_a_new_vault_can_be_found(today, frame, store, keys, monkeypatch):
    with store.change("test.empty", "Proef") as change:
        talked = (store.steps, store.conversations, store.bonds, store.referrals, store.routes)
        for shelf in (*talked, store.cases, store.children):
            for row in store.db.execute(f"SELECT id FROM {shelf.table}").fetchall():  # noqa: S608
                change.remove(shelf.get(row[0]))
    today.refresh()
    assert not today.drafts.isVisible()
    frame.workplace.open_form("child")
    QApplication.processEvents()
    modal().first_name.setFocus()
    keys.write("Zoe")
    esc(keys)
    assert today.drafts.isVisible()
    frame.workplace.go_to("children")
    frame.workplace.go_to("today")
    assert frame.ways.here() == Place("today")
    assert shown(today) == ["Gegevens van een kind. vandaag 10:00"]
