"""Icons: the token's colour, sharp, and in the theme of the moment."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.themed_icon import themed_icon
from coachdesk.ui.shared.tokens import tokens


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of all pixels that are fully painted."""
    image = pixmap.toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in colours if colour.alpha() == 255}


def test_an_icon_is_drawn_in_the_colour_of_its_role() -> None:
    drawn = themed_icon("square", "danger").pixmap(QSize(24, 24), 4.0)

    assert inks(drawn) == {look.colour("danger").name()}


def test_an_icon_follows_the_theme(qapp) -> None:
    icon = themed_icon("square")
    light = inks(icon.pixmap(QSize(24, 24), 4.0))

    look.install(qapp, theme="dark")
    dark = inks(icon.pixmap(QSize(24, 24), 4.0))

    assert light == {QColor(tokens().colours["light"]["text"]).name()}
    assert dark == {QColor(tokens().colours["dark"]["text"]).name()}


def test_a_disabled_icon_is_pale_and_a_checked_one_has_its_own_colour() -> None:
    icon = themed_icon("square", checked="primary")

    off = icon.pixmap(QSize(24, 24), 4.0, QIcon.Mode.Disabled)
    on = icon.pixmap(QSize(24, 24), 4.0, QIcon.Mode.Normal, QIcon.State.On)

    assert inks(off) == {look.colour("textDisabled").name()}
    assert inks(on) == {look.colour("primary").name()}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_drawing_has_the_pixels_of_the_screen(ratio: float) -> None:
    drawn = icons.pixmap("lock", "text", 16, ratio)

    assert drawn.devicePixelRatio() == ratio
    assert drawn.width() == round(16 * ratio)


def test_an_icon_that_does_not_exist_is_refused_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        themed_icon("no-such-icon")


def test_the_icon_of_every_status_exists() -> None:
    for status in tokens().statuses.values():
        assert not themed_icon(status["icon"]).isNull()


def test_copies_of_an_icon_draw_the_same() -> None:
    icon = themed_icon("check", "primary")
    copy = QIcon(icon)
    copy.addPixmap(QPixmap(1, 1), QIcon.Mode.Selected)  # makes Qt clone the engine

    assert inks(copy.pixmap(QSize(24, 24), 4.0)) == inks(icon.pixmap(QSize(24, 24), 4.0))
