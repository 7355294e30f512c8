"""Keys of data: each seals what is stored of one run, or of one person in it; destroyed, it takes that with it."""

import hashlib
import hmac
import os
from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap_with_padding,
    aes_key_wrap_with_padding,
)

from interface.keys.keyring import GivenUpKeyError, KeyRing

KEY_BYTES: Final = 32
_NONCE: Final = 12
_COMMITMENT: Final = 16
Entropy = Callable[[int], bytes]
"""Gives that many random bytes."""


class NotOpenedError(Exception):
    """What is to be opened was not sealed with the key, or not in that place, or was changed since."""


class WrappedKey(NamedTuple):
    """A key as it is stored: only who has the key ring can use it."""

    ring_key: str
    """The id of the key of the ring that wraps it."""
    wrapped: bytes


class DataKey:
    """
    Seals with AES-256-GCM and a commitment to the key, and opens.

    GCM alone would let whoever chooses keys make one sealed text that opens to two; the commitment is an HMAC by the
    key over the place, and stands before what is sealed, so that a digest of the whole pins the key, too.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._derived: dict[bytes, DataKey] = {}

    @cached_property
    def _cipher(self) -> AESGCM:
        """Made when it is needed: it takes longer than to seal a text, and some keys only lead to others."""
        return AESGCM(self._key)

    def seal(self, plain: bytes, *, place: bytes, entropy: Entropy = os.urandom) -> bytes:
        """Return it sealed, to be opened in that place alone."""
        nonce = entropy(_NONCE)
        return b"".join((nonce, self._commitment(place), self._cipher.encrypt(nonce, plain, place)))

    def open(self, sealed: bytes, *, place: bytes) -> bytes:
        """:raises NotOpenedError: if it was not sealed so"""
        if sealed[_NONCE : _NONCE + _COMMITMENT] != self._commitment(place):
            raise NotOpenedError
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE + _COMMITMENT :], place)
        except InvalidTag:
            raise NotOpenedError from None

    def derive(self, other: bytes) -> "DataKey":
        """Return the key that only who has both this one and the other can make."""
        derived = self._derived.get(other)
        if derived is None:
            key = hmac.digest(self._key, b"placet: data of a person in a run" + other, "sha256")
            derived = self._derived[other] = DataKey(key)
        return derived

    def _commitment(self, place: bytes) -> bytes:
        return hmac.digest(self._key, b"placet: commitment" + place, "sha256")[:_COMMITMENT]


class KeyWrap:
    """Wraps keys of data with those of a ring (AES-KWP, RFC 5649), and tells people apart by names it keeps secret."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def new(self, entropy: Entropy = os.urandom) -> tuple[bytes, WrappedKey]:
        """Return a new key, and what is to be stored of it."""
        key = entropy(KEY_BYTES)
        current = self._ring.current
        return key, WrappedKey(current, aes_key_wrap_with_padding(self._wrapping(current), key))

    def unwrap(self, stored: WrappedKey) -> bytes | None:
        """
        Return the key; None if the key of the ring that wraps it was given up as lost, and this one with it.

        :raises NotOpenedError: if it was wrapped by another key
        :raises KeyRingError: if that of the ring is missing
        """
        try:
            wrapping = self._wrapping(stored.ring_key)
        except GivenUpKeyError:
            return None
        try:
            return aes_key_unwrap_with_padding(wrapping, stored.wrapped)
        except InvalidUnwrap:
            raise NotOpenedError from None

    def digests(self, kind: str, name: str) -> list[bytes]:
        """Return by what a person of that name may be found, by each key of the ring, that of the current one first."""
        said = f"{kind}|{name}".encode("utf-8", "surrogatepass")
        label = b"placet: names of people"
        keys = (hmac.digest(self._ring.key(key_id), label, "sha256") for key_id in self._ring.ids)
        return [hmac.digest(key, said, "sha256")[:16] for key in keys]

    def _wrapping(self, key_id: str) -> bytes:
        return hmac.digest(self._ring.key(key_id), b"placet: keys of data", "sha256")


def sha256(sealed: bytes) -> str:
    """Return by what an event names what was sealed, in hexadecimal."""
    return hashlib.sha256(sealed).hexdigest()
