"""What the service logs: a line on standard error for each thing, as JSON for programs or as text for people."""

import io
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Any, Final, Literal

import orjson

Style = Literal["json", "text"]
Level = Literal["debug", "info", "warning", "error"]

_OURS: Final = "interface"
"""What the names of our loggers begin with: the levels that are set are for these."""


class Logger:
    """Logs events with their fields; a field never holds a secret, a token, or what somebody entered."""

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(name)

    def debug(self, event: str, **fields: Any) -> None:
        """Log what only somebody who looks for a fault wants to know."""
        self._log(logging.DEBUG, event, fields)

    def info(self, event: str, **fields: Any) -> None:
        """Log what is good to know."""
        self._log(logging.INFO, event, fields)

    def warning(self, event: str, **fields: Any) -> None:
        """Log what went wrong and will be tried again."""
        self._log(logging.WARNING, event, fields)

    def error(self, event: str, **fields: Any) -> None:
        """Log what went wrong."""
        self._log(logging.ERROR, event, fields)

    def critical(self, event: str, **fields: Any) -> None:
        """Log what somebody has to look into at once."""
        self._log(logging.CRITICAL, event, fields)

    def exception(self, event: str, **fields: Any) -> None:
        """Log what went wrong, with the exception that is being handled."""
        self._log(logging.ERROR, event, {"exc_info": True, **fields})

    @property
    def tells_details(self) -> bool:
        """Whether what is logged by `debug` is written anywhere."""
        return self._logger.isEnabledFor(logging.DEBUG)

    def _log(self, level: int, event: str, fields: dict[str, Any]) -> None:
        if not self._logger.isEnabledFor(level):
            return
        problem = fields.pop("exc_info", None)
        if isinstance(problem, BaseException):
            problem = type(problem), problem, problem.__traceback__
        elif problem:
            problem = sys.exc_info()
        # The library would look through the stack for a file and a line, which no line of ours has.
        record = logging.LogRecord(self._logger.name, level, "", 0, "%s", (event,), problem)
        record.fields = fields
        self._logger.handle(record)


def configure(*, level: Level, style: Style | None = None) -> None:
    """
    Write what is logged, from that level on, to standard error.

    What libraries tell is written from `warning` on, as lines like ours, whatever it quotes.

    :param style: by default text where somebody reads along, JSON elsewhere
    """
    chosen = style or ("text" if sys.stderr is not None and sys.stderr.isatty() else "json")
    handler = _StandardError()
    handler.setFormatter(_JsonLines() if chosen == "json" else _TextLines())
    root = logging.getLogger()
    root.handlers = [handler]
    wanted = logging.getLevelNamesMapping()[level.upper()]
    root.setLevel(max(wanted, logging.WARNING))
    logging.getLogger(_OURS).setLevel(wanted)


class _StandardError(logging.StreamHandler[Any]):
    """Writes to whatever standard error is at the moment; where it is closed, nowhere."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> Any:
        return sys.stderr or io.StringIO()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  overrides
        """Nobody can be told that nothing can be told."""


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "timestamp": _instant(record),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **_fields(record),
        }
        if record.exc_info:
            line["exception"] = _exception(record)
        try:
            return orjson.dumps(line, default=str).decode()
        except TypeError:  # a lone surrogate, or an integer beyond 64 bits
            return json.dumps(line, default=str)


class _TextLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        said = " ".join(f"{name}={_plain(value)}" for name, value in _fields(record).items())
        line = f"{_instant(record)} {record.levelname.lower():<8} {_one_line(record.getMessage())}"
        if said:
            line += f"  {said}"
        if record.exc_info:
            line += "".join(f"\n  | {_one_line(part)}" for part in _exception(record).splitlines())
        return line


def _instant(record: logging.LogRecord) -> str:
    at = datetime.fromtimestamp(record.created, UTC)
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    fields: dict[str, Any] | None = getattr(record, "fields", None)
    return {"logger": record.name} if fields is None else fields


def _exception(record: logging.LogRecord) -> str:
    """Not with what variables held: keys and answers may be among it."""
    assert record.exc_info is not None
    return "".join(traceback.format_exception(*record.exc_info)).rstrip()


def _plain(value: Any) -> str:
    text = str(value)
    return text if text and text.isprintable() and not set(text) & set(' "=') else json.dumps(text)


def _one_line(text: str) -> str:
    return text if text.isprintable() else json.dumps(text)[1:-1]
