"""Secrets for a form, from anywhere but the command line, which everybody on the machine can read."""

import sys

from interface.cli import files, text
from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.terminal import EndOfInputError, read_line, without_echo


async def secret_texts(out: Output, given: files.Pairs) -> dict[str, str]:
    """
    Return the secrets by name: `-` stands for the next line of stdin, `@file` for a file's text.

    :raises OSError: :raises CommandError: if one stands on the command line itself, or none comes
    """
    found: dict[str, str] = {}
    for name, value in given:
        if value.startswith("@"):
            found |= files.texts([(name, value)], option="--field")
            continue
        shown = text.one_line(name)
        if value != "-":
            message = (
                f'"{shown}" is a secret, and others on this machine can see what is on a command line.'
                f" Use -f {shown}=- and type it, or send it to stdin."
            )
            raise CommandError(code="usage", message=message, exit=USAGE)
        found[name] = await _typed(out, shown) if sys.stdin.isatty() else _line(shown)
    return found


async def _typed(out: Output, name: str) -> str:
    with without_echo():
        out.note(f"  {name}:")
        try:
            return await read_line()
        except EndOfInputError:
            raise _nothing(name) from None


def _line(name: str) -> str:
    line = sys.stdin.buffer.readline(files.LARGEST)
    if not line:
        raise _nothing(name)
    try:
        return line.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise CommandError(code="file_unusable", message="stdin is not UTF-8 text.") from None


def _nothing(name: str) -> CommandError:
    return CommandError(code="usage", message=f'No line came on stdin for "{name}".', exit=USAGE)
