"""How a mail server is named in the settings."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal
from urllib.parse import parse_qsl, unquote, urlsplit

StartTls = Literal["required", "offered", "never"]

_PORTS: Final = {"smtp": 587, "smtps": 465}
_STARTTLS: Final[tuple[StartTls, ...]] = ("required", "offered", "never")


@dataclass(frozen=True, kw_only=True, slots=True)
class SmtpServer:
    """A mail server, and how to speak to it. Its certificate is always verified."""

    host: str
    port: int
    tls: bool
    """Whether the connection is encrypted from its beginning."""
    start_tls: StartTls
    """Whether it has to become so, does if the server offers it, or stays as it is."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    ca: Path | None = None
    """Certificates to trust besides the system's."""


def parse(url: str) -> SmtpServer:
    """
    Return the server of `smtp://user:password@host:port?starttls=required&ca=/path`, or of `smtps://…`.

    Port and query may be left out, and user and password, who never travel unencrypted.

    :raises ValueError: saying what is wrong, without the password
    """
    parts = urlsplit(url)
    if parts.scheme not in _PORTS:
        raise ValueError("a mail server is given as smtp://host or smtps://host")
    if not parts.hostname or parts.path not in ("", "/") or parts.fragment:
        raise ValueError("a mail server is given as smtp://user:password@host:port")
    try:
        port = parts.port
    except ValueError:
        raise ValueError("the port of the mail server must be a number below 65536") from None
    user, password = unquote(parts.username or "") or None, unquote(parts.password or "") or None
    if (user is None) != (password is None):
        raise ValueError("give both a user and a password for the mail server, or neither")
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    start_tls = _start_tls(
        options.pop("starttls", None), tls=parts.scheme == "smtps", secret=user is not None
    )
    ca = options.pop("ca", None)
    if options:
        raise ValueError(f"the mail server has no option {next(iter(options))!r}; there are starttls and ca")
    return SmtpServer(
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
        tls=parts.scheme == "smtps",
        start_tls=start_tls,
        user=user,
        password=password,
        ca=Path(ca) if ca else None,
    )


def _start_tls(given: str | None, *, tls: bool, secret: bool) -> StartTls:
    if given is not None and given not in _STARTTLS:
        raise ValueError(f"starttls of the mail server must be one of {', '.join(_STARTTLS)}")
    if tls:
        if given is not None:
            raise ValueError("smtps is always encrypted: starttls is only for smtp")
        return "never"
    if secret:
        if given not in (None, "required"):
            raise ValueError("a password is never sent unencrypted: leave starttls out, or require it")
        return "required"
    return next((choice for choice in _STARTTLS if choice == given), "offered")
