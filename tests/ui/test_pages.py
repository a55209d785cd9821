"""The one table of pages and forms holds what it says."""

from pkgutil import resolve_name

import pytest
from PySide6.QtWidgets import QDialog

from coachdesk.ui import pages
from coachdesk.ui.actions import ACTIONS, NAVIGATION, action
from coachdesk.ui.shared.page import Page


@pytest.mark.parametrize("name", pages.PAGES)
def test_every_page_in_the_table_is_one(name: str) -> None:
    assert issubclass(resolve_name(pages.PAGES[name].path), Page)


@pytest.mark.parametrize("name", pages.FORMS)
def test_every_form_in_the_table_is_one(name: str) -> None:
    assert issubclass(resolve_name(pages.FORMS[name]), QDialog)


def test_every_page_belongs_under_an_item_or_is_one() -> None:
    items = {one.name for one in NAVIGATION}
    assert {entry.under for entry in pages.PAGES.values() if entry.under} <= items


def test_no_two_actions_share_a_key() -> None:
    keys = [one.keys for one in ACTIONS if one.keys]
    assert sorted(keys) == sorted(set(keys))


def test_the_digits_keep_their_places() -> None:
    assert [one.keys for one in NAVIGATION] == [f"Ctrl+{n}" for n in range(1, 8)]
    assert action("routes").keys == "Ctrl+4"


def test_what_has_nothing_behind_it_is_not_real() -> None:
    assert not action("overview").real()
    assert action("undo").real()
