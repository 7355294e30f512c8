"""
Fetches in a network of its own and tells where packets would have gone.

Run as a program inside `unshare`; it reads from standard input what to fetch and writes what became of it, as JSON:
`{"urls": [...], "redirects": [...], "names": {name: [address, ...]}, "own": [address, ...]}` becomes
`{"destinations": [...], "fetched": [...]}`.
"""

import asyncio
import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

from names import Names
from stranger import redirect, stranger

from application.ports.outbound import FetchRefusedError
from interface.outbound.outbound import Limits, Outbound
from interface.outbound.permissions import Permissions

ALL_PROTOCOLS = 3
TCP, UDP = 6, 17
SYN, SYN_AND_ACK = 0x02, 0x12
REDIRECTING = "127.0.0.77"
ROUTES = """
link set lo up
link add out type veth peer name away
link set away up
link set out addrgenmode none
link set out arp off
link set out up
address add 192.0.2.5/32 dev out
address add 2001:db8::5/128 dev out nodad
route add 0.0.0.0/0 dev out src 192.0.2.5
route add ::/0 dev out src 2001:db8::5
"""
"""A cable of which the other end is loose, and everything goes there."""
OWN_NETWORK = ["unshare", "--map-root-user", "--net"]


def can_have_own_network() -> bool:
    """Return whether this machine lets us have one."""
    if not (shutil.which("unshare") and shutil.which("ip")):
        return False
    return subprocess.run([*OWN_NETWORK, "true"], capture_output=True, check=False).returncode == 0


def in_own_network(asked: dict[str, Any]) -> dict[str, list[str]]:
    """Return what the program says about that, run in a network of its own."""
    done = subprocess.run(
        [*OWN_NETWORK, sys.executable, __file__],
        input=json.dumps(asked),
        text=True,
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    said: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])  # before it: the log
    return said


async def fetched(asked: dict[str, Any]) -> list[str]:
    """Try to fetch everything, first as it is named, then by a redirect; return what could be."""

    async def speak(head: bytes, writer: asyncio.StreamWriter) -> None:
        await redirect(asked["redirects"][int(head.split()[1][1:])])(head, writer)

    async with stranger(speak, host=REDIRECTING) as server:
        client = Outbound(
            Permissions(
                allow_http=True, extra_ports=frozenset({server.port}), names=frozenset({"files.example"})
            ),
            limits=Limits(connect_seconds=0.5, seconds=5, concurrent=1000),
            resolve=Names(
                files_example=[[REDIRECTING]],
                **{name: [addresses] for name, addresses in asked["names"].items()},
            ),
        )

        async def one(url: str) -> str | None:
            try:
                await client.fetch(url, max_bytes=1000, sink=nowhere)
            except FetchRefusedError:
                return None
            return url

        around = [f"http://files.example:{server.port}/{number}" for number in range(len(asked["redirects"]))]
        results = await asyncio.gather(*map(one, asked["urls"] + around))
        assert server.connections == len(around)
    return [url for url in results if url is not None]


async def nowhere(_piece: bytes) -> None:
    """A sink that keeps nothing."""


def destinations(seen: socket.socket) -> Iterator[str]:
    """Yield where datagrams, and first packets of connections, have been sent to."""
    seen.setblocking(False)
    try:
        while True:
            packet = seen.recv(2048)
            four = packet[0] >> 4 == 4
            protocol, start = (packet[9], 4 * (packet[0] & 15)) if four else (packet[6], 40)
            if protocol == UDP or (protocol == TCP and packet[start + 13] & SYN_AND_ACK == SYN):
                yield str(ip_address(packet[16:20] if four else packet[24:40]))
    except BlockingIOError:
        return


def main() -> None:
    """Read, fetch, write."""
    asked = json.load(sys.stdin)
    own = "".join(f"address add {address} dev lo\n" for address in asked["own"])
    subprocess.run(["ip", "-batch", "-"], input=ROUTES + own, text=True, check=True)
    with socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ALL_PROTOCOLS)) as seen:
        could_be = asyncio.run(fetched(asked))
        print(json.dumps({"destinations": sorted(set(destinations(seen))), "fetched": could_be}))


if __name__ == "__main__":
    main()
