"""From the key that Argon2 found to Vandaag on screen."""

from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.workplace import Place
from coachdesk.vault.connection import Use, open_connection
from coachdesk.vault.driver import Database
from tests.bench.conftest import work_in
from tests.bench.measure import Measure, times
from tests.conftest import KEY, sign

TARGET = {"usual": 150, "large": 250}


def test_vandaag_is_there_soon_after_the_key(  # noqa: PLR0917  (fixtures)
    size, open_copy, tmp_path, clock, window, qapp, judge
):
    open_copy().close()
    desks: list[tuple[Desk, Database]] = []

    def leave():
        """Closed again; the second time of a day nothing is planned by itself."""
        for desk, db in desks:
            window.takeCentralWidget().deleteLater()
            desk.deleteLater()
            db.close()
        desks.clear()
        qapp.processEvents()

    def unlock():
        connection = open_connection(tmp_path / "0.db", bytearray(KEY), use=Use.WRITE)
        db = Database(connection, execute_plugins=False)
        upgrade(db)
        desks.append((Desk(Store(db, sign=sign, clock=clock)), db))
        work_in(window, desks[0][0])
        qapp.processEvents()

    unlock()  # the modules are loaded while the passphrase is typed
    took, beside = times(unlock, before=leave)
    here = window.centralWidget().ways.here()
    leave()

    assert here == Place("today")
    judge(Measure(what="key to Vandaag painted", took=took, bare=beside, target=TARGET[size]))
