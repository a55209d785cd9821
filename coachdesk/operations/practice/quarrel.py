"""Practice case C7, ruzie en herstelgesprek: Bram Namaaksma and Yusuf Zogenaamd. Invented.

One talk, two dossiers: each has its own side and what was agreed, and calls the other "de ander".
"""

from dataclasses import dataclass
from functools import partial

from coachdesk.domain.bonds import Gezag, Relation
from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.conversations import Channel, ConversationKind
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.operations.care_signals import set_signal_aside
from coachdesk.operations.practice.diary import Diary

AGREED = (
    "“Sorry” zeggen over het zusje. Dat is gedaan.",
    "Samen aan de vader met de bril vertellen wat er is gebeurd. Vrijdag om drie uur gedaan.",
    "Bij ruzie fluit een van de twee “time-out”. Proberen tot 27 november.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What one of the two told, before and during the talk together."""

    code: str
    first: str
    last: str
    born: str
    parents: tuple[str, str]
    strength: str
    before: tuple[str, ...]
    feelings: tuple[tuple[str, int, int], ...]
    thought: tuple[str, int, int | None]
    asks: str
    at: str


BRAM = _Side(
    code="K-266", first="Bram", last="Namaaksma", born="2018-02-02",
    parents=("Inge Namaaksma", "Teun Namaaksma"), strength="Rent het hardst van de groep",
    before=("“Hij zei iets over mijn zusje.”", "“Ik ben geraakt. En mijn bril. En misschien hij.”"),
    feelings=(("boos", 85, 25),), thought=("Dat pikt niemand", 85, None),
    asks="“Dat hij sorry zegt over mijn zusje.”", at="2026-11-12T13:00",
)  # fmt: skip
YUSUF = _Side(
    code="K-348", first="Yusuf", last="Zogenaamd", born="2017-09-17",
    parents=("Leyla Zogenaamd", "Emre Zogenaamd"), strength="Verzint spelregels die eerlijk zijn",
    before=("“Hij begon.”", "“Ik ben geraakt. En hij, dat van zijn zusje was stom.”"),
    feelings=(("boos", 70, 20), ("verdrietig", 55, 30)), thought=("Hij doet altijd zo", 70, 30),
    asks="“Dat we gewoon weer kunnen voetballen.”", at="2026-11-12T13:30",
)  # fmt: skip


def write(diary: Diary, school: SchoolId) -> tuple[ChildId, ChildId]:
    """Both dossiers; there is no case, for one talk was enough."""
    bram, yusuf = _child(diary, school, BRAM), _child(diary, school, YUSUF)
    seen = (
        "In de gymzaalgang, tien voor half twaalf: Bram duwt Yusuf tegen de kapstok. Yusuf slaat "
        "terug op de arm van Bram. De bril ligt op de grond, een pootje is los."
    )
    signal = diary.signal(
        "2026-11-12T11:20", [bram, yusuf], [diary.fact(seen)], reporter=Reporter.OTHER,
        name="conciërge Wil", themes=("behaviour",),
    )  # fmt: skip
    for child, side in ((bram, BRAM), (yusuf, YUSUF)):
        _talks(diary, child, side)
    diary.at("2026-11-13T10:50")
    reason = "Herstelgesprek gehad; terugkijken staat gepland."
    diary.do(partial(set_signal_aside, diary.store, signal, reason=reason))
    return bram, yusuf


def _child(diary: Diary, school: SchoolId, side: _Side) -> ChildId:
    diary.at("2026-11-12T11:25")
    child = diary.child(
        side.code, side.first, side.last, born=diary.day(side.born), school_id=school,
        group="5a", teacher="meester Karel", strengths=(side.strength,),
    )  # fmt: skip
    for name, relation in zip(side.parents, (Relation.MOTHER, Relation.FATHER), strict=True):
        diary.bind(child, name, relation, gezag=Gezag.YES, checked="2026-11-12")
    return child


def _talks(diary: Diary, child: ChildId, side: _Side) -> None:
    thought, before, after = side.thought
    diary.four_g(
        side.at, child, minutes=15, place="kamer 1.12",
        event=f"Donderdag na gym, bij de kapstokken. {side.before[0]}",
        thoughts=[diary.thought(thought, before, after)],
        feelings=[diary.feeling(*feeling) for feeling in side.feelings],
        behaviour="Duwde, en er werd teruggeslagen." if side is BRAM else "Sloeg terug op de arm.",
        challenge="Wie is er geraakt?", answer=side.before[1],
        attempt=f"Wat er nodig is: {side.asks}",
    )  # fmt: skip
    told = diary.fact("Ouders gebeld en verteld wat er is gebeurd en wat we doen.")
    kind, phone = ConversationKind.CONTACT, Channel.PHONE
    diary.talk("2026-11-12T15:30", child, [told], kind=kind, channel=phone, minutes=5)
    together = [
        diary.fact("Beide kanten zijn verteld, in twintig minuten."),
        diary.said(side.asks, side.first),
        *(diary.piece(ParagraphKind.AGREEMENT, text) for text in AGREED),
    ]
    title, kind = "Herstelgesprek met de ander", ConversationKind.OTHER
    diary.talk("2026-11-13T10:15", child, together, kind=kind, minutes=20, title=title)
    diary.step("Terugkijken op het herstelgesprek", "2026-11-27", child)
