"""What one entry of the timeline shows: signals, talks, decisions and papers told in one way."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice

from coachdesk.domain.care_signals import CareSignal, Reporter, SignalStatus, SignalUrgency
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.documents import Document
from coachdesk.domain.four_g import FourGNote, G, Speaker
from coachdesk.domain.ids import CaseId, PersonId
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.ui.children.timeline_pieces import Entry, FourCells, Opinion, Piece, Quote, Words
from coachdesk.ui.children.told_notes import cells, quoted, tells
from coachdesk.ui.shared.badge import Status, status
from coachdesk.ui.shared.literal_words import is_literal

SHOWN_PIECES = 6  # of one entry; the rest is read in the entry itself
SHOWN_NOTES = 2
LONG = 400  # letters: more may not be seen at once
WHOLE_NOTE = 3  # G's from which a note is shown in its four cells


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Telling:
    """How entries are told now: names as shown, who is who, and whether only facts count.

    *said* passes every text of a person through the name display.
    """

    said: Callable[[str], str]
    child: str
    me: str
    today: date
    facts_only: bool
    case_id: CaseId | None
    relations: Mapping[PersonId, str]
    themes: Mapping[str, str]
    order: Sequence[G] = tuple(G)

    def signal(self, signal: CareSignal) -> Entry:
        """A signal: who told it, what about, and where it was put."""
        themes = [self.themes[i] for i in signal.theme_ids if i in self.themes]
        return self._entry(
            Entry(
                id=f"care_signals/{signal.id}",
                at=signal.seen_on,
                icon="flag",
                tone="info",
                title=_("Signaal"),
                meta=_dotted(self.reporter(signal), *themes),
                badges=tuple(self._signal_badges(signal)),
            ),
            self.told(signal.paragraphs, reporter=self.reporter(signal)),
        )

    def talk(self, talk: Conversation) -> Entry:
        """A talk that was held: a 4G talk in its cells, another in what was said."""
        four_g = talk.kind is ConversationKind.FOUR_G
        entry = Entry(
            id=f"conversations/{talk.id}",
            at=talk.held_at or datetime.min,  # noqa: DTZ901  (local; only held ones stand here)
            icon=_talk_icon(talk.kind),
            tone="gGedachte" if four_g else "neutral",
            title=self.talk_title(talk),
            meta=self._talk_meta(talk),
        )
        whole = [n for n in talk.notes if len(G) - len(n.missing()) >= WHOLE_NOTE]
        brief = [n for n in talk.notes if n not in whole]
        several = len(talk.notes) > 1
        shown = whole[:SHOWN_NOTES]
        pieces = [piece for note in shown for piece in self._note(note, several=several)]
        more = len(whole) - SHOWN_NOTES
        if more > 0:
            views = counted(more, _("blik"), _("blikken"))
            pieces.append(Words(_("Nog {views}").format(views=views), "textTertiary"))
        pieces += self.told(talk.paragraphs)
        line = " ".join(self._brief(note, several=several) for note in brief)
        return replace(self._entry(replace(entry, line=line), pieces), can_open=True)

    def decision(self, item: AgendaItem, meeting: Meeting) -> Entry:
        """What a meeting said and decided about the child."""
        kind = self.said(meeting.kind)
        title = _("Besluit {kind}") if item.decision else _("Besproken in {kind}")
        pieces = [Words(self.said(item.decision))] if item.decision else []
        return self._entry(
            Entry(
                id=f"agenda_items/{item.id}",
                at=meeting.starts_at,
                icon="gavel",
                tone="neutral",
                title=title.format(kind=kind),
                meta=_dotted(name(item.outcome) if item.outcome else "", self.said(item.question)),
            ),
            [*pieces, *self.told(item.paragraphs)],
        )

    def paper(self, document: Document) -> Entry:
        """What was given out, to whom and under which names."""
        people = ", ".join(self.said(one.name) for one in document.recipients)
        to = _("aan {people}").format(people=people) if people else ""
        return Entry(
            id=f"documents/{document.id}",
            at=document.made_at,
            icon="file-text",
            tone="neutral",
            title=_("{paper} uitgegeven").format(paper=name(document.kind)),
            meta=_dotted(names_on(document).lower(), to),
        )

    def reporter(self, signal: CareSignal) -> str:
        """Who told a signal, as colleagues say it."""
        if signal.reporter_name:
            return self.said(signal.reporter_name)
        if signal.reporter is Reporter.MYSELF:
            return self.me
        return self.child if signal.reporter is Reporter.CHILD else name(signal.reporter).lower()

    def talk_title(self, talk: Conversation) -> str:
        """4G-gesprek; Gesprek met moeder; or as the coach named it."""
        if talk.title:
            return self.said(talk.title)
        people = _joined([self.relations.get(i, "") for i in talk.person_ids])
        if talk.kind is ConversationKind.FOUR_G or not people:
            return name(talk.kind)
        contact = talk.kind is ConversationKind.CONTACT
        title = _("Contact met {people}") if contact else _("Gesprek met {people}")
        return title.format(people=people)

    def whose(self, paragraph: Paragraph, reporter: str) -> str:
        """Whose opinion it is: Mijn duiding, Duiding juf Anouk, Visie van moeder."""
        who = self.said(paragraph.whose) or self._source(paragraph, reporter)
        if paragraph.kind is ParagraphKind.VIEW:
            return _("Visie van {who}").format(who=who or self.me)
        return _("Duiding {who}").format(who=who) if who else _("Mijn duiding")

    def _source(self, paragraph: Paragraph, reporter: str) -> str:
        if paragraph.source is Source.REPORTER:
            return "" if reporter == self.me else reporter
        if paragraph.source is Source.CHILD:
            return self.child
        return self.relations.get(paragraph.person_id, "") if paragraph.person_id else ""

    def _entry(self, entry: Entry, pieces: Iterable[Piece]) -> Entry:
        several = iter(pieces)
        shown = list(islice(several, SHOWN_PIECES))
        rest = sum(1 for _piece in several)
        if rest:
            more = counted(rest, _("alinea"), _("alinea’s"))
            shown.append(Words(_("Nog {more}").format(more=more), "textTertiary"))
        long = any(isinstance(p, Words) and len(p.text) > LONG for p in shown)
        return replace(entry, pieces=tuple(shown), can_open=rest > 0 or long)

    def told(self, paragraphs: Iterable[Paragraph], *, reporter: str = "") -> list[Piece]:
        """What was said and thought, each as its own kind; only facts when only those count."""
        return [
            self._paragraph(p, reporter)
            for p in paragraphs
            if p.text.strip() and (p.factual() or not self.facts_only)
        ]

    def _paragraph(self, paragraph: Paragraph, reporter: str) -> Piece:
        text = self.said(paragraph.text)
        if not paragraph.factual():
            return Opinion(self.whose(paragraph, reporter), text)
        if paragraph.kind is ParagraphKind.STATEMENT or is_literal(text):
            return Quote(quoted(text))
        if paragraph.kind is ParagraphKind.AGREEMENT:
            return Words(_("Afspraak: {text}").format(text=text))
        return Words(text)

    def _note(self, note: FourGNote, *, several: bool) -> Iterator[Piece]:
        whose = tells(note.speaker, self.child) if several else ""
        yield FourCells(self.cells(note), whose)
        if note.helping_thought:
            text = self.said(note.helping_thought)
            own = "helping_thought" in note.own_words or is_literal(text)
            told = _("Helpende gedachte: {text}").format(text=text)
            yield Quote(quoted(text)) if own else Words(told, "textSecondary")

    def cells(self, note: FourGNote) -> dict[G, str]:
        """The four G's of one note, each as one text."""
        return cells(note, self.said, self.order)

    def _brief(self, note: FourGNote, *, several: bool) -> str:
        whose = [f"{tells(note.speaker, self.child)}:"] if several else []
        texts = (text.replace("\n", ", ") for text in self.cells(note).values() if text)
        return " ".join((*whose, *texts))

    def _talk_meta(self, talk: Conversation) -> str:
        minutes = _("{number} min").format(number=talk.minutes) if talk.minutes else ""
        if talk.kind is not ConversationKind.FOUR_G:
            return _dotted(name(talk.channel), minutes)
        with_child = _("met {name}").format(name=self.child)
        told = (
            with_child if one is Speaker.CHILD else tells(one, self.child).lower()
            for one in talk.speakers()
        )
        return _dotted(self.me, minutes, *told)

    def _signal_badges(self, signal: CareSignal) -> Iterator[Status]:
        if signal.urgency is SignalUrgency.SAFETY:
            yield Status(name(SignalUrgency.SAFETY), "danger", "shield-alert")
        mine = signal.case_id == self.case_id
        if signal.status is SignalStatus.NEW_CASE:
            text = _("Begin van deze casus") if mine else _("Begin van een eerdere casus")
            yield Status(text, "neutral", "link-2")
        elif signal.status is SignalStatus.JOINED:
            text = _("Bij casus") if mine else _("Bij een eerdere casus")
            yield Status(text, "neutral", "link-2")
        elif signal.status is SignalStatus.NEW:
            yield status("signaal.nieuw", name(SignalStatus.NEW))
        elif signal.status is SignalStatus.WATCHED and signal.watched_until:
            day = day_month(signal.watched_until, today=self.today)
            yield status("signaal.volgen", _("Volgen tot {date}").format(date=day))
        else:
            yield status("signaal.klaar", name(signal.status))


def names_on(document: Document) -> str:
    """Under which names it went out: with more children in it at most so, each by its consent."""
    names = name(document.names)
    if len(document.child_ids) == 1 or document.names is NameLevel.NONE:
        return names
    return _("Hoogstens {names}").format(names=names.lower())


def _talk_icon(kind: ConversationKind) -> str:
    icons = {
        ConversationKind.FOUR_G: "message-square-text",
        ConversationKind.CONTACT: "phone",
    }
    return icons.get(kind, "users-round")


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _joined(words: list[str]) -> str:
    """Moeder, vader en opa Wim."""
    known = [word for word in words if word]
    if len(known) < 2:  # noqa: PLR2004  (nothing to join)
        return "".join(known)
    return _("{several} en {last}").format(several=", ".join(known[:-1]), last=known[-1])
