"""The people of the workspace, as the database keeps them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from stored import Stored, rows, stored

from application.ports.people import (
    AddressTakenError,
    LastAdminError,
    Member,
    MemberNotFoundError,
    NameRefusedError,
)
from domain.values.addresses import AddressError
from interface.postgres.stores.members import PostgresMembers

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def on(conninfo: str, scenario: Callable[[Stored, PostgresMembers], Awaitable[None]]) -> None:
    """Run a scenario on a fresh database."""

    async def run() -> None:
        async with stored(conninfo) as s:
            await scenario(s, PostgresMembers(s.database))

    asyncio.run(run())


class TestMembers:
    def test_are_added_changed_and_removed(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            ann = await members.add(email="Ann@Example.com", name=" Ann Lee ", role="admin", now=NOON)
            bob = await members.add(email="bob@example.com", now=NOON + timedelta(hours=1))
            assert (ann.email, ann.name, ann.role) == ("Ann@example.com", "Ann Lee", "admin")
            assert (bob.name, bob.role) == ("bob", "member")
            assert await members.current() == [ann, bob]
            assert await members.current([bob.id, uuid4()]) == [bob]
            assert await members.current([]) == []
            assert await members.by_email("ann@EXAMPLE.com") == ann
            changed = await members.change(bob.id, name="Bob", role="admin")
            assert changed == Member(id=bob.id, email="bob@example.com", name="Bob", role="admin")
            assert await members.remove(ann.id, now=NOON) == ann
            assert await members.current() == [changed]
            assert await members.by_email("ann@example.com") is None

        on(conninfo, scenario)

    def test_have_an_address_of_their_own(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            ann = await members.add(email="ann@example.com", role="admin", now=NOON)
            bob = await members.add(email="bob@example.com", role="admin", now=NOON)
            with pytest.raises(AddressTakenError) as taken:
                await members.add(email="ANN@example.com", now=NOON)
            assert taken.value.member == ann
            with pytest.raises(AddressTakenError):
                await members.change(bob.id, email="Ann@example.com")
            assert (await members.change(ann.id, email="ANN@example.com")).email == "ANN@example.com"
            await members.remove(ann.id, now=NOON)
            again = await members.add(email="ann@example.com", now=NOON)
            assert again.id != ann.id

        on(conninfo, scenario)

    def test_are_made_by_one_of_those_who_try_at_once(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            adding = (members.add(email="ann@example.com", name=str(n), now=NOON) for n in range(8))
            made = await asyncio.gather(*adding, return_exceptions=True)
            assert sum(isinstance(one, Member) for one in made) == 1
            assert sum(isinstance(one, AddressTakenError) for one in made) == 7

        on(conninfo, scenario)

    @pytest.mark.parametrize(
        "email", ["", "ann", "ann@example.com\r\nBcc: eve@example.com", "a\0@example.com"]
    )
    def test_have_an_address_that_letters_can_be_sent_to(self, conninfo: str, email: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            ann = await members.add(email="ann@example.com", now=NOON)
            with pytest.raises(AddressError):
                await members.add(email=email, now=NOON)
            with pytest.raises(AddressError):
                await members.change(ann.id, email=email)
            assert await members.current() == [ann]

        on(conninfo, scenario)

    @pytest.mark.parametrize("name", ["", "  ", "Ann\nLee", "Ann\u202e", "A" * 101, "\0", "\ud800"])
    def test_have_a_name_that_can_be_read(self, conninfo: str, name: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            with pytest.raises(NameRefusedError):
                await members.add(email="ann@example.com", name=name, now=NOON)
            assert await members.current() == []

        on(conninfo, scenario)

    def test_have_an_admin_among_them(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            ann = await members.add(email="ann@example.com", role="admin", now=NOON)
            bob = await members.add(email="bob@example.com", now=NOON)
            for attempt in (members.remove(ann.id, now=NOON), members.change(ann.id, role="member")):
                with pytest.raises(LastAdminError):
                    await attempt
            await members.change(bob.id, role="admin")
            demoting = (members.change(member.id, role="member") for member in (ann, bob))
            refused = await asyncio.gather(*demoting, return_exceptions=True)
            assert sum(isinstance(one, LastAdminError) for one in refused) == 1
            assert sorted(member.role for member in await members.current()) == ["admin", "member"]

        on(conninfo, scenario)

    def test_are_found_only_if_they_are_there(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            await members.add(email="ann@example.com", role="admin", now=NOON)
            bob = await members.add(email="bob@example.com", now=NOON)
            await members.remove(bob.id, now=NOON)
            for member_id in (bob.id, uuid4()):
                with pytest.raises(MemberNotFoundError):
                    await members.change(member_id, name="Bob")
                with pytest.raises(MemberNotFoundError):
                    await members.remove(member_id, now=NOON)

        on(conninfo, scenario)

    def test_leave_their_row_behind(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            await members.add(email="ann@example.com", role="admin", now=NOON)
            bob = await members.add(email="bob@example.com", now=NOON)
            await members.remove(bob.id, now=NOON)
            assert rows(conninfo, "SELECT id FROM member WHERE removed_at IS NOT NULL") == [(bob.id,)]

        on(conninfo, scenario)


class TestEnsureAdmin:
    def test_makes_one_however_many_processes_start_at_once(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            starting = (members.ensure_admin(f"admin{n}@localhost", now=NOON) for n in range(8))
            made = [member for member in await asyncio.gather(*starting) if member is not None]
            assert await members.current() == made
            assert [member.role for member in made] == ["admin"]

        on(conninfo, scenario)

    def test_changes_nothing_where_somebody_is_a_member(self, conninfo: str) -> None:
        async def scenario(_: Stored, members: PostgresMembers) -> None:
            ann = await members.add(email="ann@example.com", now=NOON)
            assert await members.ensure_admin("admin@localhost", now=NOON) is None
            assert await members.current() == [ann]

        on(conninfo, scenario)
