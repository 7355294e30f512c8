"""What the service logs: structured lines on standard error, by structlog."""

import logging
from collections.abc import Callable
from typing import Any

_configure: Callable[[], None] | None = None


def configure_with(configure: Callable[[], None]) -> None:
    """Let structlog be configured so, once it is loaded."""
    global _configure
    _configure = configure


class Logger:
    """
    Logs events with their fields.

    structlog is loaded with the first line: it brings much along, and a service that starts has nothing to say yet.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._logger: Any = None

    def info(self, event: str, **fields: Any) -> None:
        """Log what is good to know."""
        self._loaded().info(event, **fields)

    def warning(self, event: str, **fields: Any) -> None:
        """Log what went wrong and will be tried again."""
        self._loaded().warning(event, **fields)

    def error(self, event: str, **fields: Any) -> None:
        """Log what went wrong."""
        self._loaded().error(event, **fields)

    def critical(self, event: str, **fields: Any) -> None:
        """Log what somebody has to look into at once."""
        self._loaded().critical(event, **fields)

    def exception(self, event: str, **fields: Any) -> None:
        """Log what went wrong, with the exception that is being handled."""
        self._loaded().exception(event, **fields)

    def _loaded(self) -> Any:
        if self._logger is None:
            import structlog

            if _configure is not None:
                _configure()
            self._logger = structlog.get_logger(self._name)
        return self._logger


class LibraryLogs(logging.Handler):
    """Logs what libraries tell the standard way, as one of our lines each, whatever they quote."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        """Log the record."""
        logger = Logger(record.name)
        tell = logger.error if record.levelno >= logging.ERROR else logger.warning
        said = {"exc_info": record.exc_info} if record.exc_info else {}
        tell(record.getMessage(), logger=record.name, **said)
