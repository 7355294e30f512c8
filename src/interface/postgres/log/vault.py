"""Seals what is appended and opens what is read, by keys that are read when they are needed."""

import os
from asyncio import gather
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final, LiteralString, NamedTuple, TypeVar, cast
from uuid import UUID

from application.ports.runs import RunErasedError, UnreadableRunError
from domain.event import Event
from domain.subjects import Subject
from domain.values.personal import ERASED
from interface.keys.data_keys import DataKey, Entropy, KeyWrap, WrappedKey
from interface.postgres.batched_reads import BatchedReads
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database
from interface.postgres.log.codec import E, EventRow, StoredEvent, stored_events
from interface.postgres.log.known_keys import RUN_KEYS, SUBJECT_KEYS, Keys, KnownKeys, RunKeyRow, SubjectRow
from interface.postgres.log.sealing import SealedEvent, is_personal, opened, people, seal, subjects_of

CHANGED: Final = "keys"
"""What is sent on the channel of caches when keys were destroyed."""

_HAD_KEY = "SELECT FROM placet_keys.run WHERE log_id = %s AND run_id = %s"
_IS_ERASED = "SELECT FROM placet_keys.run WHERE log_id = %s AND run_id = %s AND key IS NULL"
_FIND: LiteralString = """
SELECT digest, id FROM placet_keys.subject WHERE log_id = %s AND digest = ANY (%s)
"""
_ADD = """
INSERT INTO placet_keys.subject (id, log_id, digest, ring_key, key, name) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (log_id, digest) DO NOTHING
"""


R = TypeVar("R")


class Sealed(NamedTuple):
    """The events of an append as they are stored."""

    events: list[SealedEvent]
    new_key: tuple[DataKey, WrappedKey] | None
    """The run's key, where it had none before."""

    @property
    def size(self) -> int:
        """How many bytes they have."""
        return sum(len(event.state) + len(event.payload or b"") for event in self.events)


