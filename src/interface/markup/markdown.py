"""Markdown of a form as HTML that is safe to show, with places for its fields."""

import html
import re
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from interface.markup.direction import set_directions
from interface.markup.invisible import escape_invisible
from interface.markup.line_breaks import with_line_breaks
from interface.markup.scrolling import with_scrolling_tables

SOURCE_LIMIT = 64 * 1024
"""The longest source that is read as Markdown, in characters; a longer one is shown as it is."""

BRACKET_LIMIT = 2000
"""How many opening brackets a source may have to be read as Markdown: the parser is quadratic in them."""

_MARKER = re.compile(r"\{\{#\$output\.([a-zA-Z_][a-zA-Z0-9_]{0,29})#\}\}")
_PLACE = re.compile(r'<span data-field="([a-zA-Z0-9_]+)"></span>')
_ALONE = re.compile(r'<p dir="auto">(<span data-field="[a-zA-Z0-9_]+"></span>)</p>')
"""A field that is a paragraph by itself needs none around it."""

_LINK = re.compile(r"(https?|mailto):|/v1/files/[0-9a-f-]{36}/preview\Z", re.IGNORECASE)
"""Where a link may lead: to other sites, and to files of our own."""
_TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s",
    "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip

_DIRECTED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "table", "th", "td"}
_ATTRIBUTES = {tag: {"dir"} for tag in _DIRECTED} | {
    "a": {"href", "title"},
    "span": {"data-field"},
    "ol": {"dir", "start"},
}


def split_at_fields(source: str) -> list[str]:
    """
    Return the rendered source, cut at the markers of fields: HTML, the name of a field, HTML, and so on.

    The HTML between two names need not be complete by itself; put together in this order it is.
    """
    return list(_split(escape_invisible(source)))


@lru_cache(maxsize=256)
def _split(source: str) -> tuple[str, ...]:
    return tuple(_PLACE.split(_rendered(source)))


def _rendered(source: str) -> str:
    if len(source) > SOURCE_LIMIT or source.count("[") > BRACKET_LIMIT:
        text = html.escape(source)
        return f"<pre>{_MARKER.sub(lambda marker: _place(marker[1]), text)}</pre>"
    cleaned = nh3.clean(
        _ALONE.sub(r"\1", _PARSER.render(source)),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_only_plain_links,
        link_rel="noopener noreferrer nofollow",
        url_schemes={"http", "https", "mailto"},
    )
    return with_scrolling_tables(cleaned)


def _only_plain_links(_: str, attribute: str, value: str) -> str | None:
    return None if attribute == "href" and not _LINK.match(value) else value


def _place(name: str) -> str:
    """Where a field goes; a stranger's text cannot look like this, since its `<` and `"` are escaped."""
    return f'<span data-field="{name}"></span>'


def _field_rule(state: StateInline, silent: bool) -> bool:
    marker = _MARKER.match(state.src, state.pos)
    if marker is None:
        return False
    if not silent:
        state.push("form_field", "", 0).meta = {"name": marker[1]}
    state.pos = marker.end()
    return True


def _render_field(_: Any, tokens: Any, index: int, options: Any, env: MutableMapping[str, Any]) -> str:
    return _place(tokens[index].meta["name"])


def _nest_headings(state: StateCore) -> None:
    """Below the page's title, the only heading of the first level, headings go down one level at a time."""
    above: list[str] = []
    for token in state.tokens:
        if token.type == "heading_open":
            while above and above[-1] >= token.tag:
                above.pop()
            above.append(token.tag)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(len(above) + 1, 6)}"


def _render_image(renderer: Any, tokens: Any, index: int, options: Any, env: MutableMapping[str, Any]) -> str:
    """A picture from elsewhere tells its host who looks at it: the page links to it instead."""
    token = tokens[index]
    source = html.escape(str(token.attrs.get("src", "")))
    text = renderer.renderInlineAsText(token.children, options, env) or source
    return f'<a href="{source}">{html.escape(text)}</a>'


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])
    with_line_breaks(parser)
    parser.inline.ruler.before("emphasis", "form_field", _field_rule)
    parser.add_render_rule("form_field", _render_field)
    parser.core.ruler.push("nest_headings", _nest_headings)
    parser.core.ruler.push("directions", set_directions)
    parser.add_render_rule("image", _render_image)
    return parser


_PARSER = _parser()
