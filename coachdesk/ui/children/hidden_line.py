"""A line for a name or a number that cannot be read over a shoulder while names are off."""

from PySide6.QtWidgets import QLineEdit, QWidget

from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.names_display import NameDisplay


class HiddenLine(LineField):
    """With names off it shows dots: what is typed here need not be known by the mask yet."""

    def __init__(
        self,
        names: NameDisplay,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        icon: str = "",
    ) -> None:
        super().__init__("", parent, placeholder=placeholder, icon=icon)
        self._names = names
        names.changed.connect(self._on_names)
        self._on_names()

    def _on_names(self) -> None:
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if self._names.names_on else mode.Password)
