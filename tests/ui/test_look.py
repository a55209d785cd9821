"""The look: contrast, fonts, sizes, and changing clothes while people look."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from coachdesk.resources import folder
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tokens import Pair, tokens

HEAVY = "sqlite_utils reportlab nacl keyring pypdfium2 importlib.metadata asyncio sqlcipher3"
TEXT, OTHER = 4.5, 3.0  # WCAG 2.2, criteria 1.4.3 and 1.4.11


class Counting(QObject):
    """Counts how often a widget is told of another style."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


@pytest.fixture
def app(qapp) -> Iterator[QApplication]:
    """The app in light clothes, and again in light clothes afterwards."""
    look.install(qapp, theme=Theme.LIGHT)
    yield qapp
    look.install(qapp, theme=Theme.LIGHT)


def ratio(first: str, second: str) -> float:
    """Between 1 and 21, as WCAG 2.2 defines it."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return (
        0.2126 * linear(made.redF())
        + 0.7152 * linear(made.greenF())
        + 0.0722 * linear(made.blueF())
    )


@pytest.mark.parametrize("pair", tokens().pairs, ids=lambda p: f"{p.scheme} {p.fore} on {p.back}")
def test_colours_that_meet_keep_their_contrast(pair: Pair) -> None:
    colours = tokens().colours[pair.scheme]

    assert pair.least in (TEXT, OTHER)
    assert ratio(colours[pair.fore], colours[pair.back]) >= pair.least


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["text", "textSecondary", "textTertiary", "link", "danger"])
@pytest.mark.parametrize("sheet", ["surface", "surfaceAlt", "canvas"])
def test_words_can_be_read_on_every_sheet(scheme: str, words: str, sheet: str) -> None:
    colours = tokens().colours[scheme]

    assert ratio(colours[words], colours[sheet]) >= TEXT


def test_all_states_of_the_badges_are_among_the_checked_pairs() -> None:
    checked = {(p.scheme, p.fore, p.back) for p in tokens().pairs}

    tones = {status["color"] for status in tokens().statuses.values()}
    needed = {(scheme, tone, f"{tone}Bg") for tone in tones for scheme in ("light", "dark")}

    assert needed <= checked


def test_a_name_that_the_tokens_do_not_know_is_refused() -> None:
    with pytest.raises(KeyError):
        look.sheet("QLabel { color: ${texxt}; }")


def test_nothing_in_the_sheet_is_a_colour_of_its_own() -> None:
    sheet = (folder() / "style" / "desk.qss").read_text("utf-8")

    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s])|rgba?\(", sheet)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawings_of_the_sheet_use_colours_of_the_tokens(scheme: str) -> None:
    known = {value.lower() for value in tokens().colours[scheme].values()}

    used = {
        found.lower()
        for drawing in (folder() / "style" / scheme).glob("*.svg")
        for found in re.findall(r"#[0-9a-fA-F]{6}", drawing.read_text("utf-8"))
    }

    assert used
    assert used <= known


def test_both_schemes_have_every_drawing_that_the_sheet_names() -> None:
    sheet = (folder() / "style" / "desk.qss").read_text("utf-8")
    named = set(re.findall(r"style:\$\{scheme\}/([\w-]+\.svg)", sheet))

    for scheme in ("light", "dark"):
        assert named <= {file.name for file in (folder() / "style" / scheme).iterdir()}


def test_the_theme_changes_at_run_time_and_back(app) -> None:
    look.install(app, theme=Theme.DARK)
    dark = app.palette().color(QPalette.ColorRole.Window)
    assert dark == look.colour("canvas") == QColor(tokens().colours["dark"]["canvas"])
    assert tokens().colours["dark"]["surface"] in app.styleSheet()

    look.install(app, theme="light")

    assert look.scheme() == "light"
    assert app.palette().color(QPalette.ColorRole.Window) != dark


def test_a_change_of_theme_reaches_every_widget_once(app, qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    counting = Counting(widget)

    look.install(app, theme=Theme.DARK)
    after_one = counting.times
    look.install(app, theme=Theme.DARK)

    assert after_one > 0
    assert counting.times == after_one


@pytest.mark.parametrize(
    ("theme", "system", "scheme"),
    [
        (Theme.SYSTEM, Qt.ColorScheme.Dark, "dark"),
        (Theme.SYSTEM, Qt.ColorScheme.Light, "light"),
        (Theme.SYSTEM, Qt.ColorScheme.Unknown, "light"),
        (Theme.LIGHT, Qt.ColorScheme.Dark, "light"),
        (Theme.DARK, Qt.ColorScheme.Light, "dark"),
    ],
)
def test_only_the_system_theme_follows_the_system(theme, system, scheme) -> None:
    assert look.scheme_of(theme, system) == scheme


def test_the_app_follows_the_system_while_it_runs(app) -> None:
    look.install(app, theme=Theme.SYSTEM)

    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.scheme() == "dark"

    look.install(app, theme=Theme.LIGHT)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.scheme() == "light"


def test_text_and_controls_grow_and_hairlines_do_not(app) -> None:
    look.install(app, theme=Theme.LIGHT, text_size=150)

    assert look.size("controlHeight") == 48
    assert look.font("body").pixelSize() == 21
    assert app.font().pixelSize() == 21
    assert look.line("body") == 30
    assert look.size("focusRing") == 2
    assert look.size("borderWidth") == 1
    assert "font-size: 39px" in app.styleSheet()  # h1


def test_nothing_to_press_becomes_smaller_than_28_px(app) -> None:
    look.install(app, theme=Theme.LIGHT, text_size=90)

    assert look.size("controlHeightCompact") == 28
    assert look.font("body").pixelSize() == 13


@pytest.mark.parametrize("percent", [89, 151, 0])
def test_a_text_size_out_of_range_is_refused(app, percent: int) -> None:
    with pytest.raises(ValueError, match=str(percent)):
        look.install(app, text_size=percent)


@pytest.mark.parametrize("style", sorted(tokens().styles))
def test_every_type_style_is_in_its_own_font(app, style: str) -> None:
    info = QFontInfo(look.font(style))
    made = tokens().styles[style]

    assert info.family() == made.family
    assert info.weight() == made.weight
    assert info.italic() == made.italic


def test_what_look_gives_may_be_changed_without_harm(app) -> None:
    look.colour("text").setAlpha(0)
    look.font("body").setPixelSize(99)

    assert look.colour("text").alpha() == 255
    assert look.font("body").pixelSize() == 14


def test_only_the_look_sets_a_style_sheet() -> None:
    package = folder().parent / "coachdesk"
    guilty = [
        file.name
        for file in package.rglob("*.py")
        if "setStyleSheet" in file.read_text("utf-8") and file.name != "look.py"
    ]

    assert guilty == []


def test_the_first_window_needs_no_heavy_library() -> None:
    check = (
        "import sys\n"
        "import coachdesk.ui.shared.button, coachdesk.ui.shared.field\n"
        "import coachdesk.ui.shared.look, coachdesk.ui.shared.line_field\n"
        f"print([name for name in {HEAVY.split()!r} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("make", [QLabel, QLineEdit])
@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_what_cannot_be_written_now_can_still_be_read(app, qtbot, make, theme) -> None:
    look.install(app, theme=theme)
    widget = make("Niemand wil mij erbij")
    qtbot.addWidget(widget)
    widget.setEnabled(False)
    widget.ensurePolished()

    words = widget.palette().color(QPalette.ColorGroup.Disabled, widget.foregroundRole())
    assert ratio(words.name(), look.colour("surfaceAlt").name()) >= TEXT
