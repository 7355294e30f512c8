from datetime import UTC, datetime, timedelta, timezone

import pytest

from interface.cli import text

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class TestPlain:
    def test_shows_what_would_command_the_terminal(self) -> None:
        assert text.plain("a\x1b[2Jb\x07\x9b31m") == "a\\u001b[2Jb\\u0007\\u009b31m"

    def test_shows_what_would_turn_the_reading_direction(self) -> None:
        assert text.plain("invoice\u202egpj.exe") == "invoice\\u202egpj.exe"

    def test_keeps_lines_tabs_and_every_script(self) -> None:
        assert text.plain("Grüße,\n\tこんにちは 👋") == "Grüße,\n\tこんにちは 👋"


class TestOneLine:
    def test_joins_lines_and_cuts_what_is_too_long(self) -> None:
        assert text.one_line("one\ntwo\t three", limit=9) == "one two…"

    def test_keeps_what_fits(self) -> None:
        assert text.one_line("one two", limit=7) == "one two"


class TestValue:
    def test_shows_text_as_it_is_and_the_rest_as_json(self) -> None:
        assert [text.value(given) for given in ("tea", {"a": [1, None]}, True)] == [
            "tea",
            '{"a": [1, null]}',
            "true",
        ]

    def test_shows_a_list_by_its_items_at_a_glance(self) -> None:
        assert text.value(["Hotel", "Meals", 3], limit=40) == "Hotel, Meals, 3"

    def test_drops_the_marks_of_markdown_at_a_glance(self) -> None:
        assert text.value("# Tea\n\n*To be* published **soon**.", limit=40) == "Tea To be published soon."

    def test_leaves_names_with_underscores_alone(self) -> None:
        assert text.value("snake_case and 2*3*4", limit=40) == "snake_case and 2*3*4"


class TestPairs:
    def test_leaves_out_what_holds_nothing(self) -> None:
        assert text.pairs({"topic": "tea", "note": "", "n": 0, "nothing": None}) == "topic: tea, n: 0"


class TestExact:
    def test_is_in_utc_with_milliseconds(self) -> None:
        there = datetime(2026, 11, 21, 13, 0, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
        assert text.exact(there) == "2026-11-21T12:00:00.123Z"


class TestSpan:
    @pytest.mark.parametrize(
        ("seconds", "words"),
        [
            (0.04, "0.0 s"),
            (9.96, "10.0 s"),
            (59.6, "1 min"),
            (60, "1 min"),
            (3600, "60 min"),
            (5990, "2 h"),
            (86400, "24 h"),
            (3 * 86400 - 5, "3 days"),
        ],
    )
    def test_names_the_largest_unit_that_fits(self, seconds: float, words: str) -> None:
        assert text.span(timedelta(seconds=seconds)) == words


class TestRelative:
    @pytest.mark.parametrize(
        ("distance", "words"),
        [(timedelta(days=3), "in 3 days"), (timedelta(minutes=-2), "2 min ago"), (timedelta(0), "just now")],
    )
    def test_says_where_an_instant_lies_from_now(self, distance: timedelta, words: str) -> None:
        assert text.relative(NOON + distance, now=NOON) == words


class TestEnumerateWords:
    @pytest.mark.parametrize(
        ("words", "listed"),
        [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
    )
    def test_lists_them_as_one_speaks(self, words: list[str], listed: str) -> None:
        assert text.enumerate_words(words) == listed
