"""The worker that sends mail, on a real database; what carries the letters does as the test says."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID

from altered_runs import FlakyRuns
from eventually import eventually
from memory.workflows import MemoryWorkflows
from stored import MAILING, TOKENS, Stored, a_newer_event, address, answer, asking, stored
from working import worker

from application.ports.mail import Email, EmailRefusedError
from domain.run import events
from domain.run.workflow_run import WorkflowRun
from interface.postgres.stores.tasks import PostgresTasks
from interface.workers.lanes import MAIL
from interface.workers.worker import Worker


@dataclass
class ScriptedPost:
    """The `Post` port: what becomes of letters is said before."""

    take: Callable[[Email], Awaitable[str]]
    channel: Literal["email"] = "email"
    emails: list[Email] = field(default_factory=list)

    async def send(self, email: Email) -> str:
        self.emails.append(email)
        return await self.take(email)


class WatchedRuns(FlakyRuns):
    """It is told when a run is read."""

    def __init__(self, s: Stored, away: int) -> None:
        super().__init__(s, away)
        self.on_get: Callable[[], None] = lambda: None
        self.read = asyncio.Event()

    async def get(self, run_id: UUID) -> WorkflowRun:
        run = await self._runs.get(run_id)
        self.on_get()
        self.read.set()
        return run


async def taken(email: Email) -> str:
    return "250 OK"


async def mailed(s: Stored, workflows: MemoryWorkflows) -> WorkflowRun:
    """A run whose form has a recipient and a mail that is due."""
    version = await workflows.add(MAILING, workflow_id=None, now=datetime.now(UTC))
    run = asking(definition=MAILING, version_id=version.version_id)
    address(run)
    await s.runs.save(run)
    return run


@asynccontextmanager
async def working(
    s: Stored,
    workflows: MemoryWorkflows,
    post: ScriptedPost,
    *,
    runs: Any = None,
    away: int = 0,
    grace: float = 5.0,
) -> AsyncIterator[Worker]:
    """A worker that runs while the block does, and is stopped then."""
    runs = runs or WatchedRuns(s, away)
    sending = worker(s, workflows, runs=runs, mailer=post, lane=replace(MAIL, grace_seconds=grace))
    running = asyncio.create_task(sending.run())
    try:
        yield sending
    finally:
        sending.waiter.stop()
        await running


async def recorded(s: Stored, run_id: UUID, kind: type[Any]) -> Any:
    """The first event of that kind, once it is recorded."""
    async for happened in s.feed.follow(run_id):
        for it in happened:
            if isinstance(it.event, kind):
                return it.event
    raise AssertionError(f"the run ended without {kind.__name__}")


async def tried(s: Stored, run_id: UUID, attempt: int) -> None:
    """Return when that try is recorded as one that failed."""
    async for happened in s.feed.follow(run_id):
        for it in happened:
            if isinstance(it.event, events.FormDeliveryFailed) and it.event.attempt == attempt:
                return


class TestMailWorker:
    def test_sends_what_is_due_and_records_it(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, post = MemoryWorkflows(), ScriptedPost(taken)
                run = await mailed(s, workflows)
                async with working(s, workflows, post):
                    delivered = await recorded(s, run.id, events.FormDelivered)
                (email,) = post.emails
                form = run.waiting_forms[0]
                token = TOKENS.derive(key_id="key-1", form_id=form.id, surface="email", recipient="1")
                assert email.url == f"http://127.0.0.1:8000/form/{token}"
                assert (email.message_id, email.kind) == (delivered.message_id, "request")
                assert email.written_at == run.mailing(form.id).recipients["1"].last.written_at
                assert email.closes_at == form.expires_at
                assert token not in str(s.rows("SELECT convert_from(state, 'utf8') FROM event"))
                assert s.rows("SELECT 1 FROM task WHERE kind = 'mail'") == []

        asyncio.run(scenario())

    def test_gives_a_mail_the_same_name_at_every_try(self, conninfo: str) -> None:
        """The server may have taken it although we were told otherwise: by its name, it is shown once."""

        async def busy(email: Email) -> str:
            raise EmailRefusedError("try later", code="451", final=False)

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, post = MemoryWorkflows(), ScriptedPost(busy)
                run = await mailed(s, workflows)
                for attempt in (1, 2, 3):
                    s.rows("UPDATE task SET due_at = statement_timestamp() WHERE kind = 'mail'")
                    async with working(s, workflows, post):  # another process each time
                        await tried(s, run.id, attempt)
                post.take = taken
                s.rows("UPDATE task SET due_at = statement_timestamp() WHERE kind = 'mail'")
                async with working(s, workflows, post):
                    delivered = await recorded(s, run.id, events.FormDelivered)
                assert [email.message_id for email in post.emails] == [delivered.message_id] * 4
                assert len({(it.subject, it.body, it.url, it.written_at) for it in post.emails}) == 1

        asyncio.run(scenario())

    def test_records_that_a_mail_could_not_even_be_made(self, conninfo: str) -> None:
        async def broken(email: Email) -> str:
            raise ZeroDivisionError

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                run = await mailed(s, workflows)
                async with working(s, workflows, ScriptedPost(broken)):
                    failed = await recorded(s, run.id, events.FormDeliveryFailed)
                assert (failed.code, failed.attempt) == ("unmade", 1)
                assert failed.retry_at is not None

        asyncio.run(scenario())

    def test_sends_nothing_again_because_the_log_was_away_for_a_moment(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, post = MemoryWorkflows(), ScriptedPost(taken)
                run = await mailed(s, workflows)
                async with working(s, workflows, post, away=2):
                    delivered = await recorded(s, run.id, events.FormDelivered)
                assert delivered.attempt == 1
                assert len(post.emails) == 1

        asyncio.run(scenario())

    def test_sends_as_many_at_a_time_as_it_may_and_the_others_when_there_is_room(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, room = MemoryWorkflows(), asyncio.Semaphore(0)
                many, at_work = asyncio.Event(), 0

                async def slowly(email: Email) -> str:
                    nonlocal at_work
                    at_work += 1
                    if at_work == MAIL.width:
                        many.set()
                    assert at_work <= MAIL.width
                    await room.acquire()
                    at_work -= 1
                    return "250 OK"

                runs = [await mailed(s, workflows) for _ in range(MAIL.width + 3)]
                async with working(s, workflows, ScriptedPost(slowly)):
                    await many.wait()
                    for _ in runs:
                        room.release()
                    for run in runs:
                        await recorded(s, run.id, events.FormDelivered)

        asyncio.run(scenario())

    def test_sends_nothing_twice_although_its_claim_was_lost(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, sending, resume = MemoryWorkflows(), asyncio.Event(), asyncio.Event()

                async def slowly(email: Email) -> str:
                    sending.set()
                    await resume.wait()
                    return "250 OK"

                async def claimed() -> bool:
                    return s.rows("SELECT due_at > fires_at FROM task WHERE kind = 'mail'") == [(True,)]

                post = ScriptedPost(slowly)
                run = await mailed(s, workflows)
                async with working(s, workflows, post):
                    await sending.wait()
                    s.rows("UPDATE task SET due_at = fires_at WHERE kind = 'mail'")
                    await eventually(claimed, what="another claim")
                    resume.set()
                    await recorded(s, run.id, events.FormDelivered)
                assert len(post.emails) == 1

        asyncio.run(scenario())

    def test_gives_up_what_the_server_does_not_take_when_it_stops_and_hands_it_back(
        self, conninfo: str
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, sending = MemoryWorkflows(), asyncio.Event()

                async def never(email: Email) -> str:
                    sending.set()
                    await asyncio.Event().wait()
                    raise AssertionError

                run = await mailed(s, workflows)
                async with working(s, workflows, ScriptedPost(never), grace=0.01):
                    await sending.wait()
                assert s.rows("SELECT due_at <= statement_timestamp() FROM task WHERE kind = 'mail'") == [
                    (True,)
                ]
                async with working(s, workflows, ScriptedPost(taken)):
                    assert (await recorded(s, run.id, events.FormDelivered)).attempt == 1

        asyncio.run(scenario())

    def test_begins_no_mail_once_it_is_to_stop_and_hands_it_back(self, conninfo: str) -> None:
        """It is told so while it reads what there is to send."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, post = MemoryWorkflows(), ScriptedPost(taken)
                await mailed(s, workflows)
                runs = WatchedRuns(s, 0)
                async with working(s, workflows, post, runs=runs) as sending:
                    runs.on_get = sending.waiter.stop
                    await runs.read.wait()
                assert post.emails == []
                assert s.rows("SELECT due_at <= statement_timestamp() FROM task WHERE kind = 'mail'") == [
                    (True,)
                ]

        asyncio.run(scenario())

    def test_leaves_mails_to_a_newer_version_that_only_it_can_read(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, post = MemoryWorkflows(), ScriptedPost(taken)
                theirs = await mailed(s, workflows)
                a_newer_event(conninfo, theirs.id)
                ours = await mailed(s, workflows)
                async with working(s, workflows, post) as sending_worker:
                    await recorded(s, ours.id, events.FormDelivered)

                    async def left() -> bool:
                        return await sending_worker.tasks.next_due("mail") is None

                    await eventually(left, what="the mail is left to others")
                assert len(post.emails) == 1
                another = PostgresTasks(s.database)
                assert [task.run_id for task in await another.claim("mail", limit=10)] == [theirs.id]

        asyncio.run(scenario())

    def test_records_what_became_of_a_mail_that_was_on_its_way_when_it_stopped(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, sending, stopped = MemoryWorkflows(), asyncio.Event(), asyncio.Event()

                async def later(email: Email) -> str:
                    sending.set()
                    await stopped.wait()
                    raise EmailRefusedError("no such user", code="550", final=True)

                run = await mailed(s, workflows)
                async with working(s, workflows, ScriptedPost(later)) as sending_worker:
                    await sending.wait()
                    sending_worker.waiter.stop()
                    stopped.set()
                assert (await recorded(s, run.id, events.FormDeliveryFailed)).code == "550"

        asyncio.run(scenario())

    def test_records_nothing_of_a_mail_once_the_run_is_over(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows, sending, answered = MemoryWorkflows(), asyncio.Event(), asyncio.Event()

                async def meanwhile(email: Email) -> str:
                    sending.set()
                    await answered.wait()
                    return "250 OK"

                run = await mailed(s, workflows)
                async with working(s, workflows, ScriptedPost(meanwhile)):
                    await sending.wait()
                    current = await s.runs.get(run.id)
                    answer(current)
                    await s.runs.save(current)
                    answered.set()
                assert isinstance((await s.runs.history(run.id))[-1].event, events.RunSucceeded)
                assert s.rows("SELECT 1 FROM task") == []

        asyncio.run(scenario())
