"""Workflows over the API: import a file, publish a version."""

from dataclasses import dataclass
from uuid import UUID

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.publish_workflow import NotPublishableError, PublishWorkflow
from application.ports.workflows import (
    MAX_WORKFLOW_BYTES,
    ImportRefusedError,
    WorkflowNotFoundError,
    WorkflowReader,
    WorkflowVersion,
)
from domain.workflow import advice
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.ingress import read_body, read_object
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import flag


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkflowImport:
    """The endpoints that bring workflows in; they take a key of the workspace, or that of the workflow itself."""

    keys: ApiKeys
    publish_workflow: PublishWorkflow
    read_workflow: WorkflowReader
    body_limit: int

    async def add(self, request: Request) -> ASGIApp:
        """
        POST /workflows/import: store the workflow file in the body as a new version.

        `?workflow_id=` names the workflow it is a version of, else it becomes a new one; `?publish=true` publishes
        it too, and then nothing is stored of a workflow that cannot run. `problems` are what keeps a workflow from
        being published, `warnings` what its author hardly meant.
        """
        caller = await authenticate(request, self.keys, "author")
        workflow_id = _workflow(caller, request.query_params.get("workflow_id"))
        source = await read_body(request, limit=MAX_WORKFLOW_BYTES)
        try:
            imported = await run_in_threadpool(self.read_workflow, source)
            version = await self.publish_workflow.add(
                imported.definition, workflow_id=workflow_id, publish=flag(request, "publish")
            )
        except ImportRefusedError as refused:
            raise RefusedError(400, "import_refused", str(refused)) from None
        except NotPublishableError as refused:
            raise RefusedError(422, "not_publishable", str(refused)) from None
        definition = imported.definition
        warnings = [*imported.warnings, *map(str, advice.warnings(definition))]
        problems = list(map(str, definition.problems()))
        return JsonResponse({**_shown(version), "warnings": warnings, "problems": problems}, 201)

    async def publish(self, request: Request) -> ASGIApp:
        """POST /workflows/{workflow_id}/publish: publish the version `{"version": 2}`, or the newest for `{}`."""
        caller = await authenticate(request, self.keys, "author")
        workflow_id = _workflow(caller, request.path_params["workflow_id"])
        if workflow_id is None:
            raise WorkflowNotFoundError
        number = (await read_object(request, limit=self.body_limit)).get("version")
        if number is not None and (not isinstance(number, int) or isinstance(number, bool)):
            raise RefusedError(400, "invalid_param", "version must be a whole number")
        try:
            version = await self.publish_workflow.publish(workflow_id, number=number)
        except NotPublishableError as refused:
            raise RefusedError(422, "not_publishable", str(refused)) from None
        warnings = list(map(str, advice.warnings(version.definition)))
        return JsonResponse({**_shown(version), "warnings": warnings})


def _workflow(caller: Caller, text: str | None) -> UUID | None:
    """Return the workflow that is named; a caller with the key of one workflow must name that one."""
    if text is None:
        if caller.workflow_id is not None:
            raise RefusedError(403, "forbidden", "A new workflow needs a key of the workspace")
        return None
    try:
        workflow_id = UUID(text)
    except ValueError:
        raise WorkflowNotFoundError(text) from None
    if not caller.may_use(workflow_id):
        raise WorkflowNotFoundError(text)
    return workflow_id


def _shown(version: WorkflowVersion) -> dict[str, object]:
    return {
        "workflow_id": str(version.workflow_id),
        "name": version.definition.name,
        "mode": version.definition.mode,
        "version": version.number,
        "version_id": str(version.version_id),
        "published": version.published_at is not None,
    }
