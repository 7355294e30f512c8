"""An address as a stranger writes it, taken apart so that only one reading of it is possible."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Literal, Self, cast
from urllib.parse import quote, urljoin

from interface.outbound.errors import AddressRefusedError
from interface.outbound.foreign import Address

MAX_LENGTH = 4096
MAX_NAME = 253
DEFAULT_PORTS = {"https": 443, "http": 80}
PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))

URL = re.compile(
    r"(?P<scheme>https?)://(?P<authority>[^/?#]+)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?", re.I
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
AUTHORITY = re.compile(r"(?:\[(?P<v6>[0-9a-f:.]+)\]|(?P<name>[^\[\]:@%]+))(?::(?P<port>[0-9]{1,5}))?", re.I)
UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\\\ud800-\udfff\u2028\u2029]")
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What is fetched from where."""

    scheme: Literal["http", "https"]
    host: str
    """The name in lower-case ASCII and without a dot at its end, or an address in its canonical form."""
    address: Address | None
    """The host, if it is an address."""
    port: int
    path: str
    """The path and the query, in printable ASCII."""

    @classmethod
    def parse(cls, url: str) -> Self:
        """:raises AddressRefusedError: if it is no http or https address, or could be read in two ways"""
        if len(url) > MAX_LENGTH or UNSAFE.search(url):
            raise AddressRefusedError("the address is too long or has characters that no address has")
        parts = URL.fullmatch(url)
        authority = AUTHORITY.fullmatch(parts["authority"]) if parts else None
        if parts is None or authority is None:
            raise AddressRefusedError("not an http or https address, or one with a user name")
        scheme = cast(Literal["http", "https"], parts["scheme"].lower())
        host = _ipv6(authority["v6"]) if authority["v6"] else _name(authority["name"])
        port = int(authority["port"] or DEFAULT_PORTS[scheme])
        path = (parts["path"] or "/") + (parts["query"] or "")
        return cls(
            scheme=scheme,
            host=str(host),
            address=None if isinstance(host, str) else host,
            port=port,
            path=quote(path, safe=PRINTABLE),
        )

    def redirected(self, location: str) -> Self:
        """
        Return what the answer to this target refers to.

        :raises AddressRefusedError: if `parse` would refuse it, or if it gives up https
        """
        if UNSAFE.search(location):
            raise AddressRefusedError("a redirect has characters that no address has")
        # Joining would repair "http:host" and "///host", which others take for something else.
        if location.startswith("//"):
            target = self.parse(f"{self.scheme}:{location}")
        elif SCHEME.match(location):
            target = self.parse(location)
        else:
            target = self.parse(urljoin(str(self), location))
        if self.scheme == "https" and target.scheme != "https":
            raise AddressRefusedError("a redirect from https to http")
        return target

    @property
    def authority(self) -> str:
        """The host, and the port if it is not the usual one, as in the header `Host`."""
        host = f"[{self.host}]" if isinstance(self.address, IPv6Address) else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def _ipv6(text: str) -> IPv6Address:
    try:
        return IPv6Address(text)
    except AddressValueError as problem:
        raise AddressRefusedError("no IPv6 address between the brackets") from problem


def _name(text: str) -> str | IPv4Address:
    """Return a name, or the address if it is one in its canonical form and nothing else."""
    name = text.lower()
    if not name.isascii():
        import idna  # its tables are loaded with the first name that needs them

        try:
            name = idna.encode(text, uts46=True).decode("ascii")
        except idna.IDNAError as problem:
            raise AddressRefusedError("not a name that is in use") from problem
    name = name.removesuffix(".")
    labels = name.split(".")
    if NUMBER.fullmatch(labels[-1]):
        # Resolvers take 127.1, 0x7f000001, 017700000001 and many more for addresses. We take none of them.
        if name != text:
            raise AddressRefusedError("an IPv4 address that is not in its canonical form")
        try:
            return IPv4Address(name)
        except AddressValueError as problem:
            raise AddressRefusedError("an IPv4 address that is not in its canonical form") from problem
    if len(name) > MAX_NAME or not all(LABEL.fullmatch(label) for label in labels):
        raise AddressRefusedError("not a name that is in use")
    return name
