"""The reading of addresses that strangers write."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interface.outbound.errors import AddressRefusedError
from interface.outbound.foreign import is_foreign
from interface.outbound.target import Target

UNREADABLE = [
    "",
    "example.com",
    "//example.com/",
    "https:example.com",
    "https:/example.com",
    "https:///example.com",
    "https://",
    "https://#",
    "https://?",
    "ftp://example.com/",
    "file:///etc/passwd",
    "data:text/plain,hi",
    "jar:https://example.com!/",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
    "https://user@example.com/",
    "https://user:password@example.com/",
    "https://@example.com/",
    "https://example.com\\@127.0.0.1/",
    "https://example.com/a\\b",
    "https://example.com\r\nHost: x/",
    " https://example.com/",
    "https://example.com/ ",
    "https://exam\tple.com/",
    "https://example.com/\x00",
    "https://example.com/\ud800",
    "https://exa%6dple.com/",
    "https://127.0.0.1%00.example.com/",
    "https://exam!ple.com/",
    "https://-example.com/",
    "https://example..com/",
    "https://.example.com/",
    "https://./",
    "https://" + "a" * 64 + ".com/",
    "https://" + "a." * 130 + "com/",
    "https://xn--\u00fc.com/",
    "https://a\u200db.com/",
    "https://example.com:/",
    "https://example.com:-1/",
    "https://example.com:4\uff13/",
    "https://example.com:1:2/",
    "https://example.com:123456/",
    "https://[::1/",
    "https://::1/",
    "https://[::1%25lo]/",
    "https://[::1%lo]/",
    "https://[v1.x]/",
    "https://[1.2.3.4]/",
    "https://[::ffff:1.2.3.256]/",
    "https://[::1]x/",
    "https://example.com/" + "a" * 5000,
]
NOT_CANONICAL = [
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7f.0.0.0x1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "127.0.0.01",
    "127.0.0.256",
    "1.2.3.4.5",
    "example.1",
    "example.0x",
    "127。0。0。1",
    "①②⑦.⓪.⓪.①",
]


@pytest.mark.parametrize("url", UNREADABLE)
def test_refuses_what_could_be_read_in_two_ways_or_none(url: str) -> None:
    with pytest.raises(AddressRefusedError):
        Target.parse(url)


@pytest.mark.parametrize("host", NOT_CANONICAL)
def test_refuses_numbers_that_are_not_in_canonical_form(host: str) -> None:
    with pytest.raises(AddressRefusedError):
        Target.parse(f"https://{host}/")


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("https://example.com", "https://example.com/"),
        ("HTTPS://EXAMPLE.com:443/A?b=C#d", "https://example.com/A?b=C"),
        ("http://example.com.:80?x", "http://example.com/?x"),
        ("https://example.com:8443/", "https://example.com:8443/"),
        ("https://my_bucket.example.com/", "https://my_bucket.example.com/"),
        ("https://bücher.example/ü?ß=%20", "https://xn--bcher-kva.example/%C3%BC?%C3%9F=%20"),
        ("https://ⓔxample.com/", "https://example.com/"),
        ("https://example。com/", "https://example.com/"),
        ("https://8.8.8.8/", "https://8.8.8.8/"),
        ("https://[2606:4700:4700:0::1111]:8443/", "https://[2606:4700:4700::1111]:8443/"),
        ("https://example.com/a@b:c/../d", "https://example.com/a@b:c/../d"),
        ("https://127.0.0.1#@example.com/", "https://127.0.0.1/"),
    ],
)
def test_reads_an_address_in_one_way(url: str, read: str) -> None:
    assert str(Target.parse(url)) == read
    assert Target.parse(read) == Target.parse(url)


@pytest.mark.parametrize(
    ("location", "read"),
    [
        ("/other?x", "https://example.com/other?x"),
        ("other", "https://example.com/dir/other"),
        ("../b:c", "https://example.com/b:c"),
        ("?x#y", "https://example.com/dir/file?x"),
        ("", "https://example.com/dir/file"),
        ("//files.example.com/", "https://files.example.com/"),
        ("https://files.example.com:8443/x", "https://files.example.com:8443/x"),
    ],
)
def test_follows_a_redirect(location: str, read: str) -> None:
    assert str(Target.parse("https://example.com/dir/file").redirected(location)) == read


@pytest.mark.parametrize(
    "location",
    [
        "http://example.com/",
        "https://me@example.com/",
        "//127.1/",
        "file:///etc/passwd",
        "https://[/",
        "\\\\evil",
        "https:files.example",
        "https:///files.example/",
        "///files.example/",
        "//",
        "//[/",
        "/a\tb",
        "javascript:alert(1)",
    ],
)
def test_follows_no_redirect_to_what_it_refuses(location: str) -> None:
    with pytest.raises(AddressRefusedError):
        Target.parse("https://example.com/dir/file").redirected(location)


def forms(number: int) -> list[str]:
    """Return ways in which an IPv4 address can be written."""
    a, b, c, d = number.to_bytes(4, "big")
    wide = str.maketrans("0123456789.", "０１２３４５６７８９。")
    dotted = f"{a}.{b}.{c}.{d}"
    return [
        dotted,
        dotted + ".",
        dotted.translate(wide),
        str(number),
        hex(number),
        f"0{number:o}",
        f"{a}.{number & 0xFFFFFF}",
        f"{a}.{b}.{number & 0xFFFF}",
        f"0x{a:x}.{b}.{c}.{d}",
        f"{a}.{b}.{c}.0{d:o}",
        f"[::ffff:{dotted}]",
        f"[::{dotted}]",
        f"[64:ff9b::{dotted}]",
        f"[{IPv6Address(0xFFFF << 32 | number).exploded}]",
    ]


@given(number=st.integers(0, 2**32 - 1), port=st.sampled_from(["", ":443", ":80"]))
def test_never_takes_another_writing_for_a_different_address(number: int, port: str) -> None:
    for form in forms(number):
        try:
            target = Target.parse(f"https://{form}{port}/")
        except AddressRefusedError:
            continue
        assert target.address is not None, form
        if isinstance(target.address, IPv4Address):
            assert form == str(ip_address(number))
        assert not is_foreign(target.address) or is_foreign(IPv4Address(number))


@given(text=st.text(max_size=40))
def test_answers_any_text(text: str) -> None:
    for url in (text, f"https://{text}", f"https://example.com/{text}"):
        try:
            target = Target.parse(url)
        except AddressRefusedError:
            continue
        assert str(target).isascii()
        assert str(target).isprintable()
        assert Target.parse(str(target)) == target


@given(text=st.text(max_size=40) | st.text(alphabet="htps:/[].@?#a1", max_size=12))
def test_answers_any_redirect(text: str) -> None:
    try:
        target = Target.parse("https://example.com/dir/file").redirected(text)
    except AddressRefusedError:
        return
    assert Target.parse(str(target)) == target
