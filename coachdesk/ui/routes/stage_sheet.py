"""The sheet on which one stage at a time stands, and is kept before another comes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from coachdesk.ui.routes.stage_panel import StagePanel
from coachdesk.ui.shared.card import Card

MARGIN = 40  # px that stay in sight around what has the keyboard


class StageSheet(Card):
    """Scrolls along with the keyboard.

    Signals:
        recorded: what stood on it is in the vault.
    """

    recorded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.panel: StagePanel | None = None
        self._view = QScrollArea(self)
        self._view.setWidgetResizable(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fill(self._view)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def show_panel(self, panel: StagePanel) -> None:
        """Put this one on it; the one before was let go."""
        self.panel = panel
        panel.recorded.connect(self.recorded)
        self._view.setWidget(panel)
        panel.show()

    def let_go(self) -> bool:
        """Take away what stands on it; False when what was typed there would be lost."""
        panel = self.panel
        if panel is None:
            return True
        if not panel.let_go():
            return False
        self._view.takeWidget()
        panel.setParent(self)
        panel.hide()
        panel.deleteLater()
        self.panel = None
        return True

    def keep_now(self) -> bool:
        """Keep what is typed at once; False when that did not succeed."""
        return self.panel is None or self.panel.keep_now()

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        if self.panel is not None:
            self.panel.begin()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.panel is not None and self.panel.isAncestorOf(new):
            self._view.ensureWidgetVisible(new, 0, MARGIN)
