"""What has come of texts is sealed by the keys of their runs, and hints name no more runs than fit."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID, uuid4

from stored import Stored, asking, stored
from workflows import end, http, start, workflow

from application.ports.texts import TextKey, TextPiece
from interface.postgres.log.feed import TEXT_CHANNEL
from interface.postgres.stores.text_buffer import RUNS_IN_A_HINT, PostgresTextBuffer, hinted

CALLING = workflow([start("topic"), http("say", "https://example.com/"), end()], ["start > say", "say > end"])


async def waiting(s: Stored) -> TextKey:
    """What names the text that a run waits for."""
    run = asking(definition=CALLING)
    await s.runs.save(run)
    return TextKey(run.id, "say#1", 1)


def in_database(conninfo: str, scenario: Callable[[Stored, PostgresTextBuffer], Awaitable[None]]) -> None:
    async def happen() -> None:
        async with stored(conninfo) as s:
            await scenario(s, PostgresTextBuffer(s.database, s.vault))

    asyncio.run(happen())


class TestAPiece:
    def test_is_sealed_and_opened_in_its_own_place_alone(self, conninfo: str) -> None:
        async def scenario(s: Stored, buffer: PostgresTextBuffer) -> None:
            key = await waiting(s)
            pieces = [TextPiece(key, 0, "Mrs Smith "), TextPiece(key, 10, "is ill")]
            await buffer.write(pieces, ended=[])
            assert all(b"Smith" not in row[0] for row in s.rows("SELECT text FROM text_buffer"))
            assert await buffer.read({key: 0}) == pieces
            s.rows("UPDATE text_buffer SET at = 11 WHERE at = 10 RETURNING 1")
            assert await buffer.read({key: 0}) == pieces[:1]

        in_database(conninfo, scenario)

    def test_of_a_run_that_was_erased_is_neither_kept_nor_read(self, conninfo: str) -> None:
        async def scenario(s: Stored, buffer: PostgresTextBuffer) -> None:
            key, other = await waiting(s), await waiting(s)
            await buffer.write([TextPiece(key, 0, "a")], ended=[])
            s.rows("UPDATE placet_keys.run SET key = NULL WHERE run_id = %s RETURNING 1", key.run_id)
            s.vault.known.forget()
            assert await buffer.read({key: 0}) == []
            unwanted = await buffer.write([TextPiece(key, 1, "b"), TextPiece(other, 0, "c")], ended=[])
            assert unwanted == set()
            assert s.rows("SELECT run_id, at FROM text_buffer WHERE (run_id, at) <> (%s, 0)", key.run_id) == [
                (other.run_id, 0)
            ]

        in_database(conninfo, scenario)


class TestAHint:
    def test_names_the_runs_whose_texts_have_more(self, conninfo: str) -> None:
        async def scenario(s: Stored, buffer: PostgresTextBuffer) -> None:
            keys = [await waiting(s) for _ in range(RUNS_IN_A_HINT + 1)]
            named: set[UUID] = set()
            heard = asyncio.Event()

            def hear(payload: str) -> None:
                named.update(hinted(payload) or ())
                if len(named) == len(keys):
                    heard.set()

            s.feed.on_hint(TEXT_CHANNEL, hear)
            await buffer.write([TextPiece(key, 0, "x") for key in keys], ended=[])
            await heard.wait()
            assert named == {key.run_id for key in keys}

        in_database(conninfo, scenario)

    def test_may_be_lost_or_come_from_anybody(self) -> None:
        one, two = uuid4(), uuid4()
        assert hinted(f"0:{one.hex},{two.hex}") == {one, two}
        assert hinted(f"7:{one.hex}") == frozenset(), "that is another log's"
        for payload in ("", "0:", "0:nonsense", f"0:{one.hex},"):
            assert hinted(payload) is None, "then there may be more of any"
