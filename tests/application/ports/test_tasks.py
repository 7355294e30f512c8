"""Tasks: set and settled by what is recorded, claimed by one worker at a time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from ports import LASTING, OpenPorts, Ports
from stored import MAILING, address, answer, asking, expire, extend, mail_arrives, mail_fails, withdraw
from use_cases import in_loop

from application.ports.tasks import DueTask
from domain.run.workflow_run import WorkflowRun

LONG_AGO = datetime.now(UTC) - timedelta(days=1)


async def saved(ports: Ports, run: WorkflowRun) -> WorkflowRun:
    """The run, recorded."""
    await ports.runs.save(run)
    return run


def named(tasks: Sequence[DueTask], run: WorkflowRun) -> set[tuple[str, str]]:
    """The kinds and the keys of the run's tasks, the form in them called `form`."""
    (form_id,) = run.forms
    return {(task.kind, task.key.replace(form_id, "form")) for task in tasks if task.run_id == run.id}


class TestTasks:
    @in_loop
    async def test_fall_due_when_the_form_closes(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            tasks = ports.tasks(False, LASTING)
            assert await tasks.next_due() is None
            run = await saved(ports, asking())
            assert await tasks.next_due() == run.waiting_forms[0].expires_at
            assert await tasks.claim(limit=10) == []

    @in_loop
    async def test_are_claimed_once_and_say_when_they_fell_due(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = await saved(ports, asking(now=LONG_AGO))
            claimed = await ports.tasks(False, LASTING).claim(limit=10)
            due_at = LONG_AGO + timedelta(hours=1)
            (form,) = run.waiting_forms
            assert claimed == [DueTask(run_id=run.id, kind="expire", key=form.id, fires_at=due_at)]
            assert await ports.tasks(False, LASTING).claim(limit=10) == []

    @in_loop
    async def test_are_claimed_so_many_at_a_time(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            runs = [await saved(ports, asking(now=LONG_AGO + timedelta(minutes=i))) for i in range(3)]
            tasks = ports.tasks(False, LASTING)
            claims = [await tasks.claim(limit=2) for _ in range(3)]
            assert [len(claim) for claim in claims] == [2, 1, 0]
            claimed = {task.run_id for claim in claims for task in claim}
            assert claimed == {run.id for run in runs}
            assert {task.run_id for task in claims[0]} == {run.id for run in runs[:2]}  # the longest due

    @in_loop
    async def test_come_back_when_the_claim_runs_out(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            lost = await ports.tasks(False, 0).claim(limit=10)
            assert len(lost) == 1
            assert await ports.tasks(False, LASTING).claim(limit=10) == lost

    @in_loop
    async def test_are_due_at_once_when_they_are_handed_back(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            tasks = ports.tasks(False, LASTING)
            claimed = await tasks.claim(limit=10)
            await tasks.release(claimed)
            assert await tasks.claim(limit=10) == claimed
            await tasks.release([])

    @in_loop
    async def test_that_are_left_are_for_others(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            older, newer = ports.tasks(False, LASTING), ports.tasks(False, LASTING)
            claimed = await older.claim(limit=10)
            await older.leave(claimed)
            assert await older.claim(limit=10) == []
            assert await older.next_due() is None
            assert await newer.claim(limit=10) == claimed

    @in_loop
    async def test_are_settled_by_what_closes_the_form(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            tasks = ports.tasks(False, LASTING)
            for close in (expire, lambda run: answer(run, now=LONG_AGO), withdraw):
                run = await saved(ports, asking())
                assert await tasks.next_due() is not None
                close(run)
                await ports.runs.save(run)
                assert await tasks.next_due() is None

    @in_loop
    async def test_are_settled_also_while_they_are_claimed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = await saved(ports, asking(now=LONG_AGO))
            tasks = ports.tasks(False, LASTING)
            claimed = await tasks.claim(limit=10)
            expire(run)
            await ports.runs.save(run)
            await tasks.release(claimed)
            assert await tasks.claim(limit=10) == []

    @in_loop
    async def test_move_with_the_deadline(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = await saved(ports, asking())
            extend(run, by=timedelta(hours=2))
            await ports.runs.save(run)
            assert await ports.tasks(False, LASTING).next_due() == run.waiting_forms[0].expires_at

    @in_loop
    async def test_follow_from_how_the_form_is_mailed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            decisions, mails = ports.tasks(False, LASTING), ports.tasks(True, LASTING)
            before = datetime.now(UTC) - timedelta(minutes=15)
            run = await saved(ports, asking(definition=MAILING, now=before))
            assert named(await decisions.claim(limit=10), run) == {("address", "form")}
            address(run, now=before)
            await ports.runs.save(run)
            assert named(await mails.claim(limit=10), run) == {("mail", "form:1:0")}
            assert await decisions.claim(limit=10) == []
            mail_fails(run)
            await ports.runs.save(run)
            again = await mails.next_due()
            assert again is not None
            assert again > datetime.now(UTC)
            mail_arrives(run)
            await ports.runs.save(run)
            assert await mails.next_due() is None
            withdraw(run)
            await ports.runs.save(run)
            assert await decisions.next_due() is None
