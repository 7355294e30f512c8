from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.json import Json
from domain.workflow.nodes.operators import OPERATORS, SPELLINGS, ConditionError, holds

numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(max_size=8)
anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("value", "operator", "expected", "answer"),
    [
        ("abc", "contains", "b", True),
        ("abc", "contains", "x", False),
        ("abc", "contains", "", True),
        ("", "contains", "", False),
        ("a1b", "contains", 1, True),
        (["a", "b"], "contains", "b", True),
        ([1, 2], "contains", "1", False),
        ([], "contains", "a", False),
        (None, "contains", "a", False),
        ([True, False], "contains", "true", True),
        ([True], "contains", False, False),
        ("abc", "not contains", "x", True),
        ("abc", "not contains", "b", False),
        ("", "not contains", "a", True),
        (None, "not contains", "a", True),
        ("abc", "start with", "ab", True),
        ("abc", "start with", "bc", False),
        ("", "start with", "", False),
        ("abc", "end with", "bc", True),
        ("abc", "end with", "ab", False),
        ("a", "is", "a", True),
        ("a", "is", "A", False),
        ("5", "is", 5, True),
        ("", "is", "", True),
        (None, "is", "", False),
        (True, "is", "true", True),
        (True, "is", "False", False),
        (True, "is", 1, True),
        ("a", "is not", "b", True),
        ("a", "is not", "a", False),
        (None, "is not", "a", False),
        (False, "is not", True, True),
        (None, "empty", None, True),
        ("", "empty", None, True),
        ([], "empty", None, True),
        ({}, "empty", None, True),
        (0, "empty", None, True),
        (" ", "empty", None, False),
        ([None], "not empty", None, True),
        ("", "not empty", None, False),
        ("a", "in", ["a", "b"], True),
        ("c", "in", ["a", "b"], False),
        ("", "in", [""], False),
        (1, "in", [True], False),
        ("a", "not in", ["a", "b"], False),
        ("c", "not in", ["a", "b"], True),
        ("", "not in", [""], True),
        (["a", "b", "c"], "all of", ["a", "c"], True),
        (["a", "b"], "all of", ["a", "c"], False),
        (["a"], "all of", [], True),
        ([], "all of", [], False),
        ("abc", "all of", ["a", "c"], True),
        ([True, False], "all of", ["true", "false"], True),
        (5, "=", "5", True),
        (5, "=", "5.0", True),
        (5, "=", "5.5", False),
        (0.5, "=", ".5", True),
        (5, "=", " 5 ", True),
        (1e3, "=", "1e3", True),
        (None, "=", "5", False),
        (True, "=", "true", True),
        (True, "=", "0", False),
        (5, "≠", "6", True),
        (5, "≠", "5", False),
        (None, "≠", "5", False),
        (5, ">", "4", True),
        (5, ">", "4.9", True),
        (5, ">", "5", False),
        (5, "<", 6, True),
        (5, "≥", "5", True),
        (5, "≤", "4.99", False),
        (None, ">", "1", False),
        (None, "null", None, True),
        ("", "null", None, False),
        ("", "not null", None, True),
        (None, "exists", None, False),
        (0, "exists", None, True),
        (None, "not exists", None, True),
    ],
)
def test_the_comparison_answers(value: Json, operator: str, expected: Json, answer: bool) -> None:
    assert holds(operator, value, expected) is answer


@pytest.mark.parametrize(
    ("value", "operator", "expected", "message"),
    [
        (5, "contains", "5", "The operator 'contains' is for a text or an array, not for a number."),
        (
            {"a": 1},
            "not contains",
            "a",
            "The operator 'contains' is for a text or an array, not for an object.",
        ),
        ("a", "contains", None, "The operator 'contains' compares with a text, not null."),
        ("a", "contains", ["a"], "The operator 'contains' compares with a text, not an array."),
        (["a"], "start with", "a", "The operator 'start with' is for a text, not for an array."),
        ("a", "end with", None, "The operator 'end with' compares with a text, not null."),
        (5, "is", "5", "The operator 'is' is for a text or a boolean, not for a number."),
        (True, "is", "maybe", "The operator 'is' compares with a boolean, not 'maybe'."),
        ("a", "in", "abc", "The operator 'in' needs an array to look in, not a text."),
        (["a"], "all of", "a", "The operator 'all of' needs an array to look for, not a text."),
        ("5", "=", "5", "The operator '=' is for a number or a boolean, not for a text."),
        (5, "≠", "", "The operator '≠' compares with a number, not ''."),
        ("5", ">", "4", "The operator '>' is for a number, not for a text."),
        (True, ">", 0, "The operator '>' is for a number, not for a boolean."),
        (5, "<", "nan", "The operator '<' compares with a number, not 'nan'."),
        (5, "<", "1_0", "The operator '<' compares with a number, not '1_0'."),
        (5, "≥", [1], "The operator '≥' compares with a number, not an array."),
        (5, "~", "5", "There is no operator '~'."),
    ],
)
def test_a_comparison_that_makes_no_sense_says_so(
    value: Json, operator: str, expected: Json, message: str
) -> None:
    if operator == "not contains":
        message = message.replace("'contains'", "'not contains'")
    with pytest.raises(ConditionError) as refused:
        holds(operator, value, expected)
    assert str(refused.value) == message


