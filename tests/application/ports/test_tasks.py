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
            tasks = ports.tasks(LASTING)
            assert await tasks.next_due("decisions") is None
            run = await saved(ports, asking())
            assert await tasks.next_due("decisions") == run.waiting_forms[0].expires_at
            assert await tasks.claim("decisions", limit=10) == []

    @in_loop
    async def test_are_claimed_once_and_say_when_they_fell_due(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = await saved(ports, asking(now=LONG_AGO))
            claimed = await ports.tasks(LASTING).claim("decisions", limit=10)
            due_at = LONG_AGO + timedelta(hours=1)
            (form,) = run.waiting_forms
            assert claimed == [DueTask(run_id=run.id, kind="expire", key=form.id, fires_at=due_at)]
            assert await ports.tasks(LASTING).claim("decisions", limit=10) == []

    @in_loop
    async def test_are_claimed_so_many_at_a_time(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            runs = [await saved(ports, asking(now=LONG_AGO + timedelta(minutes=i))) for i in range(3)]
            tasks = ports.tasks(LASTING)
            claims = [await tasks.claim("decisions", limit=2) for _ in range(3)]
            assert [len(claim) for claim in claims] == [2, 1, 0]
            claimed = {task.run_id for claim in claims for task in claim}
            assert claimed == {run.id for run in runs}
            assert {task.run_id for task in claims[0]} == {run.id for run in runs[:2]}  # the longest due

    @in_loop
    async def test_come_back_when_the_claim_runs_out(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            lost = await ports.tasks(0).claim("decisions", limit=10)
            assert len(lost) == 1
            assert await ports.tasks(LASTING).claim("decisions", limit=10) == lost

    @in_loop
    async def test_are_due_at_once_when_they_are_handed_back(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            tasks = ports.tasks(LASTING)
            claimed = await tasks.claim("decisions", limit=10)
            await tasks.release(claimed)
            assert await tasks.claim("decisions", limit=10) == claimed
            await tasks.release([])

    @in_loop
    async def test_tell_of_the_claim_before_only_when_they_are_dropped(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            tasks, claims = ports.tasks(LASTING), list[int]()
            for hand_back in (tasks.release, tasks.drop, tasks.release, tasks.drop):
                claimed = await tasks.claim("decisions", limit=10)
                claims += [task.claims for task in claimed]
                await hand_back(claimed)
            assert claims == [1, 1, 2, 2]

    @in_loop
    async def test_stay_claimed_when_they_are_renewed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            short = await ports.tasks(0).claim("decisions", limit=10)
            tasks = ports.tasks(LASTING)
            renewed = await tasks.renew(short)
            assert renewed == short
            assert await tasks.claim("decisions", limit=10) == []
            assert await tasks.renew(renewed) == short
            assert await tasks.renew([]) == []

    @in_loop
    async def test_that_somebody_else_has_claimed_meanwhile_are_neither_renewed_nor_handed_back(
        self, open_ports: OpenPorts
    ) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            lost = await ports.tasks(0).claim("decisions", limit=10)
            tasks = ports.tasks(LASTING)
            (claimed,) = await tasks.claim("decisions", limit=10)
            assert claimed.claims == 2
            assert await tasks.renew(lost) == []
            await tasks.release(lost)
            assert await tasks.claim("decisions", limit=10) == []
            assert await tasks.renew([claimed]) == [claimed]

    @in_loop
    async def test_that_were_settled_are_not_renewed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            tasks = ports.tasks(LASTING)
            for change in (expire, lambda run: answer(run, now=LONG_AGO)):
                run = await saved(ports, asking(now=LONG_AGO))
                claimed = await tasks.claim("decisions", limit=10)
                change(run)
                await ports.runs.save(run)
                assert await tasks.renew(claimed) == []

    @in_loop
    async def test_tell_of_workers_that_were_lost_and_of_no_others(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            short, tasks = ports.tasks(0), ports.tasks(LASTING)
            for hand_back in (short.release, short.put_off, short.release):
                (claimed,) = await short.claim("decisions", limit=10)
                assert claimed.claims == 1
                await hand_back([claimed])
            for claims in (1, 2, 3):
                (claimed,) = await short.claim("decisions", limit=10)
                assert claimed.claims == claims
            await short.release([claimed])
            (claimed,) = await tasks.claim("decisions", limit=10)
            assert claimed.claims == 3

    @in_loop
    async def test_that_are_put_off_are_due_when_the_claim_would_have_run_out(
        self, open_ports: OpenPorts
    ) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            tasks = ports.tasks(LASTING)
            claimed = await tasks.claim("decisions", limit=10)
            await tasks.put_off(claimed)
            assert await tasks.claim("decisions", limit=10) == []
            assert await tasks.next_due("decisions") == claimed[0].claimed_until

    @in_loop
    async def test_that_are_left_are_for_others(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await saved(ports, asking(now=LONG_AGO))
            older, newer = ports.tasks(LASTING), ports.tasks(LASTING)
            claimed = await older.claim("decisions", limit=10)
            await older.leave(claimed)
            assert await older.claim("decisions", limit=10) == []
            assert await older.next_due("decisions") is None
            assert await newer.claim("decisions", limit=10) == claimed

    @in_loop
    async def test_are_settled_by_what_closes_the_form(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            tasks = ports.tasks(LASTING)
            for close in (expire, lambda run: answer(run, now=LONG_AGO), withdraw):
                run = await saved(ports, asking())
                assert await tasks.next_due("decisions") is not None
                close(run)
                await ports.runs.save(run)
                assert await tasks.next_due("decisions") is None

    @in_loop
    async def test_are_settled_also_while_they_are_claimed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = await saved(ports, asking(now=LONG_AGO))
            tasks = ports.tasks(LASTING)
            claimed = await tasks.claim("decisions", limit=10)
            expire(run)
            await ports.runs.save(run)
            await tasks.release(claimed)
            assert await tasks.claim("decisions", limit=10) == []

    @in_loop
    async def test_move_with_the_deadline(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = await saved(ports, asking())
            extend(run, by=timedelta(hours=2))
            await ports.runs.save(run)
            assert await ports.tasks(LASTING).next_due("decisions") == run.waiting_forms[0].expires_at

    @in_loop
    async def test_follow_from_how_the_form_is_mailed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            tasks = ports.tasks(LASTING)
            before = datetime.now(UTC) - timedelta(minutes=15)
            run = await saved(ports, asking(definition=MAILING, now=before))
            assert named(await tasks.claim("decisions", limit=10), run) == {("address", "form")}
            address(run, now=before)
            await ports.runs.save(run)
            assert named(await tasks.claim("mail", limit=10), run) == {("mail", "form:1:0")}
            assert await tasks.claim("decisions", limit=10) == []
            mail_fails(run)
            await ports.runs.save(run)
            again = await tasks.next_due("mail")
            assert again is not None
            assert again > datetime.now(UTC)
            mail_arrives(run)
            await ports.runs.save(run)
            assert await tasks.next_due("mail") is None
            withdraw(run)
            await ports.runs.save(run)
            assert await tasks.next_due("decisions") is None
