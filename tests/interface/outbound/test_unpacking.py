"""The unpacking of gzip."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interface.outbound.unpacking import MAX_MEMBERS, PIECE, Gunzip, UnpackingError


def unpacked(packed: bytes, *, step: int = 1000) -> bytes:
    gunzip = Gunzip()
    pieces = [
        piece
        for start in range(0, len(packed), step)
        for piece in gunzip.unpack(packed[start : start + step])
    ]
    gunzip.finish()
    assert max(map(len, pieces), default=0) <= PIECE
    return b"".join(pieces)


@given(parts=st.lists(st.binary(max_size=300), max_size=4), step=st.integers(1, 200))
def test_gives_back_what_was_packed(parts: list[bytes], step: int) -> None:
    assert unpacked(b"".join(map(gzip.compress, parts)), step=step) == b"".join(parts)


def test_gives_back_much_from_little_piece_by_piece() -> None:
    assert unpacked(gzip.compress(bytes(3_000_001)), step=10**6) == bytes(3_000_001)


@pytest.mark.parametrize("cut", [1, 5, 20])
def test_notices_a_missing_end(cut: int) -> None:
    with pytest.raises(UnpackingError):
        unpacked(gzip.compress(b"something long enough")[:-cut])


@pytest.mark.parametrize(
    "packed",
    [b"plain text", gzip.compress(b"x", mtime=0) + b"rest", gzip.compress(b"x", mtime=0)[:-8] + bytes(8)],
)
def test_notices_what_is_not_packed(packed: bytes) -> None:
    with pytest.raises(UnpackingError):
        unpacked(packed)


def test_does_not_unpack_nothing_for_ever() -> None:
    with pytest.raises(UnpackingError):
        unpacked(gzip.compress(b"") * (MAX_MEMBERS + 1))