def test_a_very_long_number_is_refused_and_not_read() -> None:
    with pytest.raises(ConditionError):
        holds("=", 1, "9" * 100_000)


@given(value=anything, operator=st.sampled_from(sorted(OPERATORS)), expected=anything)
def test_every_comparison_answers_or_refuses(value: Json, operator: str, expected: Json) -> None:
    try:
        assert holds(operator, value, expected) in (True, False)
    except ConditionError as refused:
        assert repr(operator) in str(refused)


@given(value=numbers, expected=numbers)
def test_numbers_are_ordered_as_decimals_are(value: float, expected: float) -> None:
    left, right = Decimal(value), Decimal(expected)
    assert holds("=", value, expected) == (left == right)
    assert holds("≠", value, expected) == (left != right)
    assert holds("<", value, expected) == (left < right)
    assert holds("≤", value, expected) == (left <= right)
    assert holds(">", value, expected) == (left > right)
    assert holds("≥", value, expected) == (left >= right)


@given(value=numbers, expected=numbers, operator=st.sampled_from(["=", "≠", "<", "≤", ">", "≥"]))
def test_a_number_may_also_come_as_text(value: float, expected: float, operator: str) -> None:
    assert holds(operator, value, repr(expected)) == holds(operator, value, expected)


@given(value=texts, expected=texts)
def test_texts_are_compared_by_their_characters(value: str, expected: str) -> None:
    size = len(expected)
    places = range(len(value) - size + 1)
    assert holds("is", value, expected) == (list(value) == list(expected))
    assert holds("contains", value, expected) == (
        value != "" and any(value[i : i + size] == expected for i in places)
    )
    assert holds("start with", value, expected) == (value != "" and value[:size] == expected)
    assert holds("end with", value, expected) == (
        value != "" and value[len(value) - min(size, len(value)) :] == expected
    )


@pytest.mark.parametrize(
    ("operator", "opposite", "values"),
    [
        ("is", "is not", texts | st.booleans()),
        ("contains", "not contains", texts | st.lists(texts)),
        ("=", "≠", numbers),
        ("<", "≥", numbers),
        (">", "≤", numbers),
        ("empty", "not empty", anything),
        ("null", "not null", anything),
        ("not exists", "exists", anything),
    ],
)
@given(data=st.data())
def test_exactly_one_of_two_opposites_holds(
    operator: str, opposite: str, values: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value = data.draw(values)
    expected = data.draw(
        st.booleans() if isinstance(value, bool) else numbers if isinstance(value, int | float) else texts
    )
    assert holds(operator, value, expected) != holds(opposite, value, expected)


@given(value=texts | numbers, items=st.lists(texts | numbers))
def test_in_is_the_reverse_of_contains(value: Json, items: list[Json]) -> None:
    if value:
        assert holds("in", value, items) == holds("contains", items, value)
        assert holds("not in", value, items) != holds("in", value, items)


@given(items=st.lists(texts, min_size=1), wanted=st.lists(texts))
def test_all_of_holds_when_each_is_contained(items: list[str], wanted: list[str]) -> None:
    assert holds("all of", items, wanted) == all(holds("contains", items, item) for item in wanted)


@given(value=numbers, expected=numbers)
def test_other_spellings_mean_the_same(value: float, expected: float) -> None:
    for spelling, operator in SPELLINGS.items():
        assert holds(spelling, value, expected) == holds(operator, value, expected)
