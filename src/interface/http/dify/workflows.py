"""Runs of workflows: start, stop, look at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.start_run import ChatNotRunnableError, StartRun
from application.commands.stop_run import StopRun
from application.ports.runs import RunNotFoundError, Runs
from application.ports.workflows import (
    WorkflowNotFoundError,
    WorkflowNotPublishedError,
    Workflows,
    WorkflowVersion,
)
from interface.http.dify import run_data
from interface.http.dify.models import RunRequest, asks_for_ids, required_user
from interface.http.dify.streams import RunStreams, ScopedStreams, from_the_beginning
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.idempotency import REPLAYED, idempotency_key
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import path_uuid
from interface.http.streaming.first_page import whole

CHANNEL = "service-api"


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkflowEndpoints:
    """The endpoints that start, stop and show runs."""

    keys: ApiKeys
    workflows: Workflows
    runs: Runs
    start_run: StartRun
    stop_run: StopRun
    streams: ScopedStreams
    body_limit: int

    async def run(self, request: Request) -> ASGIApp:
        """POST /workflows/run: run what is published of the key's workflow."""
        caller = await authenticate(request, self.keys, "run")
        user, wanted = await self._wanted(request)
        async with self._of_a_workflow_app(caller):
            version = await self.workflows.published(caller.own_workflow())
        return await self._run(request, version, None, user, wanted, streams=self.streams.of(caller))

    async def run_version(self, request: Request) -> ASGIApp:
        """POST /workflows/{workflow_id}/run: run that version, or what is published of that workflow."""
        caller = await authenticate(request, self.keys, "run")
        user, wanted = await self._wanted(request)
        async with self._of_a_workflow_app(caller):
            version = await self._named(request.path_params["workflow_id"], caller)
        named = path_uuid(request, "workflow_id")
        return await self._run(request, version, named, user, wanted, streams=self.streams.of(caller))

    async def stop(self, request: Request) -> ASGIApp:
        """POST /workflows/tasks/{task_id}/stop: end a run, running or paused; a run that is none is no error."""
        caller = await authenticate(request, self.keys, "run")
        user = required_user((await read_object(request, limit=self.body_limit)).get("user"))
        await self._require_workflow_app(caller)
        run_id = path_uuid(request, "task_id")
        if run_id is not None:
            with suppress(RunNotFoundError):  # the contract answers the same, so that ids cannot be probed
                await self.stop_run(run_id=run_id, workflow_id=caller.workflow_id, user=user)
        return JsonResponse({"result": "success"})

    async def detail(self, request: Request) -> ASGIApp:
        """GET /workflows/run/{workflow_run_id}: how a run stands."""
        caller = await authenticate(request, self.keys, "read")
        run_id = path_uuid(request, "workflow_run_id")
        if run_id is None:
            raise RunNotFoundError
        run = await self.runs.get(run_id)
        if not caller.may_use(run.workflow_id):
            raise RunNotFoundError
        return JsonResponse(run_data.detail(run))

    async def _named(self, text: str, caller: Caller) -> WorkflowVersion:
        not_found = RefusedError(404, "not_found", f"Workflow not found with id: {text[:100]}")
        try:
            named = UUID(text)
        except ValueError:
            raise RefusedError(400, "bad_request", f"Invalid workflow_id format: '{text[:100]}'. ") from None
        try:
            version = await self.workflows.version(named)
        except WorkflowNotFoundError:
            if not caller.may_use(named):
                raise not_found from None
            version = await self._published(named, not_found)
        if not caller.may_use(version.workflow_id):
            raise not_found
        return version

    async def _published(self, workflow_id: UUID, not_found: RefusedError) -> WorkflowVersion:
        try:
            return await self.workflows.published(workflow_id)
        except WorkflowNotFoundError:
            raise not_found from None

    async def _wanted(self, request: Request) -> tuple[str, RunRequest]:
        body = await read_object(request, limit=self.body_limit)
        return required_user(body.get("user")), RunRequest.model_validate(body)

    @asynccontextmanager
    async def _of_a_workflow_app(self, caller: Caller) -> AsyncIterator[None]:
        """To the key of a chat the contract says that it is one, whatever else is wrong."""
        try:
            yield
        except (RefusedError, WorkflowNotPublishedError):
            await self._require_workflow_app(caller)
            raise

    async def _require_workflow_app(self, caller: Caller) -> None:
        """:raises ChatNotRunnableError: if the key is that of a chat"""
        if caller.workflow_id is not None:
            _require_workflow_app(await self.workflows.numbered(caller.workflow_id, number=None))

    async def _run(
        self,
        request: Request,
        version: WorkflowVersion,
        named: UUID | None,
        user: str,
        wanted: RunRequest,
        *,
        streams: RunStreams,
    ) -> ASGIApp:
        _require_workflow_app(version)
        streams.places.require()
        started = await self.start_run(
            workflow_id=version.workflow_id,
            version_id=named,
            inputs=wanted.inputs,
            user=user,
            channel=CHANNEL,
            idempotency_key=idempotency_key(request),
            files=wanted.files or (),
        )
        headers = None if started.recorded else REPLAYED
        if wanted.response_mode == "streaming":
            return await streams.stream(
                whole(started.recorded) if started.recorded else await streams.first_page(started.run.id),
                from_the_beginning(),
                stop_at_pause=True,
                with_ids=asks_for_ids(request),
                headers=headers,
            )
        settled = await streams.settled(started.run)
        return JsonResponse(run_data.blocking(settled, streams.token), headers=headers)


def _require_workflow_app(version: WorkflowVersion) -> None:
    """:raises ChatNotRunnableError: if it is a chat"""
    if not version.definition.can_run:
        raise ChatNotRunnableError(version.version_id)
