"""The people that callers name, one for each workflow and name."""

from dataclasses import dataclass
from uuid import UUID

from interface.postgres.database import Database

_FIND = "SELECT id, workflow_id, name FROM placet.end_user WHERE log_id = %s AND id = %s"


@dataclass(frozen=True, kw_only=True, slots=True)
class EndUser:
    """Somebody in whose name a workflow was run."""

    id: UUID
    """See `views.end_user_id`."""
    workflow_id: UUID
    name: str
    """As the caller asserts it; in Dify's words, the session id."""


class EndUsers:
    """Everybody in whose name a run was ever started."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def find(self, id: UUID) -> EndUser | None:
        """Return the end user, or nothing."""
        row = await self._database.row(_FIND, (self._log_id, id))
        return None if row is None else EndUser(id=row[0], workflow_id=row[1], name=row[2])
