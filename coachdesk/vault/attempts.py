"""Counting wrong passphrases: after five there is a pause. Against shoulders, not against copies.

Someone who copied the file is held back by the cost of each guess alone.
"""

import math
from collections.abc import Callable
from datetime import datetime

from coachdesk.domain.wording import _, counted

FREE = 5
LONGEST_PAUSE = 30


class Attempts:
    """The failed attempts of this process, until one succeeds."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._failures: list[datetime] = []
        self._open_at = 0.0

    def failed(self, at: datetime) -> None:
        """Count one more; *at* is for the journal."""
        self._failures.append(at)
        over = len(self._failures) - FREE
        if over >= 0:
            self._open_at = self._seconds() + min(2 ** (over + 1), LONGEST_PAUSE)

    def pause(self) -> int:
        """The whole seconds until the next attempt; 0 when it may be made now."""
        return max(0, math.ceil(self._open_at - self._seconds()))

    def sentence(self) -> str:
        """What the coach reads after a failure; only from the fifth on with a number."""
        count = len(self._failures)
        if count < FREE:
            return _("Die wachtzin past niet. Controleer Caps Lock en spaties.")
        if count == FREE:
            text = _("Vijf keer mis. Wacht {wait} of gebruik je herstelsleutel.")
        else:
            text = _("{count} keer mis. Wacht {wait} of gebruik je herstelsleutel.")
        return text.format(count=count, wait=counted(self.pause(), "seconde", "seconden"))

    def succeeded(self) -> tuple[datetime, ...]:
        """Start afresh; the moments of the failures, to be written in the journal now."""
        failures, self._failures, self._open_at = tuple(self._failures), [], 0.0
        return failures
