"""
Event streams the usual ways, to compare with: a queue for each stream, and a streaming response.

`python -m benchmarks.queued_streams` serves `GET /plain`, with Starlette's own response, `GET /sse-starlette`, with
that library's, and `POST /publish`, whose body goes out on every stream; they all stay open.
"""

import asyncio
from collections.abc import AsyncIterator

import uvicorn
from sse_starlette import EventSourceResponse
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from interface.http.server import bind, url

_queues: set[asyncio.Queue[bytes]] = set()


async def _frames() -> AsyncIterator[bytes]:
    queue: asyncio.Queue[bytes] = asyncio.Queue()
    _queues.add(queue)
    try:
        yield b"event: ping\n\n"
        while True:
            yield await queue.get()
    finally:
        _queues.discard(queue)


async def _plain(_: Request) -> StreamingResponse:
    return StreamingResponse(_frames(), media_type="text/event-stream")


async def _by_library(_: Request) -> EventSourceResponse:
    return EventSourceResponse(_frames())


async def _publish(request: Request) -> Response:
    body = await request.body()
    for queue in _queues:
        queue.put_nowait(body)
    return Response()


def main() -> None:
    """Serve on a free port, after printing where."""
    bound = bind("127.0.0.1", 0)
    print(url(bound), flush=True)
    routes = [
        Route("/plain", _plain),
        Route("/sse-starlette", _by_library),
        Route("/publish", _publish, methods=["POST"]),
    ]
    app = Starlette(routes=routes)
    config = uvicorn.Config(
        app, loop="uvloop", http="httptools", ws="none", access_log=False, timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[bound])


if __name__ == "__main__":
    main()
