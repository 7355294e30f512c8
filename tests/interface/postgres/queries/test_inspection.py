"""What an operator is told of a database."""

import asyncio

import pytest
from stored import Stored, rows, stored

from interface.postgres.queries.inspection import APPEND_ONLY, Inspection

GUARDED = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'refuse_change'"


def unguarded(conninfo: str) -> list[str]:
    """Which tables can be changed."""

    async def scenario() -> list[str]:
        async with stored(conninfo) as s:
            return await inspected(s).unguarded()

    return asyncio.run(scenario())


def inspected(s: Stored) -> Inspection:
    """A look at the database."""
    return Inspection(s.database)


class TestInspection:
    def test_finds_every_append_only_table_guarded(self, conninfo: str) -> None:
        assert {name for (name,) in rows(conninfo, GUARDED)} == set(APPEND_ONLY)
        assert unguarded(conninfo) == []

    @pytest.mark.parametrize(
        "mistake",
        [
            "ALTER TABLE {} DISABLE TRIGGER refuse_change",
            "ALTER TABLE {} ENABLE TRIGGER refuse_change",
            "DROP TRIGGER refuse_change ON {}",
            "GRANT DELETE ON {} TO placet_app",
            "GRANT TRUNCATE ON {} TO PUBLIC",
            "GRANT ALL ON {} TO placet_app",
        ],
    )
    def test_names_the_tables_that_can_be_changed(self, conninfo: str, mistake: str) -> None:
        for table in ("event", "workflow_version"):
            rows(conninfo, mistake.format(table))
        rows(conninfo, "GRANT UPDATE (name) ON file TO placet_app")
        assert unguarded(conninfo) == ["event", "file", "workflow_version"]

    def test_says_whether_anything_can_be_written(self, conninfo: str) -> None:
        async def scenario(settings: str) -> bool:
            async with stored(f"{conninfo} options='{settings}'") as s:
                return await inspected(s).takes_writes()

        assert asyncio.run(scenario(""))
        assert not asyncio.run(scenario("-c default_transaction_read_only=on"))
