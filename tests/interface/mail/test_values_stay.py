"""In mails too a value stays where the author put it: in HTML, and in plain text."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mailing import URL

from domain.form.mail import compose
from domain.values.variables import Variables
from domain.workflow.nodes.email import EmailDelivery
from interface.mail.markup import as_html, as_text

BODY = "| k | v |\n|---|---|\n| one | {{#s.t#}} |\n| two | 2 > 1 |\n\n> as *said*\n\nafter {{#url#}}"

texts = st.text(max_size=20) | st.lists(
    st.sampled_from(
        [
            "|",
            "\n",
            "<b",
            "<b>",
            "</",
            "<!--",
            "-->",
            ">",
            "<br>",
            "{{#url#}}",
            "{{#u",
            "x",
            " ",
            "`",
            "\\",
            "<",
        ]
    ),
    max_size=6,
).map("".join)


class Shape(HTMLParser):
    """The rows of the table with how many cells each has, and the paragraphs behind it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[int] = []
        self.links: list[str | None] = []
        self.behind = ""
        self._is_behind = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append(0)
        elif tag in ("td", "th"):
            self.rows[-1] += 1
        elif tag == "a" and self._is_behind:
            self.links.append(dict(attrs)["href"])

    def handle_endtag(self, tag: str) -> None:
        self._is_behind = self._is_behind or tag == "table"

    def handle_data(self, data: str) -> None:
        self.behind += data if self._is_behind else ""


def body(value: str) -> str:
    return compose(EmailDelivery(body=BODY), Variables({"s": {"t": value}})).body


@given(texts)
@example("a|b")
@example("a\nb")
@example("a\n| x | y |\nb")
@example("a <b c")
@example("{{#url#}}")
def test_a_value_stays_in_its_cell(value: str) -> None:
    shape = Shape(as_html(body(value), url=URL))
    assert shape.rows == [2, 2, 2]
    assert shape.behind.split() == f"as said after {URL}".split()
    assert shape.links == [URL]
    lines = as_text(body(value), url=URL).split("\n")
    assert len(lines) == 8
    assert lines[3:] == ["| two | 2 > 1 |", "", "> as *said*", "", f"after {URL}"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("a\nb", "a / b"),
        ("<b>x</b> & <i", "x & < i"),
        ("a<br/>b", "a / b"),
        ("2 < 3", "2 < 3"),
        ("{{#url#}}", r"{\{#url#}}"),
    ],
)
def test_in_plain_text_a_cell_is_on_one_line(value: str, cell: str) -> None:
    assert as_text(body(value), url=URL).split("\n")[2] == f"| one | {cell} |"
