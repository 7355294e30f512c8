"""A request and how it was answered, as those see it who run the service: by its id, its route and its time."""

from collections.abc import MutableMapping
from time import perf_counter
from typing import Any, Final

from starlette.types import Message

from interface.runtime.ids import new_id
from interface.runtime.logs import Logger
from interface.runtime.measures import Measures

log = Logger(__name__)

_CODE: Final = "placet.code"
_NO_ROUTE: Final = "(none)"
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_STREAM: Final = b"text/event-stream"


def note_code(scope: MutableMapping[str, Any], code: str) -> None:
    """Say by which code the request is refused, for the log."""
    scope[_CODE] = code


class Exchange:
    """
    One request, from its first byte to the end of its answer.

    What is told of it names the route and never the address itself, in which there may be a token.
    """

    __slots__ = ("_began", "_is_stream", "_measures", "_scope", "id", "is_answered", "written_id")

    def __init__(self, scope: MutableMapping[str, Any], measures: Measures) -> None:
        self._scope = scope
        self._measures = measures
        self._began = perf_counter()
        self._is_stream = False
        self.id = new_id()
        """Also that of the events which the request records; the answer tells it."""
        self.written_id = str(self.id).encode()
        self.is_answered = False
        """Whether the answer has begun."""

    @property
    def route(self) -> str:
        """The template of the path, such as `/form/{token}`."""
        route = self._scope.get("route")
        return _NO_ROUTE if route is None else str(route.path)

    @property
    def method(self) -> str:
        """The method, if it is one that anybody uses."""
        method: str = self._scope["method"]
        return method if method in _METHODS else "(other)"

    def answered(self, start: Message) -> None:
        """Count that the answer begins, and log every refusal; all the others where details are wanted."""
        self.is_answered = True
        status, seconds, route, method = (
            start["status"],
            perf_counter() - self._began,
            self.route,
            self.method,
        )
        self._measures.requests.add(method, route, str(status))
        self._measures.request_seconds.observe(seconds, method, route)
        if status >= 400 or log.tells_details:
            self._tell(status, seconds)
        if any(value.startswith(_STREAM) for name, value in start["headers"] if name == b"content-type"):
            self._is_stream = True
            self._measures.open_streams += 1

    def over(self) -> None:
        """Nothing more is sent."""
        if self._is_stream:
            self._measures.open_streams -= 1

    def _tell(self, status: int, seconds: float) -> None:
        told: dict[str, Any] = {
            "method": self.method,
            "route": self.route,
            "status": status,
            "code": self._scope.get(_CODE),
            "request_id": str(self.id),
            "ms": round(seconds * 1000, 1),
        }
        if told["code"] is None:
            del told["code"]
        if status >= 500:
            log.warning("request refused", **told)
        elif status >= 400:
            log.info("request refused", **told)
        else:
            log.debug("request answered", **told)
