"""What has come of texts that stream, in PostgreSQL."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, LiteralString
from uuid import UUID

from application.ports.texts import TextKey, TextPiece
from interface.postgres.database import Database

RUNS_IN_A_HINT: Final = 200
"""How many runs a NOTIFY names at the most: it may have 8000 bytes."""

_WRITE: LiteralString = """
SELECT placet.text_write(%s::smallint, %s::uuid[], %s::text[], %s::int[], %s::int[], %s::bytea[],
                         %s::uuid[], %s::text[], %s::int[], %s::text[])
"""
_READ: LiteralString = """
SELECT k.n, b.at, b.text
FROM unnest(%s::uuid[], %s::text[], %s::int[], %s::int[])
     WITH ORDINALITY AS k(run_id, execution_id, attempt, known, n),
LATERAL (SELECT t.at, t.text FROM placet.text_buffer t
          WHERE t.log_id = %s AND t.run_id = k.run_id AND t.execution_id = k.execution_id AND t.attempt = k.attempt
            AND t.at >= k.known) b
ORDER BY k.n, b.at
"""
_SWEEP: LiteralString = "SELECT placet.text_sweep(%s::smallint)"


class PostgresTextBuffer:
    """The `TextBuffer` port: an unlogged table, and one hint for all that is written at a time."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def write(self, pieces: Sequence[TextPiece], *, ended: Collection[TextKey]) -> Collection[TextKey]:
        """Keep the pieces, forget what has ended, and hint at the runs whose texts have more."""
        keys = [piece.key for piece in pieces]
        row = await self._database.row(
            _WRITE,
            (
                self._log_id,
                *_columns(keys),
                [piece.at for piece in pieces],
                [piece.text.encode("utf-8", "surrogatepass") for piece in pieces],
                *_columns(sorted(ended)),  # so that two who delete the same wait for each other in turn
                [*_hints(self._log_id, dict.fromkeys(key.run_id for key in keys))],
            ),
        )
        assert row is not None
        return {keys[number - 1] for number in row[0]}

    async def read(self, known: Mapping[TextKey, int]) -> Sequence[TextPiece]:
        """Return the pieces of these texts that begin behind so many characters."""
        keys = [*known]
        rows = await self._database.rows(_READ, (*_columns(keys), [*known.values()], self._log_id))
        return [TextPiece(keys[n - 1], at, text.decode("utf-8", "surrogatepass")) for n, at, text in rows]

    async def sweep(self) -> int:
        """Forget what was left behind; return how many pieces those were."""
        row = await self._database.row(_SWEEP, (self._log_id,))
        assert row is not None
        swept: int = row[0]
        return swept


def hinted(payload: str, *, log_id: int = 0) -> frozenset[UUID] | None:
    """Return of which runs the hint tells; None if it may be any, as where hints were lost."""
    of, _, runs = payload.partition(":")
    if of and of != str(log_id):
        return frozenset()
    try:
        return frozenset(map(UUID, runs.split(",")))
    except ValueError:  # anybody can send hints
        return None


def _hints(log_id: int, runs: Collection[UUID]) -> Iterator[str]:
    named = [run.hex for run in runs]
    for first in range(0, len(named), RUNS_IN_A_HINT):
        yield f"{log_id}:{','.join(named[first : first + RUNS_IN_A_HINT])}"


def _columns(keys: Sequence[TextKey]) -> tuple[list[UUID], list[str], list[int]]:
    return [key.run_id for key in keys], [key.execution_id for key in keys], [key.attempt for key in keys]
