import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.values.template import (
    MAX_CHARACTERS,
    TemplateTooLargeError,
    fill_outputs,
    references,
    render,
)
from domain.values.variables import Variables

NAUGHTY = Path(__file__).parents[4] / "shared" / "vectors" / "strings" / "blns.json"
VARIABLES = Variables(
    {
        "start": {
            "name": "Ann",
            "ok": True,
            "order": {"id": 7},
            "tags": ["a", "b"],
            "none": None,
            "empty": [],
        },
        "sys": {"user_id": "u-1"},
        "env": {"HOST": "example.org"},
    }
)
names = st.from_regex(r"[a-zA-Z_][a-zA-Z0-9_]{0,9}", fullmatch=True)
literals = st.text(alphabet=st.sampled_from("ab .#{}$\n*_[]()start.name"), max_size=20)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Dear {{#start.name#}}!", "Dear Ann!"),
        ("{{#start.order.id#}}", "7"),
        ("{{#start.ok#}}", "True"),
        ("{{#start.tags#}}", "- a\n- b"),
        ("<{{#start.none#}}>", "<>"),
        ("{{#sys.user_id#}} at {{#env.HOST#}}", "u-1 at example.org"),
        ("{{#start.nope#}} {{#gone.away#}}", "start.nope gone.away"),
        ("{{#start.name.first#}}", "start.name.first"),
        (
            "{{ #start.name# }} {{#start#}} {{#a-b.c#}} {{#start.1x#}}",
            "{{ #start.name# }} {{#start#}} {{#a-b.c#}} {{#start.1x#}}",
        ),
        ("{{#$output.comment#}}", "{{#$output.comment#}}"),
        ("{{{#start.name#}}}", "{Ann}"),
        ("start.name", "start.name"),
        ("{{#start.nope#}}start.name{{#start.nope#}}", "start.nopestart.namestart.nope"),
    ],
)
def test_references_are_replaced_by_the_markdown_of_their_values(template: str, expected: str) -> None:
    assert render(template, VARIABLES) == expected


def test_the_text_form_is_used_when_asked_for() -> None:
    assert (
        render("{{#start.tags#}}|{{#start.order#}}|{{#start.empty#}}", VARIABLES, form="text")
        == '["a", "b"]|{"id": 7}|'
    )


def test_a_reference_has_two_to_eleven_parts() -> None:
    deep = ".".join(["n", *"abcdefghij"])
    assert list(references("{{#" + deep + "#}}")) == [tuple(deep.split("."))]
    assert list(references("{{#" + deep + ".k#}} {{#n#}}")) == []


def test_references_are_named_in_order_and_as_often_as_they_occur() -> None:
    assert list(references("{{#b.x#}} {{#a.y.z#}} {{#$output.q#}} {{#b.x#}}")) == [
        ("b", "x"),
        ("a", "y", "z"),
        ("b", "x"),
    ]


def test_markers_without_a_text_leave_nothing() -> None:
    assert fill_outputs("<{{#$output.a#}}|{{#$output.b#}}>", {"a": "1"}) == "<1|>"


def test_a_marker_that_names_no_field_stays() -> None:
    assert fill_outputs("{{#$output.1#}} {{#a.b#}}", {"1": "x", "b": "y"}) == "{{#$output.1#}} {{#a.b#}}"


def test_a_submitted_marker_is_not_expanded() -> None:
    filled = fill_outputs("{{#$output.a#}} {{#$output.b#}}", {"a": "{{#$output.b#}}", "b": "{{#$output.a#}}"})
    assert filled == "{{#$output.b#}} {{#$output.a#}}"


def test_markers_that_submitted_texts_form_together_are_not_expanded() -> None:
    assert fill_outputs("{{#$output.a#}}$output.b#}}", {"a": "{{#", "b": "!"}) == "{{#$output.b#}}"


@given(first=st.text(), second=st.text())
def test_a_value_is_never_looked_into(first: str, second: str) -> None:
    variables = Variables({"n": {"x": "{{#n.y#}}" + first, "y": second}})
    assert render("<{{#n.x#}}|{{#n.y#}}>", variables) == "<{{#n.y#}}" + first + "|" + second + ">"


@given(parts=st.lists(st.tuples(literals, names, st.text())), last=literals)
def test_one_pass_replaces_each_marker_by_its_own_text(parts: list[tuple[str, str, str]], last: str) -> None:
    texts = {name: text for _, name, text in parts}
    template = "".join(f"{literal}{{{{#$output.{name}#}}}}" for literal, name, _ in parts) + last
    assume(template.count("{{#$output.") == len(parts))  # the literals make no others
    expected = "".join(literal + texts[name] for literal, name, _ in parts) + last
    assert fill_outputs(template, texts) == expected


@given(literals)
def test_a_text_without_references_stays_as_it_is(template: str) -> None:
    assume(not list(references(template)) and "{{#$output." not in template)
    assert render(template, VARIABLES) == template
    assert fill_outputs(template, {"a": "b"}) == template


@given(st.text(), names, st.text())
def test_rendering_keeps_the_markers_of_a_form(before: str, name: str, after: str) -> None:
    marker = "{{#$output." + name + "#}}"
    assume(not re.search(r"[{}#]", before + after))
    assert render(before + marker + after, VARIABLES) == before + marker + after


def test_the_result_may_be_as_long_as_allowed() -> None:
    variables = Variables({"n": {"x": "x" * (MAX_CHARACTERS - 1)}})
    assert len(render("{{#n.x#}}.", variables)) == MAX_CHARACTERS


@pytest.mark.parametrize("template", ["{{#n.x#}}..", "{{#n.x#}}" * 1000, "{{#n.x#}}{{#n.none#}}"])
def test_a_longer_result_is_refused(template: str) -> None:
    variables = Variables({"n": {"x": "x" * (MAX_CHARACTERS - 1)}})
    with pytest.raises(TemplateTooLargeError):
        render(template, variables)


def test_filled_outputs_have_the_same_limit() -> None:
    with pytest.raises(TemplateTooLargeError):
        fill_outputs("{{#$output.a#}}" * 3, {"a": "x" * (MAX_CHARACTERS // 2)})


@pytest.mark.skipif(not NAUGHTY.exists(), reason="the naughty strings are not beside the checkout")
def test_naughty_strings_pass_through_unchanged() -> None:
    for naughty in json.loads(NAUGHTY.read_text("utf-8")):
        variables = Variables({"n": {"x": naughty}})
        assert render("<{{#n.x#}}>", variables) == f"<{naughty}>"
        assert fill_outputs("<{{#$output.x#}}>", {"x": naughty}) == f"<{naughty}>"
