import json
from typing import Any

import hypothesis.strategies as st
from hypothesis import given, settings
from random_forms import NAMES, actions, answers, forms, likely
from thoroughly import times

from domain.fields import (
    AttachmentField,
    CheckboxField,
    FileListField,
    MultiSelectField,
    SecretField,
    SelectField,
)
from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError, accept, problems


def accepted(asked: Form, action: str, inputs: Any) -> Any:
    try:
        return accept(asked, action=action, inputs=inputs)
    except InvalidSubmissionError:
        return None


@settings(max_examples=times(150))
@given(forms, actions, answers)
def test_an_answer_has_problems_exactly_if_it_is_refused(asked: Form, action: str, inputs: Any) -> None:
    found = problems(asked, action=action, inputs=inputs)
    try:
        values = accept(asked, action=action, inputs=inputs)
    except InvalidSubmissionError as refused:
        assert refused.problems == found
        assert found
    else:
        assert found == {}
        assert list(values) == [it.name for it in asked.fields]


@settings(max_examples=times(150))
@given(forms, actions, answers)
def test_what_was_accepted_is_accepted_again_unchanged(asked: Form, action: str, inputs: Any) -> None:
    values = accepted(asked, action, inputs)
    if values is not None:
        assert accept(asked, action=action, inputs=values) == values
        stored = json.loads(json.dumps(values, allow_nan=True))
        assert repr(stored) == repr(values)


@settings(max_examples=times(100))
@given(forms, actions, answers)
def test_a_form_and_its_answer_come_back_from_the_log_as_they_were(
    asked: Form, action: str, inputs: Any
) -> None:
    stored = Form.model_validate(json.loads(json.dumps(asked.model_dump(mode="json"))))
    assert (stored, stored.digest) == (asked, asked.digest)
    assert repr(accepted(stored, action, inputs)) == repr(accepted(asked, action, inputs))


@settings(max_examples=times(150))
@given(forms, actions, answers)
def test_what_is_accepted_is_accepted_as_text_too(asked: Form, action: str, inputs: Any) -> None:
    """Clients that know no types send texts; what JSON cannot say in a text is left as it is."""
    values = accepted(asked, action, inputs)
    if values is None:
        return
    texts = {
        it.name: values[it.name] if _has_no_text(it, values[it.name]) else it.text(values[it.name])
        for it in asked.fields
    }
    assert accept(asked, action=action, inputs=texts) == values


def _has_no_text(it: Any, value: Any) -> bool:
    return isinstance(it, SecretField | AttachmentField) or (
        it.type == "paragraph" and not isinstance(value, str)
    )


@settings(max_examples=times(150))
@given(forms, actions, st.dictionaries(st.sampled_from(NAMES), likely, max_size=4))
def test_what_a_page_would_send_is_judged_like_what_the_api_sends(
    asked: Form, action: str, inputs: Any
) -> None:
    """A page leaves out what is not ticked, and sends an empty text for what is empty."""
    values = accepted(asked, action, inputs)
    if values is None:
        return
    sent = {it.name: _as_sent(it, values[it.name]) for it in asked.fields}
    again = {name: value for name, value in sent.items() if value is not ...}
    assert accept(asked, action=action, inputs=again) == values


def _as_sent(it: Any, value: Any) -> Any:
    if isinstance(it, CheckboxField):
        return "on" if value else ...
    if isinstance(it, MultiSelectField | FileListField):
        return value
    if _has_no_text(it, value) or isinstance(it, SelectField):
        return value
    return it.text(value)
