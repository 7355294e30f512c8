"""Whether a process has the keys that a database has been used with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from interface.keys.keyring import KeyRing, KeyRingError


class LostKeyError(KeyRingError):
    """A key that the database has been used with is missing."""


class ForeignKeyError(KeyRingError):
    """A key is not the one that the database knows under its id."""


class UnknownKeyError(KeyRingError):
    """The database has not been used with the key yet, and it is not for this process to begin with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownKey:
    """A key that a database has been used with."""

    fingerprint: bytes
    given_up: bool
    """Whether somebody has said that it is lost for good."""


class KeyRegister(Protocol):
    """The keys that a database has been used with. Its methods block."""

    def known(self, ring: str) -> Mapping[str, KnownKey]:
        """Return the keys of the ring, by their ids."""
        ...

    def is_used(self) -> bool:
        """Return whether anything was ever recorded."""
        ...

    def next_number(self, ring: str) -> int:
        """Return a number that is the id of no key of the ring yet, and is higher than all that are."""
        ...

    def add(self, ring: str, fingerprints: Mapping[str, bytes]) -> None:
        """Take note of new keys."""
        ...

    def give_up(self, ring: str, ids: Iterable[str]) -> None:
        """Take note that keys are lost for good."""
        ...


def lost(ring: type[KeyRing], ids: Iterable[str], *, source: str) -> LostKeyError:
    """Return what is told of keys that are missing where the keys come from."""
    return LostKeyError(f"The key {_listed(ids)} of {ring.TITLE} is missing from {source}")


def missing(ids: Iterable[str], known: Mapping[str, KnownKey]) -> list[str]:
    """Return the ids of keys that the database has been used with, that nobody has given up, and that are not there."""
    there = set(ids)
    return [key_id for key_id, key in known.items() if key_id not in there and not key.given_up]


def check(ring: KeyRing, known: Mapping[str, KnownKey], *, source: str, may_be_new: bool) -> None:
    """
    Let the keys be those that the database has been used with.

    :param source: where the keys come from
    :param may_be_new: whether there may be keys among them that the database does not know yet
    :raises ForeignKeyError: if one is another key than the one with its id
    :raises LostKeyError: if one is missing that nobody has given up
    :raises UnknownKeyError: if there is a new one where none may be
    """
    fingerprints = ring.fingerprints
    foreign = [
        key_id
        for key_id, mine in fingerprints.items()
        if key_id in known and known[key_id].fingerprint != mine
    ]
    if foreign:
        raise ForeignKeyError(
            f"The key {_listed(foreign)} of {ring.TITLE} in {source} is another one than the key with that id that this"
            " database has been used with"
        )
    if gone := missing(fingerprints, known):
        raise lost(type(ring), gone, source=source)
    new = [key_id for key_id in fingerprints if key_id not in known]
    if known and new and not may_be_new:
        raise UnknownKeyError(
            f"The key {_listed(new)} of {ring.TITLE} in {source} is new: the service has not started with it yet"
        )


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(f'"{key_id}"' for key_id in ids)
