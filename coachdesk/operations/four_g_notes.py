"""What is asked of 4G notes besides the talk they belong to."""

from coachdesk.domain.four_g import THINK, G
from coachdesk.domain.settings import SettingName
from coachdesk.store.store import Store


def order_of_gs(store: Store) -> tuple[G, ...]:
    """The order in which this vault shows the four G's."""
    return THINK if store.settings.value(SettingName.THINK_ORDER) else tuple(G)
