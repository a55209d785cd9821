"""Loads by a dotted name what the first window can do without.

Such a name hides an import from the reader and from the tests. The tables of names stand in
`ui/pages.py` and `app/warm_up.py`; this is the only file that follows one.
"""

import linecache
from pkgutil import resolve_name
from typing import Any


def named(path: str) -> Any:
    """What has this name, "package.module:Thing"; its module is loaded now if it was not yet."""
    found = resolve_name(path)
    linecache.clearcache()  # PySide reads the source of each module, and would keep all of it
    return found
