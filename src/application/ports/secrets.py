"""Encryption of what is entered into secret fields."""

from typing import Protocol

from domain.values.json import Json, JsonObject


class Seal(Protocol):
    """Encryption of what is entered into secret fields."""

    def seal(self, secret: str, *, form_id: str, field: str) -> JsonObject:
        """Return the secret sealed (`domain.values.sealed`): the same for the same arguments, and only for those."""
        ...

    def unseal(self, value: Json) -> str:
        """Return the secret. :raises Exception: if it was not sealed here, or if its key is missing"""
        ...
