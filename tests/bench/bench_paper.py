"""A pack of thirty cases: gathered from the vault, drawn as PDF."""

from functools import partial

from coachdesk.operations.packs import meeting_pack
from coachdesk.reports.meeting_pack import render
from tests.bench.measure import Measure, times


def test_a_pack_is_gathered_and_drawn(store, judge):
    render(meeting_pack(store, "meeting"))  # fonts are read once
    took, beside = times(partial(meeting_pack, store, "meeting"), rounds=5)
    drawn, beside_drawing = times(partial(render, meeting_pack(store, "meeting")), rounds=5)

    judge(Measure(what="pack of 30 cases: gather", took=took, bare=beside, target=300))
    judge(Measure(what="pack of 30 cases: draw", took=drawn, bare=beside_drawing, target=1700))
