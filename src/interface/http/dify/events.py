"""The events of a run, for whoever comes back to it."""

from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.runs import RunNotFoundError
from domain.run.events import TERMINAL
from interface.http.dify.models import asks_for_ids, required_user
from interface.http.dify.streams import ScopedStreams, from_now, last_frame, with_snapshot
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.parameters import flag, path_uuid
from interface.http.streaming.first_page import FirstPage
from interface.http.streaming.frame import ReaderPlace, parse_frame_id


@dataclass(frozen=True, kw_only=True, slots=True)
class EventEndpoints:
    """The endpoint that streams the events of a run."""

    keys: ApiKeys
    streams: ScopedStreams

    async def stream(self, request: Request) -> ASGIApp:
        """
        GET /workflow/{workflow_run_id}/events: what happens in the run.

        With the id of a frame, everything behind it; with the snapshot, what has happened and then what happens;
        with neither, what happens from now on. A run that is over answers how it ended, unless an id is given.
        Frames have ids if one is given, or if they are asked for.
        """
        caller = await authenticate(request, self.keys, "read")
        self.streams.of(caller).places.require()
        user = required_user(request.query_params.get("user"))
        resumed = _resumed_behind(request)
        streams = self.streams.of(caller)
        page = await self._first_page(request, caller, user)
        is_over = isinstance(page.newest.event, TERMINAL)
        stop_at_pause, with_ids = not flag(request, "continue_on_pause"), asks_for_ids(request)
        if resumed is not None:
            start = await streams.behind(resumed, page)
        elif is_over:
            start = last_frame(page)
        elif flag(request, "include_state_snapshot"):
            start = with_snapshot(page, stop_at_pause=stop_at_pause, with_ids=with_ids)
        else:
            start = from_now(page)
        return await streams.stream(
            page,
            start,
            stop_at_pause=stop_at_pause,
            with_ids=with_ids or resumed is not None,
            ping_first=resumed is not None or not is_over,
        )

    async def _first_page(self, request: Request, caller: Caller, user: str) -> FirstPage:
        """Return what a stream is opened with, if the run is of the caller's workflow and was started by that user."""
        run_id = path_uuid(request, "workflow_run_id")
        with suppress(RunNotFoundError):
            if run_id is not None:
                page = await self.streams.of(caller).first_page(run_id)
                if caller.may_use(page.origin.workflow_id) and page.origin.user == user:
                    return page
        raise RefusedError(404, "not_found", "Workflow run not found")


def _resumed_behind(request: Request) -> ReaderPlace | None:
    """
    Return the place where the reader resumes, if any; its header is newer than the address it reconnects to.

    A plus that was not quoted in an address has come as a space.
    """
    text = request.headers.get("last-event-id") or request.query_params.get("after", "").replace(" ", "+")
    return parse_frame_id(text) if text else None
