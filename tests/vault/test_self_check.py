"""No vault is touched when a part that guards it is missing or another."""

from dataclasses import replace

import pytest

from coachdesk.domain.errors import SelfCheckFailed
from coachdesk.vault import self_check
from coachdesk.vault.self_check import Parts, faults, parts

GOOD = parts()


def test_what_is_installed_here_passes() -> None:
    assert faults(GOOD) == []
    self_check.self_check()


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("sqlcipher", replace(GOOD, sqlcipher=(4, 18, 9))),
        ("sqlcipher", replace(GOOD, sqlcipher=(0,))),
        ("sqlite", replace(GOOD, sqlite=(3, 51, 2))),
        ("options", replace(GOOD, options=GOOD.options - {"HAS_CODEC"})),
        ("options", replace(GOOD, options=GOOD.options - {"ENABLE_FTS5"})),
        ("options", replace(GOOD, options=(GOOD.options - {"TEMP_STORE=2"}) | {"TEMP_STORE=1"})),
        ("driver", replace(GOOD, one_driver=False)),
        ("argon2id", replace(GOOD, derived=bytes(32))),
    ],
)
def test_one_part_that_differs_is_named(part: str, found: Parts) -> None:
    assert faults(found) == [part]


def test_without_a_good_part_the_coach_reads_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_check, "parts", lambda: replace(GOOD, sqlite=(3, 40, 1)))

    with pytest.raises(SelfCheckFailed, match="Installeer Coachdesk opnieuw"):
        self_check.self_check.__wrapped__()
