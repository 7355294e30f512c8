"""Form tokens: derived from keys, so that they can be shown again and are stored nowhere."""

import hashlib
import hmac
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from interface.keys.keyring import KeyRing, KeyRingError

LENGTH = 22
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SPACE = len(_ALPHABET) ** LENGTH

TokenKeyError = KeyRingError
"""A token key is missing, malformed, or readable by others."""


class Tokens(Protocol):
    """What derives the token of a form."""

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all keys, that of new forms first."""
        ...

    def derive(self, *, key_id: str, form_id: str, surface: str, recipient: str | None = None) -> str:
        """:raises TokenKeyError: if there is no such key"""
        ...


def digest(token: str) -> bytes:
    """Return the 16 bytes by which a token is known to the database."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()[:16]


class FormTokens(KeyRing):
    """The keyring of form tokens; new forms use the key `current`, older keys keep their forms answerable."""

    PURPOSE = "form"
    TITLE = "form tokens"

    def derive(self, *, key_id: str, form_id: str, surface: str, recipient: str | None = None) -> str:
        """
        Return the token: 22 characters of base 62, always the same for the same arguments.

        :raises TokenKeyError: if there is no such key
        """
        return _token(self.key(key_id), f"{form_id}|{surface}|{recipient or ''}")


@lru_cache(
    maxsize=4096
)  # that of a new form is asked for again and again: for the log, the frames, the answer
def _token(key: bytes, text: str) -> str:
    number = int.from_bytes(hmac.digest(key, text.encode(), "sha256")) % _SPACE
    characters = []
    for _ in range(LENGTH):
        number, index = divmod(number, len(_ALPHABET))
        characters.append(_ALPHABET[index])
    return "".join(reversed(characters))
