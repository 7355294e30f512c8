"""A form in the terminal: it is shown as it was issued, and each field is asked for, then the decision."""

from dataclasses import dataclass

from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from domain.fields import ParagraphField
from domain.form import submission
from domain.form.form import Form
from domain.run.state import IssuedForm
from domain.values import template
from domain.values.json import JsonObject
from interface.cli import ask_field, text
from interface.cli.actor import answerer
from interface.cli.ask_field import Attach
from interface.cli.event_printer import closing
from interface.cli.markdown import TerminalMarkdown
from interface.cli.output import Output


@dataclass(frozen=True, kw_only=True, slots=True)
class TypedAnswer:
    """What a person decided."""

    action: str
    inputs: JsonObject


def show(out: Output, issued: IssuedForm) -> None:
    """Print the form as it was issued, its fields by name where they stand."""
    form = issued.form
    places = {field.name: f"**‹{ask_field.title(field)}›**" for field in form.fields}
    content = template.fill_outputs(form.content, places)
    title = Text(text.one_line(form.title) or issued.node_id, style="node")
    out.console.print()
    out.console.print(Rule(title, align="left", style="faint"))
    out.console.print(
        Padding(TerminalMarkdown(content), (1, 2)), soft_wrap=False
    )  # piped, it has lines as well
    out.console.print(Rule(style="faint"))
    if issued.status == "waiting":
        out.console.print(Text(f"  Closes {closing(out, issued.expires_at)}", style="faint"))


def show_outcome(out: Output, issued: IssuedForm) -> None:
    """Print what became of a form that is closed."""
    when = out.when(issued.closed_at)
    if issued.status == "submitted":
        title = issued.form.action_title(issued.action or "") or issued.action or ""
        chose = (f'"{text.one_line(title)}"', "done")
        out.console.print(
            Text.assemble("  ", (answerer(issued), "who"), " chose ", chose, (f"  {when}", "faint"))
        )
        for name, value in (issued.values or {}).items():
            out.console.print(Text.assemble("  ", (text.one_line(name), "node"), f"  {text.value(value)}"))
    else:
        why = f": {text.one_line(issued.reason)}" if issued.reason else ""
        said = {"expired": "Nobody answered in time.", "withdrawn": f"It was withdrawn{why}"}
        out.console.print(Text.assemble("  ", said[issued.status], (f"  {when}", "faint")))


async def ask(out: Output, issued: IssuedForm, attach: Attach, *, known: JsonObject) -> TypedAnswer:
    """
    Ask for each field and for the decision; to be cancelled if the form is closed elsewhere.

    :param known: what need not be asked for again, by field
    :raises EndOfInputError: if the person gives no answer here
    """
    inputs = await _values(out, issued.form, attach, known)
    return TypedAnswer(action=await _action(out, issued.form, question="Your decision"), inputs=inputs)


async def ask_briefly(out: Output, issued: IssuedForm, attach: Attach, *, known: JsonObject) -> TypedAnswer:
    """As `ask`, for somebody who has the form open elsewhere: the decision comes first."""
    action = await _action(out, issued.form, question="You can also decide here:")
    return TypedAnswer(action=action, inputs=await _values(out, issued.form, attach, known))


async def _values(out: Output, form: Form, attach: Attach, known: JsonObject) -> JsonObject:
    if any(isinstance(field, ParagraphField) and field.name not in known for field in form.fields):
        out.console.print(Text("\n  End a line with \\ to continue on the next one.", style="faint"))
    values: JsonObject = {}
    for field in form.fields:
        if field.name in known:
            values[field.name] = known[field.name]
        elif field.name in submission.visible(form, values):
            values[field.name] = await ask_field.value(out, form, field, attach)
    return values


async def _action(out: Output, form: Form, *, question: str) -> str:
    titles = [action.title or action.id for action in form.actions]
    chosen = await ask_field.choose(out, question, titles)
    return form.actions[titles.index(chosen)].id
