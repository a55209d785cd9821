"""Reads a finished PDF as others will: the text on it, and the structure a screen reader uses."""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}


def pages_of(pdf: bytes, password: str | None = None) -> list[str]:
    """The text of each page, with single spaces."""
    document = pypdfium2.PdfDocument(pdf, password=password)
    try:
        texts = []
        for page in document:
            words = page.get_textpage()
            texts.append(" ".join(words.get_text_bounded().split()))
            words.close()
            page.close()
        return texts
    finally:
        document.close()


def text_of(pdf: bytes, password: str | None = None) -> str:
    """All text, with single spaces."""
    return " ".join(pages_of(pdf, password))


def assert_accessible(pdf: bytes) -> None:
    """The quick part of PDF/UA-1; packaging/verapdf/check.sh is the whole."""
    with pikepdf.open(BytesIO(pdf)) as document:
        root = document.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "nl-NL"
        assert root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == str(document.docinfo.Title)
        _assert_everything_is_marked(document)
        _assert_headings_in_order(root.StructTreeRoot)
        _assert_tables_are_regular(root.StructTreeRoot)
        _assert_links_say_where(document)
        _assert_fonts_travel_along(document)


def elements(node: Any) -> Iterator[Any]:
    """All elements of the structure, in the order in which they are read."""
    kids: Any = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def structure_of(pdf: bytes) -> list[str]:
    """The kinds of element, in reading order: H1, P, Table, TR …"""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [str(element.S)[1:] for element in elements(document.Root.StructTreeRoot)]


def _assert_everything_is_marked(document: pikepdf.Pdf) -> None:
    parents = dict(_pairs(document.Root.StructTreeRoot.ParentTree.Nums))
    for page in document.pages:
        depth, marks = 0, []
        for step in pikepdf.parse_content_stream(page):
            name = str(step.operator)
            if name in {"BDC", "BMC"}:
                depth += 1
                assert depth == 1, "marks inside marks"
                if name == "BDC":
                    marks.append(int(step.operands[1].MCID))
            elif name == "EMC":
                depth -= 1
            elif name in PAINTING:
                assert depth == 1, f"{name} outside a mark"
        assert depth == 0
        assert marks == list(range(len(marks)))
        assert len(parents[int(page.obj.StructParents)]) == len(marks)


def _pairs(numbers: Any) -> Iterator[tuple[int, Any]]:
    for place in range(0, len(numbers), 2):
        yield int(numbers[place]), numbers[place + 1]


def _assert_headings_in_order(tree: Any) -> None:
    kinds = [str(element.S) for element in elements(tree)]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _assert_tables_are_regular(tree: Any) -> None:
    for table in (element for element in elements(tree) if element.S == "/Table"):
        rows = [row for row in elements(table) if row.S == "/TR"]
        assert all(cell.A.Scope == "/Column" for cell in rows[0].K)
        assert all(cell.S == "/TH" for cell in rows[0].K)
        widths = {sum(int(_attribute(cell, "/ColSpan", 1)) for cell in row.K) for row in rows}
        assert len(widths) == 1, "rows of different length"


def _attribute(cell: Any, name: str, default: int) -> int:
    return int(cell.A.get(name, default)) if "/A" in cell else default


def _assert_links_say_where(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        assert page.obj.Tabs == "/S"
        for link in page.obj.get("/Annots", []):
            assert str(link.Contents)
            assert "/StructParent" in link


def _assert_fonts_travel_along(document: pikepdf.Pdf) -> None:
    fonts = [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    ]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.FontDescriptor, f"{font.BaseFont} is not embedded"
        assert "/ToUnicode" in font
