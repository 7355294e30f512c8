"""Parts of runs are read without what was before them."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from databases import Databases
from stored import asking, extend, rows, stored

from application.ports.runs import Recorded
from domain.run.decision import replay
from interface.postgres.log import history as log_history
from interface.postgres.log.history import history
from interface.postgres.stores import run_reader, runs

APPENDS = 40
AFTER = "SELECT version FROM run_events_after(0::smallint, %s, %s)"
ONE = "SELECT version FROM run_event(0::smallint, %s, %s)"
LAST = "SELECT version FROM run_last_event(0::smallint, %s)"
SIZES = """
SELECT octet_length(e.state) + coalesce(octet_length(p.sealed), 0)
FROM run_events(0::smallint, %s) e LEFT JOIN payload p USING (log_id, pos) ORDER BY e.version
"""
OF_MANY = "SELECT run_id, version FROM events_of_runs_after(0::smallint, %s, %s, %s)"


@pytest.fixture(scope="module")
def filled(databases: Databases) -> tuple[str, UUID, int]:
    """A run of many appends, with another one's in between; and its version."""

    async def fill(conninfo: str) -> tuple[UUID, int]:
        async with stored(conninfo) as s:
            run, other = asking(), asking()
            for it in (run, other):
                await s.runs.save(it)
            for _ in range(APPENDS):
                for it in (run, other):
                    extend(it, by=timedelta(minutes=1))
                    extend(it, by=timedelta(minutes=2))
                    await s.runs.save(it)
            return run.id, run.version

    conninfo = databases.fresh()
    return conninfo, *asyncio.run(fill(conninfo))


def test_all_behind_any_version_are_read_in_order(filled: tuple[str, UUID, int]) -> None:
    conninfo, run_id, version = filled
    for after in (0, 1, 2, 5, version // 2, version // 2 + 1, version - 1, version, version + 9):
        assert rows(conninfo, AFTER, run_id, after) == [(v,) for v in range(after + 1, version + 1)]
    assert rows(conninfo, AFTER, uuid4(), 0) == []


def test_each_is_found_by_its_version(filled: tuple[str, UUID, int]) -> None:
    conninfo, run_id, version = filled
    for wanted in range(version + 2):
        assert rows(conninfo, ONE, run_id, wanted) == ([(wanted,)] if 1 <= wanted <= version else [])
    assert rows(conninfo, LAST, run_id) == [(version,)]
    assert rows(conninfo, ONE, uuid4(), 1) == rows(conninfo, LAST, uuid4()) == []


def test_those_of_several_runs_are_read_together(filled: tuple[str, UUID, int]) -> None:
    conninfo, run_id, version = filled
    nobody = uuid4()
    expected = [(run_id, v) for v in range(version - 1, version + 1)]
    assert rows(conninfo, OF_MANY, [nobody, run_id], [0, version - 2], 9) == expected
    assert rows(conninfo, OF_MANY, [nobody, run_id], [0, version - 2], 1) == expected[:1]


def test_what_is_before_them_is_not_read(filled: tuple[str, UUID, int]) -> None:
    conninfo, run_id, version = filled

    def read(query: str, *arguments: object) -> int:
        ((plan,),) = rows(conninfo, f"EXPLAIN (ANALYZE, FORMAT JSON) {query}", *arguments)
        pending, read = [plan[0]["Plan"]], 0  # type: ignore[index]
        while pending:
            node = pending.pop()
            pending += node.get("Plans", ())
            if node["Node Type"].endswith("Scan"):
                read += node["Actual Rows"] * node["Actual Loops"]
        return int(read)

    everything = read(AFTER, run_id, 0)
    for query, *arguments in ((AFTER, run_id, version - 2), (ONE, run_id, version - 1), (LAST, run_id)):
        assert 8 * read(str(query), *arguments) < everything


@pytest.mark.parametrize("page", [1, 7, 1000])
def test_all_of_a_run_is_read_page_by_page(
    filled: tuple[str, UUID, int], page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    conninfo, run_id, version = filled
    for module in (log_history, run_reader, runs):
        monkeypatch.setattr(module, "PAGE", page)

    async def scenario() -> None:
        async with stored(conninfo) as s:
            whole = [recorded.event for recorded in await s.runs.history(run_id)]
            assert [event.originator_version for event in whole] == list(range(1, version + 1))
            one, *others = await asyncio.gather(*(s.runs.get(run_id) for _ in range(5)))
            assert one == replay(whole)
            assert others == 4 * [one]

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("page", "page_bytes"), [(1, 10**6), (7, 10**6), (1000, 10**6), (1000, 1500), (1000, 1)]
)
def test_a_page_has_so_many_events_or_bytes_and_says_whether_there_are_more(
    filled: tuple[str, UUID, int], page: int, page_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    conninfo, run_id, version = filled
    monkeypatch.setattr(log_history, "PAGE", page)
    monkeypatch.setattr(log_history, "PAGE_BYTES", page_bytes)
    sizes = [size for (size,) in rows(conninfo, SIZES, run_id)]

    async def scenario() -> None:
        async with stored(conninfo) as s:
            whole, read = await s.runs.history(run_id), list[Recorded]()
            while True:
                part = await s.runs.page(run_id, after=len(read))
                size = sum(sizes[len(read) : len(read) + len(part.events) - 1])
                assert len(part.events) <= page and size < page_bytes
                assert part.events or len(read) == version
                read += part.events
                if not part.has_more:
                    break
                assert len(part.events) == page or sum(sizes[: len(read)]) >= page_bytes
            assert read == whole
            assert len(sizes) == version

    asyncio.run(scenario())


def test_a_history_goes_on_where_somebody_has_come_to(filled: tuple[str, UUID, int]) -> None:
    conninfo, run_id, version = filled

    async def scenario() -> None:
        async with stored(conninfo) as s:
            whole = await s.runs.history(run_id)
            assert len(whole) == version
            assert await history(s.database, s.vault, 0, run_id, after=version - 3) == whole[-3:]
            assert isinstance(whole[-1].event.timestamp, datetime)

    asyncio.run(scenario())
