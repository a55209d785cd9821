"""Sessions whose passphrases cost as little as is allowed, so that tests need not wait."""

from typing import Any

from coachdesk.app.session import Session
from coachdesk.vault.keys import FEWEST_PASSES, LEAST_MEMORY, Cost

CHEAP = Cost(LEAST_MEMORY, FEWEST_PASSES)


def session(*given: Any, **named: Any) -> Session:
    return Session(*given, **named, cost=CHEAP)
