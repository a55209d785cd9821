"""Make the pictures of the README: four screens and one page of the practice vault, kept small."""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

SCREENS = ("vandaag", "kindpagina", "4g-gesprek", "verwijsroutes")
PAPER, PAGE = "pakket", 1  # the page of the first case, counted from 0
SCREEN_WIDTH, PAGE_WIDTH = 1440, 720
COLOURS = 96  # enough for a drawn screen, and a quarter of the size


def make(demo: Path, out: Path) -> None:
    """From what `coachdesk demo` made in one folder, the pictures in another."""
    out.mkdir(parents=True, exist_ok=True)
    for name in SCREENS:
        with Image.open(demo / f"{name}.png") as screen:
            keep(screen.convert("RGB"), SCREEN_WIDTH, out / f"{name}.png")
    document = pypdfium2.PdfDocument(demo / f"{PAPER}.pdf")
    page = document[PAGE]
    keep(
        page.render(scale=2 * PAGE_WIDTH / page.get_width()).to_pil(),
        PAGE_WIDTH,
        out / "pagina.png",
    )
    document.close()


def keep(picture: Image.Image, width: int, path: Path) -> None:
    """Write it so wide, in few colours."""
    height = round(picture.height * width / picture.width)
    sized = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    few = sized.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
