"""Opening a page that was never open before, among 300 children: made, read, laid out, painted."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coachdesk.ui import pages
from coachdesk.ui.shared.workplace import Place
from tests.bench.measure import PAINTING, measure

ELSEWHERE = Place("help")
PLACES = {
    "Vandaag": (Place("today"), 12),
    "Kinderen": (Place("children"), 15),
    "Signalen": (Place("signals"), 18),
    "kindpagina, 80 regels": (Place("child", "usual"), 14),
    "kindpagina, 2.000 regels": (Place("child", "busy"), 16),
    "Overleg": (Place("meeting", "meeting"), 18),
    "4G-gesprek": (Place("four_g", "", "usual"), 12),
}


@pytest.mark.parametrize("name", [name for name, (p, _) in PLACES.items() if p.page in pages.PAGES])
def test_a_page_opens_soon(name, frame, judge):
    place, most = PLACES[name]
    host = frame.host

    def leave():
        frame.ways.go(ELSEWHERE)
        page = host._built.pop(place.page, None)
        if page is not None:
            host.removeWidget(page)
            page.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def come():
        frame.ways.go(place)
        QApplication.processEvents()

    come()  # the modules are loaded once
    judge(measure(f"open {name}", come, before=leave, against=PAINTING, most=most))
