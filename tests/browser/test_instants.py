"""Moments are entered in the time zone of who answers, or in the one they came in; never taken for another day."""

from collections.abc import Iterator
from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from forms import Asked
from in_process import InProcess
from playwright.sync_api import Browser, Locator, Page, expect
from workflows import end, human, start, workflow

NEW_YORK = {"timezone_id": "America/New_York"}
WINTER, SUMMER = "2026-11-21T14:30", "2026-07-21T14:30"
LATE_IN_THE_EVENING = "2026-11-20T23:30:00-05:00"


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    node = human("review", content="When?\n\n{{#$output.begin#}}\n\n{{#$output.until#}}")
    node["fields"] = [
        {"type": "date-time", "name": "begin"},
        {"type": "date-time", "name": "until", "default": {"type": "constant", "value": LATE_IN_THE_EVENING}},
    ]
    edges = ["start > review", "review:approve > end", "review:reject > end"]
    return service.key(
        workflow([start("topic"), node, end(begin="review.begin", until="review.until")], edges)
    )


@pytest.fixture(params=["with scripts", "without scripts"])
def way(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {**NEW_YORK, "java_script_enabled": request.param == "with scripts"}


@pytest.fixture
def new_yorker(chromium_browser: Browser, service: InProcess) -> Iterator[Page]:
    with visitor(chromium_browser, service.url, **NEW_YORK) as visiting:
        yield visiting.page
        assert visiting.complaints == []


def zone(page: Page, number: int = 0) -> Locator:
    return page.get_by_label("Time zone").nth(number)


def chosen(page: Page, number: int = 0) -> Locator:
    return zone(page, number).locator("option:checked")


def approve(page: Page) -> None:
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()


def test_a_time_is_meant_where_the_browser_is_and_told_in_utc_beside_it(
    new_yorker: Page, asked: Asked, link: str
) -> None:
    new_yorker.goto(link)
    new_yorker.get_by_label("Begin").fill(WINTER)
    expect(chosen(new_yorker)).to_have_text("America/New York, UTC−05:00")
    expect(new_yorker.get_by_text("That is 2026-11-21, 19:30:00 UTC.")).to_be_visible()
    approve(new_yorker)
    assert asked.detail()["outputs"]["begin"] == "2026-11-21T14:30:00-05:00"


def test_in_summer_the_same_place_has_another_offset(new_yorker: Page, asked: Asked, link: str) -> None:
    new_yorker.goto(link)
    new_yorker.get_by_label("Begin").fill(SUMMER)
    expect(chosen(new_yorker)).to_have_text("America/New York, UTC−04:00")
    approve(new_yorker)
    assert asked.detail()["outputs"]["begin"] == "2026-07-21T14:30:00-04:00"


def test_another_zone_can_be_chosen(anybody: Visitor, asked: Asked, link: str) -> None:
    page = anybody.page
    page.goto(link)
    page.get_by_label("Begin").fill(WINTER)
    zone(page).select_option("UTC+05:45")
    approve(page)
    assert asked.detail()["outputs"]["begin"] == "2026-11-21T14:30:00+05:45"


def test_a_default_keeps_its_day_and_its_offset(anybody: Visitor, asked: Asked, link: str) -> None:
    page = anybody.page
    page.goto(link)
    expect(page.get_by_label("Until")).to_have_value("2026-11-20T23:30")
    expect(zone(page, 1)).to_have_value("-05:00")
    approve(page)
    assert asked.detail()["outputs"]["until"] == LATE_IN_THE_EVENING
    expect(page.get_by_text("2026-11-21")).to_have_count(0)


def test_a_default_keeps_its_offset_where_the_reader_has_another(
    chromium_browser: Browser, service: InProcess, asked: Asked, link: str
) -> None:
    with visitor(chromium_browser, service.url, timezone_id="Asia/Tokyo") as visiting:
        page = visiting.page
        page.goto(link)
        expect(page.get_by_label("Until")).to_have_value("2026-11-20T23:30")
        expect(chosen(page, 1)).to_have_text("UTC−05:00")
        expect(page.get_by_text("That is 2026-11-21, 04:30:00 UTC.")).to_be_visible()
        approve(page)
    assert asked.detail()["outputs"]["until"] == LATE_IN_THE_EVENING


def test_without_scripts_a_time_is_in_utc_unless_said_otherwise(
    chromium_browser: Browser, service: InProcess, asked: Asked, link: str
) -> None:
    with visitor(chromium_browser, service.url, **NEW_YORK, java_script_enabled=False) as visiting:
        visiting.page.goto(link)
        visiting.page.get_by_label("Begin").fill(WINTER)
        expect(chosen(visiting.page)).to_have_text("UTC")
        approve(visiting.page)
    assert asked.detail()["outputs"]["begin"] == "2026-11-21T14:30:00Z"


def test_what_was_entered_comes_back_at_the_same_offset(anybody: Visitor, asked: Asked, link: str) -> None:
    page = anybody.page
    page.goto(link)
    page.get_by_label("Begin").fill(WINTER)
    zone(page).select_option("UTC−05:00")
    for _ in range(2):
        page.get_by_label("Begin").press("Enter")
        expect(page.get_by_label("Begin")).to_have_value(WINTER)
        expect(zone(page)).to_have_value("-05:00")
    approve(page)
    assert asked.detail()["outputs"]["begin"] == "2026-11-21T14:30:00-05:00"


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_axe_finds_nothing(
    chromium_browser: Browser, service: InProcess, link: str, look: dict[str, Any]
) -> None:
    with visitor(chromium_browser, service.url, **look, **NEW_YORK) as visiting:
        visiting.page.goto(link)
        visiting.page.get_by_label("Begin").fill(WINTER)
        expect(visiting.page.get_by_text("That is 2026-11-21, 19:30:00 UTC.")).to_be_visible()
        assert visiting.violations() == ""
