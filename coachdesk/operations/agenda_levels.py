"""How much of each child's name stands on a paper of a meeting, and who stays out of it."""

from collections.abc import Collection, Sequence

from coachdesk.domain.ids import AgendaItemId, ChildId
from coachdesk.domain.meetings import AgendaItem
from coachdesk.domain.name_level import NameLevel
from coachdesk.operations.consents import require_names
from coachdesk.operations.tellings import Tellings
from coachdesk.store.store import Store

FROM_MUCH_TO_NONE = list(NameLevel)


class AgendaLevels:
    """The levels of the children of these points on a paper that may hold *most* of a name.

    *printed* are those who stand on it, in the order of the agenda; *away* those who do not,
    because it goes *without* a case of theirs. Of an *unseen* point nobody is named.
    """

    def __init__(
        self,
        items: Sequence[AgendaItem],
        most: NameLevel,
        *,
        without: Collection[AgendaItemId],
        unseen: Collection[AgendaItemId] = (),
    ) -> None:
        self._children = [item.child_id for item in items if item.child_id]
        self.away = {item.child_id for item in items if item.child_id and item.id in without}
        self.printed: dict[ChildId, NameLevel] = {}
        for item in items:
            if item.child_id and item.child_id not in self.away and item.id not in unseen:
                level = max(item.names, most, key=FROM_MUCH_TO_NONE.index)
                self.printed.setdefault(item.child_id, level)

    def most(self) -> NameLevel:
        """The most of a name that stands on it of any child."""
        levels = self.printed.values()
        return min(levels, key=FROM_MUCH_TO_NONE.index, default=NameLevel.NONE)

    def tellings(self, store: Store) -> Tellings:
        """How all children of the agenda are told of; who is not printed is not named.

        So a child has the same letter in every copy. Refuses a name for which consent lacks.
        """
        for child_id, level in self.printed.items():
            if level is not NameLevel.NONE:
                require_names(store, child_id, today=store.clock.now().date())
        return Tellings(store, dict.fromkeys(self._children, NameLevel.NONE) | self.printed)
