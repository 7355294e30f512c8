"""What a finished run takes: bytes of tables and indexes, and of the write-ahead log."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4, uuid5

import psycopg

from benchmarks.figure import Figure, at_most, reported
from benchmarks.ground import Ground
from benchmarks.sealed_log import started_log
from domain.run import events
from domain.run.events import RunEvent
from interface.postgres.log.log import Log
from interface.postgres.migrate import migrate
from interface.runtime.ids import new_id

EVENTS = 18
AT_ONCE = 100
"""How many runs wait at the same time."""

_WAL = "SELECT (pg_current_wal_lsn() - '0/0')::bigint"
_SIZE = """
SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
WHERE nspname = 'placet' AND relname IN ('event', 'payload', 'run', 'form', 'form_token', 'end_user', 'task')
   OR nspname = 'placet_keys'
"""
_STATE = "SELECT avg(length(state))::float FROM placet.event"


async def measure(ground: Ground) -> list[Figure]:
    """Record runs of eighteen events that wait once, and look at what they take."""
    runs = ground.scaled(5000, 2000)
    url = (await ground.house("space")).database_url
    await asyncio.to_thread(migrate, url)
    async with (
        started_log(url) as log,
        await psycopg.AsyncConnection.connect(url, autocommit=True) as session,
    ):
        await session.execute("CHECKPOINT")
        wal, size = await _number(session, _WAL), await _number(session, _SIZE)
        for _ in range(runs // AT_ONCE):
            begun = await asyncio.gather(*(_begin(log) for _ in range(AT_ONCE)))
            await asyncio.gather(*(_end(log, *run) for run in begun))
        wal, bloated = await _number(session, _WAL) - wal, await _number(session, _SIZE) - size
        await session.execute("VACUUM")
        size = await _number(session, _SIZE) - size
        state = await _number(session, _STATE)
    what = f"a finished run of {EVENTS} events of {state:.0f} bytes"
    return [
        at_most("W1", f"{what}, tables and indexes", size / runs, floor=6000, unit="bytes"),
        reported(
            "W1d", "the same, with the dead rows that a vacuum would free", bloated / runs, unit="bytes"
        ),
        at_most("W2", "the same, write-ahead log", wal / runs, floor=10_000, unit="bytes"),
    ]


async def _number(session: psycopg.AsyncConnection[Any], query: str) -> float:
    row = await (await session.execute(query)).fetchone()
    assert row is not None
    return float(row[0])


async def _begin(log: Log) -> tuple[UUID, str, int]:
    run_id = new_id()
    form_id = str(uuid5(run_id, "ask#1"))
    now = datetime.now(UTC)
    begun = _numbered(run_id, now, 0, [
        (events.RunStarted, {
            "workflow_id": str(_WORKFLOW), "version_id": str(_WORKFLOW),
            "definition_digest": "a" * 64, "inputs": {"name": "Ada"}, "user": "ada", "channel": "api",
        }),
        *_node("start", "start", 1, {"name": "Ada"}),
        *_node("greeting", "template-transform", 2, {"output": "Hello Ada, " * 6}),
        _started("ask", "human-input", 3),
        (events.FormIssued, {
            "form_id": form_id, "execution_id": "ask#1", "digest": "b" * 64, "surfaces": ["web"],
            "expires_at": (now + timedelta(hours=1)).isoformat(), "token_key": "key-1", "form": {
                "title": "Ask", "content": "Hello Ada, {{#$output.note#}}: please decide", "web": True,
                "fields": [{"type": "paragraph", "name": "note", "default": None}], "defaults": {},
                "actions": [{"id": "yes", "title": "Yes", "button_style": "primary"},
                            {"id": "no", "title": "No", "button_style": "default"}],
            },
        }),
        (events.RunPaused, {"forms": [form_id]}),
    ])  # fmt: skip
    await log.append(run_id, 0, begun)
    return run_id, form_id, len(begun)


async def _end(log: Log, run_id: UUID, form_id: str, version: int) -> None:
    said = {"note": "fine with me", "__action_id": "yes", "__action_value": "Yes",
            "__rendered_content": "Hello Ada, fine with me: please decide"}  # fmt: skip
    ended = _numbered(run_id, datetime.now(UTC), version, [
        (events.FormSubmitted, {
            "form_id": form_id, "action": "yes", "values": {"note": "fine with me"}, "digest": "b" * 64,
            "user": "bob", "channel": "api",
        }),
        (events.RunResumed, {}),
        (events.NodeSucceeded, {"execution_id": "ask#1", "outputs": said, "handle": "yes"}),
        *_node("decide", "if-else", 4, {"result": True, "selected_case_id": "case-1"}),
        *_node("thanks", "template-transform", 5, {"output": "Thanks, Bob! " * 6}),
        *_node("end", "end", 6, {"result": "Thanks, Bob! " * 6}),
        (events.RunSucceeded, {"outputs": {"result": "Thanks, Bob! " * 6}}),
    ])  # fmt: skip
    assert version + len(ended) == EVENTS
    await log.append(run_id, version, ended)


_WORKFLOW = uuid4()
_Fact = tuple[type[RunEvent], dict[str, Any]]


def _started(node: str, kind: str, index: int) -> _Fact:
    fields = {
        "execution_id": f"{node}#1",
        "node_id": node,
        "node_type": kind,
        "title": node.title(),
        "index": index,
    }
    return events.NodeStarted, fields


def _node(node: str, kind: str, index: int, outputs: dict[str, Any]) -> list[_Fact]:
    return [
        _started(node, kind, index),
        (events.NodeSucceeded, {"execution_id": f"{node}#1", "outputs": outputs}),
    ]


def _numbered(run_id: UUID, now: datetime, after: int, facts: list[_Fact]) -> list[RunEvent]:
    request_id = new_id()
    happened = [event_class(**fields) for event_class, fields in facts]
    for version, event in enumerate(happened, start=after + 1):
        event.stamp(stream_id=run_id, version=version, at=now, request_id=request_id)
    return happened
