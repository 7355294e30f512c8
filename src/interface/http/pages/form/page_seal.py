"""What a page gives back to us, or an address leads back to: sealed, for whoever has the same link to the form."""

import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class PageSeal:
    """Seals for one form and one link to it; what is sealed for one purpose opens for no other."""

    key: bytes = field(repr=False)

    def seal(self, plain: bytes, *, purpose: str) -> bytes:
        """Return it sealed, differently each time."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self.key).encrypt(nonce, plain, purpose.encode())

    def open(self, sealed: bytes, *, purpose: str) -> bytes | None:
        """Return what was sealed, or None if it was not sealed by this, for this."""
        try:
            return AESGCM(self.key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], purpose.encode())
        except (InvalidTag, ValueError):
            return None
