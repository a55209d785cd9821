"""Tests of how signals, talks, decisions and papers are told in one line of time."""

from datetime import date

from coachdesk.domain.care_signals import Reporter, SignalStatus, SignalUrgency
from coachdesk.domain.conversations import Channel, ConversationKind
from coachdesk.domain.documents import Recipient
from coachdesk.domain.four_g import THINK, G, Speaker
from coachdesk.domain.ids import CaseId, PersonId, RecipientId
from coachdesk.domain.meetings import Outcome
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.ui.children.timeline_entries import Telling
from coachdesk.ui.children.timeline_pieces import Fold, FourCells, Opinion, Quote, Words
from coachdesk.ui.children.told_notes import in_tens, tells
from tests import make


def telling(*, facts_only=False, said=lambda text: text, order=tuple(G)):
    return Telling(
        said=said,
        child="Noor",
        me="Marloes",
        today=make.TODAY,
        facts_only=facts_only,
        case_id=CaseId("case"),
        relations={PersonId("mother"): "moeder", PersonId("father"): "vader"},
        themes={"home": "Thuis"},
        order=order,
    )


def signal(*pieces, **given):
    return make.signal("noor", paragraphs=pieces, **given)


def thinks(text="Ze is verdrietig.", **given):
    return make.paragraph(text, kind=ParagraphKind.INTERPRETATION, **given)


def test_a_signal_tells_who_saw_it_and_what_about():
    entry = telling().signal(signal(reporter_name="juf Anouk", theme_ids=("home",)))
    assert (entry.title, entry.meta) == ("Signaal", "juf Anouk · Thuis")


def test_my_own_signal_has_my_name_and_a_childs_own_the_childs():
    assert telling().signal(signal(reporter=Reporter.MYSELF)).meta == "Marloes"
    assert telling().signal(signal(reporter=Reporter.CHILD)).meta == "Noor"


def test_fact_literal_words_and_interpretation_are_three_things():
    entry = telling().signal(
        signal(
            make.paragraph("Huilde in de kring."),
            make.paragraph("Ik wil naar huis", kind=ParagraphKind.STATEMENT),
            thinks(source=Source.REPORTER),
            reporter_name="juf Anouk",
        )
    )
    fact, said, thought = entry.pieces
    assert fact == Words("Huilde in de kring.")
    assert said == Quote("“Ik wil naar huis”")
    assert thought == Opinion("Duiding juf Anouk", "Ze is verdrietig.")


def test_words_that_have_their_marks_get_no_more():
    said = make.paragraph("“Ik wil naar huis.”", kind=ParagraphKind.STATEMENT)
    assert telling().signal(signal(said)).pieces == (Quote("“Ik wil naar huis.”"),)


def test_whose_opinion_it_is_is_always_told():
    mine, view = thinks(), make.paragraph("Spannend.", kind=ParagraphKind.VIEW, whose="moeder")
    pieces = telling().signal(signal(mine, view)).pieces
    assert [piece.whose for piece in pieces] == ["Mijn duiding", "Visie van moeder"]


def test_only_facts_leaves_out_every_opinion_and_nothing_else():
    pieces = (make.paragraph(), thinks(), make.paragraph("Zo", kind=ParagraphKind.VIEW))
    shown = telling(facts_only=True).signal(signal(*pieces)).pieces
    assert shown == (Words("Staat alleen bij de fietsenstalling."),)


def test_an_agreement_is_called_one():
    agreed = make.paragraph("Juf belt maandag.", kind=ParagraphKind.AGREEMENT)
    assert telling().signal(signal(agreed)).pieces == (Words("Afspraak: Juf belt maandag."),)


def test_where_a_signal_was_put_is_told():
    def badge(**given):
        return telling().signal(signal(**given)).badges[0].text

    assert badge(status=SignalStatus.NEW_CASE, case_id="case") == "Begin van deze casus"
    assert badge(status=SignalStatus.JOINED, case_id="case") == "Bij casus"
    assert badge(status=SignalStatus.JOINED, case_id="old") == "Bij een eerdere casus"
    assert badge(status=SignalStatus.NEW) == "Te sorteren"
    watched = badge(status=SignalStatus.WATCHED, watched_until=date(2026, 12, 7))
    assert watched == "Volgen tot 7 dec"


def test_safety_is_told_first():
    entry = telling().signal(signal(urgency=SignalUrgency.SAFETY))
    assert entry.badges[0].text == "Veiligheid"


def test_a_whole_4g_note_stands_in_four_cells():
    note = make.note(
        event="Ruzie bij het hek.",
        behaviour="Ging naar binnen.",
        thoughts=(make.thought("Het komt door mij.", own_words=True),),
        feelings=(make.feeling("verdrietig", before=70, after=40),),
    )
    entry = telling().talk(make.talk("noor", notes=(note,), minutes=25))
    assert entry.meta == "Marloes · 25 min · met Noor"
    (cells,) = entry.pieces
    assert isinstance(cells, FourCells)
    assert cells.texts == {
        G.EVENT: "Ruzie bij het hek.",
        G.THOUGHT: "“Het komt door mij.”",
        G.FEELING: "Verdrietig 7, daarna 4",
        G.BEHAVIOUR: "Ging naar binnen.",
    }


def test_a_note_with_one_or_two_gs_stands_on_one_line():
    note = make.note(
        event="",
        thoughts=(make.thought("Ik moet altijd kiezen.", own_words=True),),
        feelings=(make.feeling("verdrietig", before=80, after=60),),
    )
    entry = telling().talk(make.talk("noor", notes=(note,)))
    assert entry.line == "“Ik moet altijd kiezen.” Verdrietig 8, daarna 6"
    assert not entry.pieces


