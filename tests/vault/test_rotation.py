"""Seven days, four weeks, twelve months stay; never fewer than three good ones."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coachdesk.vault.former_roots import former_roots
from coachdesk.vault.keys import SMALL
from coachdesk.vault.new_root import renewing, take_over
from coachdesk.vault.rotation import kept, let_former_go, listed, rotate
from coachdesk.vault.vault import Vault
from tests.vault.cheap import CHAIN, OTHER, PASSPHRASE, back_up, cheap, make_vault, reopen

TODAY = date(2026, 11, 30)  # a Monday
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def days(*ages: int) -> list[date]:
    """Days, so long before today."""
    return [TODAY - timedelta(days=age) for age in ages]


def local(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def keep_of(vault: Vault, *ages: int) -> list[Path]:
    """Backups so many days old, the newest first."""
    return [back_up(vault, at=NOON - timedelta(days=age)).path for age in ages]


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    row = days(*range(400))
    stays = [row[place] for place in sorted(kept(row, TODAY))]

    assert stays[:7] == days(*range(7))
    sundays = [date(2026, 11, 29), date(2026, 11, 22), date(2026, 11, 15)]
    assert set(sundays) <= set(stays)
    months = [date(2026, 10, 31), date(2026, 6, 30), date(2026, 2, 28), date(2025, 12, 31)]
    assert set(months) <= set(stays)
    assert min(stays) == date(2025, 12, 31)
    assert len(stays) == 7 + 2 + 11  # one Sunday is among the seven days


def test_of_one_day_the_newest_stays_and_two_more_as_long_as_there_are_only_three() -> None:
    row = days(0, 0, 0, 0, 0)
    assert kept(row, TODAY) == {0, 1, 2}


def test_three_stay_however_old_they_are() -> None:
    assert kept(days(500, 600, 700, 800), TODAY) == {0, 1, 2}


def test_what_is_dated_in_the_future_stays() -> None:
    assert 0 in kept(days(-3, 0, 1, 2, 3), TODAY)
    assert kept(days(-900, -3, 0, 0, 0), TODAY) >= {0, 1, 2}


@pytest.mark.parametrize("count", range(12))
def test_never_fewer_than_three_stay(count: int) -> None:
    row = days(*sorted((n * 137) % 900 for n in range(count)))
    assert len(kept(row, TODAY)) >= min(3, count)


def test_rotating_removes_the_surplus_of_this_vault_only(vault: Vault, tmp_path: Path) -> None:
    ours = keep_of(vault, 0, 0, 1, 2, 3, 500)
    other = make_vault(tmp_path / "other")
    strange = back_up(other, at=NOON - timedelta(days=700)).path
    other.close()
    place = vault.folder / "backups"
    strange = strange.replace(place / strange.name)
    (place / "brief.cdbak").write_bytes(b"geen reservekopie")

    gone = rotate(place, vault.root(), today=TODAY, local=local)

    # of today the newest stays; the older one is among the newest three
    assert gone == [ours[5]]
    assert strange.exists()
    assert (place / "brief.cdbak").exists()


def test_when_fewer_than_three_read_back_whole_nothing_goes(vault: Vault) -> None:
    ours = keep_of(vault, 0, 1, 2, 500)
    raw = bytearray(ours[1].read_bytes())
    raw[-3000] ^= 1
    ours[1].write_bytes(bytes(raw))

    assert rotate(vault.folder / "backups", vault.root(), today=TODAY, local=local) == []
    assert all(path.exists() for path in ours)


def renewed(vault: Vault) -> Vault:
    """The vault under a new root that was made today; the one that was given is closed."""
    note = ("vault.new_root", "Nieuwe herstelsleutel gemaakt")
    work = renewing(
        vault, CHAIN, PASSPHRASE, OTHER, note=note, today=TODAY, derive=cheap, cost=SMALL
    )
    take_over(vault, work())
    return reopen(vault.folder, OTHER)


def test_backups_of_a_former_root_go_after_two_weeks_when_there_are_three_of_this_one(
    vault: Vault, tmp_path: Path
) -> None:
    old = keep_of(vault, 0, 1, 400)
    other = make_vault(tmp_path / "other")
    place = vault.folder / "backups"
    strange = back_up(other, at=NOON).path
    strange = strange.replace(place / strange.name)
    other.close()
    vault = renewed(vault)
    former, root = former_roots(vault.db), vault.root()
    assert list(former.values()) == [TODAY + timedelta(days=14)]

    def go(days_later: int) -> list[Path]:
        return let_former_go(place, root, former, today=TODAY + timedelta(days=days_later))

    keep_of(vault, -12, -13)
    assert go(14) == []  # two are not enough
    (third,) = keep_of(vault, -14)
    sound = third.read_bytes()
    third.write_bytes(sound[:-3000] + bytes([sound[-3000] ^ 1]) + sound[-2999:])
    assert go(14) == []  # nor three of which one is damaged
    third.write_bytes(sound)
    assert go(13) == []  # nor is it time
    assert sorted(go(14)) == sorted(old)
    assert strange.exists()
    assert len(listed(place)) == 4
    vault.close()


def test_two_renewals_are_both_remembered_and_a_copy_of_the_vault_knows_them(
    vault: Vault,
) -> None:
    first = vault.header.vault_id
    vault = renewed(vault)
    second = vault.header.vault_id
    assert former_roots(vault.db).keys() == {first}
    note = ("vault.new_root", "Nieuwe herstelsleutel gemaakt")
    later = TODAY + timedelta(days=5)
    work = renewing(vault, CHAIN, OTHER, OTHER, note=note, today=later, derive=cheap, cost=SMALL)
    take_over(vault, work())
    vault = reopen(vault.folder, OTHER)
    days = former_roots(vault.db)
    assert (days[first], days[second]) == (TODAY + timedelta(days=14), later + timedelta(days=14))
    assert vault.header.vault_id not in days
    vault.close()


def test_a_vault_that_never_had_another_root_lets_nothing_go(vault: Vault) -> None:
    ours = keep_of(vault, 0, 1, 2, 3)
    assert former_roots(vault.db) == {}
    assert let_former_go(vault.folder / "backups", vault.root(), {}, today=TODAY) == []
    own = {vault.header.vault_id: TODAY}
    assert let_former_go(vault.folder / "backups", vault.root(), own, today=TODAY) == []
    assert all(path.exists() for path in ours)


def test_a_folder_that_is_not_there_has_no_backups(tmp_path: Path) -> None:
    assert listed(tmp_path / "stick") == []
