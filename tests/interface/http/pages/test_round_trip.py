"""What is shown on the page, sent by the browser and accepted: the same as over the API."""

from collections.abc import Sequence
from typing import Any

import hypothesis.strategies as st
import pytest
from fields import choice, field, form
from hypothesis import given, settings
from pages import accepted, sent

from domain.workflow.nodes.fields import CheckboxField, MultiSelectField
from interface.http.pages.entered import TICKED
from interface.http.pages.entries import file_name, inputs, reference
from interface.ids import new_id

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=30)
spelled = st.sampled_from(
    [
        "", " ", "\n\nx", "red", "5", "5.0", "-1e3", "0.1", "abc", "2026-02-28", "2026-02-28T10:00:00Z",
        "2026-02-28T10:00:00+01:00", "2026-02-28T10:00", "ann@example.com", "https://example.com/?a=b&c", '{"a": 1}',
        "</textarea><b>", '"onclick=', "&amp;", "é",
    ]
)  # fmt: skip
OPTIONS = ["red", "green & blue", "", ' "x" ', "</select>"]

ASKED = form(
    field("paragraph", "paragraph"),
    field("paragraph", "short", max_length=10, required=True),
    field("number", "number"),
    field("date", "date"),
    field("date-time", "instant"),
    field("email", "email"),
    field("url", "url"),
    field("json", "json"),
    field("checkbox", "checkbox"),
    choice(*OPTIONS, name="select"),
    choice(*OPTIONS, name="several", type="multi-select"),
)


answers = st.fixed_dictionaries(
    dict.fromkeys(
        ("paragraph", "short", "number", "date", "instant", "email", "url", "json"), texts | spelled
    )
    | {
        "checkbox": st.booleans(),
        "select": st.sampled_from([*OPTIONS, "none of them"]),
        "several": st.lists(st.sampled_from(OPTIONS), unique=True),
    }
)


def entered(given: dict[str, Any]) -> dict[str, Sequence[str]]:
    """The answer as a person enters it."""
    entries: dict[str, Sequence[str]] = {}
    for asked in ASKED.fields:
        value = given[asked.name]
        if isinstance(asked, CheckboxField):
            entries[asked.name] = [TICKED] if value else []
        elif isinstance(asked, MultiSelectField):
            entries[asked.name] = value
        else:
            entries[asked.name] = [value]
    return entries


@settings(max_examples=200)
@given(answers)
def test_the_page_and_the_api_judge_an_answer_alike(given: dict[str, Any]) -> None:
    assert accepted(ASKED, inputs(ASKED, entered(given))) == accepted(ASKED, given)


@settings(max_examples=100)
@given(answers)
def test_a_page_that_is_shown_again_sends_what_was_entered(given: dict[str, Any]) -> None:
    entries = entered(given)
    if given["select"] not in OPTIONS:
        entries["select"] = [""]  # nothing is chosen then
    again = sent(ASKED, entries)
    for asked in ASKED.fields:
        order = sorted(again.get(asked.name, ())) == sorted(entries[asked.name])
        assert order, asked.name


@settings(max_examples=50)
@given(texts, st.sampled_from(OPTIONS), st.booleans())
def test_a_page_that_is_left_as_it_is_sends_the_defaults(text: str, option: str, ticked: bool) -> None:
    asked = form(
        field("paragraph", "paragraph", default={"type": "constant", "value": text}),
        choice(*OPTIONS, name="select", default={"value": option}),
        choice(*OPTIONS, name="several", type="multi-select", default={"value": [option]}),
        field("checkbox", "checkbox", default={"value": ticked}),
        field("number", "number", default={"value": 0.5}),
        field("json", "json", default={"value": {"a": [text]}}),
        field("date-time", "instant", default={"value": "2026-02-28T10:00:00+01:00"}),
    )
    taken = accepted(asked, inputs(asked, sent(asked, None)))
    assert taken.pop("instant") == "2026-02-28T09:00:00Z"
    assert taken == {it.name: asked.initial(it) for it in asked.fields if it.name != "instant"}


@given(texts)
def test_a_file_that_is_there_is_entered_with_its_name(name: str) -> None:
    id = new_id()
    attached = form(field("file", "one"), field("file-list", "many"))
    entries = {"one": ["nonsense", reference(id, name)], "many": [reference(id, name)] * 2}
    mapping = {"transfer_method": "local_file", "upload_file_id": str(id)}
    assert inputs(attached, entries) == {"one": mapping, "many": [mapping]}
    assert file_name(reference(id, name)) == name


def test_a_secret_is_in_no_page() -> None:
    asked = form(field("secret", "pin"))
    assert sent(asked, {"pin": ["s3cret"]}) == {"pin": [""]}


@pytest.mark.parametrize("given", [{}, {"several": ["red", "nope"]}, {"checkbox": ["yes"]}])
def test_what_no_page_sends_is_no_more_than_wrong(given: Any) -> None:
    assert accepted(ASKED, inputs(ASKED, given))
