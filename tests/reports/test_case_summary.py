"""The summary on paper: in which order things stand, and that everybody can read it."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.four_g import THINK
from coachdesk.domain.papers import EntryKind, interpretation
from coachdesk.domain.summaries import CaseSummary, DecisionLine
from coachdesk.reports.case_summary import render
from tests.reports import samples
from tests.reports.reading import assert_accessible, elements, pages_of, structure_of, text_of

TEAL, RUST = b".054902 .352941 .388235", b".603922 .203922 .070588"
LONG = "Dit is een zin over wat er op het plein gebeurde. "


def test_two_pages_in_the_order_of_a_talk():
    first, second = pages_of(render(samples.summary()))

    heads = ["Leeftijd", "Vraag aan het team", "Verloop", "Signalen", "Wat gaat goed", "Zorgen"]
    places = [first.index(head) for head in (*heads, "Kind A zegt", "Ouders zeggen")]
    assert places[:4] == sorted(places[:4])
    assert places[4] > places[3]
    heads = ["Gesprekken", "Gesprekken in 4G", "Advies en besluiten", "Aantekeningen", "Voorzitter"]
    places = [second.index(head) for head in heads]
    assert places == sorted(places)


def test_what_is_not_there_has_no_head():
    bare = samples.summary(
        course=None, signals=(), talks=(), going_well=(), worries=(), voices=(), four_g=()
    )
    paper = text_of(render(bare))
    for head in ("Verloop", "Signalen", "Wat gaat goed", "Zorgen", "Gesprekken"):
        assert head not in paper
    assert_accessible(render(bare))


def test_c4_ap3_a_hypothesis_has_a_row_of_its_own_with_whose_it_is():
    hypothesis = interpretation("coach", "Bang na een overlijden.")
    signal = samples.entry("Naar huis gebeld om 10.30 uur.", opinions=(hypothesis,))
    pdf = render(samples.summary(signals=(signal,)))

    assert "10.30 uur. Duiding (coach) Bang na een overlijden." in pages_of(pdf)[0]
    with pikepdf.open(BytesIO(pdf)) as document:
        rows = [e for e in elements(document.Root.StructTreeRoot) if e.S == "/TR"]
        wide = [c for row in rows for c in row.K if "/A" in c and "/ColSpan" in c.A]
    assert [int(one.A.ColSpan) for one in wide] == [4]


def test_the_course_is_one_figure_that_tells_every_event():
    pdf = render(samples.summary())
    with pikepdf.open(BytesIO(pdf)) as document:
        tree = elements(document.Root.StructTreeRoot)
        [figure] = [element for element in tree if element.S == "/Figure"]
        told = str(figure.Alt)
    assert told == (
        "Tijdlijn van week −12 tot en met week −4: signaal 1 op wk −8 (leerkracht); "
        "gesprek 1 op wk −6 (kind); verwijzing 1 op wk −4 (vrij aanbod)."
    )


def test_headings_go_from_the_child_to_the_parts_to_each_talk():
    kinds = structure_of(render(samples.summary()))
    assert kinds.count("H1") == 1
    assert kinds.count("H3") == 1
    assert kinds.index("H3") > kinds.index("H2")


@pytest.mark.parametrize("letters", [0, 1_300, 50_000])
def test_a_note_of_any_length_is_printed_and_accessible(letters):
    note = replace(samples.four_g(), event=(LONG * 1_100)[:letters])
    pdf = render(samples.summary(four_g=(note,)))

    assert_accessible(pdf)
    assert text_of(pdf).count("Dit is een zin") == note.event.count("Dit is een zin")


def test_a_note_that_is_too_long_says_so():
    note = replace(samples.four_g(), event=LONG * 1_100)
    assert "[ingekort, zie dossier]" in text_of(render(samples.summary(four_g=(note,))))


@pytest.mark.parametrize(
    "name",
    ["أحمد بن عبد الرحمن", "Олена Вигадана", "Nguyễn Thị Ánh", "דוד לוי", "ሳምራዊት ገብረ"],
)
def test_names_of_all_families_are_printed_and_can_be_read_aloud(name):
    summary = samples.summary(heading=name, question=f"Wat helpt {name}?")
    pdf = render(summary)
    with pikepdf.open(BytesIO(pdf)) as document:
        spoken = [str(e.get("/ActualText", "")) for e in elements(document.Root.StructTreeRoot)]
    assert name in text_of(pdf) or any(name in text for text in spoken)
    assert "[teken]" not in text_of(pdf)
    assert_accessible(pdf)


def test_a_full_lane_has_one_mark_a_week_with_their_number():
    many = samples.course(signals=40)
    paper = text_of(render(samples.summary(course=many)))
    assert "7×" in paper
    assert_accessible(render(samples.summary(course=many)))


def test_boxes_and_an_empty_row_are_there_to_write_in():
    lines = (DecisionLine(text="Vaste rustplek", who="Ilse Binnenstra", due="1 dec"),)
    page = pages_of(render(samples.summary(decisions=lines)))[-1]
    assert "Vaste rustplek Ilse Binnenstra 1 dec ja nee ja nee" in page


def test_in_black_and_white_no_colour_is_left():
    coloured, black = (
        _drawn(render(samples.summary(), black_and_white=plain)) for plain in (False, True)
    )
    assert TEAL in coloured
    assert RUST in coloured
    assert TEAL not in black
    assert RUST not in black


def test_making_it_can_be_stopped():
    with pytest.raises(PaperFailed):
        render(samples.summary(), stopped=lambda: True)


def test_what_cannot_be_laid_out_is_printed_all_the_same():
    heads = tuple((f"Feit {number}", "x" * 4_000) for number in range(9))
    pdf = render(samples.summary(facts=heads))
    assert "Feit 8" in text_of(pdf)


def test_marks_of_each_kind_are_told_apart_without_colour():
    kinds = [samples.entry("Tekst.", kind=kind, number=3) for kind in EntryKind]
    paper = text_of(render(samples.summary(talks=tuple(kinds))))
    assert all(word in paper for word in ("signaal 3", "gesprek 3", "verwijzing 3"))


def _drawn(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        return b"".join(page.obj.Contents.read_bytes() for page in document.pages)


def test_a_note_is_printed_in_the_order_of_the_vault():
    note = replace(samples.four_g(), order=THINK)
    text = text_of(render(samples.summary(four_g=(note,))))
    places = [text.index(word) for word in ("Gebeurtenis", "Wat voelde je", "Wat ging er door")]
    assert places == sorted(places)


SEEN = "Zat stil bij de fietsenstalling en keek naar de grond."
THOUGHT = "Ik denk dat kind A wordt buitengesloten."


def with_signals(number: int) -> CaseSummary:
    opinions = (interpretation("leerkracht", THOUGHT),)
    signals = [samples.entry(SEEN, number=n, opinions=opinions) for n in range(1, number + 1)]
    return samples.summary(signals=tuple(replace(one, theme="pesten") for one in signals))


def test_a_first_part_that_runs_on_shares_the_second_page():
    first, second = pages_of(render(with_signals(8)))
    assert THOUGHT in first
    assert "Tekent strips" in second
    assert "Voorzitter" in second


@pytest.mark.parametrize("words", [13, 17, 29])
def test_no_head_stands_alone_and_no_opinion_is_apart_from_what_was_seen(words):
    paper = replace(with_signals(7), question="Wat helpt hier het meest? " * words)
    for page in pages_of(render(paper)):
        assert ("Wat gaat goed" in page) == ("Tekent strips" in page)
        assert page.count(SEEN) == page.count(THOUGHT)


@pytest.mark.parametrize("number", [18, 19])
def test_the_lines_to_sign_on_stand_with_the_notes(number):
    decisions = (DecisionLine(text="Afspraak"),) * number
    *_before, last = pages_of(render(samples.summary(decisions=decisions)))
    assert "Aantekeningen" in last
    assert "Voorzitter" in last
