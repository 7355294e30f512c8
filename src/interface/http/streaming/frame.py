"""A frame: what one event becomes on a stream, with an id by which a reader resumes behind it."""

import re
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from interface.http.kernel.ingress import InvalidRequestError

FrameId = tuple[int, int]
"""The event's position in the log, and which frame of that event: 1 is the first, 0 stands before it."""

BEGINNING: FrameId = (0, 0)
_FORM = re.compile(r"(0|[1-9][0-9]{0,18})-(0|[1-9][0-9]{0,8})(?:\+([1-9][0-9]{0,8}))?")


class ReaderPlace(NamedTuple):
    """Where a reader stands: behind that frame, and behind so many characters of the text that streams there."""

    behind: FrameId
    seen: int = 0


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

    def seen_after(self, seen: int) -> int:
        """Return how much of the text that streams behind it somebody knows who knew so much of it before."""
        return 0 if self.ends_text else seen

    def wire(self, *, with_id: bool, seen: int = 0) -> bytes:
        """
        Return the frame as it goes out, its id before it if the reader has asked for ids.

        :param seen: how many characters the reader has seen of the text that streams before it
        """
        data = self.behind(seen) if seen and self.behind is not None else self.data
        return identified(data, self.key, self.seen_after(seen)) if with_id else data


def joined(frames: Iterable[Frame], *, with_ids: bool, seen: int) -> tuple[bytes, int]:
    """
    Return the frames as they go out to somebody, and how much is known then of the text that streams behind them.

    :param seen: how many characters are known of the text that streams before them
    """
    wires: list[bytes] = []
    for frame in frames:
        wires.append(frame.wire(with_id=with_ids, seen=seen))
        seen = frame.seen_after(seen)
    return b"".join(wires), seen


def data_line(content: bytes) -> bytes:
    """Return the bytes of a frame without an id; `content` is one line of JSON, never split."""
    return b"data: %b\n\n" % content


def identified(data: bytes, key: FrameId, seen: int = 0) -> bytes:
    """Return the frame with its id, and how much has been seen of the text that streams behind it."""
    return b"id: %d-%d+%d\n%b" % (*key, seen, data) if seen else b"id: %d-%d\n%b" % (*key, data)


def parse_frame_id(text: str) -> ReaderPlace:
    """
    Return the place that a reader resumes from; `0` is the beginning.

    :raises InvalidRequestError: if it is not the id of a frame
    """
    if text == "0":
        return ReaderPlace(BEGINNING)
    match = _FORM.fullmatch(text)
    if match is None or int(match[1]) >= 2**63:
        raise InvalidRequestError("The event id must be 0, or the id of a frame of this stream")
    return ReaderPlace((int(match[1]), int(match[2])), int(match[3] or 0))
