"""A value stays where the author put it: what is the author's stands where it stood, whatever the values hold."""

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.values.json import Json
from domain.values.template import OUTPUT, place
from domain.values.variables import Variables
from interface.markup.markdown import split_at_fields

VOID = {"br", "hr"}
UNIMPORTANT = {"p", "em", "strong", "s", "del", "br", "hr"}
"""Paragraphs may be parted, and emphasis may go on: neither moves anything."""

SOURCES = [
    "| wa | wb |\n|---|---|\n| wc | $V |\n| wd | $V we |\n| $C | `$V` |\n\nwf $C",
    "$V | wa | $V\n---|---|---\n$V | wb | $V\nwc | wd | we\n\nwf",
    "wz\n\n> $V | wa\n> ---|---\n> $V | wb\n\nwc",
    "| wa | wb |\n|---|---|\n| wc | [wd $V](https://ours.example/$V) |\n\nwe",
    "# wa $V wb\n\nwc",
    "## wa $V\n\nwb $C",
    "$V wa\n===\n\nwb",
    "- wa $V\n- wb\n\nwc $C",
    "- $V\n- wa\n  - wb $V\n  - wc\n\nwd",
    "1. $V wa\n2. wb\n3. $C\n\nwc",
    "10. wa\n\n    $V\n\n    $C wb\n\nwc",
    "> wa $V\n\nwb",
    "> $V\n>\n> wa $C\n\nwb",
    "> - wa $V\n>   wb\n> - wc\n\nwd",
    "[wa $V](https://ours.example/$V?a=$V) wb $C\n\nwc",
    'wa [wb](<https://ours.example/$V> "$V") wc\n\nwd',
    "![wa $V](https://ours.example/$V) wb\n\nwc",
    "wa <https://ours.example/$V> wb\n\nwc",
    "wa [wb][1] wc\n\n[1]: https://ours.example/$V\n\nwd",
    "wa `wb $V` wc ``$V`` wd $C\n\nwe",
    "```\n$V\nwa $V\n```\n\nwb $C",
    "- wa\n\n  ~~~text\n  $V\n  ~~~\n\n  wb\n- wc",
    "    $V\n\nwa $C",
    "- wa\n\n      $V\n\n  wb $C",
    "wa\n$V\nwb $C\n\nwc",
    "wa $V wb $V $C wc\n\nwd",
    "$V wa\n\nwb $C",
    "wa $V\n\nwb $C",
    "wa $V\nwb\n\nwc [wd](https://ours.example) $C",
    "$V\n\nwa $C",
    "$V$C$V\n\nwa `wb` [wc](https://ours.example)",
    "wa\n\n$V\n\n> wb\n\n$V\n\n# wc\n\n$V",
]

pieces = st.sampled_from(
    [
        "`", "``", "```", "\n```\n", "~~~", "\n", "\n\n", "\r\n", "|", "| x | y |", "|---|---|", "\n| x |\n", "> ",
        "\n> ", "- ", "\n- ", "# ", "1. ", "2)", "    ", "\t", "\\", "[", "]", "(", ")", "](https://evil.example)",
        "[x]: /y", "[1]: https://evil.example", "![", "<", ">", "<br>", "<b ", "<https:",
        "---", "===", "{{#$output.c#}}", "{{#$output", ".c#}}", "{", "#}}", "x", "y z", "*", "**", "_", "~~", "&",
        "&#96;", '"', "'", "#", " ", "\x00", "\u2028", "\u0085", "\x0b",
    ]
)  # fmt: skip
texts = st.lists(pieces, max_size=8).map("".join) | st.text(max_size=20).map(
    lambda text: text.replace("w", "v")
)
values: st.SearchStrategy[Json] = (
    texts
    | st.lists(texts, max_size=3).map(list)
    | st.dictionaries(texts, texts, max_size=2).map(dict)
    | st.none()
    | st.integers()
)


class Standing(HTMLParser):
    """Where the words of the author and the fields stand: the elements around each, cells and rows by their number."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._path: list[tuple[str, int]] = []
        self._cells = self._rows = 0
        self.found: list[tuple[str, Any]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "data-field" in given:
            self._find(f"field {given['data-field']}")
        number = 0
        if tag == "table":
            self._rows = 0
        elif tag == "tr":
            self._rows, self._cells, number = self._rows + 1, 0, self._rows + 1
        elif tag in ("td", "th"):
            self._cells, number = self._cells + 1, self._cells + 1
        if tag not in VOID:
            self._path.append((tag, number))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._path.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for word in data.replace("\n", " ").split(" "):
            if len(word) == 2 and word[0] == "w":
                self._find(word)

    def _find(self, what: str) -> None:
        around = tuple(step for step in self._path if step[0] not in UNIMPORTANT and "data-field" not in step)
        self.found.append((what, around))


def standing(source: str, chosen: list[Json]) -> list[tuple[str, Any]]:
    """Where what is the author's stands once the values are in."""
    names = [f"v{number}" for number in range(source.count("$V"))]
    for name in names:
        source = source.replace("$V", f"{{{{#s.{name}#}}}}", 1)
    source = source.replace("$C", "{{#$output.c#}}")
    held = {name: chosen[number % len(chosen)] for number, name in enumerate(names)}
    parts = split_at_fields(place(source, Variables({"s": held}), kept=OUTPUT))
    pieces = [part if index % 2 == 0 else f'<i data-field="{part}"></i>' for index, part in enumerate(parts)]
    return Standing("".join(pieces)).found


@pytest.mark.parametrize("source", SOURCES)
@given(chosen=st.lists(values, min_size=1, max_size=3))
@example(chosen=["a|b"])
@example(chosen=["a\n| x | y |\nb"])
@example(chosen=["```\nx"])
@example(chosen=["x\n\ny"])
@example(chosen=[""])
@example(chosen=["\\"])
@example(chosen=["{{#$output.c#}}"])
@example(chosen=["`", "]", "["])
def test_whatever_the_values_hold_what_is_the_authors_stays_where_it_is(
    source: str, chosen: list[Json]
) -> None:
    assert standing(source, chosen) == standing(source, ["plain"])


@pytest.mark.parametrize(
    "value", ["[1]: https://evil.example", "> - [ Yes\n  ]: https://evil.example", "x\n\n[YES]: /x"]
)
def test_a_value_says_of_no_link_of_the_authors_where_it_leads(value: str) -> None:
    source = "{{#s.t#}}\n\n[agree][1] and [yes] {{#s.t#}}\n\n[1]: https://ours.example"
    page = "".join(split_at_fields(place(source, Variables({"s": {"t": value}}), kept=OUTPUT)))
    assert '<a href="https://ours.example" rel="noopener noreferrer nofollow">agree</a> and [yes]' in page
