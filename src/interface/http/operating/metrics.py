"""What Prometheus scrapes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from application.ports.runs import LogUnavailableError
from application.queries.figures import FigureReader, Figures
from interface.runtime.measures import Measures

FIGURES_SECONDS: Final = 10.0
"""How long what the database counts is told again: it is asked no more often, whoever scrapes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tail:
    """How this process follows the log."""

    position: Callable[[], int]
    """Up to which event it has."""
    age: Callable[[], float]
    """How many seconds ago it last looked whether there are more."""


@dataclass(kw_only=True)
class Metrics:
    """Tells the measures of this process and the figures of the database."""

    measures: Measures
    figures: FigureReader
    tail: Tail
    version: str
    _kept: Figures | None = None
    _kept_at: float = float("-inf")
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def show(self, request: Request) -> ASGIApp:
        """GET /metrics: the measures of this process and the figures of the database, in the text that is asked for."""
        figures = await self._figures()
        # Loaded by the first who scrapes: answering requests does not need it.
        exposition = await asyncio.to_thread(_exposition)
        text, media_type = exposition(
            self.measures,
            figures=figures,
            tail_position=self.tail.position(),
            tail_age=self.tail.age(),
            version=self.version,
            accept=request.headers.get("accept", ""),
        )
        return Response(text, headers={"Content-Type": media_type, "Cache-Control": "no-store"})

    async def _figures(self) -> Figures | None:
        """Return what the database counted lately, or None where it cannot be asked."""
        async with self._reading:
            if monotonic() - self._kept_at > FIGURES_SECONDS:
                try:
                    self._kept = await self.figures.read()
                except LogUnavailableError:
                    self._kept = None
                self._kept_at = monotonic()
        return self._kept


def _exposition() -> Callable[..., tuple[bytes, str]]:
    from interface.http.operating.exposition import written

    return written
