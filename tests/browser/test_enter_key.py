"""The Enter key decides nothing, wherever it is pressed, with and without scripts: only the buttons do."""

from typing import Any

import pytest
from browsing import Visitor
from filling import fill, picture, press, text
from forms import Asked, asking_everything, asking_object
from in_process import InProcess
from playwright.sync_api import Locator, Page, expect
from workflows import end, human, start, workflow

UNDECIDED = "Nothing has been decided yet."
SINGLE_LINES = [
    "Mail to", "Amount", "Day", "Moment (optional)", "Link (optional)", "PIN (optional)", "Full name", "Age (optional)"
]  # fmt: skip
TICKS = ["I have read it", "DE", "Licensed (optional)", "list.txt"]
BESIDE = "xpath=(ancestor::*[@class='tick' or @class='instant'] | self::*)[1]/following-sibling::*[@role='status'][1]"
OTHERS = ["What should change? (needed for “Reject”)", "Channel", "Data (optional)", "Size (optional)"]
"""In these, Enter belongs to the field: it breaks the line, or opens the list."""


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_everything())


@pytest.fixture(scope="module")
def object_key(service: InProcess) -> str:
    return service.key(asking_object())


def press_enter(where: Locator, way: dict[str, Any]) -> None:
    """Wait for what it comes to: with scripts, a word beside that very field; without, the same page once more."""
    if way.get("java_script_enabled", True):
        where.press("Enter")
        expect(where.locator(BESIDE)).to_contain_text(UNDECIDED)
    else:
        with where.page.expect_navigation():
            where.press("Enter")


def is_undecided(page: Page, asked: Asked) -> None:
    expect(page.get_by_text(UNDECIDED)).to_be_visible()
    expect(page.get_by_role("button", name="Approve")).to_be_visible()
    assert asked.form.status == "waiting"


def test_it_decides_nothing_in_any_field_and_what_was_entered_stays(
    anybody: Visitor, way: dict[str, Any], service: InProcess, asked: Asked
) -> None:
    page = anybody.page
    page.goto(f"{service.url}{asked.link}")
    page.get_by_label("Images").set_input_files([picture("a.png")])
    page.get_by_label("Checklist").set_input_files(text("list.txt"))
    fill(page)
    for label in SINGLE_LINES + TICKS:
        press_enter(page.get_by_label(label, exact=True), way)
        is_undecided(page, asked)
    press(page)
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    outputs = asked.detail()["outputs"]
    assert (outputs["checklist"]["filename"], outputs["images"][0]["filename"]) == ("list.txt", "a.png")
    assert outputs["pin"] == "[secret]"
    assert (outputs["amount"], outputs["places"], outputs["sure"]) == (7, ["CH", "DE"], True)
    assert outputs["person"] == {"name": "Ann", "age": 42, "licensed": True, "size": "large"}


def test_it_decides_nothing_in_fields_that_take_it_themselves(
    anybody: Visitor, way: dict[str, Any], service: InProcess, asked: Asked
) -> None:
    page = anybody.page
    page.goto(f"{service.url}{asked.link}")
    fill(page)
    page.get_by_label("Checklist").set_input_files(text("list.txt"))
    for label in OTHERS:
        for keys in ("Enter", "Control+Enter", "Shift+Enter"):
            page.get_by_label(label, exact=True).press(keys)
            page.keyboard.press("Escape")
    press_enter(page.get_by_label("Amount"), way)
    is_undecided(page, asked)


def test_it_decides_nothing_in_rows(
    anybody: Visitor, way: dict[str, Any], service: InProcess, object_key: str
) -> None:
    page, asked = anybody.page, Asked(service, object_key)
    page.goto(f"{service.url}{asked.link}")
    page.get_by_role("button", name="Add a row (Line items)").click()
    page.get_by_label("Item", exact=True).fill("Licence")
    page.get_by_label("Tags, row 1").fill("paid")
    for label in ("Item", "Tags, row 1", "Verified amount", "Email"):
        press_enter(page.get_by_label(label, exact=label == "Item"), way)
        is_undecided(page, asked)
        expect(page.get_by_label("Item", exact=True)).to_have_value("Licence")


@pytest.mark.parametrize(
    "field",
    [
        {"type": "number", "name": "it"},
        {"type": "checkbox", "name": "it"},
        {"type": "multi-select", "name": "it", "options": {"value": ["a", "b"]}},
    ],
    ids=["number", "checkbox", "multi-select"],
)
def test_it_decides_nothing_where_there_is_one_field_only(
    anybody: Visitor, way: dict[str, Any], service: InProcess, field: dict[str, Any]
) -> None:
    node = human("review", content="{{#$output.it#}}") | {"fields": [field]}
    edges = ["start > review", "review:approve > end"]
    asked = Asked(service, service.key(workflow([start("topic"), node, end(it="review.it")], edges)))
    page = anybody.page
    page.goto(f"{service.url}{asked.link}")
    press_enter(page.locator("input:visible").first, way)
    is_undecided(page, asked)


def test_the_button_that_takes_it_is_met_by_nobody(
    anybody: Visitor, service: InProcess, asked: Asked
) -> None:
    page = anybody.page
    page.goto(f"{service.url}{asked.link}")
    expect(page.get_by_role("button", name="Show this again")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.get_by_label("What should change?")).to_be_focused()


def test_it_decides_on_a_button_that_has_the_focus(
    anybody: Visitor, service: InProcess, asked: Asked
) -> None:
    page = anybody.page
    page.goto(f"{service.url}{asked.link}")
    fill(page)
    page.get_by_label("Checklist").set_input_files(text("list.txt"))
    page.get_by_role("button", name="Approve").press("Enter")
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
