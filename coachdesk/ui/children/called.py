"""What a child is called on its own page, where one speaks of it: Noor, or its code."""

from coachdesk.domain.bonds import Bond
from coachdesk.domain.children import Child
from coachdesk.domain.names import name
from coachdesk.ui.shared.names_display import NameDisplay


def called(child: Child, names: NameDisplay) -> str:
    """The roepnaam; the code with names off, or where codes are liked better."""
    return child.code if names.child(child) == child.code else child.first_name


def relation_of(bond: Bond, names: NameDisplay) -> str:
    """What an adult is to the child: moeder, oma Corrie."""
    return names.text(bond.relation_words) or name(bond.relation).lower()


def gezag_of(bond: Bond) -> str:
    """gezag, geen gezag, gezag onbekend."""
    return name(bond.gezag).lower()
