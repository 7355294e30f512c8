"""Events that earlier versions wrote are read as this one writes them, for ever."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import orjson
import pytest
from stored import started, stored

from domain.run import events
from domain.values.json import JsonObject
from interface.postgres.log import codec, upcasting
from interface.postgres.log.codec import TOPICS, UnknownTopicError, UnreadableStateError, decode
from interface.postgres.log.upcasting import BrokenChainError, Step, earlier_topics, upcast

RUN = UUID(int=7)
NOW = datetime(2026, 3, 2, tzinfo=UTC)


def rename(old: str, new: str) -> Step:
    return lambda state: {new if name == old else name: value for name, value in state.items()}


def named(state: JsonObject) -> JsonObject:
    """Before, only one name was stored."""
    return {"error": f"{state['error']} ({state['code']})"}


STEPS: dict[str, tuple[str, Step]] = {
    "run.crashed": ("run.crashed@2", rename("message", "error")),
    "run.crashed@2": ("run.failed@2", named),
    "run.aborted": ("run.failed@2", rename("why", "error")),
}


@pytest.fixture
def earlier(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the program have a past."""
    monkeypatch.setattr(upcasting, "STEPS", STEPS)
    yield


def read(topic: str, **state: object) -> events.RunEvent:
    return decode(topic, orjson.dumps(state), run_id=RUN, version=3, at=NOW, request_id=UUID(int=8))


@pytest.mark.usefixtures("earlier")
class TestAnEarlierEvent:
    def test_is_read_as_it_would_be_written_today(self) -> None:
        assert read("run.aborted", why="no reason", node_id="a") == read(
            "run.failed@2", error="no reason", node_id="a"
        )

    def test_is_brought_on_step_by_step(self) -> None:
        happened = read("run.crashed", message="no memory", code=12)
        assert isinstance(happened, events.RunFailed)
        assert (happened.error, happened.node_id) == ("no memory (12)", None)
        assert (happened.originator_id, happened.originator_version) == (RUN, 3)
        assert codec.topic_of(happened) == "run.failed@2"

    def test_may_come_from_between(self) -> None:
        assert read("run.crashed@2", error="no memory", code=12) == read(
            "run.crashed", message="no memory", code=12
        )

    def test_that_is_not_as_it_was_written_is_unreadable(self) -> None:
        with pytest.raises(UnreadableStateError, match=r"'run\.crashed', of run"):
            read("run.crashed", message="no memory")

    def test_is_among_those_that_a_rebuild_can_read(self) -> None:
        assert codec.readable_topics() == TOPICS.keys() | STEPS.keys()

    def test_ends_its_run_for_those_who_follow_it(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = uuid4()
                await s.log.append(run_id, 0, [started(run_id)])
                s.rows(
                    "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                    " VALUES (2, now(), 2, 0, 1, %s, gen_random_uuid(), 'run.aborted', %s)",
                    run_id,
                    b'{"why":"no reason"}',
                )
                told = [
                    it.event for happened in [one async for one in s.feed.follow(run_id)] for it in happened
                ]
                assert isinstance(told[-1], events.RunFailed)
                assert [one async for one in s.feed.follow(run_id, after=2)] == []

        asyncio.run(scenario())

    def test_counts_where_events_are_told_by_their_topics(self) -> None:
        assert earlier_topics("run.failed@2") == {
            "run.failed@2",
            "run.aborted",
            "run.crashed",
            "run.crashed@2",
        }
        assert earlier_topics("run.stopped@2") == {"run.stopped@2"}


class TestAnEventOfToday:
    def test_takes_no_step(self) -> None:
        state: JsonObject = {"error": "x"}
        assert upcast("run.failed@2", state, current=TOPICS, steps=STEPS) == ("run.failed@2", state)

    def test_of_a_newer_version_is_unknown(self) -> None:
        with pytest.raises(UnknownTopicError) as unknown:
            decode("run.failed@3", b"sealed", run_id=RUN, version=3, at=NOW, request_id=RUN)
        assert (unknown.value.run_id, unknown.value.topic) == (RUN, "run.failed@3")


class TestTheSteps:
    @pytest.mark.parametrize(
        "steps",
        [
            {"run.crashed": ("run.gone", named)},
            {"run.crashed": ("run.crashed", dict)},
            {"run.crashed": ("run.crashed@2", dict), "run.crashed@2": ("run.crashed", dict)},
        ],
    )
    def test_must_end_somewhere(self, steps: dict[str, tuple[str, Step]]) -> None:
        with pytest.raises(BrokenChainError):
            upcast("run.crashed", {"error": "x", "code": 1}, current=TOPICS, steps=steps)

    def test_of_this_program_all_end_at_an_event_of_today(self) -> None:
        assert not upcasting.STEPS.keys() & TOPICS.keys()
        reached = set().union(*(earlier_topics(topic) for topic in TOPICS))
        assert upcasting.STEPS.keys() <= reached
