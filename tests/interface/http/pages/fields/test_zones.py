"""Instants on the page: a date with a time, and beside it the offset of the time zone."""

import pytest
from fields import field, form
from pages import accepted, sent

from interface.http.pages.fields import zones
from interface.http.pages.form.entries import inputs

LATE = "2026-03-01T23:30:00-05:00"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (LATE, ("2026-03-01T23:30:00", "-05:00")),
        ("2026-03-01T23:30:00Z", ("2026-03-01T23:30:00", "Z")),
        ("2026-03-01T23:30", ("2026-03-01T23:30", "Z")),
        ("soon", ("soon", "Z")),
        ("", ("", "Z")),
    ],
)
def test_an_instant_is_parted_from_its_offset(text: str, parts: tuple[str, str]) -> None:
    assert zones.parted(text) == parts


@pytest.mark.parametrize(
    ("text", "offset", "instant"),
    [
        ("2026-03-01T23:30", "-05:00", LATE),
        ("2026-03-01T23:30:00", "-05:00", LATE),
        (LATE, "+01:00", LATE),
        ("2026-03-01T23:30:00", "soon", "2026-03-01T23:30:00"),
        ("soon", "+01:00", "soon"),
        ("", "+01:00", ""),
    ],
)
def test_a_time_is_joined_with_an_offset(text: str, offset: str, instant: str) -> None:
    assert zones.joined(text, offset) == instant


@pytest.mark.parametrize("offset", ["Z", "+00:00", "-05:00", "+05:45", "-04:25"])
def test_the_offset_of_an_instant_can_be_chosen_and_is(offset: str) -> None:
    options = zones.options(offset)
    assert [option.value for option in options if option.chosen] == [offset]
    assert [option.text for option in options].count("UTC") == 1


def test_a_default_is_shown_on_its_day_and_keeps_its_offset() -> None:
    schema = {
        "type": "object",
        "properties": {"at": {"type": "string", "format": "date-time", "default": LATE}},
    }
    asked = form(
        field("date-time", "due", default={"value": LATE}), field("json", "plan", json_schema=schema)
    )
    assert accepted(asked, inputs(asked, sent(asked, None))) == {"due": LATE, "plan": {"at": LATE}}
