"""What a server has packed by gzip, unpacked in pieces of bounded size."""

import zlib
from collections.abc import Iterator

PIECE = 65_536
MAX_MEMBERS = 1000


class UnpackingError(Exception):
    """It is not what gzip makes, or not all of it."""


class Gunzip:
    """Unpacks a stream that consists of one or more gzip members."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._members = 1
        self._begun = False

    def unpack(self, packed: bytes) -> Iterator[bytes]:
        """Yield pieces of at most 64 KiB; the next one is only made when asked for. :raises UnpackingError:"""
        self._begun = self._begun or bool(packed)
        while True:
            if self._member.eof:
                if not packed:
                    return
                self._next_member()
            try:
                piece = self._member.decompress(packed, PIECE)
            except zlib.error as problem:
                raise UnpackingError(str(problem)) from problem
            packed = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            if piece:
                yield piece
            elif not packed:
                return

    def finish(self) -> None:
        """:raises UnpackingError: if the end is missing"""
        if self._begun and not self._member.eof:
            raise UnpackingError("the end is missing")

    def _next_member(self) -> None:
        # Empty members cost time and add nothing to what is counted.
        self._members += 1
        if self._members > MAX_MEMBERS:
            raise UnpackingError("too many members")
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
