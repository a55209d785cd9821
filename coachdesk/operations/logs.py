"""Looking into the logboek, which is itself a line in it."""

from coachdesk.domain.wording import _
from coachdesk.store.store import Store


def note_log_read(store: Store) -> None:
    """Write that the logboek was opened (who looks at the log is part of the log: NEN 7513)."""
    store.note("log.read", _("Logboek geopend"))
