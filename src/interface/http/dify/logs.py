"""The list of runs."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal
from uuid import uuid5

from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.people import Roster
from application.ports.workflows import Workflows
from application.queries.run_list import RunList, RunPage, RunSummary
from interface.http.dify.identity import end_user, end_user_uuid
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.json_response import JsonResponse

SEARCHED_UNTIL: Final = "Placet-Searched-Until"
"""A search for a keyword that has not looked at all runs says here to when it came; `created_at__before` goes on."""


class LogQuery(BaseModel):
    """Which runs are wanted."""

    keyword: str | None = None
    status: Literal["succeeded", "failed", "stopped"] | None = None
    created_at__before: datetime | None = None
    created_at__after: datetime | None = None
    created_by_end_user_session_id: str | None = None
    created_by_account: str | None = None
    page: int = Field(default=1, ge=1, le=99999)
    limit: int = Field(default=20, ge=1, le=100)


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEndpoints:
    """The endpoint that lists runs."""

    keys: ApiKeys
    workflows: Workflows
    run_list: RunList
    members: Roster

    async def page(self, request: Request) -> ASGIApp:
        """GET /workflows/logs: a page of the key's runs, the latest first."""
        caller = await authenticate(request, self.keys, "read")
        query = LogQuery.model_validate({name: text for name, text in request.query_params.items() if text})
        if query.created_by_account is not None:
            await self._check_account(query.created_by_account)
            found = RunPage(runs=(), total=0)  # runs are started by end users
        else:
            found = await self._found(caller, query)
        headers = {}
        if found.searched_until is not None:
            headers[SEARCHED_UNTIL] = _in_an_address(found.searched_until)
        return JsonResponse(
            {
                "page": query.page,
                "limit": query.limit,
                "total": found.total,
                "has_more": found.total > query.page * query.limit,
                "data": [await self._entry(run) for run in found.runs],
            },
            headers=headers,
        )

    async def _check_account(self, email: str) -> None:
        """:raises RefusedError: if no member of the workspace has that address"""
        if not email.isprintable() or await self.members.by_email(email) is None:
            raise RefusedError(400, "invalid_param", f"Account not found: {email[:100]}")

    async def _found(self, caller: Caller, query: LogQuery) -> RunPage:
        return await self.run_list.page(
            workflow_id=caller.workflow_id,
            status=query.status,
            keyword=query.keyword,
            created_before=_in_utc(query.created_at__before),
            created_after=_in_utc(query.created_at__after),
            user=query.created_by_end_user_session_id,
            page=query.page,
            limit=query.limit,
        )

    async def _entry(self, run: RunSummary) -> dict[str, Any]:
        version = await self.workflows.version(run.version_id)
        return {
            "id": str(uuid5(run.run_id, "log")),
            "workflow_run": _run(run, version.number),
            "details": None,
            "created_from": run.channel,
            "created_by_role": "end_user",
            "created_by_account": None,
            "created_by_end_user": end_user(end_user_uuid(run.workflow_id, run.started_by), run.started_by),
            "created_at": int(run.started_at.timestamp()),
        }


def _run(run: RunSummary, number: int) -> dict[str, Any]:
    partial = run.status == "succeeded" and run.exceptions
    return {
        "id": str(run.run_id),
        "version": str(number),
        "status": "partial-succeeded" if partial else run.status,
        "triggered_from": "app-run",
        "error": run.error,
        "elapsed_time": max(0.0, (run.finished_at - run.started_at).total_seconds())
        if run.finished_at
        else 0.0,
        "total_tokens": 0,
        "total_steps": run.steps,
        "created_at": int(run.started_at.timestamp()),
        "finished_at": run.finished_at and int(run.finished_at.timestamp()),
        "exceptions_count": run.exceptions,
    }


def _in_utc(moment: datetime | None) -> datetime | None:
    """A time without a zone is meant in UTC."""
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment


def _in_an_address(instant: datetime) -> str:
    """Return the instant as it can be put into an address as it is: a plus would be read as a space there."""
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")
