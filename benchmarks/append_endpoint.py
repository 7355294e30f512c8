"""
An endpoint whose every POST appends one event: `python -m benchmarks.append_endpoint nothing|ours|stock <conninfo>`.

`nothing` is how fast such an endpoint could be at best: it answers without a database. The garbage collector is set for
all of them as the service sets it.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from benchmarks.appenders import beginning, library
from benchmarks.sealed_log import started_log
from interface.http.kernel.server import bind, url
from interface.main.serve import settle_memory
from interface.runtime.ids import new_id

PATH = "/append"
_SIZE = 700

Append = Callable[[], Awaitable[None]]


@asynccontextmanager
async def _nothing(_: str) -> AsyncIterator[Append]:
    async def append() -> None:
        beginning(new_id(), _SIZE)

    yield append


@asynccontextmanager
async def _ours(conninfo: str) -> AsyncIterator[Append]:
    async with started_log(conninfo) as log:

        async def append() -> None:
            run_id = new_id()
            await log.append(run_id, 0, [beginning(run_id, _SIZE)])

        yield append


@asynccontextmanager
async def _stock(conninfo: str) -> AsyncIterator[Append]:
    with library(conninfo, ours=False) as application:
        recorder, mapper = application.recorder, application.mapper

        def insert() -> None:
            recorder.insert_events([mapper.to_stored_event(beginning(new_id(), _SIZE))])

        async def append() -> None:
            await run_in_threadpool(insert)

        yield append


KINDS = {"nothing": _nothing, "ours": _ours, "stock": _stock}


async def main(kind: str, conninfo: str) -> None:
    """Serve on a free port, after printing where."""
    async with KINDS[kind](conninfo) as append:

        async def endpoint(request: Request) -> Response:
            await request.body()
            await append()
            return Response(b"{}", media_type="application/json")

        bound = bind("127.0.0.1", 0)
        print(url(bound), flush=True)
        app = Starlette(routes=[Route(PATH, endpoint, methods=["POST"])])
        config = uvicorn.Config(
            app, loop="uvloop", http="httptools", ws="none", access_log=False, timeout_graceful_shutdown=1
        )
        settle_memory()
        await uvicorn.Server(config).serve(sockets=[bound])


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvicorn.Config("").get_loop_factory()) as runner:
        runner.run(main(sys.argv[1], sys.argv[2]))
