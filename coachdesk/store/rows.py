"""Between a dataclass and its row: the one translation, in both directions.

Dates become ISO text, enums their value, short lists JSON. Fields that are kept in tables of
their own (links and parts) are left out here; the shelf brings them.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from coachdesk.domain.changes import Row, Value

T = TypeVar("T")
NONE_IN_LIST = "[]"


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """How one field is written and read."""

    name: str
    write: Callable[[Any], Value]
    read: Callable[[Any], Any]


@cache
def plan(kind: Any, apart: tuple[str, ...] = ()) -> tuple[FieldPlan, ...]:
    """The fields of a dataclass that are columns of its own table."""
    hints = get_type_hints(kind)
    return tuple(
        FieldPlan(f.name, *_pair(hints[f.name])) for f in fields(kind) if f.name not in apart
    )


def to_row(entity: Any, apart: tuple[str, ...] = ()) -> dict[str, Value]:
    """The columns of a thing."""
    return {f.name: f.write(getattr(entity, f.name)) for f in plan(type(entity), apart)}  # type: ignore[arg-type]  # a class is hashable


def from_row(kind: type[T], row: Row, more: Mapping[str, Any]) -> T:
    """The thing that this row holds; *more* brings the fields kept apart."""
    as_they_are, to_read = _reading(kind, tuple(more))  # type: ignore[arg-type]  # the same
    read = {name: row[name] for name in as_they_are}
    for name, read_one in to_read:
        read[name] = read_one(row[name])
    return kind(**read, **more)


@cache
def _reading(
    kind: Any, apart: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """The fields that are read as they stand, and those with something to do: most have none."""
    fields_of = plan(kind, apart)
    return (
        tuple(f.name for f in fields_of if f.read is _as_it_is),
        tuple((f.name, f.read) for f in fields_of if f.read is not _as_it_is),
    )


def _pair(hint: Any) -> tuple[Callable[[Any], Value], Callable[[Any], Any]]:
    if get_origin(hint) in (UnionType, Union):  # a NewType | None is the older of the two
        inner = next(arg for arg in get_args(hint) if arg is not NoneType)
        write, read = _pair(inner)
        if read is _as_it_is:
            return write, read
        return (
            lambda value: None if value is None else write(value),
            lambda value: None if value is None else read(value),
        )
    hint = getattr(hint, "__supertype__", hint)
    if get_origin(hint) is tuple:
        return _json, _from_json
    for kind, (write, known) in PAIRS.items():  # a datetime is a date, and must come first
        if issubclass(hint, kind):
            return write, known or hint
    return _as_it_is, _as_it_is


def _json(value: Any) -> Value:
    return json.dumps(list(value), ensure_ascii=False)


def _from_json(value: str) -> tuple[Any, ...]:
    return tuple(json.loads(value)) if value != NONE_IN_LIST else ()


def _as_it_is(value: Any) -> Any:
    return value


PAIRS: dict[type, tuple[Callable[[Any], Value], Callable[[Any], Any] | None]] = {
    Enum: (lambda value: str(value.value), None),
    datetime: (lambda value: str(value.isoformat()), datetime.fromisoformat),
    date: (lambda value: str(value.isoformat()), date.fromisoformat),
    bool: (int, bool),
}
