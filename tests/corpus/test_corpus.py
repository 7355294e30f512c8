"""Databases that versions of the program left are opened by this one, and tell the same as ever."""

import asyncio
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import psycopg
import pytest
from databases import Databases
from psycopg.sql import SQL, Identifier
from stored import rows, stored

from corpus import (
    ANSWERS,
    FOLDED,
    SEAL,
    TOKENS,
    answers,
    digest,
    dump,
    fields_written,
    folded,
    has_true_digests,
    restore,
    versions,
)
from domain.run.workflow_run import WorkflowRun
from interface.keys.data_keys import KeyWrap
from interface.postgres.log.codec import TOPICS
from interface.postgres.log.upcasting import earlier_topics
from interface.postgres.migrate import migrate
from interface.postgres.rebuild import rebuild
from interface.runtime import program

NEVER_WRITTEN = {
    ("run.node-failed@2", "inputs"),
}
"""Fields that no part of the program has ever given a value."""
VIEWS = ("run", "form", "form_token", "end_user", "task", "conversation", "turn")
LATER = {"conversation", "turn"}
"""Views of which 0.2.0 has nothing."""


@pytest.fixture(scope="module", params=versions(), ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    """What is recorded of one version."""
    return cast("Path", request.param)


@pytest.fixture(scope="module")
def left(folder: Path, databases: Databases) -> Iterator[str]:
    """The database as that version left it."""
    conninfo = databases.empty()
    restore(conninfo, folder)
    yield conninfo
    databases.drop(conninfo)


@pytest.fixture(scope="module")
def opened(left: str) -> str:
    """The database, brought up to date by this version."""
    migrate(left)
    return left


def views(conninfo: str) -> dict[str, list[Any]]:
    """Every row of what is derived from the log."""
    with psycopg.connect(conninfo) as connection:
        query = SQL("SELECT v::text FROM placet.{} v ORDER BY 1")
        return {name: connection.execute(query.format(Identifier(name))).fetchall() for name in VIEWS}


class TestADatabaseOfAnEarlierVersion:
    def test_gets_the_schema_of_a_new_one(self, opened: str, databases: Databases) -> None:
        fresh = databases.fresh()
        assert dump(opened, "--schema-only") == dump(fresh, "--schema-only")
        databases.drop(fresh)

    def test_tells_of_every_run_what_it_told_then(self, opened: str, folder: Path) -> None:
        recorded = json.loads((folder / FOLDED).read_text())

        async def read() -> dict[str, WorkflowRun]:
            async with stored(opened) as s:
                found = {
                    str(run_id): await s.runs.get(run_id) for (run_id,) in s.rows("SELECT run_id FROM run")
                }  # type: ignore[arg-type]
                for run in found.values():
                    assert has_true_digests(await s.runs.history(run.id))
                return found

        runs = asyncio.run(read())
        assert runs.keys() == recorded.keys()
        for run_id, run in runs.items():
            told = json.loads(json.dumps(folded(run)))
            assert digest(told) == recorded[run_id]["digest"], (told, recorded[run_id]["told"])

    def test_answers_clients_byte_by_byte_as_it_did_then(self, opened: str, folder: Path) -> None:
        assert answers(opened) == json.loads((folder / ANSWERS).read_text())

    def test_has_the_lists_that_are_made_from_its_log_today(self, opened: str) -> None:
        """Where a version makes other rows of the same events, it has to bring those of earlier ones up to date."""
        before = views(opened)
        assert all(before[name] for name in before.keys() - LATER)
        assert rebuild(opened, tokens=TOKENS, wrap=KeyWrap(SEAL)).left == ()
        assert views(opened) == before


class TestTheCorpus:
    def test_has_this_version(self) -> None:
        assert program.version() in {folder.name for folder in versions()}, "make corpus"

    def test_has_every_event_and_every_field(self, databases: Databases) -> None:
        """What is added to the events has to be recorded in tests/corpus/make.py: make corpus."""
        written: set[tuple[str, str]] = set()
        topics: set[str] = set()
        for version in versions():
            conninfo = databases.empty()
            restore(conninfo, version)
            found: list[Any] = rows(conninfo, "SELECT topic, state FROM event")
            databases.drop(conninfo)
            topics |= {topic for topic, _ in found}
            written |= set(fields_written(found))
        columns = {"originator_id", "originator_version", "timestamp", "request_id", "subject"}
        assert not [topic for topic in TOPICS if not topics & earlier_topics(topic)], "make corpus"
        declared = {
            (topic, field.name)
            for topic, event in TOPICS.items()
            for field in dataclasses.fields(cast("Any", event))
            if field.name not in columns
        }
        assert declared - written - NEVER_WRITTEN == set(), "make corpus"
