"""Views are derived: dropped and rebuilt from the log, they are the same to the byte."""

import asyncio
import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from chats import chat, says, turn
from runs import NOON, submit
from stored import (
    MAILING,
    TOKENS,
    WORKFLOW,
    WRAP,
    a_newer_event,
    address,
    answer,
    asking,
    context,
    expire,
    extend,
    mail_arrives,
    mail_fails,
    rows,
    stopped_before_its_time,
    stored,
    withdraw,
)
from taken import remind_again, stop_run
from workflows import assign, human, start

from domain.conversation.changes import delete, rename
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.run.workflow_run import WorkflowRun
from interface.keys.tokens import FormTokens, TokenKeyError
from interface.postgres import rebuild as module
from interface.postgres.log.feed import LogHoleError
from interface.postgres.rebuild import rebuild

VIEWS = {
    "run": "run_id",
    "form": "run_id, version",
    "form_token": "digest",
    "member_form": "run_id, version, member_id",
    "end_user": "id",
    "task": "run_id, kind, key",
    "conversation": "conversation_id",
    "turn": "conversation_id, number",
}


def copied(conninfo: str) -> dict[str, bytes]:
    """Every view, as text in a fixed order."""
    views = {}
    with psycopg.connect(conninfo) as connection:
        for view, order in VIEWS.items():
            query = f"COPY (SELECT * FROM placet.{view} ORDER BY {order}) TO STDOUT"
            with connection.cursor().copy(query) as copy:  # type: ignore[arg-type]
                views[view] = b"".join(bytes(data) for data in copy)
    return views


async def fill(conninfo: str, count: int = 60) -> None:
    """Record runs in every state: waiting, answered, extended, withdrawn, expired, stopped, to be gone on with."""
    async with stored(conninfo) as s:
        random.seed(7)
        for number in range(count):
            run = asking(user=random.choice(["u-1", "ü\0", "u-3"]))
            if number % 7 == 0:
                run = stopped_before_its_time(run)
            await s.runs.save(run)
            if number % 7 == 0:
                continue
            run = await s.runs.get(run.id)
            if number % 4 == 0:
                extend(run, by=timedelta(minutes=number - 10))
            if number % 5 == 1:
                answer(run, action="no" if number % 2 else "yes")
            elif number % 5 == 2:
                expire(run)
            elif number % 5 == 3:
                stop_run(run, user="u-1", reason="enough\0", context=context())
            elif number % 10 == 4:
                withdraw(run)
            if run.pending_events:
                await s.runs.save(run)


def remind(run: WorkflowRun) -> None:
    """Write to everybody again."""
    remind_again(
        run, form_id=next(iter(run.forms)), recipient=None, by="ann", idempotency_key=None, context=context()
    )


_STEPS: Sequence[Callable[[WorkflowRun], None]] = (
    address,
    mail_fails,
    lambda run: extend(run, by=timedelta(minutes=7)),
    mail_arrives,
    remind,
    lambda run: mail_fails(run, round=1, final=True),
)
"""How far a mail comes, step by step."""


async def fill_mail(conninfo: str, count: int = 24) -> None:
    """Record runs whose forms go out by mail, which has come more or less far."""
    async with stored(conninfo) as s:
        for number in range(count):
            run = asking(definition=MAILING)
            await s.runs.save(run)
            for step in _STEPS[: number % 7]:
                step(run)
                await s.runs.save(run)
            if number % 3 == 2:
                answer(run)
                await s.runs.save(run)


TALKING = chat(
    [start(), assign("add", "conversation.n", "+=", 1), human("ask"), says("tell", "{{#conversation.n#}}")],
    ["start > add", "add > ask", "ask:approve > tell"],
    n=0,
)


