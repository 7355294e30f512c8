"""The events of a run, for whoever comes back to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.runs import Recorded, Runs
from domain.run.events import TERMINAL, RunStarted
from interface.http.dify.models import asks_for_ids, required_user
from interface.http.dify.streams import ScopedStreams, behind, from_now, last_frame, with_snapshot
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.parameters import flag, path_uuid
from interface.http.streaming.frame import FrameId, parse_frame_id


@dataclass(frozen=True, kw_only=True, slots=True)
class EventEndpoints:
    """The endpoint that streams the events of a run."""

    keys: ApiKeys
    runs: Runs
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
        history = await self._history(request, caller, user)
        is_over = isinstance(history[-1].event, TERMINAL)
        stop_at_pause, with_ids = not flag(request, "continue_on_pause"), asks_for_ids(request)
        if resumed is not None:
            start = behind(resumed, history)
        elif is_over:
            start = last_frame(history)
        elif flag(request, "include_state_snapshot"):
            start = with_snapshot(history, stop_at_pause=stop_at_pause, with_ids=with_ids)
        else:
            start = from_now(history)
        return await self.streams.of(caller).stream(
            history,
            start,
            stop_at_pause=stop_at_pause,
            with_ids=with_ids or resumed is not None,
            ping_first=resumed is not None or not is_over,
        )

    async def _history(self, request: Request, caller: Caller, user: str) -> Sequence[Recorded]:
        """Return the run's events, if it is of the caller's workflow and was started by that user."""
        run_id = path_uuid(request, "workflow_run_id")
        history = [] if run_id is None else await self.runs.history(run_id)
        started = history[0].event if history else None
        if not isinstance(started, RunStarted):
            raise RefusedError(404, "not_found", "Workflow run not found")
        if not caller.may_use(started.workflow_id) or started.user != user:
            raise RefusedError(404, "not_found", "Workflow run not found")
        return history


def _resumed_behind(request: Request) -> FrameId | None:
    """Return the id after which the reader resumes, if any; its header is newer than the address it reconnects to."""
    text = request.headers.get("last-event-id") or request.query_params.get("after")
    return parse_frame_id(text) if text else None
