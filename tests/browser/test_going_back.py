"""Going back, forth and elsewhere, and reloading: nothing that was entered is lost, and nothing is sent twice."""

import pytest
from browsing import Visitor
from filling import press
from forms import Asked, asking_object, hidden
from in_process import InProcess
from playwright.sync_api import Page, expect


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_object())


@pytest.fixture
def page(anybody: Visitor, link: str) -> Page:
    anybody.page.goto(link)
    return anybody.page


def fill(page: Page) -> None:
    page.get_by_label("Verified amount").fill("1200.50")
    page.get_by_label("Tags, row 1").fill("paid")
    page.get_by_label("Urgent").select_option("Yes")


def is_wrong(page: Page) -> None:
    """The box was not ticked; the rest is as it was entered."""
    expect(page.get_by_text("There is a problem")).to_be_visible()
    expect(page.get_by_label("Verified amount")).to_have_value("1200.50")
    expect(page.get_by_label("Tags, row 1")).to_have_value("paid")


def test_a_page_with_a_problem_is_loaded_again_and_come_back_to(
    page: Page, service: InProcess, asked: Asked
) -> None:
    fill(page)
    press(page, "Approve")
    is_wrong(page)
    page.reload()
    is_wrong(page)
    page.goto(f"{service.url}/sign-in")
    page.go_back()
    is_wrong(page)
    page.get_by_label("I compared the amount").check()
    press(page, "Approve")
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    for move in (page.go_back, page.go_forward, page.reload):
        move()
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    assert asked.detail()["status"] == "succeeded"


def test_rows_are_gone_back_over_one_by_one(page: Page, asked: Asked) -> None:
    fill(page)
    for row in (2, 3):
        press(page, "Add another (Tags)")
        expect(page.get_by_label(f"Tags, row {row}")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Tags, row 2")).to_be_visible()
    expect(page.get_by_label("Tags, row 3")).to_have_count(0)
    page.go_forward()
    expect(page.get_by_label("Tags, row 3")).to_be_visible()
    expect(page.get_by_label("Tags, row 1")).to_have_value("paid")
    assert asked.form.status == "waiting"


def test_a_late_answer_is_come_back_to(page: Page, service: InProcess, asked: Asked) -> None:
    fill(page)
    with service.client() as other:
        theirs = hidden(asked.opened(other)) | {
            "field.invoice/amount": "1",
            "field.invoice/tags/0": "theirs",
            "field.invoice/urgent": "true",
            "field.invoice/compared": "true",
            "action": "approve",
        }
        assert other.post(asked.path, data=theirs).status_code == 303
    press(page, "Reject")
    expect(page.get_by_text("Your answer was not recorded: someone chose Approve first")).to_be_visible()
    page.wait_for_url("**?draft=*")  # the answer leads on to a page that can be gone back to
    page.goto(f"{service.url}/sign-in")
    page.go_back()
    expect(page.get_by_text("Your answer was not recorded: someone chose Approve first")).to_be_visible()
    expect(page.get_by_text("1200.5")).to_be_visible()
    page.reload()
    expect(page.get_by_text("1200.5")).to_be_visible()


def test_what_is_entered_on_a_page_with_a_problem_survives_loading_it_again(
    reader: Visitor, link: str
) -> None:
    page = reader.page
    page.goto(link)
    fill(page)
    press(page, "Approve")
    is_wrong(page)
    page.get_by_label("Remarks").fill("Entered afterwards.")
    page.reload()
    expect(page.get_by_label("Remarks")).to_have_value("Entered afterwards.")
    is_wrong(page)
