"""The pictures of the README are there, small, and made from what the demo makes."""

import re

from PIL import Image

import environment
import pictures

README = (environment.ROOT / "README.md").read_text("utf-8")
SHOWN = sorted(set(re.findall(r"packaging/readme/[\w-]+\.png", README)))
MOST, MOST_OF_ALL = 150_000, 700_000


def test_the_readme_shows_what_the_command_makes():
    names = [*(f"{name}.png" for name in pictures.SCREENS), "pagina.png"]

    assert sorted(f"packaging/readme/{name}" for name in names) == SHOWN
    folder = environment.ROOT / "packaging" / "readme"
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


def test_every_picture_is_told_in_words():
    told = re.findall(r"!\[([^\]]{8,})\]\(|alt=\"([^\"]{8,})\"", README)

    assert len(told) == len(SHOWN)


def test_the_pictures_are_small():
    sizes = [(environment.ROOT / path).stat().st_size for path in SHOWN]

    assert max(sizes) <= MOST
    assert sum(sizes) <= MOST_OF_ALL


def test_a_picture_keeps_its_shape_in_few_colours(tmp_path):
    wide = Image.linear_gradient("L").resize((400, 200)).convert("RGB")

    pictures.keep(wide, 100, tmp_path / "klein.png")

    with Image.open(tmp_path / "klein.png") as kept:
        assert kept.size == (100, 50)
        assert len(kept.getcolors(256) or ()) <= pictures.COLOURS
