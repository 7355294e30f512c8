"""What a value brings into a table stays in its cell on the page, whatever Markdown it holds."""

import pytest
from browsing import Visitor
from forms import Asked
from in_process import InProcess
from playwright.sync_api import Page, expect
from workflows import end, human, start, workflow

CONTENT = "| k | v |\n|---|---|\n| one | {{#start.topic#}} |\n| two | two |\n\nafter {{#$output.comment#}}"
VALUES = {
    "a bar": "a|b",
    "a line break": "a\nb",
    "a row": "a\n| x | y |\nb",
    "a blank line": "a\n\nb",
    "a table of its own": "| p | q |\n|---|---|\n| 1 | 2 |",
    "a backslash at the end": "a\\",
}


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    edges = ["start > review", "review:approve > end", "review:reject > end"]
    nodes = [start("topic"), human("review", content=CONTENT), end(c="review.comment")]
    return service.key(workflow(nodes, edges))


@pytest.fixture(params=VALUES)
def value(request: pytest.FixtureRequest) -> str:
    return VALUES[request.param]


@pytest.fixture
def asked(service: InProcess, key: str, value: str) -> Asked:
    return Asked(service, key, topic=value)


def cells(page: Page) -> list[list[str]]:
    """Return what the table on the page holds, row by row, without what separates words."""
    table = page.get_by_role("table")
    expect(table).to_have_count(1)
    rows = table.get_by_role("row").all()
    return [["".join(text.split()) for text in row.locator("th, td").all_inner_texts()] for row in rows]


def test_a_value_stays_in_its_cell_before_and_after_the_decision(
    reader: Visitor, link: str, value: str
) -> None:
    page = reader.page
    page.goto(link)
    expected = [["k", "v"], ["one", "".join(value.split())], ["two", "two"]]
    assert cells(page) == expected
    expect(page.locator("p", has_text="after")).to_be_visible()
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    assert cells(page) == expected
