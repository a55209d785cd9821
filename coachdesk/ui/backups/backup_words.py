"""How a backup is called on screen: when it was made, and why."""

from coachdesk.domain.wording import _, mark

WHY = {
    "daily": mark("elke dag"),
    "changes": mark("na 50 wijzigingen"),
    "manual": mark("zelf gemaakt"),
    "pre-migration": mark("voor een nieuwe versie"),
}
KIB = 1024


def why_made(why: str) -> str:
    """Why it was made; a reason of a later version as it stands there."""
    return _(WHY.get(why, why))


def size_words(size: int) -> str:
    """412 kB, 3,4 MB."""
    kilobytes = size / KIB
    if kilobytes < KIB:
        return _("{n} kB").format(n=round(kilobytes))
    return _("{n} MB").format(n=f"{kilobytes / KIB:.1f}".replace(".", ","))
