"""The last words about a run: what it gave, or how it goes on."""

import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text

from domain.fields import SelectField
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
            say_how_to_answer(
                out, form, token=form_token(form, placet.tokens), url=placet.settings.public_url
            )
        say_hint(out, "Follow it", f"placet follow {run.id}")
    if out.quiet:
        out.console.print(f"{run.id} {run.status}", soft_wrap=True)
    else:
        say_hint(out, "Look back", f"placet replay {run.id}")


def say_how_to_answer(out: Output, form: IssuedForm, *, token: str | None, url: str | None) -> None:
    """Print the ways in which the form can be answered."""
    if token is None:
        out.say("  It can be answered over its own channel only.")
        return
    command, others = _example(form)
    out.say()
    say_hint(out, "Answer here", command, others)
    page = f"{url.rstrip('/')}/form/{token}" if url else f"/form/{token}"
    say_hint(out, "or on the page", page, "" if url else "of a running placet serve")


def say_hint(out: Output, what: str, how: str, remark: str = "") -> None:
    """Print what can be done next, and the command for it, whole, so that it can be copied."""
    if out.in_words:
        remark = f"  {remark}" if remark else ""
        out.console.print(Text.assemble((f"  {what:<15}", "faint"), how, (remark, "faint")), soft_wrap=True)


def _example(form: IssuedForm) -> tuple[str, str]:
    """Return a command that answers the form, and which other actions there are."""
    first, *others = [action.id for action in form.form.actions] or ["ACTION"]
    fields = [
        f"-f {field.name}={shlex.quote(next(iter(field.options.value), ''))}"
        if isinstance(field, SelectField)
        else f"-f {field.name}=…"
        for field in form.form.fields
    ]
    command = text.one_line(" ".join([f"placet forms answer {form.id} --action {first}", *fields]))
    return command, f"or {text.enumerate_words(others, last='or')}" if others else ""


def _say_outputs(out: Output, outputs: Mapping[str, Any]) -> None:
    for name, value in outputs.items():
        shown = value if isinstance(value, str) else text.value(value)
        if value in (None, ""):
            continue
        out.say()
        if "\n" not in shown.strip():
            out.say(Text.assemble("  ", (text.one_line(name), "node"), f"  {text.plain(shown)}"))
            continue
        out.say(Text(f"  {text.one_line(name)}", style="node"))
        out.say(Padding(TerminalMarkdown(shown), (0, 2)) if out.on_terminal else Text(text.plain(shown)))
    out.say()
