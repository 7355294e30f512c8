"""The keys of runs and of people that a process has used lately, and those that some events need."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final, LiteralString, NamedTuple
from uuid import UUID

from domain.subjects import Subject
from interface.keys.data_keys import DataKey, KeyWrap, WrappedKey
from interface.runtime.lately import Lately

MOST: Final = 10_000
"""Of how many runs, and of how many people, keys are remembered."""

RUN_KEYS: LiteralString = """
SELECT run_id, ring_key, key FROM placet_keys.run WHERE log_id = %s AND run_id = ANY (%s) AND key IS NOT NULL
"""
SUBJECT_KEYS: LiteralString = """
SELECT id, ring_key, key, name FROM placet_keys.subject WHERE log_id = %s AND id = ANY (%s) AND key IS NOT NULL
"""
RunKeyRow = tuple[UUID, str, bytes]
SubjectRow = tuple[UUID, str, bytes, bytes]


class Person(NamedTuple):
    """What is known of somebody by their id."""

    key: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys for some events; one that is not among them is gone."""

    runs: dict[UUID, DataKey] = field(default_factory=dict)
    people: dict[UUID, Person] = field(default_factory=dict)

    def key(self, run_id: UUID, subject: UUID | None) -> DataKey | None:
        """Return the key of a person in that run, or the run's own; None if it is gone."""
        own = self.runs.get(run_id)
        if own is None or subject is None:
            return own
        person = self.people.get(subject)
        return None if person is None else own.derive(person.key)


class KnownKeys:
    """Keys that were read or made lately, by what they are of."""

    def __init__(self, wrap: KeyWrap) -> None:
        self.wrap = wrap
        self._runs: Lately[UUID, DataKey] = Lately(MOST)
        self._people: Lately[UUID, Person] = Lately(MOST)
        self._ids: Lately[Subject, UUID] = Lately(MOST)

    def keys(
        self, runs: Iterable[UUID], people: Iterable[UUID]
    ) -> tuple[Keys, Collection[UUID], Collection[UUID]]:
        """Return what is known of those, and of which runs and people nothing is."""
        keys = Keys()
        for run_id in runs:
            if (key := self._runs.get(run_id)) is not None:
                keys.runs[run_id] = key
        for subject in people:
            if (person := self._people.get(subject)) is not None:
                keys.people[subject] = person
        return keys, set(runs) - keys.runs.keys(), set(people) - keys.people.keys()

    def read_runs(self, rows: Iterable[RunKeyRow], keys: Keys) -> None:
        """Take the rows of `RUN_KEYS`. :raises NotOpenedError: :raises KeyRingError: as `KeyWrap.unwrap`"""
        for run_id, ring_key, wrapped in rows:
            if (key := self.wrap.unwrap(WrappedKey(ring_key, wrapped))) is not None:
                keys.runs[run_id] = made = DataKey(key)
                self.know_run(run_id, made)

    def read_people(self, rows: Iterable[SubjectRow], keys: Keys) -> None:
        """Take the rows of `SUBJECT_KEYS`. :raises NotOpenedError: :raises KeyRingError: as `KeyWrap.unwrap`"""
        for subject, ring_key, wrapped, sealed in rows:
            if (key := self.wrap.unwrap(WrappedKey(ring_key, wrapped))) is not None:
                name = DataKey(key).open(sealed, place=subject.bytes).decode("utf-8", "surrogatepass")
                keys.people[subject] = person = Person(key, name)
                self._people.keep(subject, person)

    def know_run(self, run_id: UUID, key: DataKey) -> None:
        """Remember a run's key."""
        self._runs.keep(run_id, key)

    def know_id(self, person: Subject, id: UUID) -> None:
        """Remember by what id somebody is known."""
        self._ids.keep(person, id)

    def forget_id(self, person: Subject) -> None:
        """Remember no longer by what id somebody was known."""
        self._ids.drop(person)

    def id(self, person: Subject) -> UUID | None:
        """Return by what id somebody is known, or None if that is not remembered."""
        return self._ids.get(person)

    def forget(self) -> None:
        """Remember nothing: keys may have been destroyed."""
        self._runs.clear()
        self._people.clear()
        self._ids.clear()
