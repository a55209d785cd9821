"""What a paper is likely for: its receivers, purpose, ground, names and file, to begin with."""

from collections.abc import Mapping, Sequence
from datetime import date

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _, long_day, mark
from coachdesk.operations.paper_options import PaperOptions, nameless_cases
from coachdesk.reports.paper_file import (
    access_file_name,
    action_list_file_name,
    four_g_file_name,
    pack_file_name,
    summary_file_name,
)
from coachdesk.ui.papers.receivers import AtHand
from coachdesk.ui.shared.names_display import NameDisplay

FILE_NAMES = {
    PaperKind.SUMMARY: summary_file_name,
    PaperKind.PACK: pack_file_name,
    PaperKind.ACTION_LIST: action_list_file_name,
    PaperKind.FOUR_G_SHEET: four_g_file_name,
    PaperKind.ACCESS_OVERVIEW: access_file_name,
}
SAME_CONSENT = mark("Voor de voorletter is dezelfde toestemming nodig als voor de naam.")
WITH_NAMES = (PaperKind.SUMMARY, PaperKind.PACK, PaperKind.ACTION_LIST)


def titles() -> Mapping[PaperKind, str]:
    """How the papers are offered."""
    return {
        PaperKind.SUMMARY: _("Samenvatting, 2 pagina’s"),
        PaperKind.PACK: _("Pakket, 1 pagina per casus"),
        PaperKind.ACTION_LIST: _("Actielijst"),
        PaperKind.FOUR_G_SHEET: _("Mijn vier G’s"),
        PaperKind.ACCESS_OVERVIEW: _("Overzicht voor ouder of kind"),
    }


def file_name(kind: PaperKind, options: PaperOptions, today: date) -> str:
    """A kind and a day, never a name."""
    meeting = options.meeting if kind in WITH_NAMES else None
    return FILE_NAMES[kind](meeting.starts_at.date() if meeting else today)


def purpose(kind: PaperKind, options: PaperOptions, today: date, usual: str) -> str:
    """What it is for: the coach's *usual* words, or what goes with the paper."""
    if kind is PaperKind.FOUR_G_SHEET:
        return _("mee naar huis voor het kind")
    if kind is PaperKind.ACCESS_OVERVIEW:
        return _("inzage in het dossier")
    if usual or options.meeting is None:
        return usual
    words = _("bespreken in {kind} van {day}")
    if kind is PaperKind.ACTION_LIST:
        words = _("afspraken van {kind} van {day}")
    day = long_day(options.meeting.starts_at.date(), today=today)
    return words.format(kind=options.meeting.kind, day=day)


def ground(kind: PaperKind, options: PaperOptions, usual: str) -> str:
    """On which ground: the coach's *usual* words, the consent that there is, or the law."""
    if kind is PaperKind.ACCESS_OVERVIEW:
        return _("recht op inzage")
    if usual or kind not in WITH_NAMES:
        return usual
    about = options.child is not None or options.levels
    return _("toestemming voor aanmelden en uitwisselen") if about and not options.lacking else ""


def people(kind: PaperKind, options: PaperOptions, names: NameDisplay) -> Sequence[AtHand]:
    """Who may get it: who comes to the meeting, or the child and its family."""
    if kind in WITH_NAMES:
        return [_at_hand(person, person.name) for person in options.participants]
    family = [_at_hand(one, names.person(one), ticked=False) for one in options.family]
    if options.child is None:
        return family
    child = AtHand(
        name=options.child.full_name(),
        function=_("het kind zelf"),
        shown=names.child(options.child),
        ticked=kind is PaperKind.FOUR_G_SHEET,
    )
    return [child, *family]


def explained(kind: PaperKind, options: PaperOptions) -> Mapping[NameLevel, str]:
    """A word about each level of names."""
    if kind is PaperKind.SUMMARY:
        without = _("kind, moeder, leerkracht; groep wordt bovenbouw of onderbouw")
        return {NameLevel.INITIAL: _(SAME_CONSENT), NameLevel.NONE: without}
    whole = _("elke casus zoals op de agenda gekozen")
    return {
        NameLevel.FULL: whole,
        NameLevel.INITIAL: _("geen casus met meer dan een voorletter"),
        NameLevel.NONE: _("kind A, kind B … in de volgorde van de agenda"),
    }


def off(kind: PaperKind, options: PaperOptions, gate: str) -> Mapping[NameLevel, str]:
    """The levels that cannot be chosen, each with the reason; *gate* is that of consent."""
    if gate:
        return {NameLevel.FULL: gate, NameLevel.INITIAL: _(SAME_CONSENT)}
    if kind is PaperKind.SUMMARY:
        return {}
    lacking = {
        NameLevel.FULL: _("Op de agenda staat geen casus met naam."),
        NameLevel.INITIAL: _("Op de agenda staat geen casus met voorletter."),
    }
    named = set(options.levels) - {NameLevel.NONE}
    if NameLevel.FULL in named:
        return {}
    return lacking if not named else {NameLevel.FULL: lacking[NameLevel.FULL]}


def first_level(kind: PaperKind, options: PaperOptions, usual: NameLevel) -> NameLevel:
    """The level to begin with: of a meeting what its agenda says, else the *usual* one."""
    if kind is PaperKind.SUMMARY:
        return usual
    return min(options.levels, key=list(NameLevel).index, default=NameLevel.NONE)


def must_be_checked(kind: PaperKind, options: PaperOptions, level: NameLevel) -> bool:
    """Whether somebody has to look for names in the free text first (paper design §8)."""
    if kind is PaperKind.SUMMARY:
        return level is NameLevel.NONE
    return kind in WITH_NAMES and nameless_cases(options, level) > 0


def _at_hand(person: Person, shown: str, *, ticked: bool = True) -> AtHand:
    return AtHand(
        name=person.name,
        function=person.function,
        shown=shown,
        person_id=person.id,
        ticked=ticked,
    )
