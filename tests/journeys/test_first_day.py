"""The first day of a coach, by the keyboard alone: from an empty computer to a pack and back."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from coachdesk.store.store import Store
from tests.journeys import setting_up, working
from tests.journeys.coach import Coach
from tests.journeys.machine import Machine, store_of
from tests.reports.reading import pages_of

NAMES = ("Noor", "Wensdroom", "Sanne", "Milan", "Proefstra", "Quinten", "Schijnbaar")
OTHERS = (("Milan", "Proefstra"), ("Quinten", "Schijnbaar"))


def test_the_first_day_of_a_coach(machine: Machine, coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "uitgaand").mkdir()
    program = machine.start()
    setting_up.make_the_vault(coach)
    setting_up.prove_the_paper(coach)
    setting_up.tell_the_schools(coach)
    setting_up.try_the_privacy_key(coach)
    working.add_a_child(coach, "Noor", "Wensdroom", "7b", "Anouk Lokaalstra")
    working.note_three_signals(coach)
    working.sort_them(coach)
    working.record_a_four_g_talk(coach)
    working.talk_with_mother(coach)
    for first, last in OTHERS:
        working.start_a_case_about_somebody_new(coach, first, last)
    working.plan_a_meeting(coach)
    working.prepare_it(coach)
    passwords = working.make_the_pack(coach, tmp_path / "uitgaand")
    files = list((tmp_path / "uitgaand").iterdir())
    assert len(files) == len(passwords) == len(set(passwords)) == 2
    for file in files:
        assert_nobody_is_named(file, next(one for one in passwords if opens(file, one)))
    assert_all_is_in_the_vault(store_of(program))
    setting_up.lock_it(coach)
    assert machine.went_on == [[]]
    machine.end()
    program = machine.start()
    setting_up.unlock_it(coach)
    working.find(coach, "noo")
    coach.waits_to_read("Noor Wensdroom")
    assert "Noor slaapt slecht sinds de zomer." in coach.reads()


def opens(file: Path, password: str) -> bool:
    try:
        pikepdf.open(file, password=password).close()
    except pikepdf.PasswordError:
        return False
    return True


def assert_nobody_is_named(file: Path, password: str) -> None:
    """Of child and parent nothing is in the file, in its pages or in its name."""
    sealed = file.read_bytes()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(file)
    with pikepdf.open(file, password=password) as paper:
        opened = BytesIO()
        paper.save(opened, encryption=False)
    words = " ".join(pages_of(sealed, password))
    assert "Wat helpt bij vraag 0?" in words
    for name in NAMES:
        assert name not in words
        assert name not in file.name
        assert name.encode() not in sealed + opened.getvalue()


def assert_all_is_in_the_vault(store: Store) -> None:
    assert len(store.cases.running()) == 3
    assert len(store.conversations.of_child(store.children.named("Noor")[0])) == 2
    assert store.drafts.all() == []
