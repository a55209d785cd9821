"""The bar at the top: back, search, what one does all day, and the three levels of privacy."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.actions import action
from coachdesk.ui.frame.search_button import SearchButton
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.workplace import Workplace


class Toolbar(Fitting, QFrame):
    """At most one filled button stands in the window: Signaal, or the page's own.

    Signals:
        wanted: a button was pressed. Carries the name of its action.
    """

    wanted = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_names, self._preferences = workplace.names, workplace.preferences
        self.setProperty("zone", "toolbar")
        self.setAccessibleName(_("Werkbalk"))
        self.back = CdButton(parent=self, icon="arrow-left", name=_("Terug"), kind=Kind.QUIET)
        self.search = SearchButton(self._keys("search"), self)
        self.signal = self._button("signal", _("Signaal"))
        self.four_g = self._button("four_g", _("4G-gesprek"))
        self.names = self._button("names", _("Namen"))
        self.names.setCheckable(True)
        self.privacy = self._button("privacy", _("Privacy"))
        self.lock = CdButton(parent=self, icon="lock", name=_("Op slot"))
        self._lay_out()
        self._connect()
        self.show_back(possible=False)
        self.show_primary(own=True)
        self._show_names()

    def show_back(self, *, possible: bool) -> None:
        """Whether there is a place to go back to."""
        self.back.setEnabled(possible)

    def show_primary(self, *, own: bool) -> None:
        """Fill Signaal, or leave that to a button of the page."""
        self.signal.set_kind(Kind.PRIMARY if own else Kind.SECONDARY)

    def use(self, preferences: Preferences) -> None:
        """Show the privacy key that was chosen."""
        self._preferences = preferences
        self.privacy.set_key(self._keys("privacy"))

    def forbid(self, reason: str) -> None:
        """Nothing new can be written, and this is why."""
        self.signal.block(reason)
        self.four_g.block(reason)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, look.size("toolbar"))  # it adapts, so it never widens the window

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.size("toolbar"))

    def _keys(self, name: str) -> str:
        return action(name).shown_keys(self._preferences)

    def _button(self, name: str, words: str) -> CdButton:
        known = action(name)
        button = CdButton(words, self, icon=known.icon, key=self._keys(name))
        button.setVisible(known.real())
        button.clicked.connect(lambda: self.wanted.emit(name))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(3), 0, look.space(4), 0)
        row.setSpacing(look.space(2))
        row.addWidget(self.back)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self.signal)
        row.addWidget(self.four_g)
        line = QFrame(self)
        line.setProperty("kind", "line")
        line.setFixedSize(look.size("borderWidth"), look.space(5))
        row.addSpacing(2)
        row.addWidget(line)
        row.addSpacing(2)
        row.addWidget(self.names)
        row.addWidget(self.privacy)
        row.addWidget(self.lock)

    def _connect(self) -> None:
        self.back.setAccessibleDescription(self._keys("back"))
        self.lock.setAccessibleDescription(self._keys("lock"))
        self.back.clicked.connect(lambda: self.wanted.emit("back"))
        self.search.clicked.connect(lambda: self.wanted.emit("search"))
        self.lock.clicked.connect(lambda: self.wanted.emit("lock"))
        self._shown_names.changed.connect(self._show_names)

    def _show_names(self) -> None:
        """Lit while the names are off."""
        off = not self._shown_names.names_on
        self.names.setChecked(off)
        self.names.set_icon("eye-off" if off else "eye")
        self.names.set_words(_("Namen uit") if off else _("Namen"))

    def fit(self) -> None:
        """First 4G becomes short, then the key caps go."""
        self.search.setMaximumWidth(self.search.sizeHint().width())
        for short, caps in ((False, True), (True, True), (True, False)):
            self.four_g.set_words(_("4G") if short else _("4G-gesprek"))
            self.four_g.setAccessibleName(_("4G-gesprek"))
            self.four_g.show_key(on=not short)
            for button in (self.signal, self.names, self.privacy):
                button.show_key(on=caps)
            layout = self.layout()
            if layout is None or layout.minimumSize().width() <= self.width():
                return
