"""Payloads and naughty strings on the page of a form, in a real browser: nothing of them is executed or fetched."""

from typing import Any

from browsing import Visitor
from forms import Asked
from in_process import InProcess
from playwright.sync_api import expect
from vectors import strangers
from workflows import end, human, start, workflow

from domain.workflow.definition import WorkflowDefinition

BATCH = 12_000
"""Enough characters for one page."""


def batches() -> list[list[str]]:
    """Every payload and every naughty string, in batches that pages can show."""
    found: list[list[str]] = [[]]
    for text in strangers():
        if sum(map(len, found[-1])) > BATCH:
            found.append([])
        found[-1].append(text.replace("\0", ""))
    return found


def repeating(texts: list[str]) -> WorkflowDefinition:
    """A form that says what the run was started with, as its content, its default and its options."""
    node: dict[str, Any] = human("review", content="{{#start.topic#}}\n\n{{#$output.free#}}")
    options = [text for text in dict.fromkeys(texts) if text]
    node["title"] = options[0][:100]
    node["fields"] = [
        {
            "type": "paragraph",
            "name": "free",
            "label": options[-1][:200],
            "default": {"type": "variable", "selector": ["start", "topic"]},
        },
        {"type": "select", "name": "one", "options": {"value": options}},
        {"type": "multi-select", "name": "many", "options": {"value": options}},
    ]
    return workflow(
        [start("topic"), node, end(free="review.free")], ["start > review", "review:approve > end"]
    )


def test_nothing_of_what_strangers_write_is_executed(service: InProcess, reader: Visitor) -> None:
    for texts in batches():
        key = service.key(repeating(texts))
        asked = Asked(service, key, "\n\n".join(texts))
        page = reader.page
        page.goto(f"{service.url}{asked.link}")
        expect(page.get_by_role("button", name="Approve")).to_be_visible()
        assert page.evaluate("document.scripts.length") == 1
        assert page.evaluate("document.querySelectorAll('main form').length") == 1
        address = page.url
        page.get_by_role("button", name="Approve").click()
        expect(page.get_by_text("There is a problem")).to_be_visible()
        page.locator("select").select_option(index=1)
        page.get_by_role("button", name="Approve").click()
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        assert page.url == address
