"""What the operator permits beyond https to public addresses on port 443."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Self

from interface.outbound.errors import AddressRefusedError, BlockedError
from interface.outbound.foreign import Address, is_foreign, is_own, unwrapped
from interface.outbound.target import Target

USUAL_PORTS = frozenset({80, 443})
NAME = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?")
INWARD_ENDINGS = frozenset(
    {
        "corp",
        "home",
        "internal",
        "intranet",
        "invalid",
        "lan",
        "local",
        "localdomain",
        "localhost",
        "onion",
        "private",
    }
)
"""Last parts of names that no public name server answers for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Permissions:
    """Where requests may go; by default to strangers only, by https."""

    allow_http: bool = False
    extra_ports: frozenset[int] = frozenset()
    networks: tuple[IPv4Network | IPv6Network, ...] = ()
    """Networks that may be reached although they are not foreign."""
    names: frozenset[str] = frozenset()
    """Names that may be reached wherever they lead, in lower case."""

    @classmethod
    def parse(cls, *, allow: str = "", http: bool = False, ports: str = "") -> Self:
        """
        Read the settings of an operator.

        :param allow: networks, addresses and names, separated by commas
        :param ports: port numbers, separated by commas
        :raises ValueError: naming the entry that is none of these
        """
        networks: list[IPv4Network | IPv6Network] = []
        names: set[str] = set()
        for entry in _entries(allow):
            try:
                networks.append(ip_network(entry))
            except ValueError as problem:
                # What looks like a number was meant as one: it must not become a name by a slip of the pen.
                if not NAME.fullmatch(entry) or entry.rpartition(".")[2].isdigit():
                    raise ValueError(f"{entry!r} is neither a network nor the name of a host") from problem
                names.add(entry)
        return cls(
            allow_http=http,
            extra_ports=frozenset(_port(entry) for entry in _entries(ports)),
            networks=tuple(networks),
            names=frozenset(names),
        )

    def check(self, target: Target) -> None:
        """:raises AddressRefusedError: if the scheme or the port is not permitted"""
        if target.scheme == "http" and not self.allow_http:
            raise AddressRefusedError("http is not permitted: see PLACET_OUTBOUND_HTTP")
        if target.port not in USUAL_PORTS | self.extra_ports:
            raise AddressRefusedError(f"port {target.port} is not permitted: see PLACET_OUTBOUND_PORTS")

    def vet(self, target: Target, addresses: Iterable[Address]) -> None:
        """:raises BlockedError: if any one of the addresses that the target's host has is not permitted"""
        if target.host in self.names:
            return
        for address in addresses:
            if not self._permits(target, address):
                raise BlockedError(f"{target.host} leads to {address}, which is not permitted")

    def _permits(self, target: Target, address: Address) -> bool:
        inner = unwrapped(address)
        if any(inner in network for network in self.networks):
            return True
        if target.address is None and _leads_inward(target.host):
            return False
        return is_foreign(address) and not is_own(address)


def _entries(text: str) -> list[str]:
    return [entry for part in text.split(",") if (entry := part.strip().lower())]


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError(f"{text!r} is not a port")
    return int(text)


def _leads_inward(name: str) -> bool:
    """Return whether the name can only be one of this machine or of a network around it."""
    labels = name.split(".")
    return len(labels) == 1 or labels[-1] in INWARD_ENDINGS or labels[-2:] == ["home", "arpa"]
