"""After five wrong passphrases there is a pause that grows, and the failures are not forgotten."""

from datetime import UTC, datetime, timedelta

from coachdesk.vault.attempts import Attempts

AT = datetime(2026, 11, 30, 8, 14, tzinfo=UTC)


class Clock:
    """Seconds that go by when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_four_failures_cost_nothing() -> None:
    attempts = Attempts(Clock())
    for _failure in range(4):
        attempts.failed(AT)
        assert attempts.pause() == 0
        assert attempts.sentence() == "Die wachtzin past niet. Controleer Caps Lock en spaties."


def test_from_the_fifth_on_the_pause_doubles_up_to_thirty_seconds() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    pauses = []
    for _failure in range(11):
        attempts.failed(AT)
        pauses.append(attempts.pause())
        clock.now += attempts.pause()
        assert attempts.pause() == 0

    assert pauses == [0, 0, 0, 0, 2, 4, 8, 16, 30, 30, 30]


def test_the_pause_goes_by() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _failure in range(7):
        attempts.failed(AT)

    clock.now += 3.5
    assert attempts.pause() == 5
    clock.now += 4.5
    assert attempts.pause() == 0


def test_the_coach_reads_how_long_to_wait() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _failure in range(5):
        attempts.failed(AT)
    fifth = attempts.sentence()
    attempts.failed(AT)

    assert fifth == "Vijf keer mis. Wacht 2 seconden of gebruik je herstelsleutel."
    assert attempts.sentence() == "6 keer mis. Wacht 4 seconden of gebruik je herstelsleutel."
    clock.now += 3
    assert attempts.sentence() == "6 keer mis. Wacht 1 seconde of gebruik je herstelsleutel."


def test_after_a_success_it_starts_afresh_and_hands_over_the_failures() -> None:
    attempts = Attempts(Clock())
    moments = [AT + timedelta(seconds=n) for n in range(6)]
    for moment in moments:
        attempts.failed(moment)

    assert attempts.succeeded() == tuple(moments)
    assert attempts.pause() == 0
    assert attempts.succeeded() == ()
    attempts.failed(AT)
    assert attempts.pause() == 0
