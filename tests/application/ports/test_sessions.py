"""Sessions: a link signs in once and for a while, and who has signed in is looked up anew."""

from datetime import UTC, datetime, timedelta

import pytest
from ports import OpenPorts
from use_cases import in_loop

from application.ports.sessions import LINK_TIME, SESSION_TIME

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


class TestSessions:
    @in_loop
    async def test_begin_with_a_link_that_is_used_up_by_it(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            link = await ports.sessions.invite(ann, now=NOON)
            assert await ports.sessions.invited(link, now=NOON) == ann
            assert await ports.sessions.invited(link, now=NOON) == ann
            secret = await ports.sessions.begin(link, now=NOON)
            assert secret is not None
            assert await ports.sessions.member(secret, now=NOON) == ann
            assert await ports.sessions.invited(link, now=NOON) is None
            assert await ports.sessions.begin(link, now=NOON) is None

    @in_loop
    async def test_and_links_are_over_when_their_time_is(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            link = await ports.sessions.invite(ann, now=NOON)
            assert await ports.sessions.invited(link, now=NOON + LINK_TIME) is None
            assert await ports.sessions.begin(link, now=NOON + LINK_TIME) is None
            began = NOON + LINK_TIME - INSTANT
            secret = await ports.sessions.begin(link, now=began)
            assert secret is not None
            assert await ports.sessions.member(secret, now=began + SESSION_TIME - INSTANT) == ann
            assert await ports.sessions.member(secret, now=began + SESSION_TIME) is None

    @in_loop
    async def test_tell_the_member_as_they_are_now(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            secret = await ports.sessions.begin(await ports.sessions.invite(ann, now=NOON), now=NOON)
            changed = await ports.members.change(ann.id, name="Ann Lee", role="admin")
            assert secret is not None
            assert await ports.sessions.member(secret, now=NOON) == changed

    @pytest.mark.parametrize("removed", [True, False])
    @in_loop
    async def test_end_where_somebody_is_removed_or_has_another_address(
        self, open_ports: OpenPorts, removed: bool
    ) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            bob = await ports.members.add(email="bob@example.com", now=NOON)
            secrets = [
                await ports.sessions.begin(await ports.sessions.invite(who, now=NOON), now=NOON)
                for who in (ann, bob)
            ]
            link = await ports.sessions.invite(ann, now=NOON)
            if removed:
                await ports.members.remove(ann.id, now=NOON)
            else:
                await ports.members.change(ann.id, email="lee@example.com")
            found = [await ports.sessions.member(secret or "", now=NOON) for secret in secrets]
            assert found == [None, bob]
            assert await ports.sessions.begin(link, now=NOON) is None

    @in_loop
    async def test_end_by_signing_out(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            first, second = [
                await ports.sessions.begin(await ports.sessions.invite(ann, now=NOON), now=NOON)
                for _ in range(2)
            ]
            assert first is not None
            assert second is not None
            await ports.sessions.end(first)
            assert await ports.sessions.member(first, now=NOON) is None
            assert await ports.sessions.member(second, now=NOON) == ann
            await ports.sessions.end(first)

    @pytest.mark.parametrize("text", ["", "unknown", "\0", "\ud800", "x" * 10_000])
    @in_loop
    async def test_are_nobodys_with_another_secret(self, open_ports: OpenPorts, text: str) -> None:
        async with open_ports() as ports:
            ann = await ports.members.add(email="ann@example.com", now=NOON)
            await ports.sessions.invite(ann, now=NOON)
            assert await ports.sessions.invited(text, now=NOON) is None
            assert await ports.sessions.begin(text, now=NOON) is None
            assert await ports.sessions.member(text, now=NOON) is None
            await ports.sessions.end(text)
