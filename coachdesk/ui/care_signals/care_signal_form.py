"""Nieuw signaal: what was seen or heard, written down in twenty seconds; or one corrected."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.children import Child
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import CareSignalId, ChildId, new_id
from coachdesk.domain.problems import Problem
from coachdesk.domain.sources import heading
from coachdesk.domain.wording import _
from coachdesk.operations.care_signal_views import earlier_about
from coachdesk.operations.care_signals import correct_signal, note_signal
from coachdesk.operations.children import new_children
from coachdesk.ui.care_signals import earlier, words
from coachdesk.ui.care_signals.known import ask_known
from coachdesk.ui.care_signals.signal_fields import SignalFields
from coachdesk.ui.care_signals.signal_sheet import SignalSheet
from coachdesk.ui.care_signals.who import Who
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.workplace import Workplace

FORM = "signal"  # under which an unfinished one is kept
WIDTH = 820


class SignalForm(DraftForm):
    """Opens with what is known: a child, a text, a draft to go on with, or a signal to correct."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: str = "",
        text: str = "",
        draft_id: str = "",
        signal_id: str = "",
    ) -> None:
        desk = workplace.desk
        draft = draft_for(desk, FORM, draft_id, target_id=signal_id)
        target = signal_id or (draft.target_id if draft else "")
        old = desk.ask(lambda store: store.care_signals.find(target)) if target else None
        title = _("Signaal wijzigen") if old else _("Nieuw signaal")
        super().__init__(title, workplace, parent, width=WIDTH)
        self._old = old
        self._signal: CareSignal
        self.sheet = self._make_sheet()
        self.one_more = CdButton(_("Vastleggen en nog een"), self)
        self.record_button = CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self._fill_body()
        self._react()
        known = Who(child_ids=(ChildId(child_id),) if child_id else ())
        self._begin(known, text=text, draft=draft)

    def record(self) -> bool:
        """Record what is filled in; False when something is not right yet, or was refused."""
        fields = self.sheet.form.checked()
        if fields is None:
            return False
        named, at = fields.who.new, self._workplace.school
        new = self._desk.ask(lambda store: new_children(store, named, school_id=at))
        if new is None:
            return False
        signal = self._to_record(fields, new)
        if self._old is not None:
            done = self._correct(signal, new)
        else:
            done = self._note(signal, new, fields)
        if done:
            self.forget()
            self.sheet.finder.forget()
        return done

    def typed(self) -> Mapping[str, Any]:
        return {**self.sheet.form.entity().to_plain(), "unread": self.sheet.unread()}

    def take_up(self, fields: Mapping[str, Any]) -> None:
        kept = SignalFields.from_plain(fields)
        seen_on = kept.seen_on or self.sheet.form.entity().seen_on
        self.sheet.form.fill(replace(kept, seen_on=seen_on))
        self.sheet.put_back(fields["unread"])

    def _make_sheet(self) -> SignalSheet:
        old = self._old
        kept = SignalFields.of(old).others if old else ()
        pieces = {piece.id: piece for piece in old.paragraphs} if old else {}
        return SignalSheet(
            ask_known(self._workplace, old.theme_ids if old else ()),
            self._workplace.names,
            self,
            check=self._check,
            others=[(i, heading(pieces[i], old)) for i, _text in kept] if old else (),
            with_step=old is None,
        )

    def _fill_body(self) -> None:
        self.body.addWidget(self.sheet)
        self.body.addStretch(1)
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        self.one_more.setVisible(self._old is None)
        for button in (self.one_more, self.record_button):
            self.add_button(button)

    def _react(self) -> None:
        self.record_button.clicked.connect(self._on_record)
        self.one_more.clicked.connect(self._on_one_more)
        self.sheet.form.edited.connect(self.touch)
        self.sheet.who.changed.connect(self._show_earlier)
        self._workplace.names.changed.connect(self._reword)

    def _begin(self, who: Who, *, text: str = "", draft: Draft | None = None) -> None:
        """A form as it is at first: empty but for what is known, or the signal to correct."""
        now = self._desk.clock.now().replace(second=0, microsecond=0)
        new = CareSignal(id=CareSignalId(new_id()), seen_on=now, noted_at=now)
        self._signal = self._old or new
        form = self.sheet.form
        form.fill(SignalFields.of(self._old) if self._old else SignalFields(seen_on=now, who=who))
        self.keep_as(
            FORM,
            child=lambda: next(iter(self.sheet.who.value().child_ids), None),
            target_id=self._old.id if self._old else "",
            draft=draft,
            only_changes=self._old is not None,
        )
        if text and draft is None:
            form.fill(replace(form.entity(), facts=text))
        self.sheet.texts.facts.moveCursor(QTextCursor.MoveOperation.End)
        self._show_earlier()
        self.status.clear()
        begin = self.sheet.who if self.sheet.who.value() == Who() else self.sheet.texts.facts
        begin.setFocus()

    def _check(self, fields: SignalFields) -> Iterator[Problem]:
        yield from fields.on(replace(self._signal, noted_at=self._desk.clock.now())).problems()
        for named in fields.who.new:
            first, prefix, last = named.parts()
            child = Child(id=ChildId(""), code="", first_name=first, prefix=prefix, last_name=last)
            yield from (Problem("who", problem.text) for problem in child.problems())

    def _to_record(self, fields: SignalFields, new: Sequence[Child]) -> CareSignal:
        """The signal, about the new children too; a new one is of the school of its child."""
        made = fields.on(self._signal)
        made = replace(made, child_ids=(*made.child_ids, *(child.id for child in new)))
        if self._old is not None:
            return made
        about = (*self.sheet.chosen(), *new)
        at = about[0].school_id if about else self._workplace.school
        return replace(made, school_id=at, noted_at=self._desk.clock.now())

    def _correct(self, signal: CareSignal, new: Sequence[Child]) -> bool:
        draft_id = self.draft_id
        return self._desk.do(
            lambda store: correct_signal(store, signal, new_children=new, draft_id=draft_id),
            news=_("Signaal gewijzigd."),
        )

    def _note(self, signal: CareSignal, new: Sequence[Child], fields: SignalFields) -> bool:
        draft_id, step = self.draft_id, fields.next_step(signal)
        return self._desk.do(
            lambda store: note_signal(
                store, signal, new_children=new, step=step, draft_id=draft_id
            ),
            news=self._news(signal, new),
        )

    def _news(self, signal: CareSignal, new: Sequence[Child]) -> str:
        shown = self._workplace.names
        called = [shown.child(child) for child in (*self.sheet.chosen(), *new)]
        about = _(" en ").join(called) or shown.text(signal.about)
        if not about:
            return _("Signaal vastgelegd.")
        return words.news(_("Signaal vastgelegd over {name}."), about)

    def _show_earlier(self) -> None:
        """What was noted before about the children that are chosen now."""
        children = self.sheet.chosen()
        # what is not noted yet comes after all that is
        this = self._old or replace(self._signal, noted_at=datetime.max)  # noqa: DTZ901  (local)
        found = self._desk.ask(
            lambda store: [earlier_about(store, child.id, than=this) for child in children]
        )
        names, today = self._workplace.names, self._workplace.today()
        strong, rest = earlier.lines(found or (), names, today=today)
        self.sheet.earlier.set_text(rest, strong=strong)
        self.sheet.earlier.setVisible(bool(rest))

    def _reword(self) -> None:
        self.sheet.reword()
        self._show_earlier()

    def _on_record(self) -> None:
        if self.record():
            self.accept()

    def _on_one_more(self) -> None:
        if self.record():
            self._begin(Who())
