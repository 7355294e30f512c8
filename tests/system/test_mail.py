"""Forms go out by mail, over a real mail server, and are answered by the links in it."""

import asyncio
import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from contract_client import DifyClient, paused
from eventually import eventually
from forms import hidden
from installation import Installation, installation
from mailing import Mailbox, Received, mail_server
from service import Service, placet
from workflows import end, human, mail, start, workflow

from domain.run import events
from domain.workflow.definition import WorkflowDefinition

pytestmark = pytest.mark.anyio

LINK = re.compile(r"http://127\.0\.0\.1:\d+/form/(\w{22})")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of our own: services of other tests have no mail server."""
    with installation(tmp_path_factory.mktemp("mail") / "data") as house:
        yield house


@pytest.fixture(scope="module")
def server() -> Iterator[Mailbox]:
    with mail_server() as opened:
        yield opened


@pytest.fixture(scope="module")
def service(place: Installation, server: Mailbox) -> Iterator[Service]:
    url = f"smtp://127.0.0.1:{server.port}"
    with place.service(smtp_url=url, mail_from="forms@placet.example") as running:
        yield running


@pytest.fixture
def mailbox(server: Mailbox) -> Mailbox:
    """The server's mailbox, empty, and it takes everything."""
    server.received.clear()
    server.to_recipients, server.to_content = "250 OK", "250 taken as 42"
    return server


@pytest.fixture
def house_of_its_own(tmp_path: Path) -> Iterator[Installation]:
    """An installation on which no other service runs."""
    with installation(tmp_path / "data") as house:
        yield house


def asking(*addresses: str, web: bool = True, timeout: int = 60, **more: Any) -> WorkflowDefinition:
    """A form that goes out by mail, and an end for each of its ways."""
    return workflow(
        [
            start("topic", "to"),
            human("review", web=web, timeout=timeout, timeout_unit="second", email=mail(*addresses, **more)),
            end("end", comment="review.comment"),
            end("late"),
        ],
        ["start > review", "review:approve > end", "review:__timeout > late"],
    )


def to(selector: str) -> dict[str, Any]:
    """Recipients who are named by a variable."""
    return {"items": [{"type": "variable", "selector": selector.split(".")}]}


async def arrive(mailbox: Mailbox, count: int) -> list[Received]:
    """Return what arrived, once that is so much."""

    async def look() -> bool:
        return len(mailbox.received) >= count

    await eventually(look, what=f"{count} mails")
    return mailbox.received


async def recorded(place: Installation, run_id: str, kind: type[Any], count: int = 1) -> list[Any]:
    """Return the run's events of that kind, once there are so many."""

    async def look() -> list[Any]:
        found = [it.event for it in place.history(run_id) if isinstance(it.event, kind)]
        return found if len(found) >= count else []

    return await eventually(look, what=f"{count} of {kind.__name__}")


def token(received: Received) -> str:
    """The token in the link of a mail."""
    body = received.message.get_body(("plain",))
    assert body is not None
    (found,) = set(LINK.findall(body.get_content()))
    return str(found)


