"""The page of a talk with parents."""

from collections.abc import Mapping

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.wording import _
from coachdesk.ui.conversations.parent_sheet import ParentSheet
from coachdesk.ui.conversations.parent_talk_fields import ParentTalkFields
from coachdesk.ui.conversations.talk_editor import TalkEditor
from coachdesk.ui.conversations.talk_page import TalkPage


class ParentTalkEditor(TalkEditor):
    """What they tell and want, what was agreed, and their consent."""

    KIND = ConversationKind.PARENT
    FORM = "parent_talk"
    FIELDS = ParentTalkFields

    def make_sheet(self) -> ParentSheet:
        return ParentSheet(
            self.workplace, self.known, self.head, self.form, with_step=not self.is_recorded
        )

    def heading(self, called: str) -> str:
        return _("Oudergesprek over {name}").format(name=called).strip()

    def news(self, called: str) -> str:
        if self.is_recorded:
            return _("Oudergesprek gewijzigd.")
        return _("Oudergesprek over {name} vastgelegd.").format(name=called)


class ParentTalkPage(TalkPage):
    """A talk with the parents of a child."""

    NAME = "parent_talk"
    EDITOR = ParentTalkEditor

    def keys(self) -> Mapping[str, str]:
        return {**super().keys(), "Alt 1…9": _("naar een vak")}
