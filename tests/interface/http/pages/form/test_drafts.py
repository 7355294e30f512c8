"""What was entered and decided nothing: shown again at an address, so that going back and reloading lose nothing."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import httpx2
import pytest
from forms import Asked, answered, asking, hidden, shown_again
from in_process import InProcess

GAP = {"field.prio": "", "field.comment": "kept </textarea><b>"}
KEPT = "kept &lt;/textarea&gt;&lt;b&gt;</textarea>"


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking())


@pytest.fixture
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        yield opened


def draft_of(browser: httpx2.Client, asked: Asked, **more: str) -> str:
    """The address to which an answer with a gap leads."""
    data = answered(asked.opened(browser), action="approve") | GAP | more
    answer = browser.post(asked.path, data=data)
    assert answer.status_code == 303
    return answer.headers["location"]


class TestADraft:
    def test_is_shown_as_often_as_it_is_asked_for_with_what_is_wrong(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        address = draft_of(browser, asked)
        for _ in range(3):
            page = browser.get(address)
            assert page.status_code == 200
            assert KEPT in page.text and "Prio: choose one of the options" in page.text
        assert KEPT not in browser.get(asked.path).text, "another address, another page"

    def test_is_for_who_has_the_link(self, service: InProcess, asked: Asked, browser: httpx2.Client) -> None:
        address = draft_of(browser, asked)
        with service.client() as other:
            assert KEPT not in other.get(f"{address}&again").text
            asked.opened(other)
            assert KEPT in other.get(address).text

    def test_of_another_form_is_none(
        self, service: InProcess, key: str, asked: Asked, browser: httpx2.Client
    ) -> None:
        query = draft_of(browser, asked).partition("?")[2]
        other = Asked(service, key)
        other.opened(browser)
        assert KEPT not in browser.get(f"{other.path}?{query}").text

    @pytest.mark.parametrize("draft", ["", "x", "%00", str(uuid4()), "1" * 5000])
    def test_that_was_invented_shows_the_form_as_it_is(
        self, asked: Asked, browser: httpx2.Client, draft: str
    ) -> None:
        asked.opened(browser)
        page = browser.get(f"{asked.path}?draft={draft}")
        assert page.status_code == 200
        assert "as &lt;is&gt;</textarea>" in page.text

    def test_is_kept_sealed_for_a_day(self, service: InProcess, key: str, browser: httpx2.Client) -> None:
        asked = Asked(service, key)
        address = draft_of(browser, asked)
        for _, content, _ in service.drafts.kept.values():
            assert b"kept" not in content and b"textarea" not in content
        service.clock.move(timedelta(hours=23))
        assert KEPT in browser.get(address).text
        service.clock.move(timedelta(hours=2))
        assert "as &lt;is&gt;</textarea>" in browser.get(address).text

    def test_is_shown_at_once_where_it_cannot_be_kept(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = answered(asked.opened(browser), action="approve") | GAP
        service.drafts.is_down = True
        page = browser.post(asked.path, data=data)
        service.drafts.is_down = False
        large = browser.post(asked.path, data=data | {"field.comment": "x" * 300_000})
        for shown in (page, large):
            assert shown.status_code == 422
            assert "Prio: choose one of the options" in shown.text

    def test_says_what_it_was_when_the_form_was_closed_meanwhile(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        address = draft_of(browser, asked)
        with service.client() as other:
            other.post(asked.path, data=answered(asked.opened(other), action="reject"))
        late = browser.get(address)
        assert late.status_code == 409
        assert "someone chose Reject first" in late.text and "kept &lt;/textarea&gt;&lt;b&gt;" in late.text

    def test_gives_way_to_the_receipt_once_its_author_has_answered(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        address = draft_of(browser, asked)
        data = hidden(browser.get(address).text) | {"field.comment": "fine", "field.prio": "low"}
        assert browser.post(asked.path, data=data | {"action": "approve"}).status_code == 303
        assert "Your answer is recorded" in browser.get(address).text

    def test_of_a_late_answer_has_an_address_too(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = answered(asked.opened(browser), action="approve")
        assert browser.post(asked.path, data=data).status_code == 303
        late = browser.post(asked.path, data=data | {"field.comment": "a second thought", "action": "reject"})
        address = late.text.partition('data-again="')[2].partition('"')[0]
        again = browser.get(address)
        assert again.status_code == 409
        assert "a second thought" in again.text and "Your answer was not recorded" in again.text
        assert "data-again" not in again.text


def test_many_presses_are_no_too_many_tries(asked: Asked, browser: httpx2.Client) -> None:
    page = asked.opened(browser)
    for _ in range(25):
        page = shown_again(browser, asked.path, data=answered(page) | {"row": "keep"})
