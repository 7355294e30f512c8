"""Measurements shown on a terminal and written to a file."""

from pathlib import Path

import orjson
from rich import box
from rich.console import Console
from rich.table import Table as Shown

from benchmarks.figure import Figure, Section, Table


def show(console: Console, section: Section) -> None:
    """Print a section: its tables, then its figures with their floors."""
    console.rule(section.name, align="left", style="dim")
    for table in section.tables:
        console.print(_table(table))
    if section.figures:
        console.print(_figures(section.figures))
    for note in section.notes:
        console.print(f"  {note}", style="dim")


def write(file: Path, sections: list[Section]) -> None:
    """Write everything as JSON: by section, figures by id."""
    document = {
        section.name: {
            "figures": {figure.id: figure._asdict() for figure in section.figures},
            "tables": [
                {"title": table.title, "columns": table.columns, "rows": table.rows}
                for table in section.tables
            ],
            "notes": section.notes,
        }
        for section in sections
    }
    file.write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2))


def number(value: str | float) -> str:
    """Return a figure with three significant digits, or what it takes to show the integer."""
    if isinstance(value, str):
        return value
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def _table(table: Table) -> Shown:
    shown = Shown(title=table.title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 0, 0, 1))
    for column in table.columns:
        shown.add_column(column, justify="right")
    for row in table.rows:
        shown.add_row(*map(number, row))
    return shown


def _figures(figures: list[Figure]) -> Shown:
    shown = Shown(box=box.SIMPLE_HEAD)
    for column, side in (
        ("", "left"),
        ("measured", "left"),
        ("", "right"),
        ("must be", "right"),
        ("", "left"),
    ):
        shown.add_column(column, justify="right" if side == "right" else "left")
    for figure in figures:
        verdict = {True: "[green]held[/]", False: "[bold red]missed[/]", None: ""}[figure.ok]
        shown.add_row(figure.id, figure.definition, number(figure.measured), figure.floor, verdict)
    return shown
