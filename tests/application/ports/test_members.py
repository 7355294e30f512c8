"""Members: who they are, and what changes that."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from ports import OpenPorts
from use_cases import in_loop

from application.ports.people import (
    AddressTakenError,
    LastAdminError,
    Member,
    MemberNotFoundError,
    NameRefusedError,
)
from domain.values.addresses import AddressError

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class TestMembers:
    @in_loop
    async def test_are_added_changed_and_removed(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="Ann@Example.com", name=" Ann Lee ", role="admin", now=NOON)
            bob = await ports.members.add(email="bob@example.com", now=NOON + timedelta(hours=1))
            assert (ann.email, ann.name, ann.role) == ("Ann@example.com", "Ann Lee", "admin")
            assert (bob.name, bob.role) == ("bob", "member")
            assert await ports.members.current() == [ann, bob]
            assert await ports.members.current([bob.id, uuid4()]) == [bob]
            assert await ports.members.current([]) == []
            assert await ports.members.by_email("ann@EXAMPLE.com") == ann
            changed = await ports.members.change(bob.id, name="Bob", role="admin")
            assert changed == Member(id=bob.id, email="bob@example.com", name="Bob", role="admin")
            assert await ports.members.remove(ann.id, now=NOON) == ann
            assert await ports.members.current() == [changed]
            assert await ports.members.by_email("ann@example.com") is None

    @in_loop
    async def test_have_an_address_of_their_own(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", role="admin", now=NOON)
            bob = await ports.members.add(email="bob@example.com", now=NOON)
            for taking in (
                ports.members.add(email="ANN@example.com", now=NOON),
                ports.members.change(bob.id, email="Ann@example.com"),
            ):
                with pytest.raises(AddressTakenError) as taken:
                    await taking
                assert taken.value.member == ann
            assert (await ports.members.change(ann.id, email="ANN@example.com")).email == "ANN@example.com"

    @pytest.mark.parametrize(
        ("email", "name", "refusal"),
        [
            ("nobody", None, AddressError),
            ("ann@example.com", " ", NameRefusedError),
            ("ann@example.com", "a\nb", NameRefusedError),
            ("ann@example.com", "x" * 101, NameRefusedError),
        ],
    )
    @in_loop
    async def test_have_a_name_and_an_address_that_can_be_one(
        self, open_ports: OpenPorts, email: str, name: str | None, refusal: type[Exception]
    ) -> None:
        async with open_ports() as ports:
            bob = await ports.members.add(email="bob@example.com", now=NOON)
            with pytest.raises(refusal):
                await ports.members.add(email=email, name=name, now=NOON)
            with pytest.raises(refusal):
                await ports.members.change(bob.id, email=email, name=name)
            assert await ports.members.current() == [bob]

    @in_loop
    async def test_always_have_an_admin(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", role="admin", now=NOON)
            bob = await ports.members.add(email="bob@example.com", now=NOON)
            with pytest.raises(LastAdminError):
                await ports.members.remove(ann.id, now=NOON)
            with pytest.raises(LastAdminError):
                await ports.members.change(ann.id, role="member")
            await ports.members.change(bob.id, role="admin")
            assert (await ports.members.change(ann.id, role="member")).role == "member"

    @in_loop
    async def test_are_not_changed_where_there_is_none(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            await ports.members.remove(ann.id, now=NOON)
            with pytest.raises(MemberNotFoundError):
                await ports.members.change(ann.id, name="Ann")
            with pytest.raises(MemberNotFoundError):
                await ports.members.remove(ann.id, now=NOON)
