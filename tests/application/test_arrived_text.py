"""As much of a text as has come, wherever it is read from."""

from hypothesis import given
from hypothesis import strategies as st

from application.arrived_text import ArrivedText

ANY_TEXT = st.text(alphabet=st.characters(), max_size=20) | st.text(
    alphabet=["\0", "\r", "\n", "\ud83d", "\ude00", "\U0001f600", "\u0301"], max_size=20
)


class TestAnArrivedText:
    @given(st.lists(ANY_TEXT), st.data())
    def test_is_what_came_behind_every_character_of_it(self, pieces: list[str], data: st.DataObject) -> None:
        arrived, whole = ArrivedText(), ""
        for piece in pieces:
            assert arrived.add(len(whole), piece) == bool(piece)
            whole += piece
            seen = data.draw(st.integers(0, len(whole) + 1))
            assert arrived.behind(seen) == whole[seen:]
            assert arrived.behind(seen, limit=3) == whole[seen : seen + 3]
        assert (arrived.start, arrived.end) == (0, len(whole))

    def test_takes_what_is_told_twice_once(self) -> None:
        arrived = ArrivedText()
        assert arrived.add(0, "Hello")
        assert not arrived.add(2, "llo")
        assert arrived.add(3, "lo, world")
        assert not arrived.add(0, "He")
        assert arrived.behind(0) == "Hello, world"

    def test_has_no_holes_where_something_was_lost(self) -> None:
        arrived = ArrivedText()
        arrived.add(0, "Hello")
        assert arrived.add(7, "world")
        assert [arrived.behind(seen) for seen in (0, 5, 6, 7, 9)] == ["", "", "", "world", "rld"]
