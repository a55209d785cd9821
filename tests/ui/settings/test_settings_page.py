"""The settings by their keys: what is chosen holds at once and is kept."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from coachdesk.app.session import Session
from coachdesk.domain.schools import School
from coachdesk.domain.settings import SettingName
from coachdesk.operations.children import write_child
from coachdesk.ui.desk import READ_ONLY, Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.backup_part import BackupPart
from coachdesk.ui.settings.display_part import DisplayPart
from coachdesk.ui.settings.keys_part import KeysPart
from coachdesk.ui.settings.log_part import LogPart
from coachdesk.ui.settings.papers_part import PapersPart
from coachdesk.ui.settings.people_part import PeoplePart, in_words
from coachdesk.ui.settings.preferences import NamesStyle, Preferences, Theme
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.settings.privacy_part import PrivacyPart
from coachdesk.ui.settings.school_form import SchoolForm
from coachdesk.ui.settings.settings_page import PARTS, SettingsPage
from coachdesk.ui.settings.vault_part import VaultPart
from coachdesk.ui.settings.words_part import WordsPart
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.ui.care_signals.hands import CTRL, Key, Keys, focus


def schools(desk: Desk) -> list[School]:
    found = desk.ask(lambda store: store.schools.all())
    assert found is not None
    return found


def privacy(page: SettingsPage, keys: Keys) -> PrivacyPart:
    keys.press(Key.Key_Down)
    assert isinstance(page.part, PrivacyPart)
    return page.part


def display(page: SettingsPage, keys: Keys) -> DisplayPart:
    keys.press(Key.Key_End)
    assert isinstance(page.part, DisplayPart)
    return page.part


def school_form() -> SchoolForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, SchoolForm)
    return form


def test_ctrl_comma_opens_the_settings_and_arrows_go_through_the_parts(
    page: SettingsPage, keys: Keys
) -> None:
    kinds = [type(page.part)]
    for _number in PARTS[1:]:
        keys.press(Key.Key_Down)
        kinds.append(type(page.part))
    assert kinds == [
        PeoplePart,
        PrivacyPart,
        VaultPart,
        BackupPart,
        WordsPart,
        PapersPart,
        LogPart,
        KeysPart,
        DisplayPart,
    ]


def test_a_place_names_a_part(frame: Frame, page: SettingsPage) -> None:
    frame.ways.go(Place("settings", part="vault"))
    assert isinstance(page.part, VaultPart)


def test_every_control_has_a_name(page: SettingsPage, keys: Keys) -> None:
    for _number in PARTS:
        assert page.part is not None
        controls = [*page.part.findChildren(QLineEdit), *page.part.findChildren(QAbstractButton)]
        own = [one for one in controls if not one.objectName().startswith("qt_")]
        assert [one for one in own if not (one.accessibleName() or _text(one))] == []
        keys.press(Key.Key_Down)


def _text(control: QLineEdit | QAbstractButton) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""


def test_another_name_is_written_and_can_be_taken_back(
    frame: Frame, page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    keys.press(Key.Key_Tab)
    assert focus().accessibleName() == "Jouw naam"
    keys.press(Key.Key_A, held=CTRL)
    keys.write("Ilse Binnenstra")
    keys.press(Key.Key_Tab)

    def name() -> str:
        me = desk.ask(lambda store: store.persons.me())
        return me.name if me else ""

    assert name() == "Ilse Binnenstra"
    desk.undo()
    assert name() == "Marloes Coachsma"
    assert isinstance(page.part, PeoplePart)
    assert page.part.name.text() == "Marloes Coachsma"


def test_no_name_is_told_and_not_written(page: SettingsPage, keys: Keys, desk: Desk) -> None:
    keys.press(Key.Key_Tab)
    keys.press(Key.Key_A, held=CTRL)
    keys.press(Key.Key_Delete, Key.Key_Tab)

    assert isinstance(page.part, PeoplePart)
    assert page.part._name_field.complaint.text() == "Vul je naam in."
    me = desk.ask(lambda store: store.persons.me())
    assert me is not None
    assert me.name == "Marloes Coachsma"


def test_a_name_that_is_being_typed_is_kept_by_the_lock(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    keys.press(Key.Key_Tab)
    keys.write(" van Schetsma")
    desk.closing.emit()
    me = desk.ask(lambda store: store.persons.me())
    assert me is not None
    assert me.name.endswith("van Schetsma")


def test_a_new_school_with_a_holiday_is_written_as_one_step(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    assert isinstance(page.part, PeoplePart)
    page.part.more.setFocus()
    keys.press(Key.Key_Space)
    form = school_form()
    keys.write("OBS Het Denkbos")
    keys.press(Key.Key_Tab, Key.Key_Space)  # Monday
    form.holidays.more.setFocus()
    keys.press(Key.Key_Space)
    keys.write("kerstvakantie")
    keys.press(Key.Key_Tab)
    keys.write("19 dec")
    keys.press(Key.Key_Tab)
    keys.write("3 jan")
    keys.press(Key.Key_Return, held=CTRL)

    added = next(one for one in schools(desk) if one.name == "OBS Het Denkbos")
    assert added.days == (0,)
    (holiday,) = added.holidays
    assert (holiday.name, str(holiday.first), str(holiday.last)) == (
        "kerstvakantie",
        "2026-12-19",
        "2027-01-03",
    )
    assert focus() is page.part.more
    desk.undo()
    assert [one.name for one in schools(desk)] == ["OBS De Verzonnen Vlieger"]


def test_after_a_change_the_keyboard_is_at_the_same_school(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    assert isinstance(page.part, PeoplePart)
    page.part.change["flyer"].setFocus()
    keys.press(Key.Key_Space)
    keys.press(Key.Key_End)
    keys.write(" Oost")
    keys.press(Key.Key_Return, held=CTRL)
    assert schools(desk)[0].name == "OBS De Verzonnen Vlieger Oost"
    assert focus() is page.part.change["flyer"]


def test_a_holiday_that_ends_before_it_begins_is_told_beside_its_field(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    assert isinstance(page.part, PeoplePart)
    page.part.change["flyer"].setFocus()
    keys.press(Key.Key_Space)
    form = school_form()
    form.holidays.more.setFocus()
    keys.press(Key.Key_Space)
    keys.write("kerstvakantie")
    keys.press(Key.Key_Tab)
    keys.write("19-12-2026")
    keys.press(Key.Key_Tab)
    keys.write("18-12-2026")
    keys.press(Key.Key_Return, held=CTRL)

    row = form.holidays.rows[0]
    assert row.fields["last"].complaint.text() == "De laatste dag ligt voor de eerste."
    assert schools(desk)[0].holidays == ()
    form.reject()


def test_a_name_that_another_school_has_is_told(page: SettingsPage, keys: Keys, desk: Desk) -> None:
    assert isinstance(page.part, PeoplePart)
    page.part.more.setFocus()
    keys.press(Key.Key_Space)
    form = school_form()
    keys.write("obs de verzonnen vlieger")
    keys.press(Key.Key_Return, held=CTRL)

    assert form._name_field.complaint.text() == "Deze school staat er al."
    assert form.name.text() == "obs de verzonnen vlieger"
    assert len(schools(desk)) == 1
    form.reject()


def test_a_school_in_words() -> None:
    assert in_words(make.school(days=(1, 3))) == "Dinsdag en donderdag"
    assert in_words(make.school(days=(0, 1, 4))) == "Maandag, dinsdag en vrijdag"
    assert in_words(make.school(days=())) == "Geen vaste dagen"


def test_timers_hold_at_once_and_are_kept(
    frame: Frame, page: SettingsPage, keys: Keys, preferences: PreferencesFile
) -> None:
    timers = privacy(page, keys).timers
    timers.lock.setFocus(Qt.FocusReason.TabFocusReason)
    keys.write("25")
    timers.names_on.setFocus()
    keys.press(Key.Key_Space)
    timers.grace.setFocus()
    keys.press(Key.Key_Up)

    kept = preferences.now
    assert kept.lock_after == timedelta(minutes=25)
    assert kept.names_off_after is None
    assert not timers.names.isEnabled()
    assert kept.grace_after_privacy_key == timedelta(seconds=150)
    assert PreferencesFile(preferences._file).now == kept
    assert "25 min" in _status(frame)


def _status(frame: Frame) -> str:
    return " ".join(label.text() for label in frame.status.findChildren(QLabel))


def test_the_lock_stays_between_a_minute_and_an_hour(
    page: SettingsPage, keys: Keys, preferences: PreferencesFile
) -> None:
    timers = privacy(page, keys).timers
    timers.lock.setFocus(Qt.FocusReason.TabFocusReason)
    keys.write("90")
    keys.press(Key.Key_Tab)
    assert preferences.now.lock_after == timedelta(hours=1)
    assert timers.lock.text() == "60 min"


def test_names_key_and_sign_are_kept(
    frame: Frame, page: SettingsPage, keys: Keys, preferences: PreferencesFile
) -> None:
    part = privacy(page, keys)
    part.style_of_names.setFocus()
    keys.press(Key.Key_Right)
    part.when_away.setFocus()
    keys.press(Key.Key_Space)
    part.key.setFocus()
    keys.press(Key.Key_Right)
    part.sign[0].setFocus()
    keys.write("M" * 70)
    part.capture.setFocus()
    keys.press(Key.Key_Space)

    kept = preferences.now
    assert kept.names_style is NamesStyle.CODE
    assert frame.workplace.names.child(make.child(code="K-031")) == "K-031"
    assert kept.names_off_when_away
    assert kept.privacy_key == "Ctrl+Space"
    assert part.key_hint.text().startswith("Druk op Ctrl Spatie")
    assert "gebruik Ctrl Spatie als je deelt" in part.capture_hint.text()
    assert not kept.keep_out_of_captures
    assert kept.door_sign == ("M" * 60, "")


def test_single_letters_can_be_switched_off(
    frame: Frame, page: SettingsPage, keys: Keys, preferences: PreferencesFile
) -> None:
    frame.ways.go(Place("settings", part="keys"))
    assert isinstance(page.part, KeysPart)
    page.part.letters.setFocus()
    keys.press(Key.Key_Space)
    assert not preferences.now.single_letter_keys
    words = {label.text() for label in page.part.findChildren(QLabel)}
    assert "vastleggen: de hoofdknop" in words


def test_theme_and_size_are_kept_and_applied(
    page: SettingsPage, keys: Keys, preferences: PreferencesFile, desk: Desk
) -> None:
    applied: list[Preferences] = []
    preferences.changed.connect(applied.append)
    part = display(page, keys)
    part.theme.set_value(Theme.LIGHT)
    part.theme.setFocus()
    keys.press(Key.Key_Right)
    part.text_size.setFocus()
    keys.press(Key.Key_Right)

    assert (preferences.now.theme, preferences.now.text_percent) == (Theme.DARK, 110)
    assert applied[-1] == preferences.now


def test_the_list_of_parts_is_as_wide_as_its_words_at_once(
    page: SettingsPage, qapp: QApplication
) -> None:
    small = page._side.minimumWidth()
    look.install(qapp, text_size=150)
    large = page._side.minimumWidth()
    look.install(qapp)

    assert large == round(small * 1.5)


def test_another_size_of_the_text_makes_the_cards_as_wide_as_at_first(
    page: SettingsPage, keys: Keys, qapp: QApplication
) -> None:
    display(page, keys)
    sheet = page.sheet.widget()
    assert sheet is not None
    first = sheet.maximumWidth()
    look.install(qapp, text_size=150)
    large = sheet.maximumWidth()
    look.install(qapp)

    assert large > first
    assert sheet.maximumWidth() == first


def test_the_order_of_the_four_gs_is_of_the_vault_and_can_be_taken_back(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    part = display(page, keys)
    part.order.setFocus()
    keys.press(Key.Key_Right)

    def order() -> str | None:
        return desk.ask(lambda store: store.settings.value(SettingName.THINK_ORDER))

    assert order() == "yes"
    desk.undo()
    assert not order()
    assert part.order.value() == ""


@pytest.fixture
def read_only(desk: Desk) -> None:
    """As it is in a vault that can only be read."""
    desk.read_only = True


def test_in_a_vault_to_be_read_only_the_computers_own_settings_change(
    read_only: None, frame: Frame, page: SettingsPage, preferences: PreferencesFile
) -> None:
    assert isinstance(page.part, PeoplePart)
    assert not page.part.name.isEnabled()
    assert READ_ONLY in page.part.more.toolTip()
    frame.ways.go(Place("settings", part="vault"))
    assert isinstance(page.part, VaultPart)
    assert READ_ONLY in page.part.change.toolTip()
    frame.ways.go(Place("settings", part="display"))
    assert isinstance(page.part, DisplayPart)
    assert not page.part.order.isEnabled()
    page.part.theme.set_value(Theme.DARK)
    assert preferences.now.theme is Theme.DARK


def test_the_vault_part_says_where_it_lies(
    frame: Frame, page: SettingsPage, session: Session, qapp: QApplication
) -> None:
    frame.ways.go(Place("settings", part="vault"))
    assert page.part is not None
    assert str(session.folder) in [label.text() for label in page.part.findChildren(QLabel)]


def test_tab_goes_from_the_top_of_the_page_to_its_end(page: SettingsPage, keys: Keys) -> None:
    part = privacy(page, keys)
    wanted = [part.when_away, part.timers.names_on, part.timers.names, part.timers.privacy_on]
    wanted += [part.timers.privacy, part.timers.lock, part.timers.grace]
    wanted += [*part.sign, part.capture]
    seen = []
    for _number in range(20):
        keys.press(Key.Key_Tab)
        seen.append(focus())
    assert [one for one in seen if one in wanted][: len(wanted)] == wanted


def test_a_school_to_which_nothing_belongs_is_taken_away(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    assert isinstance(page.part, PeoplePart)
    [school] = schools(desk)[:1]
    page.part.change[school.id].click()
    school_form().gone.click()
    assert school.id not in [one.id for one in schools(desk)]
    assert QApplication.activeModalWidget() is None
    desk.undo()
    assert school in schools(desk)


def test_why_a_school_stays_is_said_in_its_form(page: SettingsPage, keys: Keys, desk: Desk) -> None:
    assert isinstance(page.part, PeoplePart)
    [school] = schools(desk)[:1]
    assert desk.do(lambda store: write_child(store, make.child(school_id=school.id)))
    page.part.change[school.id].click()
    form = school_form()
    form.gone.click()
    assert form.unkept.words.text() == "Deze school kan niet weg. Er hoort nog bij: 1 kind."
    form.reject()


def test_holidays_that_are_half_filled_in_come_back(
    page: SettingsPage, keys: Keys, desk: Desk
) -> None:
    assert isinstance(page.part, PeoplePart)
    page.part.more.click()
    form = school_form()
    form.name.set_value("OBS De Luchtspiegel")
    form.days.toggle(2)
    form.holidays.more.click()
    form.holidays.rows[0].name.set_value("Voorjaar")
    form.holidays.rows[0].first.line.set_value("22-2")
    form.holidays.rows[0].last.line.set_value("ooit")
    form.reject()
    [draft] = desk.ask(lambda store: store.drafts.all()) or []
    page.workplace.open_form("school", draft_id=draft.id)
    again = school_form()
    assert again.name.text() == "OBS De Luchtspiegel"
    assert again.days.value() == (2,)
    [row] = again.holidays.rows
    assert (row.name.text(), row.last.line.text()) == ("Voorjaar", "ooit")
    assert row.first.value() is not None
    again.reject()
