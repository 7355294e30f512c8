"""The body of an e-mail, written in Markdown: as HTML that any mail program may show, and as plain text."""

import html
import re
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any, Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from domain.form.mail import TAG
from interface.markup.invisible import escape_invisible
from interface.markup.line_breaks import BREAK, with_line_breaks
from interface.markup.markdown import BRACKET_LIMIT, SOURCE_LIMIT

MARKER: Final = "{{#url#}}"
"""Where the link to the form stands."""

_TAGS: Final = {
    "a", "br", "code", "em", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"
}  # fmt: skip
_ATTRIBUTES: Final = {"a": {"href", "title"}, "td": {"align"}, "th": {"align"}}
_SCHEMES: Final = {"http", "https", "mailto"}
_LINK: Final = re.compile(r"(https?|mailto):", re.IGNORECASE)
_ALIGNED: Final = re.compile(r"text-align:(left|center|right)")
_TARGET: Final = MarkdownIt().normalizeLink(MARKER)
"""The marker as the parser writes it where it is all that a link of the author leads to."""
_AUTHORS_LINK: Final = re.compile(r"\[([^\[\]\n]{0,200})\]\(\s*\{\{#url#\}\}\s*\)")
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def as_html(source: str, *, url: str) -> str:
    """
    Return the HTML, with the link wherever the marker stands in the text, or is a link's whole target.

    Nowhere else: an address of somebody else's that has the marker in it would carry the link away.
    """
    source = plain(source)
    if len(source) > SOURCE_LIMIT or source.count("[") > BRACKET_LIMIT:
        return f"<pre>{html.escape(source).replace(MARKER, _anchor(url))}</pre>"
    return nh3.clean(
        _parser().render(source, {"url": url}),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_only_plain_links,
        link_rel=None,
        url_schemes=_SCHEMES,
    )


def as_text(source: str, *, url: str) -> str:
    """Return the text; the link stands apart from what is beside it, so that it is no part of another address."""
    source = BREAK.sub(" / ", plain(source))
    source = _AUTHORS_LINK.sub(lambda link: f"{link[1]}: {MARKER}" if link[1] else MARKER, source)
    first, *others = source.split(MARKER)
    text = first
    for other in others:
        before = "" if not text or text[-1].isspace() else " "
        after = "" if not other or other[0].isspace() else " "
        text += f"{before}{url}{after}{other}"
    return text


def has_link(rendered: str, *, url: str) -> bool:
    """Return whether the link stands somewhere in the HTML, or in the text."""
    return url in rendered or html.escape(url) in rendered


def plain(text: str) -> str:
    """Return the text without tags but line breaks, without control characters but line ends and tabs."""
    text = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    return escape_invisible(_CONTROL.sub("", TAG.sub("", text)))


def one_line(text: str, *, limit: int) -> str:
    """Return the text as a header can hold it: on one line, without tags, cut to that many characters."""
    joined = " ".join(BREAK.sub(" ", plain(text.replace("\0", ""))).split())
    return joined if len(joined) <= limit else joined[: limit - 1].rstrip() + "…"


def _anchor(url: str) -> str:
    return f'<a href="{html.escape(url)}">{html.escape(url)}</a>'


def _only_plain_links(_: str, attribute: str, value: str) -> str | None:
    return None if attribute == "href" and not _LINK.match(value) else value


def _marker_rule(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith(MARKER, state.pos):
        return False
    if not silent:
        state.push("form_link", "", 0)
    state.pos += len(MARKER)
    return True


def _render_marker(_: Any, tokens: Any, index: int, options: Any, env: MutableMapping[str, Any]) -> str:
    """Inside a link that leads elsewhere the address is not shown: it would look as if that led to the form."""
    for token in reversed(tokens[:index]):
        if token.type == "link_close":
            break
        if token.type == "link_open":
            ours = token.attrs.get("href") in (_TARGET, env["url"])
            return html.escape(env["url"]) if ours else ""
    return _anchor(env["url"])


def _render_link(renderer: Any, tokens: Any, index: int, options: Any, env: MutableMapping[str, Any]) -> str:
    token = tokens[index]
    if token.attrs.get("href") == _TARGET:
        token.attrs["href"] = env["url"]
    return str(renderer.renderToken(tokens, index, options, env))


def _render_image(renderer: Any, tokens: Any, index: int, options: Any, env: MutableMapping[str, Any]) -> str:
    """A picture from elsewhere tells its host who reads the e-mail: there is a link to it instead."""
    token = tokens[index]
    source = str(token.attrs.get("src", ""))
    target = env["url"] if source == _TARGET else source
    text = renderer.renderInlineAsText(token.children, options, env) or source
    return f'<a href="{html.escape(target)}">{html.escape(text)}</a>'


def _simplify(state: StateCore) -> None:
    """Headings become strong paragraphs, and columns say how they are aligned in the one way that is left."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.type = f"strong_{token.type}"
        elif token.type in ("th_open", "td_open"):
            aligned = _ALIGNED.search(str(token.attrs.pop("style", "")))
            token.attrs |= {"align": aligned[1]} if aligned else {}


@lru_cache
def _parser() -> MarkdownIt:
    parser = with_line_breaks(MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table"))
    parser.inline.ruler.before("emphasis", "form_link", _marker_rule)
    parser.core.ruler.push("simplify", _simplify)
    parser.add_render_rule("form_link", _render_marker)
    parser.add_render_rule("link_open", _render_link)
    parser.add_render_rule("image", _render_image)
    parser.add_render_rule("strong_heading_open", lambda *_: "<p><strong>")
    parser.add_render_rule("strong_heading_close", lambda *_: "</strong></p>\n")
    return parser
