"""Two people answer one form over two channels at once: one answer counts, and the other is told the truth."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, TypeAlias
from urllib.parse import urlencode

import pytest
from eventually import eventually
from forms import hidden
from installation import Installation
from keep_alive import Connection
from service import Service
from soundness import count, sound
from thoroughly import times
from workflows import end, human, mail, start, workflow

from domain.run import events
from domain.workflow.definition import WorkflowDefinition

pytestmark = pytest.mark.anyio

RACES = times(1000)
BY_MAIL = RACES // 20
"""How many more in which one comes by the link of a letter, which has to be written first."""
AT_ONCE = 8

NAME = "somebody-s-claim"
"""What programs say of who answers through them."""

Deed: TypeAlias = Callable[[], Awaitable[str | None]]
"""Answers; returns nothing if the answer was taken, else what was told of how the other came, if anything was."""


def asking(**more: Any) -> WorkflowDefinition:
    """A form of which every end tells what was answered."""
    return workflow(
        [
            start("topic", "to"),
            human("review", **more),
            end(comment="review.comment", action="review.__action_id"),
        ],
        ["start > review", "review:approve > end", "review:reject > end"],
        name="Race",
    )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A form that waits, and the key of its workflow."""

    number: int
    run_id: str
    form_id: str
    token: str
    key: str
    mailed: str = ""
    """The token in the letter."""

    @property
    def authorization(self) -> str:
        return f"Bearer {self.key}"

    def said(self, channel: str) -> dict[str, str]:
        """What is answered over that channel."""
        return {"comment": f"{channel} {self.number}"}


async def contract(asked: Asked, at: Connection) -> Deed:
    """Dify's API."""

    async def answer() -> str | None:
        body = {"inputs": asked.said("contract"), "action": "approve", "user": NAME}
        path = f"/v1/form/human_input/{asked.token}"
        told = await at.post(path, body, Authorization=asked.authorization)
        if told.status == 200:
            return None
        assert (told.status, told.json["code"]) == (412, "human_input_form_submitted"), told
        return ""

    return answer


async def own_api(asked: Asked, at: Connection) -> Deed:
    """Our own API, which is told what was shown to whom answers."""
    path = f"/v1/forms/{asked.form_id}"
    shown = (await at.get(path, Authorization=asked.authorization)).json

    async def answer() -> str | None:
        body = {"inputs": asked.said("own_api"), "action": "reject", "user": NAME, "digest": shown["digest"]}
        told = await at.post(f"{path}/answer", body, Authorization=asked.authorization)
        if told.status == 200:
            return None
        assert (told.status, told.json["code"]) == (409, "form_already_answered"), told
        return str(told.json["answered"]["by"]["level"])

    return answer


async def page(asked: Asked, at: Connection) -> Deed:
    """The page that the link leads to."""
    return await _by_link(asked, asked.token, asked.said("page"), at)


async def mail_link(asked: Asked, at: Connection) -> Deed:
    """The page that the link in the letter leads to."""
    return await _by_link(asked, asked.mailed, asked.said("mail_link"), at)


async def _by_link(asked: Asked, token: str, said: dict[str, str], at: Connection) -> Deed:
    entered = await at.get(f"/form/{token}")
    assert entered.status == 303, entered
    path, cookie = entered.headers["location"], entered.headers["set-cookie"].partition(";")[0]
    fields = hidden((await at.get(path, Cookie=cookie)).text)

    async def answer() -> str | None:
        sent = fields | {"action": "approve", "field.comment": said["comment"]}
        form = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
        told = await at.post(path, urlencode(sent).encode(), **form)
        if told.status == 303:
            return None
        assert told.status == 409, told
        assert "Your answer was not recorded: " in told.text and said["comment"] in told.text, told
        assert NAME not in told.text, "it was merely claimed"
        return "api" if "A program, over the API" in told.text else "link"

    return answer


Channel: TypeAlias = Callable[[Asked, Connection], Awaitable[Deed]]
RECORDED_AS: dict[Channel, str] = {
    contract: "service-api",
    own_api: "api",
    page: "web page",
    mail_link: "e-mail link",
}
LEVEL: dict[Channel, str] = {contract: "api", own_api: "api", page: "link", mail_link: "link"}
TO_ALL = tuple(combinations((contract, own_api, page), 2))
WITH_MAIL = tuple((mail_link, other) for other in (contract, own_api, page))


