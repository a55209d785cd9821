"""What holds for a whole vault: its start themes, its settings, whether it is for practice."""

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.ids import ThemeId
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.domain.themes import Theme
from coachdesk.domain.wording import _, mark
from coachdesk.store.store import Store

FIRST_THEMES = (
    ("bullying", mark("Pesten en vriendschap")),
    ("home", mark("Thuis")),
    ("mood", mark("Somber of angstig")),
    ("behaviour", mark("Gedrag in de klas")),
    ("care", mark("Verzorging")),
    ("attendance", mark("Te laat of afwezig")),
    ("learning", mark("Leren")),
    ("other", mark("Anders")),
    ("safety", mark("Veiligheid")),
    ("loss", mark("Verlies en rouw")),
    ("money", mark("Geld en rondkomen")),
)


def furnish(store: Store) -> ChangeSet:
    """Put the eleven start themes in a fresh vault; the coach may change them later."""
    with store.change("vault.furnish", _("Kluis inrichten")) as change:
        for position, (theme_id, name) in enumerate(FIRST_THEMES):
            change.save(Theme(id=ThemeId(theme_id), name=_(name), position=position))
        change.cannot_be_undone()
    return change.done()


def write_setting(store: Store, name: SettingName, value: str) -> ChangeSet:
    """Set something that holds for the whole vault."""
    with store.change("setting.write", _("Instelling wijzigen")) as change:
        change.save(Setting(id=name.value, value=value))
    return change.done()


def is_practice(store: Store) -> bool:
    """Whether this is the practice vault, in which everything is invented."""
    return bool(store.settings.value(SettingName.PRACTICE))
