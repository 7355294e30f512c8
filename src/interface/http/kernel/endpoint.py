"""One path and what its methods do."""

from collections.abc import Awaitable, Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

Handler = Callable[[Request], Awaitable[ASGIApp]]


class Endpoint:
    """
    Finds the answer to requests of one path; HEAD as GET, and methods that it has not with 405.

    It leaves the answer in the scope as `answer`, for the application to send: an open stream, which sends for hours,
    then holds nothing of the routing in memory.

    `own_api` says that the path is of our own API, whose refusals tell more than the contract has room for; `page`,
    that people come here with a browser, so that refusals are pages.
    """

    def __init__(self, handlers: dict[str, Handler], *, own_api: bool = False, page: bool = False) -> None:
        self.own_api = own_api
        self.page = page
        self.handlers = dict(handlers)
        """What answers, by method; without what follows from another."""
        self._handlers = dict(handlers)
        if "GET" in handlers:
            self._handlers["HEAD"] = handlers["GET"]
        self._allow = ", ".join(sorted(self._handlers))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        handler = self._handlers.get(scope["method"])
        if handler is None:
            raise HTTPException(405, headers={"Allow": self._allow})
        scope["answer"] = await handler(Request(scope, receive))


def route(
    path: str,
    *,
    get: Handler | None = None,
    post: Handler | None = None,
    patch: Handler | None = None,
    delete: Handler | None = None,
    own_api: bool = False,
    page: bool = False,
) -> Route:
    """Return the route of a path."""
    given = {"GET": get, "POST": post, "PATCH": patch, "DELETE": delete}
    handlers = {method: handler for method, handler in given.items() if handler is not None}
    return Route(path, Endpoint(handlers, own_api=own_api, page=page))
