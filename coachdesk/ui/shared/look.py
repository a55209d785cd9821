"""Dresses the app: fonts, palette and style sheet from the tokens, by theme and size of text.

Everything that paints for itself asks here at the moment it paints, so a change of theme or of
text size needs no news of our own: Qt already sends every widget a PaletteChange and a
StyleChange, and repaints it.

Text, controls and icons grow with the chosen text size; spaces, corners, hairlines and the
focus ring do not.
"""

import re

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from coachdesk.resources import folder
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared.palette import palette
from coachdesk.ui.shared.tokens import tokens

TEXT_SIZES = range(90, 151)
HAIRLINES = frozenset({"focusRing", "focusGap", "borderWidth"})
HOLE = re.compile(r"\$\{([^}]*)\}")  # of the style sheet: ${text}, ${type.body}, ${space.2} …
FIELD_FRAME = 4  # px of border and padding above and below the text of a field, focused or not
DIM = 97  # of 255: how strongly the window darkens behind a dialog

FIRST_FONTS = "SourceSans3_*[!c].ttf"  # not the italic: the first window needs no other
CHILD_FONTS = {"Andika": "Andika_*.ttf"}  # only when they are asked for
MORE_FONTS = ("SourceSans3_*Italic.ttf", "SourceSerif4_400*.ttf", "AtkinsonHyperlegibleMono_*.ttf")


class _Dress:
    """What the app has on now."""

    def __init__(self) -> None:
        self.scheme = "light"
        self.scale = 1.0
        self.theme = Theme.LIGHT
        self.worn = False  # whether the app has really been dressed in it
        self.colours: dict[str, QColor] = {}
        self.fonts: dict[str, QFont] = {}
        self.loaded: set[str] = set()
        self.follower: QObject | None = None


_now = _Dress()


def install(
    app: QApplication,
    *,
    theme: Theme | str = Theme.SYSTEM,
    text_size: int = 100,
    more_fonts: bool = True,
) -> None:
    """Dress the app, or dress it anew: the same call switches theme and text size.

    *theme* may be given by its name. Without *more_fonts* only those come that the first window
    needs, and `load_more_fonts` is to be called before the second. Refuses another theme, and a
    text size outside 90 to 150 per cent, with a ValueError.
    """
    if text_size not in TEXT_SIZES:
        raise ValueError(text_size)
    if not _now.worn:
        QDir.setSearchPaths("style", [str(folder() / "style")])
        _load(FIRST_FONTS)
    if more_fonts:
        load_more_fonts()
    _now.theme = Theme(theme)
    _follow_system(app)
    _wear(app, scheme_of(_now.theme, app.styleHints().colorScheme()), text_size / 100)


def load_more_fonts() -> None:
    """Make the fonts of all pages known. Twice is once."""
    for files in MORE_FONTS:
        _load(files)


def scheme_of(theme: Theme, system: Qt.ColorScheme) -> str:
    """The colours that a theme means now: "light" or "dark"."""
    if theme is Theme.SYSTEM:
        return "dark" if system == Qt.ColorScheme.Dark else "light"
    return str(theme.value)


def stamp() -> tuple[str, float]:
    """What today's clothes depend on: part of the key of anything drawn that is kept."""
    return _now.scheme, _now.scale


def scheme() -> str:
    """The colours the app has on: "light" or "dark"."""
    return _now.scheme


def colour(name: str) -> QColor:
    """A colour of the tokens in today's theme: colour("textSecondary")."""
    if name not in _now.colours:
        _now.colours[name] = QColor(tokens().colours[_now.scheme][name])
    return QColor(_now.colours[name])


def dim() -> QColor:
    """What lies over the window behind a dialog: flat, the same in both themes."""
    shade = QColor(tokens().colours["light"]["text"])
    shade.setAlpha(DIM)
    return shade


def size(name: str) -> int:
    """A size of the tokens in px, grown with the text: size("controlHeight").

    Nothing one presses becomes smaller than the least target.
    """
    wanted = tokens().sizes[name]
    if name in HAIRLINES:
        return wanted
    grown = round(wanted * _now.scale)
    pressed = name == "minTarget" or name.startswith("control")
    return max(grown, tokens().sizes["minTarget"]) if pressed else grown


def scaled(pixels: int) -> int:
    """A width or height of a design in px, grown with the text."""
    return round(pixels * _now.scale)


def space(step: int) -> int:
    """A space of the tokens in px; spaces stay the same at each text size."""
    return tokens().spaces[str(step)]


def radius(name: str) -> int:
    """The rounding of a corner in px."""
    return tokens().radii[name]


def font(style: str) -> QFont:
    """A type style of the tokens as a font: font("h2"), font("quote")."""
    if style not in _now.fonts:
        _now.fonts[style] = _font(style)
    return QFont(_now.fonts[style])


def line(style: str) -> int:
    """The height of one line of a type style in px."""
    return round(tokens().styles[style].line * _now.scale)


def sheet(text: str) -> str:
    """A style sheet with its holes filled for today's theme and size; an unknown name fails."""
    names = _names()
    return HOLE.sub(lambda hole: names[hole[1]], text)


def _font(style: str) -> QFont:
    made = tokens().styles[style]
    if made.family in CHILD_FONTS:
        _load(CHILD_FONTS[made.family])
    font = QFont(made.family)
    font.setPixelSize(round(made.size * _now.scale))
    font.setWeight(QFont.Weight(made.weight))
    font.setItalic(made.italic)
    return font


def _load(files: str) -> None:
    """Make fonts known, unless they are."""
    if files in _now.loaded:
        return
    for file in sorted((folder() / "fonts").glob(files)):
        if QFontDatabase.addApplicationFont(str(file)) == -1:
            raise FileNotFoundError(file.name)
    _now.loaded.add(files)


def _follow_system(app: QApplication) -> None:
    """Tell the system which colours we use (title bars follow), and hear when it changes."""
    hints = app.styleHints()
    told = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    hints.setColorScheme(told.get(_now.theme, Qt.ColorScheme.Unknown))
    if _now.follower is None:
        _now.follower = hints
        hints.colorSchemeChanged.connect(_on_system_changed)


def _on_system_changed(system: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _now.theme is Theme.SYSTEM:
        _wear(app, scheme_of(_now.theme, system), _now.scale)


def _wear(app: QApplication, wanted: str, scale: float) -> None:
    if _now.worn and (wanted, scale) == (_now.scheme, _now.scale):
        return
    _now.scheme, _now.scale, _now.worn = wanted, scale, True
    _now.colours.clear()
    _now.fonts.clear()
    app.setFont(font("body"))
    app.setPalette(palette(tokens().colours[wanted]))
    app.setStyleSheet(sheet((folder() / "style" / "desk.qss").read_text("utf-8")))


def _names() -> dict[str, str]:
    """Every name that the style sheet may use, with its value today."""
    known = tokens()
    names = {"scheme": _now.scheme, **known.colours[_now.scheme]}
    names |= {f"type.{name}": str(round(s.size * _now.scale)) for name, s in known.styles.items()}
    names |= {f"size.{name}": str(size(name)) for name in known.sizes}
    names |= {f"space.{name}": str(value) for name, value in known.spaces.items()}
    names |= {f"radius.{name}": str(value) for name, value in known.radii.items()}
    names["size.field"] = str(size("controlHeight") - FIELD_FRAME)
    names["size.tick"] = str(size("iconSmall"))
    names["radius.tick"] = str(size("iconSmall") // 2 + 1)
    names["radius.head"] = str(radius("card") - 1)
    return names
