"""Who works here, at the foot of the navigation: initials, name and function."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.tooltip import plain_tip

HIGH, ROUND, ROUND_LEFT, WORDS_LEFT = 40, 28, 8, 44


class UserCard(QWidget):
    """Only shows. A professional keeps their name, also with names off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._function = "", ""
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_person(self, person: Person | None) -> None:
        """The coach, once the vault knows who that is."""
        self._name = person.name if person else ""
        self._function = person.function if person else ""
        self.setVisible(person is not None)
        self.setAccessibleName(_("Je werkt als {name}").format(name=self._name))
        self.setAccessibleDescription(self._function)
        self._tell()
        self.update()

    def set_narrow(self, *, on: bool) -> None:
        """Only the initials."""
        self._narrow = on
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = look.size("navWidthCollapsed" if self._narrow else "navWidth")
        return QSize(wide - 2 * look.space(2), look.scaled(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = look.scaled(ROUND)
        left = (self.width() - px) // 2 if self._narrow else look.scaled(ROUND_LEFT)
        circle = QRectF(left, (self.height() - px) // 2, px, px)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primaryTint"))
        painter.drawEllipse(circle)
        painter.setFont(look.font("captionStrong"))
        painter.setPen(look.colour("primary"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self._name))
        if not self._narrow:
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        left = look.scaled(WORDS_LEFT)
        first, second = look.line("small"), look.line("caption") if self._function else 0
        top = (self.height() - first - second) // 2
        wide = self.width() - left
        paint_line(painter, QRect(left, top, wide, first), self._name, style="label")
        words = QRect(left, top + first, wide, second)
        paint_line(painter, words, self._function, style="caption", ink="textSecondary")

    def _tell(self) -> None:
        self.setToolTip(plain_tip(self._name) if self._narrow else "")


def initials(name: str) -> str:
    """MC for Marloes Coachsma, MP for Milan van der Proefstra."""
    words = [word for word in name.split() if word[0].isupper()] or name.split()
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))
