"""Appends to several streams that are stored together or not at all."""

import asyncio
import random
from uuid import UUID, uuid4

import psycopg
import pytest
from eventually import eventually
from lossy_proxy import Loss, lossy_proxy
from stored import Stored, a_log, started, stored
from talks import began, new, wrote

from application.ports.runs import (
    AppendRefusedError,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from interface.postgres.log.append import NewEvents

LOCK = "SELECT pg_advisory_lock(770001, 0)"
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'placet-log' AND wait_event = 'advisory'"
    " AND datname = current_database()"
)


def pair(run: UUID, talk: UUID, version: int = 0) -> list[NewEvents]:
    """A new run, and what follows on that version of a conversation."""
    request = uuid4()
    first = [began(talk, request_id=request)] if version == 0 else []
    written = wrote(talk, version + len(first) + 1, request_id=request, n=version)
    return [
        NewEvents(stream_id=run, expected_version=0, events=[started(run, request_id=request)]),
        new(talk, version, [*first, written]),
    ]


def lengths(s: Stored) -> dict[object, object]:
    """How many events each stream has."""
    return dict(s.rows("SELECT run_id, count(*) FROM event GROUP BY 1"))  # type: ignore[arg-type]


def sound(s: Stored) -> None:
    """Positions and versions are dense, and the views tell of the same streams as the log."""
    assert s.rows("SELECT coalesce(max(pos), 0) - count(*) FROM event") == [(0,)]
    assert s.rows("SELECT run_id FROM event GROUP BY 1 HAVING max(version) <> count(*)") == []
    assert s.rows("SELECT c.conversation_id, c.version FROM conversation c ORDER BY 1") == s.rows(
        "SELECT run_id, max(version) FROM event WHERE starts_with(topic, 'conversation.') GROUP BY 1 ORDER BY 1"
    )
    assert s.rows("SELECT run_id FROM run ORDER BY 1") == s.rows(
        "SELECT run_id FROM event WHERE topic = 'run.started@2' ORDER BY 1"
    )


