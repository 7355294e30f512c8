"""What tells those who run a process how it is, and a listener of its own for that where one is wanted."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from interface.http.app import Application
from interface.http.kernel.server import Server, bind, url
from interface.http.kernel.shutdown import Shutdown
from interface.http.operating.metrics import Metrics, Tail
from interface.http.operating.readiness import Check, Readiness
from interface.http.operating.routes import OperatingServices, routes
from interface.main.placet import Placet
from interface.main.settings import Settings
from interface.main.working import Workers
from interface.runtime import program
from interface.runtime.logs import Logger

log = Logger(__name__)

CONNECTIONS: Final = 50
"""How many may be connected to the listener of its own: a few programs that watch."""
TAIL_SECONDS: Final = 5.0
"""How long the tail may not have looked: it does so every second."""


def operating_services(placet: Placet, *, workers: Workers | None, shutdown: Shutdown) -> OperatingServices:
    """Return what the paths of a process use that tell how it is."""
    return OperatingServices(
        readiness=Readiness(_checks(placet, workers, shutdown)),
        metrics=Metrics(
            measures=placet.measures,
            figures=placet.figures,
            tail=Tail(position=lambda: placet.feed.head, age=lambda: placet.feed.age),
            version=program.version(),
        ),
        shows_metrics=placet.settings.metrics == "on",
    )


@asynccontextmanager
async def listening(settings: Settings, services: OperatingServices) -> AsyncIterator[None]:
    """
    Answer on the address that the settings name for it while the block runs; nowhere if they name none.

    :raises OSError: if the address cannot be had
    """
    if settings.metrics_address is None:
        yield
        return
    bound = bind(*settings.metrics_address)
    shutdown = Shutdown()
    server = Server(
        Application(routes(services, alone=True)),
        shutdown=shutdown,
        connections=CONNECTIONS,
        takes_signals=False,
    )
    serving = asyncio.create_task(server.run_until_stopped(bound), name="metrics")
    log.info("metrics are told", address=url(bound))
    try:
        yield
    finally:
        server.stop()
        await serving


def _checks(placet: Placet, workers: Workers | None, shutdown: Shutdown) -> dict[str, Check]:
    async def database() -> str | None:
        return None if await placet.inspection.takes_writes() else "takes no writes"

    async def tail() -> str | None:
        if not placet.feed.is_following:
            return "ended"
        return None if placet.feed.age < TAIL_SECONDS else f"has not looked for {placet.feed.age:.0f} s"

    async def service() -> str | None:
        return "stopping" if shutdown.begun else None

    checks: dict[str, Check] = {
        "service": service,
        "database": database,
        "log": placet.log.probe,
        "tail": tail,
    }
    return checks if workers is None else {**checks, "workers": workers.problem}
