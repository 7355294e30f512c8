"""In which line the work waits that a form's page needs: who has signed in does not wait among strangers."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TypeVar, TypeVarTuple

import pytest
from forms import Asked
from in_process import InProcess, in_process
from inboxes import COOKIE
from workflows import end, human, start, workflow

from application.waiting_line import Line, current_line

T = TypeVar("T")
Args = TypeVarTuple("Args")


class Lines:
    """The `Processor` port: does the work at once, and keeps in which line it would have waited."""

    def __init__(self) -> None:
        self.waited_in: list[Line] = []

    async def run(self, work: Callable[[*Args], T], *arguments: *Args) -> T:
        self.waited_in.append(current_line())
        return work(*arguments)


LINES = Lines()


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process(processor=LINES) as running:
        yield running


def test_is_that_of_members_for_who_has_signed_in(service: InProcess) -> None:
    with service.client() as stranger, service.client() as member:
        member.cookies.set(COOKIE, session(service))
        for browser, line in ((stranger, "strangers"), (member, "members"), (stranger, "strangers")):
            LINES.waited_in.clear()
            assert "a long text" in browser.get(page(service), follow_redirects=True).text
            assert LINES.waited_in == [line]


def test_is_that_of_strangers_for_who_only_says_so(service: InProcess) -> None:
    with service.client() as stranger:
        stranger.cookies.set(COOKIE, "made up")
        LINES.waited_in.clear()
        stranger.get(page(service), follow_redirects=True)
        assert LINES.waited_in == ["strangers"]


def page(service: InProcess) -> str:
    """The link to a form whose text is much work, and is nobody else's."""
    page.number += 1  # type: ignore[attr-defined]
    text = f"a long text, the {page.number}th\n\n" * 400  # type: ignore[attr-defined]
    asked = human("ask", content=text, fields=())
    key = service.key(workflow([start("topic"), asked, end()], ["start > ask", "ask:approve > end"]))
    return f"/form/{Asked(service, key).token}"


page.number = 0  # type: ignore[attr-defined]


def session(service: InProcess) -> str:
    """What the browser of a member keeps who has signed in."""
    now = datetime.now(UTC)

    async def begun() -> str:
        member = await service.members.add(email="ann@example.com", name="Ann Lee", role="member", now=now)
        secret = await service.sessions.begin(await service.sessions.invite(member, now=now), now=now)
        assert secret is not None
        return secret

    return service.call(begun())
