"""The list of forms."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from databases import Databases
from stored import WORKFLOW, answer, asking, expire, extend, stored, withdraw

from application.queries.form_list import form_cursor
from interface.postgres.queries import form_list
from interface.postgres.queries.form_list import FormList

NOON = datetime.now(UTC).replace(microsecond=123456)


@pytest.fixture(scope="module")
def filled(databases: Databases) -> tuple[str, dict[str, int]]:
    """Forms 0..9, two each minute: 0 to 2 answered (2 first), 3 expired, 4 withdrawn, 5 to wait longest."""

    async def fill(conninfo: str) -> dict[str, int]:
        numbers = {}
        async with stored(conninfo) as s:
            runs = [asking(now=NOON + timedelta(minutes=number // 2)) for number in range(10)]
            for number, run in enumerate(runs):
                numbers[run.waiting_forms[0].id] = number
                await s.runs.save(run)
            for number in (2, 0, 1):
                answer(runs[number], now=NOON + timedelta(minutes=10 - number % 2))
            expire(runs[3])
            withdraw(runs[4])
            extend(runs[5], by=timedelta(hours=9))
            for run in runs[:6]:
                await s.runs.save(run)
        return numbers

    conninfo = databases.fresh()
    return conninfo, asyncio.run(fill(conninfo))


def listed(filled: tuple[str, dict[str, int]], *, limit: int, **conditions: Any) -> list[int]:
    """The numbers of all forms, page by page."""
    conninfo, numbers = filled

    async def scenario() -> list[int]:
        async with stored(conninfo) as s:
            forms, found, after = FormList(s.database, s.vault), list[int](), None
            while True:
                page = await forms.page(limit=limit, after=after, **conditions)
                found += [numbers[form.issued.form_id] for form in page.forms]
                assert len(page.forms) <= limit
                if not page.has_more:
                    return found
                after = form_cursor(page.forms[-1], status=conditions.get("status"))

    return asyncio.run(scenario())


def by_id(filled: tuple[str, dict[str, int]], *groups: set[int], descending: bool = False) -> list[int]:
    """Those numbers; within a group by the forms' ids, since their instants are the same."""
    ids = {number: UUID(form_id) for form_id, number in filled[1].items()}
    return [number for group in groups for number in sorted(group, key=ids.__getitem__, reverse=descending)]


@pytest.fixture(params=["small", "large"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms of a large workflow are looked for among the latest first."""
    if request.param == "large":
        monkeypatch.setattr(form_list, "SMALL", 0)
        monkeypatch.setattr(form_list, "NEAR", 2)


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize("limit", [1, 2, 3, 100])
class TestPage:
    def test_has_those_that_wait_by_their_deadline(
        self, filled: tuple[str, dict[str, int]], limit: int
    ) -> None:
        assert listed(filled, limit=limit, status="waiting") == by_id(filled, {6, 7}, {8, 9}, {5})

    def test_has_closed_ones_the_latest_first(self, filled: tuple[str, dict[str, int]], limit: int) -> None:
        assert listed(filled, limit=limit, status="submitted") == by_id(filled, {0, 2}, {1}, descending=True)
        assert listed(filled, limit=limit, status="expired") == [3]
        assert listed(filled, limit=limit, status="withdrawn") == [4]

    def test_has_all_by_their_issue(self, filled: tuple[str, dict[str, int]], limit: int) -> None:
        pairs = by_id(filled, {8, 9}, {6, 7}, {4, 5}, {2, 3}, {0, 1}, descending=True)
        assert listed(filled, limit=limit) == pairs
        assert listed(filled, limit=limit, workflow_id=WORKFLOW) == pairs
        answered = listed(filled, limit=limit, status="submitted", workflow_id=WORKFLOW)
        assert answered == listed(filled, limit=limit, status="submitted")
        for status in (None, "waiting", "submitted"):
            assert listed(filled, limit=limit, status=status, workflow_id=uuid4()) == []
