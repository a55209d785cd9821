"""sqlite-utils' own tests on SQLCipher: they fail nowhere but where it is known why.

Only in the long form: their source is fetched for it, and they take a minute.
"""

import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.long_form import PROVING
from tests.proof import Proof, Tell

ROOT = Path(__file__).parent.parent.parent
RESULT = re.compile(r"(PASSED|FAILED|ERROR) (tests/\S+::.+?)(?: - .*)?")
FEWEST = 1400
KEYED = f"""
import coachdesk.vault.driver
import sqlcipher3
from sqlcipher3 import dbapi2

plain = dbapi2.connect

def keyed(*known, **more):
    connection = plain(*known, **({{"isolation_level": None}} | more))
    connection.execute("PRAGMA key = \\"x'{"2b" * 32}'\\"")
    return connection

sqlcipher3.connect = dbapi2.connect = keyed
"""
KNOWN = {
    "they open the encrypted file with the plain sqlite3 of Python": (
        "test_attach.py::test_attach",
        "test_cli.py::test_attach",
        "test_cli.py::test_create_database[False]",
        "test_cli.py::test_create_database[True]",
        "test_cli_bulk.py::test_cli_bulk_batch_size",
        "test_cli_insert.py::test_insert_streaming_batch_size_1",
    ),
    "the driver has no iterdump": (
        "test_analyze_tables.py::test_analyze_table",
        "test_analyze_tables.py::test_analyze_table_save",
        "test_cli.py::test_dump",
        "test_cli_memory.py::test_memory_dump[extra_args0]",
        "test_cli_memory.py::test_memory_dump[extra_args1]",
        "test_cli_memory.py::test_memory_save[extra_args0]",
        "test_cli_memory.py::test_memory_save[extra_args1]",
    ),
    "they wait for an error of the plain sqlite3": (
        "test_cli.py::test_transform_strict_option_with_invalid_data",
        "test_transform.py::test_transform_preserves_check_constraints",
        "test_transform.py::test_transform_preserves_check_ending_in_line_comment",
        "test_transform.py::test_transform_preserves_column_unique_collation",
        "test_transform.py::test_transform_preserves_composite_unique_constraint",
        "test_transform.py::test_transform_renames_columns_inside_check_constraints",
        "test_transform.py::test_transform_to_strict_with_invalid_data",
    ),
    "dateutil gives another error since its version 4": (
        "test_recipes.py::test_dateparse_errors_raises[parsedate]",
        "test_recipes.py::test_dateparse_errors_raises[parsedatetime]",
    ),
    "it asks for transactions that begin by themselves": (
        "test_wal.py::test_ensure_autocommit_on",
    ),
}


@pytest.mark.skipif(not PROVING, reason="only in the long form")
def test_the_tests_of_sqlite_utils_fail_only_where_it_is_known_why(
    tmp_path: Path, proof: Tell
) -> None:
    (tmp_path / "keyed.py").write_text(KEYED)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rpfE", "--tb=no", "-p", "keyed", "tests"],
        cwd=source(tmp_path),
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    lines = [RESULT.fullmatch(line) for line in done.stdout.splitlines()]
    passed = [found[2] for found in lines if found and found[1] == "PASSED"]
    failed = [found[2] for found in lines if found and found[1] != "PASSED"]
    known = {f"tests/{name}" for names in KNOWN.values() for name in names}
    strange = sorted(set(failed) - known)
    words = "tests van sqlite-utils zelf, op SQLCipher; gevonden: bekend"
    proof(Proof("A2", words, len(passed) + len(failed), len(strange), len(failed) - len(strange)))
    assert strange == []
    assert len(passed) >= FEWEST, done.stdout[-2000:]


def source(place: Path) -> Path:
    """What is in the lock, as its makers wrote it, with their tests."""
    name = f"sqlite-utils=={version('sqlite-utils')}"
    wanted = place / "wanted.txt"
    wanted.write_text(f"{name} {' '.join(digests(name))}")
    fetch = ["pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-r", str(wanted)]
    got = subprocess.run([sys.executable, "-m", *fetch], cwd=place, check=False)
    if got.returncode:
        pytest.skip("the source of sqlite-utils is out of reach here")
    [archive] = place.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(place, filter="data")
    return place / archive.name.removesuffix(".tar.gz")


def digests(name: str) -> Iterator[str]:
    """Its lines in the lock that say what may be downloaded."""
    lines = iter((ROOT / "requirements.lock").read_text("utf-8").splitlines())
    next(line for line in lines if line.startswith(name))
    for line in lines:
        if "--hash=" not in line:
            return
        yield line.strip(" \\")
