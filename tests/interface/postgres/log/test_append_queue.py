"""Which groups of appends share a commit."""

import asyncio
from uuid import UUID

import pytest
from stored import TOKENS
from talks import began, new
from use_cases import in_loop

from application.ports.runs import LogUnavailableError
from interface.postgres.log.append import prepare
from interface.postgres.log.append_queue import BATCH, AppendQueue
from interface.postgres.log.group import Group
from interface.postgres.log.sealing import SealedEvent
from interface.postgres.log.vault import Sealed
from interface.postgres.projections.views import projection_changes

A, B, C, D, E = (UUID(int=number) for number in range(1, 6))


def group(*streams: UUID) -> Group:
    """Appends to these streams."""
    parts = [new(stream, 0, [began(stream)]) for stream in streams]
    sealed = Sealed([SealedEvent(b"{}", None, None)], None)
    appends = [
        prepare(part, sealed, projection_changes=projection_changes(part.events, tokens=TOKENS))
        for part in parts
    ]
    return Group(appends=appends, positions=asyncio.get_running_loop().create_future(), since=0.0)


def queue_of(*groups: Group) -> AppendQueue:
    """A queue in which these wait."""
    queue = AppendQueue(1000)
    for one in groups:
        queue.add(one)
    return queue


class TestAQueue:
    @in_loop
    async def test_gives_out_what_waits_in_order(self) -> None:
        one, two, three = group(A), group(B, C), group(D)
        assert queue_of(one, two, three).take() == [one, two, three]

    @in_loop
    async def test_never_parts_a_group(self) -> None:
        pairs = [group(UUID(int=2 * number), UUID(int=2 * number + 1)) for number in range(1, BATCH)]
        single = group(UUID(int=10**9))
        queue = queue_of(single, *pairs)
        first = queue.take()
        assert first == [single, *pairs[: (BATCH - 1) // 2]]
        assert sum(len(it.appends) for it in first) == BATCH - 1
        assert queue.take() == pairs[(BATCH - 1) // 2 :][: BATCH // 2]

    @in_loop
    async def test_gives_out_a_group_that_is_larger_than_a_batch_by_itself(self) -> None:
        large, small = group(*(UUID(int=number) for number in range(10, 10 + BATCH + 5))), group(A)
        queue = queue_of(large, small)
        assert queue.take() == [large]
        assert queue.take() == [small]

    @in_loop
    async def test_appends_to_no_stream_twice_in_a_batch(self) -> None:
        one, two, three, four = group(A), group(A, B), group(B, C), group(D)
        queue = queue_of(one, two, three, four)
        assert queue.take() == [one, four], "what follows on one that waits, waits behind it"
        assert queue.take() == [two]
        assert queue.take() == [three]

    @in_loop
    async def test_leaves_out_whoever_has_gone(self) -> None:
        one, two = group(A, B), group(B)
        one.positions.cancel()
        assert queue_of(one, two).take() == [two]

    @in_loop
    @pytest.mark.parametrize("held", [A, B])
    async def test_gives_out_groups_of_held_streams_one_by_one(self, held: UUID) -> None:
        one, two, three = group(A, B), group(C), group(B, A)
        queue = queue_of(one, two, three)
        queue.held.add([held])
        assert queue.take() == [two]
        suspect = queue.take_suspect()
        assert suspect is one
        queue.put_off(suspect)
        assert queue.take_suspect() is three
        queue.held.clear([held])
        assert queue.take() == [one]
        assert queue.take_suspect() is None

    @in_loop
    async def test_refuses_more_than_can_wait(self) -> None:
        queue = AppendQueue(2)
        queue.add(group(A, B))
        queue.add(group(C, D))
        with pytest.raises(LogUnavailableError):
            queue.add(group(E))
