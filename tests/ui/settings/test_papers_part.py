"""Papers in the settings: what they begin with is chosen once, and a folder is forgotten."""

from pathlib import Path

import pytest

from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.settings import SettingName
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.papers_part import PapersPart
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.settings.settings_page import PARTS, SettingsPage
from coachdesk.ui.shared.workplace import Workplace
from tests.ui.care_signals.hands import CTRL, Key, Keys


@pytest.fixture
def part(page: SettingsPage, keys: Keys) -> PapersPart:
    keys.press(Key.Key_Home)
    keys.press(*[Key.Key_Down] * [part.id for part in PARTS].index("papers"))
    assert isinstance(page.part, PapersPart)
    return page.part


def test_how_a_paper_begins_is_kept_on_this_computer(
    part: PapersPart, preferences: PreferencesFile, keys: Keys
) -> None:
    part.names.setFocus()
    keys.press(Key.Key_Left)
    part.black_and_white.setFocus()
    keys.press(Key.Key_Space, Key.Key_Tab, Key.Key_Space)

    liked = preferences.now
    assert (liked.paper_names, liked.paper_black_and_white, liked.paper_large) == (
        NameLevel.INITIAL,
        True,
        True,
    )


def test_the_usual_words_are_in_the_vault_and_can_be_taken_back(
    part: PapersPart, desk: Desk, keys: Keys
) -> None:
    part.purpose.setFocus()
    keys.write("bespreken in het team")
    keys.press(Key.Key_Tab)

    def usual() -> str | None:
        return desk.ask(lambda store: store.settings.value(SettingName.PAPER_PURPOSE))

    assert usual() == "bespreken in het team"
    assert part.ground.hasFocus()
    part.black_and_white.setFocus()
    keys.press(Key.Key_Z, held=CTRL)
    assert not usual()
    assert part.purpose.value() == ""


def test_a_remembered_folder_can_be_forgotten(
    page: SettingsPage, workplace: Workplace, preferences: PreferencesFile
) -> None:
    workplace.prefer(paper_folder=Path("uitgaand"))
    part = PapersPart(workplace, page)
    assert part.folder.text() == "uitgaand"

    part.forget.click()

    assert preferences.now.paper_folder is None
    assert part.folder.text() == "Geen map onthouden."
    part.deleteLater()
