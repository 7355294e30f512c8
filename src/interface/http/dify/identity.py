"""Ids on the wire that are derived, not stored, and whom they stand for."""

from typing import Any
from uuid import UUID

import uuid_utils

from domain.run.end_user import end_user_id

ANONYMOUS = "DEFAULT-USER"


def execution_uuid(run_id: UUID, execution_id: str) -> str:
    """Return the id by which the contract knows one visit of a node."""
    # Two are made for each node of each run, and the standard library takes six times as long.
    return str(uuid_utils.uuid5(uuid_utils.UUID(bytes=run_id.bytes), f"execution:{execution_id}"))


def end_user_uuid(workflow_id: UUID | str, user: str) -> str:
    """Return the id by which the contract knows a caller's user within one workflow."""
    return str(end_user_id(UUID(str(workflow_id)), user))


def end_user(end_user_id: str, user: str) -> dict[str, Any]:
    """Return the end user as lists show it."""
    return {
        "id": end_user_id,
        "type": "service-api",
        "is_anonymous": user == ANONYMOUS,
        "session_id": user,
    }
