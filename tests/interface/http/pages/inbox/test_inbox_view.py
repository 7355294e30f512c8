"""What the rows of the inbox say of a form."""

import json
from html.parser import HTMLParser

import pytest
from mailing import NOON
from vectors import vector

from application.ports.people import Member
from application.queries.inbox import Counts
from interface.http.pages.account.sessions import SignedIn
from interface.http.pages.inbox.query import Wanted
from interface.http.pages.inbox.view import Row, glimpse
from interface.http.pages.rendering import page
from interface.runtime.ids import new_id

TAGS = {
    "html", "head", "meta", "title", "link", "body", "header", "a", "nav", "form", "input", "span", "button", "main",
    "h1", "p", "strong", "div", "label", "section", "table", "thead", "tbody", "tr", "th", "td", "time",
}  # fmt: skip


class TestGlimpse:
    @pytest.mark.parametrize(
        ("content", "shown"),
        [
            ("# Draft\n\nAbout **tea**, and `more`.\n\nThe end.", "About tea, and more."),
            ("# Only a heading", "Only a heading"),
            ("{{#$output.comment#}}\n\n> Said {{#$output.x#}} here", "Said here"),
            ("- one\n- two", "one"),
            ("", ""),
            ("\n \n", ""),
            ("x" * 200, "x" * 109 + "…"),
            ("pay\u202edab", "pay⟨U+202E⟩dab"),
        ],
    )
    def test_is_the_first_words_without_marks(self, content: str, shown: str) -> None:
        assert glimpse(content) == shown


class Reader(HTMLParser):
    """The tags of a page, and the names of their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}


def test_what_strangers_write_stays_in_its_row() -> None:
    payloads = [case["payload"] for case in json.loads(vector("xss/dompurify-payloads.json").read_text())]
    hostile = [*payloads, *json.loads(vector("strings/blns.json").read_text())]
    shown = page(
        "inbox.html",
        who=SignedIn(member=Member(id=new_id(), email="ann@example.com", name=payloads[0], role="admin"), proof="p"),
        here="inbox",
        wanted=Wanted(words=payloads[1]),
        rows=[
            Row(
                path=f"/inbox/{new_id()}", title=text, glimpse=glimpse(text), workflow=text, workflow_id=new_id(),
                asked=NOON, closes=NOON, closed=None, state="waiting", state_text=text,
            )
            for text in hostile
        ],
        counts=Counts(waiting=1, soon=0),
        most=10_000,
        workflow="",
        onward="",
        is_first=True,
        year=2026,
    )  # fmt: skip
    read = Reader(bytes(shown.body).decode())
    assert read.tags == TAGS
    assert not {name for name in read.names if name.startswith("on") or name in ("style", "src", "srcdoc")}
