"""The button: icon, words and the key that does the same, with a focus ring that shows.

A style sheet can neither space an icon from its text nor draw a key, so it is painted here.
"""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring, room
from coachdesk.ui.shared.key_cap import cap_size, key_words, paint_cap

GAP = 8  # px between icon, words and key


class Kind(StrEnum):
    """What a button is for; at most one primary on a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    DANGER_OUTLINE = "danger_outline"


FILLED = {Kind.PRIMARY: "primary", Kind.DANGER: "dangerSolid"}


class CdButton(QPushButton):
    """A button with an icon, words and a key cap, each of which may be left out.

    Without words it is square and needs *name*, which is then its tooltip too.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        key: str = "",
        kind: Kind = Kind.SECONDARY,
        name: str = "",
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon, self._key, self._kind, self._compact = icon, key_words(key), kind, compact
        self._words, self._cap_shown = text, True
        self._tip = "" if text else name
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        self.setAccessibleDescription(self._key)
        self.setToolTip(self._tip)
        self.setAutoDefault(False)  # Enter in a field of a dialog presses nothing by surprise
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        across = QSizePolicy.Policy.Minimum if text else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Other words on the button: "Kluis openen…"."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Another key does the same from now on."""
        self._key = key_words(key)
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def show_key(self, *, on: bool) -> None:
        """Draw the key cap or, where there is no room, leave it out; it is told all the same."""
        self._cap_shown = on
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.update()

    def kind(self) -> Kind:
        return self._kind

    def block(self, reason: str) -> None:
        """Switch it off, and say why in its tooltip and to a screen reader."""
        self.setEnabled(False)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def allow(self) -> None:
        """Switch it on again."""
        self.setEnabled(True)
        self.setToolTip(self._tip)
        self.setAccessibleDescription(self._key)

    def sizeHint(self) -> QSize:
        height = look.size("controlHeightCompact" if self._compact else "controlHeight")
        if not self._words and not self._key:
            return QSize(height, height)
        parts = [width for width in (self._icon_px(), self._words_px(), self._cap_px()) if width]
        wide = sum(parts) + GAP * (len(parts) - 1) + 2 * self._side()
        return QSize(wide, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_parts(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=look.radius("control"))

    def _side(self) -> int:
        return look.space(2 if self._kind is Kind.QUIET or self._compact else 3)

    def _font(self) -> QFont:
        return look.font("label" if self._compact else "bodyStrong")

    def _icon_px(self) -> int:
        return look.size("iconSmall" if self._compact or self._words else "icon") * bool(self._icon)

    def _words_px(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self._words)

    def _cap_px(self) -> int:
        return cap_size(self._key).width() if self._key and self._cap_shown else 0

    def _ink(self) -> str:
        """The token of the words and the icon."""
        if not self.isEnabled():
            return "textOnPrimary" if self._kind in FILLED else "textDisabled"
        if self._kind in FILLED:
            return "textOnPrimary"
        if self._kind is Kind.DANGER_OUTLINE:
            return "danger"
        if self.isChecked():
            return "primary"
        if self._kind is Kind.QUIET:
            return "link" if self._words else "textSecondary"
        return "text"

    def _ground(self) -> QColor | None:
        """What the button is filled with; None when one sees through it."""
        pressed, hovered = self.isDown(), self.underMouse() and self.isEnabled()
        if self._kind in FILLED:
            fill = look.colour(FILLED[self._kind])
            if not self.isEnabled():
                fill.setAlphaF(0.45)
            elif self._kind is Kind.PRIMARY and (pressed or hovered):
                fill = look.colour("primaryPressed" if pressed else "primaryHover")
            return fill
        if self.isChecked():
            return look.colour("primaryTint")
        if pressed or hovered:
            return look.colour("primaryTint" if pressed else "primaryTintSoft")
        return None if self._kind is Kind.QUIET else look.colour("surface")

    def _edge(self) -> QColor | None:
        if self._kind in FILLED or self._kind is Kind.QUIET:
            return None
        if not self.isEnabled():
            return look.colour("border")
        if self._kind is Kind.DANGER_OUTLINE:
            return look.colour("dangerBorder")
        return look.colour("primary" if self.isChecked() else "borderStrong")

    def _paint_ground(self, painter: QPainter) -> None:
        shape = QRectF(self.rect())
        edge, fill, corner = self._edge(), self._ground(), float(look.radius("control"))
        if edge is not None:
            shape.adjust(0.5, 0.5, -0.5, -0.5)
        elif fill is not None and self.hasFocus():
            back = room()
            shape.adjust(back, back, -back, -back)
            corner -= back / 2
        painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, corner, corner)

    def _paint_parts(self, painter: QPainter) -> None:
        parts = [px for px in (self._icon_px(), self._words_px(), self._cap_px()) if px]
        left = (self.width() - sum(parts) - GAP * (len(parts) - 1)) // 2
        ink = self._ink()
        if self._icon:
            px = self._icon_px()
            icons.paint(painter, self._icon, ink, QRect(left, 0, px, self.height()))
            left += px + GAP
        if self._words:
            painter.setFont(self._font())
            painter.setPen(look.colour(ink))
            where = QRect(left, 0, self._words_px(), self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self._words)
            left += self._words_px() + GAP
        if self._cap_px():
            self._paint_key(painter, left, ink)

    def _paint_key(self, painter: QPainter, left: int, ink: str) -> None:
        size = cap_size(self._key)
        place = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
        plain = self._kind not in FILLED
        shade = "textSecondary" if plain and self.isEnabled() else ink
        paint_cap(
            painter,
            place,
            self._key,
            ink=look.colour(shade),
            edge=look.colour("border" if plain else ink),
            fill=look.colour("surfaceSunken") if plain else None,
        )
