"""Tests of the child page as a whole: what one sees first, where it leads, and what it keeps."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.ui import pages
from coachdesk.ui.children.child_page import ChildPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.badge import Badge
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Place
from tests import make

PLAIN = "tests.ui.stand_ins:PlainPage"
FORM = "tests.ui.stand_ins:PlainForm"
MEETING = (Purpose.MEETING, Purpose.EXCHANGE)


def write(store, *things):
    with store.change("test.write", "Proef") as change:
        for thing in things:
            change.save(thing)


@pytest.fixture
def noor(store):
    """Noor, ten years old, with a running case, two parents, and a step that is late."""
    noor = make.child(
        id="noor",
        code="K-031",
        first_name="Noor",
        last_name="Wensdroom",
        group="7a",
        teacher="juf Anouk",
        born=date(2016, 5, 12),
        strengths=("Tekent strips",),
    )
    mother = make.person(id="mother", name="Saskia Wensdroom", phone="06 12345641")
    father = make.person(id="father", name="Rick Denkbeeld")
    meeting = make.meeting(id="zat")
    write(
        store,
        noor,
        mother,
        father,
        make.bond("noor", "mother"),
        make.bond("noor", "father", relation=Relation.FATHER),
        make.case("noor", id="case", opened_on=date(2026, 11, 3), lead_id="me"),
        make.step(
            id="ask",
            what="Vraag vader om toestemming",
            child_id="noor",
            case_id="case",
            due=date(2026, 11, 29),
        ),
        make.consent("noor", "mother"),
        *(make.consent("noor", "mother", purpose=purpose) for purpose in MEETING),
        make.consent("noor", "father"),
        *(
            make.consent("noor", "father", purpose=purpose, state=ConsentState.ASKED)
            for purpose in MEETING
        ),
        meeting,
        make.agenda_item("zat", child_id="noor", case_id="case"),
    )
    return noor


def badges(page):
    return [badge.accessibleName() for badge in page.header.findChildren(Badge)]


def test_the_head_tells_who_it_is_and_how_consent_stands(open_child, noor):
    page = open_child("noor")
    assert page.header.name.text() == "Noor Wensdroom"
    assert page.header.facts.text() == "10 jaar · groep 7a · juf Anouk · K-031"
    assert badges(page) == ["Moeder: hulp en ZAT", "Vader: hulp ja, ZAT gevraagd", "ZAT 3 dec"]


def test_c11_ap1_of_a_child_of_four_it_says_from_when_school_is_compulsory(open_child, store):
    fenna = make.child(
        id="fenna", first_name="Fenna", last_name="Bedacht", group="1a", born=date(2022, 9, 30)
    )
    write(store, fenna)
    facts = open_child("fenna").header.facts.text()
    assert facts.startswith("4 jaar, leerplichtig vanaf 1 okt 2027 · groep 1a")
    assert store.steps.open() == []


def test_next_step_and_consent_stand_above_the_fold_on_a_small_laptop(
    qtbot, workplace, noor, monkeypatch
):
    real = {"child": pages.PAGES["child"], "today": pages.Entry(PLAIN)}
    monkeypatch.setattr(pages, "PAGES", real)
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    workplace.go_to("child", "noor")
    page = frame.host.page()
    assert isinstance(page, ChildPage)
    for part in (page.bar, page.bar.done, *page.header.findChildren(Badge)):
        assert part.isVisible()
        assert part.mapTo(window, QPoint(0, part.height())).y() < 400
    assert "1 dag te laat" in page.bar.accessibleName()


def test_among_several_schools_the_head_tells_that_one_lacks(open_child, store, noor):
    page = open_child("noor")
    write(store, make.school(id="flyer"), make.school(id="woods", name="De Schetsboom"))
    page.refresh()
    assert "nog geen school" in page.header.facts.text()
    write(store, replace(noor, school_id="woods"))
    page.refresh()
    assert "school" not in page.header.facts.text()


def test_where_the_head_is_narrow_the_facts_give_way_and_not_the_name(open_child, noor):
    header = open_child("noor").header
    header.setFixedWidth(820)
    QApplication.processEvents()
    assert QLabel.text(header.facts).endswith("…")
    assert QLabel.text(header.name) == "Noor Wensdroom"


def test_with_names_off_there_is_no_name_on_the_page(open_child, workplace, store, noor):
    write(store, make.signal("noor", id="s", paragraphs=(make.paragraph("Noor huilde."),)))
    page = open_child("noor")
    workplace.names.show_names(on=False)
    assert page.header.name.text() == "K-031"
    shown = [page.header.facts.text(), page.bar.accessibleName(), page.context.who.text()]
    shown += [row.accessibleName() for row in page.context.involved.rows]
    shown += [page.timeline.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)]
    assert not any("Noor" in text or "Saskia" in text for text in shown)
    assert "K-031" in shown[-1]
    assert "moeder van K-031" in shown[3]


def test_more_than_four_badges_end_in_a_number(open_child, store, noor):
    others = [make.person(id=f"p{n}", name=f"Verzonnen {n}") for n in range(3)]
    bonds = [make.bond("noor", one.id, relation=Relation.GUARDIAN) for one in others]
    write(store, *others, *bonds)
    shown = badges(open_child("noor"))
    assert len(shown) == 5
    assert shown[-2:] == ["ZAT 3 dec", "+2"]


def test_unknown_gezag_of_a_parent_is_said(open_child, store, noor):
    bond = store.bonds.of_child("noor")[1]
    write(store, replace(bond, gezag=Gezag.UNKNOWN))
    assert "Vader: gezag onbekend" in badges(open_child("noor"))


def test_from_twelve_the_child_has_a_badge_of_its_own(open_child, store, noor):
    write(store, replace(noor, born=date(2014, 1, 1)))
    assert "Noor: niet gevraagd" in badges(open_child("noor"))


def test_under_twelve_the_child_knows_of_it(open_child, store, noor):
    write(store, make.consent("noor"))
    assert "Noor weet ervan" in badges(open_child("noor"))


def test_reading_is_in_the_journal_after_the_page_was_seen(open_child, store, noor, qtbot):
    page = open_child("noor")
    seen = store.journal.length()
    page.repaint()
    qtbot.waitUntil(lambda: store.children.recent(1) == ["noor"])
    assert store.journal.length() == seen + 1
    page.show_place(Place("child", "noor"))
    page.repaint()
    QApplication.processEvents()
    assert store.journal.length() == seen + 1


def test_what_another_window_does_is_seen_at_once(open_child, desk, store, noor):
    page = open_child("noor")
    step = store.steps.get("ask")
    desk.do(lambda store: write_step(store, replace(step, what="Bel vader")))
    assert "Bel vader" in page.bar.words.text()


def write_step(store, step):
    with store.change("step.plan", "Stap plannen") as change:
        change.save(step)
    return change.done()


def test_a_child_that_is_gone_is_left(open_child, workplace, desk, store, qtbot):
    assert desk.do(lambda store: write_step(store, make.child(id="new", first_name="Sem")))
    page = open_child("new")
    told: list[str] = []
    desk.refused.connect(told.append)
    with qtbot.waitSignal(workplace.back):
        desk.undo()
    assert page.about_child() is None
    assert told == []


def test_another_child_leaves_the_open_page_alone(open_child, desk, noor, qtbot):
    page = open_child("noor")
    shown = page.bar.words.text()
    other = make.child(first_name="Sem")
    assert desk.do(lambda store: write_step(store, other))
    assert page.bar.words.text() == shown


def test_in_a_narrow_window_the_column_is_a_drawer(open_child, noor, qtbot):
    page = open_child("noor", width=1100)
    assert not page.context.isVisible()
    assert page.header.context.isVisible()
    qtbot.keyClick(page.header.more, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert page.context.isVisible()
    assert page.context.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not page.context.isVisible()


def test_tab_goes_from_the_head_by_the_timeline_to_the_column(open_child, store, noor):
    write(store, make.signal("noor"))
    page = open_child("noor")
    stops = list(tab_stops(page))
    wanted = [
        page.bar.done,
        page.tabs,
        page.timeline.facts_only,
        page.timeline.list,
        page.context.needs.lines,
        page.context.case.lead,
        *page.context.involved.rows,
        page.context.kin.add,
    ]
    assert [stop for stop in stops if stop in wanted] == wanted


def test_in_a_wide_window_the_column_is_always_there(open_child, noor):
    page = open_child("noor")
    assert page.context.isVisible()
    assert page.context.width() == 396
    assert not page.header.context.isVisible()


def test_tabs_tell_how_many_talks_and_papers_there_are(open_child, store, noor):
    write(store, make.talk("noor", notes=(make.note(),)), make.talk("noor", notes=(make.note(),)))
    page = open_child("noor")
    shown = [page.tabs.tabText(n) for n in range(page.tabs.count())]
    assert "4G-gesprekken  2" in shown
    assert "Uitgegeven stukken" in shown


def test_a_part_of_the_place_opens_its_tab(open_child, store, noor):
    write(store, make.talk("noor", id="talk", notes=(make.note(),)))
    page = open_child("noor", "talks")
    assert page.stack.currentWidget() is page.stack.talks
    assert page.stack.talks.table.rows.model.id_at(0) == "talk"


def test_only_what_is_real_can_be_added(open_child, noor, monkeypatch):
    monkeypatch.setattr(pages, "PAGES", {})
    monkeypatch.setattr(pages, "FORMS", {"signal": FORM})
    page = open_child("noor")
    page.timeline.add.click()
    menu = page.findChild(QMenu)
    assert [act.text().split("\t")[0] for act in menu.actions()] == ["Signaal"]
    assert not page.header.contact.isVisible()
    assert not page.header.four_g.isVisible()
    menu.close()


def test_buttons_ask_for_forms_and_pages_about_this_child(
    open_child, workplace, noor, monkeypatch, qtbot
):
    monkeypatch.setattr(pages, "PAGES", {"four_g": pages.Entry(PLAIN)})
    monkeypatch.setattr(pages, "FORMS", {"contact": FORM})
    page = open_child("noor")
    with qtbot.waitSignal(workplace.form) as form:
        qtbot.keyClick(page.header.contact, Qt.Key.Key_Return)
    assert form.args == ["contact", {"child_id": "noor"}]
    with qtbot.waitSignal(workplace.go) as go:
        qtbot.keyClick(page.header.four_g, Qt.Key.Key_Return)
    assert go.args == [Place("four_g", "", "noor")]


def test_in_a_vault_to_be_read_nothing_can_be_changed(open_child, desk, noor):
    desk.read_only = True
    page = open_child("noor")
    assert not page.bar.done.isEnabled()
    assert not page.timeline.add.isVisible()
    page.context.needs.lines.wanted.emit()
    assert "Alleen lezen" in page.bar.done.toolTip()
    assert not page.header.more.isVisible()


def test_near_the_twelfth_birthday_the_rule_is_told(open_child, store, noor):
    write(store, replace(noor, born=date(2014, 12, 10)))
    page = open_child("noor")
    told = page.context.birthday.words.text()
    assert told == (
        "Noor wordt op donderdag 10 december 12 jaar. Vanaf dan is ook de eigen toestemming "
        "nodig. Bespreek dit in het eerstvolgende gesprek."
    )


def test_in_a_dossier_of_the_school_the_rule_is_another(open_child, store, noor):
    case = replace(store.cases.get("case"), file_holder=FileHolder.SCHOOL)
    write(store, case, replace(noor, born=date(2014, 12, 10)))
    told = open_child("noor").context.birthday.words.text()
    assert "In een schooldossier beslissen ouders met gezag tot 16 jaar." in told


def test_without_a_birthday_near_nothing_is_told(open_child, noor):
    assert open_child("noor").context.birthday.isHidden()


def test_a_child_without_a_case_can_get_one(open_child, store, qtbot):
    write(store, make.child(id="sem", first_name="Sem"))
    page = open_child("sem")
    assert "Nog geen casus." in page.bar.words.text()
    qtbot.keyClick(page.bar.start, Qt.Key.Key_Return)
    case = store.cases.running_of("sem")
    assert case.opened_on == make.TODAY
    assert case.lead_id == "me"
    assert page.bar.choice.isVisible()


def test_an_empty_tab_of_papers_leads_to_making_one(
    open_child, workplace, noor, monkeypatch, qtbot
):
    monkeypatch.setattr(pages, "FORMS", {"paper": FORM})
    tab = open_child("noor", "papers").stack.papers
    assert tab.empty.isVisible()
    with qtbot.waitSignal(workplace.form) as form:
        qtbot.keyClick(tab.make, Qt.Key.Key_Return)
    assert form.args == ["paper", {"child_id": "noor"}]


def test_where_papers_were_given_out_or_nothing_can_be_that_button_stands_back(
    open_child, store, noor, desk
):
    desk.read_only = True
    page = open_child("noor", "papers")
    assert page.stack.papers.make.toolTip() == desk.why_read_only
    write(store, make.document("noor"))
    page.refresh()
    assert not page.stack.papers.make.isVisible()


def test_a_long_name_leaves_room_for_itself_in_the_head(open_child, store, noor):
    name = "Marie-Françoise-Éléonore"
    write(store, replace(noor, first_name=name))
    button = open_child("noor").header.context
    assert button.text() == "Over Marie-Françoise…"
    assert button.accessibleName() == f"Over {name}"


@pytest.mark.parametrize("part", ["timeline", "talks", "route", "papers"])
def test_of_a_damaged_vault_no_tab_says_that_there_is_nothing(open_child, store, noor, desk, part):
    desk.damaged = desk.read_only = True
    page = open_child("noor", part)
    said = [label.text() for label in page.stack.findChildren(QLabel) if label.isVisible()]
    assert "Hier is niets te lezen." in said
    assert not [text for text in said if text.startswith("Nog ")]
