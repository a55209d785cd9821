"""What stands in a field as plain values, understood or not, and back again: for a draft."""

from enum import Enum
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from coachdesk.ui.shared.form import Fillable
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.type_ahead import TypeAhead

ON, OFF = "on", "off"  # words, for an empty value is nothing that was typed
NONE = "-"


@runtime_checkable
class Retypable(Protocol):
    """A field of more parts, which knows best what is typed in it."""

    @property
    def changed(self) -> SignalInstance: ...

    def typed(self) -> Any: ...

    def take_up(self, typed: Any, /) -> None: ...


def typed(field: QWidget) -> Any:
    """What stands in this field: texts, numbers and lists of these."""
    match field:
        case Retypable():
            return field.typed()
        case QCheckBox():
            return ON if field.isChecked() else OFF
        case QComboBox():
            return field.currentText() if field.isEditable() else _called(field, None)
        case TypeAhead():
            return {"key": str(field.value() or ""), "text": field.text()}
        case Fillable():
            return _plain(field.value())
    raise TypeError(f"no plain value for {type(field).__name__}")


def type_again(field: QWidget, value: Any) -> None:
    """Let the field be as it was when this stood in it."""
    match field:
        case Retypable():
            field.take_up(value)
        case QCheckBox():
            field.setChecked(value == ON)
        case QComboBox():
            _choose(field, str(value))
        case TypeAhead():
            field.set_value(value["key"] or None)
            if value["text"]:
                field.line.setText(value["text"])
        case Segmented():
            field.set_value(next((v for v in field.values() if _word(v) == value), field.value()))
        case Fillable():
            field.set_value(value)


def changing(field: QWidget) -> tuple[SignalInstance, ...]:
    """What tells that something else stands in this field."""
    match field:
        case TypeAhead():
            return (field.changed, field.line.changed)
        case QCheckBox():
            return (field.toggled,)
        case QComboBox():
            return (field.currentIndexChanged, field.editTextChanged)
        case Fillable() | Retypable():
            return (field.changed,)
    raise TypeError(f"no news of {type(field).__name__}")


def _called(box: QComboBox, place: int | None) -> str:
    """The choice at this place, or the one that is made, in a word that stays."""
    data = box.itemData(box.currentIndex() if place is None else place)
    if box.currentIndex() < 0 and place is None:
        return ""
    if isinstance(data, Enum | str) or data is None:
        return _word(data)
    return box.currentText() if place is None else box.itemText(place)


def _choose(box: QComboBox, value: str) -> None:
    if box.isEditable():
        box.setCurrentText(value)
        return
    places = (place for place in range(box.count()) if _called(box, place) == value)
    box.setCurrentIndex(next(places, box.currentIndex()))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.name if isinstance(value, Enum) else value


def _word(value: object) -> str:
    if isinstance(value, Enum):
        return value.name
    return NONE if value is None else str(value) or NONE
