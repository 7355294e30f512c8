"""Following runs: nothing is skipped, nothing comes twice, whatever happens to the connection."""

import asyncio
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from eventually import eventually
from stored import Stored, answer, asking, rows, started, stored, succeeded
from taken import stamped

from application.ports.runs import EventPage, Recorded
from domain.run.events import RunPaused
from interface.postgres.log import feed as log_feed
from interface.postgres.log import history as log_history
from interface.postgres.log.codec import UnknownTopicError
from interface.postgres.log.feed import BACKLOG, CACHE_CHANNEL, LOG_CHANNEL, LogFeed, LogHoleError

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE application_name = 'placet-feed' AND datname = current_database()"
)


async def followed(feed: LogFeed, run_id: UUID, *, after: int = 0) -> list[Recorded]:
    """Follow the run to its end."""
    return [recorded async for some in feed.follow(run_id, after=after) for recorded in some]


def versions(recorded: Sequence[Recorded]) -> list[int]:
    return [one.event.originator_version for one in recorded]


async def long_run(s: Stored, run_id: UUID, length: int, *, ends: bool = True) -> None:
    """Record a run of that many events, each in an append of its own."""
    await s.log.append(run_id, 0, [started(run_id)])
    for version in range(2, length):
        await s.log.append(run_id, version - 1, [paused(run_id, version)])
    last = succeeded(run_id, length) if ends else paused(run_id, length)
    await s.log.append(run_id, length - 1, [last])


def paused(run_id: UUID, version: int) -> RunPaused:
    """An event in the middle of a run."""
    return stamped(RunPaused(forms=[]), run_id, version)


