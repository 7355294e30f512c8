"""Lists among many forms: a page with and without hits. The rows are written by the database itself."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from time import perf_counter
from uuid import UUID, uuid4

import psycopg

from benchmarks.figure import Section, at_most
from benchmarks.ground import Ground
from benchmarks.sealed_log import vault_on
from interface.postgres.database import Database
from interface.postgres.migrate import migrate
from interface.postgres.queries.form_list import FormList
from interface.postgres.queries.inbox import Inbox
from interface.postgres.queries.run_list import RunList

TIMES = 10
WORKFLOW = uuid4()
MEMBER = uuid4()

_STARTED = (
    '{"workflow_id":"w","version_id":"v","definition_digest":"d","user":"ada",'
    '"channel":"service-api","inputs":{"topic":"an invoice over some money"}}'
)
_ISSUED = (
    '{"execution_id":"ask#1","digest":"d","surfaces":["web"],"expires_at":"2030-01-01T00:00:00+00:00",'
    '"token_key":"key","form":{"title":"Ask","content":"Please decide about an invoice","actions":[]},"form_id":"'
)
_OTHER = (
    '{"execution_id":"a#1","node_id":"a","node_type":"template-transform","title":"A","index":1,"outputs":{}}'
)
_FILL = (
    """
CREATE TEMP TABLE g AS
SELECT n, gen_random_uuid() AS run_id, gen_random_uuid() AS form_id, now() - n * interval '1 minute' AS at,
       now() + (1 + n) * interval '1 minute' AS until FROM generate_series(1, %(count)s) n
""",
    """
INSERT INTO placet.event (pos, at, version, log_id, span, run_id, request_id, topic, state)
SELECT (n - 1) * 8 + v, at, v, 0, CASE v WHEN 1 THEN 8 ELSE 0 END, run_id, run_id,
       CASE v WHEN 1 THEN 'run.started@2' WHEN 7 THEN 'run.form-issued@2' ELSE 'run.node-succeeded@2' END,
       convert_to(CASE v WHEN 1 THEN %(started)s::text WHEN 7 THEN %(issued)s::text || form_id || '"}'
                         ELSE %(other)s::text END, 'UTF8')
FROM g, generate_series(1, 8) v
""",
    """
INSERT INTO placet.run (started_at, version, steps, exceptions, log_id, run_id, workflow_id, version_id, status,
                        channel, started_by)
SELECT at, 8, 3, 0, 0, run_id, %(workflow)s, run_id, 'paused', 'service-api', 'ada' FROM g
""",
    """
INSERT INTO placet.form (issued_at, expires_at, version, log_id, run_id, form_id, execution_id, status)
SELECT at, until, 7, 0, run_id, form_id, 'ask#1', 'waiting' FROM g
""",
    """
INSERT INTO placet.form_token (version, log_id, run_id, digest, surface, recipient, member_id)
SELECT 7, 0, run_id, substr(uuid_send(form_id), 1, 16), 'email', '1', %(member)s FROM g
""",
    """
INSERT INTO placet.task (due_at, fires_at, log_id, run_id, kind, key, queue)
SELECT until, until, 0, run_id, 'expire', form_id, 'decisions' FROM g
""",
)


async def measure(ground: Ground) -> Section:
    """Fill a database, and read pages of it."""
    count = ground.scaled(125_000, 20_000)
    url = (await ground.house("lists")).database_url
    await asyncio.to_thread(migrate, url)
    await _fill(url, count)
    section = Section(name="lists")
    section.notes.append(f"{count} waiting forms of one workflow, sent to one member; {8 * count} events")
    database = await Database.open(url)
    vault = vault_on(database)
    forms, inbox, runs = FormList(database, vault), Inbox(database, vault), RunList(database, vault)
    reads: dict[str, Callable[[], Awaitable[object]]] = {
        "what waits": lambda: forms.page(status="waiting"),
        "what waits of a workflow": lambda: forms.page(status="waiting", workflow_id=WORKFLOW),
        "all forms": forms.page,
        "all forms of a workflow": lambda: forms.page(workflow_id=WORKFLOW),
        "a member's inbox": lambda: inbox.page(MEMBER, status="waiting"),
        "its counts": lambda: inbox.counts(MEMBER, now=datetime.now(UTC)),
        "a page of the logs": lambda: runs.page(workflow_id=WORKFLOW),
        "a keyword with hits": lambda: runs.page(workflow_id=WORKFLOW, keyword="invoice"),
        "a keyword without hits": lambda: runs.page(workflow_id=WORKFLOW, keyword="nowhere"),
    }
    for number, (what, read) in enumerate(reads.items(), start=1):
        slowest = max([await _timed(read) for _ in range(TIMES)])
        section.figures.append(
            at_most(f"L{number}", f"{what}, the slowest of {TIMES}", slowest, floor=300, unit="ms")
        )
    await database.close()
    return section


async def _fill(url: str, count: int) -> None:
    given: dict[str, int | str | UUID] = {
        "count": count,
        "started": _STARTED,
        "issued": _ISSUED,
        "other": _OTHER,
        "workflow": WORKFLOW,
        "member": MEMBER,
    }
    async with await psycopg.AsyncConnection.connect(
        url, autocommit=True, cursor_factory=psycopg.AsyncClientCursor
    ) as session:
        for statement in _FILL:
            await session.execute(statement, given)
        await session.execute("VACUUM ANALYZE")


async def _timed(read: Callable[[], Awaitable[object]]) -> float:
    begun = perf_counter()
    await read()
    return (perf_counter() - begun) * 1000
