"""Long loops: what a decision costs early and late in one, what it holds in memory, and how fast it is recorded."""

import asyncio
import gc
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.figure import Section, at_least, at_most, p50, reported
from benchmarks.ground import Ground
from benchmarks.sealed_log import TOKENS, vault_on
from domain.run.advance import resume_run
from domain.run.context import CommandContext
from domain.run.decision import replay, take
from domain.run.effects import complete_effect
from domain.run.events import RunEvent
from domain.run.start import start_run
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from interface.postgres.connection import application_conninfo
from interface.postgres.database import Database
from interface.postgres.log.codec import encode
from interface.postgres.log.log import Log
from interface.postgres.migrate import migrate
from interface.postgres.stores.runs import PostgresRuns
from interface.runtime.ids import new_id

ROUNDS = 10_000
EARLY, LATE = 100, 9_800
AROUND = 90
"""How many rounds are looked at, before and behind each."""
_NODES = 5
_RESULT: JsonObject = {"status_code": 200, "headers": {}, "body": "fine", "files": []}


def loop(*, waits: bool) -> WorkflowDefinition:
    """A loop of 10,000 rounds with five nodes each, the second of which waits for what is done outside or does not."""
    place = {"container": "again"}
    inner: list[dict[str, Any]] = [
        {"id": "count", "type": "assigner", "items": [
            {"target": ["again", "n"], "operation": "+=", "input_type": "constant", "value": 1}
        ]},
        {"id": "fetch", "type": "http-request", "url": "http://example.com/{{#again.n#}}"} if waits
        else _template("fetch", "again", "n"),
        _template("one", "again", "n"),
        _template("two", "one", "output"),
        _template("three", "two", "output"),
    ]  # fmt: skip
    ways = ["again.start", "count", "fetch", "one", "two", "three"]
    return WorkflowDefinition.model_validate(
        {
            "name": "Rounds",
            "nodes": [
                {"id": "start", "type": "start"},
                {
                    "id": "again",
                    "type": "loop",
                    "loop_count": ROUNDS,
                    "variables": [{"name": "n", "type": "number", "value": 0}],
                },
                {"id": "again.start", "type": "loop-start", **place},
                *(place | node for node in inner),
                {"id": "end", "type": "end", "outputs": [{"name": "n", "selector": ["again", "n"]}]},
            ],
            "edges": [
                {"source": "start", "target": "again"},
                {"source": "again", "target": "end"},
                *({"source": one, "target": next_one} for one, next_one in pairwise(ways)),
            ],
        }
    )


def _template(id: str, node: str, name: str) -> dict[str, Any]:
    variables = [{"name": "x", "selector": [node, name]}]
    return {"id": id, "type": "template-transform", "template": "{{ x }}", "variables": variables}


async def measure(ground: Ground) -> Section:
    """Measure decisions in memory, and a whole run through the database."""
    section = Section(name="rounds")
    early, late = _decisions()
    section.figures += [
        reported("L1", f"p50 of a decision around round {EARLY} of {ROUNDS:,}", early * 1e6, unit="µs"),
        reported("L2", f"p50 of a decision around round {LATE:,}", late * 1e6, unit="µs"),
        at_most(
            "L3",
            f"a decision around round {LATE:,} beside one around {EARLY}",
            late / early,
            floor=1.3,
            unit="×",
        ),
    ]
    gc.collect()
    before, alone = _resident(), _whole()
    section.figures += [
        at_most("L4", f"memory that {ROUNDS:,} rounds × {_NODES} nodes add", (_resident() - before) / 2**20, floor=20,
                unit="MiB"),
        reported("L5", "the same in memory, with encoding", alone.rate, unit="events/s"),
        reported("L6", "fold of its events", alone.fold_rate, unit="events/s"),
    ]  # fmt: skip
    recorded = await _recorded(ground)
    section.figures.append(
        at_least(
            "L7",
            f"{ROUNDS:,} rounds × {_NODES} nodes through Postgres",
            recorded,
            floor=20_000,
            unit="events/s",
        )
    )
    return section


