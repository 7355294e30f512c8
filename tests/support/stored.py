"""The log and its readers on a database, and runs to put into it."""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
from memory.rings import SEAL
from taken import (
    address_form,
    deliver,
    expire_form,
    extend_form,
    fail_delivery,
    stamped,
    start_run,
    submit_form,
    withdraw_form,
)

from domain.run.answers import FormAnswer
from domain.run.context import CommandContext
from domain.run.decision import replay, take
from domain.run.deliveries import DeliveryKey
from domain.run.events import RunEvent, RunStarted, RunSucceeded, RunYielded
from domain.run.recipients import Person
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from interface.keys.data_keys import Entropy, KeyWrap
from interface.keys.tokens import FormTokens
from interface.postgres.database import Database
from interface.postgres.log.feed import LogFeed
from interface.postgres.log.log import Log
from interface.postgres.log.vault import Vault
from interface.postgres.stores.conversations import PostgresConversations
from interface.postgres.stores.runs import PostgresRuns
from interface.runtime.ids import new_id

MEMBER = Person(address="eve@example.com", name="Eve", member_id="01890000-0000-7000-8000-00000000000e")
TOKENS = FormTokens({"key-1": bytes(range(32))}, current="key-1")
WRAP = KeyWrap(SEAL)
WORKFLOW = UUID("01890000-0000-7000-8000-000000000002")
VERSION = UUID("01890000-0000-7000-8000-000000000003")

ASKING = WorkflowDefinition.model_validate(
    {
        "name": "Asking",
        "nodes": [
            {"id": "start", "type": "start", "variables": [{"name": "topic", "type": "text-input"}]},
            {
                "id": "ask",
                "type": "human-input",
                "form_content": "About {{#start.topic#}}: {{#$output.note#}}",
                "fields": [{"type": "paragraph", "name": "note"}],
                "actions": [{"id": "yes", "title": "Yes"}, {"id": "no", "title": "No"}],
                "timeout": 1,
                "timeout_unit": "hour",
                "web": True,
            },
            {"id": "end", "type": "end", "outputs": [{"name": "note", "selector": ["ask", "note"]}]},
        ],
        "edges": [
            {"source": "start", "target": "ask"},
            {"source": "ask", "handle": "yes", "target": "end"},
        ],
    }
)


MAILING = WorkflowDefinition.model_validate(
    ASKING.model_dump()
    | {
        "nodes": [
            node.model_dump()
            | (
                {
                    "email": {
                        "recipients": {"items": [{"type": "external", "email": "eve@example.com"}]},
                        "subject": "Please decide",
                        "body": "{{#url#}}",
                        "reminders": [{"at": 0.5}, {"before": "PT10M"}],
                        "escalation": [
                            {
                                "after": "PT20M",
                                "recipients": {"items": [{"type": "external", "email": "boss@example.com"}]},
                            }
                        ],
                    }
                }
                if node.id == "ask"
                else {}
            )
            for node in ASKING.nodes
        ]
    }
)
"""The same with a form that waits for an hour and goes out by mail, with reminders and an escalation."""


def context(now: datetime | None = None) -> CommandContext:
    """What makes a run move now, or at that instant."""
    return CommandContext(now=now or datetime.now(UTC), request_id=new_id(), token_key=TOKENS.current)


def asking(
    *,
    user: str = "u-1",
    now: datetime | None = None,
    definition: WorkflowDefinition = ASKING,
    version_id: UUID = VERSION,
    **inputs: object,
) -> WorkflowRun:
    """A new run that waits for its form, not yet saved."""
    given: JsonObject = {"topic": "tea"} | inputs  # type: ignore[dict-item]
    return start_run(
        run_id=new_id(),
        workflow_id=WORKFLOW,
        version_id=version_id,
        definition=definition,
        definition_digest=definition.digest,
        inputs=given,
        user=user,
        channel="service-api",
        level="api",
        idempotency_key=None,
        context=context(now),
    )


def stopped_before_its_time(run: WorkflowRun) -> WorkflowRun:
    """The run as if its decision had stopped before it could say that the run waits."""
    events = run.collect_events()[:-1]
    before = replay(events)
    assert before is not None
    before.pending_events = events
    take(before, iter([RunYielded()]), context())
    return before


def answer(
    run: WorkflowRun,
    *,
    note: str = "fine",
    action: str = "yes",
    user: str = "u-2",
    now: datetime | None = None,
) -> None:
    """Answer the run's form."""
    given = FormAnswer(action=action, inputs={"note": note}, user=user, channel="service-api")
    form_id = run.waiting_forms[0].id
    submit_form(run, definition=ASKING, form_id=form_id, answer=given, context=context(now))


def expire(run: WorkflowRun) -> None:
    """Let the run's form expire, late."""
    form = run.waiting_forms[0]
    due = form.expires_at + timedelta(seconds=3)
    expire_form(run, definition=ASKING, form_id=form.id, context=context(due))


def extend(run: WorkflowRun, *, by: timedelta) -> None:
    """Let the run's form close that much later."""
    form = run.waiting_forms[0]
    extend_form(run, form_id=form.id, until=form.expires_at + by, by="u-3", context=context())


def withdraw(run: WorkflowRun) -> None:
    """Take the run's form back."""
    form = run.waiting_forms[0]
    withdraw_form(
        run, definition=ASKING, form_id=form.id, reason="asked by mistake", by="u-3", context=context()
    )