class TestFollow:
    def test_gives_what_there_is_and_then_what_comes(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                following = asyncio.create_task(followed(s.feed, run.id))
                await asyncio.sleep(0)
                answer(run)
                await s.runs.save(run)
                assert await following == await s.runs.history(run.id)

        asyncio.run(scenario())

    @pytest.mark.parametrize("after", [0, 3, 6, 11])
    def test_resumes_behind_a_version(self, conninfo: str, after: int) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                answer(run)
                await s.runs.save(run)
                assert versions(await followed(s.feed, run.id, after=after)) == list(range(after + 1, 13))

        asyncio.run(scenario())

    def test_ends_when_everything_was_seen(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                answer(run)
                await s.runs.save(run)
                assert await followed(s.feed, run.id, after=run.version) == []

        asyncio.run(scenario())

    def test_waits_for_a_run_that_does_not_exist_yet(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = uuid4()
                following = asyncio.create_task(followed(s.feed, run_id))
                await asyncio.sleep(0)
                await s.log.append(run_id, 0, [started(run_id), succeeded(run_id, 2)])
                assert versions(await following) == [1, 2]

        asyncio.run(scenario())

    def test_sees_what_other_services_record(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                run_ids = [uuid4() for _ in range(10)]
                following = [asyncio.create_task(followed(one.feed, run_id)) for run_id in run_ids * 3]
                await asyncio.gather(*(long_run(other, run_id, 20) for run_id in run_ids))
                for seen in await asyncio.gather(*following):
                    assert versions(seen) == list(range(1, 21))

        asyncio.run(scenario())

    def test_loses_nothing_with_its_connection(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_ids = [uuid4() for _ in range(5)]
                following = [asyncio.create_task(followed(s.feed, run_id)) for run_id in run_ids]
                writing = asyncio.gather(*(long_run(s, run_id, 60) for run_id in run_ids))
                while not writing.done():
                    await asyncio.to_thread(rows, conninfo, CUT)
                for seen in await asyncio.gather(*following):
                    assert versions(seen) == list(range(1, 61))

        asyncio.run(scenario())

    def test_needs_no_hints(self, conninfo: str) -> None:
        """A lost notification costs a moment, never an event."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = uuid4()
                following = asyncio.create_task(followed(s.feed, run_id))
                await asyncio.sleep(0)
                for version, topic, state in (
                    (1, "run.started@2", STARTED),
                    (2, "run.succeeded@2", '{"outputs":{}}'),
                ):
                    rows(
                        conninfo,
                        "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                        " SELECT coalesce(max(pos), 0) + 1, now(), %s, 0, 1, %s, %s, %s, %s FROM event",
                        version,
                        run_id,
                        run_id,
                        topic,
                        state.encode(),
                    )
                assert versions(await following) == [1, 2]

        asyncio.run(scenario())

    @pytest.mark.parametrize(
        ("most_bytes", "length"), [(log_feed.BACKLOG_BYTES, BACKLOG + 200), (1000, 200), (1, 200)]
    )
    def test_lets_a_slow_follower_catch_up_from_the_log(
        self, conninfo: str, most_bytes: int, length: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(log_feed, "BACKLOG_BYTES", most_bytes)

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = uuid4()
                await s.log.append(run_id, 0, [started(run_id)])
                following = aiter(s.feed.follow(run_id))
                seen = list(await anext(following))
                for first in range(2, length, 100):
                    last = min(first + 100, length)
                    events = [paused(run_id, version) for version in range(first, last)]
                    await s.log.append(run_id, first - 1, events)
                await s.log.append(run_id, length - 1, [succeeded(run_id, length)])

                async def tail_is_there() -> bool:
                    return s.feed.head == length

                await eventually(tail_is_there, what="the tail has seen everything")
                (follower,) = s.feed._followers[run_id]
                assert (follower.is_behind, follower.waiting, follower.size) == (True, [], 0)
                async for some in following:
                    seen += some
                assert versions(seen) == list(range(1, length + 1))

        asyncio.run(scenario())

    def test_misses_nothing_that_is_recorded_while_it_reads_a_page(
        self, conninfo: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What comes when the page has been read, and before it is known that it was the last one."""
        monkeypatch.setattr(log_history, "PAGE", 2)

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = uuid4()
                await long_run(s, run_id, 3, ends=False)

                async def page(*arguments: Any, after: int) -> EventPage:
                    read = await log_history.page(*arguments, after=after)
                    if after == 2:
                        await s.log.append(run_id, 3, [succeeded(run_id, 4)])
                        await eventually(tail_is_there, what="the tail has seen everything")
                    return read

                async def tail_is_there() -> bool:
                    return s.feed.head == 4

                monkeypatch.setattr(log_feed, "page", page)
                assert versions(await followed(s.feed, run_id)) == [1, 2, 3, 4]

        asyncio.run(scenario())

    def test_ends_when_the_feed_is_closed(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                following = aiter(s.feed.follow(run.id))
                await anext(following)
                ending = asyncio.create_task(anext(following, None))  # type: ignore[arg-type]
                await asyncio.sleep(0)
                await s.feed.close()
                assert await ending is None

        asyncio.run(scenario())


class TestHoles:
    def test_stop_the_feed(self, conninfo: str) -> None:
        """Behind a missing position nothing is passed on."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = uuid4()
                await s.log.append(run_id, 0, [started(run_id)])
                following = asyncio.create_task(followed(s.feed, run_id))
                await asyncio.sleep(0)
                rows(
                    conninfo,
                    "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                    " VALUES (3, now(), 2, 0, 1, %s, %s, 'run.resumed', '{}')",
                    run_id,
                    run_id,
                )
                with pytest.raises(LogHoleError, match="Position 3 follows on 1"):
                    await following

        asyncio.run(scenario())

    def test_are_not_seen_in_topics_of_newer_programs(self, conninfo: str) -> None:
        """Only the followers of that run are told; the others go on."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                newer, other = uuid4(), uuid4()
                for run_id in (newer, other):
                    await s.log.append(run_id, 0, [started(run_id)])
                following = [asyncio.create_task(followed(s.feed, run_id)) for run_id in (newer, other)]
                await asyncio.sleep(0)
                rows(
                    conninfo,
                    "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                    " VALUES (3, now(), 2, 0, 1, %s, %s, 'run.invented-later', '{}')",
                    newer,
                    newer,
                )
                await s.log.append(other, 1, [succeeded(other, 2)])
                results = await asyncio.gather(*following, return_exceptions=True)
                assert isinstance(results[0], UnknownTopicError)
                assert not isinstance(results[1], BaseException)
                assert versions(results[1]) == [1, 2]

        asyncio.run(scenario())


class TestHints:
    def test_reach_whoever_listens(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                heard: list[tuple[str, str]] = []
                for channel in (LOG_CHANNEL, CACHE_CHANNEL):
                    s.feed.on_hint(channel, lambda payload, channel=channel: heard.append((channel, payload)))
                await s.log.append(run_id := uuid4(), 0, [started(run_id)])
                async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as other:
                    await other.execute("SELECT pg_notify('placet_cache', 'key:1')")

                async def both() -> bool:
                    return len(heard) == 2

                await eventually(both, what="both hints are heard")
                assert heard == [(LOG_CHANNEL, "0:1"), (CACHE_CHANNEL, "key:1")]

        asyncio.run(scenario())

    def test_may_be_anything(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                for payload in ("", "x", "0:x", "1:99", "0:-3", ":", "0:²", "0:" + "9" * 30, "0:999999"):
                    rows(conninfo, "SELECT pg_notify('placet_log', %s)", payload)
                run_id = uuid4()
                following = asyncio.create_task(followed(s.feed, run_id))
                await asyncio.sleep(0)
                rows(conninfo, "SELECT pg_notify('placet_log', '0:999999')")
                await s.log.append(run_id, 0, [started(run_id), succeeded(run_id, 2)])
                assert versions(await following) == [1, 2]

        asyncio.run(scenario())

    def test_that_promise_too_much_are_no_holes_while_much_is_recorded(self, conninfo: str) -> None:
        """What is recorded between two looks, of which only the second sees it, was not missing."""

        async def scenario() -> None:
            async with (
                stored(conninfo) as s,
                await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as stranger,
            ):
                recorded = asyncio.Event()
                await s.log.append(last := uuid4(), 0, [started(last)])
                following = asyncio.create_task(followed(s.feed, last))

                async def promise() -> None:
                    while not recorded.is_set():
                        await stranger.execute("SELECT pg_notify('placet_log', '0:999999')")

                promising = asyncio.create_task(promise())
                for _ in range(500):
                    await s.log.append(run_id := uuid4(), 0, [started(run_id), succeeded(run_id, 2)])
                await s.log.append(last, 1, [succeeded(last, 2)])
                recorded.set()
                await promising
                assert versions(await following) == [1, 2]

        asyncio.run(scenario())

    def test_are_replaced_by_an_empty_one_after_a_lost_connection(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                heard: list[str] = []
                s.feed.on_hint(CACHE_CHANNEL, heard.append)
                rows(conninfo, CUT)

                async def told() -> bool:
                    return heard == [""]

                await eventually(told, what="anything may have happened")

        asyncio.run(scenario())


STARTED = (
    '{"workflow_id":"01890000-0000-7000-8000-000000000002","version_id":"01890000-0000-7000-8000-000000000003",'
    '"definition_digest":"d","inputs":{},"user":"u","channel":"c"}'
)
