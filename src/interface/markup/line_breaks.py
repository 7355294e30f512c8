"""Line breaks that are written as tags: the only ones that a cell of a Markdown table can have."""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

BREAK: Final = re.compile(r"<br\s{0,5}/?>", re.IGNORECASE)


def with_line_breaks(parser: MarkdownIt) -> MarkdownIt:
    """Let the parser read `<br>` as a line break, whatever becomes of other tags."""
    parser.inline.ruler.before("autolink", "line_break", _rule)
    return parser


def _rule(state: StateInline, silent: bool) -> bool:
    found = BREAK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True
