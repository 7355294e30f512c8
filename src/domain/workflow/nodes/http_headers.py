"""Headers and parameters of a request, a line for each."""

import re
from collections.abc import Iterator
from typing import Final

from domain.values import template
from domain.values.concealed import ConcealedText, filled, mapped, shown
from domain.values.json import Json
from domain.values.variables import Variables
from domain.workflow.nodes.http_refusal import HttpRefusalError

_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]+")
_OURS: Final = frozenset(
    {
        "accept-encoding",
        "connection",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""What says how the request is sent, and not what: that is for whoever sends it."""


def lines_of(written: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each line; they are parted before anything is filled in."""
    for line in map(str.strip, written.split("\n")):
        if line:
            name, _, value = line.partition(":")
            yield name.strip(), value.strip()


def header_problems(written: str) -> Iterator[str]:
    """Yield why the headers could not be sent, as far as that hangs on no variable."""
    for name, _ in lines_of(written):
        if not _NAME.fullmatch(name) and not [*template.references(name)]:
            yield f"Invalid header name: {name}"


def left_out(written: str) -> Iterator[str]:
    """Yield the names of the headers that are not sent."""
    for name, _ in lines_of(written):
        if name.lower() in _OURS:
            yield name


def headers_of(written: str, variables: Variables) -> list[Json]:
    """
    Return the headers, each with its name and its value; of two with one name, the later counts.

    No value makes another header: what would end a line is a blank.

    :raises HttpRefusalError: if one has a name that no header can have
    """
    headers: dict[str, list[Json]] = {}
    for name_written, value_written in lines_of(written):
        name = shown(filled(name_written, variables)).strip()
        if not _NAME.fullmatch(name):
            raise HttpRefusalError(
                f"Invalid header name: {name}", code="header", error_type="HttpRequestNodeError"
            )
        if name.lower() not in _OURS:
            headers[name.lower()] = [name, one_line(filled(value_written, variables))]
    return [*headers.values()]


def one_line(value: ConcealedText) -> ConcealedText:
    """Return the value of a header, in which nothing ends the line."""
    value = mapped(value, lambda piece: _CONTROL.sub(" ", piece))
    return value.strip() if isinstance(value, str) else value
