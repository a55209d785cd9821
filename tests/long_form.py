"""How often a slow suite repeats: a few times daily, many times when asked to prove it."""

import os

PROVING = os.environ.get("COACHDESK_PROVE") == "1"


def rounds(short: int, long: int) -> int:
    """The number of rounds: *long* when COACHDESK_PROVE=1 is set."""
    return long if PROVING else short
