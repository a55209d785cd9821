"""Stuk maken: each gets a copy, nothing leaves unrecorded, and no name leaves without consent."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.children import Child
from coachdesk.domain.documents import Document, PaperKind
from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.log_lines import Deed, LogFilter
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.summaries import SummaryPart
from coachdesk.operations.consents import name_gate
from coachdesk.operations.meetings import approve_agenda_item, write_agenda_item
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.papers.gate_dialog import GateDialog
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.shared.workplace import Place, Workplace
from coachdesk.ui.today.go_on import go_on
from tests import make
from tests.reports.reading import pages_of, text_of
from tests.ui.papers.test_pack import documents, names_in

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., PaperForm]


@pytest.fixture
def opened(window: QMainWindow, workplace: Workplace, folder: Path, qtbot: QtBot) -> Open:
    """Opens the form about something, with its first page and its passwords there."""

    def open_form(**known: str) -> PaperForm:
        form = PaperForm(workplace, window, **known)
        with qtbot.waitSignal(form.preview.shown):
            form.open()
        qtbot.waitUntil(form.choices.protection.ready)
        return form

    return open_form


@pytest.fixture
def child(store: Store) -> Child:
    """One that may be named, on the agenda."""
    return named(store, may=True)


def named(store: Store, *, may: bool) -> Child:
    """One on the agenda that may be named; or one anywhere that may not."""
    [meeting_id] = store.meetings.to_come(make.NOW)
    items = store.agenda_items.of_meeting(MeetingId(meeting_id))
    on_agenda = [item.child_id for item in items if item.child_id]
    about = on_agenda if may else [child.id for child in store.children.all()]
    return store.children.get(
        next(one for one in about if name_gate(store, one, today=make.TODAY).gate.open is may)
    )


def given_out(store: Store, child_id: ChildId) -> list[Document]:
    return store.documents.page(store.documents.of_child(child_id))


def made_by(form: PaperForm, qtbot: QtBot) -> list[Document]:
    with qtbot.waitSignal(form.making.made) as made:
        qtbot.keyClick(form, Key.Key_Return, CTRL)
    form.accept()
    return list(made.args[0])


def test_t9_a_nameless_summary_takes_four_keys(
    qtbot: QtBot, workplace: Workplace, store: Store, folder: Path, child: Child
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1440, 870)
    window.show()
    frame.ways.go(Place("child", child.id))
    known = len(given_out(store, child.id))
    given = LogFilter(child_id=child.id, deed=Deed.GIVEN_OUT)
    logged = len(store.log.ids(given))

    def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if QApplication.activeWindow() is None:
            window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        qtbot.keyClick(QApplication.focusWidget(), key, held)

    press(Key.Key_P, CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PaperForm)
    qtbot.waitUntil(form.choices.protection.ready)
    press(Key.Key_Return)
    press(Key.Key_Space)
    with qtbot.waitSignal(form.making.made) as told:
        press(Key.Key_Return, CTRL)
    made = told.args[0]
    form.accept()

    assert len(given_out(store, child.id)) == known + len(made)
    assert len(store.log.ids(given)) == logged + 1
    for document in made:
        pdf = (folder / document.file_name).read_bytes()
        words = set(text_of(pdf, document.password).replace(",", " ").replace(".", " ").split())
        assert not words & {child.first_name, child.last_name, child.code}
        assert document.names is NameLevel.NONE
    QThreadPool.globalInstance().waitForDone(5000)
    window.close()


@pytest.mark.usefixtures("approved")
def test_five_receivers_get_five_files_with_five_passwords(
    opened: Open, meeting_id: MeetingId, store: Store, folder: Path, qtbot: QtBot
) -> None:
    form = opened(meeting_id=meeting_id)
    head = store.journal.head()
    assert form.choices.place.text() == f"overleg-2026-12-03.pdf en nog 4 in {folder}"
    form.choices.names.checked.setChecked(True)
    made = made_by(form, qtbot)

    told = "5 stukken gemaakt: overleg-2026-12-03.pdf en nog 4. Open de map om ze te geven."
    assert form.done_page is not None
    assert form.done_page.words.text() == told
    assert len(made) == len(list(folder.iterdir())) == 5
    assert len({document.password for document in made}) == 5
    assert sorted(d.id for d in documents(store)) == sorted(d.id for d in made)
    for number, document in enumerate(made, start=1):
        pdf = (folder / document.file_name).read_bytes()
        [receiver] = document.recipients
        assert document.sha256 == hashlib.sha256(pdf).hexdigest()
        assert (document.journal_head, document.kind) == (head, PaperKind.PACK)
        assert document.purpose == "bespreken in ZAT van donderdag 3 december"
        text = text_of(pdf, document.password)
        assert receiver.name in text
        assert f"exemplaar {number} van 5" in text
        assert not set(text.split()) & names_in(store)


@pytest.mark.usefixtures("approved")
def test_where_it_comes_is_told_by_the_name_that_it_gets(
    opened: Open, meeting_id: MeetingId, folder: Path, qtbot: QtBot
) -> None:
    for taken in ("overleg-2026-12-03.pdf", "overleg-2026-12-03-2.pdf"):
        (folder / taken).touch()
    form = opened(meeting_id=meeting_id)
    assert form.choices.place.text() == f"overleg-2026-12-03-3.pdf en nog 4 in {folder}"

    form.choices.protection.each_own.setChecked(False)
    qtbot.waitUntil(form.choices.protection.ready)
    told = form.choices.place.text()
    form.choices.names.checked.setChecked(True)
    [made] = made_by(form, qtbot)
    assert told == f"{made.file_name} in {folder}"


def test_a_folder_far_away_is_not_looked_into_at_each_key(
    opened: Open, child: Child, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = opened(child_id=child.id)
    asked: list[Path] = []
    monkeypatch.setattr(
        "coachdesk.reports.paper_file.free_name", lambda folder, *_more: asked.append(folder)
    )
    form.choices.people.more.click()
    qtbot.keyClicks(form.choices.people.others[0].name, "Karel Fictief")
    assert asked == []


def test_one_case_without_a_name_among_named_ones(
    opened: Open, store: Store, child: Child, folder: Path, qtbot: QtBot
) -> None:
    meeting_id = MeetingId(store.meetings.to_come(make.NOW)[0])
    for item in store.agenda_items.of_meeting(meeting_id):
        if item.child_id == child.id:
            write_agenda_item(store, replace(item, names=NameLevel.FULL))
        if item.child_id:
            approve_agenda_item(store, item.id, on=make.TODAY)
    others = [
        store.children.get(item.child_id)
        for item in store.agenda_items.of_meeting(meeting_id)
        if item.child_id and item.child_id != child.id
    ]
    form = opened(meeting_id=meeting_id)
    assert form.choices.names.value() is NameLevel.FULL
    assert "3 kinderen, waarvan 2 zonder naam" in form.summary.shared.lines()
    form.choices.names.checked.setChecked(True)
    first, *_rest = made_by(form, qtbot)

    text = text_of((folder / first.file_name).read_bytes(), first.password)
    assert first.names is NameLevel.FULL
    assert child.first_name in text
    assert not set(text.split()) & {other.last_name for other in others}


def test_without_consent_a_name_is_in_sight_but_off_and_the_gate_says_why(
    opened: Open, store: Store, qtbot: QtBot
) -> None:
    child = named(store, may=False)
    form = opened(child_id=child.id)
    names = form.choices.names

    for level in (NameLevel.FULL, NameLevel.INITIAL):
        assert names.buttons[level].isVisible()
        assert not names.buttons[level].isEnabled()
        assert names.reasons[level].text()
    assert names.reasons[NameLevel.FULL].text() == form.proposer.gate()
    assert "Bespreken zonder naam kan alleen" in form.summary.consent.words.text()
    names.record.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GateDialog)
    assert "nog geen toestemming" in dialog.words.text()
    dialog.without.click()
    assert names.value() is NameLevel.NONE
    form.reject()


def test_consent_is_recorded_from_the_gate_and_what_was_typed_stays(
    opened: Open, store: Store, workplace: Workplace, qtbot: QtBot
) -> None:
    child = named(store, may=False)
    form = opened(child_id=child.id)
    form.choices.purpose.set_value("bespreken met de gemeente")
    form.choices.names.record.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GateDialog)

    with qtbot.waitSignal(workplace.form) as wanted:
        dialog.record.click()

    assert wanted.args == ["consent", {"child_id": child.id}]
    [draft] = [one for one in store.drafts.all() if one.form == "paper"]
    assert draft.fields["purpose"] == "bespreken met de gemeente"


def test_a_lock_while_files_are_written_leaves_none_and_no_entry(
    opened: Open, desk: Desk, store: Store, child: Child, folder: Path
) -> None:
    form = opened(child_id=child.id)
    known = given_out(store, child.id)
    form.choices.names.checked.setChecked(True)
    form.make.click()
    assert form.making.busy()

    desk.closing.emit()
    QThreadPool.globalInstance().waitForDone(5000)
    form.making.deleteLater()  # as with the workplace, before anybody hears that it ended

    assert list(folder.iterdir()) == []
    assert given_out(store, child.id) == known
    form.accept()


def test_what_was_typed_is_a_draft_without_passwords_and_is_taken_up(
    opened: Open, workplace: Workplace, store: Store, child: Child, qtbot: QtBot
) -> None:
    form = opened(child_id=child.id)
    other = form.choices.people.others[0]
    qtbot.keyClicks(other.name, "Karel Fictief")
    secrets = form.choices.protection.words().values()
    qtbot.keyClick(form, Key.Key_Escape)

    [draft] = [one for one in store.drafts.all() if one.form == "paper"]
    assert all(secret not in str(draft.fields) for secret in secrets)
    with qtbot.waitSignal(workplace.form) as wanted:
        go_on(workplace, draft)
    again = opened(**wanted.args[1])
    assert again.choices.people.others[0].name.value() == "Karel Fictief"
    again.choices.names.checked.setChecked(True)
    made_by(again, qtbot)
    assert not [one for one in store.drafts.all() if one.form == "paper"]


def test_looking_only_leaves_no_draft(opened: Open, store: Store, child: Child) -> None:
    form = opened(child_id=child.id)
    form.choices.kinds.setCurrentIndex(1)
    form.choices.kinds.setCurrentIndex(0)
    form.reject()

    assert not [one for one in store.drafts.all() if one.form == "paper"]


def test_another_text_is_to_be_looked_through_again(
    opened: Open, child: Child, qtbot: QtBot
) -> None:
    form = opened(child_id=child.id)
    form.choices.names.checked.setChecked(True)
    assert form.make.isEnabled()

    signals = form.choices.along.parts[SummaryPart.SIGNALS]
    next(iter(signals.singles.values())).setChecked(False)

    assert signals.count.text() == f"{len(signals.singles) - 1} van {len(signals.singles)}"
    assert not form.make.isEnabled()
    assert form.summary.reason.text() == "Kijk de tekst na op namen, en vink dat links aan."
    form.reject()


def test_for_whom_it_is_stands_above_the_people_and_not_above_the_paper(
    opened: Open, child: Child
) -> None:
    form = opened(child_id=child.id)
    labels = {one.text(): one for one in form.choices.findChildren(QLabel)}

    def top(widget: QWidget) -> int:
        return widget.mapTo(form.choices, QPoint()).y()

    assert top(labels["Welk stuk?"]) < top(form.choices.kinds) < top(labels["Voor wie?"])
    assert top(labels["Voor wie?"]) < top(form.choices.people) < top(form.choices.purpose)
    form.reject()


def test_tab_goes_down_along_what_can_be_left_out(opened: Open, child: Child, qtbot: QtBot) -> None:
    form = opened(child_id=child.id)
    row = form.choices.along.parts[SummaryPart.SIGNALS]
    row.choose.click()
    row.choose.setFocus()
    for before, after in pairwise((row.choose, *row.singles.values())):
        qtbot.keyClick(before, Key.Key_Tab)
        assert after.hasFocus()
    form.reject()


def test_tab_goes_down_along_who_gets_it(opened: Open, child: Child, qtbot: QtBot) -> None:
    form = opened(child_id=child.id, kind=PaperKind.ACCESS_OVERVIEW.value)
    people = form.choices.people
    people.more.click()
    boxes = [box for box, _one in people.boxes]
    lines = [line for other in people.others for line in (other.name, other.function)]
    assert boxes
    assert len(lines) == 4
    order = [*boxes, *lines, people.more, form.choices.purpose]
    boxes[0].setFocus()
    for before, after in pairwise(order):
        assert before.hasFocus()
        qtbot.keyClick(before, Key.Key_Tab)
        assert after.hasFocus()
    form.reject()


def test_opinions_and_whole_notes_stay_here_at_first(opened: Open, child: Child) -> None:
    form = opened(child_id=child.id)
    parts = form.choices.along.parts

    assert not parts[SummaryPart.OPINIONS].box.isChecked()
    assert not parts[SummaryPart.FOUR_G].box.isChecked()
    assert any("duiding" in line for line in form.summary.kept.lines())
    form.reject()


def test_each_participant_can_get_only_their_own_actions(
    opened: Open, meeting_id: MeetingId, folder: Path, qtbot: QtBot
) -> None:
    form = opened(meeting_id=meeting_id, kind=PaperKind.ACTION_LIST.value)
    form.choices.along.own_rows.setChecked(True)
    form.choices.names.checked.setChecked(True)
    made = made_by(form, qtbot)

    assert len(made) == 5
    receivers = {document.recipients[0].name for document in made}
    for document in made:
        [receiver] = document.recipients
        text = text_of((folder / document.file_name).read_bytes(), document.password)
        assert document.file_name.startswith("actielijst-2026-12-03")
        assert not [name for name in receivers - {receiver.name} if name in text]


@pytest.mark.parametrize(
    "made",
    [
        (PaperKind.FOUR_G_SHEET, "vier-g-2026-11-30.pdf", "Mijn vier G"),
        (PaperKind.ACCESS_OVERVIEW, "inzage-2026-11-30.pdf", "Wat er met het dossier gebeurde"),
    ],
)
def test_papers_for_the_child_itself(
    made: tuple[PaperKind, str, str], opened: Open, child: Child, folder: Path, qtbot: QtBot
) -> None:
    kind, file, told = made
    form = opened(child_id=child.id, kind=kind.value)
    box, _who = form.choices.people.boxes[0]
    box.setChecked(True)
    [document] = made_by(form, qtbot)

    assert (document.file_name, document.kind) == (file, kind)
    assert document.child_ids == (child.id,)
    assert [one.name for one in document.recipients] == [child.full_name()]
    assert told in text_of((folder / file).read_bytes(), document.password)


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_what_is_printed_is_recorded_and_makes_no_file_of_ours(
    opened: Open, store: Store, child: Child, folder: Path, qtbot: QtBot
) -> None:
    form = opened(child_id=child.id)
    known = {one.id for one in given_out(store, child.id)}
    for box, _who in form.choices.people.boxes[1:]:
        box.setChecked(False)
    pile = form.printing.pile(form.order())
    assert pile is not None
    paper = folder.parent / "paper.pdf"
    with qtbot.waitSignal(form.printing.printed, timeout=20_000):
        form.printing.printer().print_on(printer_to(paper), pile.drawn, pile.record)

    [document] = [one for one in given_out(store, child.id) if one.id not in known]
    assert (document.file_name, document.password) == ("", "")
    assert len(document.sha256) == 64
    assert len(document.recipients) == 1
    assert len(pages_of(paper.read_bytes())) == 2
    assert list(folder.iterdir()) == []
    assert "Haal het papier nu op." in form.summary.trouble.words.text()
    form.reject()


def test_without_a_printer_one_is_told_and_nothing_is_recorded(
    opened: Open, store: Store, child: Child, qtbot: QtBot
) -> None:
    form = opened(child_id=child.id)
    known = given_out(store, child.id)
    form.choices.names.checked.setChecked(True)
    form.print.click()

    told = "Geen printer gevonden. Maak een PDF of kies later een printer."
    assert form.summary.trouble.words.text() == told
    assert given_out(store, child.id) == known
    form.reject()


def test_where_nothing_can_be_written_another_folder_is_one_click_away(
    opened: Open, child: Child, folder: Path, qtbot: QtBot
) -> None:
    form = opened(child_id=child.id)
    form.choices.names.checked.setChecked(True)
    assert not form.summary.other_folder.isVisible()
    folder.rmdir()
    with qtbot.waitSignal(form.making.failed):
        form.make.click()

    assert "De map is vol of beveiligd" in form.summary.trouble.words.text()
    form.summary.other_folder.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    assert form.make.isEnabled()
    form.reject()


def test_a_paper_that_gets_no_place_after_all_is_a_draft_again(
    opened: Open, child: Child, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    form = opened(child_id=child.id)
    form.choices.purpose.set_value("bespreken met de gemeente")
    form.choices.names.checked.setChecked(True)
    assert form.keep_now()
    with monkeypatch.context() as broken, qtbot.waitSignal(form.making.failed):
        broken.setattr(Path, "rename", full)
        form.make.click()

    assert [one.form for one in store.drafts.all()] == ["paper"]
    form.reject()


def test_what_cannot_be_drawn_cannot_be_made_until_it_can(
    opened: Open, child: Child, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = opened(child_id=child.id)
    form.choices.names.checked.setChecked(True)

    with monkeypatch.context() as broken, qtbot.waitSignal(form.preview.failed):
        broken.setitem(pages.PAPERS, "summary", f"{__name__}:no_summary")
        form.show_pages()
    assert form.summary.trouble.words.text() == "Dit gaat niet."
    assert form.summary.reason.text() == "Dit stuk kan nu niet worden gemaakt."
    assert not form.make.isEnabled()

    with qtbot.waitSignal(form.preview.shown):
        form.show_pages()
    assert not form.summary.trouble.isVisible()
    assert form.make.isEnabled()
    form.reject()


def no_summary(*_paper: object, **_how: object) -> bytes:
    raise PaperFailed("Dit gaat niet.")


def test_names_off_covers_what_can_be_left_out_and_it_stays_left_out(
    opened: Open, workplace: Workplace, child: Child
) -> None:
    form = opened(child_id=child.id)
    row = form.choices.along.parts[SummaryPart.SIGNALS]
    first = next(iter(row.singles))
    row.singles[first].setChecked(False)

    workplace.names.show_names(on=False)

    told = [box.accessibleName() for box in row.singles.values()]
    assert not any(child.first_name in words for words in told)
    assert child.first_name not in form.choices.about.text()
    assert row.left_out() == (first,)
    form.reject()


def test_names_off_covers_the_pages_of_a_named_paper_and_no_other(
    opened: Open, workplace: Workplace, child: Child
) -> None:
    form = opened(child_id=child.id)
    workplace.names.show_names(on=False)
    assert form.preview.area.isVisible()

    form.choices.names.buttons[NameLevel.FULL].setChecked(True)
    assert not form.preview.area.isVisible()

    workplace.names.show_names(on=True)
    assert form.preview.area.isVisible()
    form.reject()


def test_a_kind_that_there_is_not_opens_the_first_that_there_is(opened: Open, child: Child) -> None:
    form = opened(child_id=child.id, kind="POSTCARD")
    assert form.choices.kind() is form.options.kinds[0]
    form.reject()
