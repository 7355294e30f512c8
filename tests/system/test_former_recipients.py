"""Answers of people who may not give them any more: refused with the reason, their text kept, nothing claimed."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest
from inboxes import Sent, added, asking_members, browser, hidden, placet, session, signed_in
from installation import Installation
from service import Service
from service import service as logged_service

from application.ports.people import Member
from domain.run.events import FormSubmitted, FormViewed

WROTE = {"field.comment": "Not like <b>that</b>", "action": "reject"}


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "service.log"


@pytest.fixture(scope="module")
def service(house: Installation, log: Path) -> Iterator[Service]:
    with logged_service(house.environment(), log=log) as running:
        yield running


@pytest.fixture
def ann(house: Installation) -> Member:
    return added(house)


@pytest.fixture
def sent(house: Installation, service: Service, ann: Member) -> Sent:
    return Sent(house, service, house.key(asking_members(ann)))


def recorded(house: Installation, sent: Sent, kind: type) -> list[Any]:
    return [it.event for it in house.history(sent.run_id) if isinstance(it.event, kind)]


def from_the_inbox(sent: Sent, client: httpx2.Client) -> dict[str, str]:
    """What the page sends that was opened there."""
    client.get(sent.inbox_path)
    return hidden(client.get(sent.path).text) | WROTE


def by_the_link(sent: Sent, client: httpx2.Client) -> dict[str, str]:
    """What the page sends that the link in the mail leads to."""
    client.get(sent.mailed_path())
    return hidden(client.get(sent.path).text) | WROTE


def sign_out(client: httpx2.Client) -> None:
    client.post("/sign-out", data=hidden(client.get("/inbox").text, action="/sign-out"))


def expire(house: Installation, member: Member) -> None:
    with psycopg.connect(house.conninfo, autocommit=True) as connection:
        connection.execute("UPDATE placet.session SET expires_at = now() WHERE member_id = %s", (member.id,))


def remove(house: Installation, member: Member) -> None:
    house.call(placet(house).members.remove(member.id, now=placet(house).clock.now()))


def move(house: Installation, member: Member) -> None:
    house.call(placet(house).members.change(member.id, email=f"new-{member.email}"))


def is_refused(answer: httpx2.Response, *reasons: str) -> bool:
    text = unescape(answer.text)
    return answer.status_code == 403 and "Not like <b>that</b>" in text and all(it in text for it in reasons)


class TestOpenedFromTheInbox:
    @pytest.mark.parametrize("how", ["signed out", "session over", "address changed"])
    def test_an_answer_without_the_session_is_refused_and_counts_after_signing_in_again(
        self, house: Installation, service: Service, ann: Member, sent: Sent, how: str
    ) -> None:
        client = signed_in(house, service, ann)
        data = from_the_inbox(sent, client)
        if how == "signed out":
            sign_out(client)
        elif how == "session over":
            expire(house, ann)
        else:
            move(house, ann)
        refused = client.post(sent.path, data=data)
        assert is_refused(refused, "You have been signed out. Sign in again; your answer is kept.")
        assert f'href="/sign-in?next={sent.inbox_path}' in refused.text
        assert recorded(house, sent, FormSubmitted) == []
        client.cookies.set("placet-session", session(house, ann))
        assert client.post(sent.path, data=data).status_code == 303
        (answer,) = recorded(house, sent, FormSubmitted)
        assert (answer.level, answer.channel, answer.member_id) == ("session", "inbox", str(ann.id))

    def test_an_answer_of_somebody_who_was_removed_is_refused(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = signed_in(house, service, ann)
        data = from_the_inbox(sent, client)
        remove(house, ann)
        assert is_refused(client.post(sent.path, data=data), "You are no longer a member of this workspace.")
        assert recorded(house, sent, FormSubmitted) == []
        shown = client.get(sent.path)
        assert shown.status_code == 403 and "You are no longer a member" in shown.text
        assert "Draft" not in shown.text

    def test_the_form_is_not_shown_to_whom_the_browser_is_left(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = signed_in(house, service, ann)
        from_the_inbox(sent, client)
        sign_out(client)
        left = client.get(sent.path)
        assert (left.status_code, left.headers["location"]) == (303, f"/sign-in?next={sent.inbox_path}")
        client.cookies.set("placet-session", session(house, added(house, "Eve")))
        assert client.get(sent.path).status_code == 303
        assert client.post(f"{sent.path}/files", files={"file": b"x"}).status_code == 403

    def test_an_admin_who_is_none_any_more_is_refused(
        self, house: Installation, service: Service, sent: Sent
    ) -> None:
        admin = added(house, "Root", role="admin")
        client = signed_in(house, service, admin)
        data = from_the_inbox(sent, client)
        house.call(placet(house).members.change(admin.id, role="member"))
        refused = client.post(sent.path, data=data)
        assert is_refused(refused, "You may no longer answer on behalf of the people this form was sent to.")
        assert recorded(house, sent, FormSubmitted) == []

    def test_an_answer_after_somebody_else_s_is_told_of_that_one(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client, other = signed_in(house, service, ann), signed_in(house, service, ann)
        data = from_the_inbox(sent, client)
        other.get(sent.inbox_path)
        sent.answer(other)
        sign_out(client)
        late = client.post(sent.path, data=data)
        assert late.status_code == 409 and "Ann Lee chose Approve first" in late.text


class TestOpenedByTheLink:
    def test_an_answer_of_somebody_who_was_removed_is_refused_by_every_way(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = browser(service)
        data = by_the_link(sent, client)
        remove(house, ann)
        reason = "You are no longer a member of this workspace."
        assert is_refused(client.post(sent.path, data=data), reason)
        public = sent.mailed_path().replace("/form/", "/api/form/human_input/")
        body = {"inputs": {"comment": "x"}, "action": "approve"}
        for answer in (
            client.get(sent.path),
            client.get(sent.mailed_path()),
            client.get(public),
            client.post(public, json=body),
            client.post(f"{public}/upload-token"),
        ):
            assert answer.status_code == 403, answer.text
            assert "You are no longer a member of this workspace" in answer.text
        assert recorded(house, sent, FormSubmitted) == []

    def test_a_link_to_an_address_that_is_theirs_no_longer_does_not_answer_but_the_inbox_does(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = browser(service)
        data = by_the_link(sent, client)
        move(house, ann)
        refused = client.post(sent.path, data=data)
        assert is_refused(refused, "The link went to an address that is no longer yours.")
        assert client.get(sent.path).status_code == 403
        again = signed_in(house, service, ann)
        assert again.post(sent.path, data=from_the_inbox(sent, again)).status_code == 303

    def test_an_answer_in_a_name_that_was_shown_is_not_taken_without_the_name(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = signed_in(house, service, ann)
        data = by_the_link(sent, client)
        sign_out(client)
        refused = client.post(sent.path, data=data)
        page = client.get(refused.headers["location"]).text
        assert "You have been signed out, so nothing was recorded." in page
        assert "Not like &lt;b&gt;that&lt;/b&gt;" in page and "You answer as" not in page
        assert client.post(sent.path, data=hidden(page) | WROTE).status_code == 303
        (answer,) = recorded(house, sent, FormSubmitted)
        assert (answer.level, answer.channel, answer.member_id) == ("link", "e-mail link", None)

    def test_an_answer_is_not_taken_in_a_name_that_was_not_shown(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = browser(service)
        data = by_the_link(sent, client)
        client.cookies.set("placet-session", session(house, ann))
        assert client.post(sent.path, data=data).status_code == 303
        (answer,) = recorded(house, sent, FormSubmitted)
        assert (answer.level, answer.channel, answer.member_id) == ("link", "e-mail link", None)

    def test_who_has_signed_in_as_well_is_named_and_said_to_have_come_by_the_link(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = signed_in(house, service, ann)
        data = by_the_link(sent, client)
        assert client.post(sent.path, data=data).status_code == 303
        (answer,) = recorded(house, sent, FormSubmitted)
        assert (answer.level, answer.channel, answer.member_id) == ("session", "e-mail link", str(ann.id))

    def test_an_answer_that_was_recorded_is_found_again_by_its_key_after_they_were_removed(
        self, house: Installation, service: Service, ann: Member, sent: Sent
    ) -> None:
        client = browser(service)
        data = by_the_link(sent, client)
        assert client.post(sent.path, data=data).status_code == 303
        remove(house, ann)
        again = client.post(sent.path, data=data)
        assert again.status_code == 403 and "You are no longer a member" in again.text
        assert "was not recorded" not in again.text
        assert len(recorded(house, sent, FormSubmitted)) == 1


def test_a_view_is_recorded_with_the_way_that_was_taken(
    house: Installation, service: Service, ann: Member, sent: Sent
) -> None:
    from_the_inbox(sent, signed_in(house, service, ann))
    by_the_link(sent, browser(service))
    by_the_link(sent, browser(service))
    views = [(it.channel, it.level, it.recipient, it.member_id) for it in recorded(house, sent, FormViewed)]
    assert views == [("inbox", "session", "1", str(ann.id)), ("e-mail link", "link", "1", None)]


def test_a_refused_answer_is_in_the_log_with_the_id_of_its_request_and_nothing_that_was_written(
    house: Installation, service: Service, log: Path, ann: Member, sent: Sent
) -> None:
    client = signed_in(house, service, ann)
    data = from_the_inbox(sent, client)
    sign_out(client)
    request_id = client.post(sent.path, data=data).headers["request-id"]
    lines = [line for line in log.read_text().splitlines() if request_id in line]
    (refused,) = [line for line in lines if "an answer was not recorded" in line]
    assert "signed_out" in refused and sent.form_id in refused and sent.run_id in refused
    assert any("request refused" in line and "signed_out" in line for line in lines)
    assert "Not like" not in "".join(lines)
