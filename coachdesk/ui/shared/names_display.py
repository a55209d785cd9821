"""How names are shown everywhere: as this coach likes them, or with names off (F8) as codes.

What is hidden, and as what, is decided in `domain/masking.py`; the stored text never changes.
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.children import Child
from coachdesk.domain.masking import Mask, Masked, dots
from coachdesk.domain.persons import Person
from coachdesk.ui.settings.preferences import NamesStyle


class NameDisplay(QObject):
    """Asked by every page for every name and every text that a person typed.

    *mask* makes the mask of all names that are known; it is asked when names go off. *kin* tells
    what a relative is called then ("moeder van K-031") and "" for a professional, who keeps
    their name.

    Signals:
        changed: names went on or off, or are shown in another style: repaint.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        mask: Callable[[], Mask],
        kin: Callable[[Person], str],
        style: NamesStyle = NamesStyle.FIRST_NAME_AND_LETTER,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_mask, self._kin, self._style = mask, kin, style
        self._mask: Mask | None = None
        self.names_on = True

    def show_names(self, *, on: bool) -> None:
        """Names on or off, on every page at once."""
        if on != self.names_on:
            self.names_on = on
            self._mask = None
            self.changed.emit()

    def use_style(self, style: NamesStyle) -> None:
        """Call children another way from now on."""
        if style is not self._style:
            self._style = style
            self.changed.emit()

    def renew(self) -> None:
        """Another name is known, or one was changed."""
        self._mask = None

    def child(self, child: Child) -> str:
        """What a child is called in lists, cards and dialogs."""
        if not self.names_on or self._style is NamesStyle.CODE:
            return child.code
        return child.full_name() if self._style is NamesStyle.FULL else child.short_name()

    def whole_child(self, child: Child) -> str:
        """The full name, for the head of the child's own page; with names off the code."""
        return child.full_name() if self.names_on else child.code

    def person(self, person: Person) -> str:
        """What an adult is called; with names off a relative is "moeder van K-031"."""
        return person.name if self.names_on else self._kin(person) or person.name

    def text(self, text: str, about: Collection[str] = ()) -> str:
        """A text that a person typed; with names off, codes for names and dots for numbers.

        *about* holds the codes of the children it is about, for names that several bear.
        """
        return text if self.names_on else dots(self._known().text(text, about))

    def reach(self, text: str) -> str:
        """A phone number or an address; dots with names off."""
        return text if self.names_on else dots(text)

    def covers(self, text: str) -> list[Masked]:
        """The places that an open editor must cover, since its text cannot be replaced."""
        return [] if self.names_on else self._known().spans(text)

    def _known(self) -> Mask:
        if self._mask is None:
            self._mask = self._make_mask()
        return self._mask
