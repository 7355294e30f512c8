"""An answer that comes when the form is closed: not recorded, said so, and given back to who wrote it."""

from collections.abc import Iterator
from datetime import timedelta
from html import unescape

import httpx2
import pytest
from forms import Asked, answered, asking, asking_everything, hidden, shown_again
from in_process import InProcess

MINE = {"field.comment": "Not like that:\r\nit is too long", "field.prio": "high & dry", "action": "reject"}


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking())


@pytest.fixture(scope="module")
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        yield opened


def given_back(page: str) -> bool:
    """Whether the page shows what was entered, and says that it was not recorded."""
    text = unescape(page)
    return (
        "Not like that:\nit is too long" in text
        and "high & dry" in text
        and "Your answer is recorded" not in text
    )


class TestOfASecondPerson:
    def test_says_who_was_first_with_what_and_when_and_gives_back_what_they_wrote(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        mine = answered(asked.opened(browser)) | MINE
        with service.client() as other:
            theirs = answered(asked.opened(other), action="approve") | {"field.comment": "for her eyes"}
            other.post(asked.path, data=theirs)
        late = browser.post(asked.path, data=mine)
        assert late.status_code == 409
        assert "Your answer was not recorded: someone chose Approve first, at 12:00 UTC." in late.text
        assert given_back(late.text)
        assert '<dt dir="auto">You pressed</dt><dd dir="auto">Reject</dd>' in late.text
        assert "for her eyes" not in late.text
        assert asked.detail()["outputs"]["comment"] == "for her eyes"

    def test_says_the_day_when_it_was_another_one(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        mine = answered(asked.opened(browser)) | MINE
        with service.client() as other:
            other.post(asked.path, data=answered(asked.opened(other), action="approve"))
        day = service.clock.now()
        service.clock.move(timedelta(days=1))
        late = browser.post(asked.path, data=mine)
        assert f"someone chose Approve first, on {day.day} {day:%b, %H:%M} UTC." in late.text

    def test_says_that_a_program_was_first_and_not_under_which_name(
        self, service: InProcess, asked: Asked, key: str, browser: httpx2.Client
    ) -> None:
        mine = answered(asked.opened(browser)) | MINE
        with service.client(key) as program:
            digest = program.get(f"/v1/forms/{asked.form_id}").json()["digest"]
            body = {
                "action": "approve",
                "inputs": {"comment": "", "prio": "low", "_note": ""},
                "user": "The Queen",
            }
            program.post(f"/v1/forms/{asked.form_id}/answer", json=body | {"digest": digest})
        late = browser.post(asked.path, data=mine)
        assert (late.status_code, given_back(late.text)) == (409, True)
        assert "Your answer was not recorded: a program chose Approve first, at" in late.text
        assert "Queen" not in late.text


class TestOfASecondTab:
    def test_is_no_receipt_and_gives_back_what_was_written(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        first, second = asked.opened(browser), asked.opened(browser)
        assert browser.post(asked.path, data=answered(first, action="approve")).status_code == 303
        late = browser.post(asked.path, data=answered(second) | MINE)
        assert (late.status_code, given_back(late.text)) == (409, True)
        assert "Your answer was not recorded: you chose Approve first, at" in late.text
        assert f'href="{asked.path}">See the answer that was recorded' in late.text

    def test_with_the_other_button_of_one_page_is_none_either(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        browser.post(asked.path, data=answered(page, action="approve"))
        late = browser.post(asked.path, data=answered(page) | MINE)
        assert (late.status_code, given_back(late.text)) == (409, True)
        assert asked.form.action == "approve"

    def test_with_the_same_key_in_a_browser_that_lost_its_cookies_still_knows_who_was_first(
        self, asked: Asked, browser: httpx2.Client, service: InProcess
    ) -> None:
        page = asked.opened(browser)
        browser.post(asked.path, data=answered(page, action="approve"))
        with service.client() as again:
            asked.opened(again)
            late = again.post(asked.path, data=answered(page) | MINE)
        assert "you chose Approve first" in late.text

    def test_that_presses_add_another_is_told_so_too(self, asked: Asked, browser: httpx2.Client) -> None:
        page = asked.opened(browser)
        browser.post(asked.path, data=answered(page, action="approve"))
        late = browser.post(asked.path, data=answered(page) | MINE | {"action": "", "row": "keep"})
        assert (late.status_code, given_back(late.text)) == (409, True)
        assert "You pressed" not in late.text


class TestWhenTheFormIsClosedUnanswered:
    def test_says_when_it_closed(self, service: InProcess, asked: Asked, browser: httpx2.Client) -> None:
        mine, closes = answered(asked.opened(browser)) | MINE, asked.form.expires_at
        service.clock.move(timedelta(days=4))
        late = browser.post(asked.path, data=mine)
        assert (late.status_code, given_back(late.text)) == (410, True)
        closed = f"on {closes.day} {closes:%b, %H:%M} UTC."
        assert f"Your answer was not recorded: this form closed {closed}" in late.text
        assert f"This form closed {closed}" in asked.opened(browser)

    def test_says_why_it_was_withdrawn(
        self, service: InProcess, asked: Asked, key: str, browser: httpx2.Client
    ) -> None:
        mine = answered(asked.opened(browser)) | MINE
        with service.client(key) as program:
            body = {"reason": "The <b>draft</b> is gone.", "user": "ops"}
            assert program.post(f"/v1/forms/{asked.form_id}/withdraw", json=body).status_code == 200
        late = browser.post(asked.path, data=mine)
        assert (late.status_code, given_back(late.text)) == (410, True)
        assert "Your answer was not recorded: this form was withdrawn at" in late.text
        for page in (late.text, asked.opened(browser)):
            assert "The &lt;b&gt;draft&lt;/b&gt; is gone." in page

    def test_shows_nothing_of_the_inside_of_a_run_that_ended(
        self, service: InProcess, asked: Asked, key: str, browser: httpx2.Client
    ) -> None:
        with service.client(key) as program:
            program.post(f"/v1/workflows/tasks/{asked.run_id}/stop", json={"user": "u-1"})
        shown = asked.opened(browser)
        assert "The workflow that asked has ended." in shown
        assert "No answer is needed any more." in shown
        assert "Stopped by user" not in shown


def test_an_answer_of_which_nobody_knew_whether_it_was_recorded_is_told_of_as_soon_as_that_is_known(
    service: InProcess, asked: Asked, browser: httpx2.Client
) -> None:
    page = asked.opened(browser)
    service.log.loses_acknowledgement = True
    assert "Your answer is recorded" in shown_again(browser, asked.path, data=answered(page) | MINE)
    assert browser.post(asked.path, data=answered(page) | MINE).status_code == 303
    assert asked.form.action == "reject"


def test_an_answer_of_which_nobody_knows_whether_it_was_recorded_is_sent_with_the_same_key_again(
    service: InProcess, asked: Asked, browser: httpx2.Client
) -> None:
    page = asked.opened(browser)
    service.log.loses_acknowledgement = service.drafts.is_down = True
    unsure = browser.post(asked.path, data=answered(page) | MINE)
    service.drafts.is_down = False
    assert unsure.status_code == 503
    assert "We do not know whether your answer was recorded: press the same button again" in unsure.text
    assert browser.post(asked.path, data=hidden(unsure.text) | MINE | {"field._note": ""}).status_code == 303
    assert "Your answer is recorded" in asked.opened(browser)


def test_a_receipt_is_shown_to_nobody_who_guesses_by_which_key_a_program_answered(
    service: InProcess, asked: Asked, key: str, browser: httpx2.Client
) -> None:
    with service.client(key) as program:
        digest = program.get(f"/v1/forms/{asked.form_id}").json()["digest"]
        inputs = {"comment": "not for strangers", "prio": "low", "_note": ""}
        body = {"action": "approve", "inputs": inputs, "user": "u-1", "digest": digest}
        program.post(f"/v1/forms/{asked.form_id}/answer", json=body, headers={"Idempotency-Key": "1"})
    asked.opened(browser)
    for guess in ("1", "MQ"):
        browser.cookies.set("placet-form-receipt", guess, path=asked.path)
        assert "not for strangers" not in browser.get(asked.path).text


def test_a_receipt_is_shown_to_nobody_who_sends_the_key_and_the_answer_of_a_program_once_more(
    service: InProcess, asked: Asked, browser: httpx2.Client
) -> None:
    page = asked.opened(browser)
    with service.client() as program:
        inputs = {"comment": "not for strangers", "prio": "low", "_note": ""}
        path, body = f"/api/form/human_input/{asked.token}", {"action": "approve", "inputs": inputs}
        assert program.post(path, json=body, headers={"Idempotency-Key": "1"}).status_code == 200
    guess = {"field.comment": "not for strangers", "field.prio": "low", "field._note": "", "key": "1"}
    again = browser.post(asked.path, data=answered(page, action="approve") | guess)
    assert "you chose Approve" not in again.text
    receipt = browser.get(asked.path).text
    assert "This form has been answered" in receipt
    assert "Your answer is recorded" not in receipt
    assert "not for strangers" not in receipt


def test_a_secret_is_not_given_back(service: InProcess, browser: httpx2.Client) -> None:
    asked = Asked(service, service.key(asking_everything()))
    mine = answered(asked.opened(browser), action="reject") | {
        "field.pin": "s3cret-c4nary",
        "field.sure": "true",
    }
    mine = {
        name: text
        for name, text in mine.items()
        if name not in ("field.comment", "field.prio", "field._note")
    }
    service.clock.move(timedelta(days=4))
    late = browser.post(asked.path, data=mine)
    assert late.status_code == 410
    assert "s3cret" not in late.text
    assert '<dt dir="auto">PIN</dt><dd dir="auto">A secret, which is not shown</dd>' in late.text
    assert '<dt dir="auto">I have read it</dt><dd dir="auto">Yes</dd>' in late.text
