"""Why an append may fail."""

from application.ports.runs import (
    AppendRefusedError,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)

REFUSALS = (
    LogUnavailableError("no database"),
    OutcomeUnknownError("the connection was lost"),
    VersionConflictError("others were first"),
    AppendRefusedError("no such text"),
)
"""Why an append may fail, whatever it is that was to be recorded."""
