"""The door: what happens before Qt is loaded."""

import gc
import logging
import os
import sys
from collections.abc import Sequence

from coachdesk.app import arguments, display, hygiene, logs, warm_up
from coachdesk.app.paths import places

log = logging.getLogger(__name__)


def main(words: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed; the exit code."""
    refused = hygiene.harden()
    asked = arguments.parse(sys.argv[1:] if words is None else words)
    if asked.demo is not None:
        return int(warm_up.find("demo")(asked.demo))
    if asked.check is not None:
        return int(warm_up.find("check")(asked.check))
    trouble = display.trouble(os.environ)
    if trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    there = places()
    logs.start(there.logs)
    for measure in refused:
        log.warning("measure refused %s", measure)
    gc.disable()  # what is loaded for the first window stays: there is nothing to tidy up
    return int(warm_up.find("windows")(asked, there))
