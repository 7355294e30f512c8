"""How commands reach the store: beside a running service, as one more replica."""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.runtime.logs import LibraryLogs, configure_with

if TYPE_CHECKING:
    from interface.main.placet import Placet
    from interface.main.settings import Settings
    from interface.postgres.stores.workflows import WorkflowSummary


@asynccontextmanager
async def opened(
    out: Output, settings: "Settings | None" = None, *, create: bool = False
) -> AsyncIterator["Placet"]:
    """
    Open the store that the settings name; the embedded one is started unless it runs already.

    :param create: whether it is made if there is none; a command in the wrong directory should make nothing
    :raises NoDataDirectoryError: if there is none
    """
    from interface.main.build import open_placet
    from interface.main.settings import Settings

    log_to_stderr(logging.DEBUG if out.verbose else logging.ERROR)
    async with open_placet(settings or Settings(), create=create, on_wait=out.note) as placet:
        yield placet


def log_to_stderr(level: int) -> None:
    """Let nothing that is logged come between a command's results."""

    def configure() -> None:
        import structlog

        reader = sys.stderr.isatty()
        # Not the tracebacks that come by default: they show what variables hold, keys and answers among it.
        readable = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        structlog.configure(
            processors=[
                structlog.contextvars.merge_contextvars,
                structlog.processors.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.processors.format_exc_info
                if not reader
                else structlog.processors.StackInfoRenderer(),
                readable if reader else structlog.processors.JSONRenderer(),
            ],
            wrapper_class=structlog.make_filtering_bound_logger(level),
            logger_factory=structlog.PrintLoggerFactory(sys.stderr),
            cache_logger_on_first_use=True,
        )

    configure_with(configure)
    logging.getLogger().handlers = [LibraryLogs()]


def parse_id(given: str, *, of: str) -> UUID:
    """Return the id. :raises CommandError: if it is none"""
    try:
        return UUID(given)
    except ValueError:
        code = f"{of.replace(' ', '_')}_not_found"
        raise CommandError(code=code, message=f"There is no {of} {given!r}: an id is meant.") from None


async def find_workflow(placet: "Placet", given: str) -> "WorkflowSummary":
    """
    Return the workflow with that id, or else the one with that name.

    :raises CommandError: if there is none, or several bear the name
    """
    summaries = await placet.workflows.summaries()
    found = [summary for summary in summaries if str(summary.workflow_id) == given.lower()]
    found = found or [summary for summary in summaries if summary.name == given]
    found = found or [summary for summary in summaries if summary.name.casefold() == given.casefold()]
    if len(found) > 1:
        ids = ", ".join(str(summary.workflow_id) for summary in found)
        raise CommandError(
            code="workflow_ambiguous", message=f"Several workflows are called {given!r}; say which: {ids}."
        )
    if not found:
        names = ", ".join(sorted({summary.name for summary in summaries})[:8])
        known = f" Known are: {names}." if names else " Bring one in with: placet import FILE --publish"
        raise CommandError(code="workflow_not_found", message=f"There is no workflow {given!r}.{known}")
    return found[0]
