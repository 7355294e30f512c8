"""What strangers write stays in its box: payloads and naughty strings wherever a form shows text."""

from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

import pytest
from fields import choice, field, form
from vectors import strangers

from domain.files.limits import Limits
from domain.form.form import Form
from domain.run.state import IssuedForm
from interface.http.pages.form.content import cut
from interface.http.pages.form.form_view import view
from interface.http.pages.form.frozen import frozen
from interface.http.pages.form.outcome import answered
from interface.http.pages.rendering import page

SAFE = {
    "a", "bdi", "blockquote", "br", "button", "code", "del", "div", "em", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "html", "body", "hr", "input", "label", "li", "link", "main", "meta", "ol", "option", "p", "pre",
    "s", "script", "section", "select", "span", "strong", "table", "tbody", "td", "textarea", "th", "thead", "time",
    "title", "tr", "ul", "article", "dl", "dt", "dd",
}  # fmt: skip
VOID = {"br", "hr", "input", "link", "meta"}


class Skeleton(HTMLParser):
    """The elements of a page, without those in the box of the content."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.outside: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.scripts: list[dict[str, str | None]] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._box: int | None = None
        self.feed(text)
        self.close()
        assert self.open == [], "every element is closed in its turn"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        given = dict(attrs)
        if tag == "script":
            self.scripts.append(given)
        if self._box is None:
            self.outside.append((tag, given.get("class") or ""))
        if tag in VOID:
            return
        self.open.append(tag)
        if tag == "div" and given.get("class") == "prose" and self._box is None:
            self._box = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if self._box is not None and len(self.open) < self._box:
            self._box = None


def speaking(text: str) -> Form:
    """A form that says the text wherever it can say something."""
    asked = form(
        field("paragraph", "free", label=text[:200], help=text[:1000]),
        choice(text, "other", name="one"),
        choice(text, "other", name="many", type="multi-select"),
        field("checkbox", "sure", label=text[:200]),
        field("file", "file"),
    )
    content = f"{text}\n\n{{{{#$output.free#}}}}\n\n> {text}\n\n`{text}`"
    return asked.model_copy(update={"content": content, "title": text})


def issued(asked: Form) -> IssuedForm:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return IssuedForm(
        id="f-1",
        execution_id="ask#1",
        node_id="ask",
        form=asked,
        digest=asked.digest,
        issued_at=at,
        expires_at=at,
        surfaces=("web",),
        token_key="key-1",
        version=1,
        closed_at=at,
        channel="web page",
    )


def shown(text: str) -> str:
    """The page of such a form after the text was entered everywhere, and was wrong."""
    entries = {name: [text] for name in ("free", "one", "many")} | {
        "file": [f"0192f0f0-0000-7000-8000-000000000001 {text}"]
    }
    wrong = {"free": text, "one": text, "": text}
    values = view(
        issued(speaking(text)),
        pieces=cut(speaking(text).content),
        entries=entries,
        wrong=wrong,
        limits=Limits(),
    )
    answer = page(
        "form.html",
        workflow=text,
        left="",
        path="/form/f/f-1",
        key="k",
        proof="p",
        me="",
        claim="",
        in_place_of="",
        undecided=False,
        **values,
    )
    return bytes(answer.body).decode()


def receipt(text: str) -> str:
    """The receipt of such an answer."""
    form = issued(speaking(text))
    form.status, form.action = "submitted", "approve"
    form.values = {"free": text, "one": text, "many": [text]}
    frozen_form = frozen(form, pieces=cut(form.form.content), with_values=True, files={}, public_url=None)
    answer = answered(form, workflow=text, run_id=UUID(int=1), by_this_browser=True, shown=frozen_form)
    return bytes(answer.body).decode()


class TestStrangersText:
    @pytest.mark.parametrize("render", [shown, receipt])
    def test_leaves_the_page_as_it_is_around_it(self, render: Any) -> None:
        plain = Skeleton(render("plain text"))
        for text in strangers():
            seen = Skeleton(render(text))
            outside = [tag for tag in seen.outside if tag[0] != "br"]
            assert outside == plain.outside, text
            assert seen.tags <= SAFE, text
            assert seen.scripts[0].keys() == {"src", "nonce", "defer"}, text
            assert len(seen.scripts) == 1, text
            for name, value in seen.attributes:
                assert not name.startswith("on"), text
                assert name not in ("style", "srcdoc", "formaction"), text
                if name in ("href", "src"):
                    target = str(value).lower()
                    assert target.startswith(("http:", "https:", "mailto:", "/static/", "#")), text

    def test_cannot_hide_how_it_is_read(self) -> None:
        page = shown("pay \u202e001 now\u200b \u2066x")
        assert "pay ⟨U+202E⟩001 now⟨U+200B⟩ ⟨U+2066⟩x" in page

    def test_comes_back_in_fields_as_it_was_entered(self) -> None:
        assert "\u202ekept</textarea>" in shown("\u202ekept")
