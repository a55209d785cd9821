"""Finding schools, themes and settings back: what the work is set up with."""

from coachdesk.domain.ids import SchoolId, ThemeId
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.settings import Setting, SettingName
from coachdesk.domain.themes import Theme
from coachdesk.store.shelf import Part, Shelf

AT_SCHOOL = ("children", "care_signals", "conversations", "meetings")


class Schools(Shelf[School]):
    """Where the coach works."""

    kind = School
    table = "schools"
    parts = (Part("holidays", Holiday, "holidays", "school_id"),)

    def all(self) -> list[School]:
        """Every school, by name."""
        return self.page(self._ids("1", order_by="name COLLATE NOCASE, id"))

    def hanging_on(self, school_id: SchoolId) -> dict[str, int]:
        """How many things belong to this school, by table; what there is none of is left out."""
        counts = {
            table: int(
                self._db.execute(
                    f"SELECT count(*) FROM {table} WHERE school_id = ?",  # noqa: S608  (ours)
                    [school_id],
                ).fetchone()[0]
            )
            for table in AT_SCHOOL
        }
        return {table: count for table, count in counts.items() if count}


class Themes(Shelf[Theme]):
    """What signals are about."""

    kind = Theme
    table = "themes"

    def all(self) -> list[Theme]:
        """Every theme in the coach's own order, those out of use included."""
        return self.page(self._ids("1", order_by="position, id"))

    def in_use(self, theme_id: ThemeId) -> bool:
        """Whether a signal or an offer of help has this theme."""
        query = """SELECT 1 FROM signal_themes WHERE theme_id = :theme UNION
            SELECT 1 FROM offers WHERE instr(theme_ids, :theme) LIMIT 1"""
        return self._db.execute(query, {"theme": theme_id}).fetchone() is not None


class Settings(Shelf[Setting]):
    """What holds for the whole vault."""

    kind = Setting
    table = "settings"

    def value(self, name: SettingName, otherwise: str = "") -> str:
        """The value of one setting."""
        found = self.find(name.value)
        return found.value if found else otherwise
