"""How much work an answer makes, counted: it grows with the answer, and not with the square of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from fields import choice

from domain.fields import InvalidValueError
from domain.values.schemas import json_schema

ENTRIES = 70_000
LINE: Any = {"type": "object", "properties": {"price": {"type": "number"}}}


class CountedText(str):
    """A text that counts how often it is compared."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        CountedText.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


class CountedList(list[Any]):
    """A list that counts how many of its items were looked at."""

    seen = 0

    def __iter__(self) -> Iterator[Any]:
        for item in super().__iter__():
            self.seen += 1
            yield item


def test_each_of_many_choices_is_looked_up_once() -> None:
    asked = choice(*(f"option {number}" for number in range(200)), type="multi-select")
    CountedText.compared = 0

    chosen = asked.accept([CountedText("option 199") for _ in range(ENTRIES)])

    assert chosen == ["option 199"]
    assert CountedText.compared < 3 * ENTRIES


def test_a_choice_that_is_none_is_refused_among_many() -> None:
    asked = choice(*(f"option {number}" for number in range(200)), type="multi-select")
    with pytest.raises(InvalidValueError, match="option 200 is not an option"):
        asked.accept(["option 1"] * ENTRIES + ["option 200"])


def test_of_very_much_that_is_wrong_only_so_much_is_looked_for() -> None:
    lines = CountedList({"price": "q"} for _ in range(9000))
    schema: Any = {"properties": {"lines": {"type": "array", "items": LINE}}}

    mismatch = json_schema.mismatch(schema, {"lines": lines})

    assert mismatch is not None and len(mismatch.places) == 100
    assert lines.seen < 2 * len(lines)  # once to see how large it is
