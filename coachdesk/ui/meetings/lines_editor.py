"""The minutes of one point as lines, each a fact or an opinion, and of some whose it is.

What a line is, stands in the format of its paragraph and not in its text, so that Ctrl Z takes a
mark back like any other change.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.minutes import MARKS, Line, who_is_meant
from coachdesk.domain.name_keys import NameKey
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.ui.meetings.team import keys_of
from coachdesk.ui.shared import look
from coachdesk.ui.shared.announce import announce
from coachdesk.ui.shared.badge import Status, paint_badge
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.text_area import TextArea

KIND = QTextFormat.Property.UserProperty.value + 1
WHO, WHOSE = KIND + 1, KIND + 2
MARK_ROOM, SPEAKER_ROOM = 86, 132  # px left and right of the words
SAID_BY = re.compile(r"(?:^|\s)(@\S+)$")
NONE = Qt.KeyboardModifier.NoModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinesEditor(TextArea):
    """F or M and a space begin a fact or an opinion; "@far" tells who said it. Plain is a fact.

    Signals:
        edited: a line, what it is or whose it is was changed by hand.
    """

    edited = Signal()

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        self._names = names
        self._people: Sequence[Person] = ()
        self._filling = False
        super().__init__(
            parent=parent,
            name=_("Verslag"),
            placeholder=_("Wat wordt er gezegd? Eén zin per regel."),
            min_lines=4,
        )
        self.cover_names(names)
        names.changed.connect(self.viewport().update)
        self.changed.connect(self._on_changed)

    def show_lines(self, lines: Sequence[Line], people: Sequence[Person]) -> None:
        """Show these; *people* are who may have said something, the likeliest first."""
        self._people, self._filling = people, True
        self.set_value("\n".join(line.text for line in lines))
        self.document().setUndoRedoEnabled(False)
        for number, line in enumerate(lines):
            cursor = QTextCursor(self.document().findBlockByNumber(number))
            self._put(cursor, line.kind, line.person_id, line.whose)
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False

    def use_people(self, people: Sequence[Person]) -> None:
        """Others may have said something."""
        self._people = people

    def lines(self) -> tuple[Line, ...]:
        """The lines that say something; a name that was just typed is understood too."""
        found, block = [], self.document().begin()
        while block.isValid():
            line = self._line(block)
            if line.text:
                found.append(line)
            block = block.next()
        return tuple(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() in (NONE, Qt.KeyboardModifier.KeypadModifier)
        if plain and key == Qt.Key.Key_Space and (self._marked() or self._said_by()):
            return
        if plain and key == Qt.Key.Key_Backspace and self._unmarked():
            return
        if key in ENTER:
            self._said_by()
            super().keyPressEvent(event)
            self._begin_line()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            top = round(layout.blockBoundingRect(block).top()) - down
            if top > event.rect().bottom():
                return
            self._paint_line(painter, block, top)
            block = block.next()

    def _set_lines(self) -> None:
        super()._set_lines()
        room = QTextBlockFormat()
        room.setLeftMargin(look.scaled(MARK_ROOM))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(room)

    def _line(self, block: QTextBlock) -> Line:
        text, shape = block.text().strip(), block.blockFormat()
        person_id, whose = _text(shape, WHO), _text(shape, WHOSE)
        named = self._named_at_end(text)
        if named is not None:
            start, key = named
            text, person_id, whose = text[:start].rstrip(), key.id, self._name_of(key.id)
        return Line(
            text=text,
            kind=_kind(shape),
            whose=whose,
            person_id=PersonId(person_id) if person_id else None,
        )

    def _marked(self) -> bool:
        """A letter at the very start of a line that says what the line is."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        kind = MARKS.get(before.lower())
        if kind is None or cursor.hasSelection():
            return False
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        shape = cursor.blockFormat()
        self._put(cursor, kind, _text(shape, WHO), _text(shape, WHOSE))
        cursor.endEditBlock()
        announce(self, kind_words(kind).text)
        return True

    def _said_by(self) -> bool:
        """A name before the cursor: it leaves the text and stands at the right."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        named = self._named_at_end(before)
        if named is None or cursor.hasSelection():
            return False
        start, key = named
        cursor.beginEditBlock()
        move, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(move, keep, len(before) - start)
        cursor.removeSelectedText()
        self._put(cursor, _kind(cursor.blockFormat()), key.id, self._name_of(key.id))
        cursor.endEditBlock()
        announce(self, key.shown)
        return True

    def _unmarked(self) -> bool:
        """Backspace at the start of an opinion or of somebody's words makes it a plain line."""
        cursor = self.textCursor()
        shape = cursor.blockFormat()
        plain = _kind(shape) is ParagraphKind.FACT and not _text(shape, WHO)
        if not cursor.atBlockStart() or cursor.hasSelection() or plain:
            return False
        self._put(cursor, ParagraphKind.FACT, "", "")
        self.edited.emit()
        return True

    def _begin_line(self) -> None:
        cursor = self.textCursor()
        if not cursor.block().text():
            cursor.joinPreviousEditBlock()
            self._put(cursor, ParagraphKind.FACT, "", "")
            cursor.endEditBlock()

    def _put(
        self, cursor: QTextCursor, kind: ParagraphKind, person_id: str | None, whose: str
    ) -> None:
        shape = QTextBlockFormat()
        shape.setProperty(KIND, kind.value)
        shape.setProperty(WHO, person_id or "")
        shape.setProperty(WHOSE, whose)
        shape.setRightMargin(look.scaled(SPEAKER_ROOM) if whose else 0)
        cursor.mergeBlockFormat(shape)
        self.viewport().update()

    def _named_at_end(self, text: str) -> tuple[int, NameKey[PersonId]] | None:
        found = SAID_BY.search(text)
        key = who_is_meant(found[1], keys_of(self._people, self._names)) if found else None
        return (found.start(1), key) if found and key else None

    def _name_of(self, person_id: str) -> str:
        return next((person.name for person in self._people if person.id == person_id), "")

    def _paint_line(self, painter: QPainter, block: QTextBlock, top: int) -> None:
        shape, line = block.blockFormat(), look.line("body")
        marked = _kind(shape) is not ParagraphKind.FACT or bool(block.text().strip())
        if marked:
            room = QRect(0, top, look.scaled(MARK_ROOM), line)
            paint_badge(painter, room, kind_words(_kind(shape)))
        whose = _text(shape, WHOSE)
        if whose:
            wide = look.scaled(SPEAKER_ROOM) - look.space(2)
            place = QRect(self.viewport().width() - wide, top, wide, line)
            known = next((p for p in self._people if p.id == _text(shape, WHO)), None)
            shown = self._names.person(known) if known else self._names.text(whose)
            paint_line(painter, place, shown, style="small", ink="textSecondary", right=True)

    def _on_changed(self) -> None:
        if not self._filling:
            self.edited.emit()


def kind_words(kind: ParagraphKind) -> Status:
    """feit or mening, as a badge."""
    if kind is ParagraphKind.VIEW:
        return Status(_("mening"), "info", "lightbulb", _("Een mening, met van wie die is"))
    return Status(_("feit"), "neutral", "eye", _("Gezien, gehoord of afgesproken"))


def _kind(shape: QTextBlockFormat) -> ParagraphKind:
    return ParagraphKind(_text(shape, KIND) or ParagraphKind.FACT.value)


def _text(shape: QTextBlockFormat, which: int) -> str:
    return str(shape.property(which) or "")
