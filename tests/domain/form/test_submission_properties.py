import json
from typing import Any

import hypothesis.strategies as st
from fields import SEALED, attachment, choice, field, form
from hypothesis import given, settings

from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError, accept, problems
from domain.workflow.nodes.fields import (
    AttachmentField,
    CheckboxField,
    FileListField,
    MultiSelectField,
    SecretField,
    SelectField,
)

NAMES = ["a", "b", "c", "d"]
OPTIONS = ["red", "green", "blue", ""]
optional = st.none() | st.integers(-3, 20)


def attributes(name: str) -> Any:
    earlier = NAMES[: NAMES.index(name)]
    condition = st.none()
    if earlier:
        equals = st.lists(st.sampled_from(["red", "", 5, True, False, None]), min_size=1, max_size=3)
        condition |= st.builds(
            lambda other, wanted: {"field": other, "equals": wanted}, st.sampled_from(earlier), equals
        )
    return st.fixed_dictionaries(
        {"required": st.sampled_from([None, True, False]), "visible_if": condition},
        optional={"required_for": st.sampled_from([["reject"], ["approve", "reject"]])},
    )


def typed(name: str) -> Any:
    common = attributes(name)
    lengths = st.fixed_dictionaries({"min_length": optional, "max_length": optional})
    patterns = st.fixed_dictionaries({"pattern": st.sampled_from([None, "[a-z]*", "[0-9]{2}"])})
    numbers = st.fixed_dictionaries(
        {"min": optional, "max": optional, "step": st.sampled_from([None, 1, 0.1]), "integer": st.booleans()}
    )
    counts = st.fixed_dictionaries({"min_items": optional, "max_items": optional})
    return st.one_of(
        st.builds(lambda c, x, y: field("paragraph", name, **c, **x, **y), common, lengths, patterns),
        st.builds(lambda c, x: field("email", name, **c, **x), common, lengths),
        st.builds(lambda c, x: field("url", name, **c, **x), common, lengths),
        st.builds(lambda c, x: field("number", name, **c, **x), common, numbers),
        st.builds(lambda c: choice(*OPTIONS[:3], name=name, **c), common),
        st.builds(lambda c: choice(*OPTIONS, name=name, **c), common),
        st.builds(
            lambda c, x: choice(*OPTIONS[:3], name=name, type="multi-select", **c, **x), common, counts
        ),
        st.builds(
            lambda kind, c: field(kind, name, **c),
            st.sampled_from(
                ["paragraph", "date", "date-time", "checkbox", "secret", "json", "file", "file-list"]
            ),
            common,
        ),
    )


forms = st.integers(0, len(NAMES)).flatmap(
    lambda count: st.builds(lambda fields: form(*fields), st.tuples(*(typed(name) for name in NAMES[:count])))
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4) | st.just("a"), inner, max_size=3)
    ),
    max_leaves=6,
)
likely = st.sampled_from(
    [
        "", " ", "red", "abc", "12", "5", 5, 5.0, -1, 0.1, True, "on", "2026-02-28", "2026-02-28T10:00+01:00",
        "2026-02-28T10:00", "a@b.example", "https://example.com", '{"a": 1}', {"a": 1}, ["red", "blue"], [],
        '["red"]', SEALED, attachment(), [attachment()], [attachment()] * 11, attachment("x.zip", type="custom"),
    ]
)  # fmt: skip
answers = st.dictionaries(st.sampled_from([*NAMES, "unknown"]), likely | anything, max_size=5)
actions = st.sampled_from(["approve", "reject", "neither"])


def accepted(asked: Form, action: str, inputs: Any) -> Any:
    try:
        return accept(asked, action=action, inputs=inputs)
    except InvalidSubmissionError:
        return None


@settings(max_examples=150)
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


@settings(max_examples=150)
@given(forms, actions, answers)
def test_what_was_accepted_is_accepted_again_unchanged(asked: Form, action: str, inputs: Any) -> None:
    values = accepted(asked, action, inputs)
    if values is not None:
        assert accept(asked, action=action, inputs=values) == values
        stored = json.loads(json.dumps(values, allow_nan=True))
        assert repr(stored) == repr(values)


@settings(max_examples=100)
@given(forms, actions, answers)
def test_a_form_and_its_answer_come_back_from_the_log_as_they_were(
    asked: Form, action: str, inputs: Any
) -> None:
    stored = Form.model_validate(json.loads(json.dumps(asked.model_dump(mode="json"))))
    assert (stored, stored.digest) == (asked, asked.digest)
    assert repr(accepted(stored, action, inputs)) == repr(accepted(asked, action, inputs))


@settings(max_examples=150)
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


@settings(max_examples=150)
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
