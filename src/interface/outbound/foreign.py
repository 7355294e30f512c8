"""Which addresses belong to strangers, and which to a network that a stranger must not reach through us."""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

NOT_FOREIGN_V4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by a provider's customers, and metadata at one vendor
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a vendor's host, in the midst of public addresses
        "169.254.0.0/16",  # link-local, and metadata nearly everywhere
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments, and metadata at one vendor
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
GLOBAL_UNICAST_V6 = IPv6Network("2000::/3")
"""All that has been assigned for global use: loopback, local, multicast and embedding blocks lie outside."""
NOT_FOREIGN_V6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: leads to any IPv4 address
        "3fff::/20",  # documentation
    )
)
TRANSLATED_V6 = IPv6Network("64:ff9b::/96")
"""Leads, through a translator, to the IPv4 address in the last 32 bits."""


def unwrapped(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for, or the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in TRANSLATED_V6:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


def is_foreign(address: Address) -> bool:
    """Return whether the address is an ordinary one of the public Internet, by its number alone."""
    # The lists are ours because those of the standard library differ from one Python to the next.
    address = unwrapped(address)
    if isinstance(address, IPv4Address):
        return not any(address in network for network in NOT_FOREIGN_V4)
    if address.scope_id is not None or address not in GLOBAL_UNICAST_V6:
        return False
    return not any(address in network for network in NOT_FOREIGN_V6)


def is_own(address: Address) -> bool:
    """Return whether an interface of this machine has the address."""
    # A machine speaks to its own address from that address. Connecting a datagram socket sends nothing.
    address = unwrapped(address)
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((str(address), 9))
            return bool(probe.getsockname()[0] == str(address))
    except OSError:
        return False  # no way leads there, so it cannot be ours
