"""The last words about a run: what it gave, or how it goes on."""

import re
import shlex
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text

from domain.fields import AnyField, AttachmentField, SecretField, SelectField
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.cli import text
from interface.cli.documents import form_token
from interface.cli.markdown import TerminalMarkdown
from interface.cli.output import Output

if TYPE_CHECKING:
    from interface.main.placet import Placet


def conclude(out: Output, placet: "Placet", run: WorkflowRun) -> None:
    """Print what the run gave if it has ended, else how to answer what it waits for."""
    if run.is_over:
        _say_outputs(out, run.outputs)
    else:
        for form in run.waiting_forms:
            say_how_to_answer(out, placet, form)
        say_hint(out, "Follow the run", f"placet follow {out.id(run.id)}")
    if out.quiet:
        out.console.print(f"{run.id} {run.status}", soft_wrap=True)
    else:
        say_hint(out, "Look back", f"placet replay {out.id(run.id)}")


def say_how_to_answer(out: Output, placet: "Placet", form: IssuedForm) -> None:
    """Print the ways in which the form can be answered."""
    token = form_token(form, placet.tokens)
    if token is None:
        out.say("  It can be answered only by the links in its e-mails.")
        return
    command, others = _example(out, form)
    out.say()
    say_hint(out, "Answer here", command, others)
    page = f"{placet.links.base.rstrip('/')}/form/{token}"
    say_hint(out, "or on its page", page, "" if placet.settings.public_url else "while placet serve runs")


def say_hint(out: Output, what: str, how: str, remark: str = "") -> None:
    """Print what can be done next, and the command or address for it, unbroken, so that it can be copied."""
    if out.in_words:
        how = re.sub(r"^placet\b", program(), how)
        remark = f"  {remark}" if remark else ""
        out.console.print(Text.assemble((f"  {what:<15}", "faint"), how, (remark, "faint")), soft_wrap=True)


def program() -> str:
    """Return how this program is called where it was called from: `placet`, or with the path that was typed."""
    called = Path(sys.argv[0])
    found = shutil.which("placet")
    if called.name != "placet" or (found is not None and called.exists() and called.samefile(found)):
        return "placet"
    return shlex.quote(sys.argv[0])


def _example(out: Output, form: IssuedForm) -> tuple[str, str]:
    """Return a command that answers the form, and which other actions there are."""
    first, *others = [action.id for action in form.form.actions] or ["ACTION"]
    fields = [f"-f {field.name}={_sample(field)}" for field in form.form.fields]
    command = text.one_line(" ".join([f"placet forms answer {out.id(form.id)} --action {first}", *fields]))
    return command, f"or {text.enumerate_words(others, last='or')}" if others else ""


def _sample(field: AnyField) -> str:
    """Return what stands for a value in the example: one that can be chosen, or what is to be put there."""
    if isinstance(field, SelectField):
        return shlex.quote(next(iter(field.options.value), ""))
    if isinstance(field, SecretField):
        return "-"
    return "@FILE" if isinstance(field, AttachmentField) else "…"


def _say_outputs(out: Output, outputs: Mapping[str, Any]) -> None:
    shown = {
        name: text.value(value) if not isinstance(value, str) else value for name, value in outputs.items()
    }
    long = {name: value for name, value in shown.items() if "\n" in value.strip()}
    out.say()
    for name, value in shown.items():
        if value not in ("", "null") and name not in long:
            out.say(Text.assemble("  ", (text.one_line(name), "node"), f"  {text.plain(value)}"))
    for name, value in long.items():
        out.say(Text(f"  {text.one_line(name)}", style="node"))
        out.say(Padding(TerminalMarkdown(value), (0, 2)) if out.on_terminal else Text(text.plain(value)))
    out.say()
