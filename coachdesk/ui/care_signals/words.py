"""How a signal is spoken of on the page: about whom, from whom, when, and how it stands."""

from collections.abc import Sequence
from datetime import date, datetime, time

from coachdesk.domain.care_signals import CareSignal, SignalStatus
from coachdesk.domain.children import Child
from coachdesk.domain.names import name
from coachdesk.domain.sources import told_by
from coachdesk.domain.wording import _, clock_time, counted, short_day
from coachdesk.ui.care_signals.child_finder import in_class
from coachdesk.ui.shared.names_display import NameDisplay


def about(signal: CareSignal, children: Sequence[Child], names: NameDisplay) -> tuple[str, str]:
    """Jayden S. · groep 6b, in two parts of which the first stands out; Groep 7 and "geen kind"."""
    if children:
        shown = _(" en ").join(names.child(child) for child in children)
        groups = {in_class(child.group): None for child in children if child.group}
        return shown, ", ".join(groups)
    return names.text(signal.about) or _("Nog niemand"), _("geen kind")


def news(text: str, name: str) -> str:
    """A sentence about somebody, with one full stop at its end: the name may have its own."""
    return text.format(name=name).replace("..", ".")


def moment(when: datetime, now: datetime) -> str:
    """vandaag 08:31, gisteren 15:40, ma 23 nov; without a time when that is not known."""
    days = {0: _("vandaag"), 1: _("gisteren")}
    ago = (now.date() - when.date()).days
    if ago not in days:
        return short_day(when.date(), today=now.date())
    clock = clock_time(when) if when.time() != time() else ""
    return f"{days[ago]} {clock}".strip()


def told(signal: CareSignal, names: NameDisplay, *, now: datetime, earlier: int = 0) -> str:
    """juf Anouk · vandaag 08:31 · 2 eerdere."""
    before = counted(earlier, "eerder", "eerdere") if earlier else ""
    parts = (names.text(told_by(signal)), moment(signal.seen_on, now), before)
    return " · ".join(part for part in parts if part)


def facts(signal: CareSignal, most: int) -> str:
    """What was seen and said, in one line of at most so many letters; else what else it holds."""
    texts = [p.text[:most] for p in signal.facts() or signal.paragraphs]
    return " ".join(" ".join(texts).split())[:most]


def standing(signal: CareSignal, today: date) -> str:
    """Volgen tot ma 7 dec, Casus gestart, Hoort bij de leeftijd."""
    if signal.status is SignalStatus.WATCHED and signal.watched_until:
        day = short_day(signal.watched_until, today=today)
        return _("Volgen tot {day}").format(day=day)
    return name(signal.status)
