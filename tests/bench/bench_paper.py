"""Papers of a crowd: a pack of thirty cases, its numbered copies, and a summary of one case."""

import time
from functools import partial

import pytest

from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.summaries import SummaryPart
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.summaries import SummaryChoices, case_summary
from coachdesk.reports import case_summary as summary_report
from coachdesk.reports.copies import Receiver, numbered_copies
from coachdesk.reports.meeting_pack import render
from coachdesk.ui.papers.paper_form import PaperForm
from tests.bench.measure import MACHINE, Measure, timed, times

RECEIVERS = [Receiver(name=f"Deelnemer {n}", password=f"geheim-{n}") for n in range(7)]


def test_a_pack_is_gathered_and_drawn(store, judge):
    def make():
        render(meeting_pack(store, "meeting"))

    make()  # fonts are read once
    took, beside = times(partial(meeting_pack, store, "meeting"), rounds=5)
    judge(Measure(what="pack of 30 cases: gather alone", took=took, bare=beside, target=1000))

    made, beside = times(make, rounds=5)
    judge(Measure(what="pack of 30 cases", took=made, bare=beside, target=2000))


def test_seven_copies_are_stamped(store, judge):
    pack = meeting_pack(store, "meeting")
    pdf = render(pack)
    stamp = partial(numbered_copies, pdf, pack.furniture, RECEIVERS)
    stamp()  # fonts are read once

    took, beside = times(stamp, rounds=5)

    judge(Measure(what="seven copies of 30 cases: stamp", took=took, bare=beside, target=1000))


def test_a_summary_of_a_busy_child_is_gathered_and_drawn(store, judge):
    choices = SummaryChoices(
        meeting_id="meeting", names=NameLevel.NONE, parts=frozenset(SummaryPart)
    )

    def make():
        return summary_report.render(case_summary(store, "busy", choices))

    make()  # fonts are read once
    took, beside = times(make, rounds=5)

    judge(Measure(what="summary: gather and draw", took=took, bare=beside, target=300))


@pytest.mark.parametrize(
    ("what", "about"),
    [("a case", {"child_id": "busy"}), ("30 cases", {"meeting_id": "meeting"})],
)
def test_stuk_maken_shows_its_first_page_soon(what, about, frame, qtbot, judge):
    def wait_for_it():
        begun = time.perf_counter()
        form = PaperForm(frame.workplace, frame.window(), **about)
        with qtbot.waitSignal(form.preview.shown, timeout=30_000):
            form.open()
        took = time.perf_counter() - begun
        form.reject()
        form.deleteLater()
        return took

    wait_for_it()  # the modules are loaded once
    rounds = [(wait_for_it(), timed(MACHINE.work)) for _round in range(5)]
    took, beside = zip(*rounds, strict=True)
    judge(Measure(what=f"first page of Stuk maken, {what}", took=took, bare=beside, target=500))
