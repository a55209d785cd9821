"""The lists that a coach makes her own: themes of signals, and the words of the word check."""

from collections.abc import Sequence
from dataclasses import replace

from coachdesk.domain.camera_check import INTERPRETIVE
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.errors import Refused
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.domain.themes import Theme
from coachdesk.domain.wording import _
from coachdesk.store.store import Store

OFF = "off"


def write_themes(store: Store, themes: Sequence[Theme]) -> ChangeSet:
    """Keep these themes in this order. One that is left out goes, or is only put out of use.

    A theme that a signal has stays with that signal. Refuses one without a name, and two alike.
    """
    names = [theme.name.strip().casefold() for theme in themes]
    if not all(names):
        raise Refused(_("Geef elk thema een naam."))
    if len(set(names)) < len(names):
        raise Refused(_("Dit thema staat er al."))
    with store.change("theme.write", _("Thema’s bewaren")) as change:
        for place, theme in enumerate(themes):
            change.save(replace(theme, name=theme.name.strip(), position=place))
        kept = {theme.id for theme in themes}
        gone = [theme for theme in store.themes.all() if theme.id not in kept]
        for place, theme in enumerate(gone, start=len(themes)):
            if store.themes.in_use(theme.id):
                change.save(replace(theme, used=False, position=place))
            else:
                change.remove(theme)
    return change.done()


def words_looked_for(store: Store) -> tuple[str, ...]:
    """The words that the word check remarks on; none when it is switched off."""
    if not word_check_is_on(store):
        return ()
    return listed_words(store)


def listed_words(store: Store) -> tuple[str, ...]:
    """The coach's own list of words; until there is one, the list that came with the program."""
    text = store.settings.value(SettingName.WORDS_LOOKED_FOR)
    return tuple(text.splitlines()) if text else INTERPRETIVE


def word_check_is_on(store: Store) -> bool:
    """Whether words are remarked on at all."""
    return store.settings.value(SettingName.WORD_CHECK) != OFF


def write_words(store: Store, words: Sequence[str]) -> ChangeSet:
    """Look for these words from now on; the given list itself, or none, is no list of one's own."""
    tidy = dict.fromkeys(" ".join(word.casefold().split()) for word in words)
    tidy.pop("", None)
    text = "" if tuple(tidy) == INTERPRETIVE else "\n".join(tidy)
    with store.change("setting.write", _("Woordenlijst wijzigen")) as change:
        change.save(Setting(id=SettingName.WORDS_LOOKED_FOR.value, value=text))
    return change.done()


def switch_word_check(store: Store, *, on: bool) -> ChangeSet:
    """Remark on words, or never do."""
    with store.change("setting.write", _("Woordcontrole wijzigen")) as change:
        change.save(Setting(id=SettingName.WORD_CHECK.value, value="" if on else OFF))
    return change.done()