async def fill_talks(conninfo: str, count: int = 8) -> list[UUID]:
    """Record conversations with more or fewer turns, some of them renamed or deleted; return their ids."""
    talks = [uuid4() for _ in range(count)]
    async with stored(conninfo) as s:
        for number, talk_id in enumerate(talks):
            talk = Conversation(id=talk_id)
            for turns in range(1 + number % 3):
                run = turn(TALKING, talk, f"{turns}", run_id=uuid4(), user=f"u-{number % 2}")
                await s.runs.save(run)
                if number % 2:
                    submit(run, TALKING, next(iter(run.forms)), comment="Fine.")
                    await s.runs.save(run)
            for decision in [rename(talk, name="Other", by=None)] * (number % 2) + [delete(talk, by=None)] * (
                number % 5 == 4
            ):
                take(talk, decision, at=NOON + timedelta(hours=number), request_id=uuid4())
            if talk.pending_events:
                await s.conversations.save(talk)
    return talks


class TestRebuild:
    @pytest.mark.parametrize("page", [1, 3, 7, 2000])
    def test_makes_the_same_views_of_conversations(
        self, conninfo: str, monkeypatch: pytest.MonkeyPatch, page: int
    ) -> None:
        monkeypatch.setattr(module, "PAGE", page)
        asyncio.run(fill_talks(conninfo))
        before = copied(conninfo)
        assert before["conversation"].count(b"\n") == 8 and before["turn"].count(b"\n") == 15
        rows(conninfo, "UPDATE conversation SET turns = 99, named = 1, deleted_at = now(); DELETE FROM turn")
        rebuild(conninfo, tokens=TOKENS, wrap=WRAP)
        assert copied(conninfo) == before

    def test_leaves_conversations_that_cannot_be_read(self, conninfo: str) -> None:
        talks = asyncio.run(fill_talks(conninfo))
        for talk, topic, state in (
            (talks[1], "conversation.sealed", "?"),
            (talks[2], "conversation.renamed", "{"),
        ):
            rows(
                conninfo,
                "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                " SELECT (SELECT max(pos) FROM event) + 1, now(), max(version) + 1, 0, 1, run_id, run_id, %s, %s"
                " FROM event WHERE run_id = %s GROUP BY run_id",
                topic,
                state,
                talk,
            )
        before = copied(conninfo)
        rebuilt = rebuild(conninfo, tokens=TOKENS, wrap=WRAP)
        assert sorted(rebuilt.left) == sorted(talks[1:3])
        assert copied(conninfo) == before

    def test_makes_the_same_views(self, conninfo: str) -> None:
        asyncio.run(fill(conninfo))
        before = copied(conninfo)
        others = ("member_form", "conversation", "turn")  # nobody was written to, and nobody talked
        assert all(rows for view, rows in before.items() if view not in others)
        progress: list[tuple[int, int]] = []
        rebuilt = rebuild(
            conninfo, wrap=WRAP, tokens=TOKENS, on_progress=lambda at, of: progress.append((at, of))
        )
        assert copied(conninfo) == before
        assert rows(conninfo, "SELECT max(pos) FROM event") == [(rebuilt.position,)]
        assert progress[-1] == (rebuilt.position, rebuilt.position)
        assert rebuilt.left == ()

    @pytest.mark.parametrize("page", [1, 7, 100])
    def test_makes_the_same_views_whatever_its_pages(
        self, conninfo: str, monkeypatch: pytest.MonkeyPatch, page: int
    ) -> None:
        monkeypatch.setattr(module, "PAGE", page)
        asyncio.run(fill(conninfo, 20))
        before = copied(conninfo)
        rebuild(conninfo, wrap=WRAP, tokens=TOKENS)
        assert copied(conninfo) == before

    @pytest.mark.parametrize("page", [1, 5, 2000])
    def test_makes_the_same_tokens_and_tasks_of_mail(
        self, conninfo: str, monkeypatch: pytest.MonkeyPatch, page: int
    ) -> None:
        monkeypatch.setattr(module, "PAGE", page)
        asyncio.run(fill_mail(conninfo))
        before = copied(conninfo)
        for kind in (b"address", b"mail", b"remind", b"escalate"):
            assert kind in before["task"]
        assert b"email" in before["form_token"]
        rebuild(conninfo, wrap=WRAP, tokens=TOKENS)
        assert copied(conninfo) == before

    def test_repairs_what_was_tampered_with(self, conninfo: str) -> None:
        asyncio.run(fill(conninfo, 20))
        before = copied(conninfo)
        rows(conninfo, "UPDATE run SET status = 'succeeded', steps = 99")
        rows(conninfo, "DELETE FROM form_token; DELETE FROM task; UPDATE form SET status = 'submitted'")
        rows(conninfo, "INSERT INTO end_user VALUES (0, gen_random_uuid(), gen_random_uuid(), 'nobody')")
        rebuild(conninfo, wrap=WRAP, tokens=TOKENS)
        assert copied(conninfo) == before

    def test_is_safe_beside_writers(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                done = asyncio.Event()

                async def write() -> None:
                    while not done.is_set():
                        run = asking()
                        await s.runs.save(run)
                        answer(run)
                        await s.runs.save(run)

                writers = [asyncio.create_task(write()) for _ in range(4)]
                for _ in range(5):
                    await asyncio.to_thread(rebuild, conninfo, tokens=TOKENS, wrap=WRAP)
                done.set()
                await asyncio.gather(*writers)

        asyncio.run(scenario())
        before = copied(conninfo)
        rebuild(conninfo, wrap=WRAP, tokens=TOKENS)
        assert copied(conninfo) == before
        assert b"waiting" not in before["form"]

    def test_leaves_everything_as_it_was_without_the_keys(self, conninfo: str) -> None:
        asyncio.run(fill(conninfo, 10))
        before = copied(conninfo)
        with pytest.raises(TokenKeyError):
            rebuild(conninfo, wrap=WRAP, tokens=FormTokens({"other": bytes(32)}, current="other"))
        assert copied(conninfo) == before

    def test_stops_at_a_hole(self, conninfo: str) -> None:
        asyncio.run(fill(conninfo, 2))
        rows(
            conninfo,
            "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
            " SELECT max(pos) + 2, now(), 1, 0, 1, %s, %s, 'run.resumed', '{}' FROM event",
            UUID(int=1),
            UUID(int=1),
        )
        with pytest.raises(LogHoleError):
            rebuild(conninfo, wrap=WRAP, tokens=TOKENS)

    @pytest.mark.parametrize("page", [1, 2000])
    def test_leaves_runs_in_which_a_newer_version_recorded_something(
        self, conninfo: str, monkeypatch: pytest.MonkeyPatch, page: int
    ) -> None:
        monkeypatch.setattr(module, "PAGE", page)
        asyncio.run(fill(conninfo, 20))
        asyncio.run(fill_mail(conninfo, 7))
        unknown = [a_newer_event(conninfo, status=status) for status in ("paused", "running", "succeeded")]
        before = copied(conninfo)
        rows(conninfo, "DELETE FROM task WHERE run_id <> ALL (%s)", unknown)
        rows(conninfo, "INSERT INTO end_user VALUES (0, gen_random_uuid(), gen_random_uuid(), 'nobody')")
        rebuilt = rebuild(conninfo, wrap=WRAP, tokens=TOKENS)
        assert list(rebuilt.left) == sorted(unknown)
        assert copied(conninfo) == before
        assert rows(conninfo, "SELECT max(pos) FROM event") == [(rebuilt.position,)]

    def test_takes_an_empty_log(self, conninfo: str) -> None:
        rows(conninfo, "INSERT INTO end_user VALUES (0, gen_random_uuid(), %s, 'nobody')", WORKFLOW)
        assert rebuild(conninfo, wrap=WRAP, tokens=TOKENS).position == 0
        assert not any(copied(conninfo).values())
