"""A frame: what one event becomes on a stream, with an id by which a reader resumes behind it."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from interface.http.kernel.ingress import InvalidRequestError

FrameId = tuple[int, int]
"""The event's position in the log, and which frame of that event: 1 is the first, 0 stands before it."""

BEGINNING: FrameId = (0, 0)
_FORM = re.compile(r"(0|[1-9][0-9]{0,18})-(0|[1-9][0-9]{0,8})")


class Frame(NamedTuple):
    """One data frame, encoded once for all who listen."""

    position: int
    number: int
    name: str
    data: bytes
    """The frame as it goes out to a reader who has not asked for ids."""
    closes: Literal["segment", "run"] | None = None
    """What it is the last frame of, if of anything: a run's end, or the pause before a person answers."""
    behind: Callable[[int], bytes] | None = None
    """The frame for who has seen that many characters of what it tells, if it tells a text that has streamed."""
    ends_text: bool = False
    """Whether a text that has streamed until now ends with it, or is void."""

    @property
    def key(self) -> FrameId:
        return self.position, self.number

    def wire(self, *, with_id: bool) -> bytes:
        """Return the frame as it goes out, its id before it if the reader has asked for ids."""
        return identified(self.data, self.key) if with_id else self.data


def data_line(content: bytes) -> bytes:
    """Return the bytes of a frame without an id; `content` is one line of JSON, never split."""
    return b"data: %b\n\n" % content


def identified(data: bytes, key: FrameId) -> bytes:
    """Return the frame with its id."""
    return b"id: %d-%d\n%b" % (*key, data)


def parse_frame_id(text: str) -> FrameId:
    """
    Return the id that a reader resumes behind; `0` is the beginning.

    :raises InvalidRequestError: if it is not the id of a frame
    """
    if text == "0":
        return BEGINNING
    match = _FORM.fullmatch(text)
    if match is None or int(match[1]) >= 2**63:
        raise InvalidRequestError("The event id must be 0, or the id of a frame of this stream")
    return int(match[1]), int(match[2])
