"""What one can ask for from anywhere: one table of words, keys and icons.

There are no menus. An action is a key, often a button in the frame, and a line in Ctrl K.
"""

from dataclasses import dataclass

from coachdesk.domain.wording import _, mark
from coachdesk.ui import pages
from coachdesk.ui.settings.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Action:
    """One action. Either the frame does it, or it goes to a page or opens a form.

    *also* are keys that do the same and stand nowhere, for who is used to them.
    *heard* says that the key is heard in every window, dialogs included, and not by the frame.
    *told* says that it stands in Ctrl K. *about_child* says that it is about the child in sight,
    *writes* that there is no use for it in a vault that can only be read.
    """

    name: str
    words: str
    keys: str = ""
    icon: str = ""
    also: str = ""
    page: str = ""
    part: str = ""
    form: str = ""
    heard: bool = False
    told: bool = True
    about_child: bool = False
    writes: bool = False

    def real(self) -> bool:
        """Whether there is something behind it; what is not there has no key and no button."""
        if self.page:
            return pages.has_page(self.page)
        return not self.form or pages.has_form(self.form)

    def shown_keys(self, preferences: Preferences) -> str:
        """The keys as they stand on a key cap: Ctrl N. The privacy key is the coach's own."""
        keys = preferences.privacy_key if self.name == "privacy" else self.keys
        for name, shown in (("+", " "), ("Left", "←"), ("Right", "→"), ("Space", _("Spatie"))):
            keys = keys.replace(name, shown)
        return keys


NAVIGATION = (
    Action("today", mark("Vandaag"), "Ctrl+1", "sun", page="today"),
    Action("children", mark("Kinderen"), "Ctrl+2", "users-round", page="children"),
    Action("signals", mark("Signalen"), "Ctrl+3", "flag", page="signals"),
    Action("routes", mark("Verwijsroutes"), "Ctrl+4", "signpost", page="routes"),
    Action("meetings", mark("Overleg (ZAT)"), "Ctrl+5", "messages-square", page="meetings"),
    Action("offers", mark("Sociale kaart"), "Ctrl+6", "map-pinned", page="social_map"),
    Action("overview", mark("Overzicht"), "Ctrl+7", "chart-column", page="overview"),
)
BELOW = (
    Action("settings", mark("Instellingen"), "Ctrl+,", "settings", page="settings"),
    Action("help", mark("Hulp en sneltoetsen"), "F1", "circle-help", page="help"),
)
WORK = (
    Action(
        "signal",
        mark("Nieuw signaal"),
        "Ctrl+N",
        "plus",
        form="signal",
        about_child=True,
        writes=True,
    ),
    Action(
        "four_g",
        mark("Nieuw 4G-gesprek"),
        "Ctrl+G",
        "message-square-text",
        page="four_g",
        about_child=True,
        writes=True,
    ),
    Action(
        "step", mark("Nieuwe stap"), "Ctrl+T", "plus", form="step", about_child=True, writes=True
    ),
    Action(
        "contact",
        mark("Contact noteren"),
        icon="phone",
        form="contact",
        about_child=True,
        writes=True,
    ),
    Action(
        "appointment",
        mark("Afspraak maken"),
        icon="calendar",
        form="appointment",
        about_child=True,
        writes=True,
    ),
    Action("child", mark("Nieuw kind"), icon="user-round-plus", form="child", writes=True),
    Action(
        "route",
        mark("Nieuwe route"),
        icon="signpost",
        form="new_route",
        about_child=True,
        writes=True,
    ),
    Action("meeting", mark("Overleg plannen"), icon="messages-square", form="meeting", writes=True),
    Action(
        "without_step",
        mark("Casussen zonder stap"),
        icon="circle-dashed",
        page="children",
        part="without_step",
    ),
    Action("routes_by_day", mark("Routes: te laat en wachtend"), icon="signpost", page="routes"),
    Action("offer_list", mark("Aanbod van hulp"), icon="map-pinned", page="offers"),
)
PRIVACY = (
    Action("names", mark("Namen aan of uit"), "F8", "eye-off", heard=True),
    Action("privacy", mark("Privacyscherm"), "F9", "hat-glasses", heard=True),
    Action("lock", mark("Op slot"), "Ctrl+L", "lock", heard=True),
)
WINDOW = (
    Action("search", mark("Zoek of geef een opdracht"), "Ctrl+K", "search", told=False),
    Action("back", mark("Terug"), "Alt+Left", "arrow-left", told=False),
    Action("forward", mark("Vooruit"), "Alt+Right", "arrow-right", told=False),
    Action("undo", mark("Ongedaan maken"), "Ctrl+Z", "undo-2", writes=True),
    Action("redo", mark("Opnieuw doen"), "Ctrl+Y", "rotate-cw", also="Ctrl+Shift+Z", writes=True),
    Action("next_zone", mark("Volgend deel van het venster"), "F6", told=False),
    Action("last_zone", mark("Vorig deel van het venster"), "Shift+F6", told=False),
    Action("keys", mark("Sneltoetsen op deze pagina"), "Ctrl+/", "keyboard"),
    Action("quit", mark("Coachdesk sluiten"), "Ctrl+Q", "x"),
    Action("narrow", mark("Navigatie smal of breed"), "Ctrl+\\", "panel-top"),
)
ACTIONS = (*WORK, *NAVIGATION, *PRIVACY, *WINDOW, *BELOW)


def action(name: str) -> Action:
    """The action of this name."""
    return next(one for one in ACTIONS if one.name == name)


def words(one: Action) -> str:
    """What it is called, in the chosen language."""
    return _(one.words)
