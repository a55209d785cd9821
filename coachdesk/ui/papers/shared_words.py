"""What leaves with a paper and what does not, in sentences."""

from collections.abc import Iterable, Sequence

from coachdesk.domain.access_overviews import AccessOverview
from coachdesk.domain.children import Child
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import ActionPaper, MeetingPack
from coachdesk.domain.summaries import PartCount, SummaryPart
from coachdesk.domain.wording import _, counted
from coachdesk.operations.giving_out import Paper, PaperChoices
from coachdesk.operations.paper_options import OF_MEETING, PaperOptions, nameless_cases
from coachdesk.ui.papers.paper_making import PaperOrder
from coachdesk.ui.shared.names_display import NameDisplay


def shared(
    choices: PaperChoices,
    options: PaperOptions,
    paper: Paper | None,
    counts: Sequence[PartCount],
) -> list[str]:
    """What this paper tells."""
    match choices.kind:
        case PaperKind.SUMMARY:
            return [_told_of_one(choices.names), *_along(counts)]
        case PaperKind.FOUR_G_SHEET:
            return [_("Wat het kind zelf vertelde, in de vier G’s"), _("Geen naam, geen datum")]
        case PaperKind.ACCESS_OVERVIEW:
            lines = len(paper.lines) if isinstance(paper, AccessOverview) else 0
            done = counted(lines, _("regel uit het logboek"), _("regels uit het logboek"))
            return [_("Wie wat deed met het dossier van dit kind: {lines}").format(lines=done)]
    return [_told_of_cases(choices, options, paper), *_of_paper(paper)]


def kept_from(order: PaperOrder, options: PaperOptions, names: NameDisplay) -> list[str]:
    """Who do not get every case, and which; of one copy for all what nobody gets in it."""
    if order.choices.kind not in OF_MEETING or order.choices.own_rows:
        return []
    get_it = {one.person_id for one in order.receivers}
    missing = [one for one in options.kept_from if one.person.id in get_it]
    if order.each_own:
        words = _("{name}: zonder {children}")
        return [
            words.format(name=names.text(one.person.name), children=_called(one.children, names))
            for one in missing
        ]
    away = {child.id: child for one in missing for child in one.children}
    words = _("Eén exemplaar voor allen, dus zonder {children}")
    return [words.format(children=_called(away.values(), names))] if away else []


def _called(children: Iterable[Child], names: NameDisplay) -> str:
    return _(" en ").join(names.child(child) for child in children)


def kept(choices: PaperChoices, options: PaperOptions, counts: Sequence[PartCount]) -> list[str]:
    """What stays here."""
    stays: list[str] = []
    if choices.kind is PaperKind.SUMMARY:
        stays += _left(counts)
    elif choices.kind is PaperKind.PACK:
        waiting = len(options.waiting)
        if choices.only_approved and waiting:
            words = _("nog niet goedgekeurd")
            cases = counted(waiting, _("casus"), _("casussen"))
            stays.append(f"{cases}, {words}")
        if not choices.opinions:
            stays.append(_("Duiding en visies, en hele 4G-gesprekken"))
    elif choices.kind is PaperKind.ACTION_LIST:
        stays.append(_("Redenen, signalen en gesprekken"))
    elif choices.kind is PaperKind.FOUR_G_SHEET:
        stays.append(_("Jouw duiding, de volgende stap en wat anderen vertelden"))
    else:
        stays.append(_("De inhoud van signalen en gesprekken"))
    return stays + _names_kept(choices)


def _told_of_one(level: NameLevel) -> str:
    return {
        NameLevel.FULL: _("Feiten van 1 kind, met de naam"),
        NameLevel.INITIAL: _("Feiten van 1 kind, met de voorletter"),
        NameLevel.NONE: _("Feiten van 1 kind, zonder naam"),
    }[level]


def _told_of_cases(choices: PaperChoices, options: PaperOptions, paper: Paper | None) -> str:
    number = len(options.levels)
    if isinstance(paper, MeetingPack):
        number = len(paper.cases)
    children = counted(number, _("kind"), _("kinderen"))
    nameless = nameless_cases(options, choices.names)
    if nameless == len(options.levels):
        return _("{children}, zonder naam").format(children=children)
    if nameless:
        words = _("{children}, waarvan {number} zonder naam")
        return words.format(children=children, number=nameless)
    return _("{children}, zoals op de agenda gekozen").format(children=children)


def _of_paper(paper: Paper | None) -> list[str]:
    if isinstance(paper, MeetingPack):
        entries = [entry for case in paper.cases for entry in case.entries]
        opinions = sum(len(entry.opinions) for entry in entries)
        told = [counted(len(entries), _("signaal of gesprek"), _("signalen en gesprekken"))]
        if opinions:
            words = counted(opinions, _("duiding of visie"), _("duidingen en visies"))
            told.append(_("{opinions}, apart en met van wie").format(opinions=words))
        return told
    if isinstance(paper, ActionPaper):
        number = sum(len(lines) for _owner, lines in paper.owners)
        return [counted(number, _("actie"), _("acties"))]
    return []


def _along(counts: Sequence[PartCount]) -> list[str]:
    words = _numbered({one.part: one.along for one in counts})
    return [", ".join(words)] if words else []


def _left(counts: Sequence[PartCount]) -> list[str]:
    words = _numbered({one.part: one.all - one.along for one in counts})
    return [", ".join(words)] if words else []


def _numbered(numbers: dict[SummaryPart, int]) -> list[str]:
    """3 signalen, 2 gesprekken …: of what there is any."""
    words = {
        SummaryPart.SIGNALS: (_("signaal"), _("signalen")),
        SummaryPart.TALKS: (_("gesprek"), _("gesprekken")),
        SummaryPart.REFERRALS: (_("verwijzing"), _("verwijzingen")),
        SummaryPart.OWN_WORDS: (_("keer eigen woorden"), _("keer eigen woorden")),
        SummaryPart.DECISIONS: (_("afspraak"), _("afspraken")),
        SummaryPart.OPINIONS: (_("keer duiding"), _("keer duiding")),
        SummaryPart.FOUR_G: (_("heel 4G-gesprek"), _("hele 4G-gesprekken")),
    }
    return [
        counted(numbers[part], one, many)
        for part, (one, many) in words.items()
        if numbers.get(part, 0) > 0
    ]


def _names_kept(choices: PaperChoices) -> list[str]:
    if choices.kind is PaperKind.ACCESS_OVERVIEW:
        return [_("Alles van andere kinderen")]
    if choices.kind is PaperKind.FOUR_G_SHEET or choices.names is NameLevel.NONE:
        return [_("Namen, geboortedatum, nummers, klas en school")]
    if choices.names is NameLevel.INITIAL:
        return [_("Volledige namen, geboortedatum en school"), _("Namen van andere kinderen")]
    return [_("Namen van andere kinderen")]
