"""An amount that the consent leaves out is told before a paper leaves."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.steps import Origin
from coachdesk.store.store import Store
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from tests import make
from tests.store.test_store import keep

Open = Callable[..., PaperForm]
TOLD = "Moeder noemt een schuld van € 4.300 bij de deurwaarder."


@pytest.fixture
def opened(window: QMainWindow, workplace: Workplace, folder: Path, qtbot: QtBot) -> Open:
    """Opens the form about something, with its first page there."""

    def open_form(**known: str) -> PaperForm:
        form = PaperForm(workplace, window, **known)
        with qtbot.waitSignal(form.preview.shown):
            form.open()
        return form

    return open_form


@pytest.fixture
def kevin(store: Store) -> ChildId:
    """C8: his mother agreed, but not about how high the debt is."""
    [child_id] = store.children.named("Kevin")
    case = store.cases.running_of(ChildId(child_id))
    assert case is not None
    told = make.signal(child_id, id="told", case_id=case.id, paragraphs=(make.paragraph(TOLD),))
    keep(store, told)
    return ChildId(child_id)


def test_c8_ap2_an_amount_on_the_summary_is_told_beside_what_is_shared(
    opened: Open, kevin: ChildId
) -> None:
    form = opened(child_id=kevin)
    [told] = [one for one in form.summary.amounts.lines() if "4.300" in one]

    assert form.summary.amounts.isVisible()
    assert "een schuld van € 4.300 bij de" in told
    assert "niet over het schuldbedrag" in told
    form.reject()


def test_c8_ap2_what_is_left_out_is_not_warned_about(opened: Open, kevin: ChildId) -> None:
    form = opened(child_id=kevin)
    for one in form.choices.along.parts.values():
        one.box.setChecked(False)

    assert form.summary.amounts.lines() == []
    assert not form.summary.amounts.isVisible()
    form.reject()


def test_c8_ap2_the_action_list_of_a_meeting_warns_too(
    opened: Open, kevin: ChildId, store: Store, meeting_id: MeetingId
) -> None:
    items = store.agenda_items.of_meeting(meeting_id)
    [item] = [one for one in items if one.child_id == kevin]
    about = {"origin": Origin.AGENDA_ITEM, "origin_id": item.id, "child_id": kevin}
    keep(store, make.step(what="Regel 300 euro voor de jas", **about))
    form = opened(meeting_id=meeting_id, kind=PaperKind.ACTION_LIST.value)

    [told] = form.summary.amounts.lines()
    assert "300 euro" in told
    form.reject()


def test_c8_ap2_names_off_hides_the_name_beside_the_amount(
    opened: Open, kevin: ChildId, store: Store, workplace: Workplace
) -> None:
    child = store.children.get(kevin)
    signal = store.care_signals.get("told")
    words = f"{child.first_name} zegt € 4.300."
    keep(store, replace(signal, paragraphs=(make.paragraph(words),)))
    form = opened(child_id=kevin)
    form.choices.names.buttons[NameLevel.FULL].setChecked(True)
    workplace.names.show_names(on=False)

    assert form.summary.amounts.lines()
    assert not any(child.first_name in one for one in form.summary.amounts.lines())
    form.reject()


def test_on_a_small_laptop_no_line_beside_the_pages_is_cut_off(
    opened: Open, kevin: ChildId, window: QMainWindow
) -> None:
    window.resize(1366, 740)
    form = opened(child_id=kevin)
    labels = [one for one in form.summary.findChildren(PlainLabel) if one.isVisible()]

    assert labels
    assert [one.text() for one in labels if one.height() < one.heightForWidth(one.width())] == []
    form.reject()
