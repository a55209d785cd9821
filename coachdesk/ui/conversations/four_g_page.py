"""The page of a 4G talk."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.four_g import G, Speaker
from coachdesk.domain.settings import Setting
from coachdesk.domain.wording import _, long_day
from coachdesk.operations.four_g_notes import order_of_gs
from coachdesk.operations.talk_openings import open_talk
from coachdesk.ui.children.told_notes import tells
from coachdesk.ui.conversations.feeling_box import in_boxes
from coachdesk.ui.conversations.four_g_fields import FourGFields
from coachdesk.ui.conversations.four_g_sheet import FourGSheet
from coachdesk.ui.conversations.talk_editor import TalkEditor
from coachdesk.ui.conversations.talk_page import TalkPage
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.workplace import Workplace


class FourGEditor(TalkEditor):
    """Gebeurtenis, gedachte, gevoel and gedrag of one event."""

    KIND = ConversationKind.FOUR_G
    FORM = "four_g"
    FIELDS = FourGFields

    sheet: FourGSheet

    def make_sheet(self) -> FourGSheet:
        ask = self.workplace.desk.ask
        self.order = ask(order_of_gs) or tuple(G)
        self.before = CdButton(_("Vorige ernaast"), icon="history", key="Ctrl Shift E")
        self.second = CdButton(_("Tweede blik"), icon="users-round", key="Ctrl Shift B")
        for button in (self.before, self.second):
            self.head.add_action(button)
        sheet = FourGSheet(
            self.known,
            self.workplace.names,
            self.head,
            self.form,
            with_step=not self.is_recorded,
            find=lambda talk_id: ask(lambda store: store.conversations.find(talk_id)),
            order=self.order,
        )
        self.before.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks it goes on writing
        self.before.clicked.connect(self.show_earlier)
        self.second.clicked.connect(self.ask_speaker)
        sheet.views.switched.connect(self._on_switched)
        return sheet

    def show_earlier(self) -> None:
        """Open the last 4G talk beside this one, or close it."""
        if self.sheet.earlier.there():
            self.sheet.earlier.toggle()
            self.view.ensureVisible(0, 0)

    def ask_speaker(self) -> None:
        """Ask who else tells of this event, and begin that view."""
        if self.workplace.desk.read_only:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Wie vertelt ook over deze gebeurtenis?"))
        told = [view.speaker for view in self.sheet.views.value()]
        for speaker in (*(s for s in Speaker if s not in told), *(s for s in Speaker if s in told)):
            menu.addAction(tells(speaker, self.sheet.called()), partial(self._add_view, speaker))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.second.mapToGlobal(self.second.rect().bottomLeft()))

    def step_view(self, by: int) -> None:
        """The next view of this event in the boxes, or the one before."""
        views = self.sheet.views
        views.go((views.here + by) % len(views.value()))

    def reword(self) -> None:
        if self.sheet.earlier.there():
            self.before.allow()
        else:
            self.before.block(_("Er is geen eerder 4G-gesprek met dit kind."))
        super().reword()

    def _lock(self) -> None:
        super()._lock()
        self.second.block(self.workplace.desk.why_read_only)

    def _add_view(self, speaker: Speaker) -> None:
        self.sheet.views.add(speaker)

    def _on_switched(self) -> None:
        if self.isVisible():
            self.sheet.begin_view()

    def heading(self, called: str) -> str:
        return _("4G-gesprek met {name}").format(name=called).strip()

    def news(self, called: str) -> str:
        if self.is_recorded:
            return _("4G-gesprek gewijzigd.")
        return _("4G-gesprek met {name} vastgelegd.").format(name=called)

    def challenge(self) -> None:
        """Show the questions that challenge a thought."""
        self.sheet.helping.ask()

    def step_earlier(self, by: int) -> None:
        """An older talk beside this one, or a newer one."""
        self.sheet.earlier.step(by)

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
        for keys, does in (
            ("Ctrl+U", FourGEditor.challenge),
            ("Ctrl+Shift+E", FourGEditor.show_earlier),
            ("Ctrl+Shift+B", FourGEditor.ask_speaker),
            ("Ctrl+PgDown", partial(FourGEditor.step_view, by=1)),
            ("Ctrl+PgUp", partial(FourGEditor.step_view, by=-1)),
            ("Ctrl+Shift+PgUp", partial(FourGEditor.step_earlier, by=1)),
            ("Ctrl+Shift+PgDown", partial(FourGEditor.step_earlier, by=-1)),
        ):
            self._key(keys, partial(self._with_editor, does))

    def commands(self) -> Sequence[Command]:
        editor = self.editor
        if not isinstance(editor, FourGEditor):
            return super().commands()
        found = [
            Command(_("Uitdagen"), editor.challenge, keys="Ctrl U", icon="circle-help"),
            Command(_("Vorige ernaast"), editor.show_earlier, keys="Ctrl Shift E", icon="history"),
            Command(
                _("Tweede blik op deze gebeurtenis"),
                editor.ask_speaker,
                keys="Ctrl Shift B",
                icon="users-round",
            ),
        ]
        if editor.sheet.views.several():
            take_out = editor.sheet.views.take_out
            found.append(Command(_("Haal deze blik weg"), take_out, icon="x"))
        if editor.sheet.views.gone():
            put_back = editor.sheet.views.put_back
            found.append(Command(_("Zet weggehaalde blik terug"), put_back, icon="undo-2"))
        return (*super().commands(), *found)

    def keys(self) -> Mapping[str, str]:
        return {
            **super().keys(),
            "Alt 1…9": _("naar een vak"),
            "Ctrl .": _("hoe waar voelt deze gedachte?"),
            "Ctrl U": _("uitdagen"),
            "Ctrl Shift E": _("vorige ernaast"),
            "Ctrl Shift PgUp": _("een ouder gesprek ernaast, met PgDn een nieuwer"),
            "Ctrl Shift B": _("tweede blik op deze gebeurtenis"),
            "Ctrl PgDn": _("volgende blik"),
        }

    def _with_editor(self, does: Callable[[FourGEditor], None]) -> None:
        if isinstance(self.editor, FourGEditor):
            does(self.editor)

    def _on_changed(self, changes: ChangeSet) -> None:
        super()._on_changed(changes)
        if changes.touches(Setting):
            self._with_editor(self._take_order)

    def _take_order(self, editor: FourGEditor) -> None:
        """Another order of the four G's was chosen: build the page anew, with its draft."""
        if editor.order == self.workplace.desk.ask(order_of_gs) or not editor.let_go():
            return
        about, kind, form, now = editor.talk.id, editor.KIND, editor.FORM, self._now()
        child = next(iter(editor.head.child_ids()), None)
        opening = self.workplace.desk.ask(
            lambda store: open_talk(store, about, kind=kind, form=form, child_id=child, now=now)
        )
        self._open(opening)
