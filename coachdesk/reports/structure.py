"""Turns a drawn PDF into a tagged one: structure tree, language and properties (PDF/UA-1)."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from coachdesk.domain.papers import Furniture
from coachdesk.reports.saving import saved
from coachdesk.reports.tags import Annotation, Content, Element, Tags

_KEPT_EMPTY = {"TD", "TH"}  # a row must have all its cells


def tagged(drawn: bytes, tags: Tags, furniture: Furniture) -> bytes:
    """The same pages, with their meaning. Nothing touches a disk."""
    with pikepdf.open(BytesIO(drawn)) as pdf:
        _Tree(pdf, tags).grow()
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String("nl-NL")
        _describe(pdf, furniture)
        return saved(pdf)


def _describe(pdf: pikepdf.Pdf, furniture: Furniture) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = furniture.document
        metadata["dc:language"] = {"nl-NL"}
        metadata["pdfuaid:part"] = "1"
        metadata["xmp:CreatorTool"] = "Coachdesk"
        metadata["pdf:Producer"] = "Coachdesk"
        if furniture.author:
            metadata["dc:creator"] = [furniture.author]
    for unsaid in ("/Author", "/Subject", "/Keywords"):
        if unsaid in pdf.docinfo and not (unsaid == "/Author" and furniture.author):
            del pdf.docinfo[unsaid]


class _Tree:
    """The structure tree of one file."""

    def __init__(self, pdf: pikepdf.Pdf, tags: Tags) -> None:
        self._pdf = pdf
        self._tags = tags
        self._pages = [page.obj for page in pdf.pages]
        self._owners: dict[Content, pikepdf.Object] = {}
        self._links: list[pikepdf.Object] = []

    def grow(self) -> None:
        """Hang the tree into the file, and tell each page and link where it belongs in it."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self._node(self._tags.root, root)
        root.K = Array([document] if document is not None else [])
        numbers = Array()
        for number, page in enumerate(self._pages):
            page.Tabs = Name.S
            marks = self._tags.marks.get(number + 1)
            if marks:
                page.StructParents = number
                owners = [self._owners[Content(number + 1, n)] for n in range(len(marks))]
                numbers.append(number)
                numbers.append(self._pdf.make_indirect(Array(owners)))
        for place, owner in enumerate(self._links, start=len(self._pages)):
            numbers.append(place)
            numbers.append(owner)
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self._pages) + len(self._links)
        self._pdf.Root.StructTreeRoot = root

    def _node(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object | None:
        if not element.kids and element.tag not in _KEPT_EMPTY:
            return None
        node = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
        )
        if element.spoken:
            node.ActualText = String(element.spoken)
        if element.alt:
            node.Alt = String(element.alt)
        table = _in_table(element)
        if table:
            node.A = Dictionary(O=Name.Table, **table)
        kids = (self._kid(kid, node) for kid in element.kids)
        node.K = Array([kid for kid in kids if kid is not None])
        return node

    def _kid(self, kid: Element | Content | Annotation, node: Any) -> pikepdf.Object | None:
        if isinstance(kid, Element):
            return self._node(kid, node)
        page = self._pages[kid.page - 1]
        if isinstance(kid, Content):
            self._owners[kid] = node
            return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.mark)
        link = page.Annots[kid.number]
        link.StructParent = len(self._pages) + len(self._links)
        link.Contents = String(kid.says)
        link.F = 4  # prints
        self._links.append(node)
        return Dictionary(Type=Name.OBJR, Obj=link, Pg=page)


def _in_table(element: Element) -> dict[str, Any]:
    """What a cell is to its table."""
    attributes: dict[str, Any] = {}
    if element.scope:
        attributes["Scope"] = Name(f"/{element.scope}")
    if element.columns > 1:
        attributes["ColSpan"] = element.columns
    return attributes
