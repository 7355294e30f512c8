"""Members with browsers, and forms that are sent to them."""

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any
from uuid import UUID, uuid4

import httpx2
from installation import Installation
from service import Service
from workflows import end, human, mail, start, workflow

from application.ports.people import Member
from domain.workflow.definition import WorkflowDefinition
from interface.main.placet import Placet

COOKIE = "placet-session"


def asking_members(*members: Member, title: str = "Review", **more: Any) -> WorkflowDefinition:
    """A workflow that asks these members, in the web too unless `web` says otherwise."""
    items = [{"type": "member", "user_id": str(member.id)} for member in members]
    node = human("review", content="# Draft\n\nAbout **{{#start.topic#}}**.\n\n{{#$output.comment#}}", **more)
    node |= {"title": title, "email": mail() | {"recipients": {"items": items}}}
    name = f"Workflow {uuid4().hex[:8]}"
    return workflow(
        [start("topic"), node, end(comment="review.comment")],
        ["start > review", "review:approve > end"],
        name=name,
    )


def added(house: Installation, name: str = "Ann Lee", *, role: str = "member") -> Member:
    """A new member, with an address of their own."""
    return house.call(
        placet(house).members.add(
            email=f"{uuid4().hex}@example.com", name=name, role=role, now=datetime.now(UTC)
        )
    )


def placet(house: Installation) -> Placet:
    """What the installation is made of."""
    return house._placet


def browser(service: Service) -> httpx2.Client:
    """A browser that nobody has signed in with."""
    return httpx2.Client(base_url=service.url, timeout=30, trust_env=False)


def link(house: Installation, member: Member) -> str:
    """The path of a link that signs the member in."""
    token = house.call(placet(house).sessions.invite(member, now=datetime.now(UTC)))
    return f"/sign-in/{token}"


def signed_in(house: Installation, service: Service, member: Member) -> httpx2.Client:
    """A browser with which the member has signed in."""
    client = browser(service)
    client.cookies.set(COOKIE, session(house, member))
    return client


def session(house: Installation, member: Member) -> str:
    """What the browser of a member keeps who has signed in."""
    token = link(house, member).rpartition("/")[2]
    secret = house.call(placet(house).sessions.begin(token, now=datetime.now(UTC)))
    assert secret is not None
    return secret


def hidden(page: str, *, action: str | None = None) -> dict[str, str]:
    """What the forms of a page send along unseen; of one form, if it is named by where it is sent."""
    if action is not None:
        page = re.findall(rf'<form[^>]*action="{re.escape(action)}".*?</form>', page, re.DOTALL)[0]
    return {
        name: unescape(value)
        for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)
    }


class Sent:
    """A form that waits for members, once they have been addressed."""

    def __init__(self, house: Installation, service: Service, key: str, topic: str = "tea") -> None:
        headers = {"Authorization": f"Bearer {key}"}
        body = {"inputs": {"topic": topic}, "user": "u-1", "response_mode": "blocking"}
        answer = httpx2.post(f"{service.url}/v1/workflows/run", json=body, headers=headers, trust_env=False)
        data = answer.json()["data"]
        self.run_id = answer.json()["workflow_run_id"]
        self.form_id = data["reasons"][0]["form_id"]
        self.inbox_path, self.path = f"/inbox/{self.form_id}", f"/form/f/{self.form_id}"
        self._house = house
        house.call(_addressed(house, UUID(self.run_id)))

    def answer(self, client: httpx2.Client, **more: str) -> httpx2.Response:
        """Answer it on its page, as far as it is open to that browser."""
        page = client.get(self.path).text
        sent = hidden(page) | {"field.comment": "fine", "action": "approve"} | more
        return client.post(self.path, data=sent)

    def mailed_path(self, recipient: str = "1") -> str:
        """The path of the link in that recipient's mail."""
        form, tokens = self.issued, placet(self._house).tokens
        token = tokens.derive(key_id=form.token_key, form_id=form.id, surface="email", recipient=recipient)
        return f"/form/{token}"

    @property
    def issued(self) -> Any:
        """The form as the log has it."""
        run = self._house.call(placet(self._house).runs.get(UUID(self.run_id)))
        return run.forms[self.form_id]


async def _addressed(house: Installation, run_id: UUID) -> None:
    """Return when the form was given its recipients."""
    async for recorded in placet(house).feed.follow(run_id):
        if any(type(one.event).__name__ == "FormAddressed" for one in recorded):
            return
