"""Tests of who told a signal, and whose thought a paragraph is, in words."""

import pytest

from coachdesk.domain.care_signals import Reporter
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.sources import heading, source_of, told_by
from tests import make

THOUGHT, VIEW = ParagraphKind.INTERPRETATION, ParagraphKind.VIEW


@pytest.mark.parametrize(
    ("reporter", "name", "words"),
    [
        (Reporter.MYSELF, "", "ikzelf"),
        (Reporter.MYSELF, "juf Anouk", "ikzelf"),
        (Reporter.TEACHER, "juf Anouk", "juf Anouk"),
        (Reporter.TEACHER, "", "leerkracht/mentor"),
        (Reporter.COORDINATOR, "", "IB'er/zorgcoördinator"),
        (Reporter.HEALTH_SERVICE, "", "GGD"),
    ],
)
def test_a_signal_was_told_by_somebody(reporter, name, words):
    assert told_by(make.signal(reporter=reporter, reporter_name=name)) == words


@pytest.mark.parametrize(
    ("kind", "source", "whose", "words"),
    [
        (THOUGHT, Source.ME, "", "Mijn duiding"),
        (THOUGHT, Source.REPORTER, "", "Duiding van juf Tine"),
        (THOUGHT, Source.REPORTER, "juf Anouk", "Duiding van juf Anouk"),
        (VIEW, Source.PERSON, "moeder", "Visie van moeder"),
        (ParagraphKind.FACT, Source.REPORTER, "", "Feit"),
    ],
)
def test_a_thought_is_always_somebodys(kind, source, whose, words):
    signal = make.signal(reporter=Reporter.TEACHER, reporter_name="juf Tine")
    paragraph = make.paragraph(kind=kind, source=source, whose=whose)
    assert heading(paragraph, signal) == words


def test_what_i_saw_myself_has_no_other_source():
    signal = make.signal(paragraphs=(make.paragraph(source=Source.REPORTER),))
    assert source_of(signal.paragraphs[0], signal) == ""
