"""The log of all runs as an application of the `eventsourcing` library: the way in for programs written with it."""

from collections.abc import Iterable
from typing import Any, ClassVar, cast
from uuid import UUID

from eventsourcing.application import Application
from psycopg.conninfo import conninfo_to_dict

from domain.conversation.conversation import Conversation
from domain.conversation.events import ConversationEvent
from domain.conversation.evolve import replay as replay_conversation
from domain.run.decision import replay
from domain.run.events import RunEvent
from domain.run.workflow_run import WorkflowRun


class RunLog(Application[UUID]):
    """
    Loads runs, saves them, and is followed by the library's projections.

    Saved runs go through the same append as those of the service: version check, views and tasks in one transaction.
    """

    env: ClassVar[dict[str, str]] = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "APPLICATION_RECORDER_TOPIC": "interface.postgres.log.recorder:PlacetRecorder",
        "MAPPER_TOPIC": "interface.postgres.log.mapper:PlacetMapper",
    }

    def run(self, run_id: UUID, *, version: int | None = None) -> WorkflowRun:
        """
        Return the run, as it is now or as it was at that version.

        :raises AggregateNotFoundError: if there is none
        """
        found: Any = self.repository.get(run_id, version=version, projector_func=projected)
        return cast("WorkflowRun", found)

    def conversation(self, conversation_id: UUID, *, version: int | None = None) -> Conversation:
        """
        Return the conversation, as it is now or as it was at that version.

        :raises AggregateNotFoundError: if there is none
        """
        found: Any = self.repository.get(
            conversation_id, version=version, projector_func=projected_conversation
        )
        return cast("Conversation", found)


def projected(run: Any, events: Iterable[Any]) -> Any:
    """Return what the events make of the run, as the library's repository asks for it; None if they are of none."""
    return replay((event for event in events if isinstance(event, RunEvent)), run)


def projected_conversation(conversation: Any, events: Iterable[Any]) -> Any:
    """Return what the events make of the conversation; None if they are of none."""
    of_conversation = (event for event in events if isinstance(event, ConversationEvent))
    return replay_conversation(of_conversation, conversation)


def environment(conninfo: str) -> dict[str, str]:
    """
    Return by which settings the library reaches that database.

    :param conninfo: a connection string as libpq reads it, such as `PLACET_DATABASE_URL`
    """
    given: dict[str, Any] = dict(conninfo_to_dict(conninfo))
    return {
        **RunLog.env,
        "POSTGRES_DBNAME": str(given["dbname"]),
        "POSTGRES_HOST": str(given.get("host", "")),
        "POSTGRES_PORT": str(given.get("port", "5432")),
        "POSTGRES_USER": str(given.get("user", "")),
        "POSTGRES_PASSWORD": str(given.get("password", "")),
    }