class TestAFormByMail:
    async def test_is_answered_by_the_link_of_whom_it_was_sent_to(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        key = place.key(asking("ann@example.com", "bob@example.com", "ANN@example.com", web=False))
        async with DifyClient(service.url, key) as client:
            started = (await client.run(topic="tea")).json()["data"]
            (reason,) = started["reasons"]
            assert (reason["form_token"], reason["approval_channels"]) == (None, ["console", "email"])
            first, second = sorted(await arrive(mailbox, 2), key=lambda it: it.to)
            assert (first.to, second.to) == (("ann@example.com",), ("bob@example.com",))
            assert first.sender == "forms@placet.example"
            assert (await client.form(token(first))).status_code == 404
            async with httpx2.AsyncClient(base_url=service.url, follow_redirects=True) as ann:
                page = await ann.get(f"/form/{token(first)}")
                answer = {**hidden(page.text), "action": "approve", "field-comment": "fine"}
                assert "Your answer is recorded" in (await ann.post(page.url.path, data=answer)).text
            async with httpx2.AsyncClient(base_url=service.url, follow_redirects=True) as bob:
                page = await bob.get(f"/form/{token(second)}")
                assert hidden(page.text) == {}
            assert await client.status(started["id"]) == "succeeded"
        (submitted,) = await recorded(place, started["id"], events.FormSubmitted)
        assert (submitted.channel, submitted.recipient, submitted.level) == ("e-mail link", "1", "link")

    async def test_reaches_whom_a_variable_names_and_says_what_became_of_it(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        key = place.key(asking(recipients=to("start.to")))
        async with DifyClient(service.url, key) as client:
            run_id, _ = paused(await client.run(topic="tea", to="ann@example.com, nobody"))
            (addressed,) = await recorded(place, run_id, events.FormAddressed)
            assert addressed.unaddressed == [{"asked": "nobody", "reason": "invalid"}]
            (delivered,) = await recorded(place, run_id, events.FormDelivered)
            (received,) = mailbox.received
            assert received.message["Message-ID"] == f"<{delivered.message_id}>"
            assert delivered.message_id.endswith("@placet.example")
            assert (delivered.channel, delivered.attempt, delivered.response) == (
                "email",
                1,
                "250 taken as 42",
            )

    async def test_that_reaches_nobody_waits_all_the_same(
        self, place: Installation, service: Service
    ) -> None:
        key = place.key(asking(recipients=to("start.to")))
        async with DifyClient(service.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            (addressed,) = await recorded(place, run_id, events.FormAddressed)
            assert (addressed.recipients, addressed.unaddressed) == (
                [], [{"asked": "start.to", "reason": "invalid"}],
            )  # fmt: skip
            assert (await client.submit(tokens["review"], comment="fine")).status_code == 200
            assert await client.status(run_id) == "succeeded"

    async def test_is_tried_again_with_the_same_message_until_it_is_taken(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        mailbox.to_content = "451 come back later"
        key = place.key(asking("ann@example.com"))
        async with DifyClient(service.url, key) as client:
            run_id, _ = paused(await client.run(topic="tea"))
            (failed,) = await recorded(place, run_id, events.FormDeliveryFailed)
            assert (failed.code, failed.attempt) == ("451", 1)
            assert datetime.fromisoformat(failed.retry_at) > failed.timestamp
            mailbox.to_content = "250 OK"
            (delivered,) = await recorded(place, run_id, events.FormDelivered)
            assert delivered.attempt >= 2
            assert [it.message["Message-ID"] for it in mailbox.received] == [f"<{delivered.message_id}>"]

    async def test_is_not_tried_again_where_the_server_knows_nobody(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        mailbox.to_recipients = "550 no such user"
        key = place.key(asking("ann@example.com"))
        async with DifyClient(service.url, key) as client:
            run_id, _ = paused(await client.run(topic="tea"))
            (failed,) = await recorded(place, run_id, events.FormDeliveryFailed)
            assert (failed.code, failed.retry_at) == ("550", None)
            assert place.rows("SELECT 1 FROM task WHERE run_id = %s AND kind = 'mail'", run_id) == []
            assert await client.status(run_id) == "paused"

    async def test_is_followed_by_reminders_and_further_people(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        boss = {"items": [{"type": "external", "email": "boss@example.com"}]}
        definition = asking(
            "ann@example.com",
            timeout=600,
            reminders=[{"after": "PT0.5S"}],
            escalation=[{"after": "PT1S", "recipients": boss}],
        )
        async with DifyClient(service.url, place.key(definition)) as client:
            run_id, _ = paused(await client.run(topic="tea"))
            received = await arrive(mailbox, 3)
            assert sorted((it.to[0], str(it.message["Subject"])) for it in received) == [
                ("ann@example.com", "Please decide"),
                ("ann@example.com", "Reminder: Please decide"),
                ("boss@example.com", "Still open: Please decide"),
            ]
            assert len({token(it) for it in received}) == 2, "a reminder leads by the same link"
            assert len({it.message["Message-ID"] for it in received}) == 3
            (addressed, further) = await recorded(place, run_id, events.FormAddressed, 2)
            assert (addressed.step, further.step) == (None, 1)

    async def test_expires_in_time_while_the_mail_server_says_nothing(self, place: Installation) -> None:
        with (
            socket.create_server(("127.0.0.1", 0)) as silent,
            place.service(smtp_url=f"smtp://127.0.0.1:{silent.getsockname()[1]}") as service,
        ):
            key = place.key(asking("ann@example.com", timeout=2))
            async with DifyClient(service.url, key) as client:
                run_id, _ = paused(await client.run(topic="tea"))
                await recorded(place, run_id, events.FormExpired)
                assert await client.status(run_id) == "succeeded"
            assert await recorded(place, run_id, events.FormAddressed)
            assert not [it for it in place.history(run_id) if isinstance(it.event, events.FormDelivered)]
            assert service.terminate() == 0

    async def test_goes_to_every_member_once_and_to_none_who_has_left(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        environment = place.environment()

        async def members(*arguments: str) -> Any:
            return await asyncio.to_thread(placet, environment, "members", *arguments)

        ada = await members("add", "ada@example.com", "--name", "Ada")
        bob = await members("add", "bob@example.com", "--name", "Bob")
        left = await members("add", "left@example.com")
        await members("remove", left["id"])
        items = [
            {"type": "member", "user_id": left["id"]},
            {"type": "external", "email": "Bob@example.com"},
        ]
        definition = asking(recipients={"whole_workspace": True, "items": items})
        async with DifyClient(service.url, place.key(definition)) as client:
            run_id, _ = paused(await client.run(topic="tea"))
        (addressed,) = await recorded(place, run_id, events.FormAddressed)
        assert [it.get("member_id") for it in addressed.recipients][1:] == [ada["id"], bob["id"]]
        assert addressed.unaddressed == [{"asked": left["id"], "reason": "unknown"}]
        received = await arrive(mailbox, 3)
        assert {it.to[0] for it in received} == {"admin@localhost", "ada@example.com", "bob@example.com"}
        for member in (ada, bob):
            await members("remove", member["id"])

    async def test_is_sent_once_however_many_services_there_are(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        people = [f"p{number}@example.com" for number in range(5)]
        key = place.key(asking(*people, timeout=600))
        url = f"smtp://127.0.0.1:{mailbox.port}"
        with place.service(smtp_url=url) as other:
            async with DifyClient(service.url, key) as one, DifyClient(other.url, key) as another:
                await asyncio.gather(*(client.run(topic="tea") for client in [one, another] * 4))
            received = await arrive(mailbox, 40)

            async def settled() -> bool:
                return not place.rows("SELECT 1 FROM task WHERE kind IN ('address', 'mail')")

            await eventually(settled, what="the end of all mails")
        assert len(received) == 40
        assert len({it.message["Message-ID"] for it in received}) == 40

    async def test_is_handed_back_by_a_service_that_stops_and_sent_by_the_next(
        self, house_of_its_own: Installation, mailbox: Mailbox
    ) -> None:
        place = house_of_its_own
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"smtp://127.0.0.1:{silent.getsockname()[1]}"
            with place.service(smtp_url=url) as service:
                key = place.key(asking("ann@example.com", timeout=600))
                async with DifyClient(service.url, key) as client:
                    run_id, _ = paused(await client.run(topic="tea"))

                async def asked() -> bool:
                    return bool(place.rows("SELECT 1 FROM task WHERE kind = 'mail' AND due_at > fires_at"))

                await eventually(asked, what="a mail that is on its way")
                assert await asyncio.to_thread(service.terminate) == 0
        assert place.rows("SELECT due_at <= now() FROM task WHERE kind = 'mail'") == [(True,)]
        with place.service(smtp_url=f"smtp://127.0.0.1:{mailbox.port}"):
            (delivered,) = await recorded(place, run_id, events.FormDelivered)
        assert delivered.attempt == 1
        assert len(mailbox.received) == 1

    async def test_is_shown_and_sent_again_from_the_command_line(
        self, place: Installation, service: Service, mailbox: Mailbox
    ) -> None:
        key = place.key(asking("ann@example.com", "bob@example.com", timeout=600))
        async with DifyClient(service.url, key) as client:
            run_id, _ = paused(await client.run(topic="tea"))
        delivered = await recorded(place, run_id, events.FormDelivered, 2)
        form_id = delivered[0].form_id
        environment = place.environment()
        again = ("forms", "remind", form_id, "--to", "Bob@example.com", "--user", "lena")
        await asyncio.to_thread(placet, environment, *again)
        await recorded(place, run_id, events.FormDelivered, 3)
        shown = await asyncio.to_thread(placet, environment, "forms", "show", form_id)
        assert [(it["address"], len(it["mails"])) for it in shown["recipients"]] == [
            ("ann@example.com", 1),
            ("bob@example.com", 2),
        ]
        told = [it["sentence"] for it in (await asyncio.to_thread(story, environment, run_id))]
        assert 'Form "Review" goes to ann@example.com and bob@example.com by e-mail' in told
        assert 'lena reminded bob@example.com of form "Review"' in told
        assert 'Reminder to bob@example.com about "Review" sent' in told
        with pytest.raises(RuntimeError, match="nobody_to_remind"):
            await asyncio.to_thread(
                placet, environment, "forms", "remind", form_id, "--to", "eve@example.com"
            )


def story(environment: dict[str, str], run_id: str) -> list[dict[str, Any]]:
    """What `placet replay` prints of the run."""
    command = [sys.executable, "-m", "interface.cli.main", "replay", run_id, "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
