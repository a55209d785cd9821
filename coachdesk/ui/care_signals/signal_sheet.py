"""What is filled in about a signal, from top to bottom as one reads it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.care_signals import SignalUrgency
from coachdesk.domain.children import Child
from coachdesk.domain.ids import ParagraphId
from coachdesk.domain.names import name
from coachdesk.domain.problems import Problem
from coachdesk.domain.themes import Theme
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.care_signals.others_field import OthersField
from coachdesk.ui.care_signals.reporter_field import ReporterField
from coachdesk.ui.care_signals.signal_fields import SignalFields
from coachdesk.ui.care_signals.step_line import StepLine
from coachdesk.ui.care_signals.text_boxes import TextBoxes
from coachdesk.ui.care_signals.who_field import WhoField
from coachdesk.ui.shared import look
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.segmented import Segmented

WITH_DIGIT = 8
SAFETY = SignalUrgency.SAFETY


class SignalSheet(QWidget):
    """The fields of a signal; `form` ties them to `SignalFields`.

    *others* says what each piece is that fits in neither text box; *with_step* is for a new signal.
    """

    def __init__(
        self,
        known: Known,
        names: NameDisplay,
        parent: QWidget,
        *,
        check: Callable[[SignalFields], Iterable[Problem]],
        others: Sequence[tuple[ParagraphId, str]] = (),
        with_step: bool = True,
    ) -> None:
        super().__init__(parent)
        self._known, self._names = known, names
        self.finder = ChildFinder(known.children, known.schools, names, first=known.school.id)
        self.who = WhoField(self.finder, names)
        self.who_field = Field(_("Over wie?"), self.who, self)
        self.earlier = Notice("", self, icon="history")
        self.texts = TextBoxes(names, self, who=self._called, words=known.words)
        self.others = OthersField(others, names, self)
        self.themes = ChipRow(_theme_choices(known.themes))
        self.reporter = ReporterField()
        self.urgency = Segmented(_urgencies())
        self.when = MomentField(known.read_moment, clock=known.clock, below=True)
        safety = _("Acuut gevaar? Bel 112. Dit signaal staat straks bovenaan bij Te sorteren.")
        self.safety = Notice(safety, self, tone="danger", icon="shield-alert")
        self.others.setVisible(bool(others))
        self.earlier.hide()
        self.safety.hide()
        self.form = Form(self, check=check)
        self._arrange()
        self.step.setVisible(with_step)
        self._bind()
        self._react()

    def reword(self) -> None:
        """Names went on or off."""
        self.who.reword()
        self.texts.hint.reword()

    def chosen(self) -> list[Child]:
        """The known children that were chosen."""
        found = (self.finder.child(child_id) for child_id in self.who.value().child_ids)
        return [child for child in found if child]

    def unread(self) -> dict[str, str]:
        """What was typed and is not understood, by field: a draft keeps that too."""
        when = self.when.line.text() if self.when.trouble() else ""
        day = self.step.when.line.text() if self.step.when.trouble() else ""
        found = {"who": self.who.unpicked(), "seen_on": when, "step_due": day}
        return {field: text for field, text in found.items() if text}

    def put_back(self, unread: Mapping[str, str]) -> None:
        """Show it again as it was typed."""
        if "who" in unread:
            self.who.slots()[-1].line().setText(unread["who"])
        for field, moment in (("seen_on", self.when), ("step_due", self.step.when)):
            if field in unread:
                moment.line.set_value(unread[field])

    def _arrange(self) -> None:
        theme = Field(_("Thema"), self.themes, self, hint=_("Alt + cijfer"))
        reporter = Field(_("Van wie?"), self.reporter, self)
        self.reporter.more.setParent(self)  # here it has its turn for Tab
        urgency = Field(_("Hoe dringend?"), self.urgency, self)
        self.when_field = Field(_("Wanneer?"), self.when, self)
        self.step = StepLine(self._known, self)
        middle = QHBoxLayout()
        middle.setSpacing(look.space(4) + 2)
        for field in (reporter, urgency):
            middle.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self.when_field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        for part in (self.form.summary, self.who_field, self.earlier, self.texts, self.others):
            column.addWidget(part)
        column.addWidget(theme)
        column.addLayout(middle)
        column.addWidget(self.reporter.more)
        column.addWidget(self.safety)
        column.addWidget(self.step)

    def _bind(self) -> None:
        form, step = self.form, self.step
        form.bind("who", self.who_field)
        form.bind("facts", self.texts.fact_field)
        form.bind("thoughts", self.texts.thought_field)
        form.bind("others", self.others)
        form.bind("theme_ids", self.themes)
        form.bind("reporter", self.reporter)
        form.bind("reporter_name", self.reporter.name)
        form.bind("urgency", self.urgency)
        form.bind("seen_on", self.when_field)
        form.bind("step", step, read=step.value, write=step.set_value, changed=step.what.changed)
        when = step.when
        form.bind("step_due", when, read=step.due, write=when.set_value, changed=when.changed)

    def _react(self) -> None:
        self.who.settled.connect(self.texts.facts.setFocus)
        self.who.changed.connect(self._suggest_teacher)
        self.reporter.changed.connect(self._suggest_teacher)
        self.urgency.changed.connect(lambda value: self.safety.setVisible(value is SAFETY))
        for n, theme in enumerate(self._known.themes[:WITH_DIGIT], start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{n}"), self)
            shortcut.activated.connect(lambda theme=theme: self.themes.toggle(theme.id))

    def _suggest_teacher(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1 and chosen[0].teacher:
            self.reporter.suggest_name(chosen[0].teacher)

    def _called(self) -> str:
        """What to call the child in the word check; nothing when that is not one child."""
        chosen = self.chosen()
        if len(chosen) != 1:
            return ""
        return chosen[0].first_name if self._names.names_on else self._names.child(chosen[0])


def _theme_choices(themes: Sequence[Theme]) -> list[Choice]:
    return [
        Choice(theme.id, theme.name, digit=str(n) if n <= WITH_DIGIT else "")
        for n, theme in enumerate(themes, start=1)
    ]


def _urgencies() -> list[Choice]:
    icons = {SAFETY: "shield-alert"}
    return [Choice(value, name(value), icon=icons.get(value, "")) for value in SignalUrgency]
