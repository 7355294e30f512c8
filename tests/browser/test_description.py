"""The description of the API, as its readers see it."""

from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from in_process import InProcess
from playwright.sync_api import Browser, expect


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_it_is_accessible_and_fits(
    chromium_browser: Browser, service: InProcess, look: dict[str, Any]
) -> None:
    with visitor(chromium_browser, service.url, **look) as reader:
        reader.page.goto(f"{service.url}/docs")
        assert reader.violations() == ""
        width = reader.page.viewport_size
        assert width is not None
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width["width"]
        assert reader.elsewhere == []
        assert reader.complaints == []


def test_a_link_of_the_contents_leads_to_the_operation(reader: Visitor, service: InProcess) -> None:
    reader.page.goto(f"{service.url}/docs")
    reader.page.get_by_role("link", name="Withdraw a form").click()
    expect(reader.page.get_by_role("heading", name="Withdraw a form")).to_be_in_viewport()
