"""The names that F8 hides: children and those close to them, as the vault knows them now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer

from coachdesk.domain.bonds import Bond, Kinship, Relation
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.known_names import Called, KnownName, known_adult, known_child, parts_of
from coachdesk.domain.masking import Mask
from coachdesk.domain.names import name_close
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences import NamesStyle
from coachdesk.ui.shared import background
from coachdesk.ui.shared.background import Cancel
from coachdesk.ui.shared.names_display import NameDisplay

NAMED = (Child, Person, Bond, Kinship)
READY_AFTER_MS = 500


@dataclass(frozen=True, slots=True, repr=False)
class KnownRelative:
    """A name, and what is shown instead."""

    name: str
    shown: str


class KnownNames(QObject):
    """Reads the names in a quiet moment, and anew after one was added or changed.

    The mask is made of them on another thread, so that F8 finds it ready and nobody waits. Who
    presses F8 before that does wait. Professionals are not in it: they keep their names.
    `display` lives as long as the desk.
    """

    def __init__(self, desk: Desk, style: NamesStyle) -> None:
        super().__init__(desk)
        self._desk = desk
        self._relatives: dict[str, KnownRelative] | None = None
        self._made: Mask | None = None
        self._asked = Cancel()
        self._soon = QTimer(self, singleShot=True, interval=READY_AFTER_MS)
        self._soon.timeout.connect(self._prepare)
        self._soon.start()
        self.display = NameDisplay(mask=self._mask, kin=self._kin, style=style, parent=desk)
        desk.changed.connect(self._on_changed)  # before any page hears of it

    def _mask(self) -> Mask:
        if self._made is None:
            self._made = self._making()()
        return self._made

    def _prepare(self) -> None:
        if self._made is None:
            self._asked = Cancel()
            background.run(
                self._making(),
                owner=self,
                done=self._on_made,
                failed=self._on_failed,
                cancel=self._asked,
            )

    def _making(self) -> Callable[[], Mask]:
        """Makes the mask of the names as they are now, wherever it is called."""
        children = self._desk.ask(lambda store: store.children.called()) or []
        return partial(_mask_of, children, tuple(self._close().values()))

    def _on_failed(self, error: CoachdeskError) -> None:
        self._desk.refused.emit(str(error))

    def _on_made(self, mask: Mask) -> None:
        self._made = self._made or mask

    def _kin(self, person: Person) -> str:
        one = self._close().get(person.id)
        return one.shown if one else ""

    def _close(self) -> dict[str, KnownRelative]:
        """Those close to a child, by their id; who belongs to two children goes by the first."""
        if self._relatives is None:
            found = self._desk.ask(lambda store: store.persons.relatives()) or []
            self._relatives = {
                one.person_id: KnownRelative(one.name, _called(one.relation, one.code))
                for one in reversed(found)
            }
        return self._relatives

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*NAMED):
            self._relatives = self._made = None
            self._asked.ask()
            self._soon.start()
            self.display.renew()


def _mask_of(children: Sequence[Called], relatives: Sequence[KnownRelative]) -> Mask:
    adults = [known_adult(one.name, replacement=one.shown) for one in relatives]
    return Mask([*map(_known, children), *adults])


def _known(child: Called) -> KnownName:
    return known_child(
        first_name=child.first_name,
        prefix=child.prefix,
        last_name=child.last_name,
        nicknames=(*child.nicknames, *parts_of(child.first_name)),
        replacement=child.code,
    )


def _called(relation: Relation, code: str) -> str:
    """moeder van K-031."""
    return _("{relation} van {code}").format(relation=name_close(relation), code=code)
