"""All commands, in the order in which they are listed."""

from typing import Any, ClassVar

import typer
from typer.core import TyperGroup

from interface.cli import (
    answer,
    check,
    deadlines,
    demo,
    forms,
    keys,
    mails,
    members,
    outbox,
    rebuild,
    replay,
    run,
    runs,
    serve,
    sign_in,
    version,
    workflows,
)
from interface.cli.command import command, default

_HELP = """
Placet runs workflows that pause, ask a person, and continue with the answer.

Without a command it starts the service, like `placet serve`. New here? Try `placet demo`.
"""
_EPILOG = """
Ids may be shortened to their first or last characters, at least four, as long as only one fits. A run is paused
while its forms are waiting for an answer.

Exit status: 0 done, 1 refused or not found, 2 the log is damaged, 3 no database to work on, 64 wrong usage, 70 an
error in Placet itself, 130 interrupted by Ctrl-C.
"""
_SUBJECTS = {
    "Get started": ("demo", "serve", "check"),
    "Workflows": ("import", "publish", "workflows", "keys"),
    "People": ("members", "sign-in", "outbox"),
    "Runs and forms": ("run", "runs", "follow", "replay", "forms", "stop"),
    "Maintenance": ("rebuild", "version"),
}


class Group(TyperGroup):
    """Lists its commands by what they are about, each with a whole sentence."""

    subjects: ClassVar[dict[str, tuple[str, ...]]] = {}

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write one section for each subject."""
        for subject, names in (self.subjects or {"Commands": tuple(self.commands)}).items():
            with formatter.section(subject):
                formatter.write_dl(
                    [(name, self.commands[name].get_short_help_str(limit=120)) for name in names]
                )


class Overview(Group):
    """All commands."""

    subjects = _SUBJECTS


def _group(name: str) -> typer.Typer:
    group = typer.Typer(cls=Group, rich_markup_mode=None, add_completion=False)
    app.add_typer(group, name=name)
    return group


app = typer.Typer(
    cls=Overview,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
default(app, help=_HELP, epilog=_EPILOG, uvloop=True)(serve.serve)

command(app, "demo", uvloop=True)(demo.demo)
command(app, "serve", uvloop=True)(serve.serve)
command(app, "check")(check.check)

command(app, "import")(workflows.bring_in)
command(app, "publish")(workflows.publish)
_workflows = _group("workflows")
default(_workflows)(workflows.workflows)
command(_workflows, "list")(workflows.workflows)
command(_workflows, "show")(workflows.show)
_keys = _group("keys")
default(_keys)(keys.keys)
command(_keys, "list")(keys.keys)
command(_keys, "create")(keys.create)
command(_keys, "revoke")(keys.revoke)

_members = _group("members")
default(_members)(members.members)
command(_members, "list")(members.members)
command(_members, "add")(members.add)
command(_members, "change")(members.change)
command(_members, "remove")(members.remove)

command(app, "sign-in")(sign_in.sign_in)
_outbox = _group("outbox")
default(_outbox)(outbox.outbox)
command(_outbox, "list")(outbox.outbox)
command(_outbox, "show")(outbox.show)

command(app, "run")(run.run)
_runs = _group("runs")
default(_runs)(runs.runs)
command(_runs, "list")(runs.runs)
command(_runs, "show")(replay.show)
command(app, "follow")(runs.follow)
command(app, "stop")(runs.stop)
command(app, "replay")(replay.replay)
_forms = _group("forms")
default(_forms)(forms.forms)
command(_forms, "list")(forms.forms)
command(_forms, "show")(forms.show)
command(_forms, "answer")(answer.answer)
command(_forms, "extend")(deadlines.extend)
command(_forms, "withdraw")(deadlines.withdraw)
command(_forms, "remind")(mails.remind)

command(app, "rebuild")(rebuild.rebuild)
command(app, "version")(version.version)
