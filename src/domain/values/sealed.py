"""Secrets as they are recorded: sealed, so that nobody reads them in the log, and never printed."""

from typing import Final

from domain.values.json import Json
from domain.values.nested import nested

SEALED: Final = "__placet_secret__"
SHOWN: Final = "[secret]"
"""What stands wherever a secret would be shown."""


def is_sealed(value: Json) -> bool:
    """Return whether the value is a sealed secret: the id of its key, and what only that key opens."""
    if not isinstance(value, dict) or value.keys() != {SEALED}:
        return False
    envelope = value[SEALED]
    return (
        isinstance(envelope, dict)
        and envelope.keys() == {"key", "sealed"}
        and all(isinstance(part, str) and part for part in envelope.values())
    )


def names_secret(value: Json) -> bool:
    """Return whether anything in the value is, or claims to be, a sealed secret."""
    return any(isinstance(part, dict) and SEALED in part for part in nested(value))


def redacted(value: Json) -> Json:
    """Return the value with `[secret]` in place of every secret in it."""
    return _redacted(value) if names_secret(value) else value


def _redacted(value: Json) -> Json:
    if isinstance(value, list):
        return [_redacted(item) for item in value]
    if isinstance(value, dict):
        return SHOWN if SEALED in value else {key: _redacted(item) for key, item in value.items()}
    return value
