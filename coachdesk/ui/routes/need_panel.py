"""Behoefte: what the child needs and in whose words, which help is chosen, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coachdesk.domain.names import name
from coachdesk.domain.offers import Weight
from coachdesk.domain.routes import Route, Stage
from coachdesk.domain.wording import _
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.routes import write_route
from coachdesk.ui.routes.help_field import HelpField
from coachdesk.ui.routes.stage_panel import StagePanel
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

FEW = 2  # lines of a text that is one or two sentences


class NeedPanel(StagePanel):
    """The words of the route, and help that is added to it; all of it recorded in one step."""

    STAGE = Stage.NEED

    def __init__(
        self,
        workplace: Workplace,
        line: RouteLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, line, None, None, parent)
        self.primary = _("Vastleggen")
        offers = self._desk.ask(lambda store: store.offers.in_use()) or []
        self.need = self._text(FEW)
        self.child_words = self._text(FEW, literal=True)
        self.wishes = self._text(FEW)
        self.help = HelpField(offers, self._names, workplace.today(), self)
        self.why = self._text(FEW)
        self.skipped = LineField(parent=self)
        self.skipped.cover_names(self._names)
        self.form: Form[Route] = Form(self, check=Route.problems)
        self._lay_out()
        self._bind()
        self.form.fill(line.route)
        self.keep_as()
        self._show_rungs()

    def record(self) -> None:
        self.help.pick_rest()
        route = self.form.checked()
        if route is None:
            return
        chosen = self.help.referrals(route.id, route.child_id)
        news = _("Verwijsroute voor {name} vastgelegd.").format(name=self.called())
        self.carry_out(
            lambda store: write_route(store, route, chosen=chosen, draft_id=self.draft_id),
            news=news,
        )

    def begin(self) -> None:
        """In the need; what was filled in beforehand can be typed over at once."""
        self.need.setFocus()
        if self.need.value() == self.line.route.need:
            self.need.selectAll()

    def reword(self) -> None:
        who = self.called()
        self._need.label.setText(_("Wat heeft {name} nodig?").format(name=who))
        self._words.label.setText(_("Wat zegt {name} zelf?").format(name=who))
        for field in (self._need, self._words):
            field.widget.setAccessibleName(field.label.text())
        self.help.reword()

    def _text(self, lines: int, *, literal: bool = False) -> TextArea:
        text = TextArea(parent=self, min_lines=lines, max_lines=8, literal=literal)
        text.cover_names(self._names)
        return text

    def _lay_out(self) -> None:
        self._need = Field("", self.need, self, hint=_("in één of twee zinnen"), icon="sprout")
        self._words = Field("", self.child_words, self, icon="quote")
        self._wishes = Field(
            _("Wat willen de ouders?"),
            self.wishes,
            self,
            hint=_("tijd, taal, wel of niet onder schooltijd"),
            icon="heart",
        )
        self._help = Field(
            _("Welke hulp?"),
            self.help,
            self,
            hint=_("zo dichtbij als kan; meer mag"),
            icon="signpost",
        )
        self._why = Field(_("Waarom deze keuze?"), self.why, self, icon="handshake")
        self._skipped = Field(_("Waarom een trede overgeslagen?"), self.skipped, self)
        self._need.label.show()
        self._words.label.show()
        parts = (self._need, self._words, self._wishes, self._help, self._why, self._skipped)
        for part in (self.form.summary, *parts):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.reword()

    def _bind(self) -> None:
        fields = {
            "need": self._need,
            "child_words": self._words,
            "parents_wishes": self._wishes,
            "why": self._why,
            "skipped": self._skipped,
        }
        for key, field in fields.items():
            self.form.bind(key, field)
            self.keep_field(key, field)
        self.keep_field("help", self.help)
        self.help.changed.connect(self._show_rungs)
        self.help.settled.connect(self.why.setFocus)

    def _show_rungs(self) -> None:
        """Which rungs lie below what is chosen, and were not tried: then one line says why."""
        known = {one.weight for one in self.line.referrals if one.weight}
        passed = rungs_passed(self.help.weights() | known)
        self._skipped.setVisible(bool(passed) or bool(self.skipped.value()))
        words = ", ".join(name(weight) for weight in passed)
        hint = _("Sla je een trede over, schrijf dan kort waarom.")
        self._skipped.set_hint(f"{hint} ({words})" if words else hint)


def rungs_passed(weights: set[Weight]) -> Sequence[Weight]:
    """The rungs lighter than the heaviest that is chosen, on which nothing was."""
    order = list(Weight)
    heaviest = max((order.index(weight) for weight in weights), default=0)
    return [weight for weight in order[:heaviest] if weight not in weights]
