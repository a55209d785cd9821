"""A vault lies on this laptop: not on a network, not in a cloud; a stick may, with a notice."""

from pathlib import Path

import pytest

from coachdesk.domain.errors import VaultLocationRefused
from coachdesk.vault.drives import Drive
from coachdesk.vault.location import (
    Computer,
    Place,
    Verdict,
    judge,
    refuse_for_new,
    refuse_shared,
)

CLOUD = (
    "Deze map wordt met internet gedeeld. Daar kan je kluis niet staan. "
    "Kies een map op deze laptop."
)


def computer(
    drive: Drive = Drive.LOCAL,
    *,
    shared: tuple[Path, ...] = (),
    recalled: tuple[Path, ...] = (),
    writable: bool = True,
) -> Computer:
    """A computer that answers this."""
    return Computer(
        drive=lambda _folder: drive,
        shared=lambda: shared,
        recalled=lambda folder: folder in recalled,
        writable=lambda _folder: writable,
    )


def test_a_folder_on_this_computer_is_fine(tmp_path: Path) -> None:
    place = judge(tmp_path / "vault", computer())

    assert place == Place(Verdict.FINE)
    assert place.allowed
    assert place.text == ""


def test_a_network_is_refused_with_a_sentence_of_its_own(tmp_path: Path) -> None:
    place = judge(tmp_path, computer(Drive.NETWORK))

    assert place.verdict is Verdict.NETWORK
    assert place.text.startswith("Deze map staat op een netwerk.")


def test_a_stick_is_allowed_with_a_notice(tmp_path: Path) -> None:
    place = judge(tmp_path, computer(Drive.REMOVABLE))

    assert place.allowed
    assert "stick" in place.text


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    place = judge(tmp_path, computer(writable=False))

    assert place.verdict is Verdict.UNWRITABLE
    assert not place.allowed


@pytest.mark.parametrize("below", ["", "a", "a/b/c"])
def test_what_lies_in_a_shared_folder_is_shared(tmp_path: Path, below: str) -> None:
    place = judge(tmp_path / "Werk" / below, computer(shared=(tmp_path / "werk",)))

    assert place.verdict is Verdict.CLOUD
    assert place.text == CLOUD


def test_what_lies_beside_a_shared_folder_is_not(tmp_path: Path) -> None:
    assert judge(tmp_path / "werkmap", computer(shared=(tmp_path / "werk",))).allowed


def test_a_link_into_a_cloud_leads_into_the_cloud(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "gewoon").symlink_to(tmp_path / "Dropbox", target_is_directory=True)

    assert judge(tmp_path / "gewoon" / "vault", computer()).verdict is Verdict.CLOUD


def test_a_cloud_behind_a_link_is_found_too(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt", target_is_directory=True)

    place = judge(tmp_path / "echt" / "vault", computer(shared=(tmp_path / "link",)))

    assert place.verdict is Verdict.CLOUD


def test_a_folder_that_windows_fetches_from_elsewhere_is_a_cloud(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)

    place = judge(tmp_path / "a" / "b" / "vault", computer(recalled=(tmp_path / "a",)))

    assert place.verdict is Verdict.CLOUD


def test_a_place_that_is_gone_can_still_be_judged(tmp_path: Path) -> None:
    gone = Computer(
        drive=lambda _folder: Drive.LOCAL,
        shared=tuple,
        recalled=lambda _folder: False,
        writable=lambda folder: folder.exists(),
    )

    assert judge(tmp_path / "a" / "b" / "c", gone).verdict is Verdict.FINE


def test_an_open_vault_is_refused_only_where_others_have_it_too(tmp_path: Path) -> None:
    refuse_shared(tmp_path, computer(Drive.REMOVABLE))
    refuse_shared(tmp_path, computer(writable=False))
    with pytest.raises(VaultLocationRefused, match="netwerk"):
        refuse_shared(tmp_path, computer(Drive.NETWORK))


def test_a_new_vault_needs_a_place_to_write(tmp_path: Path) -> None:
    refuse_for_new(tmp_path, computer(Drive.REMOVABLE))
    with pytest.raises(VaultLocationRefused, match="kan niets worden bewaard"):
        refuse_for_new(tmp_path, computer(writable=False))


def test_every_verdict_that_refuses_says_what_to_do() -> None:
    for verdict in Verdict:
        assert Place(verdict).allowed or "Kies een" in Place(verdict).text
