"""The button at the top of the navigation on which one chooses a school, or all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from coachdesk.domain.ids import SchoolId
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _
from coachdesk.ui.frame.todays_school import TodaysSchool, days_in_words
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.tooltip import plain_tip
from coachdesk.ui.shared.workplace import Workplace

HIGH, HIGH_NARROW = 46, 36
ICON_LEFT, WORDS_LEFT, RIGHT = 9, 34, 8


class SchoolSelector(QAbstractButton):
    """Shows the chosen school and its days; a list of schools opens below it."""

    def __init__(
        self, workplace: Workplace, today: TodaysSchool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._today = workplace, today
        self._narrow = False
        self._name, self._days = "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        workplace.school_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the school as it is chosen and called now."""
        schools = self._today.schools()
        chosen = next((s for s in schools if s.id == self._workplace.school), None)
        self._name = chosen.name if chosen else _("Alle scholen")
        self._days = days_in_words(chosen, self._workplace.today()) if chosen else ""
        self.setVisible(bool(schools))
        self.setAccessibleName(_("School kiezen: {name}").format(name=self._name))
        self.setAccessibleDescription(self._days)
        self.set_narrow(on=self._narrow)

    def set_narrow(self, *, on: bool) -> None:
        """Only the icon."""
        self._narrow = on
        self.setToolTip(plain_tip(self._name) if on else "")
        self.updateGeometry()
        self.update()

    def menu(self) -> QMenu:
        """The list of schools, with the chosen one ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("School kiezen"))
        group = QActionGroup(menu)
        choices: Sequence[School | None] = (*self._today.schools(), None)
        for school in choices:
            group.addAction(self._choice(menu, school))
        menu.addActions(group.actions())
        return menu

    def sizeHint(self) -> QSize:
        wide = look.size("navWidthCollapsed" if self._narrow else "navWidth")
        return QSize(wide - 2 * look.space(2), look.scaled(HIGH_NARROW if self._narrow else HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("surfaceAlt" if self.underMouse() else "surface"))
        corner = look.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        px = look.size("icon")
        left = (self.width() - px) // 2 if self._narrow else look.scaled(ICON_LEFT)
        icons.paint(painter, "school", "text", QRect(left, 0, px, self.height()))
        if not self._narrow:
            self._paint_words(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=corner)

    def _choice(self, menu: QMenu, school: School | None) -> QAction:
        school_id: SchoolId | None = school.id if school else None
        choice = QAction((school.name if school else _("Alle scholen")).replace("&", "&&"), menu)
        choice.setCheckable(True)
        choice.setChecked(school_id == self._workplace.school)
        choice.triggered.connect(lambda: self._workplace.choose_school(school_id))
        return choice

    def _on_clicked(self) -> None:
        menu = self.menu()
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _paint_words(self, painter: QPainter) -> None:
        arrow = look.size("iconSmall")
        spot = QRect(self.width() - arrow - RIGHT, 0, arrow, self.height())
        icons.paint(painter, "chevrons-up-down", "textSecondary", spot)
        left = look.scaled(WORDS_LEFT)
        first, second = look.line("small"), look.line("caption") if self._days else 0
        top = (self.height() - first - second) // 2
        wide = spot.left() - left - 2
        paint_line(painter, QRect(left, top, wide, first), self._name, style="label")
        days = QRect(left, top + first, wide, second)
        paint_line(painter, days, self._days, style="caption", ink="textSecondary")
