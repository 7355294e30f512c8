"""File names: what people see, and never a place on a disk."""

import re
from typing import Final

LENGTH: Final = 200
_INVALID: Final = re.compile(r"[/\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_EXTENSION: Final = re.compile(r"[a-z0-9_+-]{1,32}")


class InvalidNameError(Exception):
    """The name has separators of paths in it, or characters that nobody sees."""

    def __init__(self) -> None:
        super().__init__("Filename contains invalid characters")


def checked(name: str) -> str:
    """
    Return the name, cut to 200 characters before its extension.

    :raises InvalidNameError: if it could mean a path, or looks different from what it is
    """
    if _INVALID.search(name) or name in (".", ".."):
        raise InvalidNameError
    if len(name) <= LENGTH:
        return name
    ending = extension(name)
    return f"{name[: LENGTH - len(ending) - 1]}.{ending}" if ending else name[:LENGTH]


def extension(name: str) -> str:
    """Return the extension in small letters, without its dot; nothing if there is none."""
    stem, dot, ending = name.rpartition(".")
    ending = ending.lower()
    return ending if stem and dot and _EXTENSION.fullmatch(ending) else ""
