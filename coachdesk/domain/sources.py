"""In words: who told a signal, and whose words a paragraph holds (glossary #22, #32)."""

from coachdesk.domain.care_signals import CareSignal, Reporter
from coachdesk.domain.names import name
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.wording import _


def told_by(signal: CareSignal) -> str:
    """Juf Anouk, leerkracht/mentor, ikzelf: as it stands in the middle of a line."""
    if signal.reporter_name and signal.reporter is not Reporter.MYSELF:
        return signal.reporter_name
    shown = name(signal.reporter)
    return shown if shown.isupper() or "'" in shown else shown[:1].lower() + shown[1:]


def source_of(paragraph: Paragraph, signal: CareSignal) -> str:
    """Whose it is: who is named in it, else who told the signal; nothing when it is mine."""
    if paragraph.whose:
        return paragraph.whose
    told = paragraph.source is Source.REPORTER and signal.reporter is not Reporter.MYSELF
    return told_by(signal) if told else ""


def heading(paragraph: Paragraph, signal: CareSignal) -> str:
    """Mijn duiding, Duiding van juf Anouk, Visie van moeder, Feit: what it is, and whose."""
    whose = source_of(paragraph, signal)
    if paragraph.kind is ParagraphKind.INTERPRETATION:
        return _("Duiding van {who}").format(who=whose) if whose else _("Mijn duiding")
    if paragraph.kind is ParagraphKind.VIEW:
        return _("Visie van {who}").format(who=whose or _("mij"))
    return name(paragraph.kind)
