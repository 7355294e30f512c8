"""An admin before a form that was sent to others: they see to whom; an answer in their place is recorded as such."""

from collections.abc import Iterator
from typing import Any

import pytest
from inboxes import Sent, added, asking_members, browser, placet, signed_in
from installation import Installation
from service import Service

from application.ports.people import Member
from domain.run.events import FormSubmitted


@pytest.fixture(scope="module")
def strict(house: Installation) -> Iterator[Service]:
    with house.service(admin_answers="refuse") as running:
        yield running


@pytest.fixture
def service(services: tuple[Service, Service]) -> Service:
    return services[0]


@pytest.fixture
def admin(house: Installation) -> Member:
    return added(house, "Root", role="admin")


@pytest.fixture
def sent(house: Installation, service: Service) -> Sent:
    return Sent(house, service, house.key(asking_members(added(house), added(house, "Bob"))))


def answer(house: Installation, sent: Sent) -> Any:
    (found,) = [it.event for it in house.history(sent.run_id) if isinstance(it.event, FormSubmitted)]
    return found


def test_the_page_says_for_whom_the_form_is(
    house: Installation, service: Service, admin: Member, sent: Sent
) -> None:
    client = signed_in(house, service, admin)
    client.get(sent.inbox_path)
    page = client.get(sent.path).text
    assert "Sent to <strong>Ann Lee and Bob</strong>" in page
    assert "You answer as <strong>Root</strong>, in their place" in page


def test_an_answer_is_recorded_as_given_in_their_place(
    house: Installation, service: Service, admin: Member, sent: Sent
) -> None:
    client = signed_in(house, service, admin)
    client.get(sent.inbox_path)
    assert sent.answer(client).status_code == 303
    recorded = answer(house, sent)
    assert (recorded.user, recorded.level, recorded.channel) == ("Root", "session", "inbox")
    assert (recorded.member_id, recorded.in_place_of) == (str(admin.id), ["1", "2"])
    assert "Root (signed in), in place of Ann Lee and Bob" in client.get(sent.path).text
    key = house.key_of(_workflow(house, sent))
    shown = (
        browser(service).get(f"/v1/forms/{sent.form_id}", headers={"Authorization": f"Bearer {key}"}).json()
    )
    assert shown["answer"]["in_place_of"] == ["1", "2"]


def test_an_answer_of_a_recipient_is_in_nobody_s_place(
    house: Installation, service: Service, admin: Member
) -> None:
    sent = Sent(house, service, house.key(asking_members(admin, added(house))))
    client = signed_in(house, service, admin)
    client.get(sent.inbox_path)
    assert "in their place" not in client.get(sent.path).text
    sent.answer(client)
    assert answer(house, sent).in_place_of is None


def test_a_form_that_reached_nobody_is_answered_in_nobody_s_place(
    house: Installation, service: Service, strict: Service, admin: Member
) -> None:
    gone = added(house)
    key = house.key(asking_members(gone))
    house.call(placet(house).members.remove(gone.id, now=placet(house).clock.now()))
    for at in (service, strict):
        sent = Sent(house, at, key)
        client = signed_in(house, at, admin)
        client.get(sent.inbox_path)
        assert "in their place" not in client.get(sent.path).text
        assert sent.answer(client).status_code == 303
        assert (answer(house, sent).member_id, answer(house, sent).in_place_of) == (str(admin.id), None)


def test_it_is_refused_where_the_settings_say_so(
    house: Installation, service: Service, strict: Service, admin: Member, sent: Sent
) -> None:
    client = signed_in(house, strict, admin)
    refused = client.get(sent.inbox_path)
    assert refused.status_code == 403 and "set-cookie" not in refused.headers
    assert "Only the people this form was sent to can answer it: Ann Lee and Bob." in refused.text
    opened_before = signed_in(house, service, admin)
    opened_before.get(sent.inbox_path)
    opened_before.base_url = strict.url
    assert opened_before.get(sent.path).status_code == 403
    assert sent.issued.status == "waiting"


def _workflow(house: Installation, sent: Sent) -> str:
    from uuid import UUID

    run = house.call(placet(house).runs.get(UUID(sent.run_id)))
    return str(run.workflow_id)
