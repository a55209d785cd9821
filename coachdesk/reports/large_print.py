"""Every paper in large print: 16 points, one column, no italics; tables become blocks of lines.

After UKAAF G003: no text over pictures, page numbers as large as the rest of what stands round
the text, and nothing that belongs together on two pages when it fits on one.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coachdesk.domain.papers import (
    ActionLine,
    ActionPaper,
    AgendaKind,
    AgendaLine,
    CaseEntry,
    CasePage,
    MeetingPack,
)
from coachdesk.domain.summaries import CaseSummary, DecisionLine, FourGBlock
from coachdesk.domain.wording import _
from coachdesk.reports.action_list import LEAST_EMPTY, NOTHING_OPEN
from coachdesk.reports.blocks import TickBox, WritingLines
from coachdesk.reports.case_page import AGREEMENTS, OUTCOMES, entries_head
from coachdesk.reports.engine import (
    CondPageBreak,
    KeepTogether,
    PageBreak,
    Spacer,
    labelled,
    mm,
    passages,
    words,
)
from coachdesk.reports.flow import Begin, Bookmark, End
from coachdesk.reports.four_g_block import HEADS
from coachdesk.reports.marks import spoken
from coachdesk.reports.page import LARGE, TEXT_WIDTH, Story, compose, never
from coachdesk.reports.tables import side_by_side
from coachdesk.reports.typography import (
    LARGE_BLOCK,
    LARGE_BODY,
    LARGE_QUESTION,
    LARGE_SECTION,
    LARGE_TITLE,
)
from coachdesk.reports.writing import pieces

ROOM = 150  # points: a head and some lines
TICK = 15
LINE = 12 * mm  # between lines to write on
LONGEST_TOGETHER = 600  # letters

LargePaper = CaseSummary | MeetingPack | ActionPaper


def render(
    paper: LargePaper, *, black_and_white: bool = False, stopped: Callable[[], bool] = never
) -> bytes:
    """The paper in large print, as a tagged PDF without a password. PaperFailed when *stopped*."""
    return compose(
        paper,
        partial(_story, paper),
        paper.furniture,
        black_and_white=black_and_white,
        stopped=stopped,
        margins=LARGE,
    )


def _story(paper: LargePaper) -> Story:
    if isinstance(paper, CaseSummary):
        return [Begin("Sect"), Bookmark("case", paper.heading), *_summary(paper), End()]
    if isinstance(paper, ActionPaper):
        actions = [line for _owner, lines in paper.owners for line in lines]
        nothing = _(NOTHING_OPEN) if paper.whose and not actions else ""
        told = (paper.subtitle, paper.whose, nothing)
        return _actions(actions, told, paper.next_meeting)
    return _pack(paper)


def _summary(paper: CaseSummary) -> Story:
    where = ", ".join(filter(None, (paper.subtitle, paper.point.lower(), paper.time)))
    story: Story = [words(paper.heading, LARGE_TITLE, tag="H1"), words(where, LARGE_BODY)]
    story += [Spacer(1, 8), *(labelled(*fact, LARGE_BODY) for fact in paper.facts)]
    story += _question(paper.question)
    story += _section(_("Signalen"), map(_entry, paper.signals))
    story += _section(_("Wat gaat goed"), ([words(t, LARGE_BODY)] for t in paper.going_well))
    story += _section(_("Zorgen"), ([words(t, LARGE_BODY)] for t in paper.worries))
    voices = ([words(v.says, LARGE_BLOCK, tag="H3"), *_body(v.text)] for v in paper.voices)
    story += _section(_("In eigen woorden"), voices)
    story += _section(_("Gesprekken"), map(_entry, paper.talks))
    story += _section(_("Verwijzingen"), map(_entry, paper.referrals))
    story += _section(_("Gesprekken in 4G"), map(_four_g, paper.four_g))
    return story + _section(_("Advies en besluiten"), map(_decision, paper.decisions))


def _pack(paper: MeetingPack) -> Story:
    story: Story = [
        Begin("Sect"),
        Bookmark("agenda", _("Agenda")),
        words(paper.title, LARGE_TITLE, tag="H1"),
        words(paper.when_and_where, LARGE_BODY),
        *_section(_("Agenda"), map(_agenda_line, paper.agenda)),
    ]
    people = ", ".join
    present = (
        [words(people(filter(None, (p.name, p.role, p.organisation))), LARGE_BODY)]
        for p in paper.attendance
    )
    story += [*_section(_("Aanwezig"), present)]
    story += [*_section(_("Afspraken over deze map"), [_body(paper.rules)]), End()]
    for number, case in enumerate(paper.cases):
        story += [PageBreak(), *_case(case, f"case-{number}")]
    return [*story, PageBreak(), *_actions(paper.actions, (), paper.next_meeting)]


def _case(case: CasePage, key: str) -> Story:
    title = f"{case.point}  {case.heading}"
    where = ", ".join(filter(None, (case.subtitle, case.time, case.length)))
    return [
        Begin("Sect"),
        Bookmark(key, title),
        words(title, LARGE_TITLE, tag="H1"),
        words(where, LARGE_BODY),
        Spacer(1, 8),
        *(labelled(*fact, LARGE_BODY) for fact in case.facts),
        *_question(case.question),
        *_section(entries_head(case), map(_marked_entry, case.entries)),
        *_outcome(),
        End(),
    ]


def _outcome() -> Story:
    """For handwriting, as in the usual print: what was decided, who does what, and notes."""
    agreed = (_to_write(_("Afspraak, wie en voor wanneer:"), lines=2) for _row in range(AGREEMENTS))
    return [
        *_section(_("Uitkomst van de bespreking"), [[_option(_(text)) for text in OUTCOMES]]),
        *_section(_("Afspraken"), agreed),
        CondPageBreak(ROOM),
        _head(_("Aantekeningen")),
        WritingLines(most=9, gap=LINE),
    ]


def _option(text: str) -> Any:
    row = [[TickBox(TICK)], words(text, LARGE_BODY)]
    return side_by_side([row], [TICK + 8, TEXT_WIDTH - TICK - 8])


def _to_write(label: str, *, lines: int) -> Story:
    return [words(label, LARGE_BODY), WritingLines(most=lines, least=lines, gap=LINE)]


def _actions(actions: Sequence[ActionLine], told: Sequence[str], next_meeting: str) -> Story:
    story: Story = [
        Begin("Sect"),
        Bookmark("actions", _("Actielijst")),
        words(_("Actielijst"), LARGE_TITLE, tag="H1"),
        *(words(line, LARGE_BODY) for line in told if line),
    ]
    for number, action in enumerate(actions, start=1):
        story += _together(_action(number, action))
    for number in range(len(actions) + 1, len(actions) + LEAST_EMPTY + 1):
        story += _together(_to_write(f"{number}.", lines=1))
    if next_meeting:
        line = labelled(_("Volgend overleg"), next_meeting, LARGE_BODY)
        story += [Spacer(1, 16), line]
    return [*story, End()]


def _action(number: int, action: ActionLine) -> Story:
    state = _("{state}, te laat").format(state=action.state) if action.late else action.state
    facts = (
        (_("Over"), action.about),
        (_("Wie"), action.who),
        (_("Voor"), action.due),
        (_("Stand"), state),
    )
    lines = (labelled(*fact, LARGE_BODY) for fact in facts if fact[1])
    return [words(f"{number}. {action.what}", LARGE_BLOCK, tag="H2"), *lines]


def _agenda_line(line: AgendaLine) -> Story:
    time = ", ".join(filter(None, (line.time, line.length)))
    point = f"{line.point}. " if line.point else ""
    facts = ((_("Tijd"), time), (_("Inbreng"), line.brought_by), (_("Doel"), line.goal))
    lines = (labelled(*fact, LARGE_BODY) for fact in facts if fact[1])
    subject = f"{point}{line.subject}"
    if line.kind is AgendaKind.CASE:
        return [words(subject, LARGE_BLOCK), *lines]
    return [Spacer(1, LARGE_BLOCK.spaceBefore), words(subject, LARGE_BODY), *lines]


def _question(question: str) -> Story:
    return _section(_("Vraag aan het team"), [passages(question, LARGE_QUESTION)])


def _section(head: str, blocks: Any) -> Story:
    """A head with its blocks, the first of them on its page; nothing at all without any."""
    first, *rest = [block for block in blocks if block] or [[]]
    if not first:
        return []
    told = [piece for block in rest for piece in _together(block)]
    return [CondPageBreak(ROOM), *_together([_head(head), *first]), *told]


def _together(block: Story) -> Story:
    """On one page, unless it is long."""
    letters = sum(len(piece.getPlainText()) for piece in block if hasattr(piece, "getPlainText"))
    return [KeepTogether(block)] if letters < LONGEST_TOGETHER else block


def _head(text: str) -> Any:
    return words(text, LARGE_SECTION, tag="H2")


def _body(text: str) -> Story:
    return list(passages(text, LARGE_BODY))


def _marked_entry(entry: CaseEntry) -> Story:
    """Among others of another kind: in words what else its mark tells."""
    mark = spoken(entry.kind, entry.number)
    return _entry(entry, called=f"{mark[:1].upper()}{mark[1:]}, ")


def _entry(entry: CaseEntry, *, called: str = "") -> Story:
    where = ", ".join(filter(None, (entry.when, entry.source)))
    head = f"{called or f'{entry.number}. '}{where}"
    block: Story = [words(head, LARGE_BLOCK, tag="H3"), *_body(entry.text)]
    if entry.theme:
        block.append(labelled(_("Thema"), entry.theme, LARGE_BODY))
    for opinion in entry.opinions:
        first, *rest = [*pieces(opinion.text), ""]
        block += [labelled(opinion.label, first, LARGE_BODY), *_body("\n".join(rest))]
    return block


def _four_g(note: FourGBlock) -> Story:
    block: Story = [words(f"{note.title}, {note.when}", LARGE_BLOCK, tag="H3")]
    for number, (g, text) in enumerate(note.cells(), start=1):
        block += [labelled(f"{number}. {_(HEADS[g][0])}", text[:1_200] or "–", LARGE_BODY)]
        block += _body(text[1_200:])
    return block


def _decision(line: DecisionLine) -> Story:
    facts = ((_("Wie"), line.who), (_("Voor"), line.due))
    told = [labelled(*fact, LARGE_BODY) for fact in facts if fact[1]]
    row = [[TickBox(TICK)], [*passages(line.text, LARGE_BODY), *told]]
    return [side_by_side([row], [TICK + 8, TEXT_WIDTH - TICK - 8]), Spacer(1, 8)]
