"""What may be said on the command line, in Dutch; read before Qt is loaded."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from coachdesk import __version__
from coachdesk.domain.wording import _


class Arguments(NamedTuple):
    """What was asked for."""

    practice: bool = False
    demo: Path | None = None  # where the papers and pictures of the demo come
    check: Path | None = None  # the vault that is to be checked


class _Usage(argparse.HelpFormatter):
    """The same help with a Dutch word in front."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or _("Gebruik: "))


class _Parser(argparse.ArgumentParser):
    """Refuses in Dutch what it does not understand."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, _("Dit begrijpt Coachdesk niet. Kijk bij: coachdesk --help\n"))


def parse(words: Sequence[str]) -> Arguments:
    """What these words ask for. Ends the program after --help, --version and nonsense."""
    if not words:
        return Arguments()
    parser = _Parser(
        prog="coachdesk",
        description=_("Een versleuteld logboek voor ouder- en kindcoaches. Werkt zonder internet."),
        formatter_class=_Usage,
        add_help=False,
        allow_abbrev=False,
    )
    choices = parser.add_argument_group(_("keuzes"))
    choices.add_argument(
        "--practice",
        action="store_true",
        help=_("open de oefenkluis: alles daarin is verzonnen"),
    )
    choices.add_argument(
        "--version", action="version", version=f"Coachdesk {__version__}", help=_("toon de versie")
    )
    _add_help(choices)
    deeds = parser.add_subparsers(title=_("opdrachten"), metavar=_("opdracht"), prog="coachdesk")
    _add_demo(deeds)
    _add_check(deeds)
    parser.set_defaults(out=None, vault=None)
    found = parser.parse_args(words)
    return Arguments(practice=found.practice, demo=found.out, check=found.vault)


def _add_help(choices: argparse._ArgumentGroup) -> None:
    choices.add_argument("--help", "-h", action="help", help=_("toon deze hulp"))


def _add_demo(deeds: "argparse._SubParsersAction[_Parser]") -> None:
    about = _("maak het pakket en beelden van de schermen uit de oefenkluis, zonder scherm")
    demo = deeds.add_parser(
        "demo", help=about, description=about, formatter_class=_Usage, add_help=False
    )
    choices = demo.add_argument_group(_("keuzes"))
    choices.add_argument(
        "--out", type=Path, required=True, metavar=_("MAP"), help=_("in welke map het komt")
    )
    _add_help(choices)


def _add_check(deeds: "argparse._SubParsersAction[_Parser]") -> None:
    about = _("lees een hele kluis na en zeg of hij heel is; vraagt de wachtzin")
    check = deeds.add_parser(
        "check", help=about, description=about, formatter_class=_Usage, add_help=False
    )
    choices = check.add_argument_group(_("keuzes"))
    choices.add_argument("vault", type=Path, metavar=_("KLUIS"), help=_("de map van de kluis"))
    _add_help(choices)