def test_a_strength_between_the_boxes_is_told_exactly():
    assert [in_tens(n) for n in (0, 40, 85, 100)] == ["0", "4", "8,5", "10"]


def test_the_helping_thought_is_a_quote_when_it_is_in_own_words():
    note = make.note(
        behaviour="Liep weg.",
        thoughts=(make.thought(),),
        helping_thought="Het is niet mijn schuld.",
        own_words=("helping_thought",),
    )
    entry = telling().talk(make.talk("noor", notes=(note,)))
    assert entry.pieces[1] == Quote("“Het is niet mijn schuld.”")


def test_a_talk_is_called_after_whom_it_was_with():
    def title(kind, *people):
        talk = make.talk("noor", kind=kind, person_ids=people, channel=Channel.PHONE)
        return telling().talk(talk).title

    assert title(ConversationKind.PARENT, "mother") == "Gesprek met moeder"
    assert title(ConversationKind.PARENT, "mother", "father") == "Gesprek met moeder en vader"
    assert title(ConversationKind.CONTACT, "mother") == "Contact met moeder"
    assert title(ConversationKind.PARENT) == "Oudergesprek"


def test_whoever_tells_can_be_the_beginning_of_a_sentence():
    told = [tells(speaker, "Noor W.") for speaker in Speaker]
    assert told[0] == "Noor W. vertelt"
    assert told[-1] == "Iemand anders vertelt"


def test_a_decision_tells_what_was_decided_and_where():
    item = make.agenda_item("zat", decision="Juf start rustig.", outcome=Outcome.DECIDED)
    entry = telling().decision(item, make.meeting(id="zat"))
    assert (entry.title, entry.meta) == ("Besluit ZAT", "Besluit genomen")
    assert entry.pieces == (Words("Juf start rustig."),)


def test_a_paper_tells_to_whom_it_went_and_under_which_names():
    ilse = Recipient(id=RecipientId("ilse"), name="Ilse Binnenstra")
    paper = make.document("noor", recipients=(ilse,))
    entry = telling().paper(paper)
    assert entry.title == "Pakket uitgegeven"
    assert entry.meta == "zonder naam · aan Ilse Binnenstra"


def test_a_paper_about_more_children_never_says_that_this_one_was_named():
    both = make.document("noor", "milan", names=NameLevel.FULL)
    assert telling().paper(both).meta == "hoogstens volledig"
    alone = make.document("noor", names=NameLevel.FULL)
    assert telling().paper(alone).meta == "volledig"
    nobody = make.document("noor", "milan", names=NameLevel.NONE)
    assert telling().paper(nobody).meta == "zonder naam"


def test_a_long_story_is_cut_and_can_be_opened():
    pieces = [make.paragraph(f"Regel {number}.") for number in range(9)]
    entry = telling().signal(signal(*pieces))
    assert len(entry.pieces) == 7
    assert entry.pieces[-1].text == "Nog 3 alinea’s"
    assert entry.can_open


def test_every_text_passes_the_name_display():
    hidden = telling(said=lambda text: text.replace("Noor", "K-031"))
    note = make.note(event="Noor viel.", behaviour="Noor huilde.", thoughts=(make.thought(),))
    talk = hidden.talk(make.talk("noor", notes=(note,), paragraphs=(make.paragraph("Noor zei"),)))
    entry = hidden.signal(signal(make.paragraph("Noor zat."), reporter_name="oma van Noor"))
    assert "Noor" not in talk.spoken(make.TODAY).replace("met Noor", "")
    assert "Noor" not in entry.spoken(make.TODAY)


def test_an_entry_is_heard_as_it_is_seen():
    entry = telling().signal(signal(make.paragraph("Huilde."), thinks(), theme_ids=("home",)))
    heard = entry.spoken(make.TODAY)
    assert heard == (
        "30 nov. Signaal. Marloes · Thuis. Te sorteren. Huilde.. Mijn duiding: Ze is verdrietig."
    )


def test_a_folded_year_says_how_much_is_in_it():
    fold = Fold(id="fold/2024-2025", year="2024-2025", number=12)
    assert fold.spoken() == "Schooljaar 2024-2025, 12 regels"


def test_each_view_of_an_event_stands_under_its_speaker():
    father = make.note(
        event="Ik vroeg het gewoon.", behaviour="Liep weg.", thoughts=(make.thought("Ze zwijgt"),),
        speaker=Speaker.FATHER,
    )  # fmt: skip
    child = make.note(thoughts=(make.thought(),), behaviour="Liep weg.")
    entry = telling().talk(make.talk(notes=(child, father)))
    cells = [piece for piece in entry.pieces if isinstance(piece, FourCells)]
    assert [piece.whose for piece in cells] == ["Noor vertelt", "Vader vertelt"]
    assert entry.meta.endswith("met Noor · vader vertelt")
    assert "Vader vertelt" in entry.spoken(make.TODAY)


def test_one_view_needs_no_word_above_it():
    note = make.note(thoughts=(make.thought(),), behaviour="Liep weg.")
    [cells] = telling().talk(make.talk(notes=(note,))).pieces
    assert isinstance(cells, FourCells)
    assert cells.whose == ""


def test_the_cells_stand_in_the_order_of_the_vault():
    note = make.note(thoughts=(make.thought(),), behaviour="Liep weg.")
    [cells] = telling(order=THINK).talk(make.talk(notes=(note,))).pieces
    assert isinstance(cells, FourCells)
    assert tuple(cells.texts) == THINK
