"""In whose name runs were started and files sent, read out of what is in memory."""

from uuid import UUID

from application.queries.end_users import EndUser
from domain.run import events
from domain.run.end_user import end_user_id
from memory.file_records import MemoryFileRecords
from memory.log import MemoryLog


class MemoryEndUsers:
    """Everybody in whose name a run was started or a file sent."""

    def __init__(self, log: MemoryLog, files: "MemoryFileRecords") -> None:
        self._log = log
        self._files = files

    async def find(self, id: UUID) -> EndUser | None:
        started = [
            (UUID(recorded.event.workflow_id), recorded.event.user, recorded.event.timestamp)
            for recorded in self._log.recorded
            if isinstance(recorded.event, events.RunStarted)
        ]
        sent = [
            (file.owner.workflow_id, file.owner.user, file.created_at)
            for file in self._files.records.values()
        ]
        seen = sorted(
            (at, workflow_id, name)
            for workflow_id, name, at in started + sent
            if end_user_id(workflow_id, name) == id
        )
        if not seen:
            return None
        first_seen, workflow_id, name = seen[0]
        return EndUser(
            id=id, workflow_id=workflow_id, name=name, first_seen=first_seen, last_seen=seen[-1][0]
        )
