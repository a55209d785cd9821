"""Who is it? An adult who is known already, or somebody new by the name that was typed."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from coachdesk.domain.ids import PersonId, new_id
from coachdesk.domain.persons import Person
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead

MOST = 8
NEW = "new"


class PersonField(TypeAhead):
    """Each word that is typed begins a word of the name, the function or the organisation."""

    def __init__(
        self,
        known: Sequence[Person],
        names: NameDisplay,
        parent: QWidget,
        *,
        without: Collection[PersonId] = (),
    ) -> None:
        self._known: Mapping[PersonId, Person] = {
            one.id: one for one in known if one.id not in without
        }
        self._names = names
        super().__init__(self._suggested, parent, placeholder=_("Typ een naam, Enter kiest"))
        self.line.cover_names(names)
        names.changed.connect(self._on_names)

    def person(self) -> Person | None:
        """Who was picked; somebody new has an identity of their own."""
        chosen = self.chosen()
        if chosen is None:
            return None
        if chosen.kind == NEW:
            return Person(id=PersonId(new_id()), name=str(chosen.key))
        return self._known.get(PersonId(str(chosen.key)))

    def settle(self) -> bool:
        """Let a name that nobody known can be stand as somebody new; whether it just did."""
        name, wanted = " ".join(self.text().split()), plain(self.text()).split()
        if self.chosen() or not wanted or any(_fits(one, wanted) for one in self._known.values()):
            return False
        self.set_chosen(_new(name))
        return True

    def typed(self) -> dict[str, str]:
        """For a draft: who was picked, or what was typed so far."""
        chosen = self.chosen()
        if chosen is None:
            return {"key": "", "kind": "", "text": self.text()}
        return {"key": str(chosen.key), "kind": chosen.kind, "text": ""}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Show what a draft kept."""
        key = typed["key"]
        known = self._known.get(PersonId(key))
        if typed["kind"] == NEW:
            self.set_chosen(_new(key))
        else:
            self.set_chosen(self._suggestion(known) if known else None)
        self.line.setText(typed["text"])

    def trouble(self) -> str:
        """What is the matter, as a sentence: nobody was picked yet."""
        return "" if self.chosen() else _("Typ een naam en kies wie het is.")

    def _suggested(self, text: str) -> list[Suggestion]:
        wanted, name = plain(text).split(), " ".join(text.split())
        if not wanted:
            return []
        found = [self._suggestion(one) for one in self._known.values() if _fits(one, wanted)]
        return [*found[:MOST], _new(name)]

    def _suggestion(self, person: Person) -> Suggestion:
        detail = " · ".join(part for part in (person.function, person.organisation) if part)
        return Suggestion(person.id, self._names.person(person), detail, "user-round")

    def _on_names(self) -> None:
        chosen = self.chosen()
        person = self._known.get(PersonId(str(chosen.key))) if chosen else None
        if person is not None:
            self.set_chosen(self._suggestion(person))


def _new(name: str) -> Suggestion:
    words = _("Nieuw: {name}").format(name=name)
    return Suggestion(name, words, "", "user-round-plus", NEW)


def _fits(person: Person, wanted: Sequence[str]) -> bool:
    words = plain(f"{person.name} {person.function} {person.organisation}").split()
    return all(any(word.startswith(one) for word in words) for one in wanted)