def address(run: WorkflowRun, *, step: int | None = None, now: datetime | None = None) -> None:
    """Give the run's form its recipients, or those of a step of the escalation."""
    address_form(run, form_id=run.waiting_forms[0].id, step=step, people=[MEMBER], context=context(now))


def mail_fails(run: WorkflowRun, recipient: str = "1", round: int = 0, *, final: bool = False) -> None:
    """A mail about the run's form is not taken."""
    at = DeliveryKey(form_id=next(iter(run.forms)), recipient=recipient, round=round)
    fail_delivery(run, at, code="451", reason="later", final=final, chance=0.5, context=context())


def mail_arrives(run: WorkflowRun, recipient: str = "1", round: int = 0) -> None:
    """A mail about the run's form is taken."""
    at = DeliveryKey(form_id=next(iter(run.forms)), recipient=recipient, round=round)
    deliver(run, at, channel="email", message_id="m@placet", response="250 OK", context=context())


def token(run: WorkflowRun) -> str:
    """The token of the run's form."""
    form = run.waiting_forms[0]
    return TOKENS.derive(key_id=form.token_key, form_id=form.id, surface="web")


def started(run_id: UUID, *, request_id: UUID | None = None, inputs: JsonObject | None = None) -> RunStarted:
    """The first event of a run."""
    event = RunStarted(
        workflow_id=str(WORKFLOW),
        version_id=str(VERSION),
        definition_digest="d",
        inputs=inputs or {},
        user="u-1",
        channel="service-api",
    )
    return stamped(event, run_id, 1, request_id=request_id)


def succeeded(run_id: UUID, version: int, *, outputs: JsonObject | None = None) -> RunEvent:
    """A last event of a run."""
    return stamped(RunSucceeded(outputs=outputs or {}), run_id, version)


@dataclass(kw_only=True)
class Stored:
    """Everything on one database."""

    conninfo: str
    database: Database
    vault: Vault
    log: Log
    runs: PostgresRuns
    conversations: PostgresConversations
    feed: LogFeed

    def rows(self, query: str, *arguments: object) -> list[tuple[object, ...]]:
        """Ask the database beside the service."""
        return rows(self.conninfo, query, *arguments)


@asynccontextmanager
async def stored(
    conninfo: str, *, log_conninfo: str | None = None, entropy: Entropy = os.urandom
) -> AsyncIterator[Stored]:
    """Open everything on the database while the block runs; the log over a connection of its own, if need be."""
    async with AsyncExitStack() as stack:
        database = await Database.open(conninfo, size=4)
        stack.push_async_callback(database.close)
        vault = Vault(database, WRAP, entropy=entropy)
        log = Log(log_conninfo or conninfo, tokens=TOKENS, vault=vault)
        await log.start()
        stack.push_async_callback(log.close)
        feed = LogFeed(conninfo, database, vault)
        await feed.start()
        stack.push_async_callback(feed.close)
        conversations = PostgresConversations(database, log)
        yield Stored(
            conninfo=conninfo,
            database=database,
            vault=vault,
            log=log,
            runs=PostgresRuns(database, log, conversations=conversations),
            conversations=conversations,
            feed=feed,
        )


@asynccontextmanager
async def a_log(conninfo: str, *, reached_by: str | None = None, **options: Any) -> AsyncIterator[Log]:
    """
    Give a log, started, whose keys are read and remembered; it is the block's to close.

    :param reached_by: by which connection string, if not by that of the keys
    """
    database = await Database.open(conninfo, size=1)
    try:
        vault = Vault(database, WRAP)
        await vault.seal(run_id := new_id(), 0, [started(run_id)])
        log = Log(reached_by or conninfo, tokens=TOKENS, vault=vault, **options)
        await log.start()
        yield log
    finally:
        await database.close()


def a_newer_event(
    conninfo: str, run_id: UUID | None = None, *, status: str = "paused", topic: str = "run.sealed"
) -> UUID:
    """
    Record an event of a newer version in the run, or in one with that status, and what only that version makes of it.

    :return: the run
    """
    with psycopg.connect(conninfo) as connection:
        connection.execute("SET search_path = placet")
        connection.execute("SELECT pg_advisory_xact_lock(770001, 0)")
        found = connection.execute(
            "SELECT run_id, version + 1 FROM run WHERE run_id = coalesce(%s, run_id) AND status = coalesce(%s, status)"
            " ORDER BY run_id LIMIT 1",
            (run_id, None if run_id else status),
        ).fetchone()
        assert found is not None
        connection.execute(
            "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
            " SELECT max(pos) + 1, now(), %s, 0, 1, %s, gen_random_uuid(), %s, 'not even JSON' FROM event",
            (found[1], found[0], topic),
        )
        connection.execute("UPDATE run SET version = %s, status = 'sealed' WHERE run_id = %s", found[::-1])
        connection.execute(
            "INSERT INTO task VALUES (now(), now(), 0, %s, 'unseal', 'x', 'decisions')", (found[0],)
        )
    return UUID(str(found[0]))


def rows(conninfo: str, query: str, *arguments: object) -> list[tuple[object, ...]]:
    """Ask the database, as its owner."""
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute("SET search_path = placet")
        cursor = connection.execute(query, arguments)  # type: ignore[arg-type]
        return cursor.fetchall() if cursor.description else []
