"""A frame: what one event becomes on a stream, with an id by which a reader resumes behind it."""

import re
from dataclasses import dataclass
from typing import Literal

from interface.http.kernel.ingress import InvalidRequestError

FrameId = tuple[int, int]
"""The event's position in the log, and which frame of that event: 1 is the first, 0 stands before it."""

BEGINNING: FrameId = (0, 0)
_FORM = re.compile(r"(0|[1-9][0-9]{0,18})-(0|[1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class Frame:
    """One data frame, encoded once for all who listen."""

    position: int
    number: int
    name: str
    wire: bytes
    """The frame as it goes out, id and all."""
    closes: Literal["segment", "run"] | None = None
    """What it is the last frame of, if of anything: a run's end, or the pause before a person answers."""

    @property
    def key(self) -> FrameId:
        return self.position, self.number


def wire(data: bytes, key: FrameId | None = None) -> bytes:
    """Return the bytes of one frame; `data` is one line of JSON, never split."""
    if key is None:
        return b"data: %b\n\n" % data
    return b"id: %d-%d\ndata: %b\n\n" % (*key, data)


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
