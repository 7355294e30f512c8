"""The people in whose name runs are started, as callers assert it."""

from functools import lru_cache
from uuid import UUID, uuid5


@lru_cache(maxsize=10_000)
def end_user_id(workflow_id: UUID, user: str) -> UUID:
    """Return the id of a workflow's end user, known by the name that callers assert."""
    return uuid5(workflow_id, f"user:{user}".encode("utf-8", "replace").decode())
