"""The invented children of the practice year: who they are, and how their stories go."""

from dataclasses import dataclass
from enum import Enum


class Course(Enum):
    """How a story goes: a case that runs or was closed, or signals that became no case."""

    RUNS = "RUNS"
    NO_STEP = "NO_STEP"
    CLOSED = "CLOSED"
    WATCHED = "WATCHED"
    SET_ASIDE = "SET_ASIDE"
    GREW_UP = "GREW_UP"


@dataclass(frozen=True, slots=True)
class Pupil:
    """One child: code, name, birthday, group, theme, course and the day of the first signal."""

    code: str
    first: str
    last: str
    born: str
    group: str
    theme: str
    course: Course
    since: str
    strength: str
    dear: str

    def lower_group(self) -> str:
        """The group of the school year before: 6b comes from 5b."""
        return f"{int(self.group[0]) - 1}{self.group[1:]}"


FLYER_TEACHERS = {
    "1": "juf Sanne", "2": "juf Petra", "3": "juf Willemijn", "4": "juf Tine", "5": "meester Karel",
    "6": "juf Noura", "6b": "juf Mila", "7a": "juf Anouk", "7b": "meester Joost",
    "8": "meester Ruud",
}  # fmt: skip
WOODS_TEACHERS = {
    "2": "juf Ineke", "3": "juf Els", "4": "meester Dirk", "5": "meester Bas", "6": "juf Hülya",
    "7": "meester Otto", "8": "juf Roos",
}  # fmt: skip

