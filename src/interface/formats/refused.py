"""The one way in which a foreign workflow file is turned away."""

from typing import Final

_LONGEST_QUOTE: Final = 80


def quoted(text: str) -> str:
    """Return a stranger's text as it may stand in a message: on one line, in quotes, cut where it is long."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…")
