"""Where icons, fonts, style and word lists lie; standard library only, so every layer may ask."""

import sys
from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The resources: in the installer's bundle, in the installed package or in the repository."""
    here = Path(__file__).parent
    bundle = Path(getattr(sys, "_MEIPASS", here))
    for place in (bundle / "resources", here / "resources", here.parent / "resources"):
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")


@cache
def words(name: str) -> tuple[str, ...]:
    """The lines of a word list: "passphrase-nl" or "common-passphrases"."""
    return tuple((folder() / "words" / f"{name}.txt").read_text("utf-8").split("\n")[:-1])
