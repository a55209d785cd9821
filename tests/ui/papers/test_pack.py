"""Making a pack: what leaves is what one saw, it is protected, and it is written down."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.bonds import FAMILY
from coachdesk.domain.documents import Document, PaperKind
from coachdesk.domain.errors import DiskFull
from coachdesk.domain.ids import MeetingId
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.shared.workplace import Workplace
from tests import make
from tests.reports.reading import text_of

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = 6
Open = Callable[[], PaperForm]


@pytest.fixture
def opened(
    window: QMainWindow, workplace: Workplace, meeting_id: MeetingId, folder: Path, qtbot: QtBot
) -> Open:
    """Opens the form, with its first page and its password there."""

    def open_form() -> PaperForm:
        form = PaperForm(workplace, window, meeting_id=meeting_id)
        with qtbot.waitSignals([form.preview.shown, form.choices.protection.changed]):
            form.open()
        form.choices.protection.each_own.setChecked(False)
        form.choices.names.checked.setChecked(True)
        return form

    return open_form


def make_pack(form: PaperForm, qtbot: QtBot) -> Document:
    with qtbot.waitSignal(form.making.made) as made:
        qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    [document] = made.args[0]
    assert isinstance(document, Document)
    form.accept()
    return document


def names_in(store: Store) -> set[str]:
    """What children and their families are called in this vault."""
    names: set[str] = set()
    for child in store.children.all():
        names |= {child.first_name, child.last_name, child.code, *child.nicknames}
        for bond in store.bonds.of_child(child.id):
            if bond.relation in FAMILY:
                names |= set(store.persons.get(bond.person_id).name.split(" "))
    return {name for name in names if len(name) > 2}


def documents(store: Store) -> list[Document]:
    [meeting_id] = store.meetings.to_come(make.NOW)
    return store.documents.page(store.documents.of_meeting(MeetingId(meeting_id)))


@pytest.mark.usefixtures("approved")
def test_the_pack_opens_with_its_password_and_holds_no_name(
    opened: Open, store: Store, folder: Path, qtbot: QtBot
) -> None:
    document = make_pack(opened(), qtbot)

    [file] = folder.iterdir()
    pdf = file.read_bytes()
    text = text_of(pdf, document.password)
    assert file.name == "overleg-2026-12-03.pdf"
    assert "Kind A" in text
    for name in names_in(store):
        assert name not in text.split()
        # Three letters are found by chance among so many bytes.
        assert len(name) < LONG or name.encode() not in pdf


@pytest.mark.usefixtures("approved")
def test_without_a_password_the_file_holds_no_name_either(
    opened: Open, store: Store, folder: Path, qtbot: QtBot
) -> None:
    form = opened()
    form.choices.protection.protect.setChecked(False)
    told = "Zonder wachtwoord kan iedereen die dit bestand heeft het lezen."
    assert (
        form.choices.protection.open_to_all.isVisible(),
        form.choices.protection.open_to_all.words.text(),
    ) == (
        True,
        told,
    )

    document = make_pack(form, qtbot)

    [file] = folder.iterdir()
    words = set(text_of(file.read_bytes()).replace(",", " ").replace(".", " ").split())
    assert document.password == ""
    assert not words & names_in(store)


@pytest.mark.usefixtures("approved")
def test_what_was_given_to_whom_is_written_down(
    opened: Open, store: Store, folder: Path, qtbot: QtBot
) -> None:
    form = opened()
    other = form.choices.people.others[0]
    other.name.set_value("Karel Fictief")
    other.function.set_value("directeur")
    head = store.journal.head()
    made = make_pack(form, qtbot)

    [document] = documents(store)
    [file] = folder.iterdir()
    assert document == made
    assert document.kind is PaperKind.PACK
    assert document.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert document.journal_head == head
    assert len(document.child_ids) == 3
    assert document.purpose == "bespreken in ZAT van donderdag 3 december"
    assert [one.name for one in document.recipients][-2:] == [
        "Marloes Coachsma",
        "Karel Fictief",
    ]
    assert f"logboek {head}" in text_of(file.read_bytes(), document.password)


def test_a_case_that_was_not_looked_at_holds_the_pack_back_and_is_named(
    opened: Open, workplace: Workplace, folder: Path, qtbot: QtBot
) -> None:
    form = opened()

    assert not form.make.isEnabled()
    assert (
        form.summary.reason.text()
        == "Nog niet bekeken en goedgekeurd: Milan P., Ruben M., Kevin S."
    )
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    assert not form.making.busy()
    assert list(folder.iterdir()) == []
    form.reject()


@pytest.mark.usefixtures("approved")
@pytest.mark.parametrize(
    ("forget", "told"),
    [
        (
            lambda choices: [box.setChecked(False) for box, _person in choices.people.boxes],
            "Kies voor wie dit stuk is.",
        ),
        (lambda choices: choices.purpose.clear(), "Schrijf op met welk doel je dit deelt."),
        (
            lambda choices: choices.names.checked.setChecked(False),
            "Kijk de tekst na op namen, en vink dat links aan.",
        ),
    ],
)
def test_what_is_missing_is_asked_in_words(
    opened: Open, forget: Callable[[Any], object], told: str
) -> None:
    form = opened()
    assert form.make.isEnabled()

    forget(form.choices)

    assert not form.make.isEnabled()
    assert form.summary.reason.text() == told
    form.reject()


@pytest.mark.usefixtures("approved")
def test_opinions_stay_here_unless_they_are_chosen(opened: Open, qtbot: QtBot) -> None:
    form = opened()
    assert "Duiding en visies, en hele 4G-gesprekken" in form.summary.kept.lines()

    with qtbot.waitSignal(form.preview.shown, check_params_cb=lambda page: page == 1):
        form.choices.along.opinions.setChecked(True)

    assert "3 duidingen en visies, apart en met van wie" in form.summary.shared.lines()
    assert not any("Duiding" in line for line in form.summary.kept.lines())
    form.reject()


@pytest.mark.usefixtures("approved")
def test_a_folder_where_nothing_can_be_written_leaves_no_file_and_no_entry(
    opened: Open, store: Store, folder: Path, qtbot: QtBot
) -> None:
    form = opened()
    folder.rmdir()

    with qtbot.waitSignal(form.making.failed):
        form.make.click()

    told = "De PDF is niet gemaakt. De map is vol of beveiligd. Kies een andere plek."
    assert form.summary.trouble.words.text() == told
    assert form.make.isEnabled()
    assert documents(store) == []
    form.reject()


@pytest.mark.usefixtures("approved")
def test_a_file_that_cannot_be_recorded_is_removed(
    opened: Open,
    store: Store,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form = opened()
    full = DiskFull("De schijf is vol. Je tekst staat nog hier. Maak ruimte en probeer opnieuw.")

    def refuse(*_about: object) -> None:
        raise full

    with monkeypatch.context() as broken:
        broken.setattr(store, "change", refuse)
        with qtbot.waitSignal(form.making.failed):
            form.make.click()

    assert form.summary.trouble.words.text() == str(full)
    assert list(folder.iterdir()) == []
    assert documents(store) == []
    form.reject()


@pytest.mark.usefixtures("approved")
def test_a_pack_that_is_called_off_leaves_nothing(
    opened: Open, store: Store, folder: Path, qtbot: QtBot
) -> None:
    form = opened()
    form.make.click()
    assert form.making.busy()

    with qtbot.waitSignal(form.making.stopped):
        qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert form.isVisible()
    assert list(folder.iterdir()) == []
    assert documents(store) == []
    assert form.make.isEnabled()
    form.reject()


@pytest.mark.usefixtures("approved")
def test_a_pack_that_is_there_is_never_replaced(opened: Open, folder: Path, qtbot: QtBot) -> None:
    make_pack(opened(), qtbot)
    first = (folder / "overleg-2026-12-03.pdf").read_bytes()

    second = make_pack(opened(), qtbot)

    assert second.file_name == "overleg-2026-12-03-2.pdf"
    assert (folder / "overleg-2026-12-03.pdf").read_bytes() == first


@pytest.mark.usefixtures("approved")
def test_a_password_is_shown_again_on_request_and_that_is_journalled(
    opened: Open, store: Store, qtbot: QtBot
) -> None:
    document = make_pack(opened(), qtbot)
    form = opened()
    before = store.journal.length()

    [show] = form.earlier.buttons
    show.click()

    assert form.earlier.shown() == [document.password]
    assert store.journal.length() == before + 1
    form.reject()


@pytest.mark.usefixtures("approved")
def test_in_a_vault_to_be_read_nothing_is_given_out(
    window: QMainWindow, desk: Desk, workplace: Workplace, meeting_id: MeetingId, folder: Path
) -> None:
    desk.read_only = True
    form = PaperForm(workplace, window, meeting_id=meeting_id)

    assert not form.make.isEnabled()
    assert form.summary.reason.text() == "Alleen lezen. Op deze plek kan niets worden bewaard."
    form.deleteLater()


@pytest.mark.usefixtures("approved")
def test_when_it_is_made_the_password_can_be_read_out(
    opened: Open, workplace: Workplace, qtbot: QtBot
) -> None:
    form = opened()
    told: list[str] = []
    workplace.desk.told.connect(lambda text, _undoable: told.append(text))
    with qtbot.waitSignal(form.making.made) as made:
        form.make.click()

    words = "Stuk gemaakt: overleg-2026-12-03.pdf. Open de map om het te geven."
    assert form.done_page is not None
    assert form.done_page.words.text() == words
    assert form.status.text() == ""  # no draft is left
    assert [one.text() for one in form.done_page.passwords] == [made.args[0][0].password]
    assert told == [words]
    form.reject()
