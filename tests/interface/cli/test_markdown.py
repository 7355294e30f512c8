"""Markdown on a terminal: what it shows of tables, tags and strangers' text."""

import io

import pytest
from rich.console import Console

from interface.cli.markdown import TerminalMarkdown


def shown(markdown: str) -> list[str]:
    """The lines that a terminal shows."""
    console = Console(file=io.StringIO(), width=60, color_system=None)
    console.print(TerminalMarkdown(markdown))
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    return [line.strip() for line in printed.splitlines() if line.strip()]


def test_a_cell_may_have_lines() -> None:
    lines = shown("| k | v |\n|---|---|\n| one | a<br>b \\| c |\n| two | x |")
    assert [" ".join(line.split()) for line in lines if "─" not in line] == ["k v", "one a", "b | c", "two x"]


@pytest.mark.parametrize("tag", ["<!--", "<div>", "<script>", "<b>x</b>", "<?php", "<![CDATA["])
def test_a_tag_hides_nothing(tag: str) -> None:
    text = " ".join(shown(f"{tag}\nPay 100.\n\nPlease {tag} decide."))
    assert "Pay 100." in text and "decide." in text and text.count(tag) == 2
