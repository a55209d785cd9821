"""The bar with the next step of a case: in time, late or missing; done, moved or chosen here."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.cases import Case, usual_file_holder
from coachdesk.domain.ids import CaseId, new_id
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, counted, long_day
from coachdesk.operations.cases import open_case
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.steps import move_step, tick_step
from coachdesk.ui.children.called import called
from coachdesk.ui.children.may_write import hold, why_locked
from coachdesk.ui.children.step_words import StepWords
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.steps.move_line import MoveLine
from coachdesk.ui.steps.next_step_choice import NextStepChoice

ROOM_FOR_NEXT = 1000  # px of the bar at 100 % text: below it "Daarna" is left out


class NextStepBar(Fitting, QFrame):
    """Always in sight: what is done next for this child, by whom and when."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._asking: Step | None = None
        self.setProperty("kind", "notice")
        self.setProperty("outlined", "true")
        self.icon = IconSpot("arrow-right", self, size="icon")
        self.label = PlainLabel("", self, style="label", wrap=False)
        self.words = StepWords(self)
        self.after = PlainLabel("", self, tone="textSecondary", wrap=False)
        self.done = CdButton(_("Gedaan"), self, icon="check")
        self.postpone = CdButton(_("Verzet"), self)
        self.pick = CdButton(_("Kies een stap"), self)
        self.start = CdButton(_("Casus starten"), self)
        self.choice = NextStepChoice(workplace, self)
        self.moving = MoveLine(workplace, self)
        self._lay_out()
        self._listen()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the next step of this child as it stands now."""
        other = self._dossier is None or self._dossier.child.id != dossier.child.id
        self._dossier = dossier
        taken_back = not self.choice.isHidden() and dossier.next_step() is not None
        if other or taken_back:
            self._stop_asking()
        self._show(dossier)

    def _show(self, dossier: Dossier) -> None:
        step, running = dossier.next_step(), dossier.running()
        self._tell(dossier, step)
        self._tell_next(dossier)
        self.done.setVisible(step is not None)
        self.postpone.setVisible(step is not None)
        undated = step is not None and step.due is None
        self.postpone.set_words(_("Kies een datum") if undated else _("Verzet"))
        self.pick.setVisible(step is None and running)
        self.start.setVisible(step is None and dossier.case is None)
        self.setVisible(step is not None or not dossier.closed() or self._is_asking())
        for button in (self.done, self.postpone, self.pick, self.start):
            hold(button, why_locked(self._workplace.desk))

    def _tell(self, dossier: Dossier, step: Step | None) -> None:
        if step is None:
            missing = dossier.running()
            tone, icon = ("danger", "circle-dashed") if missing else ("neutral", "circle")
            label, words, rest = "", _("Nog geen casus."), ""
            if missing:
                words = _("Deze casus heeft nog geen volgende stap.")
        else:
            tone, icon, label = self._urgency(step)
            words = self._workplace.names.text(step.what, (dossier.child.code,))
            rest = " · ".join(part for part in ("", self._who(dossier, step), self._day(step)))
        self.icon.set_icon(icon, role="text" if tone == "neutral" else tone)
        self.label.setText(label)
        self.label.setVisible(bool(label))
        self.label.set_tone("textSecondary" if tone == "neutral" else tone)
        missing = tone == "danger" and not label
        self.words.show_words(words, rest, ink="danger" if missing else "text")
        self.setAccessibleName(" ".join(part for part in (label, words, rest) if part))
        self._set_tone(tone)

    def _urgency(self, step: Step) -> tuple[str, str, str]:
        """Tone, icon and words of how it stands in time."""
        if step.due is None:
            return "danger", "circle-dashed", _("Volgende stap, nog zonder datum")
        late = (self._workplace.today() - step.due).days
        if late <= 0:
            return "neutral", "arrow-right", _("Volgende stap")
        days = counted(late, _("dag"), _("dagen"))
        return "attention", "clock-alert", _("Volgende stap, {days} te laat").format(days=days)

    def _who(self, dossier: Dossier, step: Step) -> str:
        owner = dossier.person(step.owner_id) or dossier.me
        if owner is None:
            return ""
        return owner.first_name() if owner.me else self._workplace.names.person(owner)

    def _day(self, step: Step) -> str:
        return long_day(step.due, today=self._workplace.today()) if step.due else _("zonder datum")

    def _tell_next(self, dossier: Dossier) -> None:
        after = dossier.after_next()
        text = self._workplace.names.text(after.what, (dossier.child.code,)) if after else ""
        small = f"{text[:1].lower()}{text[1:]}"
        self.after.setText(_("Daarna: {text}").format(text=small) if text else "")
        self.fit()

    def fit(self) -> None:
        """What comes after it, where there is room."""
        room = self.width() >= look.scaled(ROOM_FOR_NEXT)
        self.after.setVisible(room and bool(self.after.text()) and not self._is_asking())

    def _set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.label)
        told.addWidget(self.words)
        self._told = QWidget(self)
        row = QHBoxLayout(self._told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(3))
        row.addWidget(self.icon)
        row.addLayout(told, 1)
        row.addWidget(self.after)
        for button in (self.done, self.postpone, self.pick, self.start):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(3), look.space(2), look.space(3), look.space(2))
        column.addWidget(self._told)
        column.addWidget(self.choice)
        column.addWidget(self.moving)

    def _listen(self) -> None:
        self.done.clicked.connect(self._on_done)
        self.postpone.clicked.connect(self._on_move)
        self.pick.clicked.connect(self._on_pick)
        self.start.clicked.connect(self._on_start)
        self.choice.planned.connect(self._on_answered)
        self.choice.later.connect(self._on_answered)
        self.moving.moved.connect(self._on_moved)
        self.moving.left.connect(self._on_answered)

    def _on_done(self) -> None:
        dossier = self._dossier
        step = dossier.next_step() if dossier else None
        if dossier is None or step is None:
            return
        last = dossier.running() and dossier.after_next() is None
        today, shown = self._workplace.today(), self._workplace.names.text(step.what)
        news = _("Stap gedaan: {text}").format(text=shown)
        desk, step_id = self._workplace.desk, step.id
        if desk.do(lambda store: tick_step(store, step_id, on=today), news=news) and last:
            self._ask(done=True)

    def _on_pick(self) -> None:
        self._ask(done=False)

    def _on_start(self) -> None:
        """Begin a case, and choose its first step at once."""
        dossier = self._dossier
        if dossier is None:
            return
        me = dossier.me
        case = Case(
            id=CaseId(new_id()),
            child_id=dossier.child.id,
            opened_on=self._workplace.today(),
            file_holder=usual_file_holder(me.function if me else ""),
            lead_id=me.id if me else None,
        )
        name = called(dossier.child, self._workplace.names)
        news = _("Casus gestart voor {name}.").format(name=name)
        if self._workplace.desk.do(lambda store: open_case(store, case), news=news):
            self._ask(done=False)

    def _ask(self, *, done: bool) -> None:
        dossier = self._dossier
        if dossier is None or dossier.case is None:
            return
        self._told.hide()
        self._set_tone("neutral")
        self.choice.ask(dossier.child.id, dossier.case.id, done=done)

    def _on_move(self) -> None:
        dossier = self._dossier
        step = dossier.next_step() if dossier else None
        if dossier is None or step is None:
            return
        self._asking = step
        self._told.hide()
        self.moving.ask(step.due, dossier.school)

    def _on_moved(self, day: date) -> None:
        step = self._asking
        if step is None:
            return
        shown = long_day(day, today=self._workplace.today())
        news = _("Verzet naar {date}.").format(date=shown)
        step_id = step.id
        if self._workplace.desk.do(lambda store: move_step(store, step_id, to=day), news=news):
            self._on_answered()

    def _on_answered(self) -> None:
        """The bar tells again; the keyboard goes to the first thing one can do in it."""
        self._stop_asking()
        if self._dossier is not None:
            self._show(self._dossier)
        for button in (self.done, self.pick, self.start):
            if button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _stop_asking(self) -> None:
        self._asking = None
        self.choice.hide()
        self.moving.hide()
        self._told.show()

    def _is_asking(self) -> bool:
        return not self.choice.isHidden() or not self.moving.isHidden()
