"""Taking up a draft again: which form or page it belongs to."""

from coachdesk.domain.drafts import Draft
from coachdesk.domain.wording import _, mark
from coachdesk.ui.shared.workplace import Workplace

FORMS = {
    "signal": mark("Signaal"),
    "contact": mark("Contact"),
    "step": mark("Stap"),
    "meeting": mark("Overleg"),
    "child": mark("Gegevens van een kind"),
    "bond": mark("Betrokkene"),
    "consent": mark("Toestemming"),
    "appointment": mark("Afspraak"),
    "change_step": mark("Stap wijzigen"),
    "close_case": mark("Casus sluiten"),
    "school": mark("School"),
    "end_help": mark("Hulp stoppen"),
    "feedback": mark("Terugkoppeling"),
    "offer": mark("Aanbod"),
    "paper": mark("Stuk"),
}
PAGES = {
    "four_g": mark("4G-gesprek"),
    "parent_talk": mark("Oudergesprek"),
    "route": mark("Verwijsroute"),
}
MINUTES = "minutes"  # of one point of a meeting that is held
POINT = "agenda_point"  # the line under an agenda
SET_ASIDE, ASIDE = "set_aside", "3"  # why a signal needs nothing more; the key of that choice
NO_CHILD = (
    "child",
    "meeting",
    "school",
    "offer",
    "paper",
    MINUTES,
    POINT,
    SET_ASIDE,
)  # none, or new
CHILD_PAGE = "child_page"  # lines of a child page that are being changed


def known_forms() -> tuple[str, ...]:
    """The forms of which a draft can be taken up."""
    return (*FORMS, *PAGES, MINUTES, POINT, SET_ASIDE, CHILD_PAGE)


def called(draft: Draft) -> str:
    """Oudergesprek."""
    if draft.form == MINUTES:
        return _("Verslag")
    if draft.form == POINT:
        return _("Agendapunt")
    if draft.form == SET_ASIDE:
        return _("Signaal afhandelen")
    return _((FORMS | PAGES).get(draft.form, mark("Kindpagina")))


def asks_for_child(draft: Draft) -> bool:
    """Whether it is about a child that is still to be chosen."""
    return draft.child_id is None and draft.form not in NO_CHILD


def go_on(workplace: Workplace, draft: Draft) -> None:
    """Open it where it was left."""
    if draft.form in PAGES:
        workplace.go_to(draft.form, draft.id)
    elif draft.form in FORMS:
        workplace.open_form(draft.form, draft_id=draft.id)
    elif draft.form == MINUTES:
        workplace.go_to(MINUTES, str(draft.fields["meeting"]), draft.target_id)
    elif draft.form == POINT:
        workplace.go_to("meeting", draft.target_id)
    elif draft.form == SET_ASIDE:
        workplace.go_to("signals", draft.target_id, ASIDE)
    elif draft.child_id is not None:
        workplace.go_to("child", draft.child_id)
