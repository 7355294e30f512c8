"""The whole of the `placet` command: what is said when it cannot do what it was asked to, and its exit status."""

import os
import sys
from typing import Any

from interface.cli.output import Output, as_json
from interface.cli.refusal import BROKEN, INTERRUPTED, USAGE, CommandError, refusal
from interface.cli.termination import termination


def program(arguments: list[str]) -> int:
    """Run the command that the arguments name; return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing is to be said when the interpreter flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    return 128 + termination.came if termination.came and status == INTERRUPTED else status


def _run(arguments: list[str]) -> int:
    from typer.exceptions import Abort, TyperException

    from interface.cli.app import app

    out = Output(as_json="--json" in arguments, verbose="-v" in arguments or "--verbose" in arguments)
    try:
        return int(app(arguments, prog_name="placet", standalone_mode=False) or 0)
    except Abort:
        return INTERRUPTED
    except TyperException as misuse:
        return _tell(out, CommandError(code="usage", message=misuse.format_message(), exit=USAGE))
    except SystemExit:  # by typer and rich, nobody else: their answer to a reader who is gone
        raise BrokenPipeError from None
    except BrokenPipeError:
        raise
    except Exception as error:
        known = refusal(error)
        if known is not None:
            return _tell(out, known)
        if out.verbose:
            out.errors.print_exception()
        message = f"Error in Placet: {type(error).__name__}: {error}. Use --verbose to see where."
        return _tell(out, CommandError(code="internal_error", message=message, exit=BROKEN))


def _tell(out: Output, told: CommandError) -> int:
    if out.as_json:
        problem: dict[str, Any] = {"code": told.code, "message": told.whole}
        if told.details:
            problem["details"] = told.details
        sys.stderr.write(as_json({"error": problem}) + "\n")
        return told.exit
    from rich.text import Text

    from interface.cli import text

    said = " ".join(filter(None, (told.message, told.fix)))
    out.errors.print(Text.assemble(("✗ ", "failed"), text.plain(said)))
    for detail in told.details:
        out.errors.print(Text(f"  {text.plain(detail['message'])}"))
    if told.exit == USAGE:
        out.errors.print(
            "  See placet --help for the commands, placet COMMAND --help for the options of one.",
            style="faint",
        )
    return told.exit
