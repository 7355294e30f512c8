"""Secrets over a page that is shown again: kept without being in it, and asked for again where they were wrong."""

import re
from collections.abc import Iterator
from html import unescape

import httpx2
import pytest
from forms import Asked, hidden, shown_again
from in_process import InProcess
from memory.rings import SEAL
from workflows import end, human, start, workflow

CANARY = "c4nary-s3cret"


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    node = human("review", content="{{#$output.pin#}}")
    node["fields"] = [
        {"type": "secret", "name": "pin", "label": "PIN", "required": True, "min_length": 4},
        {"type": "secret", "name": "other"},
        {"type": "number", "name": "amount", "required": True},
        {"type": "file", "name": "scan", "allowed_file_types": ["document"], "required": False},
    ]
    edges = ["start > review", "review:approve > end"]
    return service.key(workflow([start("topic"), node, end(amount="review.amount")], edges))


@pytest.fixture
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        yield opened


def filled(page: str, **more: str) -> dict[str, str]:
    fields = {"field.pin": "", "field.other": "", "field.amount": "", "action": "approve"}
    given = {name.replace("_", ".", 1): text for name, text in more.items()}
    return hidden(page) | fields | given


def kept(page: str) -> dict[str, str]:
    """What the ticks of the page send that keep a secret."""
    ticks = re.findall(r'name="(kept\.\w+)" value="([^"]*)" checked', page)
    return {name: unescape(value) for name, value in ticks}


def secret(asked: Asked, name: str = "pin") -> str | None:
    values = asked.form.values or {}
    return None if values[name] is None else SEAL.unseal(values[name])


class TestASecret:
    def test_is_kept_where_something_else_is_wrong_and_is_not_in_the_page(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        again = shown_again(browser, asked.path, data=filled(asked.opened(browser), field_pin=CANARY))
        assert CANARY not in again and "Keep what you entered before" in again
        assert "Amount: enter a number" in again and "PIN: " not in again
        assert CANARY.encode() not in b"".join(content for _, content, _ in service.drafts.kept.values())
        data = filled(again, field_amount="7") | kept(again)
        assert browser.post(asked.path, data=data).status_code == 303
        assert secret(asked) == CANARY

    def test_is_kept_over_many_pages(self, asked: Asked, browser: httpx2.Client) -> None:
        page = shown_again(browser, asked.path, data=filled(asked.opened(browser), field_pin=CANARY))
        for _ in range(3):
            page = shown_again(browser, asked.path, data=filled(page) | kept(page) | {"row": "keep"})
        assert browser.post(asked.path, data=filled(page, field_amount="7") | kept(page)).status_code == 303
        assert secret(asked) == CANARY

    def test_gives_way_to_one_that_is_typed_anew_and_is_none_where_its_tick_is_taken_away(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = filled(asked.opened(browser), field_pin=CANARY, field_other="other-s3cret")
        again = shown_again(browser, asked.path, data=data)
        ticks = kept(again)
        del ticks["kept.other"]
        data = filled(again, field_pin="another one", field_amount="7") | ticks
        assert browser.post(asked.path, data=data).status_code == 303
        assert (secret(asked), secret(asked, "other")) == ("another one", None)

    def test_is_asked_for_again_where_it_is_wrong_itself(self, asked: Asked, browser: httpx2.Client) -> None:
        again = shown_again(browser, asked.path, data=filled(asked.opened(browser), field_pin="abc"))
        assert "PIN: must have at least 4 characters" in again
        assert kept(again) == {} and ">abc" not in again and '"abc"' not in again

    def test_is_not_complained_of_where_only_a_file_was_not_taken(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = filled(asked.opened(browser), field_pin=CANARY, field_amount="7")
        files = [("field.scan", ("x.pdf", b"", "application/pdf"))]
        again = shown_again(browser, asked.path, data=data, files=files)
        assert "x.pdf is empty" in again
        assert "PIN: " not in again and "kept.pin" in kept(again)

    def test_of_another_field_form_or_text_is_none(
        self, service: InProcess, key: str, asked: Asked, browser: httpx2.Client
    ) -> None:
        again = shown_again(browser, asked.path, data=filled(asked.opened(browser), field_other=CANARY))
        theirs = kept(again)["kept.other"]
        another = Asked(service, key)
        page = another.opened(browser)
        for at, text in (
            (asked, theirs),
            (another, theirs),
            (asked, "sealed:AAAA"),
            (asked, "sealed:é"),
            (asked, CANARY),
        ):
            data = filled(again if at is asked else page, field_amount="7") | {"kept.pin": text}
            assert "PIN: fill this in" in shown_again(browser, at.path, data=data), text
