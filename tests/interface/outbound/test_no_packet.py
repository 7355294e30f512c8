"""No packet goes to a denied address: counted in a network of its own, where every packet is seen."""

import json
from typing import Any

import pytest
from packets import REDIRECTING, can_have_own_network, in_own_network
from vectors import vector

pytestmark = pytest.mark.skipif(
    not can_have_own_network(), reason="this machine lets us have no network of our own"
)


def reached(
    urls: list[str], *, redirects: list[str] | None = None, own: list[str] | None = None, **names: list[str]
) -> set[str]:
    """Return where packets go when these are fetched, none of which can be."""
    said = in_own_network(
        {
            "urls": urls,
            "redirects": redirects or [],
            "names": {key.replace("_", "."): value for key, value in names.items()},
            "own": own or [],
        }
    )
    assert said["fetched"] == []
    return set(said["destinations"])


def in_brackets(address: str) -> str:
    return f"[{address}]" if ":" in address else address


@pytest.fixture(scope="module")
def targets() -> Any:
    return json.loads(vector("ssrf/targets.json").read_text())


def test_packets_go_to_public_addresses() -> None:
    urls = ["https://8.8.8.8/", "https://[2606:4700:4700::1111]/", "http://a.example/"]
    assert {"8.8.8.8", "2606:4700:4700::1111", "1.1.1.1"} == reached(urls, a_example=["1.1.1.1"])


def test_none_goes_to_a_denied_address_that_is_named_as_such(targets: Any) -> None:
    hosts = [in_brackets(entry["address"]) for entry in targets["deny_addresses"]]
    assert reached([f"{scheme}://{host}/" for host in hosts for scheme in ("http", "https")]) == set()


def test_none_goes_to_a_denied_address_that_a_name_leads_to(targets: Any) -> None:
    addresses = [entry["address"] for entry in targets["deny_addresses"]]
    names = {f"name{number}.example": [address] for number, address in enumerate(addresses)}
    names |= {f"mixed{number}.example": ["8.8.8.8", address] for number, address in enumerate(addresses)}
    assert reached([f"http://{name}/" for name in names], **names) == set()


def test_none_goes_to_an_address_that_is_written_in_a_denied_way(targets: Any) -> None:
    written = targets["deny_urls"]
    secure = [url.replace("http:", "https:", 1) for url in written]
    public = {
        name: ["8.8.8.8"] for name in ("localhost", "localhost.localdomain", "foo.localhost", "ip6-localhost")
    }
    public |= {"example.com": ["8.8.8.8"], "metadata.google.internal": ["8.8.8.8"]}
    assert reached(written + secure, **public) == set()


def test_none_goes_to_where_a_redirect_leads(targets: Any) -> None:
    hosts = [in_brackets(entry["address"]) for entry in targets["deny_addresses"]]
    written = [url for url in targets["deny_urls"] if url.isprintable()]
    redirects = [f"http://{host}/" for host in hosts] + written
    assert reached([], redirects=redirects) == {REDIRECTING}
    assert reached([], redirects=["http://8.8.8.8/"]) == {REDIRECTING, "8.8.8.8"}


def test_none_goes_to_an_address_of_this_machine() -> None:
    own = ["8.8.4.4/32", "2606:4700:4700::1001/128"]
    urls = [
        "http://8.8.4.4/",
        "http://[2606:4700:4700::1001]/",
        "http://[::ffff:8.8.4.4]/",
        "http://me.example/",
    ]
    assert reached(urls, own=own, me_example=["8.8.4.4"]) == set()
