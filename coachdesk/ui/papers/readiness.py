"""Why a paper cannot be made yet, in words; the first reason counts."""

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.wording import _
from coachdesk.operations.paper_options import PaperOptions
from coachdesk.ui.papers.choices_column import ChoicesColumn
from coachdesk.ui.shared.workplace import Workplace


def why_not(
    choices: ChoicesColumn,
    options: PaperOptions,
    workplace: Workplace,
    *,
    there: bool,
    busy: bool,
) -> str:
    """Nothing when it can be made. *there* is whether its pages could be made, to look at."""
    desk, pack = workplace.desk, choices.kind() is PaperKind.PACK
    waiting = options.waiting if pack and not choices.along.only_approved.isChecked() else ()
    names = ", ".join(workplace.names.child(child) for child in waiting)
    because = (
        (desk.read_only, desk.why_read_only),
        (busy, _("Het stuk wordt gemaakt…")),
        (not there, _("Dit stuk kan nu niet worden gemaakt.")),
        (pack and not options.levels, _("Er staat nog geen casus op de agenda.")),
        (bool(waiting), _("Nog niet bekeken en goedgekeurd: {names}").format(names=names)),
        (not choices.people.chosen(), _("Kies voor wie dit stuk is.")),
        (not choices.purpose.value().strip(), _("Schrijf op met welk doel je dit deelt.")),
        (not choices.names.is_checked(), _("Kijk de tekst na op namen, en vink dat links aan.")),
        (not choices.protection.ready(), _("De wachtwoorden worden gemaakt…")),
    )
    return next((words for blocked, words in because if blocked), "")
