"""Who is behind the id of an end user."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from starlette.requests import Request
from starlette.types import ASGIApp

from interface.http.dify.auth import ApiKeys, authenticate
from interface.http.dify.identity import end_user
from interface.http.dify.logs import RunList
from interface.http.dify.models import path_uuid
from interface.http.errors import RefusedError
from interface.http.json_response import JsonResponse
from interface.postgres.end_users import EndUser


class EndUsers(Protocol):
    """Everybody in whose name a run was started."""

    async def find(self, id: UUID) -> EndUser | None:
        """Return the end user, or nothing."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class EndUserEndpoints:
    """The endpoint that shows an end user."""

    keys: ApiKeys
    end_users: EndUsers
    run_list: RunList

    async def show(self, request: Request) -> ASGIApp:
        """GET /end-users/{end_user_id}: somebody in whose name the key's workflow was run."""
        caller = await authenticate(request, self.keys)
        user_id = path_uuid(request, "end_user_id")
        found = None if user_id is None else await self.end_users.find(user_id)
        if found is None or not caller.may_use(found.workflow_id):
            raise RefusedError(404, "end_user_not_found", "End user not found.")
        created_at, updated_at = await self._first_and_last_run(found)
        return JsonResponse(
            {
                **end_user(str(found.id), found.name),
                "tenant_id": str(caller.workspace_id),
                "app_id": str(found.workflow_id),
                "external_user_id": found.name,
                "name": None,
                "created_at": _iso(created_at),
                "updated_at": _iso(updated_at),
            }
        )

    async def _first_and_last_run(self, found: EndUser) -> tuple[datetime, datetime]:
        """An end user exists from its first run on; there is no other trace of when."""
        newest = await self.run_list.page(workflow_id=found.workflow_id, user=found.name, limit=1)
        oldest = await self.run_list.page(
            workflow_id=found.workflow_id, user=found.name, limit=1, page=newest.total
        )
        return oldest.runs[0].started_at, newest.runs[0].started_at


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
