"""What every command has in common: how it speaks, and that it may wait."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Annotated, Any, TypeAlias

import typer

from domain.values.well_formed import well_formed
from interface.cli.output import Output
from interface.cli.termination import termination

Command: TypeAlias = Callable[..., Coroutine[Any, Any, int | None]]

_COMMON = {
    "as_json": Annotated[bool, typer.Option("--json", help="Print JSON, with full ids and exact times.")],
    "verbose": Annotated[
        bool, typer.Option("--verbose", "-v", help="Show more, with full ids and exact times.")
    ],
    "quiet": Annotated[bool, typer.Option("--quiet", "-q", help="Print only results.")],
    "no_color": Annotated[bool, typer.Option("--no-color", help="Do not use colours.")],
}


def command(app: typer.Typer, name: str, *, uvloop: bool = False) -> Callable[[Command], Command]:
    """
    Register a coroutine function as a command.

    It is called with the `Output` made of the common options, and with its own options; it may return an exit status.
    """

    def register(function: Command) -> Command:
        app.command(name)(_runner(function, uvloop=uvloop))
        return function

    return register


def default(
    app: typer.Typer, *, help: str | None = None, epilog: str | None = None, uvloop: bool = False
) -> Callable[[Command], Command]:
    """Register a coroutine function as what a group of commands does when none of them is named."""

    def register(function: Command) -> Command:
        inner = _runner(function, uvloop=uvloop)

        @wraps(inner)
        def unless_another_is_named(context: typer.Context, **options: Any) -> int:
            if context.invoked_subcommand is None:
                return inner(context, **options)
            context.obj = _common(context, options)  # what is said before the command's name counts as well
            return 0

        app.callback(invoke_without_command=True, help=help or inspect.getdoc(function), epilog=epilog)(
            unless_another_is_named
        )
        return function

    return register


def _runner(function: Command, *, uvloop: bool) -> Callable[..., int]:
    @wraps(function)
    def run(context: typer.Context, **options: Any) -> int:
        common = _common(context, options)
        out = Output(
            as_json=common["as_json"],
            verbose=common["verbose"],
            quiet=common["quiet"],
            no_color=common["no_color"],
        )
        own = {name: _readable(value) for name, value in options.items() if name not in _COMMON}
        with asyncio.Runner(loop_factory=_uvloop() if uvloop else None) as runner:
            return runner.run(termination.ending(function(out, **own))) or 0

    signature = inspect.signature(function, eval_str=True)
    keyword = inspect.Parameter.KEYWORD_ONLY
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    own = [parameter.replace(kind=keyword) for parameter in signature.parameters.values()][1:]
    common = [inspect.Parameter(o, keyword, annotation=a, default=False) for o, a in _COMMON.items()]
    shown = signature.replace(parameters=[context, *own, *common], return_annotation=int)
    # The options are made from the signature and the annotations.
    run.__signature__ = shown  # type: ignore[attr-defined]
    run.__annotations__ = {name: parameter.annotation for name, parameter in shown.parameters.items()}
    return run


def _common(context: typer.Context, options: dict[str, Any]) -> dict[str, bool]:
    inherited: dict[str, bool] = context.obj or {}
    return {option: bool(options.get(option)) or inherited.get(option, False) for option in _COMMON}


def _readable(value: Any) -> Any:
    """Bytes of an argument that are no UTF-8 come as halves of surrogate pairs, which nothing can hold."""
    if isinstance(value, list):
        return [_readable(item) for item in value]
    return well_formed(value) if isinstance(value, str) else value


def _uvloop() -> Callable[[], asyncio.AbstractEventLoop]:
    import uvloop

    return uvloop.new_event_loop
