"""What stands out in a text while one writes it: literal words, remarked words, covered names."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)

from coachdesk.domain.masking import Masked
from coachdesk.domain.quotes import quoted_spans
from coachdesk.ui.shared import look

Span = tuple[int, int]


class TextMarks(QSyntaxHighlighter):
    """Shows quoted words in the serif italic, and covers or underlines what it is told to.

    Nothing of it is in the text itself: it is looked up anew wherever the text changes.
    """

    def __init__(self, document: QTextDocument, *, literal: bool) -> None:
        super().__init__(document)
        self._literal = literal
        self.covers: Callable[[str], Sequence[Masked]] = _nothing
        self.remarked: Callable[[str], Sequence[Span]] = _nothing

    def highlightBlock(self, text: str) -> None:  # noqa: N802  (Qt calls it)
        shown: list[tuple[Span, QTextCharFormat]] = []
        if self._literal:
            shown += [(span, _literal_look()) for span in quoted_spans(text)]
        shown += [(span, _remarked_look()) for span in self.remarked(text)]
        shown += [((masked.start, masked.end), _covered_look()) for masked in self.covers(text)]
        for (start, end), extra in shown:
            for place in range(start, end):  # a name inside quoted words keeps their letter
                merged = self.format(place)
                merged.merge(extra)
                self.setFormat(place, 1, merged)


def _nothing(text: str) -> tuple[()]:
    return ()


def _literal_look() -> QTextCharFormat:
    quote = look.font("quote")
    shown = QTextCharFormat()
    shown.setFontFamilies([quote.family()])
    shown.setFontItalic(True)
    return shown


def _remarked_look() -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    shown.setUnderlineColor(look.colour("attentionBorder"))
    return shown


def _covered_look() -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setForeground(look.colour("maskBg"))
    shown.setBackground(look.colour("maskBg"))
    shown.setFontWeight(QFont.Weight.Normal)
    return shown
