"""The page of a form, as a browser without scripts uses it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import httpx2
import pytest
from forms import Asked, answered, asking, shown_again
from in_process import InProcess
from memory.refusals import REFUSALS

from application.channels import TERMINAL
from application.ports.runs import FormId
from domain.run.events import FormSubmitted, FormViewed
from interface.markup.markdown import split_at_fields


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking())


@pytest.fixture(scope="module")
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        yield opened


def submitted(service: InProcess, asked: Asked) -> list[FormSubmitted]:
    events = [recorded.event for recorded in service.log.recorded]
    return [it for it in events if isinstance(it, FormSubmitted) and str(it.originator_id) == asked.run_id]


class TestShow:
    def test_places_fields_where_they_stand_and_the_others_behind(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        places = [
            page.index(text)
            for text in ("Draft</h2>", "field.comment", "The end.", "field.prio", "field._note")
        ]
        assert places == sorted(places)
        assert page.count('name="field.comment"') == 1
        assert "as &lt;is&gt;</textarea>" in page
        assert '<option value="high &amp; dry" dir="auto">high &amp; dry</option>' in page
        assert '<button class="primary" name="action" value="approve" dir="auto">Approve</button>' in page

    def test_shows_strangers_text_as_text(self, service: InProcess, key: str, browser: httpx2.Client) -> None:
        page = Asked(service, key, '<img src=x onerror="alert(1)">').opened(browser)
        assert page.count("<script") == 1
        assert "<img" not in page
        assert "&lt;script&gt;" in page

    def test_is_not_kept_and_gives_nothing_away(self, asked: Asked, browser: httpx2.Client) -> None:
        answer = browser.get(asked.link, follow_redirects=True)
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert asked.token not in answer.text
        assert "style=" not in answer.text

    def test_decides_nothing(self, service: InProcess, asked: Asked, browser: httpx2.Client) -> None:
        before = len(service.log.recorded)
        statuses = set()
        for _ in range(50):
            for method in ("GET", "HEAD"):
                for path in (asked.link, asked.path):
                    for query in ("", "?action=approve", "?intent=approve"):
                        statuses.add(browser.request(method, path + query).status_code)
        assert statuses == {303, 200, 429}
        events = [recorded.event for recorded in service.log.recorded[before:]]
        assert [type(event) for event in events] == [FormViewed]
        assert asked.form.status == "waiting"

    @pytest.mark.parametrize("refusal", REFUSALS, ids=repr)
    def test_is_not_hidden_because_it_cannot_be_recorded(
        self, service: InProcess, asked: Asked, browser: httpx2.Client, refusal: Exception
    ) -> None:
        service.log.refusal = refusal
        try:
            answer = browser.get(asked.link, follow_redirects=True)
        finally:
            service.log.refusal = None
        assert answer.status_code == 200
        assert 'name="action" value="approve" dir="auto">Approve</button>' in answer.text
        assert not [
            it
            for it in service.log.recorded
            if it.event.originator_id == UUID(asked.run_id) and isinstance(it.event, FormViewed)
        ]

    def test_says_once_what_was_shown(self, service: InProcess, asked: Asked, browser: httpx2.Client) -> None:
        for _ in range(3):
            browser.head(asked.link, follow_redirects=True)
            browser.get(asked.link, follow_redirects=False)  # as what looks at links in mails does
        assert not asked.form.viewed
        before = len(service.log.recorded)
        for _ in range(3):
            asked.opened(browser)
        (recorded,) = service.log.recorded[before:]
        assert isinstance(recorded.event, FormViewed)
        assert recorded.event.digest == asked.form.digest
        assert (recorded.event.surface, recorded.event.level) == ("web", "link")

    def test_knows_when_there_is_no_such_form(self, browser: httpx2.Client) -> None:
        answer = browser.get("/form/nope")
        assert answer.status_code == 404
        assert "No such form" in answer.text


class TestAnswer:
    def test_is_recorded_and_receipted(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        sent = browser.post(asked.path, data=answered(page, action="approve"))
        assert sent.status_code == 303
        receipt = browser.get(sent.headers["location"])
        assert receipt.status_code == 200
        assert "Answered" in receipt.text
        assert "Approve" in receipt.text
        assert asked.token not in receipt.text
        assert asked.detail()["outputs"] == {"comment": "fine\nindeed", "prio": "low"}
        (event,) = submitted(service, asked)
        assert (event.channel, event.level) == ("web page", "link")

    def test_is_shown_with_the_receipt_to_who_gave_it_only(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        browser.post(asked.path, data=answered(page, action="approve") | {"field._note": "only mine"})
        assert "Your answer is recorded" in asked.opened(browser)
        assert "only mine" in asked.opened(browser)
        with service.client() as other:
            assert "only mine" not in asked.opened(other)

    def test_is_found_again_by_its_event_and_by_what_was_shown(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        browser.post(asked.path, data=answered(asked.opened(browser), action="approve"))
        (event,) = submitted(service, asked)
        with service.client() as other:
            for receipt in (asked.opened(browser), asked.opened(other)):
                assert f"Event {event.originator_version} of the run {asked.run_id}" in receipt
                assert f"SHA-256 {event.digest}" in receipt

    def test_over_the_api_is_not_shown_as_if_its_user_were_proven(
        self, service: InProcess, asked: Asked, key: str, browser: httpx2.Client
    ) -> None:
        with service.client(key) as client:
            digest = client.get(f"/v1/forms/{asked.form_id}").json()["digest"]
            inputs = {"comment": "", "prio": "low", "_note": ""}
            body = {"action": "reject", "inputs": inputs, "user": "The Queen", "digest": digest}
            assert client.post(f"/v1/forms/{asked.form_id}/answer", json=body).status_code == 200
        shown = asked.opened(browser)
        assert "“Reject” was chosen on " in shown
        assert "A program, over the API" in shown
        assert "Queen" not in shown

    def test_in_the_terminal_is_shown_with_the_name_that_nobody_verified(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        service.call(
            service.submit_form(
                FormId(form_id=UUID(asked.form_id)),
                workflow_id=None,
                action="reject",
                inputs={"comment": "", "prio": "low", "_note": ""},
                user="root",
                channel=TERMINAL,
            )
        )
        assert "root (terminal, name not verified)" in asked.opened(browser)

    def test_sent_twice_is_one(self, asked: Asked, browser: httpx2.Client) -> None:
        data = answered(asked.opened(browser), action="approve")
        assert [browser.post(asked.path, data=data).status_code for _ in range(2)] == [303, 303]

    def test_of_a_second_person_is_told_of_the_first(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        second = answered(asked.opened(browser), action="approve")
        with service.client() as other:
            first = answered(asked.opened(other), action="approve")
            assert other.post(asked.path, data=first).status_code == 303
        late = browser.post(asked.path, data=second | {"action": "reject"})
        assert late.status_code == 409
        assert "someone chose Approve first" in late.text
        assert asked.detail()["outputs"]["prio"] == "low"

    def test_with_gaps_comes_back_with_all_that_was_typed(self, asked: Asked, browser: httpx2.Client) -> None:
        page = asked.opened(browser)
        data = answered(page, action="approve") | {"field.prio": "", "field.comment": "kept </textarea><b>"}
        back = shown_again(browser, asked.path, data=data)
        assert "<title>Error: Review" in back
        assert back.count("Prio: choose one of the options") == 2
        assert 'href="#field-prio"' in back
        assert 'aria-describedby="field-prio-error"' in back
        assert "kept &lt;/textarea&gt;&lt;b&gt;</textarea>" in back
        assert asked.detail()["status"] == "paused"
        assert browser.post(asked.path, data=answered(back, action="approve")).status_code == 303

    @pytest.mark.parametrize("action", [{}, {"action": ""}, {"action": "nope"}, {"action": "__timeout"}])
    def test_needs_one_of_the_buttons(
        self, asked: Asked, browser: httpx2.Client, action: dict[str, str]
    ) -> None:
        back = shown_again(browser, asked.path, data=answered(asked.opened(browser)) | action)
        assert "Press one of the buttons" in back
        assert asked.detail()["status"] == "paused"

    @pytest.mark.parametrize("digest", [{"digest": ""}, {"digest": "0" * 64}, None])
    def test_to_something_else_is_refused(
        self, asked: Asked, browser: httpx2.Client, digest: dict[str, str] | None
    ) -> None:
        data = answered(asked.opened(browser), action="approve")
        if digest is None:
            del data["digest"]
        back = shown_again(browser, asked.path, data=data | (digest or {}))
        assert "read it again" in back
        assert "fine\nindeed</textarea>" in back
        assert asked.detail()["status"] == "paused"

    @pytest.mark.parametrize(
        ("content", "media_type", "status"),
        [
            (b'{"action":"approve"}', "application/json", 415),
            (b"action=approve", "", 415),
            (b"action=approve&action=reject", "application/x-www-form-urlencoded", 400),
            (b"action=%ff", "application/x-www-form-urlencoded", 400),
            (b"action=\xff", "application/x-www-form-urlencoded", 400),
            (b"a=1&" * 300, "application/x-www-form-urlencoded", 400),
            (b"a=" + b"x" * 2**20, "application/x-www-form-urlencoded", 413),
        ],
    )
    def test_that_no_page_sends_is_refused(
        self, asked: Asked, browser: httpx2.Client, content: bytes, media_type: str, status: int
    ) -> None:
        asked.opened(browser)
        headers = {"Content-Type": media_type} if media_type else {}
        answer = browser.post(asked.path, content=content, headers=headers)
        assert answer.status_code == status
        assert answer.headers["content-type"].startswith("text/html")
        assert asked.detail()["status"] == "paused"


def test_an_expired_form_is_closed(service: InProcess, key: str, browser: httpx2.Client) -> None:
    asked = Asked(service, key)
    data = answered(asked.opened(browser), action="approve")
    service.clock.move(timedelta(days=3))
    shown, late = (
        browser.get(asked.link, follow_redirects=True),
        browser.post(asked.path, data=data),
    )
    assert (shown.status_code, late.status_code) == (410, 410)
    assert "Expired" in shown.text
    assert "Not recorded" in late.text


def test_a_withdrawn_form_is_closed(service: InProcess, key: str, browser: httpx2.Client) -> None:
    asked = Asked(service, key)
    with service.client(key) as client:
        client.post(f"/v1/workflows/tasks/{asked.run_id}/stop", json={"user": "u-1"})
    shown = browser.get(asked.link, follow_redirects=True)
    assert shown.status_code == 410
    assert "Withdrawn" in shown.text


class TestWhatPagesAreMadeWith:
    @pytest.mark.parametrize(
        ("name", "media_type"),
        [
            ("placet.css", "text/css; charset=utf-8"),
            ("form.js", "text/javascript; charset=utf-8"),
            ("inter.woff2", "font/woff2"),
            ("inter.LICENSE.txt", "text/plain; charset=utf-8"),
        ],
    )
    def test_comes_along(self, browser: httpx2.Client, name: str, media_type: str) -> None:
        answer = browser.get(f"/static/{name}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == media_type
        assert "immutable" not in answer.headers["cache-control"]

    def test_is_kept_by_browsers_until_it_changes(self, browser: httpx2.Client) -> None:
        page = browser.get("/form/nope").text
        (address,) = re.findall(r'href="(/static/placet.css\?\w+)"', page)
        assert "immutable" in browser.get(address).headers["cache-control"]

    def test_is_nothing_else(self, browser: httpx2.Client) -> None:
        assert browser.get("/static/form.html").status_code == 404


class TestMarkdown:
    def test_is_cut_at_markers_in_running_text_only(self) -> None:
        source = "a {{#$output._x_#}} b\n\n`{{#$output.code#}}`\n\n- {{#$output.item#}}"
        assert split_at_fields(source)[1::2] == ["_x_", "item"]

    def test_leaves_no_markup_of_a_stranger(self) -> None:
        source = '<b onclick="x">b</b> <a href="javascript:x">a</a> [j](javascript:x) [d](data:text/html,x) ![i](http://e/i)'
        html = "".join(split_at_fields(source))
        assert re.findall(r"<(\w+)", html) == ["p", "a"], "the picture became a link"
        assert 'href="http://e/i"' in html

    def test_cannot_be_given_a_field_of_its_own(self) -> None:
        assert (
            len(split_at_fields('<span data-field="x"></span> [t](http://e "<span data-field="x"></span>")'))
            == 1
        )

    @pytest.mark.parametrize("source", ["[" * 20000, "x" * 70000 + "\n\n**b** {{#$output.x#}}"])
    def test_is_shown_as_it_is_where_reading_it_would_take_too_long(self, source: str) -> None:
        pieces = split_at_fields(source)
        assert pieces[0].startswith("<pre>")
        assert "<strong>" not in pieces[0]
        assert len(pieces) == 1 + 2 * source.count("{{#$output.x#}}")
