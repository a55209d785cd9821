"""The question that ends something: stopping help that was asked for, or rounding off a route."""

from datetime import date

from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.referrals import stop_referral
from coachdesk.operations.routes import close_route
from coachdesk.ui.children.day_field import day_field, day_of, not_yet
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

FORM = "end_help"  # under which an unfinished one is kept


class EndForm(DraftForm):
    """Of help that is to stop one says why; of a route that is done one may say how it went."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        route_id: str = "",
        referral_id: str = "",
        draft_id: str = "",
    ) -> None:
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=referral_id or route_id)
        target = referral_id or route_id or (draft.target_id if draft else "")
        referral = workplace.desk.ask(lambda store: store.referrals.find(target))
        route_id = referral.route_id if referral else target
        route = workplace.desk.ask(lambda store: store.routes.find(route_id))
        title = _("Hulp stoppen") if referral else _("Route afronden")
        super().__init__(title, workplace, parent, width="s")
        self._referral, self._route = referral, route
        self.about = PlainLabel("", self, tone="textSecondary")
        self.words = TextArea(parent=self, min_lines=3, max_lines=8)
        self.words.cover_names(workplace.names)
        self.on = day_field(workplace, self)
        self.on.set_value(workplace.today())
        self._lay_out()
        child_id = route.child_id if route else None
        self.keep_as(FORM, child=lambda: child_id, target_id=target, draft=draft)
        self.words.setFocus()

    def record(self) -> None:
        """End it; refused beside the field without a reason where one is needed."""
        words, on = self.words.value().strip(), day_of(self.on)
        trouble = self.on.trouble() or not_yet(on, self._workplace.today())
        missing = _("Schrijf kort op waarom.") if self._referral and not words else ""
        for field, text in ((self._on, trouble), (self._why, missing)):
            field.complain(text)
            if text:
                field.setFocus()
        if trouble or missing:
            return
        if self._end(on or self._workplace.today(), words):
            self.recorded()

    def _end(self, on: date, words: str) -> bool:
        referral, route, draft_id = self._referral, self._route, self.draft_id
        if referral is not None:
            return self._desk.do(
                lambda store: stop_referral(
                    store, referral.id, on=on, reason=words, draft_id=draft_id
                ),
                news=_("Hulp gestopt."),
            )
        return route is not None and self._desk.do(
            lambda store: close_route(store, route.id, on=on, words=words, draft_id=draft_id),
            news=_("Route afgerond."),
        )

    def _lay_out(self) -> None:
        asks = _("Waarom stopt het?") if self._referral else _("Hoe liep het af?")
        self._why = Field(asks, self.words, self)
        self._on = Field(_("Wanneer?"), self.on, self)
        for part in (self.about, self._why, self._on):
            self.body.addWidget(part)
        for key, field in (("words", self._why), ("on", self._on)):
            self.keep_field(key, field)
        self.set_hints({"Esc": _("sluit, concept blijft")})
        words = _("Stoppen") if self._referral else _("Afronden")
        self.save = self.add_button(CdButton(words, self, key="Ctrl Enter", kind=Kind.PRIMARY))
        self.save.clicked.connect(self.record)
        if self._route is None:
            self.save.block(_("Dit staat niet meer in de kluis."))
        self._workplace.names.changed.connect(self._reword)
        self._reword()

    def _reword(self) -> None:
        """Names went on or off."""
        route, referral = self._route, self._referral
        if route is None:
            return
        child = self._desk.ask(lambda store: store.children.find(route.child_id))
        names = self._workplace.names
        shown = names.child(child) if child else ""
        help_ = names.text(referral.name) if referral else ""
        self.about.setText(" · ".join(part for part in (help_, shown) if part))
