"""Frames of a run for somebody who is further behind than they are kept: made anew from the log, page by page."""

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Generic

from application.ports.runs import Recorded, UnreadableRunError
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame import Frame, FrameId
from interface.http.streaming.frame_hub import LAST, TURN, TURN_BYTES, F, Pages
from interface.runtime.logs import Logger

log = Logger(__name__)


class CatchUp(Generic[F]):
    """
    Folds a run for one listener, no faster than frames are taken; it holds a page of events, and few frames.

    What the listener waits for wakes it.
    """

    def __init__(
        self, fold: F, *, pages: Pages, behind: FrameId, settled: int | None, wakeup: WakeupEvent
    ) -> None:
        """
        :param behind: the frame that was sent last
        :param settled: the position up to which a pause is no end if another frame follows it; None if none is an end
        """
        self.fold = fold
        self.version = 0
        """The version of the run up to which its events have been taken."""
        self.closed = False
        """Whether the frame that was taken last is the stream's last one."""
        self.failed = False
        """Whether the run can be read no further."""
        self._behind = behind
        self._settled = settled
        self._position = 0
        self._pages = pages
        self._wakeup = wakeup
        self._events: deque[Recorded] = deque()
        self._has_more = True
        self._made: deque[Frame] = deque()
        self._reading: asyncio.Task[None] | None = None

    @property
    def is_between_frames(self) -> bool:
        """Whether all frames that were made have been taken."""
        return not self._made

    @property
    def behind(self) -> FrameId:
        """The id behind which no frame has been taken, and up to which all have that were asked for."""
        return self._behind if self._made else max(self._behind, (self._position, LAST))

    @property
    def is_through(self) -> bool:
        """Whether everything has been taken that there was when it was read."""
        return not (self._made or self._events or self._has_more)

    def begin(self, events: Sequence[Recorded], *, has_more: bool) -> None:
        """Take the first page from somebody who has read it."""
        self._events.extend(events)
        self._has_more = has_more

    def take(self, limit: int) -> list[Frame]:
        """Return the next frames, so many at the most; the listener is woken when there are more."""
        taken: list[Frame] = []
        size, turn = 0, TURN
        while len(taken) < limit and size <= TURN_BYTES and not self.closed:
            if self._made and self._is_judged(self._made[0]):
                taken.append(self._next())
                size += len(taken[-1].data)
            elif self._events and turn:
                turn -= 1
                self._feed(self._events.popleft())
            else:
                break
        self._go_on()
        return taken

    def read_on(self) -> None:
        """Read what has been recorded since everything was taken."""
        self._has_more = True
        self._go_on()

    def stop(self) -> None:
        """Read no more."""
        if self._reading is not None:
            self._reading.cancel()

    def _is_judged(self, frame: Frame) -> bool:
        """Whether it is known if the stream ends with the frame: of a former pause, whether another one follows."""
        if frame.closes != "segment" or self._settled is None:
            return True
        return self._position >= self._settled or len(self._made) > 1

    def _next(self) -> Frame:
        frame = self._made.popleft()
        self._behind = frame.key
        if frame.closes == "run":
            self.closed = True
        elif frame.closes == "segment" and self._settled is not None:
            self.closed = frame.position >= self._settled or not self._made
        return frame

    def _feed(self, recorded: Recorded) -> None:
        told = (recorded.position, LAST) > self._behind
        made = self.fold.feed(recorded, told=told)
        self._made.extend(frame for frame in made if frame.key > self._behind)
        self._position, self.version = recorded.position, recorded.event.originator_version

    def _go_on(self) -> None:
        """See to it that the listener is woken if there is more."""
        if self._reading is not None or self.closed or self.failed:
            return
        if self._events or (self._made and self._is_judged(self._made[0])):
            asyncio.get_running_loop().call_soon(self._wakeup.set)  # a turn later, for the sake of others
        elif self._has_more:
            self._reading = asyncio.create_task(self._read(), name="a page of a run")

    async def _read(self) -> None:
        try:
            page = await self._pages(self.version)
            self._events.extend(page.events)
            self._has_more = page.has_more
        except UnreadableRunError as unreadable:
            self.failed = True
            log.warning("a run's events cannot be read here", unreadable=str(unreadable))
        except Exception:
            self.failed = True
            log.exception("a run's events can no longer be read")
        finally:
            self._reading = None
            self._wakeup.set()
