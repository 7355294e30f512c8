"""One form in two tabs, in two browsers, pressed twice, gone back to: the truth is told, and no text is lost."""

from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from filling import press
from forms import Asked, asking
from in_process import InProcess
from playwright.sync_api import Browser, Page, expect

WROTE = "Not like that:\nit is too long."


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking())


def write(page: Page, link: str, *, text: str = WROTE) -> None:
    page.goto(link)
    page.get_by_label("Comment").fill(text)
    page.get_by_label("Prio").select_option("low")


def test_the_second_tab_is_told_that_its_answer_was_not_recorded_and_keeps_its_text(
    anybody: Visitor, asked: Asked, link: str
) -> None:
    first, second = anybody.page, anybody.context.new_page()
    write(first, link, text="Fine.")
    write(second, link)
    press(first, "Approve")
    expect(first.get_by_text("Your answer is recorded.")).to_be_visible()
    press(second, "Reject")
    expect(
        second.get_by_text("Your answer was not recorded: you chose Approve first, at 12:00 UTC.")
    ).to_be_visible()
    expect(second.get_by_text("Not like that:")).to_have_text(WROTE, use_inner_text=True)
    expect(second.get_by_text("Your answer is recorded")).to_have_count(0)
    second.get_by_role("link", name="See the answer that was recorded").click()
    expect(second.get_by_text("Your answer is recorded.")).to_be_visible()
    assert (asked.form.action, asked.form.values) == (
        "approve",
        {"comment": "Fine.", "prio": "low", "_note": ""},
    )


def test_the_draft_of_a_second_person_is_kept_until_they_delete_it(
    chromium_browser: Browser, reader: Visitor, service: InProcess, link: str
) -> None:
    page = reader.page
    write(page, link)
    with visitor(chromium_browser, service.url) as other:
        write(other.page, link, text="Fine.")
        press(other.page, "Approve")
        expect(other.page.get_by_text("Your answer is recorded.")).to_be_visible()
        assert other.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    press(page, "Reject")
    expect(page.get_by_text("Your answer was not recorded: someone chose Approve first")).to_be_visible()
    page.goto(link)
    expect(page.get_by_text("This form has been answered")).to_be_visible()
    expect(page.get_by_text("Not like that:")).to_have_text(WROTE, use_inner_text=True)
    assert reader.violations() == ""
    page.get_by_role("button", name="Delete it from this browser").click()
    expect(page.get_by_text("Not like that:")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_two_clicks_are_one_answer(anybody: Visitor, asked: Asked, link: str) -> None:
    page = anybody.page
    write(page, link)
    page.get_by_role("button", name="Approve").dblclick()
    expect(page.get_by_text("Your answer is recorded.")).to_be_visible()
    assert asked.detail()["status"] == "succeeded"


def test_going_back_to_the_form_and_forth_shows_the_receipt(anybody: Visitor, link: str) -> None:
    page = anybody.page
    write(page, link)
    press(page, "Approve")
    for move in (page.go_back, page.go_forward, page.reload):
        expect(page.get_by_text("Your answer is recorded.")).to_be_visible()
        move()
    expect(page.get_by_text("Your answer is recorded.")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_axe_finds_nothing_on_the_page_of_a_late_answer(
    chromium_browser: Browser, service: InProcess, link: str, look: dict[str, Any]
) -> None:
    with (
        visitor(chromium_browser, service.url, **look) as late,
        visitor(chromium_browser, service.url) as other,
    ):
        write(late.page, link, text=WROTE + " x" * 2000)
        write(other.page, link)
        press(other.page, "Approve")
        expect(other.page.get_by_text("Your answer is recorded.")).to_be_visible()
        press(late.page, "Reject")
        expect(late.page.get_by_text("Your answer was not recorded")).to_be_visible()
        assert late.violations() == ""
        scroll, inner = late.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert scroll <= inner
