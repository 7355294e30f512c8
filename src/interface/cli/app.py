"""All commands, in the order in which they are listed; each is loaded when it is asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar, NamedTuple

import typer
from typer.core import TyperGroup

from interface.cli import serve
from interface.cli.command import Command, command, default

_HELP = """
Placet runs workflows that pause, ask a person, and continue with the answer.

Without a command it starts the service, like `placet serve`. New here? Try `placet demo`.
"""
_EPILOG = """
Ids may be shortened to their first or last characters, at least four, as long as only one fits. A run is paused
while its forms are waiting for an answer.

Exit status: 0 done, 1 refused or not found, 2 the log is damaged, 3 no database to work on, 4 the data directory
is gone, 64 wrong usage, 70 an error in Placet itself, 130 interrupted by Ctrl-C. `placet check` has its own.
"""
_SUBJECTS = {
    "Get started": ("demo", "serve", "check"),
    "Workflows": ("import", "publish", "workflows", "keys"),
    "People": ("members", "sign-in", "outbox"),
    "Runs and forms": ("run", "runs", "follow", "replay", "forms", "stop"),
    "Maintenance": ("rebuild", "version"),
}


class Place(NamedTuple):
    """Where a command is: the function of that name, in the module of `interface.cli`."""

    module: str
    function: str
    uvloop: bool = False

    def load(self) -> Command:
        """Return the function."""
        function: Command = getattr(import_module(f"interface.cli.{self.module}"), self.function)
        return function


Places = Mapping[str, "Place | Places"]
"""Commands by their names. What a group of them does when none is named stands under the empty name."""

_PLACES: Places = {
    "demo": Place("demo", "demo", uvloop=True),
    "serve": Place("serve", "serve", uvloop=True),
    "check": Place("check", "check"),
    "import": Place("workflows", "bring_in"),
    "publish": Place("workflows", "publish"),
    "workflows": {
        "": Place("workflows", "workflows"),
        "list": Place("workflows", "workflows"),
        "show": Place("workflows", "show"),
    },
    "keys": {
        "": Place("keys", "keys"),
        "list": Place("keys", "keys"),
        "create": Place("keys", "create"),
        "revoke": Place("keys", "revoke"),
    },
    "members": {
        "": Place("members", "members"),
        "list": Place("members", "members"),
        "add": Place("members", "add"),
        "change": Place("members", "change"),
        "remove": Place("members", "remove"),
    },
    "sign-in": Place("sign_in", "sign_in"),
    "outbox": {
        "": Place("outbox", "outbox"),
        "list": Place("outbox", "outbox"),
        "show": Place("outbox", "show"),
    },
    "run": Place("run", "run"),
    "runs": {
        "": Place("runs", "runs"),
        "list": Place("runs", "runs"),
        "show": Place("replay", "show"),
    },
    "follow": Place("runs", "follow"),
    "stop": Place("runs", "stop"),
    "replay": Place("replay", "replay"),
    "forms": {
        "": Place("forms", "forms"),
        "list": Place("forms", "forms"),
        "show": Place("forms", "show"),
        "answer": Place("answer", "answer"),
        "extend": Place("deadlines", "extend"),
        "withdraw": Place("deadlines", "withdraw"),
        "remind": Place("mails", "remind"),
    },
    "rebuild": Place("rebuild", "rebuild"),
    "version": Place("version", "version"),
}


class Group(TyperGroup):
    """Loads the command that is asked for, and lists them all by what they are about, each with a whole sentence."""

    places: ClassVar[Places] = {}
    subjects: ClassVar[dict[str, tuple[str, ...]]] = {}

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands, in their order."""
        return [name for name in self.places if name]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command, or None if there is none of that name."""
        place = self.places.get(cmd_name) if cmd_name else None
        if place is None:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = _loaded(cmd_name, place)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the arguments name; where none is meant, all are looked through for what might be."""
        if args and args[0] not in self.places:
            for name in self.list_commands(ctx):
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write one section for each subject."""
        for subject, names in (self.subjects or {"Commands": tuple(self.list_commands(ctx))}).items():
            with formatter.section(subject):
                formatter.write_dl(
                    [(name, self.get_command(ctx, name).get_short_help_str(limit=120)) for name in names]
                )


class Overview(Group):
    """All commands."""

    places = _PLACES
    subjects = _SUBJECTS


def _loaded(name: str, place: "Place | Places") -> Any:
    """Return the command, or the group of commands, as the library runs it."""
    if isinstance(place, Place):
        alone = typer.Typer(rich_markup_mode=None, add_completion=False)
        command(alone, name, uvloop=place.uvloop)(place.load())
        return typer.main.get_command(alone)
    group = type("Group", (Group,), {"places": place})
    several = typer.Typer(name=name, cls=group, rich_markup_mode=None, add_completion=False)
    when_none_is_named = place[""]
    assert isinstance(when_none_is_named, Place)
    default(several)(when_none_is_named.load())
    return typer.main.get_command(several)


app = typer.Typer(
    cls=Overview,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
default(app, help=_HELP, epilog=_EPILOG, uvloop=True)(serve.serve)
