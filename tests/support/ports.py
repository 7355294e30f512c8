"""The ports of the application, in memory or in PostgreSQL: what holds of the one has to hold of the other."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from memory.clock import MemoryClock
from memory.conversation_list import MemoryConversationList
from memory.drafts import MemoryDrafts
from memory.end_users import MemoryEndUsers
from memory.file_records import MemoryFileRecords
from memory.form_list import MemoryFormList
from memory.log import MemoryLog
from memory.members import MemoryMembers
from memory.run_list import MemoryRunList
from memory.sessions import MemorySessions
from memory.tasks import MemoryTasks
from memory.text_buffer import MemoryTextBuffer
from memory.workflows import MemoryWorkflows
from stored import rows, stored

from application.ports.conversations import Conversations
from application.ports.drafts import Drafts
from application.ports.feed import Feed
from application.ports.files import FileRecords
from application.ports.people import Roster
from application.ports.runs import Runs
from application.ports.sessions import Sessions
from application.ports.tasks import Tasks
from application.ports.texts import TextBuffer
from application.ports.workflows import Workflows
from application.queries.conversations import ConversationList
from application.queries.end_users import EndUsers
from application.queries.form_list import FormList
from application.queries.run_list import RunList
from interface.postgres.queries import end_users, form_list, run_list
from interface.postgres.queries.conversation_list import PostgresConversationList
from interface.postgres.stores.drafts import PostgresDrafts
from interface.postgres.stores.files import PostgresFileRecords
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.sessions import PostgresSessions
from interface.postgres.stores.tasks import PostgresTasks
from interface.postgres.stores.text_buffer import PostgresTextBuffer
from interface.postgres.stores.workflows import PostgresWorkflows

LASTING = 30
"""For how many seconds a claim holds that no test outlasts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ports:
    """One of each."""

    runs: Runs
    conversations: Conversations
    feed: Feed
    workflows: Workflows
    members: Roster
    sessions: Sessions
    drafts: Drafts
    files: FileRecords
    run_list: RunList
    form_list: FormList
    conversation_list: ConversationList
    end_users: EndUsers
    tasks: Callable[[int], Tasks]
    """Makes what a worker has of the tasks, where a claim holds for so many seconds."""
    texts: TextBuffer


OpenPorts = Callable[[], AbstractAsyncContextManager[Ports]]


@asynccontextmanager
async def in_memory() -> AsyncIterator[Ports]:
    """The ports in memory."""
    log, members, files = MemoryLog(), MemoryMembers(), MemoryFileRecords()
    clock = MemoryClock(datetime.now(UTC))
    yield Ports(
        runs=log,
        conversations=log.conversations,
        feed=log,
        workflows=MemoryWorkflows(),
        members=members,
        sessions=MemorySessions(members),
        drafts=MemoryDrafts(),
        files=files,
        run_list=MemoryRunList(log),
        form_list=MemoryFormList(log),
        conversation_list=MemoryConversationList(log),
        end_users=MemoryEndUsers(log, files),
        tasks=lambda seconds: MemoryTasks(log, clock, claim=timedelta(seconds=seconds)),
        texts=MemoryTextBuffer(lambda key: (key.run_id, "effect", key.execution_id) in log.tasks),
    )


@asynccontextmanager
async def in_postgres(conninfo: str) -> AsyncIterator[Ports]:
    """The ports on a database that others have used: what can be emptied is; logs and workflows are for ever."""
    rows(
        conninfo,
        "TRUNCATE run, form, form_token, end_user, task, member, sign_in, session, form_draft, text_buffer,"
        " conversation, turn",
    )
    async with stored(conninfo) as s:
        yield Ports(
            runs=s.runs,
            conversations=s.conversations,
            feed=s.feed,
            workflows=PostgresWorkflows(s.database),
            members=PostgresMembers(s.database),
            sessions=PostgresSessions(s.database),
            drafts=PostgresDrafts(s.database),
            files=PostgresFileRecords(s.database),
            run_list=run_list.RunList(s.database, s.vault),
            form_list=form_list.FormList(s.database, s.vault),
            conversation_list=PostgresConversationList(s.database, s.vault),
            end_users=end_users.EndUsers(s.database, s.vault),
            tasks=lambda seconds: PostgresTasks(s.database, claim_seconds=seconds),
            texts=PostgresTextBuffer(s.database, s.vault),
        )
