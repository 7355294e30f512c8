"""Form tokens: derived from keys, so that they can be shown again and are stored nowhere."""

import contextlib
import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, Self

LENGTH = 22
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SPACE = len(_ALPHABET) ** LENGTH
_KEY_BYTES = 32


class TokenKeyError(Exception):
    """A token key is missing, malformed, or readable by others."""


class Tokens(Protocol):
    """What derives the token of a form."""

    def derive(self, *, key_id: str, form_id: str, surface: str, recipient: str | None = None) -> str:
        """:raises TokenKeyError: if there is no such key"""
        ...


def digest(token: str) -> bytes:
    """Return the 16 bytes by which a token is known to the database."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()[:16]


class FormTokens:
    """The keyring of form tokens; new forms use the key `current`, older keys keep their forms answerable."""

    def __init__(self, keys: Mapping[str, bytes], *, current: str) -> None:
        if current not in keys:
            raise TokenKeyError(f"No token key {current!r}")
        for key_id, key in keys.items():
            if len(key) < _KEY_BYTES:
                raise TokenKeyError(f"Token key {key_id!r} is shorter than {_KEY_BYTES} bytes")
        self._keys = dict(keys)
        self.current = current

    def derive(self, *, key_id: str, form_id: str, surface: str, recipient: str | None = None) -> str:
        """
        Return the token: 22 characters of base 62, always the same for the same arguments.

        :raises TokenKeyError: if there is no such key
        """
        try:
            key = self._keys[key_id]
        except KeyError:
            raise TokenKeyError(f"No token key {key_id!r}") from None
        mac = hmac.digest(key, f"{form_id}|{surface}|{recipient or ''}".encode(), "sha256")
        number = int.from_bytes(mac) % _SPACE
        characters = []
        for _ in range(LENGTH):
            number, index = divmod(number, len(_ALPHABET))
            characters.append(_ALPHABET[index])
        return "".join(reversed(characters))

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a keyring from `id:hex` pairs separated by commas; the first is the current one.

        :raises TokenKeyError: if it is malformed
        """
        keys: dict[str, bytes] = {}
        for entry in filter(None, (part.strip() for part in text.split(","))):
            key_id, colon, hexadecimal = entry.partition(":")
            if not (key_id and colon):
                raise TokenKeyError("A token key is written as id:hex")
            keys[key_id] = _from_hex(key_id, hexadecimal)
        if not keys:
            raise TokenKeyError("No token key is given")
        return cls(keys, current=next(iter(keys)))

    @classmethod
    def load_or_create(cls, directory: Path) -> Self:
        """
        Read the keyring from the files `form-<n>.key`, the highest number being current; make the first if none is.

        The directory gets mode 0700 and the file 0600; processes that start at once agree on one key.

        :raises TokenKeyError: if a key is malformed, or readable by others
        """
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not any(directory.glob("form-*.key")):
            _create(directory / "form-1.key")
        keys = {path.stem.removeprefix("form-"): _read(path) for path in directory.glob("form-*.key")}
        numbers = [key_id for key_id in keys if key_id.isdecimal()]
        if not numbers:
            raise TokenKeyError(f"No form-<number>.key in {directory}")
        return cls(keys, current=max(numbers, key=int))


def _create(path: Path) -> None:
    """Write a new key beside `path`, then give it that name unless another process was first."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(_KEY_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()


def _read(path: Path) -> bytes:
    if path.stat().st_mode & 0o077:
        raise TokenKeyError(f"{path} can be read by others: make it 0600")
    return _from_hex(path.name, path.read_text().strip())


def _from_hex(name: str, hexadecimal: str) -> bytes:
    try:
        return bytes.fromhex(hexadecimal)
    except ValueError:
        raise TokenKeyError(f"Token key {name!r} is not hexadecimal") from None
