"""One field of a form in the terminal: asked for until something fits it."""

import contextlib
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias

from rich.text import Text

from domain.fields import (
    AnyField,
    AttachmentField,
    CheckboxField,
    FileField,
    FileListField,
    InvalidValueError,
    MultiSelectField,
    ParagraphField,
    SecretField,
    SelectField,
)
from domain.form.form import Form
from domain.values.json import Json
from interface.cli import text
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.cli.terminal import read_line, without_echo

Attach: TypeAlias = Callable[[AttachmentField, str], Awaitable[Json]]
"""Takes in the file at a path or an address, and returns what names it in an answer."""

_TICKED: Final = ("Yes", "No")


def title(field: AnyField) -> str:
    """Return what the field is called."""
    return text.one_line(field.label or field.name)


async def value(out: Output, form: Form, field: AnyField, attach: Attach) -> Json:
    """Return what the person enters, which the field accepts. :raises EndOfInputError: if there is no answer here"""
    _introduce(out, form, field)
    while True:
        try:
            given = await _given(out, form, field, attach)
            if isinstance(field, SecretField):
                field.check_plain(str(given))
                missing = given == ""
            else:
                missing = not isinstance(field, AttachmentField) and field.is_empty(field.accept(given))
        except InvalidValueError as invalid:
            say_wrong(out, invalid.message)
            continue
        if not (field.required and (missing or given in (None, []))):
            return given
        say_wrong(out, field.wanted)


def _introduce(out: Output, form: Form, field: AnyField) -> None:
    out.console.print()
    if field.help:
        out.console.print(Text(f"  {text.plain(field.help)}", style="faint"))
    options: tuple[str, ...] = ()
    if isinstance(field, SelectField | MultiSelectField):
        options = field.options.value
    elif isinstance(field, CheckboxField):
        options = _TICKED
    hint = (f"  {_hint(form, field)}", "faint")
    if isinstance(field, MultiSelectField):
        out.console.print(Text.assemble("  ", (title(field), "node"), hint))
        out.console.print(Text.assemble(" ", _listed(options)))
    else:
        out.console.print(
            Text.assemble("  ", (title(field), "node"), " " if options else "", _listed(options), hint)
        )


def _hint(form: Form, field: AnyField) -> str:
    """Say what Enter does, or what is wanted."""
    held = form.initial(field)
    if isinstance(field, FileField | FileListField):
        return f"path or URL of a file{'; Enter when done' if isinstance(field, FileListField) else ''}"
    if isinstance(field, SecretField):
        return "not shown while you type"
    if isinstance(field, CheckboxField) or (form.is_preset(field) and not field.is_empty(held)):
        shown = field.shown(held) if isinstance(field, CheckboxField | MultiSelectField) else field.text(held)
        return f"Enter keeps: {text.one_line(text.glance(shown), limit=48)}"
    must_be_chosen = isinstance(field, SelectField) and not field.says_when_required
    if field.required or must_be_chosen:
        return field.wanted.lower() if isinstance(field, SelectField) else "required"
    return (
        "Enter chooses none" if isinstance(field, SelectField | MultiSelectField) else "Enter leaves it empty"
    )


async def _given(out: Output, form: Form, field: AnyField, attach: Attach) -> Json:
    held = form.initial(field)
    if isinstance(field, SelectField):
        optional = field.says_when_required and not field.required
        kept = str(held) if form.is_preset(field) else None
        return await _chosen(out, field.options.value, kept=kept, optional=optional)
    if isinstance(field, CheckboxField):
        return await _chosen(out, _TICKED, kept=field.shown(held)) == _TICKED[0]
    if isinstance(field, MultiSelectField):
        return await _several(out, field.options.value, held)
    if isinstance(field, FileField | FileListField):
        return await _files(out, field, attach)
    if isinstance(field, SecretField):
        return await line(out, hidden=True)
    lines = [await line(out)]
    while isinstance(field, ParagraphField) and lines[-1].endswith("\\"):
        lines[-1] = lines[-1][:-1]
        lines.append(await line(out))
    return "\n".join(lines) or held


async def _files(out: Output, field: FileField | FileListField, attach: Attach) -> Json:
    several = isinstance(field, FileListField)
    files: list[Json] = []
    while given := (await line(out)).strip():
        try:
            files.append(await attach(field, given))
        except CommandError as refused:
            say_wrong(out, refused.message)
            continue
        if not several:
            return files[0]
    return files if several else None


async def _several(out: Output, options: Sequence[str], held: Json) -> Json:
    while given := (await line(out)).replace(",", " ").split():
        if all(number.isdecimal() and 1 <= int(number) <= len(options) for number in given):
            return [options[int(number) - 1] for number in given]
        say_wrong(out, f"Type numbers from 1 to {len(options)}, separated by spaces.")
    return held


async def choose(out: Output, question: str, options: Sequence[str]) -> str:
    """Return the option that the person names by its number or its words. :raises EndOfInputError:"""
    out.console.print()
    out.console.print(Text.assemble("  ", (text.one_line(question), "node"), " ", _listed(options)))
    chosen = await _chosen(out, options)
    assert chosen is not None, "one must be chosen"
    return chosen


async def _chosen(
    out: Output, options: Sequence[str], *, kept: str | None = None, optional: bool = False
) -> str | None:
    """Return the option that the person names; for Enter alone `kept`, or None where none need be chosen."""
    while True:
        given = (await line(out)).strip()
        if not given and (optional or kept is not None):
            return kept
        if given.isdecimal() and 1 <= int(given) <= len(options):
            return options[int(given) - 1]
        same = [option for option in options if given and option.casefold() == given.casefold()]
        begun = same or [
            option for option in options if given and option.casefold().startswith(given.casefold())
        ]
        if len(begun) == 1:
            return begun[0]
        say_wrong(out, f"Type a number from 1 to {len(options)}, or the option itself.")


async def fill(out: Output, question: str) -> str:
    """Return what the person types, which is something. :raises EndOfInputError: if there is no answer here"""
    out.console.print()
    out.console.print(Text(f"  {text.one_line(question)}", style="node"))
    while not (given := await line(out)):
        pass
    return given


async def line(out: Output, *, hidden: bool = False) -> str:
    """Return the line that the person types. :raises EndOfInputError: if there is no answer here"""
    with without_echo() if hidden else contextlib.nullcontext():
        prompt(out)
        return await read_line()


def prompt(out: Output) -> None:
    """Show that it is the person's turn."""
    out.console.print(Text("  › ", style="step"), end="")
    out.console.file.flush()


def say_wrong(out: Output, why: str) -> None:
    """Say what has to be done differently."""
    out.console.print(Text(f"  {text.plain(why)}", style="waiting"))


def _listed(options: Sequence[str]) -> Text:
    parts: list[Any] = []
    for number, option in enumerate(options, 1):
        parts += [(f"  {number} ", "faint"), (_named(option), "step")]
    return Text.assemble(*parts)


def _named(option: str) -> str:
    """Return what an option is called: one without a visible character is told from no choice at all."""
    return text.one_line(option).strip() or "(empty)"
