"""Keys by their ids: from a setting, or from files that only we can read."""

import contextlib
import hmac
import os
import secrets
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import ClassVar, Self

from interface.runtime.directories import make_private

KEY_BYTES = 32
_FINGERPRINT = b"placet: the fingerprint of a key"


class KeyRingError(Exception):
    """A key is missing, malformed, or readable by others."""


class NoKeysError(KeyRingError):
    """There is no key file where keys are kept."""


class GivenUpKeyError(KeyRingError):
    """The key is lost for good, as somebody has said."""


class KeyRing:
    """Keys for one purpose; new things use the key `current`, older keys stay for what was made with them."""

    PURPOSE: ClassVar[str]
    """By what the files of its keys, and the database, know the ring."""
    TITLE: ClassVar[str]
    """What people call it."""

    def __init__(self, keys: Mapping[str, bytes], *, current: str) -> None:
        if current not in keys:
            raise KeyRingError(f"No key {current!r}")
        for key_id, key in keys.items():
            if len(key) < KEY_BYTES:
                raise KeyRingError(f"Key {key_id!r} is shorter than {KEY_BYTES} bytes")
        self._keys = dict(keys)
        self.current = current
        self.given_up: Collection[str] = ()
        """The ids of keys that are lost for good."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all keys, the current one first."""
        return (self.current, *(key_id for key_id in self._keys if key_id != self.current))

    def key(self, key_id: str) -> bytes:
        """:raises GivenUpKeyError: if it is lost for good :raises KeyRingError: if there is no such key"""
        try:
            return self._keys[key_id]
        except KeyError:
            if key_id in self.given_up:
                raise GivenUpKeyError(f"The key {key_id!r} of {self.TITLE} is lost for good") from None
            raise KeyRingError(f"No key {key_id!r}") from None

    @property
    def fingerprints(self) -> dict[str, bytes]:
        """By the id of each key what tells it from every other one, and does not tell what it is."""
        return {
            key_id: hmac.digest(key, _FINGERPRINT + self.PURPOSE.encode(), "sha256")
            for key_id, key in self._keys.items()
        }

    @classmethod
    def configured(cls, text: str | None, directory: Path, *, create: bool = True) -> Self:
        """
        Return the keys that a setting has, or those in the directory where there is no such setting.

        :param create: whether the first key is made there if there is none
        :raises KeyRingError: if a key is malformed, or readable by others
        """
        if text is not None:
            return cls.parse(text)
        return cls.load_or_create(directory) if create else cls.load(directory)

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read keys from `id:hex` pairs separated by commas; the first is the current one.

        :raises KeyRingError: if a key is malformed
        """
        keys: dict[str, bytes] = {}
        for entry in filter(None, (part.strip() for part in text.split(","))):
            key_id, colon, hexadecimal = entry.partition(":")
            if not (key_id and colon):
                raise KeyRingError("A key is written as id:hex")
            keys[key_id] = _from_hex(key_id, hexadecimal)
        if not keys:
            raise KeyRingError("No key is given")
        return cls(keys, current=next(iter(keys)))

    @classmethod
    def load_or_create(cls, directory: Path, *, number: int = 1) -> Self:
        """
        Read the files `<name>-<n>.key`, the highest number being current; make the one with `number` if there is none.

        The directory gets mode 0700 and the file 0600; processes that start at once agree on one key.

        :raises KeyRingError: if a key is malformed, or readable by others
        """
        make_private(directory)
        if not any(directory.glob(f"{cls.PURPOSE}-*.key")):
            _create(directory / f"{cls.PURPOSE}-{number}.key")
        return cls.load(directory)

    @classmethod
    def load(cls, directory: Path) -> Self:
        """
        Read the files `<name>-<n>.key`, the highest number being current; make nothing.

        :raises NoKeysError: if there is none
        :raises KeyRingError: if a key is malformed, or readable by others
        """
        files = f"{cls.PURPOSE}-*.key"
        if not any(directory.glob(files)):
            raise NoKeysError(f"No {cls.PURPOSE} key in {directory.absolute()}")
        keys = {path.stem.removeprefix(f"{cls.PURPOSE}-"): _read(path) for path in directory.glob(files)}
        numbers = [key_id for key_id in keys if key_id.isdecimal()]
        if not numbers:
            raise KeyRingError(f"No {cls.PURPOSE}-<number>.key in {directory}")
        return cls(keys, current=max(numbers, key=int))


def _create(path: Path) -> None:
    """Write a new key beside `path`, then give it that name unless another process was first."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(KEY_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()


def _read(path: Path) -> bytes:
    if path.stat().st_mode & 0o077:
        raise KeyRingError(f"{path} can be read by others: make it 0600")
    return _from_hex(path.name, path.read_bytes().decode("ascii", "replace").strip())


def _from_hex(name: str, hexadecimal: str) -> bytes:
    try:
        return bytes.fromhex(hexadecimal)
    except ValueError:
        raise KeyRingError(f"Key {name!r} is not written in hexadecimal digits") from None
