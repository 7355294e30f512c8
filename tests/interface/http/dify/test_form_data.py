import json
from typing import Any

import hypothesis.strategies as st
import pytest
from fields import SEALED, choice, field, form, issued
from hypothesis import given, settings

from domain.form.submission import accept
from interface.http.dify import form_data

ALLOWED = {
    "allowed_file_types": ["document"],
    "allowed_file_extensions": [],
    "allowed_file_upload_methods": ["local_file"],
}


def sent(it: Any, **variables: Any) -> Any:
    """The field as a client gets it."""
    told = form_data.definition(issued(form(it, **variables)))["inputs"]
    return json.loads(json.dumps(told))[0]


class TestFieldsOfDify:
    @pytest.mark.parametrize(
        ("it", "wire"),
        [
            (field("paragraph"), {"type": "paragraph", "default": None}),
            (
                field("paragraph", default={"value": "Hello"}),
                {
                    "type": "paragraph",
                    "default": {"type": "constant", "selector": [], "value": "Hello"},
                },
            ),
            (
                choice("a", "b"),
                {
                    "type": "select",
                    "option_source": {"type": "constant", "selector": [], "value": ["a", "b"]},
                },
            ),
            (field("file", **ALLOWED), {"type": "file", **ALLOWED}),
            (
                field("file-list", **ALLOWED, number_limits=3),
                {"type": "file-list", **ALLOWED, "number_limits": 3},
            ),
        ],
    )
    def test_are_sent_as_they_always_were(self, it: Any, wire: Any) -> None:
        assert sent(it) == {"output_variable_name": "it", **wire}

    def test_carry_what_dify_does_not_know_beside_it(self) -> None:
        wire = sent(choice("a", label="Kind", required=False, default={"value": "a"}))

        assert wire.keys() == {"output_variable_name", "type", "option_source", "placet"}
        assert wire["placet"] == {
            "type": "select",
            "label": "Kind",
            "required": False,
            "default": {"type": "constant", "selector": [], "value": "a"},
        }


class TestFieldsBeyondDify:
    def test_are_paragraphs_to_those_who_do_not_know_them(self) -> None:
        wire = sent(field("number", label="Sum", min=1, required=True, default={"value": 5}))

        assert wire == {
            "output_variable_name": "it",
            "type": "paragraph",
            "default": {"type": "constant", "selector": [], "value": "5"},
            "placet": {
                "type": "number",
                "label": "Sum",
                "min": 1,
                "required": True,
                "default": {"type": "constant", "selector": [], "value": 5},
            },
        }

    def test_say_their_options_as_they_were_issued(self) -> None:
        options = {"type": "variable", "selector": ["start", "names"]}
        wire = sent(field("multi-select", options=options), names=["x", "y"])

        assert wire["placet"]["options"]["value"] == ["x", "y"]

    def test_have_defaults_of_variables_where_dify_has_them(self) -> None:
        it = field("date", default={"type": "variable", "selector": ["start", "day"]})
        told = form_data.definition(issued(form(it, day="2026-11-21")))

        assert told["resolved_default_values"] == {"it": "2026-11-21"}
        assert told["inputs"][0]["default"] == {
            "type": "variable",
            "selector": ["start", "day"],
            "value": "",
        }

    def test_show_no_secret(self) -> None:
        filled = form_data.filled(
            issued(form(field("secret")), status="submitted", action="approve", values={"it": SEALED})
        )

        assert filled["submitted_data"] == {"it": "[secret]"}
        assert filled["rendered_content"] == "[secret]"


@settings(max_examples=150)
@given(st.data())
def test_a_client_that_sends_back_the_defaults_it_was_told_is_accepted(data: st.DataObject) -> None:
    """Whoever takes every field for a paragraph sends its text as it is: it means the same value."""
    presets: Any = {
        "number": st.integers(-9, 9) | st.floats(-9, 9).map(lambda x: round(x, 3)),
        "date": st.dates().map(lambda day: day.isoformat()),
        "checkbox": st.booleans(),
        "multi-select": st.lists(st.sampled_from(["a", "b"]), min_size=1),
        "email": st.just("ada@example.com"),
        "url": st.just("https://example.com"),
        "json": st.dictionaries(st.text(max_size=3), st.integers(-5, 5) | st.text(max_size=3), max_size=3),
    }
    kind = data.draw(st.sampled_from(sorted(presets)))
    more = {"options": {"value": ["a", "b"]}} if kind == "multi-select" else {}
    asked = form(field(kind, default={"value": data.draw(presets[kind])}, **more))
    wire = form_data.definition(issued(asked))["inputs"][0]

    assert accept(asked, action="approve", inputs={"it": wire["default"]["value"]}) == {
        "it": asked.initial(asked.fields[0])
    }
