"""Values in an author's Markdown: each is written so that it stays in what it was put into."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.json import Json
from domain.values.sealed import SEALED
from domain.values.template import OUTPUT, place, place_outputs, render
from domain.values.variables import Variables

TABLE = "| k | v |\n|---|---|\n| one | $V |\n\nafter"
PDF: Json = {"dify_model_identity": "__dify__file__", "filename": "a|b].pdf", "url": "https://x.example/a b"}
SECRET: Json = {SEALED: {"key": "k", "sealed": "s"}}


def placed(source: str, value: Json) -> str:
    return place(source.replace("$V", "{{#s.t#}}"), Variables({"s": {"t": value}}), kept=OUTPUT)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("tea", "tea"),
        ("a|b", r"a\|b"),
        ("a\nb", "a<br>b"),
        ("\na\r\n\r\nb\n", "a<br><br>b"),
        ("a\n| x | y |\nb", r"a<br>\| x \| y \|<br>b"),
        ("`a|b`", r"`a\|b`"),
        ("**a**", "**a**"),
        ("a\\", "a&#92;"),
        ("a\\\\", "a\\\\"),
        (["a", "b|c", 1], r"a, b\|c, 1"),
        ({"a": ["|", None]}, r'{"a": ["\|", null]}'),
        (PDF, r"[a\|b\].pdf](https://x.example/a%20b)"),
        (SECRET, "[secret]"),
        (None, ""),
        (True, "True"),
        ("- x", "- x"),
    ],
)
def test_in_a_cell_of_a_table(value: Json, cell: str) -> None:
    assert placed(TABLE, value) == TABLE.replace("$V", cell)


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ("k | v\n---|---\n$V | x", "", "k | v\n---|---\n|  | x"),
        ("k | v\n---|---\nx | $V", "> a", "k | v\n---|---\nx | > a |"),
        ("k | v\n---|---\n$V", "| 1 | 2 |\n| 3 | 4 |", "k | v\n---|---\n| 1 | 2 |\n| 3 | 4 |"),
        ("k | v\n---|---\n$V", "a\nb", "k | v\n---|---\n| a<br>b |"),
        ("$V\n---|---\n$V", "a | b", "a | b\n---|---\na | b"),
        ("# $V", "a\nb #", "# a b \\#"),
        ("# $V", "C#", "# C#"),
        ("# $V", ["a", {"b": 1}], '# a, {"b": 1}'),
        ("$V\n===", "- a", "\\- a\n==="),
        ("- $V\n- b", "a\n\n- c", "- a\n\n  - c\n- b"),
        ("- x: $V", "a\nb", "- x: a\n  b"),
        ("10. $V", "\n  a\nb", "10. a\n    b"),
        ("> $V", "a\n\nb", "> a\n>\n> b"),
        ("> - $V", "a\nb", "> - a\n>   b"),
        (
            "[$V](https://x.example)",
            "a](https://evil.example) [b",
            "[a\\](https://evil.example) \\[b](https://x.example)",
        ),
        ("[a](https://x.example/$V)", "b c)?d|{", "[a](https://x.example/b%20c%29?d%7C%7B)"),
        ("[a]($V)", PDF, "[a](https://x.example/a%20b)"),
        ('[a](/x "$V")', 'b"c', '[a](/x "b\\"c")'),
        ("![$V](/x)", "a\n]b", "![a \\]b](/x)"),
        ("`$V`", "a`b\nc", "`` a`b c ``"),
        ("```\n$V\n```\nx", "a\n```\nb", "````\na\n```\nb\n````\nx"),
        ("- ```\n  $V\n  ```", "a\nb", "- ```\n  a\n  b\n  ```"),
        ("~~~$V\nx\n~~~", "a\n`b", "~~~a &#96;b\nx\n~~~"),
        ("    $V", "a\n\nb", "    a\n\n    b"),
        ("Draft: $V\n\nx", "```\na\n```", "Draft: \n\n```\na\n```\n\nx"),
        ("$V\n\nx", "```\na", "```\na\n```\n\nx"),
        ("x\n$V\ny", "- a\n- b", "x\n- a\n- b\n\ny"),
        ("x\n$V", "---", "x\n\n\n---"),
        ("$V, please", "# Ann", "\\# Ann, please"),
        ("$V. please", 5, "5. please"),
        ("Items: $V", ["a", "b"], "Items: - a\n- b"),
        ("$V", "# a\n\n- b\n- c\n\n**d**", "# a\n\n- b\n- c\n\n**d**"),
        ("$V `x`", "a ` b", "a \\` b `x`"),
        ("$V", "a ` b [", "a ` b ["),
    ],
)
def test_elsewhere(source: str, value: Json, expected: str) -> None:
    assert placed(source, value) == expected


class TestMarkers:
    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("$V {{#$output.c#}}", "{\\{#$output.c#}} {{#$output.c#}}"),
            ("| a |\n|---|\n| $V |", "| a |\n|---|\n| {\\{#$output.c#}} |"),
            ("# $V", "# {\\{#$output.c#}}"),
            ("`$V`", "`{ {#$output.c#}}`"),
            ("```\n$V\n```", "```\n{ {#$output.c#}}\n```"),
            ("[a](/$V)", "[a](/%7B%7B#$output.c#%7D%7D)"),
        ],
    )
    def test_in_a_value_place_no_field(self, source: str, expected: str) -> None:
        assert placed(source, "{{#$output.c#}}") == expected

    @given(
        st.lists(
            st.sampled_from(["{{#$output.", "c#}}", "{", "{{#", "$output.c", "#}}", "}", "\n", "`"]),
            max_size=6,
        )
    )
    def test_are_only_those_of_the_author(self, pieces: list[str]) -> None:
        source = "{$V{{#$output.c#}}$V}} `{$V$V` {{#$V\n\n$V"
        assert len(OUTPUT.findall(placed(source, "".join(pieces)))) == 1

    def test_of_variables_in_a_value_are_not_looked_at(self) -> None:
        assert placed("$V", "{{#s.t#}} {{#sys.user_id#}}") == "{{#s.t#}} {{#sys.user_id#}}"

    def test_in_an_answer_stay_as_they_were_entered(self) -> None:
        assert place_outputs("{{#$output.a#}}", {"a": "{{#$output.b#}}", "b": "x"}) == "{{#$output.b#}}"


class TestAnswers:
    def test_stay_in_their_cells(self) -> None:
        source = "| k | v |\n|---|---|\n| one | {{#$output.a#}} |"
        assert place_outputs(source, {"a": "x|y\nz"}) == source.replace("{{#$output.a#}}", r"x\|y<br>z")

    def test_are_put_in_as_they_are_where_the_form_is_long(self) -> None:
        source = "x" * 10_000 + "\n\n- {{#$output.a#}}"
        assert place_outputs(source, {"a": "y\nz"}).endswith("- y\nz")


@given(st.text(alphabet=st.characters(exclude_categories=["P", "S", "Z", "C"]), min_size=1))
def test_a_word_is_written_as_it_is(word: str) -> None:
    for source in ("$V", "| $V |\n|---|\n| $V |", "- $V", "[$V](/$V)", "`$V` {{#$output.c#}}", "$V: $V"):
        expected = render(source.replace("$V", "{{#s.t#}}"), Variables({"s": {"t": word}}))
        assert placed(source, word) == expected


def test_an_empty_value_makes_no_marker_of_what_is_around_it() -> None:
    assert not OUTPUT.search(placed("{$V{#$output.comment#}}", ""))


@given(st.text(max_size=200))
def test_a_value_by_itself_changes_only_if_it_leaves_code_open_or_names_a_marker(value: str) -> None:
    text = re.sub("\r\n?", "\n", value)
    if "```" not in text and "~~~" not in text and not OUTPUT.search(text):
        assert placed("$V", value).replace("\r\n", "\n").replace("\r", "\n") == text
