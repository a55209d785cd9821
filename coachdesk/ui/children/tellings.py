"""How the entries of a dossier are told now: who is who, names as shown, facts only or all."""

from collections.abc import Collection

from coachdesk.domain.bonds import FAMILY
from coachdesk.domain.four_g import G
from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.four_g_notes import order_of_gs
from coachdesk.ui.children.called import called, relation_of
from coachdesk.ui.children.timeline_entries import Telling
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.names_display import NameDisplay


def telling_of(
    dossier: Dossier,
    desk: Desk,
    names: NameDisplay,
    *,
    people: Collection[PersonId],
    facts_only: bool,
    letters: int = 0,
) -> Telling:
    """The telling of one dossier in which these *people* speak.

    Family goes by what they are to the child, a professional by name. Of a text no more than
    so many *letters* are told, if given: names are looked for in those only.
    """
    child = dossier.child
    themes = desk.ask(lambda store: store.themes.all()) or ()
    persons = desk.ask(lambda store: store.persons.page(list(people))) or ()
    relations = {person.id: names.person(person) for person in persons}
    relations |= {
        person.id: relation_of(bond, names)
        for bond, person in dossier.involved
        if bond.relation in FAMILY
    }
    return Telling(
        said=lambda text: names.text(_beginning(text, letters), (child.code,)),
        child=called(child, names),
        me=dossier.me.first_name() if dossier.me else _("coach"),
        today=desk.clock.now().date(),
        facts_only=facts_only,
        case_id=dossier.case.id if dossier.case else None,
        relations=relations,
        themes={theme.id: theme.name for theme in themes},
        order=desk.ask(order_of_gs) or tuple(G),
    )


def _beginning(text: str, letters: int) -> str:
    """The text as far as it is told; no word, and so no name, is cut in two."""
    if not letters or len(text) <= letters:
        return text
    end = max(text.rfind(" ", 0, letters), text.rfind("\n", 0, letters))
    return text[: end if end > 0 else letters]