class TestAGroup:
    def test_is_stored_whole(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run, talk = uuid4(), uuid4()
                assert await s.log.append_together(pair(run, talk)) == [1, 3]
                assert lengths(s) == {run: 1, talk: 2}
                sound(s)

        asyncio.run(scenario())

    @pytest.mark.parametrize("stale", ["run", "conversation"])
    def test_is_stored_not_at_all_if_one_stream_has_moved_on(self, conninfo: str, stale: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run, talk = uuid4(), uuid4()
                if stale == "run":
                    await s.log.append(run, 0, [started(run)])
                else:
                    await s.log.append(talk, 0, [began(talk)])
                before = lengths(s)
                for parts in (pair(run, talk), pair(run, talk)[::-1]):
                    with pytest.raises(VersionConflictError):
                        await s.log.append_together(parts)
                assert lengths(s) == before
                sound(s)

        asyncio.run(scenario())

    @pytest.mark.parametrize("stale", ["run", "conversation"])
    def test_keeps_no_other_group_of_its_batch_from_being_stored(self, conninfo: str, stale: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, await psycopg.AsyncConnection.connect(conninfo) as holder:
                groups = [(uuid4(), uuid4()) for _ in range(9)]
                run, talk = groups[4]
                if stale == "run":
                    await s.log.append(run, 0, [started(run)])
                else:
                    await s.log.append(talk, 0, [began(talk)])
                await holder.execute(LOCK)  # meanwhile they gather, and are one call
                first = asyncio.create_task(s.log.append_together(pair(uuid4(), uuid4())))

                async def waits() -> bool:
                    return s.rows(WAITING) == [(1,)]

                await eventually(waits, what="the first group waits for the lock")
                appends = [asyncio.create_task(s.log.append_together(pair(*group))) for group in groups]
                alone = uuid4()
                appends.insert(3, asyncio.create_task(_listed(s.log.append(alone, 0, [started(alone)]))))
                await asyncio.sleep(0)
                await holder.close()
                await first
                results = await asyncio.gather(*appends, return_exceptions=True)
                assert [type(result) for result in results] == [list] * 5 + [VersionConflictError] + [
                    list
                ] * 4
                found = lengths(s)
                for number, (other_run, other_talk) in enumerate(groups):
                    assert found.get(other_run, 0) == (1 if number != 4 or stale == "run" else 0)
                    assert found.get(other_talk, 0) == (2 if number != 4 else stale == "conversation")
                sound(s)

        asyncio.run(scenario())

    @pytest.mark.parametrize("seed", range(6))
    def test_counts_as_a_whole_in_any_mixture(self, conninfo: str, seed: int) -> None:
        """Groups and single appends over a few streams, many of them stale: what is told is what is stored."""

        async def scenario() -> None:
            draw = random.Random(seed)
            talks = [uuid4() for _ in range(4)]
            async with stored(conninfo) as one, stored(conninfo) as other:
                told: dict[UUID, int] = dict.fromkeys(talks, 0)

                async def append(s: Stored) -> None:
                    chosen = draw.sample(talks, draw.randint(1, 3))
                    parts = []
                    for talk in chosen:
                        version = max(0, told[talk] - draw.choice([0, 0, 0, 1]))
                        event = began(talk) if version == 0 else wrote(talk, version + 1)
                        parts.append(new(talk, version, [event]))
                    try:
                        await s.log.append_together(parts)
                    except VersionConflictError:
                        return
                    for part in parts:
                        assert told[part.stream_id] == part.expected_version, (
                            "no append follows twice on a version"
                        )
                        told[part.stream_id] += 1

                for _ in range(25):
                    await asyncio.gather(
                        *(append(draw.choice([one, other])) for _ in range(draw.randint(1, 9)))
                    )
                assert lengths(one) == {talk: count for talk, count in told.items() if count}
                sound(one)

        asyncio.run(scenario())

    def test_waits_behind_another_one_that_it_follows_on(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, other = uuid4(), uuid4()
                for stream in (talk, other):  # from now on their keys are known
                    await s.log.append(stream, 0, [began(stream)])
                appends = [
                    s.log.append(talk, 1, [wrote(talk, 2)]),
                    _last(
                        s.log.append_together(
                            [new(talk, 2, [wrote(talk, 3)]), new(other, 1, [wrote(other, 2)])]
                        )
                    ),
                    s.log.append(other, 2, [wrote(other, 3)]),
                    s.log.append(talk, 3, [wrote(talk, 4)]),
                ]
                await asyncio.gather(*appends)
                assert lengths(s) == {talk: 4, other: 3}
                sound(s)

        asyncio.run(scenario())

    def test_is_refused_whole_for_one_event_and_alone(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                bad = pair(uuid4(), uuid4())
                bad[1].events[0].__dict__["workflow_id"] = str(uuid4())
                bad[0].events[0].__dict__["version_id"] = "no id"
                good = [pair(uuid4(), uuid4()) for _ in range(4)]
                results = await asyncio.gather(
                    *(s.log.append_together(parts) for parts in (*good[:2], bad, *good[2:])),
                    return_exceptions=True,
                )
                assert [type(it) for it in results] == [list, list, AppendRefusedError, list, list]
                assert s.rows("SELECT count(*) FROM event") == [(12,)]
                sound(s)

        asyncio.run(scenario())

    def test_is_stored_by_a_program_that_knows_none(self, conninfo: str) -> None:
        """One of 0.2.0 that runs beside this one calls the function without groups."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run, other = uuid4(), uuid4()
                arguments = "ARRAY[1, 2], ARRAY[1, 1], ARRAY[now(), now()], ARRAY[%s, %s]::uuid[], ARRAY['x.y', 'x.y']"
                assert s.rows(
                    "SELECT placet.log_append(0::smallint, ARRAY[%s, %s]::uuid[], ARRAY[0, 0], ARRAY[1, 1],"
                    f" {arguments},"
                    " ARRAY['{}', '{}']::bytea[], NULL, NULL, NULL, NULL, NULL, NULL)",
                    run,
                    other,
                    run,
                    run,
                ) == [([1, 2],)]

        asyncio.run(scenario())


class TestALostConnection:
    @pytest.mark.parametrize("loss", ["request", "answer"])
    def test_is_settled_for_the_whole_group(self, conninfo: str, loss: Loss) -> None:
        async def scenario() -> None:
            async with lossy_proxy(conninfo) as (proxy, cut), stored(conninfo, log_conninfo=cut) as s:
                known = uuid4()
                await s.log.append_together(pair(uuid4(), known))  # and the statement is prepared
                stale = pair(uuid4(), known)  # its conversation has begun already
                groups = [pair(uuid4(), uuid4()) for _ in range(5)]
                proxy.lose(loss)
                results = await asyncio.gather(
                    *(s.log.append_together(parts) for parts in (*groups, stale)), return_exceptions=True
                )
                assert proxy.lost.is_set()
                assert [type(result) for result in results] == [list] * 5 + [VersionConflictError]
                for parts, positions in zip(groups, results, strict=False):
                    for part, position in zip(parts, positions, strict=True):  # type: ignore[arg-type]
                        assert s.rows("SELECT max(pos) FROM event WHERE run_id = %s", part.stream_id) == [
                            (position,)
                        ]
                assert stale[0].stream_id not in lengths(s)
                sound(s)

        asyncio.run(scenario())

    def test_is_settled_by_all_streams_of_the_group(self, conninfo: str) -> None:
        """The request has begun the conversation already, so that what it finds there is its own: yet no run is."""

        async def scenario() -> None:
            async with lossy_proxy(conninfo) as (proxy, cut), stored(conninfo, log_conninfo=cut) as s:
                await s.log.append_together(pair(uuid4(), uuid4()))
                parts = pair(uuid4(), uuid4())
                await s.log.append(parts[1].stream_id, 0, parts[1].events)
                proxy.lose("request")
                with pytest.raises(VersionConflictError):
                    await s.log.append_together(parts)
                assert proxy.lost.is_set()
                assert parts[0].stream_id not in lengths(s)
                sound(s)

        asyncio.run(scenario())

    def test_is_no_conflict_when_the_lost_call_commits_late(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with (
                lossy_proxy(conninfo) as (proxy, cut),
                stored(conninfo, log_conninfo=cut) as s,
                await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as holder,
            ):
                await s.log.append_together(pair(uuid4(), uuid4()))
                await holder.execute(LOCK)
                parts = pair(uuid4(), uuid4())
                proxy.lose("client")
                saving = asyncio.create_task(s.log.append_together(parts))

                async def both_wait() -> bool:
                    return s.rows(WAITING) == [(2,)]

                await eventually(both_wait, what="the lost call and its repetition wait for the lock")
                await holder.close()
                assert await saving == [4, 6]
                assert lengths(s)[parts[1].stream_id] == 2
                sound(s)

        asyncio.run(scenario())

    def test_leaves_the_whole_group_in_doubt(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with (
                lossy_proxy(conninfo) as (proxy, cut),
                a_log(conninfo, reached_by=cut, patience=1) as log,
            ):
                await log.append_together(pair(uuid4(), uuid4()))
                proxy.lose("answer")
                proxy.admit_nobody()
                with pytest.raises(OutcomeUnknownError):
                    await log.append_together(pair(uuid4(), uuid4()))
                await log.close()

        asyncio.run(scenario())


class TestAHeldRow:
    def test_keeps_nothing_back_but_the_groups_of_its_conversation(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, await psycopg.AsyncConnection.connect(conninfo) as session:
                held, free = uuid4(), [uuid4() for _ in range(6)]
                for talk in (held, *free):
                    await s.log.append(talk, 0, [began(talk)])
                await session.execute(
                    "UPDATE placet.conversation SET named = named WHERE conversation_id = %s", (held,)
                )
                waiting = [pair(uuid4(), talk, 1) for talk in (held, *free)]
                told = await asyncio.gather(
                    *(s.log.append_together(parts) for parts in waiting), return_exceptions=True
                )
                assert isinstance(told.pop(0), LogUnavailableError)
                assert [problem for problem in told if isinstance(problem, BaseException)] == []
                assert waiting[0][0].stream_id not in lengths(s), "its run was not recorded without it"
                await session.rollback()
                await s.log.append_together(pair(uuid4(), held, 1))
                sound(s)

        asyncio.run(scenario())

    def test_keeps_no_other_held_one_from_having_its_turn(self, conninfo: str) -> None:
        """Both are suspected; one of them is free, and does not wait until the other is given up."""

        async def scenario() -> None:
            async with (
                stored(conninfo) as s,
                a_log(conninfo, patience=10) as log,
                await psycopg.AsyncConnection.connect(conninfo) as session,
            ):
                held, free, alone = uuid4(), uuid4(), uuid4()
                for talk in (held, free):
                    await log.append(talk, 0, [began(talk)])
                await session.execute(
                    "UPDATE placet.conversation SET named = named WHERE conversation_id = %s", (held,)
                )
                first, blocked, freed = (
                    asyncio.create_task(appending)
                    for appending in (
                        log.append(alone, 0, [started(alone)]),
                        log.append(held, 1, [wrote(held, 2)]),
                        log.append(free, 1, [wrote(free, 2)]),
                    )
                )
                await asyncio.gather(first, freed)
                assert not blocked.done()
                await session.rollback()
                await blocked
                await log.close()
                sound(s)

        asyncio.run(scenario())


async def _last(appending: object) -> int:
    positions: list[int] = await appending  # type: ignore[misc]
    return positions[-1]


async def _listed(appending: object) -> list[int]:
    return [await appending]  # type: ignore[misc]
