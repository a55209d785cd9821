"""Where the coach has been: back and forward, as in a browser."""

from coachdesk.ui.shared.workplace import Place

LONGEST = 100


class Trail:
    """A list of places and where one is in it. It lives as long as the vault is open."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._here = -1

    def here(self) -> Place | None:
        """Where one is now."""
        return self._places[self._here] if self._places else None

    def visit(self, place: Place) -> None:
        """Go on to a place; what lay ahead is forgotten. The same place again is one."""
        if place == self.here():
            return
        self._places[self._here + 1 :] = [place]
        self._places = self._places[-LONGEST:]
        self._here = len(self._places) - 1

    def rename(self, place: Place) -> None:
        """Where one is now is called this from now on."""
        if self._places:
            self._places[self._here] = place

    def back(self) -> Place | None:
        """One place back, and be there; None at the beginning."""
        return self._step(-1)

    def forward(self) -> Place | None:
        """One place on again; None at the end."""
        return self._step(1)

    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._here > 0

    def _step(self, by: int) -> Place | None:
        if not 0 <= self._here + by < len(self._places):
            return None
        self._here += by
        return self.here()
