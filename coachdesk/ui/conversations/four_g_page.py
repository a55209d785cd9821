"""The page of a 4G talk."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.settings import SettingName
from coachdesk.domain.wording import _, long_day
from coachdesk.ui.conversations.feeling_box import in_boxes
from coachdesk.ui.conversations.four_g_fields import FourGFields
from coachdesk.ui.conversations.four_g_sheet import FourGSheet
from coachdesk.ui.conversations.talk_editor import TalkEditor
from coachdesk.ui.conversations.talk_page import TalkPage
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.workplace import Workplace


class FourGEditor(TalkEditor):
    """Gebeurtenis, gedachte, gevoel and gedrag of one event."""

    KIND = ConversationKind.FOUR_G
    FORM = "four_g"
    FIELDS = FourGFields

    sheet: FourGSheet

    def make_sheet(self) -> FourGSheet:
        think = self.workplace.desk.ask(lambda store: store.settings.value(SettingName.THINK_ORDER))
        return FourGSheet(
            self.known,
            self.workplace.names,
            self.head,
            self.form,
            with_step=not self.is_recorded,
            think=bool(think),
        )

    def heading(self, called: str) -> str:
        return _("4G-gesprek met {name}").format(name=called).strip()

    def news(self, called: str) -> str:
        if self.is_recorded:
            return _("4G-gesprek gewijzigd.")
        return _("4G-gesprek met {name} vastgelegd.").format(name=called)

    def remark(self) -> str:
        """Vorige keer, 17 november: verdrietig 8, daarna 6."""
        before = self.sheet.around.before
        if before is None or before.held_at is None:
            return ""
        day = long_day(before.held_at.date(), today=self.workplace.today()).split(" ", 1)[1]
        told = ", ".join(self._feelings(before))
        text = _("Vorige keer, {day}: {told}") if told else _("Vorige keer: {day}")
        return text.format(day=day, told=told)

    def _feelings(self, talk: Conversation) -> Sequence[str]:
        found = []
        for feeling in (feeling for note in talk.notes[:1] for feeling in note.feelings[:1]):
            parts = [self.workplace.names.text(feeling.word)]
            if feeling.before is not None:
                parts[0] += f" {in_boxes(feeling.before)}"
            if feeling.after is not None:
                parts.append(_("daarna {number}").format(number=in_boxes(feeling.after)))
            found += parts
        return found


class FourGPage(TalkPage):
    """Ctrl G: the four G's of one event and what another thought would change."""

    NAME = "four_g"
    EDITOR = FourGEditor

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._key("Ctrl+U", self._on_challenge)

    def commands(self) -> Sequence[Command]:
        found = [Command(_("Uitdagen"), self._on_challenge, keys="Ctrl U", icon="circle-help")]
        return (*super().commands(), *(found if self.editor else ()))

    def keys(self) -> Mapping[str, str]:
        return {
            **super().keys(),
            "Alt 1…9": _("naar een vak"),
            "Ctrl .": _("hoe waar voelt deze gedachte?"),
            "Ctrl U": _("uitdagen"),
        }

    def _on_challenge(self) -> None:
        if isinstance(self.editor, FourGEditor):
            self.editor.sheet.helping.ask()
