import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vectors import vector

from domain.values.addresses import LONGEST, AddressError, address, same


class TestAddress:
    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("ann@example.com", "ann@example.com"),
            ("  Ann.Lee+forms@Example.COM ", "Ann.Lee+forms@example.com"),
            ("o'neil_{x}@a-b.example", "o'neil_{x}@a-b.example"),
            ("ann@bücher.example", "ann@xn--bcher-kva.example"),
            ("admin@localhost", "admin@localhost"),
            (f"{'a' * 64}@example.com", f"{'a' * 64}@example.com"),
        ],
    )
    def test_is_as_it_is_put_on_an_envelope(self, given: str, kept: str) -> None:
        assert address(given) == kept

    @pytest.mark.parametrize(
        "given",
        [
            "", "@", "ann", "ann@", "@example.com", "ann@@example.com", "ann@a@example.com", "ann@example",
            "ann@example.com\r\nBcc: eve@example.com", "ann@example.com\n", "\nann@example.com", "ann\0@example.com",
            "ann@example.com\x85", "ann@example.com\u2028", "ann\u200b@example.com",
            "ann@[192.0.2.1]", "ann@[IPv6:::1]", "ann@192.0.2.1", "ann@localhost.", "ann@example..com", "ann@.com",
            "ann@-example.com", "ann@example-.com", "ann@exam_ple.com", f"ann@{'a' * 64}.com",
            '"ann"@example.com', '"ann@example.com>"@example.org', "ann(x)@example.com", "ann@example.com(x)",
            "Ann <ann@example.com>", "ann@example.com,eve@example.com", "ann@example.com;eve@example.com",
            "ann eve@example.com", ".ann@example.com", "ann.@example.com", "a..b@example.com", "änn@example.com",
            f"{'a' * 65}@example.com", f"ann@{'a.' * 130}com", "ann@\U000e0041.com", "ann%0d%0a:x@example.com\r",
        ],
    )  # fmt: skip
    def test_is_refused_if_a_server_could_read_it_in_another_way(self, given: str) -> None:
        with pytest.raises(AddressError):
            address(given)

    @given(st.text(max_size=300) | st.from_regex(r"[ -~]{0,70}@[ -~]{0,70}", fullmatch=True))
    def test_is_plain_and_stays_what_it_is(self, given: str) -> None:
        try:
            kept = address(given)
        except AddressError:
            return
        assert kept.isascii() and kept.isprintable() and len(kept) <= LONGEST
        assert not set(' <>()[],;:\\"') & set(kept)
        assert address(kept) == kept

    def test_takes_no_naughty_string_for_another(self) -> None:
        for naughty in json.loads(vector("strings/blns.json").read_text()):
            for hostile in (f"{naughty}@example.com", f"ann@{naughty}", naughty):
                try:
                    kept = address(hostile)
                except AddressError:
                    continue
                assert kept.isascii() and kept.isprintable() and kept.count("@") == 1


class TestSame:
    def test_is_told_without_regard_to_case(self) -> None:
        assert same("Ann@example.com", "ann@EXAMPLE.com")
        assert not same("ann@example.com", "anne@example.com")
