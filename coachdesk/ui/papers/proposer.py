"""Fills in the choices of a paper: what there is to choose from, and what is likely."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.domain.settings import SettingName
from coachdesk.domain.summaries import SummaryPart
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.paper_options import PaperOptions, ToldNote
from coachdesk.operations.summary_material import summary_material
from coachdesk.ui.papers import proposals
from coachdesk.ui.papers.choices_column import ChoicesColumn
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.folder_chooser import usual_folder


class Proposer:
    """Knows what was proposed, so that it can be told from what somebody typed."""

    def __init__(self, workplace: Workplace, options: PaperOptions, choices: ChoicesColumn) -> None:
        self._workplace, self._desk = workplace, workplace.desk
        self._options, self._choices = options, choices
        self._purpose = self._ground = ""

    def typed(self) -> Mapping[str, str]:
        """The purpose and the ground, where they are others than were proposed."""
        purpose, ground = self._choices.purpose.value(), self._choices.ground.value()
        return {
            "purpose": purpose if purpose != self._purpose else "",
            "ground": ground if ground != self._ground else "",
        }

    def take_up(self, fields: Mapping[str, str]) -> None:
        """Let what was typed before stand again, and else what is proposed."""
        self._choices.purpose.set_value(fields["purpose"] or self._purpose)
        self._choices.ground.set_value(fields["ground"] or self._ground)

    def begin(self, kind: str) -> None:
        """Offer the papers that there are, this one first; the first of them if it is not there."""
        options, liked, choices = self._options, self._workplace.preferences, self._choices
        named = (one for one in options.kinds if one.value == kind)
        wanted = next(named, options.kinds[0])
        choices.kinds.offer(options.kinds, wanted)
        choices.black_and_white.setChecked(liked.paper_black_and_white)
        choices.large.setChecked(liked.paper_large)
        self._show_told()
        self.show_kind()

    def show_kind(self) -> None:
        """Fill in what goes with the paper that is chosen; what was typed stays."""
        kind, options, choices = self._choices.kind(), self._options, self._choices
        waiting = len(options.waiting)
        choices.along.only_approved.setChecked(False)
        choices.show_kind(some_waiting=0 < waiting < len(options.levels))
        first = proposals.first_level(kind, options, self._workplace.preferences.paper_names)
        choices.names.offer(
            proposals.explained(kind, options), proposals.off(kind, options, self.gate()), first
        )
        choices.names.record.setVisible(bool(options.missing))
        self.ask_to_check()
        self._show_people()
        self._propose_words(kind)
        self.show_folder(self._workplace.preferences.paper_folder or usual_folder())
        choices.show_protection()

    def ask_to_check(self) -> None:
        """Another text may stand on it: it is to be looked through, perhaps again."""
        names = self._choices.names
        names.checked.setChecked(False)
        names.ask_to_check(
            on=proposals.must_be_checked(self._choices.kind(), self._options, names.value())
        )

    def show_names(self) -> None:
        """Names went on or off: call everybody as the screen does now."""
        ticked = [box.isChecked() for box, _one in self._choices.people.boxes]
        self._show_told()
        self._show_people()
        for (box, _one), on in zip(self._choices.people.boxes, ticked, strict=True):
            box.setChecked(on)
        self._choices.names.record.setVisible(bool(self._options.missing))
        self._choices.names.reword(proposals.off(self._choices.kind(), self._options, self.gate()))

    def show_folder(self, folder: Path) -> None:
        """Where it will come."""
        self._choices.show_folder(folder, self.file_name())

    def file_name(self) -> str:
        """How the file is called, without a name in it."""
        today = self._workplace.today()
        return proposals.file_name(self._choices.kind(), self._options, today)

    def gate(self) -> str:
        """Whose consent lacks, as the screen calls them; empty when nobody's does."""
        child = self._options.child
        return self._workplace.names.text(self._options.gate, (child.code,) if child else ())

    def covered(self) -> str:
        """Why the pages are out of sight: they hold a name, and names are off."""
        kind, level = self._choices.kind(), self._choices.names.value()
        named = kind in proposals.WITH_NAMES and level is not NameLevel.NONE
        if self._workplace.names.names_on or not (named or kind is PaperKind.ACCESS_OVERVIEW):
            return ""
        return _("Namen staan uit, en op dit stuk staat er een. Met F8 zie je het voorbeeld.")

    def consent_words(self) -> str:
        """What lacking consent means for the paper that is chosen."""
        kind, options = self._choices.kind(), self._options
        if kind not in proposals.WITH_NAMES or not options.lacking:
            return ""
        rest = _("Bespreken zonder naam kan alleen als niemand het kind herkent.")
        if options.child is None:
            words = _("{number} kinderen missen nog toestemming.")
            if options.lacking == 1:
                words = _("{number} kind mist nog toestemming.")
            return f"{words.format(number=options.lacking)} {rest}"
        if not options.missing:
            return f"{_('Wie het gezag heeft, is nog niet bekend.')} {rest}"
        words = _("{who} gaven nog geen toestemming.")
        if len(options.missing) == 1:
            words = _("{who} gaf nog geen toestemming.")
        who = self._workplace.names.text(_(" en ").join(options.missing))
        return f"{words.format(who=who)} {rest}"

    def _show_people(self) -> None:
        kind, names = self._choices.kind(), self._workplace.names
        self._choices.people.offer(proposals.people(kind, self._options, names))

    def _about(self) -> str:
        """Noor W., voor ZAT 3 dec."""
        child, meeting = self._options.child, self._options.meeting
        who = self._workplace.names.child(child) if child else ""
        if meeting is None:
            return who
        day = short_day(meeting.starts_at.date(), today=self._workplace.today())
        when = f"{self._workplace.names.text(meeting.kind)} {day}"
        return _("{who}, voor {meeting}").format(who=who, meeting=when) if who else when

    def _propose_words(self, kind: PaperKind) -> None:
        today, options = self._workplace.today(), self._options
        purpose = proposals.purpose(kind, options, today, self._usual(SettingName.PAPER_PURPOSE))
        ground = proposals.ground(kind, options, self._usual(SettingName.PAPER_GROUND))
        for line, was, now in (
            (self._choices.purpose, self._purpose, purpose),
            (self._choices.ground, self._ground, ground),
        ):
            if line.value() == was:
                line.set_value(now)
                line.setCursorPosition(0)
        self._purpose, self._ground = purpose, ground

    def _usual(self, name: SettingName) -> str:
        return self._desk.ask(lambda store: store.settings.value(name)) or ""

    def _show_told(self) -> None:
        """Whom it is about, and each signal and talk by itself, the oldest first."""
        notes = self._options.notes
        self._choices.about.setText(self._about())
        self._choices.along.show_notes(notes, [self._note_words(one) for one in notes])
        child, meeting = self._options.child, self._options.meeting
        if child is None:
            return
        meeting_id = meeting.id if meeting else None
        found = self._desk.ask(lambda store: summary_material(store, child.id, meeting_id))
        if found is None:
            return
        signals = [self._single(one.id, one.seen_on, one.paragraphs) for one in found.signals]
        talks = [self._single(one.id, one.held_at, one.paragraphs) for one in found.talks]
        self._choices.along.show_singles(SummaryPart.SIGNALS, signals)
        self._choices.along.show_singles(SummaryPart.TALKS, talks)

    def _single(self, key: str, at: datetime | None, told: Sequence[Paragraph]) -> Choice:
        day = short_day(at.date(), today=self._workplace.today()) if at else ""
        text = self._workplace.names.text(told[0].text if told else "")
        return Choice(key, " · ".join(filter(None, (day, text))))

    def _note_words(self, note: ToldNote) -> str:
        day = short_day(note.held_on, today=self._workplace.today()) if note.held_on else ""
        return " · ".join(filter(None, (day, self._workplace.names.text(note.event)[:60])))
