"""E-mail addresses that e-mails are sent to."""

import re
from typing import Final

LONGEST: Final = 254
_LONGEST_MAILBOX: Final = 64
_MAILBOX: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_LIKELY: Final = re.compile(
    r"[^\s@\"(),:;<>\[\]\\]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_][\w-]{0,61}[^\W_]"
)
_LOCAL: Final = "localhost"
"""The one host that needs no domain: this machine."""


class AddressError(ValueError):
    """The text is not an address that e-mail can be sent to; the message says why, without repeating it."""


def address(text: str) -> str:
    """
    Return the address as it is put on an envelope: ASCII, its domain in small letters, an international one encoded.

    Stricter than the standards, which allow addresses that nobody has and that servers read differently: no quotes, no
    comments, no IP addresses. Spaces around it are dropped.

    :raises AddressError: if it is not an address
    """
    text = text.strip(" ")
    if len(text) > LONGEST:
        raise AddressError(f"an address can have at most {LONGEST} characters")
    if not text.isprintable():
        raise AddressError("an address cannot contain control characters")
    mailbox, at, domain = text.partition("@")
    if not at or "@" in domain:
        raise AddressError("an address has exactly one @, as in name@example.com")
    if len(mailbox) > _LONGEST_MAILBOX or not _MAILBOX.fullmatch(mailbox):
        raise AddressError(
            "the part before the @ can have up to 64 characters: letters (A-Z), digits, signs, and dots in between"
        )
    whole = f"{mailbox}@{_host(domain)}"
    if len(whole) > LONGEST:
        raise AddressError(f"an address can have at most {LONGEST} characters")
    return whole


def same(one: str, other: str) -> bool:
    """Return whether two addresses are one mailbox, as far as people are concerned: case makes no difference."""
    return one.lower() == other.lower()


def looks_like_address(text: str) -> bool:
    """Return whether the text is written as addresses are, those too that letters are not sent to."""
    return len(text) <= LONGEST and text.isprintable() and bool(_LIKELY.fullmatch(text))


def _host(domain: str) -> str:
    """:raises AddressError: if it is no domain name, or an address of a machine"""
    host = domain.lower() if domain.isascii() else _encoded(domain)
    labels = host.split(".")
    known = host == _LOCAL or len(labels) > 1
    if not known or not all(map(_LABEL.fullmatch, labels)) or labels[-1].isdecimal():
        raise AddressError("the part after the @ must be a domain, such as example.com")
    return host


def _encoded(domain: str) -> str:
    import idna  # noqa: PLC0415  its tables are loaded with the first domain that needs them

    try:
        return idna.encode(domain, uts46=True).decode()
    except idna.IDNAError:
        raise AddressError("the part after the @ must be a domain, such as example.com") from None
