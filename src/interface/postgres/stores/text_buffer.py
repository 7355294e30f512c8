"""What has come of texts that stream, in PostgreSQL."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, LiteralString
from uuid import UUID

from application.ports.texts import TextKey, TextPiece
from interface.keys.data_keys import NotOpenedError
from interface.postgres.database import Database
from interface.postgres.log.known_keys import Keys
from interface.postgres.log.vault import Vault

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
    """
    The `TextBuffer` port: an unlogged table, and one hint for all that is written at a time.

    Pieces are sealed by the keys of their runs: of a run that was erased nothing is kept, and nothing read.
    """

    def __init__(self, database: Database, vault: Vault, *, log_id: int = 0) -> None:
        self._database = database
        self._vault = vault
        self._log_id = log_id

    async def write(self, pieces: Sequence[TextPiece], *, ended: Collection[TextKey]) -> Collection[TextKey]:
        """Keep the pieces, forget what has ended, and hint at the runs whose texts have more."""
        runs = await self._vault.run_keys({piece.key.run_id for piece in pieces})
        sealed = [(piece, key) for piece in pieces if (key := runs.key(piece.key.run_id, None)) is not None]
        keys = [piece.key for piece, _ in sealed]
        row = await self._database.row(
            _WRITE,
            (
                self._log_id,
                *_columns(keys),
                [piece.at for piece, _ in sealed],
                [
                    key.seal(piece.text.encode("utf-8", "surrogatepass"), place=_place(piece))
                    for piece, key in sealed
                ],
                *_columns(sorted(ended)),  # so that two who delete the same wait for each other in turn
                [*_hints(self._log_id, dict.fromkeys(key.run_id for key in keys))],
            ),
        )
        assert row is not None
        return {keys[number - 1] for number in row[0]}

    async def read(self, known: Mapping[TextKey, int]) -> Sequence[TextPiece]:
        """Return the pieces that begin behind so many characters, those left out that cannot be opened."""
        keys = [*known]
        rows = await self._database.rows(_READ, (*_columns(keys), [*known.values()], self._log_id))
        runs = await self._vault.run_keys({keys[n - 1].run_id for n, _, _ in rows})
        opened = (_opened(TextPiece(keys[n - 1], at, ""), sealed, runs) for n, at, sealed in rows)
        return [piece for piece in opened if piece is not None]

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


def _opened(piece: TextPiece, sealed: bytes, runs: Keys) -> TextPiece | None:
    key = runs.key(piece.key.run_id, None)
    if key is None:
        return None
    try:
        return piece._replace(text=key.open(sealed, place=_place(piece)).decode("utf-8", "surrogatepass"))
    except NotOpenedError:
        return None


def _place(piece: TextPiece) -> bytes:
    """Return what names the piece in what is sealed."""
    return f"text|{piece.key.run_id}|{piece.key.execution_id}|{piece.key.attempt}|{piece.at}".encode()