class Vault:
    """
    What events tell of people, sealed and opened.

    Keys are remembered; whoever destroys some tells all processes, by `CHANGED`.
    """

    def __init__(
        self, database: Database, wrap: KeyWrap, *, entropy: Entropy = os.urandom, log_id: int = 0
    ) -> None:
        self._database = database
        self._entropy = entropy
        self._log_id = log_id
        self.known = KnownKeys(wrap)
        self._forgetting: list[Callable[[], None]] = []
        # Many runs that are read at once, as those whose forms fall due, have their keys read by one query.
        self._run_rows = BatchedReads(self._read_runs, missing=lambda: None)
        self._people_rows = BatchedReads(self._read_people, missing=lambda: None)

    def on_forget(self, forget: Callable[[], None]) -> None:
        """Call whenever keys may have been destroyed: what they have opened is to be remembered no longer."""
        self._forgetting.append(forget)

    def hear(self, hint: str) -> None:
        """Take note of a hint on the channel of caches; an empty one says that hints were lost."""
        if hint in ("", CHANGED):
            self.known.forget()
            for forget in self._forgetting:
                forget()

    async def seal(self, run_id: UUID, version: int, events: Sequence[Event]) -> Sealed:
        """
        Return the events as they are stored; they know their subjects then.

        :param version: that of the run before them
        :raises RunErasedError: if the run's key was destroyed
        :raises LogUnavailableError: if keys cannot be read
        :raises UnstorableEventError: if an event holds something that is no JSON
        """
        ids, keys = await self._keys_of(set().union(*map(people, events)))
        new_key = None
        if version and (known := await self._run_key(run_id)) is not None:
            keys.runs[run_id] = known
        elif any(map(is_personal, events)):  # a run that is new, or began before there were keys
            key, wrapped = self.known.wrap.new(self._entropy)
            keys.runs[run_id] = made = DataKey(key)
            new_key = made, wrapped
        sealed = [seal(event, keys, ids, entropy=self._entropy) for event in events]
        for event, stored in zip(events, sealed, strict=True):
            event.__dict__["subject"] = stored.subject
        return Sealed(sealed, new_key)

    async def opened(self, stream_id: UUID, rows: Iterable[EventRow], *, of: type[E]) -> list[E]:
        """
        Return the events of one stream, a run or a conversation.

        :raises UnknownTopicError: :raises UnreadableStateError: as `sealing.opened`, or if one is none of that kind
        :raises LogUnavailableError: if keys cannot be read
        """
        stored = stored_events(stream_id, rows)
        if any(not issubclass(event.event_class, of) for event in stored):
            raise next(event.damaged for event in stored if not issubclass(event.event_class, of))
        keys = await self.keys(stored)
        return [cast("E", opened(event, keys)) for event in stored]

    async def readable(self, rows: Sequence[tuple[UUID, EventRow]]) -> list[Event | UnreadableRunError]:
        """Return events of several runs, for each that cannot be read what is wrong with it."""
        stored = [_stored(run_id, row) for run_id, row in rows]
        keys = await self.keys([event for event in stored if isinstance(event, StoredEvent)])
        return [_opened(event, keys) if isinstance(event, StoredEvent) else event for event in stored]

    async def keys(self, stored: Collection[StoredEvent]) -> Keys:
        """Return the keys that open these. :raises LogUnavailableError: if they cannot be read"""
        runs, people = needed(stored)
        return await self._keys(runs, people)

    async def run_keys(self, runs: Iterable[UUID]) -> Keys:
        """Return the keys of those runs, for what is kept of them beside events. See `keys`."""
        return await self._keys(runs, ())

    async def names(self, subjects: Iterable[UUID]) -> Mapping[UUID, str]:
        """Return what people are called, `ERASED` for those who were."""
        asked = set(subjects)
        keys = await self._keys((), asked)
        return {one: keys.people[one].name if one in keys.people else ERASED for one in asked}

    async def id(self, person: Subject) -> UUID | None:
        """Return by what id somebody is known, or None if nothing is stored of them."""
        return (await self._found({person})).get(person)

    async def _run_key(self, run_id: UUID) -> DataKey | None:
        """Return the run's key, None if it never had one. :raises RunErasedError: if it is gone"""
        keys = await self._keys({run_id}, ())
        if run_id not in keys.runs and await self._database.row(_HAD_KEY, (self._log_id, run_id)) is not None:
            keys = await self._keys({run_id}, ())  # somebody may have given it one just now
            if run_id not in keys.runs:
                raise RunErasedError(run_id)
        return keys.runs.get(run_id)

    async def _keys_of(self, people: Collection[Subject]) -> tuple[dict[Subject, UUID], Keys]:
        """Return by what ids people are known, and their keys; who was erased is somebody new."""
        while True:
            ids = await self._ids(people)
            keys = await self._keys((), set(ids.values()))
            gone = [person for person, subject in ids.items() if subject not in keys.people]
            if not gone:
                return ids, keys
            for person in gone:
                self.known.forget_id(person)

    async def is_erased(self, stream_id: UUID) -> bool:
        """Return whether the key of the run or conversation was destroyed. :raises LogUnavailableError:"""
        return await self._database.row(_IS_ERASED, (self._log_id, stream_id)) is not None

    async def _keys(self, runs: Iterable[UUID], people: Iterable[UUID]) -> Keys:
        keys, unknown_runs, unknown_people = self.known.keys(runs, people)
        if unknown_runs:
            self.known.read_runs(await _found(self._run_rows, unknown_runs), keys)
        if unknown_people:
            self.known.read_people(await _found(self._people_rows, unknown_people), keys)
        return keys

    async def _read_runs(self, runs: Sequence[UUID]) -> Mapping[UUID, RunKeyRow | None]:
        rows = await self._database.rows(RUN_KEYS, (self._log_id, list(runs)))
        return {row[0]: cast("RunKeyRow", row) for row in rows}

    async def _read_people(self, people: Sequence[UUID]) -> Mapping[UUID, SubjectRow | None]:
        rows = await self._database.rows(SUBJECT_KEYS, (self._log_id, list(people)))
        return {row[0]: cast("SubjectRow", row) for row in rows}

    async def _ids(self, people: Collection[Subject]) -> dict[Subject, UUID]:
        """Return by what ids they are known, which those get now who have none."""
        ids: dict[Subject, UUID] = {}
        unknown: set[Subject] = set()
        for person in people:
            if (known := self.known.id(person)) is None:
                unknown.add(person)
            else:
                ids[person] = known
        while unknown:
            found = await self._found(unknown)
            ids.update(found)
            unknown -= found.keys()
            if unknown:
                await self._add(unknown)
        return ids

    async def _found(self, people: Collection[Subject]) -> dict[Subject, UUID]:
        digests = {digest: person for person in people for digest in self.known.wrap.digests(*person)}
        rows = await self._database.rows(_FIND, (self._log_id, list(digests)))
        found = {digests[digest]: subject for digest, subject in rows}
        for person, subject in found.items():
            self.known.know_id(person, subject)
        return found

    async def _add(self, people: Collection[Subject]) -> None:
        """Let them be known by ids of their own, unless somebody else was first."""
        rows = []
        for person in sorted(people):
            key, wrapped = self.known.wrap.new(self._entropy)
            subject, digest = UUID(bytes=self._entropy(16), version=4), self.known.wrap.digests(*person)[0]
            name = person.name.encode("utf-8", "surrogatepass")
            sealed = DataKey(key).seal(name, place=subject.bytes, entropy=self._entropy)
            rows.append((subject, self._log_id, digest, *wrapped, sealed))

        async def write(connection: AsyncConnection) -> None:
            await connection.cursor().executemany(_ADD, rows)

        await self._database.transact(write)


async def _found(read: BatchedReads[UUID, R | None], asked: Collection[UUID]) -> list[R]:
    """Return the rows that there are of these."""
    rows = [await read(one) for one in asked] if len(asked) == 1 else await gather(*map(read, asked))
    return [row for row in rows if row is not None]


def _stored(run_id: UUID, row: EventRow) -> StoredEvent | UnreadableRunError:
    try:
        (stored,) = stored_events(run_id, [row])
        subjects_of(stored)
    except UnreadableRunError as problem:
        return problem
    return stored


def _opened(stored: StoredEvent, keys: Keys) -> Event | UnreadableRunError:
    try:
        return opened(stored, keys)
    except UnreadableRunError as problem:
        return problem


def needed(stored: Iterable[StoredEvent]) -> tuple[set[UUID], set[UUID]]:
    """Return of which runs and people keys are needed to open these."""
    runs: set[UUID] = set()
    people: set[UUID] = set()
    for event in stored:
        if event.sealed:
            runs.add(event.run_id)
            people.update(subject for subject in subjects_of(event) if subject is not None)
    return runs, people
