"""What events tell of people is stored sealed, opens as it was, and goes with its keys."""

import asyncio
import dataclasses
import typing
from datetime import UTC, datetime
from typing import Any, LiteralString, cast
from uuid import UUID, uuid4

import psycopg
import pytest
from canaries import found
from key_destruction import destroy, dumped
from stored import MAILING, TOKENS, WRAP, Stored, answer, asking, context, stored
from taken import address_form

from application.ports.runs import RunErasedError, VersionConflictError
from domain.event import Event
from domain.run.events import FormAddressed, FormSubmitted, RunEvent, RunStarted
from domain.run.recipients import Person
from domain.values.personal import ERASED, marks
from interface.keys.data_keys import DataKey, KeyWrap
from interface.keys.sealing import SecretSeal
from interface.postgres.database import Database
from interface.postgres.log.codec import EVENT_COLUMNS, TOPICS, EventRow, StoredEvent, UnreadableStateError
from interface.postgres.log.known_keys import Keys
from interface.postgres.log.known_keys import Person as Known
from interface.postgres.log.sealing import SealedEvent, opened, people, seal
from interface.postgres.log.vault import Vault
from interface.postgres.queries.run_list import RunList
from interface.postgres.rebuild import rebuild

RUN, NOW, REQUEST = UUID(int=1), datetime(2026, 3, 2, tzinfo=UTC), UUID(int=2)
CANARY = "canary-5f1b\u00e9\U0001f424"


def sample(event_class: type[Event]) -> Event:
    """An event whose marked fields all tell of somebody."""
    hints = typing.get_type_hints(event_class)
    values: dict[str, Any] = {}
    for name, hint in hints.items():
        kinds = (hint, *typing.get_args(hint))
        if name in marks(event_class):
            values[name] = (
                CANARY if str in kinds else [{"it": CANARY}] if list in map(typing.get_origin, kinds) else {}
            )
            if values[name] == {}:
                values[name] = {"it": [CANARY, 2**70, "\ud800", {"_type_": "x", "_data_": 1}]}
    if event_class is FormAddressed:
        values |= {
            "recipients": [{"id": 1}, {"id": 2}],
            "addresses": {n: {"address": CANARY + n} for n in "12"},
        }
    required = [field for field in dataclasses.fields(event_class) if field.init]
    for field in required:
        if field.name not in values and field.default is dataclasses.MISSING:
            values[field.name] = [] if field.type in ("list[str]", "list[JsonObject]") else "x"
    event = event_class(**values)
    event.stamp(stream_id=RUN, version=3, at=NOW, request_id=REQUEST)
    return event


def keys_of(event: Event) -> tuple[Keys, dict[Any, UUID]]:
    """Keys of the stream and of all of whom the event tells."""
    ids = {person: uuid4() for person in people(event)}
    known = {id: Known(bytes([number]) * 32, "x") for number, id in enumerate(ids.values(), start=1)}
    return Keys(runs={RUN: DataKey(bytes(32))}, people=known), ids


def read(event: Event, sealed: SealedEvent, payload: bytes | None) -> StoredEvent:
    return StoredEvent(
        type(event).TOPIC, sealed.state, payload, run_id=RUN, version=3, at=NOW, request_id=REQUEST
    )


ALL = pytest.mark.parametrize("event", [sample(it) for it in TOPICS.values()], ids=lambda it: it.TOPIC)
SEALED = pytest.mark.parametrize(
    "event", [sample(it) for it in TOPICS.values() if marks(it)], ids=lambda it: it.TOPIC
)


