"""Badges: never colour alone."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from coachdesk.ui.shared.badge import Badge, Status, badge_size, paint_badge, status
from coachdesk.ui.shared.tokens import tokens


@pytest.mark.parametrize("key", sorted(tokens().statuses))
def test_every_status_has_a_word_an_icon_and_a_colour(key: str) -> None:
    made = status(key)

    assert made.text
    assert made.icon
    assert made.tone in {"neutral", "attention", "danger", "success", "info"}


def test_a_status_may_be_said_in_other_words() -> None:
    assert status("route.wacht", "Wacht 12 dagen").text == "Wacht 12 dagen"
    assert status("route.wacht", "Wacht 12 dagen").icon == status("route.wacht").icon


def test_a_badge_says_its_word_and_its_meaning(qtbot) -> None:
    badge = Badge(status("stap.telaat", meaning="De stap had gisteren gedaan moeten zijn."))
    qtbot.addWidget(badge)

    assert badge.accessibleName() == "Te laat"
    assert "gisteren" in badge.accessibleDescription()


def test_a_badge_changes_with_its_status(qtbot) -> None:
    badge = Badge(status("stap.vandaag"))
    qtbot.addWidget(badge)
    before = badge.grab().toImage()

    badge.set_status(status("stap.geen"))

    assert badge.accessibleName() == "Geen volgende stap"
    assert badge.grab().toImage() != before


def test_a_badge_in_a_narrow_cell_stays_inside_it(qapp) -> None:
    long = Status("Wacht op terugkoppeling", "attention", "hourglass")
    canvas = QImage(200, 30, QImage.Format.Format_ARGB32)
    canvas.fill(0)
    painter = QPainter(canvas)

    taken = paint_badge(painter, QRect(0, 0, 80, 30), long)
    painter.end()

    assert taken == 80 < badge_size(long).width()
    assert all(canvas.pixelColor(x, 15).alpha() == 0 for x in range(81, 200))
