"""The events of a run, for whoever comes back to it."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.runs import RunNotFoundError, Runs
from domain.run.workflow_run import WorkflowRun
from interface.http.dify.models import asks_for_ids, required_user
from interface.http.dify.streams import RunStreams, behind, from_version, last_frame, with_snapshot
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.parameters import flag, path_uuid
from interface.http.streaming.frame import FrameId, parse_frame_id


@dataclass(frozen=True, kw_only=True, slots=True)
class EventEndpoints:
    """The endpoint that streams the events of a run."""

    keys: ApiKeys
    runs: Runs
    streams: RunStreams

    async def stream(self, request: Request) -> ASGIApp:
        """
        GET /workflow/{workflow_run_id}/events: what happens in the run.

        With the id of a frame, everything behind it; with the snapshot, what has happened and then what happens;
        with neither, what happens from now on. A run that is over answers how it ended, unless an id is given.
        Frames have ids if one is given, or if they are asked for.
        """
        caller = await authenticate(request, self.keys)
        user = required_user(request.query_params.get("user"))
        resumed = _resumed_behind(request)
        run = await self._run(request, caller, user)
        stop_at_pause, with_ids = not flag(request, "continue_on_pause"), asks_for_ids(request)
        if resumed is not None:
            return await self.streams.stream(run, behind(resumed), stop_at_pause=stop_at_pause, with_ids=True)
        if run.is_over:
            return await self.streams.stream(
                run, last_frame, stop_at_pause=stop_at_pause, with_ids=with_ids, ping_first=False
            )
        place = (
            with_snapshot(stop_at_pause=stop_at_pause, with_ids=with_ids)
            if flag(request, "include_state_snapshot")
            else from_version(run.version)
        )
        return await self.streams.stream(run, place, stop_at_pause=stop_at_pause, with_ids=with_ids)

    async def _run(self, request: Request, caller: Caller, user: str) -> WorkflowRun:
        """Return the run, if it is of the caller's workflow and was started by that user."""
        not_found = RefusedError(404, "not_found", "Workflow run not found")
        run_id = path_uuid(request, "workflow_run_id")
        if run_id is None:
            raise not_found
        try:
            run = await self.runs.get(run_id)
        except RunNotFoundError:
            raise not_found from None
        if not caller.may_use(run.workflow_id) or run.user != user:
            raise not_found
        return run


def _resumed_behind(request: Request) -> FrameId | None:
    """Return the id after which the reader resumes, if any; its header is newer than the address it reconnects to."""
    text = request.headers.get("last-event-id") or request.query_params.get("after")
    return parse_frame_id(text) if text else None
