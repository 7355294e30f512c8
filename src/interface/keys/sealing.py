"""Sealed secrets: what people enter into secret fields, unreadable without our keys."""

import base64
import binascii
import hmac
import json

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from domain.values.json import Json, JsonObject
from domain.values.sealed import SEALED, is_sealed
from interface.keys.keyring import KeyRing

_LABEL = b"placet: secret fields, AES-256-SIV"
_BLOCK = 64
"""Sealed texts are padded to a multiple of this, so that their length tells little."""


class NotUnsealedError(Exception):
    """The value is no sealed secret of ours, or was changed since it was sealed."""


class SecretSeal(KeyRing):
    """
    Seals secrets with AES-256-SIV (RFC 5297), and opens them.

    The same secret in the same field of the same form is sealed to the same bytes, so that a repeated answer is
    known as such; in any other place it is sealed to others.
    """

    PURPOSE = "secret"
    TITLE = "secrets"

    def seal(self, secret: str, *, form_id: str, field: str) -> JsonObject:
        """Return the sealed secret."""
        plain = json.dumps({"place": f"{form_id}/{field}", "secret": secret}).encode()
        padded = plain + b" " * (-len(plain) % _BLOCK)
        sealed = self._cipher(self.current).encrypt(padded, None)
        return {SEALED: {"key": self.current, "sealed": base64.b64encode(sealed).decode()}}

    def unseal(self, value: Json) -> str:
        """
        Return the secret.

        :raises NotUnsealedError: if the value is none that was sealed here
        :raises KeyRingError: if its key is missing
        """
        envelope = value[SEALED] if isinstance(value, dict) and is_sealed(value) else None
        if not isinstance(envelope, dict):
            raise NotUnsealedError
        try:
            sealed = base64.b64decode(str(envelope["sealed"]), validate=True)
            plain = self._cipher(str(envelope["key"])).decrypt(sealed, None)
        except (InvalidTag, binascii.Error, ValueError):
            raise NotUnsealedError from None
        return str(json.loads(plain)["secret"])

    def _cipher(self, key_id: str) -> AESSIV:
        return AESSIV(hmac.digest(self.key(key_id), _LABEL, "sha512"))
