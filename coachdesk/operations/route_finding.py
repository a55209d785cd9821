"""Which routes are meant by a few typed letters: by the child, or by the help that is in them."""

from coachdesk.domain.plain_letters import plain
from coachdesk.store.store import Store


def routes_meant(store: Store, text: str) -> set[str]:
    """The ids of the routes of the children that are meant, and of help with such a name."""
    wanted = plain(text).split()
    found = {
        route_id
        for route_id, called in store.referrals.called()
        if all(any(word.startswith(w) for word in plain(called).split()) for w in wanted)
    }
    children = store.children.meant(text)
    return found | {route.id for route in store.routes.having("child_id", children)}
