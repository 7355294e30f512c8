"""The HTTP server: uvicorn, told to end open streams when it is asked to stop."""

import asyncio
import signal
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from interface.http.kernel.connection import PATIENT, Connection, ConnectionTimeouts
from interface.http.kernel.crowd import Crowd
from interface.http.kernel.shutdown import Shutdown
from interface.runtime.failpoints import failpoint

GRACE_SECONDS = 2
"""How long requests may still take once the server is asked to stop."""

BACKLOG = 2048

STALLED_SECONDS = 60
"""How long a client may take nothing of what is sent to it before it is hung up on."""


def bind(
    host: str, port: int, *, stalled_seconds: float = STALLED_SECONDS, backlog: int = BACKLOG
) -> socket.socket:
    """
    Return a socket that is bound and listens, so that clients can connect from now on; port 0 takes any free one.

    Where the system can (Linux), it hangs up on clients that read no more. Nobody else could: what was written waits
    in its buffers, also once the application has closed the connection.

    :param backlog: how many may come at the same moment
    :raises OSError: naming the address, if it cannot be had
    """
    try:
        return _bound(host, port, stalled_seconds, backlog)
    except OSError as refused:
        raise OSError(refused.errno, refused.strerror, f"{host}:{port}") from refused


def _bound(host: str, port: int, stalled_seconds: float, backlog: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    bound = socket.socket(family, kind, protocol)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # connections inherit it
            bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(stalled_seconds * 1000))
        bound.bind(address)
        bound.listen(backlog)
        bound.setblocking(False)
    except OSError:
        bound.close()
        raise
    return bound


def url(bound: socket.socket) -> str:
    """Return the address at which a bound socket is reached."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Server(uvicorn.Server):
    """
    Serves the application until a signal comes or `stop` is called; then it takes at most a few seconds.

    X-Forwarded-For and X-Forwarded-Proto are believed of those proxies, addresses or networks, and of nobody else.

    :param connections: how many clients may be connected; who comes then takes the place of one that is waited for, or
        is told to come again where all are being answered
    :param backlog: how many may come at the same moment
    :param takes_signals: whether signals end it; one server of a process takes them
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        shutdown: Shutdown,
        proxies: Sequence[str] = (),
        patience: ConnectionTimeouts = PATIENT,
        connections: int | None = None,
        backlog: int = BACKLOG,
        takes_signals: bool = True,
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                loop="none",
                http=partial(Connection, patience=patience, crowd=Crowd(connections)),  # type: ignore[arg-type]
                ws="none",
                lifespan="off",
                access_log=False,
                log_config=None,
                log_level="error",  # what strangers send wrong is told to them, and fills no log
                server_header=False,
                proxy_headers=bool(proxies),
                forwarded_allow_ips=list(proxies),
                backlog=backlog,
                timeout_graceful_shutdown=GRACE_SECONDS,
            )
        )
        self._shutdown = shutdown
        self._takes_signals = takes_signals
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run_until_stopped(self, bound: socket.socket) -> None:
        """Serve on the socket; return when everything has been answered after a signal or `stop`."""
        self._loop = asyncio.get_running_loop()
        await self.serve(sockets=[bound])

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take over the signals while the block runs, if this server is the one."""
        with super().capture_signals() if self._takes_signals else nullcontext():
            yield

    def stop(self) -> None:
        """End open streams, take no more connections, and let requests finish."""
        self.should_exit = True
        self._shutdown.begin()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop on SIGTERM or SIGINT; a second SIGINT does not wait for requests. The signal ends here."""
        if self.should_exit and sig == signal.SIGINT:
            self.force_exit = True
        self.should_exit = True
        failpoint("serve.shutdown")
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._shutdown.begin)
