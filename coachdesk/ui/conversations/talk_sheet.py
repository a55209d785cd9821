"""What all pages about a talk have in common below their head: the step, the names, Tab."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.talk_openings import NOBODY, Around
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.children.called import called
from coachdesk.ui.conversations.step_row import StepRow
from coachdesk.ui.conversations.talk_head import TalkHead
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel


class TalkSheet(QWidget):
    """The fields of one talk, tied to `form`. A subclass makes them, and says where one begins
    (`jumps`, by the digit that goes with Alt) and in which order Tab goes (`stops`).

    *with_step* is for a talk that is not recorded yet: afterwards its step lives by itself.
    """

    def __init__(
        self, known: Known, names: NameDisplay, head: TalkHead, form: Form[Any], *, with_step: bool
    ) -> None:
        super().__init__()
        self.setProperty("zone", "clear")
        self.known, self.names, self.head, self.form = known, names, head, form
        self.with_step = with_step
        self.around = NOBODY
        self.step = StepRow(known, names, self)
        self.step_field = Field(
            _("Volgende stap"),
            self.step,
            self,
            hint=_("verplicht, of kies “geen stap nodig”"),
            icon="arrow-right",
        )
        _let_wrap(self.step_field.hint)
        self.step_field.setVisible(with_step)
        self._bind_head()

    def know(self, around: Around) -> None:
        """It is about this child, with these people around."""
        self.around = around
        self.step.choose_from(around.doers())
        self.step.at(around.school)
        self.reword()

    def reword(self) -> None:
        """Names went on or off."""
        self.step.reword()

    def called(self) -> str:
        """What to call the child in a question."""
        child = self.around.child
        return called(child, self.names) if child else _("het kind")

    def jumps(self) -> Mapping[int, QWidget]:
        """Where Alt and a digit bring the keyboard."""
        return {9: self.step.what} if self.with_step else {}

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops in the sheet and the head, in order."""
        return ()

    def order(self) -> None:
        """Let Tab go as `stops` says; asked again when a row comes or goes."""
        if self.window() is not self.head.window():
            return  # not built yet
        for one, then in pairwise(self.stops()):
            QWidget.setTabOrder(one, then)

    def begin(self) -> None:
        """Put the keyboard where one begins: with whom it is about, else with what happened."""
        first = self.jumps()[1] if self.head.child_ids() else self.head.who
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at_note(self) -> None:
        """What is wrong with the whole belongs to no one field: begin at the first."""
        first = next(iter(self.form.problems()), None)
        if first is not None and first.field == "note":
            self.jumps()[1].setFocus()

    def unread(self) -> dict[str, str]:
        """What was typed and is not understood, by field: a draft keeps that too."""
        when = self.head.when.line.text() if self.head.when.trouble() else ""
        day = self.step.when.line.text() if self.step.when.trouble() else ""
        found = {"who": self.head.who.text().strip(), "held_at": when, "due": day}
        return {field: text for field, text in found.items() if text}

    def put_back(self, unread: Mapping[str, str]) -> None:
        """Show it again as it was typed."""
        if "who" in unread:
            self.head.who.line.setText(unread["who"])
        for field, moment in (("held_at", self.head.when), ("due", self.step.when)):
            if field in unread:
                moment.line.set_value(unread[field])

    def _bind_head(self) -> None:
        head, form = self.head, self.form
        form.bind(
            "child_ids",
            head.who_field,
            read=head.child_ids,
            write=head.set_children,
            changed=head.children_changed,
        )
        form.bind("held_at", head.when_field)
        form.bind("place", head.place)
        form.bind(
            "minutes",
            head.minutes,
            read=head.minutes.minutes,
            write=head.minutes.set_minutes,
            changed=head.minutes.minutes_changed,
        )


def _let_wrap(hint: PlainLabel) -> None:
    """In large text it takes two lines rather than losing its end."""
    hint.setWordWrap(True)
    room = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    room.setHorizontalStretch(99)
    room.setHeightForWidth(True)
    hint.setSizePolicy(room)