class TestAnEvent:
    @ALL
    def test_opens_as_it_was(self, event: Event) -> None:
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        assert opened(read(event, sealed, sealed.payload), keys) == event
        assert found({"canary": CANARY}, {"state": sealed.state, "payload": sealed.payload or b""}) == []

    @SEALED
    def test_is_erased_with_the_key_of_its_stream(self, event: Event) -> None:
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        left = opened(read(event, sealed, sealed.payload), Keys(people=keys.people))
        assert found({"canary": CANARY}, {"event": repr(left).encode()}) == []
        assert ERASED in repr(left) or any(value == [] for value in left.__dict__.values())
        for name in left.__dict__.keys() - marks(type(event)).keys() - {"subject"}:
            assert getattr(left, name) == getattr(event, name)

    @SEALED
    def test_is_the_same_once_its_payload_is_gone(self, event: Event) -> None:
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        assert opened(read(event, sealed, None), keys) == opened(
            read(event, sealed, sealed.payload), Keys(people=keys.people)
        )

    @SEALED
    def test_whose_payload_was_changed_cannot_be_read(self, event: Event) -> None:
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        assert sealed.payload is not None
        for at in (0, 20, len(sealed.payload) - 1):
            changed = bytearray(sealed.payload)
            changed[at] ^= 1
            with pytest.raises(UnreadableStateError):
                opened(read(event, sealed, bytes(changed)), keys)

    def test_says_who_has_acted_by_an_id(self) -> None:
        event = sample(RunStarted)
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        assert sealed.subject == next(iter(ids.values()))
        assert opened(read(event, sealed, sealed.payload), keys).subject == sealed.subject

    def test_about_several_loses_what_tells_of_one(self) -> None:
        event = sample(FormAddressed)
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        first = next(id for person, id in ids.items() if person.name.endswith("1"))
        left = opened(
            read(event, sealed, sealed.payload),
            Keys(runs=keys.runs, people={id: it for id, it in keys.people.items() if id != first}),
        )
        assert isinstance(left, FormAddressed)
        assert left.addresses == {
            "1": {"address": ERASED, "name": ERASED},
            "2": {"address": CANARY + "2"},
        }

    def test_is_opened_nowhere_but_in_its_place(self) -> None:
        event = sample(FormSubmitted)
        keys, ids = keys_of(event)
        sealed = seal(event, keys, ids)
        other = StoredEvent(
            event.TOPIC, sealed.state, sealed.payload, run_id=RUN, version=4, at=NOW, request_id=REQUEST
        )
        with pytest.raises(UnreadableStateError):
            opened(other, keys)


EVENTS: LiteralString = f"SELECT {EVENT_COLUMNS} FROM placet.run_events(0::smallint, %s) e"
WORDS = {
    "input": "canary-input",
    "answer": "canary-answer",
    "user": "canary-user",
    "answerer": "canary-answerer",
    "address": "canary-address@example.com",
    "name": "Canary Name",
}


async def told(s: Stored) -> UUID:
    """A run that tells of somebody wherever it can, and is over."""
    run = asking(topic=WORDS["input"], definition=MAILING, user=WORDS["user"])
    who = Person(address=WORDS["address"], name=WORDS["name"], member_id=None)
    address_form(run, form_id=next(iter(run.forms)), step=None, people=[who], context=context())
    answer(run, user=WORDS["answerer"], note=WORDS["answer"])
    await s.runs.save(run)
    return run.id


