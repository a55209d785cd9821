"""Whose consent counts for this child, and what the gate for names says, in words.

The rules are those of handbook §3.2, by whose dossier it is. They warn; the coach decides.
"""

from collections.abc import Sequence
from datetime import date

from coachdesk.domain.ages import AGES_THAT_COUNT
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.consents import Gate
from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.called import called
from coachdesk.ui.children.consent_rows import age_of
from coachdesk.ui.shared.names_display import NameDisplay

OWN_CONSENT, ALONE = AGES_THAT_COUNT


def rule_words(dossier: Dossier, names: NameDisplay, today: date) -> str:
    """Who has to agree at this age, in this dossier."""
    age, holder = age_of(dossier, today), dossier.file_holder()
    if age is None:
        text = _("De geboortedatum van {name} is niet bekend. Daarom telt ieders toestemming.")
    elif age < OWN_CONSENT:
        text = _("{name} is jonger dan 12. Toestemming komt van ouders met gezag.")
    elif age >= ALONE:
        text = _("{name} is 16 of ouder en beslist zelf.")
    elif holder is FileHolder.SCHOOL:
        text = _(
            "{name} is 12 of ouder. Voor het schooldossier beslissen ouders met gezag "
            "tot {name} 16 is. {name} hoort het wel."
        )
    else:
        text = _(
            "{name} is 12 of ouder. De eigen toestemming van {name} is nodig, "
            "naast die van ouders met gezag."
        )
    return text.format(name=called(dossier.child, names))


def gate_words(dossier: Dossier, gate: Gate, names: NameDisplay) -> tuple[str, str]:
    """What the gate says, and what that means for the paper of a meeting."""
    who = called(dossier.child, names)
    if gate.open:
        means = _("De naam van {name} mag op het papier van een overleg.").format(name=who)
        return _("Iedereen om wie het gaat gaf toestemming."), means
    means = _("Op het papier van een overleg staat {name} zonder naam.").format(name=who)
    if not gate.missing:
        return _("Wie het gezag heeft, is nog niet bekend."), means
    missing = [_called(dossier, person_id, names) for person_id in gate.missing]
    text = _("{who} gaf nog geen toestemming.")
    if len(missing) > 1:
        text = _("{who} gaven nog geen toestemming.")
    return text.format(who=_listed(missing)), means


def _called(dossier: Dossier, person_id: PersonId | None, names: NameDisplay) -> str:
    person = dossier.person(person_id)
    return names.person(person) if person else called(dossier.child, names)


def _listed(words: Sequence[str]) -> str:
    """Anja, Henk en Milan."""
    *first, last = words
    return _("{first} en {last}").format(first=", ".join(first), last=last) if first else last
