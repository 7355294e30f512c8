"""What operators permit."""

from ipaddress import ip_address

import pytest

from interface.outbound.errors import AddressRefusedError, UnreachableError
from interface.outbound.permissions import Permissions
from interface.outbound.target import Target


def permitted(permissions: Permissions, url: str, *addresses: str) -> bool:
    target = Target.parse(url)
    try:
        permissions.check(target)
        permissions.vet(target, [ip_address(text) for text in addresses])
    except (AddressRefusedError, UnreachableError):
        return False
    return True


class TestByDefault:
    @pytest.mark.parametrize(
        "url", ["https://example.com/", "https://example.com:80/", "https://example.com.:443/"]
    )
    def test_strangers_are_reached_by_https(self, url: str) -> None:
        assert permitted(Permissions(), url, "8.8.8.8", "2606:4700:4700::1111")

    @pytest.mark.parametrize(
        "url",
        [
            "http://example.com/",
            "https://example.com:22/",
            "https://example.com:8443/",
            "https://example.com:0/",
        ],
    )
    def test_nothing_else_is(self, url: str) -> None:
        assert not permitted(Permissions(), url, "8.8.8.8")

    @pytest.mark.parametrize("bad", ["127.0.0.1", "::1", "10.0.0.1", "fe80::1%lo"])
    def test_one_bad_answer_spoils_all(self, bad: str) -> None:
        assert not permitted(Permissions(), "https://example.com/", "8.8.8.8", bad)
        assert not permitted(Permissions(), "https://example.com/", bad, "8.8.8.8")

    @pytest.mark.parametrize(
        "name",
        [
            "localhost",
            "localhost.",
            "LOCALHOST",
            "foo.localhost",
            "localhost.localdomain",
            "ip6-localhost",
            "metadata.google.internal",
            "printer.local",
            "router.home.arpa",
            "postgres",
        ],
    )
    def test_names_of_a_network_within_lead_nowhere(self, name: str) -> None:
        assert not permitted(Permissions(), f"https://{name}/", "8.8.8.8")


class TestAnOperator:
    def test_permits_networks_and_addresses(self) -> None:
        permissions = Permissions.parse(allow="10.1.0.0/16, fd00::/64,192.168.0.7")
        for address in ("10.1.2.3", "fd00::1", "192.168.0.7", "::ffff:10.1.2.3"):
            assert permitted(permissions, "https://minio/", address), address
        for address in ("10.2.0.1", "fd00:0:0:1::1", "192.168.0.8", "127.0.0.1"):
            assert not permitted(permissions, "https://minio/", address), address
        assert permitted(permissions, "https://[::ffff:10.1.2.3]/", "::ffff:10.1.2.3")

    def test_permits_names_wherever_they_lead(self) -> None:
        permissions = Permissions.parse(allow="Minio,files.corp")
        assert permitted(permissions, "https://minio/", "127.0.0.1")
        assert permitted(permissions, "https://files.corp/", "10.0.0.1")
        assert not permitted(permissions, "https://other.files.corp/", "10.0.0.1")
        assert not permitted(permissions, "https://127.0.0.1/", "127.0.0.1")

    def test_permits_http_and_ports(self) -> None:
        permissions = Permissions.parse(http=True, ports="9000, 8443")
        assert permitted(permissions, "http://example.com/", "8.8.8.8")
        assert permitted(permissions, "http://example.com:9000/", "8.8.8.8")
        assert permitted(permissions, "https://example.com:8443/", "8.8.8.8")
        assert not permitted(permissions, "https://example.com:8444/", "8.8.8.8")

    @pytest.mark.parametrize("allow", ["10.0.0.0/33", "10.0.0.1/8", "10.0.0", "https://minio", "mi nio", "*"])
    def test_is_told_of_an_entry_that_means_nothing(self, allow: str) -> None:
        with pytest.raises(ValueError, match="neither a network nor the name of a host"):
            Permissions.parse(allow=f"127.0.0.1,{allow}")

    @pytest.mark.parametrize("ports", ["0", "65536", "http", "-1", "²"])
    def test_is_told_of_a_port_that_is_none(self, ports: str) -> None:
        with pytest.raises(ValueError, match="is not a port"):
            Permissions.parse(ports=ports)

    def test_may_leave_gaps(self) -> None:
        assert Permissions.parse(allow=" , ", ports=",") == Permissions()
