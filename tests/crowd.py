"""A crowd: hundreds of invented children and thousands of items, to see that nothing gets slow."""

import random
from datetime import date, datetime, timedelta

from coachdesk.domain.care_signals import CareSignal, SignalStatus
from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.ids import ThemeId
from coachdesk.domain.steps import StepStatus
from coachdesk.operations.vaults import FIRST_THEMES
from coachdesk.store.store import Store
from tests import make

FIRST = ("Zoë", "Noor", "Jip", "Anne-Fleur", "D’Angelo", "Ömer", "Fatima", "Sem", "Bram", "Liv")
PREFIX = ("", "", "van", "van der", "el", "de")
LAST = ("Proefstra", "Testema", "Modelma", "Schetsma", "Verzinsel-Ünal", "O’Denkbeeld", "’t Hert")
STORY = """
    stond alleen bij het hek en keek naar de anderen toen de bel ging daarna liep hij naar binnen
    zonder jas huilde kort zei dat zijn buik pijn deed wilde niet meedoen met gym speelde later
    weer mee tekende een strip over een konijn vertelde over thuis lachte met een vriend
"""
WORDS = STORY.split()
BATCH = 200


def sentence(chance: random.Random, words: int) -> str:
    """So many words that mean little."""
    return " ".join(chance.choice(WORDS) for _number in range(words)).capitalize() + "."


def fill(store: Store, *, children: int = 300, items: int = 20_000, seed: int = 7) -> list[str]:
    """The crowd in this store; gives the ids of the children. The same for the same seed."""
    chance = random.Random(seed)
    school = make.school(id="school-crowd")
    crowd = [_child(n, chance, school.id) for n in range(children)]
    cases = [make.case(child.id, opened_on=date(2026, 9, 1)) for child in crowd[::3]]
    with store.change("test.crowd", "Menigte") as change:
        for first in (school, *crowd, *cases):
            change.save(first)
    running = {case.child_id: case for case in cases}
    for start in range(0, items, BATCH):
        with store.change("test.crowd", "Menigte") as change:
            for _number in range(min(BATCH, items - start)):
                child = chance.choice(crowd)
                for thing in _item(chance, child, running.get(child.id)):
                    change.save(thing)
    return [child.id for child in crowd]


def _child(number: int, chance: random.Random, school_id: str) -> Child:
    return make.child(
        id=f"crowd-{number}",
        code=f"K-{number:03}" if number < 1000 else f"K-{number}",
        first_name=chance.choice(FIRST),
        prefix=chance.choice(PREFIX),
        last_name=chance.choice(LAST),
        group=f"{chance.randint(1, 8)}{chance.choice('ab')}",
        school_id=school_id,
        born=date(2014, 1, 1) + timedelta(days=chance.randint(0, 3000)),
    )


def _item(chance: random.Random, child: Child, case: Case | None) -> list[object]:
    at = make.NOW - timedelta(minutes=chance.randint(60, 400_000))
    if chance.random() < 0.7:
        return [_signal(chance, child, case, at)]
    things: list[object] = [_talk(chance, child, at)]
    if chance.random() < 0.3:
        due = make.TODAY + timedelta(days=chance.randint(-5, 40))
        done = chance.random() < 0.8
        case_id = case.id if case else None
        status = StepStatus.DONE if done else StepStatus.OPEN
        things.append(make.step(child_id=child.id, case_id=case_id, due=due, status=status))
    return things


def _signal(chance: random.Random, child: Child, case: Case | None, at: datetime) -> CareSignal:
    status = SignalStatus.JOINED if case else SignalStatus.NO_FOLLOW_UP
    theme = ThemeId(chance.choice(FIRST_THEMES)[0])
    return make.signal(
        child.id,
        seen_on=at,
        noted_at=at,
        status=status if chance.random() < 0.99 else SignalStatus.NEW,
        case_id=case.id if case else None,
        theme_ids=(theme,),
        paragraphs=(make.paragraph(sentence(chance, chance.randint(8, 40))),),
    )


def _talk(chance: random.Random, child: Child, at: datetime) -> Conversation:
    note = make.note(
        event=sentence(chance, 14),
        behaviour=sentence(chance, 8),
        thoughts=(make.thought(sentence(chance, 6), belief_before=80),),
        feelings=(make.feeling(before=70, after=40),),
    )
    return make.talk(child.id, held_at=at, notes=(note,))
