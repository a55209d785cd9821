"""Who may know whom, and how files are kept readable.

If this fails, the import or the line is in the wrong place, not this test.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import coachdesk
from coachdesk.resources import folder

ROOT = Path(coachdesk.__file__).parent

# What each layer may import besides itself and the standard library: an arrow means "may import".
#
#   app ──► ui ──► operations ──► store ──► vault ──► domain
#            ├───► reports  ─────────────────────────► domain
#            └───► exchange ─────────────────────────► domain
MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "vault": {
        "coachdesk.domain.errors",
        "coachdesk.domain.wording",
        "sqlcipher3",
        "sqlite_utils",
        "sqlite3",
        "nacl",
    },
    "store": {"coachdesk.domain", "coachdesk.vault", "rapidfuzz"},
    "operations": {"coachdesk.domain", "coachdesk.store"},
    "reports": {"coachdesk.domain", "reportlab", "pikepdf"},
    "exchange": {"coachdesk.domain"},
    "ui": {
        "coachdesk.domain",
        "coachdesk.operations",
        "coachdesk.reports",
        "coachdesk.exchange",
        "PySide6",
        "shiboken6",
        "pypdfium2",
    },
    "app": {"coachdesk", "PySide6", "keyring"},
}
EVERYWHERE = {"coachdesk.resources", "_typeshed"}  # nothing of ours in it; types only
AT_THE_TOP = {"__init__.py": set(), "resources.py": set(), "__main__.py": {"coachdesk.app"}}
DOOR_TO_THE_STORE = "ui/desk.py"

ONE_DOOR = {  # what only one file may import
    "vault/driver.py": ("sqlcipher3", "sqlite_utils", "sqlite3", "nacl"),
    "reports/engine.py": ("reportlab",),
}
NETWORK = (
    *("socket", "socketserver", "ssl", "asyncio", "http", "urllib", "ftplib", "smtplib"),
    *("imaplib", "poplib", "xmlrpc", "webbrowser", "PySide6.QtNetwork", "PySide6.QtWebSockets"),
)
NO_NAMES = {"utils", "helpers", "common", "base", "manager", "misc"}
COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})\b")

INKS_OF_PAPER = "reports/typography.py"
LONGEST_FILE, LONGEST_FUNCTION = 300, 40

FILES = sorted(ROOT.rglob("*.py"))
NAMES = [file.relative_to(ROOT).as_posix() for file in FILES]


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@cache
def imports(file: Path) -> set[str]:
    """Everything this file imports, by its full name."""
    names = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: say from where"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.fixture(scope="module", autouse=True)
def trees_are_felled() -> Iterator[None]:
    """A million nodes: with them in memory every test after these takes a second more."""
    yield
    tree.cache_clear()


def within(name: str, allowed: set[str] | tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(one + ".") for one in allowed)


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function; its docstring does not count."""
    words = ast.get_docstring(function, clean=False)
    told = words.count("\n") + 1 if words else 0
    return (function.end_lineno or 0) - function.lineno + 1 - told


def where(wrong: Callable[[Path], object]) -> dict[str, object]:
    """What is wrong, by file."""
    found = {name: wrong(file) for name, file in zip(NAMES, FILES, strict=True)}
    return {name: what for name, what in found.items() if what}


def strangers(file: Path) -> list[str]:
    """What a file imports and may not know."""
    layer, *inside = file.relative_to(ROOT).parts
    allowed = MAY_IMPORT[layer] | {f"coachdesk.{layer}"} if inside else AT_THE_TOP[layer]
    if file == ROOT / DOOR_TO_THE_STORE:
        allowed = allowed | {"coachdesk.store"}
    foreign = {name for name in imports(file) if name.split(".")[0] not in sys.stdlib_module_names}
    return sorted(name for name in foreign if not within(name, allowed | EVERYWHERE))


def late_imports(file: Path) -> list[str]:
    """The functions in which something is imported."""
    kinds = ast.Import | ast.ImportFrom
    return [f.name for f in functions(file) if any(isinstance(n, kinds) for n in ast.walk(f))]


def tells_why(file: Path) -> bool:
    """Whether it begins with a sentence. An empty file needs none."""
    return not file.read_text("utf-8") or bool(ast.get_docstring(tree(file)))


def too_long(file: Path) -> dict[str, int]:
    """The functions, and the file itself, that have too many lines."""
    sizes = {one.name: length(one) for one in functions(file)}
    long = {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION}
    lines = file.read_text("utf-8").count("\n")
    return long | ({"the file": lines} if lines > LONGEST_FILE else {})


def files_with(words: str) -> list[str]:
    return [n for n, f in zip(NAMES, FILES, strict=True) if words in f.read_text("utf-8")]


def test_a_layer_keeps_to_itself() -> None:
    assert where(strangers) == {}


@pytest.mark.parametrize("door", ONE_DOOR)
def test_a_library_has_one_door(door: str) -> None:
    pairs = zip(NAMES, FILES, strict=True)
    knowing = [n for n, f in pairs if any(within(one, ONE_DOOR[door]) for one in imports(f))]
    assert knowing == [door]


def test_nothing_can_reach_the_network() -> None:
    assert where(lambda file: [one for one in imports(file) if within(one, NETWORK)]) == {}


def test_an_import_by_a_dotted_name_stands_in_one_file_of_a_layer() -> None:
    """Such a name hides from this test, so there is one place in a layer to look for it."""
    assert files_with("resolve_name") == ["ui/late.py"]
    assert files_with("ui.late import") == ["app/warm_up.py", "ui/pages.py"]
    assert files_with("import_module") == []
    assert files_with("__import__") == []


def test_imports_stand_at_the_top() -> None:
    assert where(late_imports) == {}


def test_a_file_begins_with_what_it_is_for() -> None:
    assert where(lambda file: not tells_why(file)) == {}
    assert where(lambda file: file.stem in NO_NAMES) == {}, "find the noun"


def test_a_file_and_its_functions_stay_readable() -> None:
    assert where(too_long) == {}, "two subjects in one?"


def test_looks_come_from_one_file() -> None:
    assert files_with("setStyleSheet") == ["ui/shared/look.py"]


def test_a_colour_stands_in_the_tokens_only() -> None:
    """Paper has inks of its own, also in one place."""
    places = [*FILES, *(folder() / "style").glob("*.qss")]
    coloured = [f for f in places if COLOUR.search(f.read_text("utf-8"))]
    assert coloured == [ROOT / INKS_OF_PAPER]


def test_no_dialog_stops_the_window() -> None:
    """A dialog is opened; a loop of its own would stop the clocks that lock the vault."""
    calls = [
        name
        for name, file in zip(NAMES, FILES, strict=True)
        if name.startswith("ui/")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr in ("exec", "exec_")
    ]
    assert calls == []


def test_settings_live_in_our_own_file() -> None:
    assert files_with("QSettings") == []
