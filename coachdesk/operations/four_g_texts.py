"""A 4G note in words for paper: its four cells, with what was felt and believed then and now."""

from collections.abc import Callable, Sequence

from coachdesk.domain.four_g import FourGNote, G, Thought
from coachdesk.domain.papers import quoted
from coachdesk.domain.summaries import FourGBlock
from coachdesk.domain.wording import _
from coachdesk.operations.paper_entries import felt


def four_g_block(
    note: FourGNote,
    told: Callable[[str], str],
    *,
    number: int,
    who: str,
    when: str,
    order: Sequence[G] = tuple(G),
) -> FourGBlock:
    """The whole note, each text as it may be told on this paper, in this order."""
    return FourGBlock(
        number=number,
        title=_("Gesprek met {who}").format(who=who),
        when=when,
        event=told(note.event),
        thoughts=told(_lines(*map(_thought, note.thoughts), _challenged(note), _helping(note))),
        feelings=told(
            _lines("; ".join(map(felt, note.feelings)), _labelled(_("Lichaam"), note.body))
        ),
        behaviour=told(
            _lines(
                note.behaviour,
                _labelled(_("Volgende keer"), note.attempt),
                _labelled(_("Kracht"), note.strength),
            )
        ),
        order=tuple(order),
    )


def _thought(thought: Thought) -> str:
    """Niemand wil mij erbij, in quotes, with how true it felt then and feels now."""
    if thought.belief_before is None:
        return quoted(thought.text)
    believed = _("geloofwaardigheid {number}").format(number=thought.belief_before)
    if thought.belief_after is not None:
        believed += _(", daarna {number}").format(number=thought.belief_after)
    return f"{quoted(thought.text)} ({believed})"


def _challenged(note: FourGNote) -> str:
    return " ".join(filter(None, (note.challenge, quoted(note.answer))))


def _helping(note: FourGNote) -> str:
    if not note.helping_thought:
        return ""
    belief = "" if note.helping_belief is None else f" ({note.helping_belief})"
    return _labelled(_("Helpende gedachte"), quoted(note.helping_thought)) + belief


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
