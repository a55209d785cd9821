"""The door to reportlab: nothing a person types is an instruction, and nothing outside is run."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from coachdesk.reports import engine, meeting_pack, typography
from coachdesk.reports.writing import clean
from tests.reports import samples
from tests.reports.reading import assert_accessible, elements, pages_of

REPORTS = Path(engine.__file__).parent

LOOKS_LIKE_MARKUP = [
    "Jan <jan@x.nl> belde",
    "<mama> zegt dat",
    "<!-- c --> hierna",
    "<?php echo 1 ?>",
    "<![CDATA[tekst]]>",
    "a <b en c",
    "<b>niet gesloten",
    "<b><i>x</b></i>",
    '<img src="/etc/passwd">',
    '<img src="http://nergens.invalid/x.png" width=20 height=20>',
    '<a href="http://nergens.invalid">klik</a>',
    "<font color=\"__import__('os')\">rood</font>",
    "<onDraw name=uitvoeren label=x/>",
    "&nbsp; &copy 3 &amp; &#65;",
    '</para><para alignment="right">',
    "5 < 6 > 4 && 'zo' \"of\" zo",
    "<br/> %s {0} \\n $x",
    "100% <100%>",
]
TRAPS = [".reportlab_settings", ".reportlab_mods", "reportlab_settings.py", "reportlab_mods.py"]
NAMES = [
    "Zuzanna Święcka-Łódź",
    "Олександра Ковальчук",
    "Nguyễn Thị Hồng Ngọc",
    "Şükrü Ağaoğlu",
    "O'Néill van 't Hof",
    "Sofie Officier",
    "ሰላም ገብረ",
    "Ọ̀ṣun Adébáyọ̀",
]
FROM_RIGHT_TO_LEFT = ["أحمد بن عبد الرحمن", "שָׁלוֹם כהן"]


def on_a_page(text: str) -> bytes:
    """A pack in which this text is a signal, a source, a name, a question and a fact."""
    signal = samples.entry(text, source=text)
    page = samples.case(heading=text, question=text, entries=(signal,), facts=((text, text),))
    return meeting_pack.render(samples.pack(page))


def printed(text: str) -> str:
    """What can be read on the page of that case."""
    return pages_of(on_a_page(text))[1]


@pytest.mark.parametrize("text", LOOKS_LIKE_MARKUP)
def test_what_looks_like_markup_is_printed_letter_for_letter(text):
    page = printed(text)

    assert page.replace(" ", "").count(text.replace(" ", "")) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_names_of_all_families_can_be_read_back(name):
    assert printed(name).count(name) >= 4


@pytest.mark.parametrize("name", FROM_RIGHT_TO_LEFT)
def test_a_sentence_may_begin_with_a_name_from_right_to_left(name):
    sentence = f"{name} staat drie pauzes bij het hek. Moeder <{name}> wil rust voor {name}."

    assert_accessible(on_a_page(sentence))


@pytest.mark.parametrize("name", FROM_RIGHT_TO_LEFT)
def test_names_from_right_to_left_are_read_aloud_as_they_were_typed(name):
    spoken = spoken_in(on_a_page(name))

    assert f"2 {clean(name)}" in spoken, "the number of the case and its heading"
    assert spoken.count(clean(name)) >= 3


def test_a_note_that_goes_on_on_the_next_page_is_spoken_once():
    note = " ".join(["مرحبا بكم في المدرسة اليوم"] * 150)
    pdf = meeting_pack.render(samples.pack(samples.case(facts=(("Uitleg", note),))))

    assert len(pages_of(pdf)) > len(pages_of(on_a_page("kort")))
    assert spoken_in(pdf).count(note) == 1
    assert_accessible(pdf)


def spoken_in(pdf: bytes) -> list[str]:
    """What is read aloud instead of the letters that are drawn."""
    with pikepdf.open(BytesIO(pdf)) as document:
        tree = elements(document.Root.StructTreeRoot)
        return [str(element.ActualText) for element in tree if "/ActualText" in element]


def test_all_scripts_are_accessible_together():
    names = [*NAMES, *FROM_RIGHT_TO_LEFT]
    entries = tuple(samples.entry(name, number=n) for n, name in enumerate(names, start=1))

    assert_accessible(meeting_pack.render(samples.pack(samples.case(entries=entries))))


def test_an_image_in_a_text_is_not_opened(tmp_path):
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"not a picture")

    assert "foto.png" in printed(f'<img src="{picture}" width=20 height=20>')


def test_only_the_engine_makes_paragraphs():
    makers = {
        file.name
        for file in REPORTS.glob("*.py")
        if "Paragraph(" in file.read_text() or "Passage(" in file.read_text()
    }

    assert makers == {"engine.py"}


def test_settings_that_lie_about_are_not_run(tmp_path):
    trap = f"open({str(tmp_path / 'sprung')!r}, 'w').close()"
    for name in TRAPS:
        (tmp_path / name).write_text(trap)
    program = "from coachdesk.reports import engine; print(engine.rl_config.invariant)"
    root = str(REPORTS.parent.parent)
    environment = {**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    environment |= {"PYTHONPATH": f"{tmp_path}{os.pathsep}{root}", "RL_invariant": "1"}

    told = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.strip() == "0"
    assert not (tmp_path / "sprung").exists()


def test_a_note_of_fifty_thousand_characters_is_printed_whole():
    note = " ".join(f"Zin {number} over de klas." for number in range(2_000))

    text = " ".join(
        pages_of(meeting_pack.render(samples.pack(samples.case(entries=(samples.entry(note),)))))
    )

    assert len(note) < 50_000
    assert text.count("over de klas.") == 2_000


def test_a_longer_note_says_that_it_was_shortened():
    signal = samples.entry("woord " * 10_000)

    pages = pages_of(meeting_pack.render(samples.pack(samples.case(entries=(signal,)))))

    assert any("[ingekort, zie dossier]" in page for page in pages)


@pytest.mark.parametrize("style", [typography.TITLE, typography.LARGE_TITLE, typography.FACT])
def test_a_double_name_is_broken_after_its_hyphen_and_nowhere_else(style):
    name = "Hooft-Wensdroom-Schetsma-Proefstra-Verzinsel"
    passage = engine.words(name, style)
    passage.wrap(style.fontSize * 13, 900)
    lines = [_told(line) for line in passage.blPara.lines]
    assert len(lines) > 1
    assert all(line.endswith("-") for line in lines[:-1])


def _told(line):
    """What stands on a line that was laid out."""
    words = line.words if hasattr(line, "words") else line[1]
    return "".join(getattr(word, "text", word) for word in words)
