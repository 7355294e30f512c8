"""A form in the terminal: it is shown as it was issued, and each field is asked for, then the decision."""

from dataclasses import dataclass

from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from domain.form.form import Form
from domain.run.state import IssuedForm
from domain.workflow import template
from domain.workflow.json import JsonObject
from domain.workflow.nodes.fields import AnyField, ParagraphField, SelectField
from interface.cli import text
from interface.cli.output import Output
from interface.cli.prose import Prose
from interface.cli.story import closing
from interface.cli.terminal import read_line


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a person decided."""

    action: str
    inputs: JsonObject


def show(out: Output, issued: IssuedForm) -> None:
    """Print the form as it was issued, its fields by name where they stand."""
    form = issued.form
    places = {field.name: f"**‹{field.name}›**" for field in form.fields}
    content = template.fill_outputs(form.content, places)
    out.console.print()
    out.console.print(
        Rule(Text(text.one_line(form.title) or issued.node_id, style="node"), align="left", style="faint")
    )
    out.console.print(Padding(Prose(content), (1, 2)))
    out.console.print(Rule(style="faint"))
    if issued.status == "waiting":
        out.console.print(Text(f"  closes {closing(out, issued.expires_at)}", style="faint"))


def show_outcome(out: Output, issued: IssuedForm) -> None:
    """Print what became of a form that is closed."""
    when = out.when(issued.closed_at)
    if issued.status == "submitted":
        title = issued.form.action_title(issued.action or "") or issued.action or ""
        who = text.one_line(issued.user or "") or "Somebody"
        out.console.print(
            Text.assemble("  ", (who, "who"), " chose ", (title, "done"), (f"  {when}", "faint"))
        )
        for name, value in (issued.values or {}).items():
            out.console.print(Text.assemble("  ", (name, "node"), f"  {text.value(value)}"))
    else:
        said = {"expired": "Nobody answered in time", "withdrawn": "Its run ended before it was answered"}
        out.console.print(Text.assemble("  ", said[issued.status], (f"  {when}", "faint")))


async def ask(out: Output, issued: IssuedForm) -> Answer:
    """
    Ask for each field and for the decision; to be cancelled if the form is closed elsewhere.

    :raises EndOfInputError: if the person gives no answer here
    """
    inputs = await _values(out, issued.form)
    action = await _action(out, issued.form, question="Your decision")
    return Answer(action=action, inputs=inputs)


async def ask_briefly(out: Output, issued: IssuedForm) -> Answer:
    """As `ask`, for somebody who has the form open elsewhere: the decision comes first."""
    action = await _action(out, issued.form, question="You can also decide here:")
    return Answer(action=action, inputs=await _values(out, issued.form))


async def _values(out: Output, form: Form) -> JsonObject:
    if any(isinstance(field, ParagraphField) for field in form.fields):
        out.console.print(Text("\n  A line that ends in \\ goes on in the next one.", style="faint"))
    return {field.name: await _value(out, form, field) for field in form.fields}


async def _value(out: Output, form: Form, field: AnyField) -> str:
    if isinstance(field, SelectField):
        return await choose(out, field.name, list(field.options.value))
    held = default(form, field)
    kept = f"Enter keeps: {text.one_line(text.glance(held), limit=48)}" if held else "Enter leaves it empty"
    out.console.print()
    out.console.print(Text.assemble("  ", (field.name, "node"), (f"  {kept}", "faint")))
    lines = [await line(out)]
    while lines[-1].endswith("\\"):
        lines[-1] = lines[-1][:-1]
        lines.append(await line(out))
    return "\n".join(lines) or held


async def _action(out: Output, form: Form, *, question: str) -> str:
    titles = [action.title or action.id for action in form.actions]
    chosen = await choose(out, question, titles)
    return form.actions[titles.index(chosen)].id


async def choose(out: Output, question: str, options: list[str]) -> str:
    """Return the option that the person names by its number or its words. :raises EndOfInputError:"""
    listed = Text.assemble(
        *(
            part
            for n, option in enumerate(options, 1)
            for part in ((f"  {n} ", "faint"), (text.one_line(option), "step"))
        )
    )
    out.console.print()
    out.console.print(Text.assemble("  ", (text.one_line(question), "node"), " ", listed))
    while True:
        given = (await line(out)).strip()
        if given.isdecimal() and 1 <= int(given) <= len(options):
            return options[int(given) - 1]
        same = [option for option in options if option.casefold() == given.casefold()]
        begun = same or [
            option for option in options if given and option.casefold().startswith(given.casefold())
        ]
        if len(begun) == 1:
            return begun[0]
        out.console.print(
            Text(f"  A number from 1 to {len(options)}, or the words themselves.", style="faint")
        )


async def fill(out: Output, question: str) -> str:
    """Return what the person types, which is something. :raises EndOfInputError:"""
    out.console.print()
    out.console.print(Text(f"  {text.one_line(question)}", style="node"))
    while not (given := await line(out)):
        pass
    return given


async def line(out: Output) -> str:
    """Return the line that the person types. :raises EndOfInputError:"""
    prompt(out)
    return await read_line()


def prompt(out: Output) -> None:
    """Show that it is the person's turn."""
    out.console.print(Text("  › ", style="step"), end="")
    out.console.file.flush()


def default(form: Form, field: AnyField) -> str:
    """Return what the field holds before anybody has written into it."""
    if not isinstance(field, ParagraphField) or field.default is None:
        return ""
    if field.default.type == "constant":
        return field.default.value
    held = form.defaults.get(field.name, "")
    return held if isinstance(held, str) else text.value(held)
