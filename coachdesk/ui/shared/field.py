"""A widget to fill in, with its label above it and what is wrong below it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.shortened_label import ShortenedLabel

TOP = Qt.AlignmentFlag.AlignTop


@runtime_checkable
class Voiced(Protocol):
    """A field made of parts, of which one is named and described to a screen reader.

    Another part may speak while that is the one that is wrong.
    """

    def voice(self) -> QWidget: ...


class Field(QWidget):
    """Label, hint, the widget itself, and the complaint about it.

    The label is the widget's name for a screen reader; hint and complaint are its description.
    """

    def __init__(
        self,
        label: str,
        widget: QWidget,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        icon: str = "",
        shorten: bool = False,
    ) -> None:
        """With *shorten* the label never asks for more width than the widget has."""
        super().__init__(parent)
        self.widget = widget
        self.label = ShortenedLabel(self, style="label") if shorten else _plain(self)
        self.label.setText(label)
        self._voice = self._speaker()
        self.label.setBuddy(self._voice)
        self.hint = PlainLabel(hint, self, style="small", tone="textSecondary", wrap=False)
        self.complaint = _Complaint(self)
        self._voice.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addLayout(self._head(icon))
        column.addWidget(widget, 1)
        column.addWidget(self.complaint)
        self._describe()

    def setFocus(  # noqa: N802  (in the place of Qt's)
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Give the widget the keyboard. A focus proxy would make a second stop for Tab of it."""
        self.widget.setFocus(reason)

    def complain(self, text: str) -> None:
        """Say under the widget what is wrong with it; an empty text takes that back."""
        if text != self.complaint.text():
            self.complaint.set_text(text)
            mark_wrong(self._voice, wrong=False)
            self._voice.setAccessibleDescription(self.hint.text())
            self._voice = self._speaker()
            mark_wrong(self._voice, wrong=bool(text))
            self._describe()

    def set_hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self._describe()

    def _speaker(self) -> QWidget:
        return self.widget.voice() if isinstance(self.widget, Voiced) else self.widget

    def _head(self, icon: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(look.space(2) - 2)
        if icon:
            head.addWidget(IconSpot(icon, self))
        head.addWidget(self.label)
        head.addWidget(self.hint)
        head.addStretch(1)
        self.label.setVisible(bool(self.label.text()))
        self.hint.setVisible(bool(self.hint.text()))
        return head

    def _describe(self) -> None:
        parts = (self.complaint.text(), self.hint.text())
        self._voice.setAccessibleDescription(" ".join(part for part in parts if part))


def _plain(parent: QWidget) -> PlainLabel:
    return PlainLabel("", parent, style="label", wrap=False)


class _Complaint(QWidget):
    """The red line under a field: an icon and a sentence; not there when there is nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", self, style="small", tone="danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(1) + 2)
        row.addWidget(IconSpot("octagon-alert", self, role="danger"), 0, TOP)
        row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def set_text(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))


def field_of(part: QWidget | None) -> Field | None:
    """The field that this is a part of, if it is."""
    while part is not None and not isinstance(part, Field):
        part = part.parentWidget()
    return part


def mark_wrong(widget: QWidget, *, wrong: bool) -> None:
    """Give a field the red border, or take it away."""
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        widget.style().polish(widget)
        widget.update()
