"""
Event streams the usual way, to compare with: a queue for each stream, and Starlette's own streaming response.

`python -m benchmarks.queued_streams` serves `GET /stream` and `POST /publish`, whose body goes out on every stream
and ends it, as the frames do that end a run.
"""

import asyncio
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from interface.http.server import bind, url

_queues: set[asyncio.Queue[bytes]] = set()


async def _stream(_: Request) -> StreamingResponse:
    async def frames() -> AsyncIterator[bytes]:
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        _queues.add(queue)
        try:
            yield b"event: ping\n\n"
            yield await queue.get()
        finally:
            _queues.discard(queue)

    return StreamingResponse(frames(), media_type="text/event-stream")


async def _publish(request: Request) -> Response:
    body = await request.body()
    for queue in _queues:
        queue.put_nowait(body)
    return Response()


def main() -> None:
    """Serve on a free port, after printing where."""
    bound = bind("127.0.0.1", 0)
    print(url(bound), flush=True)
    app = Starlette(routes=[Route("/stream", _stream), Route("/publish", _publish, methods=["POST"])])
    config = uvicorn.Config(
        app, loop="uvloop", http="httptools", ws="none", access_log=False, timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[bound])


if __name__ == "__main__":
    main()