def context() -> CommandContext:
    """What makes the run move."""
    return CommandContext(now=datetime.now(UTC), request_id=new_id(), token_key="key-1")


def begun(definition: WorkflowDefinition) -> WorkflowRun:
    """Return a new run of the definition, gone on to its first stop."""
    run, now = WorkflowRun(id=new_id()), context()
    begin = start_run(
        run,
        workflow_id=new_id(),
        version_id=new_id(),
        definition=definition,
        definition_digest="",
        inputs={},
        user="bench",
        channel="api",
        level="api",
        idempotency_key=None,
        context=now,
    )
    take(run, begin, now)
    return run


def _decisions() -> tuple[float, float]:
    """Return the medians of how long a decision on a result takes, early and late in the loop."""
    definition = loop(waits=True)
    run = begun(definition)
    took: list[float] = []
    for number in range(ROUNDS):
        run.collect_events()
        now = context()
        began = time.perf_counter()
        decision = complete_effect(
            run, definition=definition, execution_id=f"again#1/{number}/fetch#1", attempt=1, result=_RESULT,
            chance=0.5, context=now,
        )  # fmt: skip
        take(run, decision, now)
        took.append(time.perf_counter() - began)
    assert run.outputs == {"n": ROUNDS}
    return p50(took[EARLY - AROUND : EARLY + AROUND]), p50(took[LATE - AROUND : LATE + AROUND])


@dataclass(kw_only=True, slots=True)
class _Whole:
    events: int = 0
    seconds: float = 0.0
    fold_seconds: float = 0.0
    _run: WorkflowRun | None = field(default=None, repr=False)

    @property
    def rate(self) -> float:
        """How many events a second were decided and encoded."""
        return self.events / self.seconds

    @property
    def fold_rate(self) -> float:
        """How many a second were folded."""
        return self.events / self.fold_seconds


def _whole() -> _Whole:
    """Go through the loop without a database, dropping events once they are encoded and folded."""
    whole, began = _Whole(), time.perf_counter()
    folded: WorkflowRun | None = None
    for events in _appends(loop(waits=False)):
        whole.events += len([encode(event) for event in events])
        whole.seconds += time.perf_counter() - began
        began = time.perf_counter()
        folded = replay(events, folded)
        whole.fold_seconds += time.perf_counter() - began
        began = time.perf_counter()
    assert folded is not None and folded.outputs == {"n": ROUNDS}
    return whole


def _appends(definition: WorkflowDefinition) -> Iterator[list[RunEvent]]:
    run = begun(definition)
    yield run.collect_events()
    while run.needs_advance:
        now = context()
        take(run, resume_run(run, definition=definition, context=now), now)
        yield run.collect_events()


async def _recorded(ground: Ground) -> float:
    """Return how many events a second are decided and recorded, one append after another."""
    house = await ground.house("rounds")
    assert house.database_url is not None
    await asyncio.to_thread(migrate, house.database_url)
    conninfo = application_conninfo(house.database_url, as_role=True)
    database = await Database.open(conninfo, size=2)
    log = Log(house.database_url, tokens=TOKENS, vault=vault_on(database))
    await log.start()
    definition, runs = loop(waits=False), PostgresRuns(database, log)
    began, run = time.perf_counter(), begun(definition)
    await runs.save(run)
    while run.needs_advance:
        now = context()
        take(run, resume_run(run, definition=definition, context=now), now)
        await runs.save(run)
    seconds = time.perf_counter() - began
    await log.close()
    await database.close()
    async with await psycopg.AsyncConnection.connect(house.database_url) as session:
        (events,) = await (await session.execute("SELECT count(*) FROM placet.event")).fetchone() or (0,)
    assert events == run.version
    return run.version / seconds


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
