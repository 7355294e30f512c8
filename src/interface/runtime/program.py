"""Which program this is."""

from functools import cache


@cache
def version() -> str:
    """Return the version of this program, as it is installed."""
    from importlib.metadata import version as installed

    return installed("placet")
