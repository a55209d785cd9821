"""Bekijk en keur goed: one case's page as it will be printed, and the word that it may go along."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import MeetingPack
from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Point
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.operations.packs import meeting_pack
from coachdesk.ui import pages
from coachdesk.ui.meetings.agenda_words import not_agreed, title
from coachdesk.ui.papers.page_preview import PagePreview
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

WIDTH = 760
AGENDA, ACTION_LIST = 1, 1  # pages of the pack before and after the cases


class ApprovalForm(CdDialog):
    """Shows the page of one case. Ctrl Enter approves it, and then the dialog is accepted."""

    def __init__(self, workplace: Workplace, parent: QWidget, *, point: Point) -> None:
        names = workplace.names
        heading = _("{name}: zo gaat het mee").format(name=title(point, names))
        super().__init__(heading, parent, width=WIDTH)
        self._workplace, self._point = workplace, point
        self.preview = PagePreview(self)
        self.preview.area.setMinimumHeight(look.scaled(420))
        warning = not_agreed(point, names)
        self.notice = Notice(
            _("Bespreken zonder naam kan alleen als niemand het kind herkent."),
            self,
            strong=warning,
            tone="attention",
            icon="hourglass",
        )
        self.notice.setVisible(bool(warning))
        stays = _(
            "Duiding en visies gaan niet mee. Bekende namen, klas en school zijn vervangen. "
            "Andere namen en bijzondere feiten vervangt Coachdesk niet: lees de pagina na."
        )
        if point.item.names is NameLevel.INITIAL:
            stays = _("Duiding en visies gaan niet mee. De voorletter en de code staan erop.")
        elif point.item.names is NameLevel.FULL:
            stays = _("Duiding en visies gaan niet mee. De naam van het kind staat erop.")
        self.body.addWidget(self.notice)
        self.body.addWidget(PlainLabel(stays, self, style="small", tone="textSecondary"))
        self.body.addWidget(self.preview, 1)
        self.set_hints({"↑ ↓": _("door de pagina"), "Esc": _("terug")})
        self.add_button(CdButton(_("Terug"), self)).clicked.connect(self.reject)
        self.approve = self.add_button(
            CdButton(_("Keur goed"), self, icon="check", key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.approve.clicked.connect(self._on_approve)
        self.approve.block(_("De pagina wordt gemaakt."))
        self.preview.shown.connect(self.approve.allow)
        self.finished.connect(self.preview.stop)

    def open(self) -> None:
        super().open()
        pack = self._workplace.desk.ask(
            lambda store: meeting_pack(
                store, self._point.item.meeting_id, names=self._point.item.names
            )
        )
        if pack is not None:
            alone = _alone(pack, self._point)
            self.preview.show_paper(partial(_rendered, alone), around=(AGENDA, ACTION_LIST))
        self.preview.area.setFocus()

    def _on_approve(self) -> None:
        item, today = self._point.item, self._workplace.today()
        done = self._workplace.desk.do(
            lambda store: approve_agenda_item(store, item.id, on=today),
            news=_("Bekeken en goedgekeurd: {name}").format(
                name=title(self._point, self._workplace.names)
            ),
        )
        if done:
            self.accept()


def _rendered(pack: MeetingPack, stopped: Callable[[], bool]) -> bytes:
    pdf: bytes = pages.paper("pack")(pack, stopped=stopped)
    return pdf


def _alone(pack: MeetingPack, point: Point) -> MeetingPack:
    """The pack with the page of this case only: sooner made, and the same page."""
    number = str(point.item.position + 1)
    cases = tuple(case for case in pack.cases if case.point == number)
    return replace(pack, cases=cases, actions=())
