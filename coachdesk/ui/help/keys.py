"""Which keys work where, in words: for the sheet of Ctrl / and for the help."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coachdesk.domain.key_cards import KeyCard, KeyLine
from coachdesk.domain.wording import _, mark
from coachdesk.ui.actions import BELOW, NAVIGATION, PRIVACY, WINDOW, WORK, Action, action
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.shared.key_cap import key_words

IN_LISTS = {
    "↑ ↓": mark("een regel verder of terug, ook J en K"),
    "Enter": mark("openen"),
    mark("Spatie"): mark("afvinken"),
    "Ctrl F": mark("filteren"),
    "Esc": mark("filter wissen"),
}
IN_FORMS = {
    "Ctrl Enter": mark("vastleggen: de hoofdknop"),
    "Ctrl S": mark("concept nu bewaren"),
    "Ctrl Shift C": mark("gemarkeerde tekst als letterlijke woorden"),
    "Tab": mark("volgend veld"),
    "Esc": mark("sluiten, concept blijft"),
}


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that work in one place, with what they do."""

    heading: str
    keys: Mapping[str, str]


MAIN = (
    *("signal", "four_g", "step", "search", "pages", "record", "paper"),
    *("undo", "names", "privacy", "lock", "keys"),
)


def key_card(preferences: Preferences) -> KeyCard:
    """The twelve keys that one uses most, as they stand on this keyboard."""
    pages = [one for one in NAVIGATION if one.real()]
    first, last = (one.shown_keys(preferences) for one in (pages[0], pages[-1]))
    others = {
        "pages": (f"{first} … {last[-1]}", _("Naar een pagina, van boven naar beneden")),
        "record": ("Ctrl Enter", _("Vastleggen: de hoofdknop")),
        "paper": ("Ctrl P", _("Stuk maken")),
    }
    told = (others.get(name) or _told(action(name), preferences) for name in MAIN)
    return KeyCard(lines=tuple(KeyLine(keys=key_words(keys), words=words) for keys, words in told))


def _told(one: Action, preferences: Preferences) -> tuple[str, str]:
    return one.shown_keys(preferences), _(one.words)


def key_groups(here: Mapping[str, str], preferences: Preferences) -> list[KeyGroup]:
    """All keys that work now. *here* are those of the page in sight, in words already."""

    def of(actions: Sequence[Action]) -> dict[str, str]:
        real = [one for one in actions if one.keys and one.real()]
        return {one.shown_keys(preferences): _(one.words) for one in real}

    groups = [
        KeyGroup(_("Op deze pagina"), here),
        KeyGroup(_("Werk"), of(WORK)),
        KeyGroup(_("Naar een pagina"), of((*NAVIGATION, *BELOW))),
        KeyGroup(_("Privacy"), of(PRIVACY)),
        KeyGroup(_("Venster"), of(WINDOW)),
        KeyGroup(_("In lijsten"), {_(keys): _(words) for keys, words in IN_LISTS.items()}),
        KeyGroup(_("In formulieren"), {_(keys): _(words) for keys, words in IN_FORMS.items()}),
    ]
    return [group for group in groups if group.keys]
