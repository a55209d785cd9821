"""Text on every ground it stands on reaches WCAG 2.2 AA, computed from the colours themselves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor

TOKENS = Path(__file__).parents[3] / "resources/style/tokens.json"
TEXT, OTHER = 4.5, 3.0  # success criteria 1.4.3 and 1.4.11
PARTS = (0.2126, 0.7152, 0.0722)
DARKEST = 0.05

Rgb = tuple[float, float, float]


def pairs() -> Iterator[Any]:
    tokens = json.loads(TOKENS.read_text(encoding="utf-8"))
    for scheme, listed in tokens["contrast"].items():
        colours = tokens["color"][scheme]
        for pair in listed:
            fore, ground = colours[pair["fg"]], colours[pair["bg"]]
            name = f"{scheme}: {pair['fg']} on {pair['bg']}"
            yield pytest.param(fore, ground, pair["min"], id=name)


def ratio(first: str, second: str) -> float:
    """Between 1 and 21, as WCAG defines it."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + DARKEST) / (darker + DARKEST)


def luminance(colour: str) -> float:
    """Relative luminance of sRGB."""
    seen = QColor(colour)
    parts: Rgb = (seen.redF(), seen.greenF(), seen.blueF())
    return sum(weight * _linear(part) for weight, part in zip(PARTS, parts, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize(("fore", "ground", "least"), list(pairs()))
def test_every_pair_that_is_used_can_be_told_apart(fore: str, ground: str, least: float) -> None:
    assert least in (TEXT, OTHER)
    assert ratio(fore, ground) >= least


def test_black_on_white_is_the_most_there_is() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", ["text", "textSecondary", "textTertiary", "link", "danger"])
@pytest.mark.parametrize("ground", ["surface", "surfaceAlt", "canvas"])
def test_words_can_be_read_on_every_sheet(scheme: str, colour: str, ground: str) -> None:
    colours = json.loads(TOKENS.read_text(encoding="utf-8"))["color"][scheme]

    assert ratio(colours[colour], colours[ground]) >= TEXT
