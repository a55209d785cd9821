"""Only messages that say that nobody sits here any more lock the vault."""

import pytest

from coachdesk.app.windows_session import reason


@pytest.mark.parametrize(
    ("message", "what", "why"),
    [
        (0x02B1, 0x7, "session-lock"),
        (0x02B1, 0x2, "other-user"),
        (0x02B1, 0x4, "remote-end"),
        (0x02B1, 0x8, None),  # unlocked
        (0x0218, 0x4, "sleep"),
        (0x0218, 0x12, None),  # woke up
        (0x0016, 1, "log-off"),
        (0x0016, 0, None),  # the end was called off
        (0x000F, 0x7, None),  # painting
    ],
)
def test_a_message_has_a_reason_or_none(message: int, what: int, why: str | None) -> None:
    assert reason(message, what) == why
