"""Events are stored as plain JSON, and only our own topics are known."""

import asyncio
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest
from eventsourcing.persistence import JSONTranscoder
from hypothesis import given
from hypothesis import strategies as st
from stored import asking, rows, started, stored
from taken import stamped

from domain.conversation import events as of_conversations
from domain.event import Event
from domain.run import events
from domain.run.events import FormSubmitted, NodeFailed, RunPaused
from interface.postgres.log.codec import (
    TOPICS,
    UnknownTopicError,
    UnreadableStateError,
    UnstorableEventError,
    decode,
    encode,
    is_of_conversation,
    topic_of,
)
from interface.postgres.log.mapper import PlacetMapper, TimedEvent

SOURCE = Path(__file__).parents[4] / "src"
RUN, REQUEST = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 3, 2, 12, 0, 0, 5, tzinfo=UTC)

TEXT = st.text(st.characters(codec=None), max_size=10)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
NAMES = TEXT | st.sampled_from(["_type_", "_data_", "topic", "timestamp", "originator_id", "class_version"])


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """JSON around JSON, half of it in the shape of the library's type markers."""
    marker = st.fixed_dictionaries(
        {
            "_type_": st.sampled_from(["nope", "decimal_str", "uuid_hex", "datetime_iso"]) | inner,
            "_data_": inner,
        }
    )
    return marker | st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3)


JSON = st.recursive(SCALARS, nested, max_leaves=20)
OBJECTS = st.dictionaries(NAMES, JSON, max_size=4)


def submitted(values: Any) -> FormSubmitted:
    """An event with a stranger's JSON in it."""
    event = FormSubmitted(
        form_id="f", action="yes", values=values, digest="d", user="u", channel="service-api"
    )
    return stamped(event, RUN, 7, at=NOW, request_id=REQUEST)


def again(event: Event) -> Event:
    """The event, written and read."""
    return decode(
        topic_of(event),
        encode(event),
        run_id=event.originator_id,
        version=event.originator_version,
        at=event.timestamp,
        request_id=event.request_id,
    )


class TestStates:
    @given(OBJECTS)
    def test_give_back_any_json_as_it_was(self, values: Any) -> None:
        event = submitted(values)
        read = again(event)
        assert read == event
        assert isinstance(read, FormSubmitted)
        assert repr(read.values) == repr(values)  # 1 is not 1.0, nor True

    @given(OBJECTS)
    def test_survive_the_library_mapper(self, values: Any) -> None:
        mapper = PlacetMapper(JSONTranscoder())
        event = submitted(values)
        read = mapper.to_domain_event(mapper.to_stored_event(event))
        assert read == event
        assert repr(read) == repr(event)

    def test_survive_the_database(self, conninfo: str) -> None:
        inputs: dict[str, Any] = {
            "nope": {"_type_": "nope", "_data_": 1},
            "deep": [{"a": [{"_type_": "decimal_str", "_data_": {"_type_": "uuid_hex", "_data_": "x"}}]}],
            "big": 10**30,
            "zero": "\0",
            "surrogate": "\ud800",
            "float": 1e-7,
        }

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = uuid4()
                event = started(run, inputs=inputs)
                await s.log.append(run, 0, [event])
                assert [recorded.event for recorded in await s.runs.history(run)] == [event]
                assert (await s.runs.get(run)).inputs == inputs

        asyncio.run(scenario())

    def test_leave_out_columns_and_defaults(self) -> None:
        event = NodeFailed(execution_id="n#1", code="c", message="m")
        failed = stamped(event, RUN, 7, at=NOW, request_id=REQUEST)
        assert orjson.loads(encode(failed)) == {"execution_id": "n#1", "code": "c", "message": "m"}
        assert again(failed) == failed
        assert "strategy" not in vars(again(failed))

    def test_keep_a_value_that_only_equals_its_default(self) -> None:
        event = submitted({})
        object.__setattr__(event, "level", "link")
        read = again(event)
        assert isinstance(read, FormSubmitted)
        assert read.level == "link"

    @pytest.mark.parametrize("value", [object(), {1, 2}, b"x", NOW])
    def test_hold_nothing_but_json(self, value: Any) -> None:
        with pytest.raises(UnstorableEventError):
            encode(submitted({"value": value}))

    @pytest.mark.parametrize("state", [b"", b"{", b"[]", b"1", b"null", b" [1]", b"\xff"])
    def test_say_when_they_cannot_be_read(self, state: bytes) -> None:
        with pytest.raises(UnreadableStateError):
            decode("run.paused", state, run_id=RUN, version=1, at=NOW, request_id=REQUEST)


class TestTopics:
    def test_name_each_event_class_once(self) -> None:
        assert list(TOPICS.values()) == [*events.ALL, *of_conversations.ALL]
        assert all(is_of_conversation(event.TOPIC) for event in of_conversations.ALL)
        assert not any(is_of_conversation(event.TOPIC) for event in events.ALL)

    @pytest.mark.parametrize("topic", ["os:system", "domain.run.events:RunPaused", "run.unheard-of", ""])
    def test_are_unknown_otherwise(self, topic: str) -> None:
        with pytest.raises(UnknownTopicError):
            decode(topic, b"{}", run_id=RUN, version=1, at=NOW, request_id=REQUEST)
        mapper = PlacetMapper(JSONTranscoder())
        with pytest.raises(UnknownTopicError):
            mapper.to_domain_event(TimedEvent(RUN, 1, topic, b"{}", NOW, REQUEST))

    def test_refuse_events_that_are_not_ours(self) -> None:
        class Foreign(RunPaused):
            TOPIC = "foreign"

        event = stamped(Foreign(forms=[]), RUN, 1)
        with pytest.raises(UnknownTopicError):
            topic_of(event)

    def test_import_nothing(self) -> None:
        program = (
            "import sys, uuid, datetime\n"
            "from interface.postgres.log.codec import UnknownTopicError, decode\n"
            "try:\n"
            "    decode('antigravity:geohash', b'{}', run_id=uuid.uuid4(), version=1,\n"
            "           at=datetime.datetime.now(), request_id=uuid.uuid4())\n"
            "except UnknownTopicError:\n"
            "    assert 'antigravity' not in sys.modules\n"
            "    print('unknown')\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, env={"PYTHONPATH": str(SOURCE)}, check=True
        )
        assert done.stdout == b"unknown\n"

    def test_are_refused_when_they_come_from_the_database(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                rows(
                    conninfo,
                    "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                    " SELECT max(pos) + 1, now(), %s, 0, 1, %s, %s, 'os:system', '{}' FROM event",
                    run.version + 1,
                    run.id,
                    run.id,
                )
                with pytest.raises(UnknownTopicError):
                    await s.runs.get(run.id)

        asyncio.run(scenario())
