"""Foreign addresses and ours."""

import json
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vectors import vector

from interface.outbound.foreign import NOT_FOREIGN_V4, is_foreign, is_own

FOREIGN = [
    "8.8.8.8",
    "1.1.1.1",
    "100.128.0.1",
    "172.32.0.1",
    "192.31.196.1",
    "2606:4700:4700::1111",
    "2a00::1",
]
TRANSLATIONS = ["::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
NOT_FOREIGN = [
    "0.0.0.0",
    "10.255.255.255",
    "100.127.255.255",
    "127.0.0.1",
    "168.63.129.16",
    "169.254.169.254",
    "172.31.255.255",
    "192.0.0.192",
    "192.168.0.1",
    "224.0.0.251",
    "255.255.255.255",
    "::",
    "::1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:0:8.8.8.8",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::8.8.8.8",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:808:808::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%lo",
    "2606:4700::1%lo",
    "fec0::1",
    "ff02::1",
]

denied_numbers = st.sampled_from(NOT_FOREIGN_V4).flatmap(
    lambda network: st.integers(int(network[0]), int(network[-1])).map(IPv4Address)
)


@pytest.mark.parametrize("text", FOREIGN + TRANSLATIONS)
def test_takes_public_addresses_for_foreign(text: str) -> None:
    assert is_foreign(ip_address(text))


@pytest.mark.parametrize("text", NOT_FOREIGN)
def test_takes_no_other_address_for_foreign(text: str) -> None:
    assert not is_foreign(ip_address(text))


def test_agrees_with_the_public_lists() -> None:
    targets = json.loads(vector("ssrf/targets.json").read_text())
    denied = [entry["address"] for entry in targets["deny_addresses"]]
    assert [text for text in denied if is_foreign(ip_address(text))] == []
    assert [text for text in targets["allow_addresses"] if not is_foreign(ip_address(text))] == []


@given(address=denied_numbers)
def test_sees_through_every_wrapping(address: IPv4Address) -> None:
    number = int(address)
    wrapped = [
        number,  # compatible
        0xFFFF << 32 | number,  # mapped
        0xFFFF << 48 | number,  # translated
        0x0064_FF9B << 96 | number,  # translated by a gateway
        0x0064_FF9B_0001 << 80 | number,
        0x2002 << 112 | number << 80,  # 6to4
        0x2001 << 112 | number << 64,  # Teredo, the server
        0x2001 << 112 | number ^ 0xFFFF_FFFF,  # Teredo, the client
    ]
    assert not is_foreign(address)
    assert [hex(each) for each in wrapped if is_foreign(IPv6Address(each))] == []


def test_knows_the_addresses_of_this_machine() -> None:
    assert is_own(ip_address("127.0.0.1"))
    assert is_own(ip_address("::ffff:127.0.0.1"))
    assert not is_own(ip_address("8.8.8.8"))
    assert not is_own(ip_address("2606:4700:4700::1111"))