_C = Course
FLYER = (
    Pupil("K-104", "Amira", "Bedenksel", "2015-06-03", "8", "mood", _C.RUNS, "2026-09-07",
          "Schrijft gedichten", "Nichtje Hafsa, de kat"),
    Pupil("K-116", "Cas", "Fantasiema", "2018-02-11", "5", "behaviour", _C.RUNS, "2026-09-03",
          "Kent elke dinosaurus", "Zijn hond en de buurjongen"),
    Pupil("K-122", "Dina", "Droomstra", "2016-10-24", "7a", "bullying", _C.RUNS, "2026-09-15",
          "Danst en zingt", "Tante Els"),
    Pupil("K-137", "Elin", "Oefenveld", "2019-04-02", "4", "loss", _C.RUNS, "2026-09-10",
          "Vouwt de mooiste sterren", "Opa’s pet"),
    Pupil("K-158", "Guus", "Schetsveld", "2017-07-19", "6b", "attendance", _C.RUNS, "2026-09-22",
          "Bouwt knikkerbanen", "Oma brengt op vrijdag"),
    Pupil("K-163", "Hidde", "Voorbeeldsma", "2015-12-05", "8", "learning", _C.RUNS, "2026-10-01",
          "Repareert fietsen met opa", "De werkplaats"),
    Pupil("K-171", "Ilham", "Doenalsof", "2018-08-30", "5", "home", _C.RUNS, "2026-09-17",
          "Spreekt drie talen", "Haar grote broer"),
    Pupil("K-185", "Jip", "Namaaksel", "2016-01-14", "7b", "behaviour", _C.NO_STEP, "2026-10-08",
          "Maakt iedereen aan het lachen", "Het waterpoloteam"),
    Pupil("K-194", "Kasper", "Nepveld", "2019-11-21", "4", "money", _C.RUNS, "2026-09-29",
          "Deelt alles", "Zijn zusje"),
    Pupil("K-203", "Lina", "Papierstra", "2017-03-08", "6", "mood", _C.RUNS, "2026-10-06",
          "Speelt piano", "De buurvrouw met de kippen"),
    Pupil("K-226", "Mees", "Inktma", "2015-09-27", "8", "bullying", _C.CLOSED, "2026-02-03",
          "Doelman bij de zaalclub", "Zijn neef"),
    Pupil("K-238", "Nadia", "Krabbelaar", "2017-05-16", "6", "home", _C.CLOSED, "2026-01-20",
          "Bakt met vader", "Twee konijnen"),
    Pupil("K-247", "Okan", "Potlodema", "2018-12-01", "5", "attendance", _C.CLOSED, "2026-03-03",
          "Rekent sneller dan de meester", "Opa en de moestuin"),
    Pupil("K-252", "Puck", "Gumstra", "2016-06-22", "7a", "mood", _C.CLOSED, "2026-03-17",
          "Tekent dieren na", "Paard Bles"),
    Pupil("K-264", "Quinten", "Letterveld", "2015-02-18", "8", "behaviour", _C.CLOSED,
          "2026-01-27", "Organiseert het pleinvoetbal", "De trainer"),
    Pupil("K-279", "Rosalie", "Zinnema", "2019-08-07", "4", "care", _C.CLOSED, "2026-04-14",
          "Zorgt voor de klassenplant", "Oma aan de telefoon"),
    Pupil("K-286", "Siem", "Woordstra", "2020-01-29", "3", "behaviour", _C.WATCHED, "2026-11-05",
          "Klimt overal in", "De zandbak"),
    Pupil("K-291", "Tijn", "Rijmelaar", "2018-06-13", "5", "learning", _C.WATCHED, "2026-11-10",
          "Weet alles van treinen", "De modelbaan van opa"),
    Pupil("K-302", "Umut", "Sprookstra", "2021-03-25", "2", "care", _C.SET_ASIDE, "2026-10-13",
          "Zingt de hele dag", "Zijn knuffelbeer"),
    Pupil("K-317", "Vera", "Fabelman", "2016-11-09", "7b", "bullying", _C.GREW_UP, "2026-09-24",
          "Goed in schaken", "Haar zusjes"),
    Pupil("K-324", "Wout", "Luchtslot", "2017-10-31", "6b", "loss", _C.GREW_UP, "2026-05-12",
          "Verzorgt de bijen op school", "De oude hond"),
    Pupil("K-339", "Xandra", "Wolkenstra", "2021-09-04", "2", "attendance", _C.SET_ASIDE,
          "2026-09-30", "Tekent regenbogen", "Broer en zus"),
)  # fmt: skip
WOODS = (
    Pupil("K-405", "Yara", "Maneschijn", "2018-01-17", "5", "home", _C.RUNS, "2026-09-09",
          "Maakt hutten", "Haar vader aan de andere kant van het bos"),
    Pupil("K-416", "Abel", "Kabouterma", "2016-04-26", "7", "mood", _C.RUNS, "2026-09-16",
          "Speelt trompet", "De fanfare"),
    Pupil("K-427", "Britt", "Toverveld", "2019-05-12", "4", "bullying", _C.RUNS, "2026-09-23",
          "Kan goed luisteren", "Vriendin uit de straat"),
    Pupil("K-433", "Chiel", "Puzzelstra", "2015-08-20", "8", "attendance", _C.RUNS, "2026-10-05",
          "Programmeert spelletjes", "Zijn oom"),
    Pupil("K-441", "Djamila", "Raadselma", "2017-12-15", "6", "money", _C.RUNS, "2026-09-28",
          "Leidt het klassenradio-uur", "Moeder en de buurvrouwen"),
    Pupil("K-456", "Ezra", "Dobbelstra", "2018-10-03", "5", "learning", _C.NO_STEP, "2026-10-07",
          "Kent de sterren bij naam", "De verrekijker van oma"),
    Pupil("K-468", "Floris", "Pionnema", "2016-08-28", "7", "behaviour", _C.RUNS, "2026-10-12",
          "Helpt bij de kleuters", "De kinderboerderij"),
    Pupil("K-475", "Gijs", "Kleurema", "2020-05-06", "3", "loss", _C.RUNS, "2026-10-14",
          "Weet de weg in het bos", "De foto van oma"),
    Pupil("K-483", "Hanna", "Tekenaarsma", "2015-05-30", "8", "home", _C.CLOSED, "2026-02-11",
          "Schrijft voor de schoolkrant", "Haar oma"),
    Pupil("K-498", "Imane", "Vlekveld", "2017-09-11", "6", "learning", _C.CLOSED, "2026-01-21",
          "Vertelt verhalen", "De bibliotheek"),
    Pupil("K-507", "Joep", "Plakstra", "2019-02-23", "4", "mood", _C.CLOSED, "2026-03-18",
          "Maakt kettingen", "De kippen van tante"),
    Pupil("K-521", "Koosje", "Vouwblad", "2018-07-07", "5", "care", _C.WATCHED, "2026-11-11",
          "Doet alle stemmetjes", "Haar drie broers"),
    Pupil("K-534", "Lenn", "Knipveld", "2016-02-02", "7", "attendance", _C.GREW_UP, "2026-09-14",
          "Skatet", "Het pleintje"),
    Pupil("K-547", "Odette", "Lijmstra", "2020-11-18", "3", "mood", _C.SET_ASIDE, "2026-10-28",
          "Zaait zonnebloemen", "Oma in de tuin"),
)  # fmt: skip
