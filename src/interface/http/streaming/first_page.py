"""What is read of a run before it is listened to."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast
from uuid import UUID

from application.ports.runs import Recorded, RunNotFoundError, Runs
from domain.run.events import RunStarted


class Origin(NamedTuple):
    """What a run goes by, and who started it."""

    workflow_id: str
    version_id: str
    user: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FirstPage:
    """The first events of a run, which are all of them as a rule, and its newest one when they were read."""

    origin: Origin
    events: Sequence[Recorded]
    """None, where others listen to the run, which is long: who needs them reads them then."""
    newest: Recorded

    @property
    def version(self) -> int:
        """How many events the run had."""
        return self.newest.event.originator_version

    @property
    def is_whole(self) -> bool:
        """Whether these were all of them."""
        return len(self.events) == self.version


def whole(events: Sequence[Recorded]) -> FirstPage:
    """Return all events of a run, from the first one on, as its first page."""
    return FirstPage(origin=_origin(events), events=events, newest=events[-1])


def _origin(events: Sequence[Recorded]) -> Origin:
    started = cast("RunStarted", events[0].event)
    return Origin(started.workflow_id, started.version_id, started.user)


async def first_page(runs: Runs, run_id: UUID) -> FirstPage:
    """Read it. :raises RunNotFoundError: if there is no such run"""
    page = await runs.page(run_id)
    if not page.events:
        raise RunNotFoundError(run_id)
    if page.has_more:
        newest = await runs.newest(run_id)
        return FirstPage(origin=_origin(page.events), events=page.events, newest=newest)
    return whole(page.events)


async def version_before(runs: Runs, page: FirstPage, position: int) -> int:
    """Return a version of the run that it had before that position, the last one if that is found."""
    if position > page.newest.position:
        return page.version
    version = bisect_left(page.events, position, key=lambda event: event.position)
    if version < len(page.events) or page.is_whole:
        return version
    found = await runs.version_at(page.newest.event.originator_id, position)
    return 0 if found is None else found - 1