@dataclass(frozen=True, kw_only=True)
class Course:
    """Where races are run: two connections to each of two services, for one race after another."""

    lanes: tuple[tuple[Connection, Connection], tuple[Connection, Connection]]

    @classmethod
    @asynccontextmanager
    async def open(cls, services: tuple[Service, Service]) -> AsyncIterator["Course"]:
        one, other = [(await Connection.open(at.url), await Connection.open(at.url)) for at in services]
        try:
            yield cls(lanes=(one, other))
        finally:
            for connection in (*one, *other):
                connection.close()

    async def start(self, number: int, key: str) -> Asked:
        """Start a run whose form is to be answered."""
        body = {"inputs": {"topic": "tea", "to": f"{number}@race.example"}, "user": "u-1"}
        authorization = f"Bearer {key}"
        started = await self.lanes[number % 2][0].post("/v1/workflows/run", body, Authorization=authorization)
        reason = started.json["data"]["reasons"][0]
        return Asked(
            number=number,
            run_id=started.json["workflow_run_id"],
            form_id=reason["form_id"],
            token=reason["form_token"],
            key=key,
        )

    async def race(self, asked: Asked, pairs: Sequence[tuple[Channel, Channel]]) -> Channel:
        """Let two channels race, at one service or at two; return the one whose answer was taken."""
        where, which = divmod(asked.number, len(pairs))
        first, second = pairs[which] if where % 2 else pairs[which][::-1]
        here, there = self.lanes[where // 2 % 2][0], self.lanes[where // 4 % 2][1]
        deeds = await first(asked, here), await second(asked, there)
        told = await asyncio.gather(*(deed() for deed in deeds))
        assert told.count(None) == 1, (asked, first, second, told)
        winner, other = (first, told[1]) if told[0] is None else (second, told[0])
        assert other in ("", LEVEL[winner]), (asked, winner, other)
        return winner


async def all_of(
    numbers: Iterable[int], services: tuple[Service, Service], run: Callable[[Course, int], Awaitable[None]]
) -> None:
    """Do something for every number, a few at a time."""
    waiting = iter(numbers)

    async def work() -> None:
        async with Course.open(services) as course:
            for number in waiting:
                await run(course, number)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


def check(house: Installation, ended: dict[Asked, Channel], channels: set[Channel]) -> None:
    """Check what is recorded of the races against who was told to have won."""
    histories = house.histories(asked.run_id for asked in ended)
    for asked, winner in ended.items():
        history = histories[asked.run_id]
        assert count(history, events.FormSubmitted) == count(history, events.RunSucceeded) == 1
        run, said = sound(history), asked.said(winner.__name__)
        (form,) = run.forms.values()
        assert (form.values, form.channel, form.status) == (said, RECORDED_AS[winner], "submitted")
        assert run.outputs == said | {"action": "reject" if winner is own_api else "approve"}
    assert set(ended.values()) == channels, "each wins now and then"


class TestTwoAnswersOverDifferentChannels:
    async def test_have_one_winner_who_is_recorded_and_the_other_is_told(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        key, ended = house.key(asking()), dict[Asked, Channel]()

        async def run(course: Course, number: int) -> None:
            asked = await course.start(number, key)
            ended[asked] = await course.race(asked, TO_ALL)

        await all_of(range(RACES), services, run)
        assert len(ended) == RACES
        check(house, ended, {contract, own_api, page})

    async def test_have_one_winner_if_one_comes_by_mail(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        to = {"recipients": {"items": [{"type": "variable", "selector": ["start", "to"]}]}}
        key, asked, ended = house.key(asking(email=mail(**to))), dict[int, Asked](), dict[Asked, Channel]()

        async def begin(course: Course, number: int) -> None:
            asked[number] = await course.start(number, key)

        async def run(course: Course, number: int) -> None:
            mailed = replace(asked[number], mailed=emails[number])
            ended[mailed] = await course.race(mailed, WITH_MAIL)

        await all_of(range(BY_MAIL), services, begin)
        emails = await eventually(lambda: _emails(house), what="a letter for every form")
        await all_of(range(BY_MAIL), services, run)
        check(house, ended, {contract, own_api, page, mail_link})


async def _emails(house: Installation) -> dict[int, str]:
    """The token of each letter by the number of the race, once all lie in the outbox."""
    found = {}
    for path in (house.data_dir / "outbox").glob("*.eml"):
        email = path.read_text()
        number, token = re.search(r"(\d+)@race\.example", email), re.search(r"/form/(\w{22})", email)
        if number and token:
            found[int(number[1])] = token[1]
    return found if len(found) == BY_MAIL else {}
