"""Whether the service can do its work just now, part by part."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic
from typing import Final, TypeAlias

from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.runs import LogUnavailableError
from interface.http.kernel.json_response import JsonResponse
from interface.runtime.logs import Logger

log = Logger(__name__)

Check: TypeAlias = Callable[[], Awaitable[str | None]]
"""Says what is wrong with one part of the service, in words that anybody may read, or None."""

PATIENCE_SECONDS: Final = 2.0
"""How long a part may take to say that all is well."""
KEPT_SECONDS: Final = 1.0
"""How long what was found is told again, however often it is asked."""


class Readiness:
    """Looks at the parts of the service when it is asked; one look at a time, whoever asks."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks
        self._found: dict[str, str] = {}
        self._found_at = float("-inf")
        self._looks: dict[str, asyncio.Task[str | None]] = {}

    async def healthz(self, request: Request) -> ASGIApp:
        """GET /healthz: that the process answers; nothing else is looked at."""
        return JsonResponse({"status": "alive"})

    async def readyz(self, request: Request) -> ASGIApp:
        """GET /readyz: whether each part of the service can do its work; 503 where one cannot."""
        parts = await self.parts()
        ready = all(state == "ok" for state in parts.values())
        return JsonResponse(
            {"status": "ready" if ready else "not ready", "checks": parts}, 200 if ready else 503
        )

    async def parts(self) -> dict[str, str]:
        """Return what is wrong with each part, or `ok`."""
        if monotonic() - self._found_at > KEPT_SECONDS:
            looks = {name: self._looks.get(name) or self._look(name) for name in self._checks}
            if looks:
                await asyncio.wait(looks.values(), timeout=PATIENCE_SECONDS)
            self._found = {name: _said(look) for name, look in looks.items()}
            self._found_at = monotonic()
        return self._found

    def _look(self, name: str) -> asyncio.Task[str | None]:
        """A look that takes too long goes on, and ends by its own limits: the next who asks waits for the same one."""
        look = self._looks[name] = asyncio.create_task(_looked(self._checks[name]), name=f"looking at {name}")
        look.add_done_callback(lambda _: self._looks.pop(name, None))
        return look


async def _looked(check: Check) -> str | None:
    try:
        return await check()
    except LogUnavailableError:
        return "not to be reached"
    except Exception:
        log.exception("a part of the service cannot be looked at")
        return "cannot be looked at"


def _said(look: asyncio.Task[str | None]) -> str:
    if not look.done():
        return f"no answer within {PATIENCE_SECONDS:.0f} s"
    return "cannot be looked at" if look.cancelled() else look.result() or "ok"
