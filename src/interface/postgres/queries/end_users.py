"""The people that callers name, one for each workflow and name."""

from uuid import UUID

from application.queries.end_users import EndUser
from interface.postgres.database import Database
from interface.postgres.log.vault import Vault

# Runs of one name are looked for among those of the workflow: rare, and asked by people only.
_FIND = """
SELECT found.workflow_id, max(found.name), max(found.subject::text)::uuid, min(found.earliest), max(found.latest)
FROM (
    SELECT u.workflow_id, u.name, u.subject, min(r.started_at) AS earliest, max(r.started_at) AS latest
    FROM placet.end_user u
    JOIN placet.run r ON r.log_id = u.log_id AND r.workflow_id = u.workflow_id
     AND (r.started_by = u.name OR r.subject = u.subject)
    WHERE u.log_id = %(log_id)s AND u.id = %(id)s
    GROUP BY u.workflow_id, u.name, u.subject
    UNION ALL
    SELECT f.workflow_id, f.owner, NULL, min(f.created_at), max(f.created_at)
    FROM placet.file f
    WHERE f.log_id = %(log_id)s AND f.end_user_id = %(id)s
    GROUP BY f.workflow_id, f.owner
) AS found
GROUP BY found.workflow_id
"""


class EndUsers:
    """Everybody in whose name something was ever done."""

    def __init__(self, database: Database, vault: Vault, *, log_id: int = 0) -> None:
        self._database = database
        self._vault = vault
        self._log_id = log_id

    async def find(self, id: UUID) -> EndUser | None:
        """Return the end user, or None."""
        row = await self._database.row(_FIND, {"log_id": self._log_id, "id": id})
        if row is None:
            return None
        workflow_id, name, subject, first_seen, last_seen = row
        if name is None:
            name = (await self._vault.names({subject}))[subject]
        return EndUser(id=id, workflow_id=workflow_id, name=name, first_seen=first_seen, last_seen=last_seen)
