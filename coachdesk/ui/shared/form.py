"""Between a form's widgets and a frozen dataclass, both ways."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget

from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.notice import Notice

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

MANY = 3  # from so many problems the number stands above the form


@runtime_checkable
class Fillable(Protocol):
    """What nearly all our widgets are: they hold one value and tell when it changes."""

    @property
    def changed(self) -> SignalInstance: ...

    def value(self) -> Any: ...

    def set_value(self, value: Any, /) -> None: ...


@runtime_checkable
class Troubled(Protocol):
    """A widget that may hold text it does not understand, and says so."""

    def trouble(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Tie:
    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    complain: Callable[[str], None]


class Form(QObject, Generic[T]):
    """Fills widgets from an entity and gives a changed copy back. Never saves by itself.

    *check* tells what is not yet right (`T.problems`). A field is checked when it is left after
    a change; all are checked by `checked`. What is wrong is said until it is right. `summary` is a
    strip for above the form, where "Nog 3 dingen nodig" stands, and what belongs to no field.

    Signals:
        edited: the coach changed something; not emitted while filling.
    """

    edited = Signal()

    def __init__(
        self, parent: QWidget, *, check: Callable[[T], Iterable[Problem]] = lambda _: ()
    ) -> None:
        super().__init__(parent)
        self.summary = Notice("", parent, tone="danger")
        self.summary.hide()
        self._check = check
        self._ties: dict[str, _Tie] = {}
        self._touched: set[str] = set()
        self._wrong: set[str] = set()  # the fields that say what is wrong with them
        self._filling = False
        self._entity: T  # there once filled
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def bind(
        self,
        name: str,
        field: QWidget,
        *,
        read: Callable[[], Any] | None = None,
        write: Callable[[Any], None] | None = None,
        changed: SignalInstance | None = None,
    ) -> None:
        """Tie a `Field`, or a widget without one, to the dataclass field called *name*.

        Our own widgets, check boxes and combo boxes with data need no more; for others *read*,
        *write* and *changed* are given.
        """
        widget = field.widget if isinstance(field, Field) else field
        if read is None or write is None or changed is None:
            read, write, changed = _ways(widget)
        complain = field.complain if isinstance(field, Field) else _no_place
        self._ties[name] = _Tie(widget, read, write, complain)
        changed.connect(lambda *_: self._on_edited(name))

    def fill(self, entity: T) -> None:
        """Show this one. Nothing counts as edited."""
        self._entity = entity
        self._filling = True
        try:
            for name, tie in self._ties.items():
                tie.write(getattr(entity, name))
        finally:
            self._filling = False
        self._touched.clear()
        self.complain(())

    def entity(self) -> T:
        """The entity as the form now says it is."""
        return replace(self._entity, **{name: tie.read() for name, tie in self._ties.items()})

    def problems(self) -> list[Problem]:
        """All that is not yet right: first what a widget does not understand, by field."""
        found = []
        for name, tie in self._ties.items():
            trouble = tie.widget.trouble() if isinstance(tie.widget, Troubled) else ""
            if trouble:
                found.append(Problem(name, trouble))
        known = {problem.field for problem in found}
        found.extend(p for p in self._check(self.entity()) if p.field not in known)
        return found

    def checked(self) -> T | None:
        """The entity if it is right; else None, and the form says what is the matter."""
        problems = self.problems()
        self.complain(problems)
        return None if problems else self.entity()

    def complain(self, problems: Iterable[Problem]) -> None:
        """Say at each field what is wrong with it; the first one gets the focus."""
        texts: dict[str, str] = {}
        for problem in problems:
            texts.setdefault(problem.field, problem.text)
        for name in self._ties:
            self._say(name, texts.get(name, ""))
        self._sum_up(texts)
        first = next((tie.widget for name, tie in self._ties.items() if name in texts), None)
        if first is not None:
            first.setFocus()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for name in tuple(self._touched):
            tie = self._ties[name]
            if _within(old, tie.widget) and not _within(new, tie.widget):
                self._say(name, self._trouble(name))

    def _trouble(self, name: str) -> str:
        """What is wrong with this field; the others are not spoken of yet."""
        return next((p.text for p in self.problems() if p.field == name), "")

    def _say(self, name: str, text: str) -> None:
        self._ties[name].complain(text)
        if text:
            self._wrong.add(name)
        else:
            self._wrong.discard(name)

    def _sum_up(self, texts: dict[str, str]) -> None:
        homeless = [text for name, text in texts.items() if name not in self._ties]
        if len(texts) >= MANY:
            homeless.insert(0, _("Nog {number} dingen nodig").format(number=len(texts)))
        self.summary.set_text(" ".join(homeless))
        self.summary.setVisible(bool(homeless))

    def _on_edited(self, name: str) -> None:
        if not self._filling:
            self._touched.add(name)
            if name in self._wrong and not self._trouble(name):
                self._say(name, "")
            self.edited.emit()


def _ways(widget: QWidget) -> tuple[Callable[[], Any], Callable[[Any], None], SignalInstance]:
    """How a widget is read and written, and how it tells of a change."""
    match widget:
        case Fillable():
            return widget.value, widget.set_value, widget.changed
        case QCheckBox():
            return widget.isChecked, widget.setChecked, widget.toggled
        case QComboBox():
            return (
                widget.currentData,
                lambda value: widget.setCurrentIndex(widget.findData(value)),
                widget.currentIndexChanged,
            )
    raise TypeError(f"no binding for {type(widget).__name__}")


def _no_place(text: str) -> None:
    """A widget without a Field has no place for a complaint; the summary has."""


def _within(widget: QWidget | None, whole: QWidget) -> bool:
    return widget is not None and (widget is whole or whole.isAncestorOf(widget))
