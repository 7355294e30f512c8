"""The event sourcing library on our log, plugged in by its own configuration."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from chats import chat, says, turn
from eventsourcing.application import AggregateNotFoundError, Application
from eventsourcing.persistence import IntegrityError, NotSupportedError, StoredEvent
from psycopg.conninfo import conninfo_to_dict
from stored import answer, asking, rows, started
from workflows import assign
from workflows import start as begin

from domain.conversation.conversation import Conversation
from domain.run.workflow_run import WorkflowRun
from interface.postgres.log.recorder import PlacetRecorder, UnsafeSettingError
from interface.postgres.log.run_log import projected, projected_conversation


def environment(conninfo: str) -> dict[str, str]:
    """What the library is configured with."""
    given = {key: str(value) for key, value in conninfo_to_dict(conninfo).items()}
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "APPLICATION_RECORDER_TOPIC": "interface.postgres.log.recorder:PlacetRecorder",
        "MAPPER_TOPIC": "interface.postgres.log.mapper:PlacetMapper",
        "POSTGRES_DBNAME": given["dbname"],
        "POSTGRES_HOST": given["host"],
        "POSTGRES_PORT": given.get("port", "5432"),
        "POSTGRES_USER": given["user"],
        "POSTGRES_PASSWORD": given.get("password", ""),
    }


@pytest.fixture
def application(
    conninfo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application[UUID]]:
    """The library's application on a fresh database."""
    monkeypatch.setenv("PLACET_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("PLACET_TOKEN_KEYS", "key-1:" + bytes(range(32)).hex())
    monkeypatch.setenv("PLACET_SECRET_KEYS", "seal-1:" + bytes(range(32, 64)).hex())
    with Application[UUID](env=environment(conninfo)) as application:
        yield application
        recorder = application.recorder
        assert isinstance(recorder, PlacetRecorder)
        recorder.close()


class TestApplication:
    def test_saves_and_loads(self, application: Application[UUID], conninfo: str) -> None:
        run = asking()
        recordings = application.save(run)
        assert [recording.notification.id for recording in recordings] == list(range(1, run.version + 1))
        loaded = application.repository.get(run.id, projector_func=projected)
        assert isinstance(loaded, WorkflowRun)
        assert loaded == run
        answer(loaded)
        application.save(loaded)
        assert rows(conninfo, "SELECT status FROM run") == [("succeeded",)]
        assert rows(conninfo, "SELECT count(*) FROM task") == [(0,)]

    def test_loads_an_earlier_version(self, application: Application[UUID]) -> None:
        run = asking()
        application.save(run)
        answer(run)
        application.save(run)
        earlier = application.repository.get(run.id, version=6, projector_func=projected)
        assert isinstance(earlier, WorkflowRun)
        assert (earlier.version, earlier.status) == (6, "paused")

    def test_finds_no_other_run(self, application: Application[UUID]) -> None:
        with pytest.raises(AggregateNotFoundError):
            application.repository.get(uuid4())

    def test_refuses_a_stale_run(self, application: Application[UUID]) -> None:
        run = asking()
        application.save(run)
        one, other = (
            application.repository.get(run.id, projector_func=projected),
            application.repository.get(run.id, projector_func=projected),
        )
        assert isinstance(one, WorkflowRun)
        assert isinstance(other, WorkflowRun)
        answer(one, note="first")
        answer(other, note="second")
        application.save(one)
        with pytest.raises(IntegrityError):
            application.save(other)

    def test_saves_several_runs_together_or_none(self, application: Application[UUID], conninfo: str) -> None:
        one, other = asking(), asking()
        recordings = application.save(one, other)
        assert [recording.notification.id for recording in recordings] == [*range(1, 13)]
        stale = application.repository.get(one.id, projector_func=projected)
        for run in (one, other):
            answer(run)
        application.save(one)
        answer(stale)
        with pytest.raises(IntegrityError):
            application.save(other, stale)
        assert rows(conninfo, "SELECT count(*) FROM event WHERE run_id = %s", other.id) == [(6,)]
        application.save(other)

    def test_saves_a_run_with_its_conversation(self, application: Application[UUID]) -> None:
        definition = chat(
            [begin(), assign("add", "conversation.n", "+=", 1), says("tell", "{{#conversation.n#}}")],
            ["start > add", "add > tell"],
            n=0,
        )
        talk = Conversation(id=uuid4())
        run = turn(definition, talk, run_id=uuid4())
        application.save(run, talk)
        found = application.repository.get(talk.id, projector_func=projected_conversation)
        assert found == talk
        assert application.repository.get(run.id, projector_func=projected) == run
        for stream, projector in ((talk.id, projected), (run.id, projected_conversation)):
            with pytest.raises(AggregateNotFoundError):
                application.repository.get(stream, projector_func=projector)
        topics = {it.topic for it in application.recorder.select_notifications(start=1, limit=100)}
        assert "conversation.variables-written" in topics

    def test_is_used_from_many_threads(self, application: Application[UUID]) -> None:
        with ThreadPoolExecutor(16) as threads:
            runs = list(threads.map(lambda _: _saved(application), range(100)))
        assert application.recorder.max_notification_id() == sum(run.version for run in runs)
        assert all(application.repository.get(run.id, projector_func=projected) == run for run in runs)


class TestRecorder:
    def test_reads_events_in_either_direction(self, application: Application[UUID]) -> None:
        run = _saved(application)
        recorder = application.recorder
        every = recorder.select_events(run.id)
        assert [event.originator_version for event in every] == list(range(1, run.version + 1))
        assert recorder.select_events(run.id, gt=2, lte=5) == every[2:5]
        assert recorder.select_events(run.id, desc=True) == every[::-1]
        assert recorder.select_events(run.id, desc=True, limit=1) == every[-1:]
        assert recorder.select_events(run.id, gt=1, limit=2) == every[1:3]

    def test_reads_the_log_by_position(self, application: Application[UUID]) -> None:
        recorder = application.recorder
        assert recorder.max_notification_id() is None
        for _ in range(2):
            _saved(application)
        every = recorder.select_notifications(start=None, limit=100)
        assert [notification.id for notification in every] == list(range(1, 13))
        assert recorder.select_notifications(start=3, limit=4) == every[2:6]
        assert recorder.select_notifications(start=3, limit=4, inclusive_of_start=False) == every[3:7]
        assert recorder.select_notifications(start=3, stop=5, limit=100) == every[2:5]
        paused = recorder.select_notifications(start=1, limit=100, topics=["run.paused"])
        assert [notification.id for notification in paused] == [6, 12]

    def test_is_subscribed_to(self, application: Application[UUID]) -> None:
        _saved(application)
        recorder = application.recorder
        saving = threading.Thread(target=lambda: [_saved(application) for _ in range(20)])
        with recorder.subscribe(gt=3) as subscription:
            saving.start()
            ids = [next(subscription).id for _ in range(21 * 6 - 3)]
        saving.join()
        assert ids == list(range(4, 21 * 6 + 1))

    def test_takes_only_events_of_our_mapper(self, application: Application[UUID]) -> None:
        with pytest.raises(NotSupportedError, match="MAPPER_TOPIC"):
            application.recorder.insert_events([StoredEvent(uuid4(), 1, "run.started@2", b"{}")])

    def test_records_nothing_for_nothing(self, application: Application[UUID]) -> None:
        assert application.recorder.insert_events([]) == []

    def test_starts_again_after_it_was_closed(self, application: Application[UUID]) -> None:
        recorder = application.recorder
        assert isinstance(recorder, PlacetRecorder)
        with closing(recorder):
            _saved(application)
        _saved(application)
        assert recorder.max_notification_id() == 12

    @pytest.mark.parametrize("value", ["yes", "true", "1"])
    def test_refuses_database_functions(self, conninfo: str, value: str) -> None:
        with pytest.raises(UnsafeSettingError):
            Application[UUID](env={**environment(conninfo), "POSTGRES_ENABLE_DB_FUNCTIONS": value})

    def test_makes_the_schema(self, application: Application[UUID], conninfo: str) -> None:
        run_id = uuid4()
        application.events.put([started(run_id)])
        assert rows(conninfo, "SELECT to_regclass('public.stored_events')") == [(None,)]
        assert rows(conninfo, "SELECT count(*) FROM event") == [(1,)]


def _saved(application: Application[UUID]) -> WorkflowRun:
    run = asking()
    application.save(run)
    return run
