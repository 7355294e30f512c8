"""A program written with the event sourcing library follows our log."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from uuid import uuid4

import pytest
from chats import COUNTING, turn
from eventsourcing.application import AggregateNotFoundError
from runs import NOON
from stored import answer, asking

from domain.conversation.changes import rename
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.run.events import RunStarted
from interface.postgres.log.recorder import PlacetRecorder
from interface.postgres.log.run_log import RunLog, environment

EXAMPLES = Path(__file__).parents[4] / "examples"


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The example of the documentation."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import decisions_by_action

    monkeypatch.delitem(sys.modules, "decisions_by_action")
    return decisions_by_action


@pytest.fixture
def log(conninfo: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[RunLog]:
    """The log, as a program of its own opens it."""
    monkeypatch.setenv("PLACET_TOKEN_KEYS", "key-1:" + bytes(range(32)).hex())
    monkeypatch.setenv("PLACET_SECRET_KEYS", "seal-1:" + bytes(range(32, 64)).hex())
    with RunLog(env=environment(conninfo)) as log:
        yield log
        assert isinstance(log.recorder, PlacetRecorder)
        log.recorder.close()


def decide(log: RunLog, times: int) -> int:
    """Let forms be answered; return the position of the last event."""
    for _ in range(times):
        run = asking()
        answer(run)
        log.save(run)
    last = log.recorder.max_notification_id()
    assert last is not None
    return last


class TestRunLog:
    def test_is_followed_by_a_projection_of_the_library(
        self, log: RunLog, conninfo: str, example: ModuleType
    ) -> None:
        decide(log, times=3)
        with example.follow(conninfo) as runner:
            runner.wait(decide(log, times=2), timeout=60)
            assert runner.view.totals() == {"yes": 5}

    def test_goes_on_where_an_earlier_program_has_stopped(
        self, log: RunLog, conninfo: str, example: ModuleType
    ) -> None:
        for seen in (2, 4):
            last = decide(log, times=2)
            with example.follow(conninfo) as runner:
                runner.wait(last, timeout=60)
                assert runner.view.totals() == {"yes": seen}

    def test_is_read_without_the_keys_of_form_tokens(
        self, log: RunLog, conninfo: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """Nobody who saves no run needs them; what tells of people is sealed by others."""
        decide(log, times=1)
        monkeypatch.delenv("PLACET_TOKEN_KEYS")
        monkeypatch.setenv("PLACET_DATA_DIR", str(tmp_path / "nothing"))
        with RunLog(env=environment(conninfo)) as reading:
            first = next(iter(reading.notification_log.select(1, 10)))
            event = reading.mapper.to_domain_event(first)
            assert isinstance(event, RunStarted)
            assert event.inputs == {"topic": "tea"}
            reading.recorder.close()  # type: ignore[attr-defined]

    def test_has_conversations_beside_runs(self, log: RunLog) -> None:
        talk = Conversation(id=uuid4())
        run = turn(COUNTING, talk, run_id=uuid4())
        log.save(run, talk)
        before = talk.fork()
        take(talk, rename(talk, name="Tea", by="ann"), at=NOON, request_id=uuid4())
        log.save(talk)
        assert log.conversation(talk.id) == talk
        assert log.conversation(talk.id, version=before.version) == before
        assert log.run(run.id) == run
        for nothing in (log.run, log.conversation):
            with pytest.raises(AggregateNotFoundError):
                nothing(uuid4())
        with pytest.raises(AggregateNotFoundError):
            log.run(talk.id)
