"""The content review, lived through from its mail: a real mail server, a real service, a real browser."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx2
import pytest
from browsing import WAYS, Visitor, visitor
from command_line import EXAMPLES
from eventually import eventually
from installation import Installation, installation
from mailing import Mailbox, Received, mail_server
from playwright.sync_api import Browser, expect
from service import Service

from domain.run import events
from interface.formats.dify import read_dify

T = TypeVar("T")

WEB = "- {id: 6d1f4c1e-53ab-4a55-9c0e-6f0b5d0a7e11, type: webapp, enabled: true}"
MAIL = """- id: 9a1f4c1e-53ab-4a55-9c0e-6f0b5d0a7e12
              type: email
              enabled: true
              config:
                recipients:
                  items:
                    - {type: external, email: ann@example.com}
                    - {type: variable, selector: [sys, user_id]}
                subject_variables: true
                subject: "A draft about {{#user_input.topic#}}"
                body: "**{{#user_input.topic#}}** is waiting: [decide]({{#url#}})."
                reminders: [{at: 0.5}]"""
REVIEW = EXAMPLES / "content-review.yml"
INPUTS = {"topic": "tea", "language": "English"}


@pytest.fixture(scope="module")
def server() -> Iterator[Mailbox]:
    with mail_server() as opened:
        yield opened


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("mailed") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def mailing_service(house: Installation, server: Mailbox) -> Iterator[Service]:
    with house.service(smtp_url=f"smtp://127.0.0.1:{server.port}") as running:
        yield running


class Review:
    """A run of the content review whose form went out by mail."""

    def __init__(self, house: Installation, service: Service, server: Mailbox, timeout: str) -> None:
        self.house = house
        self.server = server
        server.received.clear()
        source = REVIEW.read_text().replace(WEB, MAIL).replace("timeout: 3\n", f"timeout: {timeout}\n")
        self.definition = read_dify(source.encode()).definition
        assert self.definition.problems() == ()
        self.key = house.key(self.definition)
        body = {"inputs": INPUTS, "user": "bob@example.com"}
        with httpx2.Client(base_url=service.url, headers={"Authorization": f"Bearer {self.key}"}) as client:
            started = client.post("/v1/workflows/run", json=body, timeout=30).json()
        self.run_id: str = started["workflow_run_id"]
        assert started["data"]["reasons"][0]["form_token"] is None

    def mail_to(self, address: str, subject: str) -> Received:
        """The mail with that subject, once it has come."""

        async def look() -> list[Received]:
            return [
                it for it in self.server.received if it.to == (address,) and it.message["Subject"] == subject
            ]

        (found,) = waited(look, what=f"the mail to {address}")
        return found

    def recorded(self, kind: type[Any]) -> Any:
        """The one event of that kind, once it is recorded."""

        async def look() -> list[Any]:
            return [it.event for it in self.house.history(self.run_id) if isinstance(it.event, kind)]

        (found,) = waited(look, what=kind.__name__)
        return found


def waited(look: Callable[[], Awaitable[list[T]]], *, what: str) -> list[T]:
    """Return what it gives once that is something; in a thread, since the browser has this one's event loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, eventually(look, what=what)).result()


def open_from(mail: Received, reading: Visitor) -> None:
    """Read the mail as HTML, and follow its link."""
    html = mail.message.get_body(("html",))
    assert html is not None
    reading.page.set_content(html.get_content())
    reading.page.get_by_role("link", name="decide").click()


@pytest.fixture(params=["with scripts", "without scripts", "on a phone"])
def ann(
    request: pytest.FixtureRequest, chromium_browser: Browser, mailing_service: Service
) -> Iterator[Visitor]:
    with visitor(chromium_browser, mailing_service.url, **WAYS[request.param]) as visiting:
        yield visiting
        assert visiting.elsewhere == visiting.complaints == []


class TestTheReviewByMail:
    def test_goes_from_the_mail_over_an_edit_to_the_end(
        self,
        house: Installation,
        mailing_service: Service,
        server: Mailbox,
        ann: Visitor,
        chromium_browser: Browser,
    ) -> None:
        review = Review(house, mailing_service, server, "3")
        open_from(review.mail_to("ann@example.com", "A draft about tea"), ann)
        edits = ann.page.get_by_label("Edits")
        assert edits.input_value().startswith("# Where to begin with tea")
        edits.fill("Tea, in short.")
        ann.page.get_by_role("button", name="Apply edit").click()
        expect(ann.page.get_by_text("Your answer is recorded")).to_be_visible()
        submitted = review.recorded(events.FormSubmitted)
        assert (submitted.action, submitted.channel, submitted.level, submitted.recipient) == (
            "apply_edit", "e-mail link", "link", "1",
        )  # fmt: skip
        assert review.recorded(events.RunSucceeded).outputs == {
            "article": "Tea, in short.",
            "decision": "apply_edit",
        }
        with visitor(chromium_browser, mailing_service.url) as bob:
            open_from(review.mail_to("bob@example.com", "A draft about tea"), bob)
            expect(bob.page.get_by_role("button", name="Approve")).to_have_count(0)
            expect(bob.page.get_by_text("This form has been answered")).to_be_visible()

    def test_reminds_of_itself_and_closes_when_its_time_is_over(
        self, house: Installation, mailing_service: Service, server: Mailbox, chromium_browser: Browser
    ) -> None:
        review = Review(house, mailing_service, server, "PT2S")
        reminder = review.mail_to("ann@example.com", "Reminder: A draft about tea")
        review.recorded(events.FormExpired)
        with visitor(chromium_browser, mailing_service.url) as ann:
            open_from(reminder, ann)
            expect(ann.page.get_by_role("button", name="Approve")).to_have_count(0)
            expect(ann.page.get_by_text("Expired")).to_be_visible()
        outputs = review.recorded(events.RunSucceeded).outputs
        assert outputs["decision"] == ""
        assert "was not reviewed" in outputs["article"]
