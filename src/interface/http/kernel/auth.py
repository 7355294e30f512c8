"""Who calls: the holder of an API key."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from starlette.requests import Request

from application import current_request
from application.scopes import Scope
from interface.http.kernel.errors import RefusedError

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="api"'}


class ApiKey(Protocol):
    """What a key opens."""

    @property
    def key_id(self) -> UUID:
        """Its id, which is no secret."""
        ...

    @property
    def workflow_id(self) -> UUID | None:
        """The one workflow it is for, or None if it is for all of the workspace."""
        ...

    @property
    def workspace_id(self) -> UUID:
        """The workspace that it belongs to."""
        ...

    @property
    def scopes(self) -> frozenset[Scope]:
        """What it may be used for."""
        ...


class ApiKeys(Protocol):
    """The keys that are in force."""

    async def find(self, key: str) -> ApiKey | None:
        """Return what the key opens, or None if it is unknown or revoked."""
        ...


@dataclass(frozen=True, slots=True)
class Caller:
    """Someone who has shown a valid key."""

    workflow_id: UUID | None
    """The one workflow the key is for, or None if it is for all of the workspace."""
    workspace_id: UUID
    scopes: frozenset[Scope]

    def may_use(self, workflow_id: UUID | str) -> bool:
        """Return whether the key is for that workflow."""
        return self.workflow_id is None or str(self.workflow_id) == str(workflow_id)

    def own_workflow(self) -> UUID:
        """
        Return the workflow that the key stands for.

        :raises RefusedError: if it is a key of the workspace, which names no workflow
        """
        if self.workflow_id is None:
            raise RefusedError(
                400,
                "invalid_param",
                "This key is for the whole workspace; this path needs the key of a workflow",
            )
        return self.workflow_id


async def authenticate(request: Request, keys: ApiKeys, *allowing: Scope) -> Caller:
    """
    Return who calls.

    :param allowing: what the request needs; a key that is for one of these will do
    :raises RefusedError: if the request shows no valid key, or one that is for something else
    """
    scheme, _, key = request.headers.get("authorization", "").strip().partition(" ")
    if not key:
        raise _unauthorized("Authorization header must be provided and start with 'Bearer'")
    if scheme.lower() != "bearer":
        raise _unauthorized("Authorization scheme must be 'Bearer'")
    found = await keys.find(key.strip())
    if found is None:
        raise _unauthorized("Access token is invalid")
    if not found.scopes.intersection(allowing):
        needed = " or ".join(f'"{scope}"' for scope in allowing)
        raise RefusedError(403, "forbidden", f"This API key may not do that: it needs the scope {needed}")
    current_request.caused_by(f"key:{found.key_id}")
    return Caller(found.workflow_id, found.workspace_id, found.scopes)


def _unauthorized(message: str) -> RefusedError:
    return RefusedError(401, "unauthorized", message, headers=_CHALLENGE)
