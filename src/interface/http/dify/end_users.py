"""Who is behind the id of an end user."""

from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.types import ASGIApp

from application.queries.end_users import EndUsers
from interface.http.dify.identity import end_user
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import path_uuid


@dataclass(frozen=True, kw_only=True, slots=True)
class EndUserEndpoints:
    """The endpoint that shows an end user."""

    keys: ApiKeys
    end_users: EndUsers

    async def show(self, request: Request) -> ASGIApp:
        """GET /end-users/{end_user_id}: somebody in whose name the key's workflow was run, or sent a file."""
        caller = await authenticate(request, self.keys, "read")
        user_id = path_uuid(request, "end_user_id")
        found = None if user_id is None else await self.end_users.find(user_id)
        if found is None or not caller.may_use(found.workflow_id):
            raise RefusedError(404, "end_user_not_found", "End user not found.")
        return JsonResponse(
            {
                **end_user(str(found.id), found.name),
                "tenant_id": str(caller.workspace_id),
                "app_id": str(found.workflow_id),
                "external_user_id": found.name,
                "name": None,
                "created_at": _iso(found.first_seen),
                "updated_at": _iso(found.last_seen),
            }
        )


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
