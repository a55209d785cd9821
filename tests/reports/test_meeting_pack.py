"""The Pakket: what stands on it, what does not, and that everybody can read it."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.papers import EntryKind, MeetingPack, Participant, interpretation
from coachdesk.reports.meeting_pack import render
from tests.reports import samples
from tests.reports.reading import (
    assert_accessible,
    elements,
    pages_of,
    structure_of,
    text_of,
)

NAMES = ("Milan", "Proefstra", "Fictiedam", "Verzonnen Vlieger", "groep 7b", "14-03-2016")


def test_the_pack_has_an_agenda_a_page_per_case_and_the_actions():
    agenda, first, second, actions = pages_of(render(samples.pack(samples.case(), samples.case(1))))

    assert "Ondersteuningsteam Dinsdag 24 november 2026" in agenda
    assert "Tijd Duur Punt Onderwerp Inbreng Doel Pagina" in agenda
    assert "Afspraken over deze map" in agenda
    assert "Marit Jongstra jeugdarts" in agenda
    assert "2 Kind A" in first
    assert "Vraag aan het team Wat kan de hele groep doen" in first
    assert "3 Kind B" in second
    assert "Uitkomst van de bespreking" in second
    assert "Actielijst" in actions
    assert "Volgend overleg: dinsdag 15 december 2026, 13:30 uur" in actions


def test_the_agenda_says_on_which_page_each_case_stands():
    cases = [samples.case(number) for number in range(3)]

    agenda = pages_of(render(samples.pack(*cases)))[0]

    assert "1 Terugkoppeling acties p. 5" in agenda
    assert "3 Kind B Marloes Coachsma Meedenken p. 3" in agenda


def test_every_page_is_numbered_and_says_that_it_is_confidential():
    texts = pages_of(render(samples.pack()))

    for number, text in enumerate(texts, start=1):
        assert f"pagina {number} van {len(texts)}" in text
        assert "VERTROUWELIJK · ZONDER NAAM" in text
        assert "Zonder naam; sleutel bij de inbrenger" in text
        assert "Inleveren na het overleg. Niet kopiëren of doorsturen." in text


def test_c1_ap1_fact_and_interpretation_apart_on_paper():
    pdf = render(samples.pack())
    page = pages_of(pdf)[1]

    fact = page.index("Staat drie pauzes achter elkaar bij de fietsenstalling.")
    whose = page.index("Duiding (leerkracht)")
    reading = page.index("Ik denk dat kind A wordt buitengesloten.")
    assert fact < whose < reading
    with pikepdf.open(BytesIO(pdf)) as document:
        rows = [e for e in elements(document.Root.StructTreeRoot) if e.S == "/TR"]
        wide = [row for row in rows for cell in row.K if "/A" in cell and "/ColSpan" in cell.A]
    assert len(wide) == 1, "the interpretation has a row of its own"


def test_c4_ap3_a_hypothesis_is_marked_as_one_on_paper():
    hypothesis = interpretation("ouder- en kindcoach", "Bang na een overlijden.")
    signal = samples.entry("Drie keer naar huis gebeld om 10.30 uur.", opinions=(hypothesis,))

    page = pages_of(render(samples.pack(samples.case(entries=(signal,)))))[1]

    assert "10.30 uur. Duiding (ouder- en kindcoach) Bang na een overlijden." in page


def test_each_opinion_says_whose_it_is():
    signal = samples.entry(
        "Zit stil.",
        opinions=(interpretation("leerkracht", "Verdrietig."), interpretation("coach", "Moe.")),
    )

    page = pages_of(render(samples.pack(samples.case(entries=(signal,)))))[1]

    assert "Zit stil. Duiding (leerkracht) Verdrietig. Duiding (coach) Moe." in page


def test_each_kind_of_entry_is_read_aloud_with_its_number():
    kinds = list(EntryKind)
    entries = tuple(samples.entry("Tekst.", kind=kind, number=7) for kind in kinds)

    page = pages_of(render(samples.pack(samples.case(entries=entries))))[1]

    assert all(word in page for word in ("signaal 7", "gesprek 7", "verwijzing 7"))


def test_a_pack_without_names_holds_none_anywhere():
    pdf = render(samples.pack())
    with pikepdf.open(BytesIO(pdf)) as document:
        assert "/Author" not in document.docinfo
        streams = [
            thing.read_bytes() for thing in document.objects if isinstance(thing, pikepdf.Stream)
        ]
        spoken = [str(e.get("/ActualText", "")) for e in elements(document.Root.StructTreeRoot)]

    everything = text_of(pdf) + " ".join(spoken)
    for name in NAMES:
        assert name not in everything
        assert all(name.encode() not in stream for stream in (pdf, *streams))


def test_without_organisations_the_column_is_left_out():
    participant = Participant(name="Marit Jongstra", role="jeugdarts", organisation="GGD Nergens")

    assert "Organisatie" not in text_of(render(samples.pack()))
    assert "GGD Nergens" in text_of(render(samples.pack(attendance=(participant,))))


def test_what_is_late_says_so_in_words():
    assert "Open, te laat" in text_of(render(samples.pack()))


def test_the_pack_is_accessible():
    pdf = render(samples.pack(samples.case(), samples.case(1, entries=())))

    assert_accessible(pdf)
    assert structure_of(pdf).count("H1") == 4


def test_an_empty_meeting_still_makes_a_pack():
    bare = samples.pack(cases=(), agenda=(), attendance=(), actions=(), next_meeting="")

    assert_accessible(render(bare))


def test_a_case_that_the_agenda_does_not_know_is_printed_all_the_same():
    assert "Kind A" in text_of(render(samples.pack(agenda=())))


def test_bookmarks_lead_to_the_agenda_each_case_and_the_actions():
    pdf = render(samples.pack(samples.case(), samples.case(1)))

    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        items: list[Any] = list(outline.root)
        titles = [item.title for item in items]
        places = [document.pages.index(pikepdf.Page(item.destination[0])) for item in items]
    assert titles == ["Agenda", "2  Kind A", "3  Kind B", "Actielijst"]
    assert places == [0, 1, 2, 3]


def test_in_black_and_white_no_colour_is_left():
    """Neither teal nor rust, nor the blue in what looks grey: a printer mixes it of three inks."""
    coloured, black = (_colours(samples.pack(), black_and_white=on) for on in (False, True))

    assert [one for one in coloured if len(set(one)) > 1]
    assert [one for one in black if len(set(one)) > 1] == []


def _colours(pack: MeetingPack, *, black_and_white: bool) -> set[tuple[float, ...]]:
    with pikepdf.open(BytesIO(render(pack, black_and_white=black_and_white))) as document:
        return {
            tuple(map(float, step.operands))
            for page in document.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) in {"rg", "RG"}
        }


def test_no_thin_rule_lies_over_that_of_the_head_on_a_next_page():
    person = Participant(name="Marit Jongstra", role="jeugdarts")
    with pikepdf.open(BytesIO(render(samples.pack(attendance=(person,) * 60)))) as document:
        steps = pikepdf.parse_content_stream(document.pages[1])
    width, rules = 0.0, {}
    for step in steps:
        if str(step.operator) == "w":
            width = float(step.operands[0])
        elif str(step.operator) == "m":
            rules[float(step.operands[1])] = width  # of what is drawn at one height, the last
    assert 0.9 in rules.values()


def test_making_a_pack_can_be_stopped():
    with pytest.raises(PaperFailed):
        render(samples.pack(), stopped=lambda: True)


def test_thirty_cases_are_thirty_pages_with_an_agenda_and_actions():
    pdf = render(samples.pack(*(samples.case(number) for number in range(30))))

    texts = pages_of(pdf)
    assert "Kind AD" in texts[-2]
    assert f"pagina 33 van {len(texts)}" in texts[32]


def test_the_name_of_the_paper_is_its_title_in_the_window():
    pdf = render(samples.pack(furniture=replace(samples.furniture(), document="Pakket 24-11-2026")))

    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.docinfo.Title) == "Pakket 24-11-2026"


def test_the_head_of_the_notes_stands_with_its_lines():
    seen = "Zat stil bij de fietsenstalling en keek naar de grond."
    entries = tuple(samples.entry(seen, number=number) for number in range(1, 8))
    full = samples.case(entries=entries, question="Wat helpt hier het meest? " * 25)
    _agenda, case, notes, _actions = pages_of(render(samples.pack(full)))
    assert "Uitkomst van de bespreking" in case
    assert "Aantekeningen" not in case
    assert "Aantekeningen" in notes
