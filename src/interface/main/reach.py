"""Whether people can follow the links that are sent to them."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from interface.main.settings import Settings


def unreachable(settings: Settings, *, base: str) -> str | None:
    """
    Return what is wrong with the address that links begin with, in a sentence, or None.

    An address that was set is believed. Of those that the service listens on, "all of this machine" leads nowhere,
    and one of the machine itself nobody else anywhere: that is as it should be, unless e-mails are sent.
    """
    if settings.public_url is not None:
        return None
    host = urlsplit(base).hostname or ""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        is_nowhere, is_here = False, host == "localhost"
    else:
        is_nowhere, is_here = address.is_unspecified, address.is_loopback
    if is_nowhere:
        return (
            f"Links begin with {base}, which nobody can open: set PLACET_PUBLIC_URL to the address people use"
        )
    if is_here and settings.smtp_url is not None:
        return (
            f"E-mails are sent, and their links begin with {base}, which opens on this machine alone: "
            "set PLACET_PUBLIC_URL to the address people use"
        )
    return None


def is_https_only(settings: Settings) -> bool:
    """Return whether browsers reach us by https, on a host that is ours alone."""
    parts = urlsplit(settings.public_url or "")
    return parts.scheme == "https" and not parts.path
