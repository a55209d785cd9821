"""What the source may not contain, because it would open a way around the vault.

A word of a dossier leaves through the windows, the papers and the vault, and through nothing else.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import coachdesk

ROOT = Path(coachdesk.__file__).parent
FILES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in sorted(ROOT.rglob("*.py"))
}
FORBIDDEN_CALLS = {
    "get_keyring": "would choose a store by a setting, a plain file too",
    "set_keyring": "would choose a store for everybody",
    "clipboard": "whatever is put there can be read by every program",
    "setClipboard": "whatever is put there can be read by every program",
    "urlopen": "reaches the network",
    "enable_load_extension": "runs code of others inside the vault",
}
OPENING = {"read_bytes", "write_bytes", "read_text", "write_text"}
NEAR_THE_VAULT = ("store/", "operations/", "domain/")  # the database is all that they know


@cache
def made(name: str) -> tuple[ast.Call, ...]:
    """Every call in this file."""
    nodes = ast.walk(ast.parse(FILES[name]))
    return tuple(node for node in nodes if isinstance(node, ast.Call))


@pytest.fixture(scope="module", autouse=True)
def calls_are_forgotten() -> Iterator[None]:
    """With so many objects in memory every test after these takes longer."""
    yield
    made.cache_clear()


def calls(word: str, *, under: tuple[str, ...] = ("",)) -> list[tuple[str, ast.Call]]:
    """Every call of what ends on this word, with its file."""
    return [
        (name, node)
        for name, text in FILES.items()
        if name.startswith(under) and word in text
        for node in made(name)
        if word in (getattr(node.func, "attr", ""), getattr(node.func, "id", ""))
    ]


@pytest.mark.parametrize("word", FORBIDDEN_CALLS)
def test_this_is_called_nowhere(word: str) -> None:
    assert [name for name, _node in calls(word)] == [], FORBIDDEN_CALLS[word]


def test_a_database_is_made_of_a_connection_with_a_key_or_of_memory() -> None:
    found = calls("Database")
    by_path = [
        name
        for name, node in found
        if not any(word.arg == "memory" for word in node.keywords)
        and not any(isinstance(given, ast.Name | ast.Attribute) for given in node.args)
    ]
    assert found
    assert by_path == []


def test_nobody_listens_to_what_the_database_is_asked() -> None:
    assert calls("set_trace_callback") == []
    assert [name for name, text in FILES.items() if "tracer=" in text] == []


def test_only_the_vault_connects_and_asks_itself_in_memory_what_it_is() -> None:
    found = {name for name, node in calls("connect") if isinstance(node.func, ast.Name)}
    assert found == {"vault/connection.py", "vault/self_check.py"}


def test_the_layers_above_the_vault_open_no_file() -> None:
    opened = [name for word in OPENING for name, _node in calls(word, under=NEAR_THE_VAULT)]
    opened += [
        name
        for name, node in calls("open", under=NEAR_THE_VAULT)
        if isinstance(node.func, ast.Name)
    ]
    assert opened == []


def test_temporary_files_of_the_system_are_made_by_the_demo_alone() -> None:
    assert {name for name, text in FILES.items() if "tempfile" in text} <= {"app/demo.py"}
