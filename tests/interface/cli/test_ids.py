from uuid import UUID

import pytest

from interface.cli import ids

ONE = UUID("01a22863-27c8-724a-b50f-9b4e0ba3af86")
SAME_END = UUID("01a22863-27c8-724a-b50f-9b4f0ba3af86")


class TestShort:
    def test_is_the_end_of_an_id(self) -> None:
        assert ids.short(ONE) == "0ba3af86"

    def test_grows_where_ids_shown_together_end_alike(self) -> None:
        assert ids.telling([ONE, ONE]) == 8
        assert ids.short(ONE, length=ids.telling([ONE, SAME_END])) == "e0ba3af86"


class TestMatching:
    @pytest.mark.parametrize(
        "given", [str(ONE), "01a22863-27c8-724a-b50f-9b4e", "E0BA3AF86", " 9b4e0ba3af86 "]
    )
    def test_takes_the_beginning_or_the_end(self, given: str) -> None:
        assert ids.matching([ONE, SAME_END], given) == [ONE]

    @pytest.mark.parametrize("given", ["", "f86", "27c8-724a", "0ba3af8x", "%", "____"])
    def test_takes_nothing_else(self, given: str) -> None:
        assert ids.matching([ONE], given) == []

    def test_tells_when_several_fit(self) -> None:
        assert ids.matching([ONE, SAME_END], "01a2") == [ONE, SAME_END]