class TestADatabase:
    def test_has_no_word_of_anybody_in_the_open(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = await told(s)
                assert found(WORDS, dumped(conninfo, "placet", "placet_keys")) == []
                run = await s.runs.get(run_id)
                assert (run.inputs["topic"], run.user) == (WORDS["input"], WORDS["user"])
                page = await RunList(s.database, s.vault).page(keyword="ARY-INP")
                assert [it.started_by for it in page.runs] == [WORDS["user"]]

        asyncio.run(scenario())

    def test_gives_nothing_away_once_a_runs_key_is_gone(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id, other = await told(s), await told(s)
                destroy(s, run_id)
            async with stored(conninfo) as s:
                events = [it.event for it in await s.runs.history(run_id)]
                assert found(WORDS, {"events": repr(events).encode()}) == []
                run = await s.runs.get(run_id)
                assert (run.status, run.user, run.inputs) == ("succeeded", ERASED, {ERASED: True})
                assert (await s.runs.get(other)).user == WORDS["user"]
                assert (await RunList(s.database, s.vault).page(keyword="canary-input")).total == 1

        asyncio.run(scenario())

    def test_loses_one_person_and_keeps_the_others(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run_id = await told(s)
                (started_event,) = [
                    it.event for it in await s.runs.history(run_id) if isinstance(it.event, RunStarted)
                ]
                s.rows(
                    "UPDATE placet_keys.subject SET key = NULL, digest = NULL, name = NULL WHERE id = %s",
                    started_event.subject,
                )
            async with stored(conninfo) as s:
                run = await s.runs.get(run_id)
                assert (run.user, run.inputs) == (ERASED, {ERASED: True})
                (form,) = run.forms.values()
                assert (form.user, form.values) == (WORDS["answerer"], {"note": WORDS["answer"]})
                (listed,) = (await RunList(s.database, s.vault).page()).runs
                assert listed.started_by == ERASED
                again = await told(s)
                assert (await s.runs.get(again)).user == WORDS["user"], "who comes again is somebody new"

        asyncio.run(scenario())

    def test_is_told_to_other_processes(self, conninfo: str) -> None:
        """A key that is gone opens nothing any more, also where it was remembered."""

        async def scenario() -> None:
            async with stored(conninfo) as s, stored(conninfo) as other:
                run = asking(topic=WORDS["input"])
                await s.runs.save(run)
                assert (await other.runs.get(run.id)).inputs["topic"] == WORDS["input"]
                forgotten = asyncio.Event()
                other.feed.on_hint("placet_cache", lambda _: forgotten.set())
                destroy(s, run.id)
                await forgotten.wait()
                assert (await other.runs.get(run.id)).inputs == {ERASED: True}

        asyncio.run(scenario())

    def test_takes_no_decision_on_a_run_that_was_erased(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking(topic=WORDS["input"])
                await s.runs.save(run)
                destroy(s, run.id)
            async with stored(conninfo) as s:
                left = await s.runs.get(run.id)
                (form,) = left.forms.values()
                assert form.form.actions == ()
                before = s.rows("SELECT count(*) FROM event")
                answered = await s.runs.get(run.id)
                answered.forms[form.id] = dataclasses.replace(form, form=next(iter(run.forms.values())).form)
                answer(answered)
                with pytest.raises(RunErasedError):
                    await s.runs.save(answered)
                assert s.rows("SELECT count(*) FROM event") == before

        asyncio.run(scenario())

    def test_has_the_same_lists_after_a_rebuild(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                destroy(s, await told(s))
                await told(s)

        asyncio.run(scenario())
        query = "SELECT run_id, status, subject, started_by FROM placet.run ORDER BY run_id"

        async def listed() -> list[tuple[object, ...]]:
            async with stored(conninfo) as s:
                return s.rows(query)

        before = asyncio.run(listed())
        assert rebuild(conninfo, tokens=TOKENS, wrap=WRAP).left == ()
        assert asyncio.run(listed()) == before


class TestPeople:
    def test_have_one_key_whoever_names_them_first(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                await asyncio.gather(
                    *(s.runs.save(asking(user="ann")) for s in (one, other) for _ in range(5))
                )
                assert one.rows("SELECT count(*), count(DISTINCT digest) FROM placet_keys.subject") == [
                    (1, 1)
                ]
                for s in (one, other):
                    assert (await RunList(s.database, s.vault).page(user="ann")).total == 10
                    assert (await RunList(s.database, s.vault).page(user="Ann")).total == 0

        asyncio.run(scenario())

    def test_who_were_erased_are_somebody_new_also_where_they_are_remembered(self, conninfo: str) -> None:
        """Nobody has told of it yet: their id is remembered, and leads to no key."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                await s.runs.save(asking(user="ann"))
                with psycopg.connect(conninfo) as owner:
                    owner.execute("ALTER TABLE placet_keys.subject DISABLE TRIGGER changed")
                    owner.execute("UPDATE placet_keys.subject SET key = NULL, digest = NULL, name = NULL")
                s.vault.known._people.clear()
                run = asking(user="ann")
                await s.runs.save(run)
                assert (await s.runs.get(run.id)).user == "ann"
                assert s.rows("SELECT count(*), count(key) FROM placet_keys.subject") == [(2, 1)]

        asyncio.run(scenario())

    def test_whose_keys_went_with_a_lost_key_ring_are_as_good_as_erased(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking(user="ann")
                await s.runs.save(run)
            left = SecretSeal({"seal-2": bytes(32)}, current="seal-2")
            left.given_up = {"seal-1"}
            database = await Database.open(conninfo, size=2)
            vault = Vault(database, KeyWrap(left))
            async with stored(conninfo) as s:
                rows = await s.database.rows(
                    f"SELECT {EVENT_COLUMNS} FROM placet.run_events(0::smallint, %s) e", (run.id,)
                )
            first, *_ = await vault.opened(run.id, [cast("EventRow", row) for row in rows], of=RunEvent)
            assert isinstance(first, RunStarted)
            assert (first.user, first.inputs) == (ERASED, {ERASED: True})
            answer(run)
            with pytest.raises(RunErasedError):
                await vault.seal(run.id, 6, run.collect_events())
            new = asking(user="ann")
            assert (await vault.seal(new.id, 0, new.collect_events())).new_key is not None
            await database.close()

        asyncio.run(scenario())

    def test_of_a_run_whose_key_another_process_gave_it_make_us_decide_again(self, conninfo: str) -> None:
        """Both saw a run from before there were keys; what the loser has sealed is recorded nowhere."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                run = asking()
                await s.runs.save(run)
                _, wrapped = WRAP.new()
                s.rows("DELETE FROM placet_keys.run WHERE run_id = %s", run.id)
                s.vault.known.forget()
                sealed = await s.vault.seal(run.id, run.version, [])
                assert sealed.new_key is None
                answer(run)
                events = run.collect_events()
                ours = await s.vault.seal(run.id, events[0].originator_version - 1, events)
                s.rows(
                    "INSERT INTO placet_keys.run (run_id, log_id, ring_key, key) VALUES (%s, 0, %s, %s)",
                    run.id,
                    *wrapped,
                )
                with pytest.raises(VersionConflictError):
                    await s.log.append(run.id, events[0].originator_version - 1, events, sealed=ours)
                assert s.rows(
                    "SELECT count(*) FROM event WHERE version >= %s", events[0].originator_version
                ) == [(0,)]

        asyncio.run(scenario())
