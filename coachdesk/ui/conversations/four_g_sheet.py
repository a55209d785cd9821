"""The 4G form: each "then" above its "next time", the event beside both rows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.four_g import G, Speaker
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.children.told_notes import tells
from coachdesk.ui.conversations.chain_marks import Arrow, SameEvent
from coachdesk.ui.conversations.earlier_talk import EarlierTalk, Find
from coachdesk.ui.conversations.feeling_box import AfterBox, FeelingBox
from coachdesk.ui.conversations.feelings import Feelings
from coachdesk.ui.conversations.four_g_fields import FourGFields
from coachdesk.ui.conversations.g_box import GBox
from coachdesk.ui.conversations.helping_box import HelpingBox
from coachdesk.ui.conversations.note_fields import NoteFields
from coachdesk.ui.conversations.side_view import SideView
from coachdesk.ui.conversations.talk_head import TalkHead, choice
from coachdesk.ui.conversations.talk_sheet import TalkSheet
from coachdesk.ui.conversations.text_box import TextBox
from coachdesk.ui.conversations.thought_box import ThoughtBox
from coachdesk.ui.conversations.view_tabs import ViewTabs
from coachdesk.ui.conversations.views import Views
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.text_area import TextArea

COLUMNS = (0, 2, 4, 6)
FIRST_ROW, SECOND_ROW = 224, 158  # px that the boxes need at least
BELOW_LINES = 3


class FourGSheet(TalkSheet):
    """Two rows of boxes, and below them strength, interpretation and next step.

    Above them, when there are, the other views of the event and an earlier talk. *order* is that
    of the four G's: THINK op school has the feeling before the thought. *find* finds a talk.
    """

    def __init__(
        self,
        known: Known,
        names: NameDisplay,
        head: TalkHead,
        form: Form[FourGFields],
        *,
        with_step: bool,
        find: Find,
        order: Sequence[G] = tuple(G),
    ) -> None:
        super().__init__(known, names, head, form, with_step=with_step)
        self._order, self._think = order, tuple(order) != tuple(G)
        self.note_form: Form[NoteFields] = Form(self)
        self.views = Views(self.note_form, self)
        self.tabs = ViewTabs(self.views, self.called, self)
        self.beside = QVBoxLayout()
        self.side_views: list[SideView] = []
        self.earlier = EarlierTalk(find, names.text, order, self)
        self.speaker = choice([(name(one), one) for one in Speaker], _("Wie spreekt?"), head)
        head.add(self.speaker)
        self.feelings = Feelings(self)
        self._make_boxes()
        self._make_below()
        self._arrange()
        self._bind()
        for box in (self.feeling, self.helping):
            box.ordered.connect(self.order)
        self.earlier.ordered.connect(self.order)
        self.views.switched.connect(self._show_beside)
        for text in self._texts():
            text.cover_names(names)

    def reword(self) -> None:
        super().reword()
        self.tabs.refresh()
        self._show_beside()
        today = self.known.clock.now().date()
        self.earlier.know(self.around.earlier, child=self.called(), today=today)
        self.feeling.reword()
        self.after.reword()
        asked = _("Wat ging goed, waar is {name} sterk in?").format(name=self.called())
        self.strength_field.label.setText(asked)
        self.strength.setAccessibleName(asked)

    def jumps(self) -> Mapping[int, QWidget]:
        boxes = enumerate(self._boxes(), start=1)
        return {number: box.first() for number, box in boxes} | {
            8: self.strength,
            **super().jumps(),
        }

    def stops(self) -> Sequence[QWidget]:
        head = self.head
        middle = [self._thought_stops(), self._feeling_stops()]
        after = [self._helping_stops(), self._after_stops()]
        if self._think:
            middle.reverse()
            after.reverse()
        return (
            head.who.line,
            self.happened.text,
            *(stop for stops in middle for stop in stops),
            self.behaviour.text,
            *(stop for stops in after for stop in stops),
            self.attempt.text,
            self.strength,
            self.interpretation,
            *(self.step.stops() if self.with_step else ()),
            head.record,
            head.place,
            head.when.line,
            self.thought.literal.tick,
            head.minutes,
            self.speaker,
            self.feeling.body_line,
            *(button for button in head.extra if button.isEnabled()),
            *self.tabs.stops(),
            *(stop for view in self.side_views for stop in view.stops()),
            *self.earlier.stops(),
        )

    def begin_view(self) -> None:
        """Put the keyboard where the view in the boxes begins."""
        self.happened.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_boxes(self) -> None:
        thought, feeling = (3, 2) if self._think else (2, 3)
        self.happened = TextBox(
            _("Gebeurtenis"),
            self,
            tone="gGebeurtenis",
            icon="map-pin",
            question=_("Wat gebeurde er?"),
            placeholder=_("Waar, wanneer, wie? Alleen wat je zag of hoorde."),
            number=1,
            remark=_(
                "De gebeurtenis blijft dezelfde. Met een andere gedachte worden gevoel en gedrag "
                "anders."
            ),
        )
        self.thought = ThoughtBox(thought, self)
        self.feeling = FeelingBox(self.feelings, self.names, feeling, self)
        self.behaviour = TextBox(
            _("Gedrag"),
            self,
            tone="gGedrag",
            icon="footprints",
            question=_("Wat deed je?"),
            number=4,
        )
        self.helping = HelpingBox(self.names, thought + 3, self)
        self.after = AfterBox(self.feelings, self.names, feeling + 3, self)
        self.attempt = TextBox(
            _("Wat ga je proberen?"), self, tone="gGedrag", icon="sprout", number=7
        )

    def _boxes(self) -> Sequence[GBox]:
        """In the order of their keys."""
        then = [self.thought, self.feeling]
        next_time = [self.helping, self.after]
        if self._think:
            then.reverse()
            next_time.reverse()
        return (self.happened, *then, self.behaviour, *next_time, self.attempt)

    def _make_below(self) -> None:
        self.strength = TextArea(parent=self, min_lines=BELOW_LINES, literal=True)
        self.interpretation = TextArea(parent=self, kind="interpretation", min_lines=BELOW_LINES)
        self.strength_field = Field(
            "-", self.strength, self, hint="Alt 8", icon="star", shorten=True
        )
        self.interpretation_field = Field(
            _("Mijn duiding"),
            self.interpretation,
            self,
            hint=_("mag leeg blijven"),
            icon="lightbulb",
        )

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(look.space(3) + 2)
        for field in (self.strength_field, self.interpretation_field, self.step_field):
            below.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.earlier)
        column.addWidget(self.tabs)
        column.addLayout(self.beside)
        column.addLayout(self._grid(), 1)
        column.addLayout(below)

    def _grid(self) -> QGridLayout:
        event, *boxes = self._boxes()
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.addWidget(event, 0, COLUMNS[0], 3, 1)
        for box, column in zip(boxes[:3], COLUMNS[1:], strict=True):
            grid.addWidget(Arrow(self), 0, column - 1)
            grid.addWidget(box, 0, column)
        grid.addWidget(SameEvent(self), 1, COLUMNS[1], 1, 5)
        for box, column in zip(boxes[3:], COLUMNS[1:], strict=True):
            grid.addWidget(box, 2, column)
            if column > COLUMNS[1]:
                grid.addWidget(Arrow(self), 2, column - 1)
        for column in COLUMNS:
            grid.setColumnStretch(column, 1)
        for row, least in ((0, FIRST_ROW), (2, SECOND_ROW)):
            grid.setRowMinimumHeight(row, look.scaled(least))
            grid.setRowStretch(row, 1)
        return grid

    def _bind(self) -> None:
        form, note, helping, feelings = self.form, self.note_form, self.helping, self.feelings
        note.bind("speaker", self.speaker)
        note.bind("event", self.happened.text)
        note.bind("thoughts", self.thought)
        note.bind(
            "feelings",
            self.feeling,
            read=feelings.value,
            write=feelings.set_value,
            changed=feelings.changed,
        )
        note.bind("behaviour", self.behaviour.text)
        note.bind("challenge", helping.challenge.question)
        note.bind("answer", helping.challenge.answer)
        note.bind("helping_thought", helping.text)
        note.bind(
            "helping_belief",
            helping.text,
            read=helping.text.belief,
            write=helping.text.set_belief,
            changed=helping.text.belief_changed,
        )
        note.bind("attempt", self.attempt.text)
        note.bind("strength", self.strength)
        note.bind("body", self.feeling.body_line)
        views, text = self.views, self.happened.text
        form.bind("views", text, read=views.value, write=views.set_value, changed=views.changed)
        form.bind("gone", text, read=views.gone, write=views.set_gone, changed=views.changed)
        form.bind("interpretation", self.interpretation)
        form.bind("step", self.step_field)

    def _show_beside(self) -> None:
        """The views that are not in the boxes, to look at."""
        for view in self.side_views:
            self.beside.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.side_views = []
        for other in self.views.others():
            whose = tells(other.speaker, self.called())
            view = SideView(whose, other.note(), self.names.text, self._order, self)
            self.side_views.append(view)
            self.beside.addWidget(view)
            view.show()
        self.order()

    def _texts(self) -> Sequence[TextArea]:
        boxes = (self.happened.text, self.thought.text, self.behaviour.text, self.helping.text)
        return (*boxes, self.attempt.text, self.strength, self.interpretation)

    def _thought_stops(self) -> Sequence[QWidget]:
        return (self.thought.text,)

    def _feeling_stops(self) -> Sequence[QWidget]:
        rows = (row.scale.voice() for row in self.feeling.rows.rows)
        return (self.feeling.line.line, *rows)

    def _helping_stops(self) -> Sequence[QWidget]:
        asked = self.helping.challenge
        questions = () if asked.isHidden() else (asked.question, asked.answer)
        return (*questions, self.helping.text)

    def _after_stops(self) -> Sequence[QWidget]:
        return [row.scale.voice() for row in self.after.rows.rows]
