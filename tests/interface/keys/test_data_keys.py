"""Keys of data: what they seal opens in its place alone, and goes with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interface.keys.data_keys import DataKey, KeyWrap, NotOpenedError, WrappedKey
from interface.keys.keyring import KeyRingError
from interface.keys.sealing import SecretSeal

KEY = DataKey(bytes(range(32)))
RING = SecretSeal({"1": bytes(32), "2": bytes(range(32))}, current="2")


class TestADataKey:
    @given(plain=st.binary(max_size=200), place=st.binary(max_size=40))
    def test_opens_what_it_has_sealed(self, plain: bytes, place: bytes) -> None:
        assert KEY.open(KEY.seal(plain, place=place), place=place) == plain

    def test_opens_it_nowhere_else(self) -> None:
        with pytest.raises(NotOpenedError):
            KEY.open(KEY.seal(b"hello", place=b"run 1"), place=b"run 2")

    def test_opens_nothing_that_another_has_sealed(self) -> None:
        other = KEY.derive(b"somebody")
        with pytest.raises(NotOpenedError):
            other.open(KEY.seal(b"hello", place=b"run 1"), place=b"run 1")

    def test_notices_every_bit_that_was_turned(self) -> None:
        sealed = KEY.seal(b"hello", place=b"run 1")
        for bit in range(8 * len(sealed)):
            turned = bytearray(sealed)
            turned[bit // 8] ^= 1 << bit % 8
            with pytest.raises(NotOpenedError):
                KEY.open(bytes(turned), place=b"run 1")

    @pytest.mark.parametrize("length", range(44))
    def test_opens_no_part_of_it(self, length: int) -> None:
        with pytest.raises(NotOpenedError):
            KEY.open(KEY.seal(b"", place=b"")[:length], place=b"")

    def test_seals_the_same_to_something_else_each_time(self) -> None:
        assert KEY.seal(b"hello", place=b"") != KEY.seal(b"hello", place=b"")

    def test_gives_each_person_a_key_of_their_own(self) -> None:
        sealed = KEY.derive(b"ann").seal(b"hello", place=b"")
        assert KEY.derive(b"ann").open(sealed, place=b"") == b"hello"
        with pytest.raises(NotOpenedError):
            KEY.derive(b"bob").open(sealed, place=b"")


class TestAKeyWrap:
    def test_unwraps_what_it_has_wrapped(self) -> None:
        key, stored = KeyWrap(RING).new()
        assert stored.ring_key == "2"
        assert KeyWrap(RING).unwrap(stored) == key
        assert key not in stored.wrapped

    def test_needs_the_same_ring(self) -> None:
        _, stored = KeyWrap(RING).new()
        with pytest.raises(NotOpenedError):
            KeyWrap(SecretSeal({"2": bytes(32)}, current="2")).unwrap(stored)
        with pytest.raises(KeyRingError):
            KeyWrap(RING).unwrap(WrappedKey("3", stored.wrapped))

    def test_has_nothing_of_a_key_that_was_given_up(self) -> None:
        _, stored = KeyWrap(RING).new()
        left = SecretSeal({"3": bytes(32)}, current="3")
        left.given_up = {"2"}
        assert KeyWrap(left).unwrap(stored) is None

    def test_finds_people_by_every_key_of_the_ring(self) -> None:
        old = KeyWrap(SecretSeal({"1": bytes(32)}, current="1")).digests("user", "ann")
        assert old[0] in KeyWrap(RING).digests("user", "ann")
        assert len(set(KeyWrap(RING).digests("user", "ann") + KeyWrap(RING).digests("member", "ann"))) == 4
