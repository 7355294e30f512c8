"""
Event streams the usual ways, to compare with: a queue for each stream, and a streaming response.

`python -m benchmarks.queued_streams` serves `GET /plain`, with Starlette's own response, `GET /sse-starlette`, with
that library's, which gets an event to encode for each stream, and `GET /encoded`, with that library's again, which
gets bytes. The body of a POST to such a path goes out on every stream of it, in one piece; they all stay open.
"""

import asyncio
from collections.abc import AsyncIterator

import uvicorn
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from interface.http.kernel.server import bind, url

_queues: dict[str, set[asyncio.Queue[bytes]]] = {"plain": set(), "sse-starlette": set(), "encoded": set()}


async def _frames(kind: str) -> AsyncIterator[bytes]:
    queue: asyncio.Queue[bytes] = asyncio.Queue()
    _queues[kind].add(queue)
    try:
        yield b"event: ping\n\n"
        while True:
            yield await queue.get()
    finally:
        _queues[kind].discard(queue)


async def _events() -> AsyncIterator[ServerSentEvent]:
    async for line in _frames("sse-starlette"):
        yield ServerSentEvent(id="1-1", data=line.decode())


async def _plain(_: Request) -> StreamingResponse:
    return StreamingResponse(_frames("plain"), media_type="text/event-stream")


async def _by_library(_: Request) -> EventSourceResponse:
    return EventSourceResponse(_events())


async def _encoded(_: Request) -> EventSourceResponse:
    return EventSourceResponse(_frames("encoded"))


async def _publish(request: Request) -> Response:
    body = await request.body()
    for queue in _queues[request.path_params["kind"]]:
        queue.put_nowait(body)
    return Response()


def main() -> None:
    """Serve on a free port, after printing where."""
    bound = bind("127.0.0.1", 0)
    print(url(bound), flush=True)
    routes = [
        Route("/plain", _plain, methods=["GET"]),
        Route("/sse-starlette", _by_library, methods=["GET"]),
        Route("/encoded", _encoded, methods=["GET"]),
        Route("/{kind}", _publish, methods=["POST"]),
    ]
    app = Starlette(routes=routes)
    config = uvicorn.Config(
        app, loop="uvloop", http="httptools", ws="none", access_log=False, timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[bound])


if __name__ == "__main__":
    main()
