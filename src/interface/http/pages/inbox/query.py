"""Which part of the inbox an address asks for."""

from dataclasses import dataclass, replace
from typing import Any, Final, Literal
from urllib.parse import urlencode
from uuid import UUID

from starlette.requests import Request

from application.queries.form_list import FormCursor, FormSummary, form_cursor
from domain.run.state import FormStatus
from interface.http.api import cursor

Status = Literal["waiting", "answered", "all"]

_LONGEST_WORDS: Final = 100
_STATUSES: Final[dict[Status, FormStatus | None]] = {
    "waiting": "waiting",
    "answered": "submitted",
    "all": None,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which forms, and from which place on."""

    status: Status = "waiting"
    workflow_id: UUID | None = None
    words: str = ""
    everybody: bool = False
    after: FormCursor | None = None

    @classmethod
    def read(cls, request: Request, *, admin: bool) -> "Wanted":
        """Return what the address asks for; invalid values are ignored."""
        query = request.query_params
        status: Status = next((name for name in _STATUSES if name == query.get("status")), "waiting")
        return cls(
            status=status,
            workflow_id=uuid_of(query.get("workflow", "")),
            words=" ".join(query.get("q", "")[:_LONGEST_WORDS].split()),
            everybody=admin and query.get("whose") == "all",
            after=_place(query.get("after"), status),
        )

    @property
    def form_status(self) -> FormStatus | None:
        """The status that forms have in the log."""
        return _STATUSES[self.status]

    def path(self, **changes: Any) -> str:
        """Return the address of the inbox that says this, from the first page on, with these changes."""
        wanted = replace(self, after=None, **changes)
        said = {
            "status": "" if wanted.status == "waiting" else wanted.status,
            "workflow": str(wanted.workflow_id or ""),
            "q": wanted.words,
            "whose": "all" if wanted.everybody else "",
        }
        query = urlencode({name: text for name, text in said.items() if text})
        return f"/inbox?{query}" if query else "/inbox"

    def behind(self, form: FormSummary) -> str:
        """Return the address of the page that begins behind that form."""
        after = cursor.written(form_cursor(form, status=self.form_status), status=self.form_status)
        path = self.path()
        return f"{path}{'&' if '?' in path else '?'}after={after}"


def uuid_of(text: str) -> UUID | None:
    """Return the id, or None if the text is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _place(after: str | None, status: Status) -> FormCursor | None:
    try:
        return None if after is None else cursor.read(after, status=_STATUSES[status])
    except cursor.CursorError:
        return None
