"""The people of a meeting as one types them: "@far"."""

from collections.abc import Sequence

from coachdesk.domain.ids import PersonId
from coachdesk.domain.name_keys import NameKey
from coachdesk.domain.persons import Person
from coachdesk.ui.shared.names_display import NameDisplay


def keys_of(people: Sequence[Person], names: NameDisplay) -> list[NameKey[PersonId]]:
    """By first name and whole name, in the same order: who is likeliest comes first."""
    return [
        NameKey(id=one.id, shown=names.person(one), names=(one.first_name(), one.name))
        for one in people
    ]
