"""The computer tells how much memory it has, or nothing."""

import os

import pytest

from coachdesk.vault.memory import installed_memory


def test_this_computer_has_some() -> None:
    installed = installed_memory()

    assert installed is None or installed > 256 << 20


@pytest.mark.skipif(os.name != "posix", reason="sysconf is of POSIX")
def test_a_system_that_does_not_tell_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_name: str) -> int:
        raise ValueError("unrecognized configuration name")

    monkeypatch.setattr(os, "sysconf", unknown)

    assert installed_memory() is None
