import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.json import Json
from domain.values.text import markdown, text

FILE = {
    "dify_model_identity": "__dify__file__",
    "filename": "a [draft].pdf",
    "type": "document",
    "url": "https://x.org/a b",
}
IMAGE = {
    "dify_model_identity": "__dify__file__",
    "filename": "cat.png",
    "type": "image",
    "url": "https://x.org/c(1).png",
}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("as *it* is", "as *it* is"),
        (7, "7"),
        (1.5, "1.5"),
        (True, "True"),
        (False, "False"),
        (None, ""),
        ({"a": "ü"}, '{\n  "a": "ü"\n}'),
        (["a", 1, True, None], "- a\n- 1\n- True\n- None"),
        ([{"a": 1}], "- {'a': 1}"),
        ([], ""),
        ({}, "{}"),
        (FILE, r"[a \[draft\].pdf](https://x.org/a%20b)"),
        (IMAGE, "![cat.png](https://x.org/c%281%29.png)"),
        ([FILE, IMAGE], "[a \\[draft\\].pdf](https://x.org/a%20b)\n![cat.png](https://x.org/c%281%29.png)"),
    ],
)
def test_the_markdown_form_is_that_of_the_contract(value: Json, expected: str) -> None:
    assert markdown(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("as it is", "as it is"),
        (7, "7"),
        (True, "True"),
        (None, ""),
        ({"a": "ü"}, '{"a": "ü"}'),
        ({}, "{}"),
        ([], ""),
        (["a", "ü"], '["a", "ü"]'),
        ([1, 2], "[1, 2]"),
        ([True, {"a": None}], "[True, {'a': None}]"),
        (FILE, ""),
        ([FILE], ""),
    ],
)
def test_the_text_form_is_that_of_the_contract(value: Json, expected: str) -> None:
    assert text(value) == expected


def test_a_file_without_a_name_is_called_by_its_address() -> None:
    file: Json = {
        "dify_model_identity": "__dify__file__",
        "type": "document",
        "remote_url": "https://x.org/a",
    }
    assert markdown(file) == "[https://x.org/a](https://x.org/a)"


def test_the_name_of_a_file_cannot_leave_its_link() -> None:
    file: Json = {**FILE, "filename": "a](https://evil.example)\n# b", "url": "https://x.org/a)\n<script>"}
    link = markdown(file)
    assert "\n" not in link
    assert link == r"[a\](https://evil.example) # b](https://x.org/a%29%0A%3Cscript%3E)"


@given(json_values)
def test_every_value_has_both_forms(value: Json) -> None:
    assert isinstance(markdown(value), str)
    assert isinstance(text(value), str)


@given(st.dictionaries(st.text(), json_values))
def test_an_object_can_be_read_back_from_either_form(value: dict[str, Json]) -> None:
    assert json.loads(markdown(value)) == value
    assert json.loads(text(value)) == value
