"""`make bench`: measure the service on this machine, and say which floors it holds."""

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer
import uvloop
from rich.console import Console

from benchmarks import append, cycle, effects, expiry, lists, paused, race, rounds, stream, texts, torture
from benchmarks.figure import Section
from benchmarks.ground import Ground, ground
from benchmarks.report import show, write

SECTIONS: dict[str, Callable[[Ground], Awaitable[Section]]] = {
    "cycle": cycle.measure,
    "paused": paused.measure,
    "expiry": expiry.measure,
    "effects": effects.measure,
    "stream": stream.measure,
    "texts": texts.measure,
    "append": append.measure,
    "lists": lists.measure,
    "torture": torture.measure,
    "race": race.measure,
    "rounds": rounds.measure,
}


app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    *,
    json: Annotated[Path | None, typer.Option(help="Write all figures to this file.")] = None,
    only: Annotated[str, typer.Option(help="The sections to measure, separated by commas.")] = ",".join(
        SECTIONS
    ),
    quick: Annotated[bool, typer.Option("--quick", help="Measure less, for a first impression.")] = False,
) -> None:
    """Measure the service on this machine; the exit code is 1 if a floor is missed."""
    names = only.split(",")
    if unknown := set(names) - set(SECTIONS):
        raise typer.BadParameter(f"no such section: {', '.join(sorted(unknown))}")
    sections: list[Section] = []
    console = Console(width=None if sys.stdout.isatty() else 110)

    async def measure() -> None:
        for name in names:
            with console.status(f"Measuring: {name}"):
                sections.append(await SECTIONS[name](here))
            show(console, sections[-1])
            if json is not None:
                write(json, sections)

    with ground(quick=quick) as here:
        uvloop.run(measure())
    missed = [figure.id for section in sections for figure in section.figures if figure.ok is False]
    if missed:
        console.print(f"Missed: {', '.join(missed)}", style="bold red")
        raise typer.Exit(1)


if __name__ == "__main__":
    app(prog_name="make bench")
