"""Everything made by others is named, with its licence, in what ships."""

import re

import environment

RESOURCES = environment.ROOT / "resources"
NOTICES = (RESOURCES / "licences" / "NOTICES.md").read_text()
TEXTS = set(re.findall(r"`((?:licences|fonts|icons)/[^`]+)`", NOTICES))


def test_every_locked_part_is_named():
    words = set(re.findall(r"[a-z0-9][a-z0-9-]*", NOTICES))

    assert set(environment.parts(environment.LOCK.read_text())) - words == set()


def test_every_text_that_is_named_ships():
    assert [text for text in sorted(TEXTS) if not (RESOURCES / text).is_file()] == []


def test_every_licence_that_ships_is_named():
    there = {
        path.relative_to(RESOURCES).as_posix()
        for pattern in ("licences/*.txt", "fonts/*.txt", "icons/LICENSE")
        for path in RESOURCES.glob(pattern)
    }

    assert there - TEXTS == set()
