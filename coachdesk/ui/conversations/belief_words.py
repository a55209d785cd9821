"""How true a thought feels, in words."""

from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.thought_lines import Belief


def in_words(belief: Belief) -> str:
    """Hoe waar voelt deze gedachte? Toen 90, nu 40. Niet-helpend. Nothing when not asked."""
    parts = []
    if belief.before is not None:
        parts.append(_("toen {number}").format(number=belief.before))
    if belief.after is not None:
        parts.append(_("nu {number}").format(number=belief.after))
    sentences = []
    if parts:
        told = ", ".join(parts)
        sentences.append(_("Hoe waar voelt deze gedachte?") + f" {told[:1].upper()}{told[1:]}")
    if belief.helping:
        helping = name(belief.helping)
        sentences.append(f"{helping[:1].upper()}{helping[1:]}")
    return ". ".join(sentences)
