"""A request and how it was answered, as those see it who run the service: by its id, its route and its time."""

from collections.abc import MutableMapping
from time import perf_counter
from typing import Any, Final

from interface.runtime.ids import new_id
from interface.runtime.logs import Logger

log = Logger(__name__)

_CODE: Final = "placet.code"
_NO_ROUTE: Final = "(none)"


def note_code(scope: MutableMapping[str, Any], code: str) -> None:
    """Say by which code the request is refused, for the log."""
    scope[_CODE] = code


class Exchange:
    """
    One request, from its first byte to the beginning of its answer.

    What is told of it names the route and never the address itself, in which there may be a token.
    """

    __slots__ = ("_began", "_scope", "id", "is_answered", "written_id")

    def __init__(self, scope: MutableMapping[str, Any]) -> None:
        self._scope = scope
        self._began = perf_counter()
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

    def answered(self, status: int) -> None:
        """Log that the answer begins: every refusal, and all the others where details are wanted."""
        self.is_answered = True
        if status >= 500:
            log.warning("request refused", **self._told(status))
        elif status >= 400:
            log.info("request refused", **self._told(status))
        elif log.tells_details:
            log.debug("request answered", **self._told(status))

    def _told(self, status: int) -> dict[str, Any]:
        told = {
            "method": self._scope["method"],
            "route": self.route,
            "status": status,
            "code": self._scope.get(_CODE),
            "request_id": str(self.id),
            "ms": round((perf_counter() - self._began) * 1000, 1),
        }
        return {name: value for name, value in told.items() if value is not None}
