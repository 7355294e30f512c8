"""Tables that are wider than the page: no column is out of reach, by keyboard, by finger or on paper."""

from typing import Any

import pytest
from browsing import LOOKS, PHONE, Visitor, visitor
from forms import Asked
from in_process import InProcess
from playwright.sync_api import Browser, Locator, Page, expect
from workflows import end, human, start, workflow

COLUMNS = [f"Month {number}" for number in range(1, 15)]
AMOUNTS = [f"amount{number}" for number in range(1, 15)]
WIDE = "\n".join(f"| {' | '.join(cells)} |" for cells in (COLUMNS, ["---"] * 14, AMOUNTS))
NARROW = "| k | v |\n|---|---|\n| one | two |"
HINT = "Scroll sideways to see all 14 columns."
WHOLE = 0.95
"""How much of what is in sight is in sight, give or take a fraction of a pixel."""
STEPS = 80
"""How often an arrow key is pressed to get from one side of the table to the other."""


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    content = f"The year:\n\n{WIDE}\n\nIn short:\n\n{NARROW}\n\n{{{{#$output.comment#}}}}"
    edges = ["start > review", "review:approve > end", "review:reject > end"]
    nodes = [start("topic"), human("review", content=content), end(c="review.comment")]
    return service.key(workflow(nodes, edges))


@pytest.fixture(params=["with scripts", "without scripts"])
def way(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Somebody with a phone, who does not like things to move by themselves."""
    scripts = request.param == "with scripts"
    return {"viewport": PHONE, "reduced_motion": "reduce", "java_script_enabled": scripts}


def wide_table(page: Page) -> Locator:
    return page.get_by_role("region", name="Table 1, 14 columns")


def press(page: Page, key: str, times: int) -> None:
    for _ in range(times):
        page.keyboard.press(key)


def test_every_column_is_reached_by_keyboard_on_a_phone(anybody: Visitor, link: str) -> None:
    page = anybody.page
    page.goto(link)
    area = wide_table(page)
    columns = area.get_by_role("columnheader")
    expect(columns).to_have_text(COLUMNS)
    expect(area.get_by_text(HINT)).to_be_visible()
    expect(columns.first).to_be_in_viewport(ratio=WHOLE)
    expect(columns.last).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(area).to_be_focused()
    press(page, "ArrowRight", STEPS)
    expect(columns.last).to_be_in_viewport(ratio=WHOLE)
    expect(area.get_by_role("cell", name="amount14")).to_be_in_viewport(ratio=WHOLE)
    expect(columns.first).not_to_be_in_viewport()
    expect(area.get_by_text(HINT)).to_be_in_viewport(ratio=WHOLE)
    press(page, "ArrowLeft", STEPS)
    expect(columns.first).to_be_in_viewport(ratio=WHOLE)


def test_every_column_is_wide_enough_to_be_read_and_narrow_enough_for_the_phone(
    anybody: Visitor, link: str
) -> None:
    page = anybody.page
    page.goto(link)
    area = wide_table(page).bounding_box()
    assert area is not None
    assert area["x"] >= 0 and area["x"] + area["width"] <= PHONE["width"], "the page itself does not scroll"
    for cell in wide_table(page).get_by_role("cell").all():
        box = cell.bounding_box()
        assert box is not None
        assert 50 < box["width"] < area["width"]
        assert box["height"] < 60, "no amount is broken into letters"


def test_a_table_that_fits_says_nothing_of_scrolling(anybody: Visitor, link: str) -> None:
    anybody.page.goto(link)
    narrow = anybody.page.get_by_role("region", name="Table 2, 2 columns")
    expect(narrow.get_by_role("cell", name="two")).to_be_in_viewport()
    expect(narrow.get_by_text("Scroll sideways")).to_be_hidden()


def test_the_receipt_shows_the_table_in_the_same_way(anybody: Visitor, link: str) -> None:
    page = anybody.page
    page.goto(link)
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    columns = wide_table(page).get_by_role("columnheader")
    wide_table(page).focus()
    press(page, "ArrowRight", STEPS)
    expect(columns.last).to_be_in_viewport(ratio=WHOLE)


def test_on_paper_the_whole_table_is_there(reader: Visitor, link: str) -> None:
    page = reader.page
    page.goto(link)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 between its margins
    expect(wide_table(page).get_by_text(HINT)).to_be_hidden()
    for column in wide_table(page).get_by_role("columnheader").all():
        box = column.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 718


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_axe_finds_nothing(
    chromium_browser: Browser, service: InProcess, asked: Asked, look: dict[str, Any]
) -> None:
    with visitor(chromium_browser, service.url, **look) as visiting:
        visiting.page.goto(f"{service.url}{asked.link}")
        assert visiting.violations() == ""
