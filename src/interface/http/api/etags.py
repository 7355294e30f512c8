"""Versions of runs as entity tags: `ETag` names the one that is shown, `If-Match` the one that was seen."""

import re
from typing import Final

from starlette.requests import Request

from domain.run.workflow_run import WorkflowRun
from interface.http.kernel.errors import RefusedError

_TAGS: Final = re.compile(r"\s*(?:W/)?\"[\x21\x23-\x7e]*\"\s*(?:,\s*(?:W/)?\"[\x21\x23-\x7e]*\"\s*)*")
_VERSION: Final = re.compile(r"(?<!/)\"([1-9][0-9]{0,9})\"")


def etag(run: WorkflowRun) -> dict[str, str]:
    """Return the header that names the version of the run."""
    return {"ETag": f'"{run.version}"'}


def versions_seen(request: Request) -> frozenset[int] | None:
    """
    Return which versions the request wants to find, or None if any will do.

    :raises RefusedError: if the header is no list of entity tags
    """
    given = request.headers.get("if-match", "*").strip()
    if given == "*":
        return None
    if not _TAGS.fullmatch(given):
        raise RefusedError(400, "invalid_param", 'If-Match is a list of tags such as "7", or *')
    return frozenset(map(int, _VERSION.findall(given)))
