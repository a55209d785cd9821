"""The grey line in the form: what was noted earlier about the children it is about."""

from collections.abc import Sequence
from datetime import date

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.wording import _, counted, day_month
from coachdesk.operations.care_signal_views import Earlier
from coachdesk.ui.shared.names_display import NameDisplay

SHOWN = 2
SHORT = 48  # letters of each earlier signal


def gist(signal: CareSignal, most: int = SHORT) -> str:
    """What was seen, in a few words: the first fact, cut at a word."""
    facts = signal.facts()
    text = " ".join(facts[0].text[: 2 * most].split()) if facts else signal.about
    if len(text) <= most:
        return text.rstrip(".")
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def in_words(earlier: Earlier, names: NameDisplay, *, today: date) -> tuple[str, str]:
    """Over Jayden: zat alleen (23 nov), huilde bij gym (12 nov). Nog geen casus.

    Before it, in strong words, how many there are: 2 eerdere signalen. Both may be empty.
    """
    child = earlier.child
    strong = rest = ""
    if earlier.number:
        strong = counted(earlier.number, "eerder signaal", "eerdere signalen")
        days = [
            f"{gist(signal)} ({day_month(signal.seen_on.date(), today=today)})"
            for signal in earlier.latest[:SHOWN]
        ]
        called = child.first_name if names.names_on else child.code
        told = names.text(", ".join(days), (child.code,))
        rest = _("over {name}: {list}.").format(name=called, list=told)
    if earlier.running:
        return strong, f"{rest} {_('Lopende casus. Dit signaal komt in de tijdlijn.')}".strip()
    return strong, f"{rest} {_('Nog geen casus.')}" if rest else ""


def lines(found: Sequence[Earlier], names: NameDisplay, *, today: date) -> tuple[str, str]:
    """The same for more children, each on a line of its own."""
    told = [in_words(earlier, names, today=today) for earlier in found]
    if len(told) == 1:
        return told[0]
    return "", "\n".join(" ".join(parts).strip() for parts in told if any(parts))
