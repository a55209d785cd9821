"""Tests of the timeline as one works in it: filters, folds, opening, and many entries."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.meetings import Outcome
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.ui import pages
from coachdesk.ui.children.reading_dialog import ReadingDialog
from coachdesk.ui.children.timeline_pieces import Fold
from coachdesk.ui.shared.workplace import Place
from tests import make

LAST_YEAR = datetime(2025, 3, 4, 9)
LONG_AGO = datetime(2023, 10, 2, 9)


def write(store, *things):
    with store.change("test.write", "Proef") as change:
        for thing in things:
            change.save(thing)


@pytest.fixture
def noor(store):
    noor = make.child(id="noor", code="K-031", first_name="Noor", last_name="Wensdroom")
    write(store, noor)
    return noor


def seen(at, **given):
    return make.signal("noor", seen_on=at, noted_at=at, **given)


@pytest.fixture
def filled(store, noor):
    """A signal, a talk, a decision and a paper of this autumn."""
    meeting = make.meeting(id="zat", starts_at=datetime(2026, 11, 20, 13), finished_at=make.NOW)
    write(
        store,
        seen(datetime(2026, 11, 23, 8, 35), id="signal"),
        make.talk("noor", id="talk", held_at=datetime(2026, 11, 24, 8, 45), notes=(make.note(),)),
        meeting,
        make.agenda_item("zat", id="item", child_id="noor", outcome=Outcome.DECIDED),
        make.document("noor", id="paper"),
    )


def ids(page):
    model = page.timeline.list.model()
    return [model.id_at(row) for row in range(model.rowCount())]


def dialog():
    return QApplication.activeModalWidget()


def test_the_newest_stands_first(open_child, filled):
    assert ids(open_child("noor")) == [
        "documents/paper",
        "conversations/talk",
        "care_signals/signal",
        "agenda_items/item",
    ]


def test_filters_leave_one_kind(open_child, filled, qtbot):
    page = open_child("noor")
    shown = {}
    for piece in page.timeline.filter.children():
        if hasattr(piece, "click"):
            piece.click()
            shown[piece.text()] = ids(page)
    assert shown["Signalen"] == ["care_signals/signal"]
    assert shown["Gesprekken"] == ["conversations/talk"]
    assert shown["Besluiten"] == ["agenda_items/item"]
    assert len(shown["Alles"]) == 4


def test_esc_clears_the_filter(open_child, filled, qtbot):
    page = open_child("noor")
    page.timeline.filter.set_value(frozenset({"care_signals"}))
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Escape)
    assert len(ids(page)) == 4


def test_an_empty_timeline_says_how_to_begin(open_child, noor):
    page = open_child("noor")
    assert page.timeline.empty.text() == (
        "Nog niets in de tijdlijn. Begin met een signaal of een gesprek."
    )
    assert page.timeline.empty.isVisible()


def test_the_switch_hides_what_anybody_thinks(open_child, store, noor, qtbot):
    opinion = make.paragraph("Ze is verdrietig.", kind=ParagraphKind.INTERPRETATION)
    write(store, seen(make.NOW, paragraphs=(make.paragraph(), opinion)))
    page = open_child("noor")

    def heard():
        return page.timeline.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "verdrietig" in heard()
    qtbot.keyClick(page.timeline.facts_only, Qt.Key.Key_Space)
    assert "verdrietig" not in heard()
    assert "fietsenstalling" in heard()


def test_only_facts_holds_in_what_one_opens_too(open_child, store, noor, qtbot):
    opinion = make.paragraph("Ze is verdrietig.", kind=ParagraphKind.INTERPRETATION)
    write(store, seen(make.NOW, paragraphs=(make.paragraph(), opinion)))
    page = open_child("noor")
    qtbot.keyClick(page.timeline.facts_only, Qt.Key.Key_Space)
    page.timeline.list.setFocus()
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert not words_in(dialog(), "verdrietig")
    dialog().reject()


def words_in(widget, text):
    return [label for label in widget.findChildren(QLabel) if text in label.text()]


def test_what_is_older_than_a_year_folds_by_school_year(open_child, store, noor, qtbot):
    old = [seen(LAST_YEAR + timedelta(days=n), id=f"old-{n}") for n in range(3)]
    write(store, *old, seen(LONG_AGO, id="ancient"), seen(make.NOW, id="now"))
    page = open_child("noor")
    assert ids(page) == ["care_signals/now", "fold/2024-2025", "fold/2023-2024"]
    fold = page.timeline.list.model().entity(1)
    assert isinstance(fold, Fold)
    assert fold.number == 3
    page.timeline.list.setFocus()
    page.timeline.list.rows.select("fold/2024-2025")
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert ids(page)[2:5] == ["care_signals/old-2", "care_signals/old-1", "care_signals/old-0"]
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert ids(page) == ["care_signals/now", "fold/2024-2025", "fold/2023-2024"]


def test_when_all_is_old_the_last_year_is_open(open_child, store, noor):
    write(store, seen(LAST_YEAR, id="old"))
    assert ids(open_child("noor")) == ["fold/2024-2025", "care_signals/old"]


def test_a_place_at_an_entry_puts_the_cursor_there_in_its_folded_year(open_child, store, noor):
    write(store, seen(make.NOW, id="now"), seen(LAST_YEAR, id="old"))
    page = open_child("noor", "timeline/old")
    assert page.timeline.list.rows.current() == "care_signals/old"
    assert QApplication.focusWidget() is page.timeline.list


def test_a_talk_opens_on_its_own_page(open_child, workplace, filled, qtbot, monkeypatch):
    entry = pages.Entry("tests.ui.stand_ins:PlainPage")
    monkeypatch.setattr(pages, "PAGES", {"four_g": entry})
    page = open_child("noor")
    page.timeline.list.setFocus()
    page.timeline.list.rows.select("conversations/talk")
    with qtbot.waitSignal(workplace.go) as go:
        qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert go.args == [Place("four_g", "talk")]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("care_signals/signal", "Signaal"),
        ("agenda_items/item", "Besproken in ZAT"),
        ("documents/paper", "Pakket uitgegeven"),
    ],
)
def test_what_has_no_page_opens_to_be_read(open_child, filled, qtbot, entry, title):
    page = open_child("noor")
    page.timeline.list.setFocus()
    page.timeline.list.rows.select(entry)
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert isinstance(dialog(), ReadingDialog)
    assert dialog().accessibleName() == title
    dialog().reject()
    assert QApplication.focusWidget() is page.timeline.list


def test_a_contact_is_read_in_a_dialog(open_child, store, noor, qtbot):
    piece = make.paragraph("Belt morgen terug.")
    contact = ConversationKind.CONTACT
    write(store, make.talk("noor", id="call", kind=contact, paragraphs=(piece,)))
    page = open_child("noor")
    page.timeline.list.setFocus()
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert words_in(dialog(), "Belt morgen terug.")
    dialog().reject()


def test_a_changed_signal_lets_its_earlier_text_be_read(open_child, store, noor, qtbot):
    signal = seen(make.NOW, id="signal", paragraphs=(make.paragraph("Zat alleen.", id="p"),))
    write(store, signal)
    write(store, replace(signal, paragraphs=(make.paragraph("Zat bij het hek.", id="p"),)))
    page = open_child("noor")
    page.timeline.list.setFocus()
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    (button,) = dialog().earlier
    assert button.text() == "Gewijzigd 30 nov, vorige tekst bekijken"
    (earlier,) = words_in(dialog(), "Zat alleen.")
    assert not earlier.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert earlier.isVisible()
    dialog().reject()


def test_a_signal_that_is_read_can_be_changed(open_child, workplace, filled, qtbot):
    page = open_child("noor")
    page.timeline.list.setFocus()
    page.timeline.list.rows.select("care_signals/signal")
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(workplace.form) as form:
        qtbot.keyClick(dialog().edit, Qt.Key.Key_Return)
    assert form.args == ["signal", {"signal_id": "signal"}]


def test_a_contact_that_is_read_can_be_changed(open_child, workplace, store, noor, qtbot):
    contact = ConversationKind.CONTACT
    write(store, make.talk("noor", id="call", kind=contact, paragraphs=(make.paragraph("Ziek."),)))
    page = open_child("noor")
    page.timeline.list.setFocus()
    page.timeline.list.rows.select("conversations/call")
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(workplace.form) as form:
        qtbot.keyClick(dialog().edit, Qt.Key.Key_Return)
    assert form.args == ["contact", {"conversation_id": "call"}]


def test_in_a_vault_to_be_read_it_cannot(open_child, desk, filled, qtbot):
    desk.read_only = True
    page = open_child("noor")
    page.timeline.list.setFocus()
    page.timeline.list.rows.select("care_signals/signal")
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    assert not hasattr(dialog(), "edit")
    dialog().reject()


def test_the_password_of_a_paper_is_shown_on_request_and_that_is_noted(
    open_child, store, noor, qtbot
):
    write(store, make.document("noor", password="k7wq"))
    page = open_child("noor", "papers")
    page.stack.papers.table.setFocus()
    qtbot.keyClick(page.stack.papers.table, Qt.Key.Key_Return)
    entries = store.journal.length()
    assert not words_in(dialog(), "k7wq")
    dialog().show_password.click()
    assert words_in(dialog(), "k7wq")
    assert store.journal.length() == entries + 1
    dialog().reject()


def test_names_going_off_closes_what_is_being_read(open_child, workplace, filled, qtbot):
    page = open_child("noor")
    page.timeline.list.setFocus()
    page.timeline.list.rows.select("care_signals/signal")
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Return)
    reading = dialog()
    with qtbot.waitSignal(reading.finished):
        workplace.names.show_names(on=False)


def test_where_one_was_is_kept_when_something_is_added(open_child, desk, store, filled):
    page = open_child("noor")
    page.timeline.list.rows.select("care_signals/signal")
    desk.do(lambda store: note(store, seen(make.NOW, id="newer")))
    assert page.timeline.list.rows.current() == "care_signals/signal"
    assert "care_signals/newer" in ids(page)


def note(store, thing):
    with store.change("signal.note", "Signaal vastleggen") as change:
        change.save(thing)
    return change.done()


def test_another_child_begins_at_its_own_newest(open_child, store, filled):
    write(store, make.child(id="sem", first_name="Sem"), make.signal("sem", id="sems"))
    page = open_child("noor")
    page.timeline.list.rows.select("care_signals/signal")
    page.show_place(Place("child", "sem"))
    assert ids(page) == ["care_signals/sems"]
    assert page.timeline.list.rows.current() is None


def test_only_what_is_in_sight_is_read(open_child, store, noor):
    write(store, *(seen(make.NOW - timedelta(minutes=n)) for n in range(250)))
    model = open_child("noor").timeline.list.model()
    assert model.rowCount() == 250
    assert len(model._pages) < 3
