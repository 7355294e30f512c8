"""What a check finds, and by which classes of trouble it is told."""

from dataclasses import dataclass
from typing import Any, Final, Literal

State = Literal["ok", "note", "wrong"]

EXITS: Final = {
    "database": 10,
    "log": 11,
    "keys": 12,
    "disk": 13,
    "files": 14,
    "writes": 15,
    "schema": 16,
    "tasks": 17,
    "clocks": 18,
    "directory": 19,
    "settings": 20,
    "mail": 21,
}
"""The exit status for each class of trouble; of several, the first counts."""
_CLASSES: Final = {
    "events": "log",
    "token keys": "keys",
    "secret keys": "keys",
    "API keys": "keys",
    "versions": "schema",
    "append-only": "schema",
    "data directory": "directory",
    "database disk": "disk",
    "links": "settings",
}
"""The class of what is looked at, where it has another name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    state: State
    message: str
    fix: str | None = None

    @property
    def trouble(self) -> str:
        """The class of trouble that it is about."""
        return _CLASSES.get(self.name, self.name)

    @property
    def document(self) -> dict[str, Any]:
        """The finding as JSON."""
        return {
            "name": self.name,
            "class": self.trouble,
            "state": self.state,
            "message": self.message,
            "fix": self.fix,
        }


def exit_status(findings: list[Finding]) -> int:
    """Return that of the gravest class in which something is wrong; 0 if there is none."""
    wrong = {finding.trouble for finding in findings if finding.state == "wrong"}
    return next((status for trouble, status in EXITS.items() if trouble in wrong), 0)
