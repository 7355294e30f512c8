"""What is shown on the page, sent by the browser and accepted: the same as over the API."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

import hypothesis.strategies as st
import pytest
from fields import SEALED, attachment, choice, field, form
from hypothesis import given, settings
from pages import accepted, sent
from random_forms import forms
from thoroughly import times

from domain.fields import (
    AttachmentField,
    CheckboxField,
    MultiSelectField,
    ParagraphField,
    SecretField,
    SelectField,
)
from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError, accept
from domain.values.json import JsonObject
from interface.http.pages.fields import zones
from interface.http.pages.fields.entered import TICKED
from interface.http.pages.form.entries import file_name, inputs, option_entry, reference
from interface.runtime.ids import new_id

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
            entries[asked.name] = [option_entry(asked, option) for option in value]
        elif isinstance(asked, SelectField):
            entries[asked.name] = [option_entry(asked, value)]
        else:
            entries[asked.name] = [value]
    return entries


@settings(max_examples=times(200))
@given(answers)
def test_the_page_and_the_api_judge_an_answer_alike(given: dict[str, Any]) -> None:
    assert accepted(ASKED, inputs(ASKED, entered(given))) == accepted(ASKED, given)


@settings(max_examples=times(100))
@given(answers)
def test_a_page_that_is_shown_again_sends_what_was_entered(given: dict[str, Any]) -> None:
    entries = entered(given)
    if given["select"] not in OPTIONS:
        entries["select"] = [""]  # nothing is chosen then
    entries["instant"] = [zones.joined(*zones.parted(text)) for text in entries["instant"]]
    again = sent(ASKED, entries)
    for asked in ASKED.fields:
        order = sorted(again.get(asked.name, ())) == sorted(entries[asked.name])
        assert order, asked.name


@settings(max_examples=times(50))
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
    assert taken == {it.name: asked.initial(it) for it in asked.fields}


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


TEXTS = texts | spelled
SPELLED = ["5", "2026-02-28", "2026-02-28T10:00:00Z", "ann@example.com", "https://example.com/?a=b&c"]


def typed(asked: Form, values: JsonObject) -> dict[str, list[str]] | None:
    """How these values are entered on the page; nothing if one of them is no value of a page."""
    entries: dict[str, list[str]] = {}
    for it in asked.fields:
        value = values[it.name]
        if isinstance(it, CheckboxField):
            entries[it.name] = [TICKED] if value else []
        elif isinstance(it, MultiSelectField):
            entries[it.name] = [option_entry(it, str(option)) for option in value]
        elif isinstance(it, SelectField):
            entries[it.name] = [option_entry(it, str(value))] if value in it.options.value else [""]
        elif isinstance(it, AttachmentField):
            files = value if isinstance(value, list) else [value] if value else []
            entries[it.name] = [reference(UUID(file["id"]), file["filename"]) for file in files]
        elif isinstance(it, SecretField):
            entries[it.name] = ["a secret"] if value else []
        elif isinstance(it, ParagraphField) and not isinstance(value, str | None):
            return None  # Dify's API lets anything be a paragraph
        else:
            text = it.text(value)
            if re.search(r"[\x00\r]", text):
                return None  # browsers send neither
            entries[it.name] = [text]
    return entries


def stored(asked: Form, given: JsonObject, known: JsonObject) -> JsonObject:
    """The inputs once files were looked up among those that are known, and secrets were sealed."""
    changed = dict(given)
    for it in asked.fields:
        value = given.get(it.name)
        if isinstance(it, SecretField) and value:
            changed[it.name] = SEALED
        elif isinstance(it, AttachmentField) and value:
            held = known[it.name]
            files = {file["id"]: file for file in (held if isinstance(held, list) else [held])}
            changed[it.name] = (
                [files[one["upload_file_id"]] for one in value]
                if isinstance(value, list)
                else files[value["upload_file_id"]]
            )
    return changed


def taken(asked: Form, action: str, given: JsonObject) -> JsonObject | None:
    """The values that the form makes of the inputs, if it takes them."""
    try:
        return accept(asked, action=action, inputs=given)
    except InvalidSubmissionError:
        return None


def fitting(it: Any) -> Any:
    """What a program might well answer to the field."""
    options = it.options.value if isinstance(it, SelectField | MultiSelectField) else [""]
    kinds: dict[str, Any] = {
        "paragraph": TEXTS,
        "number": st.sampled_from([5, 12, 0.1, "7", None]),
        "select": st.sampled_from(options),
        "multi-select": st.lists(st.sampled_from(options), unique=True),
        "checkbox": st.booleans() | st.just("on"),
        "secret": st.just(SEALED),
        "json": st.sampled_from([{"a": ["é", 1.5]}, [], "", '{"a": 1}']),
        "file": st.just(attachment()),
        "file-list": st.lists(st.just(attachment()), max_size=1),
    }
    return kinds.get(it.type, st.sampled_from(["", *SPELLED]))


def answer_to(asked: Form, data: st.DataObject, draw: Callable[[Any], Any]) -> JsonObject:
    return {it.name: data.draw(draw(it)) for it in asked.fields}


@settings(max_examples=times(250), deadline=None)
@given(forms, st.sampled_from(["approve", "reject"]), st.data())
def test_what_the_api_takes_for_any_form_can_be_entered_on_its_page(
    asked: Form, action: str, data: st.DataObject
) -> None:
    values = taken(asked, action, answer_to(asked, data, fitting))
    entries = None if values is None else typed(asked, values)
    if values is None or entries is None:
        return
    secrets = {it.name: entries[it.name] for it in asked.fields if isinstance(it, SecretField)}
    for shown in (entries, {**sent(asked, entries), **secrets}):
        assert taken(asked, action, stored(asked, inputs(asked, shown), values)) == values


def pressed(it: Any) -> Any:
    """What somebody might enter into the field."""
    if isinstance(it, CheckboxField):
        return st.sampled_from([[], [TICKED]])
    if isinstance(it, MultiSelectField | SelectField):
        return st.lists(st.sampled_from([*it.options.value, "none of them"]), unique=True, max_size=3)
    return st.just([]) if isinstance(it, AttachmentField) else st.lists(TEXTS, min_size=1, max_size=1)


@settings(max_examples=times(250), deadline=None)
@given(forms, st.sampled_from(["approve", "reject"]), st.data())
def test_what_the_page_of_any_form_takes_is_taken_over_the_api(
    asked: Form, action: str, data: st.DataObject
) -> None:
    given = stored(asked, inputs(asked, answer_to(asked, data, pressed)), {})
    values = taken(asked, action, given)
    texts = {name: str(value).lower() if isinstance(value, bool) else value for name, value in given.items()}
    assert taken(asked, action, texts) == values
    if values is not None:
        assert taken(asked, action, json.loads(json.dumps(values))) == values
