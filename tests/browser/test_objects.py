"""Objects entered part by part, with and without scripts."""

from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from forms import Asked, asking_object
from in_process import InProcess
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_object())


@pytest.fixture
def page(anybody: Visitor, link: str) -> Page:
    """The form in front of somebody with scripts, then of somebody without."""
    anybody.page.goto(link)
    return anybody.page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def fill(page: Page) -> None:
    """Enter what is demanded."""
    page.get_by_label("Verified amount").fill("1200.50")
    page.get_by_label("Tags, row 1").fill("paid")
    page.get_by_label("Urgent").select_option("Yes")
    page.get_by_label("I compared the amount").check()


def test_an_object_is_entered_part_by_part(page: Page, asked: Asked) -> None:
    fill(page)
    page.get_by_label("Currency").select_option("CHF")
    page.get_by_label("Invoice date").fill("2026-11-20")
    page.get_by_label("Seen at").fill("2026-11-21T14:30:05")
    page.get_by_label("Email").fill("ann@example.com")
    page.get_by_label("Remarks").fill("Less.\nMuch less.")
    page.get_by_label("Extra").fill('{"a": [null]}')
    press(page, "Add a row (Line items)")
    expect(page.get_by_label("Item", exact=True)).to_be_focused()
    page.get_by_label("Item", exact=True).fill("Licence")
    page.get_by_label("Quantity").fill("3")
    press(page, "Add another (Line items)")
    press(page, "Remove (Line item 2)")
    expect(page.get_by_role("button", name="Add another (Line items)")).to_be_focused()
    press(page, "Add another (Tags)")
    page.get_by_label("Tags, row 2").fill("checked")
    expect(page.get_by_label("Remarks")).to_have_value("Less.\nMuch less.")
    assert asked.detail()["status"] == "paused"
    press(page, "Approve")
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    assert asked.detail()["outputs"]["invoice"] == {
        "amount": 1200.5,
        "currency": "CHF",
        "invoice_date": "2026-11-20",
        "seen_at": "2026-11-21T14:30:05Z",
        "number": "R-4711",
        "contact": {"email": "ann@example.com"},
        "line_items": [{"item": "Licence", "quantity": 3}],
        "tags": ["paid", "checked"],
        "remarks": "Less.\nMuch less.",
        "extra": {"a": [None]},
        "urgent": True,
        "compared": True,
    }


def test_what_is_wrong_is_said_where_it_is(page: Page, asked: Asked) -> None:
    press(page, "Add a row (Line items)")
    page.get_by_label("Item", exact=True).fill("Licence")
    page.get_by_label("Quantity").fill("0")
    press(page, "Approve")
    summary = page.get_by_role("alert").filter(has_text="There is a problem")
    expect(summary).to_be_focused()
    assert summary.get_by_role("link").all_inner_texts() == [
        "Verified amount: fill this in",
        "Quantity, Line item 1: must be at least 1",
        "Tags: must have at least 1 entry",
        "Urgent: fill this in",
        "I compared the amount with the scanned invoice: tick this box",
    ]
    summary.get_by_role("link", name="Quantity").click()
    quantity = page.get_by_label("Quantity")
    expect(quantity).to_be_focused()
    expect(quantity).to_have_accessible_description("Error: Quantity, Line item 1: must be at least 1")
    quantity.fill("1")
    fill(page)
    press(page, "Approve")
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()


def test_a_file_chosen_before_a_press_is_kept(page: Page, asked: Asked) -> None:
    scan = page.get_by_role("button", name="Scan (optional)")
    scan.set_input_files({"name": "scan.txt", "mimeType": "text/plain", "buffer": b"scanned"})
    press(page, "Add another (Tags)")
    expect(page.get_by_label("Tags, row 2")).to_be_focused()
    fill(page)
    press(page, "Approve")
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    assert asked.detail()["outputs"]["scan"]["filename"] == "scan.txt"


def test_a_draft_of_what_is_there_is_kept(reader: Visitor, service: InProcess, asked: Asked) -> None:
    page = reader.page
    page.goto(f"{service.url}{asked.link}")
    fill(page)
    press(page, "Add another (Tags)")
    page.goto(f"{service.url}{asked.link}")
    filled_in = page.get_by_role("status").first
    expect(filled_in).to_contain_text("What you entered before in this browser is filled in.")
    expect(page.get_by_label("Verified amount")).to_have_value("1200.50")
    expect(page.get_by_label("Tags, row 1")).to_have_value("paid")
    press(page, "Add another (Tags)")
    page.get_by_label("Tags, row 2").fill("checked")
    page.goto(f"{service.url}{asked.link}")
    expect(filled_in).to_contain_text("is filled in, but for rows that you added.")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_axe_finds_nothing(
    chromium_browser: Browser, service: InProcess, asked: Asked, look: dict[str, Any]
) -> None:
    with visitor(chromium_browser, service.url, **look) as visiting:
        page = visiting.page
        page.goto(f"{service.url}{asked.link}")
        press(page, "Add a row (Line items)")
        page.get_by_label("Item", exact=True).fill("Licence")
        assert visiting.violations() == ""
        press(page, "Approve")
        expect(page.get_by_text("There is a problem")).to_be_visible()
        assert visiting.violations() == ""
        scroll, inner = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert scroll <= inner


def test_an_empty_row_is_not_marked_for_what_is_wrong_with_its_list(
    reader: Visitor, service: InProcess, asked: Asked
) -> None:
    page = reader.page
    page.goto(f"{service.url}{asked.link}")
    border = "e => getComputedStyle(e).borderColor"
    calm = page.get_by_label("Tags, row 1").evaluate(border)
    press(page, "Approve")
    expect(page.get_by_role("link", name="Tags: must have at least 1 entry")).to_be_visible()
    assert page.get_by_label("Tags, row 1").evaluate(border) == calm
    assert page.get_by_label("Verified amount").evaluate(border) != calm
