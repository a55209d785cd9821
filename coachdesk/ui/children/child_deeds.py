"""What one can do about the child in sight, by button, menu, key or in Ctrl K."""

from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.domain.wording import _
from coachdesk.operations.cases import reopen_case
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui import pages
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do: its words, its icon, and the doing."""

    words: str
    icon: str
    run: Callable[[], None]
    keys: str = ""

    def command(self) -> Command:
        """The same, for Ctrl K."""
        return Command(self.words, self.run, self.keys, self.icon)


class ChildDeeds:
    """Offers what is real and allowed for the dossier that was given last."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self.dossier: Dossier | None = None

    def note_contact(self) -> None:
        """The form for a short contact."""
        self._form("contact")

    def start_four_g(self) -> None:
        """A new 4G talk with this child."""
        self._page("four_g")

    def start_route(self) -> None:
        """A new route for this child."""
        self._page("route")

    def make_paper(self) -> None:
        """A paper about this child, the summary first; also of a case that was closed."""
        if self._may_write():
            self._form("paper")

    def reopen(self) -> None:
        """Go on with the closed case."""
        if self.dossier is not None and self.dossier.case is not None:
            case_id = self.dossier.case.id
            news = _("Casus heropend.")
            self._workplace.desk.do(lambda store: reopen_case(store, case_id), news=news)

    def additions(self) -> list[Deed]:
        """What can be added to the timeline."""
        if not self._may_write() or (self.dossier is not None and self.dossier.closed()):
            return []
        offered = [
            (
                pages.has_form("signal"),
                Deed(_("Signaal"), "flag", lambda: self._form("signal"), "Ctrl N"),
            ),
            (
                pages.has_page("four_g"),
                Deed(_("4G-gesprek"), "message-square-text", self.start_four_g, "Ctrl G"),
            ),
            (pages.has_form("contact"), Deed(_("Contact"), "phone", self.note_contact)),
            (
                pages.has_page("parent_talk"),
                Deed(_("Oudergesprek"), "users-round", lambda: self._page("parent_talk")),
            ),
            (
                pages.has_page("route"),
                Deed(_("Verwijsroute beginnen"), "signpost", self.start_route),
            ),
        ]
        return [deed for real, deed in offered if real]

    def more(self) -> list[Deed]:
        """What stands in the menu of the head."""
        if not self._may_write() or self.dossier is None:
            return []
        running, closed = self.dossier.running(), self.dossier.closed()
        offered = [
            (
                pages.has_page("parent_talk") and not closed,
                Deed(_("Oudergesprek"), "users-round", lambda: self._page("parent_talk")),
            ),
            (
                pages.has_form("child"),
                Deed(_("Gegevens wijzigen"), "pencil", lambda: self._form("child")),
            ),
            (
                pages.has_form("paper"),
                Deed(_("Stuk maken"), "file-text", self.make_paper, "Ctrl P"),
            ),
            (
                pages.has_form("close_case") and running,
                Deed(_("Casus sluiten"), "archive", self._close),
            ),
            (closed, Deed(_("Heropenen"), "rotate-cw", self.reopen)),
        ]
        return [deed for real, deed in offered if real]

    def _may_write(self) -> bool:
        return not self._workplace.desk.read_only and self.dossier is not None

    def _close(self) -> None:
        if self.dossier is not None and self.dossier.case is not None:
            self._workplace.open_form("close_case", case_id=self.dossier.case.id)

    def _form(self, name: str) -> None:
        if self.dossier is not None:
            self._workplace.open_form(name, child_id=self.dossier.child.id)

    def _page(self, name: str) -> None:
        if self.dossier is not None:
            self._workplace.go_to(name, part=self.dossier.child.id)
