"""A meeting with three cases that may be discussed, and the real pages in a real frame."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.bonds import Relation
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.ids import MeetingId
from coachdesk.store.store import Store
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.meeting_page import MeetingPage
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.store.test_store import keep

NAMES = (("Milan", "Proefstra"), ("Noor", "Wensdroom"), ("Sem", "Schijnbaar"))


@dataclass
class Team:
    """What the tests speak of: the meeting, and the cases by the child's first name."""

    id: MeetingId
    cases: dict[str, str] = field(default_factory=dict)
    children: dict[str, str] = field(default_factory=dict)


def _child(store: Store, team: Team, number: int, school_id: str) -> None:
    first, last = NAMES[number]
    child = make.child(
        id=f"child-{first}",
        first_name=first,
        last_name=last,
        school_id=school_id,
        born=date(2017, 3, 1),
        code=f"K-10{number}",
    )
    case = make.case(child.id, id=f"case-{first}", opened_on=date(2026, 9, 1 + number))
    mother = make.person(name=f"Vera {last}")
    bond = make.bond(child.id, mother.id, relation=Relation.MOTHER)
    keep(store, child, case, mother, bond)
    keep(store, make.signal(child.id, case_id=case.id))
    if number == 0:  # only of the first everybody agreed
        for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
            keep(store, make.consent(child.id, mother.id, purpose=purpose))
    if number == 1:
        asked = {"purpose": Purpose.MEETING, "state": ConsentState.ASKED}
        keep(store, make.consent(child.id, mother.id, **asked))
    team.cases[first], team.children[first] = case.id, child.id


@pytest.fixture
def team(store: Store) -> Team:
    """Thursday 3 December at one o'clock, with two participants; nothing on the agenda."""
    school = make.school(id="school")
    other = make.school(id="elsewhere", name="OBS Het Denkbos")
    ilse = make.person(id="ilse", name="Ilse Binnenstra", function="intern begeleider")
    keep(store, school, other, ilse)
    meeting = make.meeting(
        id="zat",
        school_id="school",
        place="teamkamer",
        chair_id="ilse",
        participant_ids=("ilse", "me"),
        minutes=30,
    )
    keep(store, meeting)
    team = Team(MeetingId("zat"))
    for number in range(len(NAMES)):
        _child(store, team, number, "school")
    stranger = make.child(first_name="Tess", last_name="Schetsma", school_id="elsewhere")
    keep(store, stranger, make.case(stranger.id))
    return team


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, workplace: Workplace) -> Iterator[Frame]:
    """The real frame with the real pages, 1440 x 870."""
    look.install(qapp, theme="light")
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1440, 870)
    with qtbot.waitActive(window):
        window.show()
    yield frame
    QThreadPool.globalInstance().waitForDone(5000)
    frame.messages.hide()
    window.close()


@pytest.fixture
def page(frame: Frame, team: Team) -> MeetingPage:
    """That meeting being prepared; the keyboard is in the candidates."""
    frame.ways.go(Place("meeting", team.id))
    found = frame.host.page()
    assert isinstance(found, MeetingPage)
    found.focus_first()
    return found
