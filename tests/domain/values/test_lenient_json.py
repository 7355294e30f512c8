"""JSON as people and models write it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.json import Json
from domain.values.lenient_json import MAX_DEPTH, NoJsonError, parsed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('{"a": hello}', {"a": "hello"}),
        ('{"a": }', {"a": ""}),
        ('{"a": 1,}', {"a": 1}),
        ("[1, 2,, 3,]", [1, 2, 3]),
        ("{'a': 'it''s'}", {"a": "it"}),
        ('{"a": True, "b": None, "c": False}', {"a": True, "b": None, "c": False}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ('{"a": he"llo}', {"a": 'he"llo'}),
        ("{a: 1, b c: [x y, 2.50]}", {"a": 1, "b c": ["x y", 2.5]}),
        ('Here it is: {"a": 1} or so', {"a": 1}),
        ('{"a": {"b": [1, 2}', {"a": {"b": [1, 2]}}),
        ('{"a" 1}', {"a": ""}),
        ('{"a": "\\u00e9\\q"', {"a": "éq"}),
        ("[NaN, 1e400x]", ["NaN", "1e400x"]),
        ("{", {}),
    ],
)
def test_what_must_have_been_meant(written: str, meant: Json) -> None:
    assert parsed(written) == meant


@pytest.mark.parametrize("written", ["", "plain", "{" * (MAX_DEPTH + 2), "[" * 100_000])
def test_what_is_no_json(written: str) -> None:
    with pytest.raises(NoJsonError):
        parsed(written if written != "{" * (MAX_DEPTH + 2) else '{"a":' * (MAX_DEPTH + 2))


@given(VALUES)
def test_what_is_json_is_read_as_it_is(value: Json) -> None:
    assert parsed(json.dumps(value)) == value
    assert parsed(json.dumps(value, ensure_ascii=False)) == value


@given(st.text(alphabet="{}[]\"':,\\a1 \n"))
def test_whatever_is_written_is_read_or_refused(written: str) -> None:
    try:
        json.dumps(parsed(written))
    except NoJsonError:
        assert not json_like(written)


def json_like(written: str) -> bool:
    """Whether there is an object or a list in it that is not nested too deeply."""
    return (
        any(character in "{[" for character in written)
        and written.count("{") + written.count("[") < MAX_DEPTH
    )
