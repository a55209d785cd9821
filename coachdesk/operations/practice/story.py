"""One child of the practice year: what was seen, said and done, told from the lists."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.consents import Given, Purpose
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import CareSignalId, CaseId, ChildId, PersonId, SchoolId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind
from coachdesk.operations import care_signals
from coachdesk.operations.practice import words_class, words_heart, words_home
from coachdesk.operations.practice.calendar import Calendar
from coachdesk.operations.practice.diary import Diary
from coachdesk.operations.practice.help_in_year import ask_for_help
from coachdesk.operations.practice.material import Chain, Material, pick, varied
from coachdesk.operations.practice.pen import LAST_DAY
from coachdesk.operations.practice.pupils import FLYER, Course, Pupil

MATERIALS = {one.theme: one for one in (*words_class.ALL, *words_heart.ALL, *words_home.ALL)}
NEW_YEAR = "2026-08-31"
SIGNALS = (0, 6, 21, 34, 48, 66, 80)  # days after the first one
NOTES = (19, 40, 61)  # the 4G talks
CLOSES = 84
BEFORE_CASE = 2  # so many signals, and it becomes a case
WITH_GUESS, FROM_CHILD, FROM_PARENT = 1, 2, 3  # which signals are not just a fact of the teacher
ONE_PARENT_IN = 4
MOTHERS = ("Anneke", "Bouchra", "Carola", "Dewi", "Esra", "Femke", "Greet", "Hilde", "Ingrid")
FATHERS = ("Arend", "Bilal", "Coen", "Daniël", "Edwin", "Farid", "Gerrit", "Harm", "Ivo")
NEXT = (
    ("4G-gesprek voorbereiden", 2), ("Moeder bellen: hoe gaat het thuis?", 3),
    ("Leerkracht vragen naar de pauzes", 1), ("Terugkijken op de afspraak met ouders", 8),
    ("Kaartje meegeven", 0), ("Gesprek met beide ouders plannen", 10), ("Vader terugbellen", -3),
    ("Kijken in de klas tijdens rekenen", 4), ("Afspraak nabellen", 0),
    ("Juf bijpraten over de overgang", 2), ("Boekje over gevoelens meebrengen", 3),
    ("Tevredenheid vragen aan kind en ouders", 15), ("Keuzekaart maken", 9),
    ("Vragen hoe het zwemmen ging", 4),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussed:
    """A case of the year that may be discussed at a meeting of its school."""

    child_id: ChildId
    school_id: SchoolId
    theme: str
    opened: str
    closed: str
    question: str


@dataclass(frozen=True, slots=True)
class Around:
    """The school of a child, who teaches which group there, and on which days the coach is in."""

    school_id: SchoolId
    teachers: dict[str, str]
    coach_days: tuple[int, ...]


class Story:
    """What was seen, said and done about one child, in the order in which it is told."""

    def __init__(
        self, diary: Diary, calendar: Calendar, around: Around, *, pupil: Pupil, place: int
    ) -> None:
        self._diary, self._calendar, self._around = diary, calendar, around
        self._pupil, self._place = pupil, place
        self._material: Material = MATERIALS[pupil.theme]
        self._talks = 0
        self._signals = 0

    def write(self, coach: PersonId) -> Discussed | None:
        """The whole story; gives the case if it became one."""
        child = self._child()
        if self._pupil.course in {Course.RUNS, Course.NO_STEP, Course.CLOSED}:
            return self._case(child, coach)
        self._only_signals(child)
        return None

    def _child(self) -> ChildId:
        pupil = self._pupil
        self._diary.at(f"{pupil.since}T08:05")
        earlier = pupil.since < NEW_YEAR
        group = pupil.lower_group() if earlier else pupil.group
        child = self._write_child(group)
        if earlier:
            self._diary.at(f"{NEW_YEAR}T09:00")
            self._write_child(pupil.group)
        return child

    def _write_child(self, group: str) -> ChildId:
        pupil = self._pupil
        return self._diary.child(
            pupil.code, pupil.first, pupil.last,
            born=self._diary.day(pupil.born), school_id=self._around.school_id, group=group,
            teacher=self._teacher(group), strengths=(pupil.strength,), dear=(pupil.dear,),
            needs=(self._material.need,),
        )  # fmt: skip

    def _teacher(self, group: str) -> str:
        return self._around.teachers.get(group) or self._around.teachers.get(
            group[0], "de leerkracht"
        )

    def _case(self, child: ChildId, coach: PersonId) -> Discussed:
        diary, pupil, material = self._diary, self._pupil, self._material
        for days in SIGNALS[:2]:
            self._signal(child, days)
        opened = self._calendar.school_day(pupil.since, 8)
        question = material.questions[self._place % len(material.questions)]
        case = diary.open_case(f"{opened}T09:10", child, question, coach)
        parents = self._parents(child, opened)
        self._parent_talk(child, parents, 12)
        closes = self._closes()
        for days in SIGNALS[2:]:
            self._signal(child, days)
        for days in NOTES:
            self._chain(child, days)
        self._contacts(child, closes)
        end = LAST_DAY.isoformat() if pupil.course is not Course.CLOSED else closes
        if pupil.course is not Course.NO_STEP and self._place % 3:
            ask_for_help(diary, child, parents, material, opened=opened, end=end)
        self._ends(child, case, closes)
        return Discussed(
            child_id=child, school_id=self._around.school_id, theme=pupil.theme,
            opened=opened, closed=end,
            question=f"Wat helpt op school bij: {question[0].lower()}{question[1:]}?",
        )  # fmt: skip

    def _closes(self) -> str:
        return self._calendar.school_day(self._pupil.since, CLOSES)

    def _ends(self, child: ChildId, case: CaseId, closes: str) -> None:
        diary, pupil = self._diary, self._pupil
        if pupil.course is Course.CLOSED:
            diary.close_case(closes, case, self._material.ended)
        elif pupil.course is Course.RUNS:
            diary.at("2026-11-26T15:30")
            what, ahead = NEXT[(self._place + (0 if pupil in FLYER else len(FLYER))) % len(NEXT)]
            due = LAST_DAY + timedelta(days=ahead)
            diary.step(what, due.isoformat(), child)

    def _parents(self, child: ChildId, opened: str) -> list[PersonId]:
        diary, pupil = self._diary, self._pupil
        mother = f"{pick(MOTHERS, pupil.code)} {pupil.last}"
        father = f"{pick(FATHERS, pupil.code)} {pupil.last}"
        both = self._place % ONE_PARENT_IN
        named = [(mother, Relation.MOTHER), *([(father, Relation.FATHER)] if both else [])]
        known = [
            diary.bind(child, name, relation, gezag=Gezag.YES, checked=opened)
            for name, relation in named
        ]
        asked = self._calendar.school_day(opened, 3)
        for parent in known:
            diary.consent(child, parent, asked, Purpose.HELP, Purpose.FIGURES, how=Given.ORAL)
            if parent == known[0] or self._place % 5:
                diary.consent(child, parent, asked, Purpose.MEETING, Purpose.EXCHANGE)
        return known

    def _signal(self, child: ChildId, days: int) -> CareSignalId | None:
        day = self._calendar.school_day(self._pupil.since, days)
        if day >= LAST_DAY.isoformat() or (
            self._pupil.course is Course.CLOSED and day >= self._closes()
        ):
            return None
        moment = f"{day}T{pick(('08:35', '10:25', '11:50', '13:40', '14:50'), f'{child}{days}')}"
        reporter, name, pieces = self._told()
        self._signals += 1
        signal = self._diary.signal(
            moment, [child], pieces, reporter=reporter, name=name, themes=(self._pupil.theme,)
        )
        if self._signals > BEFORE_CASE:
            self._diary.do(partial(care_signals.join_case, self._diary.store, signal))
        return signal

    def _told(self) -> tuple[Reporter, str, list[Paragraph]]:
        material, number = self._material, self._signals
        if number == FROM_PARENT:
            words = material.parent_says[self._place % len(material.parent_says)]
            return Reporter.PARENT, "moeder", [self._diary.said(words, "moeder")]
        fact = material.facts[(self._place * 3 + number) % len(material.facts)]
        pieces = [self._diary.fact(varied(fact, f"{self._pupil.code} {number}"))]
        teacher = self._teacher(self._pupil.group)
        if number == WITH_GUESS:
            guess = material.guesses[self._place % len(material.guesses)]
            pieces.append(self._diary.thinks(guess, teacher))
        if number == FROM_CHILD:
            words = material.child_says[self._place % len(material.child_says)]
            pieces.append(self._diary.said(words, self._pupil.first))
        return Reporter.TEACHER, teacher, pieces

    def _hour(self, days: int) -> str | None:
        return self._calendar.hour(self._pupil.since, days, self._around.coach_days)

    def _parent_talk(self, child: ChildId, parents: list[PersonId], days: int) -> None:
        moment = self._hour(days)
        if moment is None:
            return
        view, agreed = self._material.parent_talks[self._place % len(self._material.parent_talks)]
        diary = self._diary
        agreement = diary.piece(ParagraphKind.AGREEMENT, agreed)
        pieces = [diary.view(view, "ouders" if len(parents) > 1 else "moeder"), agreement]
        diary.talk(moment, child, pieces, with_whom=parents, minutes=40)

    def _chain(self, child: ChildId, days: int) -> None:
        moment = self._hour(days)
        if moment is None or (self._pupil.course is Course.CLOSED and moment >= self._closes()):
            return
        chains = self._material.chains
        if self._talks >= len(chains):
            return
        told: Chain = chains[(self._place + self._talks) % len(chains)]
        self._talks += 1
        diary, code = self._diary, f"{self._pupil.code} {days}"
        shift = len(self._pupil.first) % 3 * 5
        diary.four_g(
            moment, child, minutes=20 + shift, place="kamer 1.12",
            event=varied(told.event, code),
            thoughts=[diary.thought(text, b - shift, a - shift) for text, b, a in told.thoughts],
            feelings=[diary.feeling(word, b - shift, a - shift) for word, b, a in told.feelings],
            body=told.body, behaviour=told.behaviour, challenge=told.challenge,
            answer=varied(told.answer, code), helping_thought=told.helping,
            helping_belief=60 + shift, attempt=told.attempt,
        )  # fmt: skip

    def _contacts(self, child: ChildId, closes: str) -> None:
        for number, days in enumerate((33, 54)):
            moment = self._hour(days)
            if moment is None or (self._pupil.course is Course.CLOSED and moment >= closes):
                continue
            contacts = self._material.contacts
            text = varied(contacts[(self._place + number) % len(contacts)], f"{child} {days}")
            contact = ConversationKind.CONTACT
            self._diary.talk(moment, child, [self._diary.fact(text)], kind=contact, minutes=5)

    def _only_signals(self, child: ChildId) -> None:
        diary, course = self._diary, self._pupil.course
        for days in (0, 9, 17):
            signal = self._signal_alone(child, days)
            if signal is None:
                continue
            if course is Course.WATCHED:
                until = diary.day("2026-12-10")
                diary.do(partial(care_signals.watch_signal, diary.store, signal, until=until))
            elif course is Course.GREW_UP:
                diary.do(partial(care_signals.call_it_growing_up, diary.store, signal))
            else:
                reason = "Met de leerkracht besproken; in de klas opgelost."
                aside = partial(care_signals.set_signal_aside, diary.store, signal)
                diary.do(partial(aside, reason=reason))

    def _signal_alone(self, child: ChildId, days: int) -> CareSignalId | None:
        self._signals = 0 if days == 0 else self._signals
        day = self._calendar.school_day(self._pupil.since, days)
        if date.fromisoformat(day) >= LAST_DAY:
            return None
        number = self._signals
        self._signals += 1
        fact = self._material.facts[(self._place + number) % len(self._material.facts)]
        piece = self._diary.fact(varied(fact, f"{self._pupil.code} {number}"))
        teacher = self._teacher(self._pupil.group)
        moment = f"{day}T{pick(('08:30', '10:20', '13:50'), f'{child}{days}')}"
        return self._diary.signal(
            moment, [child], [piece], name=teacher, themes=(self._pupil.theme,)
        )
