"""A pack of thirty cases: gathered from the vault, drawn as PDF."""

from functools import partial

from coachdesk.operations.packs import meeting_pack
from coachdesk.reports.meeting_pack import render
from tests.bench.measure import THINKING, measure


def test_a_pack_is_gathered_and_drawn(store, judge):
    def gather():
        return meeting_pack(store, "meeting")

    pack = gather()
    render(pack)  # fonts are read once

    judge(measure("pakket van 30 casussen verzamelen", gather, against=THINKING, most=45, rounds=5))
    draw = partial(render, pack)
    judge(measure("pakket van 30 casussen tekenen", draw, against=THINKING, most=100, rounds=5))
