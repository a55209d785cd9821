"""The steps that can be taken back: a list and a place in it."""

from coachdesk.domain.changes import ChangeSet


class History:
    """The place moves only when told that the step succeeded; all of it dies with the lock."""

    def __init__(self) -> None:
        self._steps: list[ChangeSet] = []
        self._place = 0

    def add(self, changes: ChangeSet) -> None:
        """Remember a step. One without rows is no step; a final one ends all going back."""
        if changes.final:
            self._steps, self._place = [], 0
        elif changes.rows:
            self._steps[self._place :] = [changes]
            self._place += 1

    def to_undo(self) -> ChangeSet | None:
        """The step that would be taken back now."""
        return self._steps[self._place - 1] if self._place else None

    def to_redo(self) -> ChangeSet | None:
        """The step that would be done again now."""
        return self._steps[self._place] if self._place < len(self._steps) else None

    def went_back(self) -> None:
        """The step was taken back."""
        self._place -= 1

    def went_on(self) -> None:
        """The step was done again."""
        self._place += 1
