"""Lists of runs and forms."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from databases import Databases
from stored import WORKFLOW, Stored, answer, asking, context, started, stored
from taken import stop_run

from application.queries.end_users import EndUser
from domain.run.end_user import end_user_id
from domain.run.workflow_run import WorkflowRun
from interface.postgres.queries.end_users import EndUsers
from interface.postgres.queries.run_list import RunList

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LINES = " first line\nsecond\\third"


def hour(number: int) -> datetime:
    return NOON + timedelta(hours=number)


@pytest.fixture(scope="module")
def filled(databases: Databases) -> str:
    """Runs 0..5, one each hour: 0 answered, 1 stopped, the others waiting."""

    async def fill(conninfo: str) -> str:
        async with stored(conninfo) as s:
            for number in range(6):
                user = f"user-{number % 2}"
                topic = f"100% number_{number}" + LINES * (number == 4)
                run = asking(now=hour(number), user=user, topic=topic)
                await s.runs.save(run)
                if number == 0:
                    answer(run, note='the "last" word', now=hour(0) + timedelta(minutes=1))
                    await s.runs.save(run)
                elif number == 1:
                    stop_run(run, user=user, reason="enough", context=context(hour(1) + timedelta(minutes=1)))
                    await s.runs.save(run)
        return conninfo

    return asyncio.run(fill(databases.fresh()))


def listed(conninfo: str, **conditions: Any) -> tuple[list[int], int]:
    """The numbers of the runs on the page, and the total."""

    async def scenario() -> tuple[list[int], int]:
        async with stored(conninfo) as s:
            page = await RunList(s.database, s.vault).page(**conditions)
            return [(run.started_at - NOON) // timedelta(hours=1) for run in page.runs], page.total

    return asyncio.run(scenario())


class TestRuns:
    @pytest.mark.parametrize(
        ("conditions", "expected"),
        [
            ({}, [5, 4, 3, 2, 1, 0]),
            ({"workflow_id": WORKFLOW}, [5, 4, 3, 2, 1, 0]),
            ({"workflow_id": end_user_id(WORKFLOW, "another")}, []),
            ({"status": "succeeded"}, [0]),
            ({"status": "stopped"}, [1]),
            ({"status": "paused"}, [5, 4, 3, 2]),
            ({"created_before": hour(2)}, [2, 1, 0]),
            ({"created_after": hour(4)}, [5, 4]),
            ({"created_after": hour(1), "created_before": hour(2)}, [2, 1]),
            ({"user": "user-1"}, [5, 3, 1]),
            ({"user": "nobody\0"}, []),
            ({"keyword": "number_3"}, [3]),
            ({"keyword": "NUMBER_3"}, [3]),
            ({"keyword": "number%"}, []),
            ({"keyword": "100% "}, [5, 4, 3, 2, 1, 0]),
            ({"keyword": "numberX3"}, []),
            ({"keyword": "word"}, [0]),
            ({"keyword": 'the "last" w'}, [0]),
            ({"keyword": "first line\nsecond\\third"}, [4]),
            ({"keyword": "user-0"}, [4, 2, 0]),
            ({"keyword": "service-api"}, []),
            ({"keyword": "\0"}, []),
            ({"keyword": "user-0", "status": "paused", "created_after": hour(3)}, [4]),
        ],
    )
    def test_are_found_by_conditions(
        self, filled: str, conditions: dict[str, Any], expected: list[int]
    ) -> None:
        assert listed(filled, **conditions) == (expected, len(expected))

    @pytest.mark.parametrize(
        ("odd", "keyword", "is_found"),
        [
            ("\0", "grün", True),
            ("\\\0", "GRÜN", True),
            ("\ud800", "grün", True),
            ("\\u0000 \0\0", "\\u0000", True),
            ("\\\\u0000", "\\\\u0000", True),
            ("\0", "x\0", True),
            (10**30, "1000000000000", True),
            (10**30, "grün", True),
            ("\0", "run.started@2", False),
            ("\0", "workflow_id", False),
        ],
    )
    def test_are_found_beside_what_text_cannot_hold(
        self, conninfo: str, odd: Any, keyword: str, is_found: bool
    ) -> None:
        async def scenario() -> int:
            async with stored(conninfo) as s:
                run = uuid4()
                inputs = {"odd": f"x{odd}" if isinstance(odd, str) else odd, "color": "grün"}
                await s.log.append(run, 0, [started(run, inputs=inputs)])
                return (await RunList(s.database, s.vault).page(keyword=keyword)).total

        assert asyncio.run(scenario()) == is_found

    @pytest.mark.parametrize(
        ("page", "expected"), [(1, [5, 4]), (2, [3, 2]), (3, [1, 0]), (4, []), (99999, [])]
    )
    def test_are_shown_by_the_page(self, filled: str, page: int, expected: list[int]) -> None:
        assert listed(filled, page=page, limit=2) == (expected, 6)

    def test_tell_what_became_of_them(self, filled: str) -> None:
        async def scenario() -> None:
            async with stored(filled) as s:
                page = await RunList(s.database, s.vault).page(limit=100)
                stopped, answered = page.runs[-2:]
                assert (answered.status, answered.steps, answered.version) == ("succeeded", 3, 12)
                assert (answered.exceptions, answered.error) == (0, None)
                assert answered.finished_at == hour(0) + timedelta(minutes=1)
                assert (stopped.status, stopped.error) == ("stopped", "enough")
                assert page.runs[0].finished_at is None

        asyncio.run(scenario())

    def test_name_their_end_user(self, filled: str) -> None:
        async def scenario() -> None:
            async with stored(filled) as s:
                users = EndUsers(s.database, s.vault)
                run = (await RunList(s.database, s.vault).page(user="user-1")).runs[0]
                assert await users.find(run.end_user_id) == EndUser(
                    id=end_user_id(WORKFLOW, "user-1"),
                    workflow_id=WORKFLOW,
                    name="user-1",
                    first_seen=hour(1),
                    last_seen=hour(5),
                )
                assert await users.find(end_user_id(WORKFLOW, "user-9")) is None
                assert s.rows("SELECT count(*) FROM end_user") == [(2,)]

        asyncio.run(scenario())


class TestForms:
    def test_wait_in_the_order_of_their_deadlines(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                runs = await saved(s, [asking(now=hour(number)) for number in (3, 1, 2)])
                answered = asking(now=hour(0))
                await saved(s, [answered])
                answer(answered, now=hour(0))
                await s.runs.save(answered)
                forms = await RunList(s.database, s.vault).waiting_forms()
                assert [form.run_id for form in forms] == [runs[1].id, runs[2].id, runs[0].id]
                assert [form.issued.form_id for form in forms] == [
                    runs[number].waiting_forms[0].id for number in (1, 2, 0)
                ]
                assert {(form.status, form.started_by, form.workflow_id) for form in forms} == {
                    ("waiting", "u-1", WORKFLOW)
                }
                assert len(await RunList(s.database, s.vault).waiting_forms(limit=1)) == 1
                assert await RunList(s.database, s.vault).waiting_forms(workflow_id=runs[0].id) == []

        asyncio.run(scenario())

    @pytest.mark.parametrize(
        ("close", "status"),
        [
            (lambda run: answer(run, now=hour(0)), "submitted"),
            (lambda run: stop_run(run, user=None, reason="r", context=context(hour(0))), "withdrawn"),
        ],
    )
    def test_tell_how_they_were_closed(
        self, conninfo: str, close: Callable[[WorkflowRun], None], status: str
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                (run,) = await saved(s, [asking(now=hour(0))])
                close(run)
                await s.runs.save(run)
                (form,) = await RunList(s.database, s.vault).forms(run.id)
                assert (form.status, form.closed_at) == (status, hour(0))

        asyncio.run(scenario())


async def saved(s: Stored, runs: list[WorkflowRun]) -> list[WorkflowRun]:
    """Record the runs."""
    await asyncio.gather(*(s.runs.save(run) for run in runs))
    return runs
