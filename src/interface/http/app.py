"""The application: every face on one router, and what all answers have in common."""

from collections.abc import Sequence
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import Message, Receive, Scope, Send

from application import current_request, waited, waiting_line
from application.ports.processor import InPlace, Processor
from interface.http.api.problems import problem, refusal_here
from interface.http.kernel import root_path
from interface.http.kernel.body_memory import BodyMemory
from interface.http.kernel.errors import UNFORESEEN, envelope, refusal
from interface.http.kernel.exchange import Exchange, note_code
from interface.http.kernel.trailing_slash import TrailingSlash
from interface.http.pages import notices
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.runtime.measures import Measures

log = Logger(__name__)

_NOSNIFF: Final = (b"x-content-type-options", b"nosniff")
_HTTPS_ONLY: Final = (b"strict-transport-security", b"max-age=31536000")
"""For a year, and for this host alone: of others below it we know nothing."""


class Application:
    """An ASGI application of these routes; every answer has a request id, every refusal the same shape."""

    def __init__(
        self,
        routes: Sequence[Route],
        *,
        root: str = "",
        is_secure: bool = False,
        measures: Measures | None = None,
        processor: Processor | None = None,
    ) -> None:
        """
        :param root: the path below which browsers reach the service, as `root_path.root_of` gives it
        :param is_secure: whether browsers reach the service by https only, as those that know it are told then
        :param measures: where requests are counted
        :param processor: where large bodies are read
        """
        self.processor = processor or InPlace()
        self.bodies = BodyMemory()
        self._root = root
        self._common = (_NOSNIFF, _HTTPS_ONLY) if is_secure else (_NOSNIFF,)
        self._measures = measures or Measures()
        self._router = Router(routes, redirect_slashes=False, default=TrailingSlash(routes))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        scope["app"] = self
        root_path.enter(scope, self._root)
        exchange = Exchange(scope, self._measures)
        comes_by_link = _comes_by_link(scope)
        current_request.begin(exchange.id, caused_by="link" if comes_by_link else None)
        waited.begin()
        waiting_line.stand_in("strangers" if comes_by_link else "members")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                failpoint("http.before-answer")
                exchange.answered(message)
                waited.end()
                self.bodies.give_back(scope)
                message["headers"] = [
                    *message["headers"],
                    (b"request-id", exchange.written_id),
                    *self._common,
                ]
            await send(message)

        try:
            await self._router(scope, receive, sending)
            await scope["answer"](scope, receive, sending)
            failpoint("http.answered")
        except ClientDisconnect:
            return
        except Exception as error:
            if exchange.is_answered:
                raise
            await _refused(error, str(exchange.id), scope)(scope, receive, sending)
        finally:
            exchange.over()
            self.bodies.give_back(scope)


def _refused(error: Exception, request_id: str, scope: Scope) -> Response:
    """What nobody has foreseen is logged; its particulars stay inside."""
    own_api = getattr(scope.get("endpoint"), "own_api", False)
    foreseen = refusal_here(error) if own_api else refusal(error)
    note_code(scope, (foreseen or UNFORESEEN).code)
    if foreseen is None:
        log.error("request failed", request_id=request_id, exc_info=error)
    if _is_for_people(scope):
        return notices.failed(request_id) if foreseen is None else notices.refused(foreseen)
    if own_api:
        return problem(foreseen or UNFORESEEN, request_id=request_id)
    return envelope(foreseen or UNFORESEEN)


def _comes_by_link(scope: Scope) -> bool:
    """Whether it is for those who have a link and need no key and no session."""
    return root_path.own_path(scope).startswith(("/form/", "/api/"))


def _is_for_people(scope: Scope) -> bool:
    """Whether a browser asked for a page; where there is nothing at all, what it says that it takes decides."""
    endpoint = scope.get("endpoint")
    if endpoint is not None:
        return bool(getattr(endpoint, "page", False))
    accepts = Headers(scope=scope).get("accept", "")
    return "text/html" in accepts and not root_path.own_path(scope).startswith(("/v1/", "/api/"))
