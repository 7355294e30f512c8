"""JSON of everything that our values can be."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interface.runtime.json_bytes import json_bytes, json_bytes_slowly

ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(ODD)
def test_says_every_value(value: Any) -> None:
    assert json.loads(json_bytes(value)) == value


@pytest.mark.parametrize("value", ["\ud83d", 10**30, {"a": ["\0\ud83dü\ufffe", 2**64]}])
def test_says_what_others_do_not(value: Any) -> None:
    assert json.loads(json_bytes(value)) == value


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_spells_texts_alike_whatever_else_is_said(text: str) -> None:
    assert json_bytes_slowly(text) == json_bytes(text)


def test_says_ids_and_instants_beside_odd_values() -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    value = {"id": UUID(int=1), "at": moment, "odd": 10**30}
    assert json.loads(json_bytes(value)) == {
        "id": str(UUID(int=1)),
        "at": "2026-01-01T00:00:00+00:00",
        "odd": 10**30,
    }


def test_refuses_what_is_no_json() -> None:
    with pytest.raises(TypeError):
        json_bytes({"a": object()})
