"""Expiry against answers: forms that are due and answered at once, with a worker that dies holding a claim."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import psycopg

from application.commands.seal_secrets import SealSecrets
from application.commands.submit_form import SubmitForm
from application.ports.runs import FormToken
from benchmarks.expiry import TIMEOUT, only_workflow
from benchmarks.figure import Section, at_most, reported
from benchmarks.ground import Ground
from benchmarks.replica import StoppedClock, executor, issue_form, replica
from benchmarks.server import House
from benchmarks.workload import USER
from domain.run.workflow_run import FormExpiredError, FormSubmittedError
from interface.main.placet import Placet
from interface.main.working import performing

REPLICAS = 3
SUBMITTERS = 8
"""How many answers each replica gives at a time."""
ABANDONED = 250
"""How many tasks the worker has claimed that dies."""

_FORMS = "SELECT form_id FROM placet.form"
_TASKS = "SELECT count(*) FROM placet.task"
_CLOSINGS = """
SELECT convert_from(state, 'UTF8')::json ->> 'form_id', topic FROM placet.event
WHERE topic IN ('run.form-submitted@2', 'run.form-expired', 'run.form-withdrawn@2')
"""
_ENDS = "SELECT count(*) FROM placet.run WHERE status <> 'succeeded'"
_DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"


async def measure(ground: Ground) -> Section:
    """Let workers and submitters end the same forms, and count how each ended."""
    section = Section(name="race")
    house = await ground.house("race")
    count = ground.scaled(20_000, 2000)
    await house.publish()
    async with AsyncExitStack() as stack:
        replicas = [await stack.enter_async_context(replica(house)) for _ in range(REPLICAS)]
        forms = await _issue(house, replicas, count)
        await replicas[0].tasks.claim("decisions", limit=ABANDONED)  # by a worker of which nobody hears again
        accepted = await _race(house, replicas, forms)
    await _judge(section, house, forms, accepted)
    return section


async def _issue(house: House, replicas: Sequence[Placet], count: int) -> list[str]:
    """Issue forms that are due already, by a clock that is slow; nobody looks yet."""
    clock = StoppedClock(datetime.now(UTC) - TIMEOUT - timedelta(seconds=1))
    workflow_id = await only_workflow(house)
    left = count

    async def one_after_another(placet: Placet) -> None:
        nonlocal left
        while left > 0:
            left -= 1
            await issue_form(placet, clock, workflow_id)

    await asyncio.gather(*(one_after_another(placet) for placet in replicas for _ in range(32)))
    async with await psycopg.AsyncConnection.connect(house.database_url) as session:
        return [str(row[0]) for row in await (await session.execute(_FORMS)).fetchall()]


async def _race(house: House, replicas: Sequence[Placet], forms: Sequence[str]) -> int:
    """Run the workers until every task is settled, and the submitters beside them; return how many answers won."""
    before = StoppedClock(datetime.now(UTC) - TIMEOUT / 2 - timedelta(seconds=1))
    async with AsyncExitStack() as stack:
        for placet in replicas:
            await stack.enter_async_context(performing(placet))
        answering = [asyncio.create_task(_answer(placet, before, forms)) for placet in replicas]
        async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:
            left = await _number(session, _TASKS)
            while left:
                await asyncio.sleep(0.2)
                left = await _number(session, _TASKS)
        return sum(await asyncio.gather(*answering))


async def _answer(placet: Placet, clock: StoppedClock, forms: Sequence[str]) -> int:
    """Answer a third of the forms, whose deadline is not over by this clock; return how many of them it won."""
    submit_form = SubmitForm(
        executor=executor(placet, clock),
        seal_secrets=SealSecrets(seal=placet.seal),
        files=placet.files,
        members=placet.members,
    )
    left, won = random.sample(forms, len(forms) // 3), 0

    async def one_after_another() -> None:
        nonlocal won
        while left:
            token = placet.tokens.derive(key_id=placet.tokens.current, form_id=left.pop(), surface="web")
            try:
                await submit_form(
                    FormToken(token=token),
                    workflow_id=None,
                    action="approve",
                    inputs={"comment": "Good."},
                    user=USER,
                    channel="service-api",
                )
                won += 1
            except (FormSubmittedError, FormExpiredError):
                continue

    await asyncio.gather(*(one_after_another() for _ in range(SUBMITTERS)))
    return won


async def _judge(section: Section, house: House, forms: Sequence[str], accepted: int) -> None:
    async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:
        closings = await (await session.execute(_CLOSINGS)).fetchall()
        unfinished, deadlocks = await _number(session, _ENDS), await _number(session, _DEADLOCKS)
    times = Counter(form_id for form_id, _ in closings)
    submitted = sum(topic == "run.form-submitted@2" for _, topic in closings)
    wrong = sum(times[form_id] != 1 for form_id in forms)
    what = f"{len(forms):,} forms due and answered at once"
    section.figures += [
        at_most("B14b", f"{what}: not ended exactly once", wrong, floor=0, unit="forms"),
        at_most("B14r", "the same: runs that did not succeed", unfinished, floor=0, unit="runs"),
        at_most(
            "B14a", "the same: |answers accepted − recorded|", abs(accepted - submitted), floor=0, unit="1"
        ),
        at_most("B14d", "the same: deadlocks", deadlocks, floor=0, unit="1"),
        reported("B14s", "of them ended by an answer", submitted, unit="forms"),
    ]
    section.notes.append(
        f"B14b: {REPLICAS} replicas, each with a worker and {SUBMITTERS} submitters; the {ABANDONED} tasks of a worker"
        " that died come back when its claim runs out."
    )


async def _number(session: psycopg.AsyncConnection[tuple[int, ...]], query: str) -> int:
    row = await (await session.execute(query)).fetchone()
    assert row is not None
    return int(row[0])
