"""The design tokens as they stand in resources/style/tokens.json, read once.

They are wanted for the first window, and a NamedTuple is made ten times faster than a dataclass.
"""

import json
from functools import cache
from typing import Any, NamedTuple

from coachdesk.resources import folder


class TypeStyle(NamedTuple):
    """One way of setting text: family, size and line in px at 100 %, weight, slope."""

    family: str
    size: int
    line: int
    weight: int
    italic: bool = False


class Pair(NamedTuple):
    """Two colours that meet on screen and the contrast they must keep."""

    scheme: str
    fore: str
    back: str
    least: float


class Tokens(NamedTuple):
    """All colours, type, sizes and statuses of the design."""

    colours: dict[str, dict[str, str]]
    pairs: tuple[Pair, ...]
    styles: dict[str, TypeStyle]
    sizes: dict[str, int]
    spaces: dict[str, int]
    radii: dict[str, int]
    dialog_widths: dict[str, int]
    timings: dict[str, int]
    statuses: dict[str, dict[str, str]]
    stroke: float


@cache
def tokens() -> Tokens:
    """The tokens; a missing part is an error at the first window, not later."""
    found: dict[str, Any] = json.loads((folder() / "style" / "tokens.json").read_text("utf-8"))
    return Tokens(
        colours=found["color"],
        pairs=tuple(
            Pair(scheme, pair["fg"], pair["bg"], pair["min"])
            for scheme, pairs in found["contrast"].items()
            for pair in pairs
        ),
        styles=_styles(found),
        sizes=_whole(found["size"]),
        spaces=_whole(found["space"]),
        radii=_whole(found["radius"]),
        dialog_widths=found["size"]["dialogWidth"],
        timings=_whole(found["timing"]),
        statuses=found["status"],
        stroke=found["icon"]["strokeWidth"],
    )


def _styles(found: dict[str, Any]) -> dict[str, TypeStyle]:
    """The type styles, and the strong form of the smallest, which badges and headings use."""
    styles = {name: _style(found["font"], made) for name, made in found["type"].items()}
    strong = styles["caption"]._replace(weight=styles["label"].weight)
    return styles | {"captionStrong": strong}


def _style(families: dict[str, Any], made: dict[str, Any]) -> TypeStyle:
    return TypeStyle(
        family=families[made["font"]]["family"],
        size=made["size"],
        line=made["line"],
        weight=made["weight"],
        italic=made.get("italic", False),
    )


def _whole(part: dict[str, Any]) -> dict[str, int]:
    """The plain numbers of one part; notes and nested parts are left out."""
    return {name: value for name, value in part.items() if isinstance(value, int)}
