"""Every page and every form by its name, built when first opened; what is not real is not here.

By dotted names, so that the first page is not kept waiting by all the others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from coachdesk.ui.late import named
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a page is made, and under which item of the navigation it belongs."""

    path: str
    under: str = ""


PAGES: dict[str, Entry] = {
    "four_g": Entry("coachdesk.ui.conversations.four_g_page:FourGPage", under="children"),
    "parent_talk": Entry(
        "coachdesk.ui.conversations.parent_talk_page:ParentTalkPage", under="children"
    ),
    "today": Entry("coachdesk.ui.today.today_page:TodayPage"),
    "children": Entry("coachdesk.ui.children.child_list_page:ChildListPage"),
    "search": Entry("coachdesk.ui.search.search_page:SearchPage"),
    "settings": Entry("coachdesk.ui.settings.settings_page:SettingsPage"),
    "help": Entry("coachdesk.ui.help.help_page:HelpPage"),
    "child": Entry("coachdesk.ui.children.child_page:ChildPage", under="children"),
    "signals": Entry("coachdesk.ui.care_signals.sorting_page:SortingPage"),
    "meetings": Entry("coachdesk.ui.meetings.meeting_list_page:MeetingListPage"),
    "routes": Entry("coachdesk.ui.routes.route_list_page:RouteListPage"),
    "route": Entry("coachdesk.ui.routes.route_page:RoutePage", under="routes"),
    "offers": Entry("coachdesk.ui.offers.offer_list_page:OfferListPage", under="routes"),
    "meeting": Entry("coachdesk.ui.meetings.meeting_page:MeetingPage", under="meetings"),
    "minutes": Entry("coachdesk.ui.meetings.minutes_page:MinutesPage", under="meetings"),
}

PAPER_FORM = "coachdesk.ui.papers.paper_form:PaperForm"
FORMS: dict[str, str] = {
    "end_help": "coachdesk.ui.routes.end_form:EndForm",
    "step": "coachdesk.ui.steps.step_form:StepForm",
    "change_step": "coachdesk.ui.steps.change_step_form:ChangeStepForm",
    "contact": "coachdesk.ui.conversations.contact_form:ContactForm",
    "appointment": "coachdesk.ui.conversations.appointment_form:AppointmentForm",
    "search": "coachdesk.ui.search.search_panel:SearchPanel",
    "keys": "coachdesk.ui.help.keys_sheet:KeysSheet",
    "key_card": "coachdesk.ui.help.key_card_form:KeyCardForm",
    "child": "coachdesk.ui.children.child_form:ChildForm",
    "consent": "coachdesk.ui.children.consent_form:ConsentForm",
    "bond": "coachdesk.ui.children.bond_form:BondForm",
    "close_case": "coachdesk.ui.children.close_case_form:CloseCaseForm",
    "meeting": "coachdesk.ui.meetings.meeting_form:MeetingForm",
    "paper": PAPER_FORM,
    "pack": "coachdesk.ui.papers.paper_form:PaperForm",
    "school": "coachdesk.ui.settings.school_form:SchoolForm",
    "signal": "coachdesk.ui.care_signals.care_signal_form:SignalForm",
    "new_route": "coachdesk.ui.routes.new_route_form:NewRouteForm",
    "offer": "coachdesk.ui.offers.offer_form:OfferForm",
    "feedback": "coachdesk.ui.routes.feedback_form:FeedbackForm",
}


PAPERS: dict[str, str] = {
    "pack": "coachdesk.reports.meeting_pack:render",
    "summary": "coachdesk.reports.case_summary:render",
    "access overview": "coachdesk.reports.access_overview:render",
    "action list": "coachdesk.reports.action_list:render",
    "large print": "coachdesk.reports.large_print:render",
    "numbered copies": "coachdesk.reports.copies:numbered_copies",
    "receiver": "coachdesk.reports.copies:Receiver",
    "four_g_sheet": "coachdesk.reports.four_g_sheet:render",
    "first paper": "coachdesk.reports.page:first_paper",
    "key card": "coachdesk.reports.key_card:render",
    "protected": "coachdesk.reports.protection:protected",
    "new password": "coachdesk.reports.protection:new_password",
    "recovery printer": "coachdesk.ui.start.recovery_printer:RecoveryPrinter",
    "paper printer": "coachdesk.ui.papers.paper_printer:PaperPrinter",
    "picture": "coachdesk.ui.papers.page_pictures:picture",
}


def paper(name: str) -> Callable[..., Any]:
    """What makes this paper. Loaded at first use, which takes long: ask it on another thread."""
    made: Callable[..., Any] = named(PAPERS[name])
    return made


def load_papers() -> None:
    """Load all that makes papers, so that the first one is there sooner; on another thread.

    Some of it is loaded only when a page is drawn, so one is.
    """
    for name in PAPERS:
        paper(name)
    named(PAPER_FORM)
    paper("picture")(paper("first paper")(), 0, width=1)


def has_page(name: str) -> bool:
    """Whether this page is real."""
    return name in PAGES


def has_form(name: str) -> bool:
    """Whether this form is real."""
    return name in FORMS


def belongs_under(name: str) -> str:
    """The item of the navigation that is lit while this page is shown."""
    return PAGES[name].under or name


def make_page(name: str, workplace: Workplace, parent: QWidget) -> Page:
    """A new page of this name."""
    made: Page = named(PAGES[name].path)(workplace, parent)
    return made


def make_form(name: str, workplace: Workplace, parent: QWidget, known: dict[str, Any]) -> QDialog:
    """A new form of this name, with what is known already."""
    made: QDialog = named(FORMS[name])(workplace, parent, **known)
    return made
