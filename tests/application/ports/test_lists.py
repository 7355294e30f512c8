"""Lists of runs and forms, and who is behind them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from ports import OpenPorts, Ports
from stored import WORKFLOW, answer, asking, expire, extend
from use_cases import in_loop

from application.queries.form_list import FormSummary, form_cursor
from domain.files.record import FileRecord, Owner
from domain.run.end_user import end_user_id
from domain.run.state import FormStatus
from domain.run.workflow_run import WorkflowRun
from interface.runtime.ids import new_id

NOON = datetime.now(UTC) - timedelta(minutes=30)
MINUTE = timedelta(minutes=1)


async def some_runs(ports: Ports) -> list[WorkflowRun]:
    """Four runs, begun a minute after each other: two wait, of the third the form is answered, of the last expired."""
    runs = [asking(user=f"u-{i % 2}", now=NOON + i * MINUTE) for i in range(4)]
    for run in runs:
        await ports.runs.save(run)
    extend(runs[0], by=10 * MINUTE)
    answer(runs[2], now=NOON + 20 * MINUTE)
    expire(runs[3])
    for run in (runs[0], runs[2], runs[3]):
        await ports.runs.save(run)
    return runs


async def pages(ports: Ports, status: FormStatus | None, limit: int) -> list[FormSummary]:
    """All forms with that status, read page by page."""
    forms: list[FormSummary] = []
    after = None
    while True:
        page = await ports.form_list.page(status=status, workflow_id=WORKFLOW, after=after, limit=limit)
        assert len(page.forms) <= limit
        forms += page.forms
        if not page.has_more:
            return forms
        after = form_cursor(page.forms[-1], status=status)


class TestRunList:
    @in_loop
    async def test_shows_runs_as_they_are_the_latest_first(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            runs = await some_runs(ports)
            page = await ports.run_list.page(workflow_id=WORKFLOW)
            assert page.total == 4
            for shown, run in zip(page.runs, reversed(runs), strict=True):
                assert shown.run_id == run.id
                assert (shown.workflow_id, str(shown.version_id)) == (WORKFLOW, run.version_id)
                assert (shown.version, shown.status, shown.channel) == (run.version, run.status, run.channel)
                assert (shown.started_by, shown.started_at) == (run.user, run.started_at)
                assert (shown.finished_at, shown.steps) == (run.finished_at, run.steps)
                assert (shown.exceptions, shown.error) == (run.exceptions, run.error)

    @in_loop
    async def test_shows_those_that_meet_every_condition(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            first, second, third, last = [run.id for run in await some_runs(ports)]

            async def found(**conditions: object) -> list[UUID]:
                page = await ports.run_list.page(**conditions)  # type: ignore[arg-type]
                assert page.total == len(page.runs)
                return [run.run_id for run in page.runs]

            assert await found(status="paused") == [second, first]
            assert await found(user="u-0") == [third, first]
            assert await found(user="u-0", status="paused") == [first]
            assert await found(created_before=NOON + MINUTE) == [second, first]
            assert await found(created_after=NOON + MINUTE) == [last, third, second]
            assert await found(workflow_id=uuid4()) == []

    @in_loop
    async def test_is_read_by_the_page(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            newest_first = [run.id for run in reversed(await some_runs(ports))]
            for number, expected in ((1, newest_first[:3]), (2, newest_first[3:]), (3, [])):
                page = await ports.run_list.page(page=number, limit=3)
                assert [run.run_id for run in page.runs] == expected
                assert page.total == 4

    @in_loop
    async def test_tells_the_run_of_a_form(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            run = (await some_runs(ports))[2]
            (form,) = run.forms.values()
            assert await ports.run_list.run_of_form(UUID(form.id)) == run.id
            assert await ports.run_list.run_of_form(run.id) is None


class TestFormList:
    @pytest.mark.parametrize("limit", [1, 2, 20])
    @pytest.mark.parametrize(
        ("status", "expected"),
        [(None, [3, 2, 1, 0]), ("waiting", [1, 0]), ("submitted", [2]), ("expired", [3]), ("withdrawn", [])],
    )
    @in_loop
    async def test_is_sorted_by_what_is_asked_for(
        self, open_ports: OpenPorts, status: FormStatus | None, expected: list[int], limit: int
    ) -> None:
        async with open_ports() as ports:
            runs = await some_runs(ports)
            found = await pages(ports, status, limit)
            assert [form.run_id for form in found] == [runs[i].id for i in expected]

    @in_loop
    async def test_shows_forms_as_they_are(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            runs = {run.id: run for run in await some_runs(ports)}
            for shown in await pages(ports, None, 20):
                run = runs[shown.run_id]
                (form,) = run.forms.values()
                assert (shown.issued.form_id, shown.started_by) == (form.id, run.user)
                assert (shown.status, shown.closed_at, shown.expires_at) == (
                    form.status,
                    form.closed_at,
                    form.expires_at,
                )

    @in_loop
    async def test_shows_those_of_one_workflow(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            await some_runs(ports)
            assert (await ports.form_list.page(workflow_id=uuid4())).forms == ()


class TestEndUsers:
    @in_loop
    async def test_are_seen_by_their_runs_and_their_files(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            user = f"eve-{uuid4()}"
            id = end_user_id(WORKFLOW, user)
            assert await ports.end_users.find(id) is None
            await ports.runs.save(asking(user=user, now=NOON))
            await ports.files.add(
                FileRecord(
                    id=new_id(),
                    owner=Owner(workflow_id=WORKFLOW, user=user),
                    digest="ab" * 32,
                    size=3,
                    name="tea.txt",
                    extension="txt",
                    mime_type="text/plain",
                    kind="document",
                    source_url=None,
                    created_at=NOON + MINUTE,
                )
            )
            seen = await ports.end_users.find(id)
            assert seen is not None
            assert (seen.id, seen.workflow_id, seen.name) == (id, WORKFLOW, user)
            assert (seen.first_seen, seen.last_seen) == (NOON, NOON + MINUTE)
