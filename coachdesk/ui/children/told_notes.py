"""One 4G note in words: each G as one text, the same on the timeline and beside the form."""

from collections.abc import Callable, Sequence

from coachdesk.domain.four_g import Feeling, FourGNote, G, Speaker, Thought
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.shared.literal_words import CLOSE, OPEN, is_literal

Said = Callable[[str], str]  # a text of a person as it may be shown now


def cells(note: FourGNote, said: Said, order: Sequence[G] = tuple(G)) -> dict[G, str]:
    """The four G's of one note, each as one text, in this order."""
    thoughts = (quoted(said(t.text)) if t.own_words else said(t.text) for t in note.thoughts)
    texts = {
        G.EVENT: said(note.event),
        G.THOUGHT: "\n".join(thoughts),
        G.FEELING: "\n".join(feeling_words(one, said) for one in note.feelings),
        G.BEHAVIOUR: said(note.behaviour),
    }
    return {g: texts[g] for g in order}


def told_whole(note: FourGNote, said: Said, order: Sequence[G] = tuple(G)) -> dict[str, str]:
    """Everything that stands in a note, by its label, in the order in which it is filled in."""
    believed = "\n".join(thought_words(one, said) for one in note.thoughts)
    texts = {name(g): text for g, text in cells(note, said, order).items()}
    texts |= {name(G.THOUGHT): believed} if believed else {}
    helping = said(note.helping_thought)
    if helping and note.helping_belief is not None:
        helping = _("{thought} (nu {number})").format(thought=helping, number=note.helping_belief)
    texts |= {
        _("In je lijf"): said(note.body),
        _("Uitdagen"): " ".join(filter(None, (said(note.challenge), said(note.answer)))),
        _("Helpende gedachte"): helping,
        _("Wat ga je proberen?"): said(note.attempt),
        _("Wat ging goed?"): said(note.strength),
    }
    return {label: text for label, text in texts.items() if text}


def thought_words(thought: Thought, said: Said) -> str:
    """The thought, with how true it felt then and feels now, when that was asked."""
    text = quoted(said(thought.text)) if thought.own_words else said(thought.text)
    known = [
        words.format(number=number)
        for words, number in (
            (_("toen {number}"), thought.belief_before),
            (_("nu {number}"), thought.belief_after),
        )
        if number is not None
    ]
    return f"{text} ({', '.join(known)})" if known else text


def feeling_words(feeling: Feeling, said: Said) -> str:
    """Verdrietig 7, daarna 4."""
    word = said(feeling.word)
    parts = [f"{word[:1].upper()}{word[1:]}"]
    if feeling.before is not None:
        parts.append(in_tens(feeling.before))
    text = " ".join(parts)
    if feeling.after is None:
        return text
    return _("{feeling}, daarna {number}").format(feeling=text, number=in_tens(feeling.after))


def tells(speaker: Speaker, child: str) -> str:
    """Vader vertelt; the child goes by its name as it is shown."""
    who = child if speaker is Speaker.CHILD else name(speaker)
    return _("{who} vertelt").format(who=who)


def quoted(text: str) -> str:
    """Literal words in quotation marks: as typed if they have them."""
    return text if is_literal(text) else f"{OPEN}{text}{CLOSE}"


def in_tens(value: int) -> str:
    """A strength of 0–100 as on the scale of 0–10: 7, and 8,5 for 85."""
    whole, rest = divmod(value, 10)
    return f"{whole},{rest}" if rest else str(whole)
