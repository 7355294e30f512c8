"""
Array parameters in PostgreSQL's binary format, each with a fixed type.

psycopg would find out the element type of a list from its values, anew for each list, and make another prepared
statement whenever it comes out differently. An append sends many lists and knows what they hold.
"""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from psycopg.abc import AdaptContext
from psycopg.adapt import Dumper
from psycopg.pq import Format

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_INT4, _TEXT, _BYTEA, _TIMESTAMPTZ, _UUID = 23, 25, 17, 1184, 2950


class Int4Array(bytes):
    """`int[]`"""


class UuidArray(bytes):
    """`uuid[]`"""


class TimestamptzArray(bytes):
    """`timestamptz[]`"""


class TextArray(bytes):
    """`text[]`"""


class ByteaArray(bytes):
    """`bytea[]`"""


def int4_array(values: Sequence[int]) -> Int4Array:
    """Return the numbers as a parameter."""
    flat = [part for value in values for part in (4, value)]
    return Int4Array(_head(_INT4, len(values)) + struct.pack(f"!{len(flat)}i", *flat))


def uuid_array(values: Sequence[UUID]) -> UuidArray:
    """Return the UUIDs as a parameter."""
    length = b"\0\0\0\x10"
    return UuidArray(_head(_UUID, len(values)) + b"".join([length + value.bytes for value in values]))


def timestamptz_array(values: Sequence[datetime]) -> TimestamptzArray:
    """Return the instants as a parameter."""
    flat = [part for value in values for part in (8, (value - _EPOCH) // _MICROSECOND)]
    return TimestamptzArray(_head(_TIMESTAMPTZ, len(values)) + struct.pack("!" + "iq" * len(values), *flat))


def text_array(values: Sequence[str]) -> TextArray:
    """Return the texts as a parameter."""
    return TextArray(_head(_TEXT, len(values)) + _variable([value.encode() for value in values]))


def bytea_array(values: Sequence[bytes | None]) -> ByteaArray:
    """Return the byte strings as a parameter; None is a null."""
    return ByteaArray(_head(_BYTEA, len(values), nulls=None in values) + _variable(values))


def register(connection: AdaptContext) -> None:
    """Let the connection send these arrays."""
    adapters = connection.adapters
    assert adapters is not None
    for array, oid in _OIDS.items():
        dumper = type(f"{array.__name__}Dumper", (_Raw,), {"oid": oid})
        adapters.register_dumper(array, dumper)


_OIDS: dict[type[bytes], int] = {
    Int4Array: 1007,
    TextArray: 1009,
    ByteaArray: 1001,
    TimestamptzArray: 1185,
    UuidArray: 2951,
}


class _Raw(Dumper):
    """Sends what is binary already."""

    format = Format.BINARY

    def dump(self, obj: bytes) -> bytes:
        return obj


def _head(oid: int, length: int, *, nulls: bool = False) -> bytes:
    return struct.pack("!iiIii", 1, nulls, oid, length, 1)


def _variable(values: Sequence[bytes | None]) -> bytes:
    pack, null = struct.Struct("!i").pack, (b"\xff\xff\xff\xff",)
    return b"".join(
        [part for value in values for part in (null if value is None else (pack(len(value)), value))]
    )
