"""Arabic and Hebrew stand from the right to the left, beside texts that stand the other way, on every page."""

from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from forms import Asked
from in_process import InProcess
from playwright.sync_api import Browser, Locator, expect
from workflows import end, human, start, workflow

ARABIC, HEBREW, ENGLISH = (
    "يرجى مراجعة الفاتورة 4711.",
    "נא לבדוק את החשבונית 4711.",
    "Please look at invoice 4711.",
)
CONTENT = f"""## {ARABIC}

{ARABIC}

{ENGLISH}

- {HEBREW}

> {ARABIC}

| المبلغ | الشهر |
|---|---|
| 100 | مايو |

{{{{#$output.reason#}}}}
"""


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    node = human("review", content=CONTENT)
    node["title"] = HEBREW
    node["fields"] = [
        {"type": "paragraph", "name": "reason", "label": "السبب", "help": "جملة واحدة تكفي."},
        {"type": "select", "name": "choice", "label": "בחירה", "options": {"value": ["כן", "no"]}},
    ]
    node["actions"] = [{"id": "approve", "title": "موافق"}, {"id": "reject", "title": "Reject"}]
    edges = ["start > review", "review:approve > end", "review:reject > end"]
    return service.key(workflow([start("topic"), node, end(r="review.reason")], edges, name="فواتير"))


def side(what: Locator) -> str:
    """Return from which side it is read."""
    return str(what.evaluate("e => getComputedStyle(e).direction"))


def test_texts_are_read_by_their_own_letters(anybody: Visitor, link: str) -> None:
    page = anybody.page
    page.goto(link)
    prose = page.locator(".prose")
    for text in (
        page.get_by_role("heading", name=HEBREW), prose.get_by_role("heading", name=ARABIC),
        prose.locator("p", has_text=ARABIC).first, prose.locator("li"), prose.locator("blockquote"),
        prose.locator("table"), page.get_by_text("السبب"), page.get_by_text("جملة واحدة تكفي."),
        page.get_by_text("בחירה"), page.get_by_role("button", name="موافق"),
    ):  # fmt: skip
        assert side(text) == "rtl", text
    assert side(prose.locator("p", has_text=ENGLISH)) == "ltr"
    assert side(page.get_by_role("button", name="Reject")) == "ltr"


def test_a_paragraph_begins_at_the_right_edge_and_its_full_stop_stands_at_the_left(
    anybody: Visitor, link: str
) -> None:
    page = anybody.page
    page.goto(link)
    prose = page.locator(".prose")
    edges = """e => {
        const range = document.createRange(), text = e.firstChild;
        range.setStart(text, 0); range.setEnd(text, 1);
        const first = range.getBoundingClientRect();
        range.setStart(text, text.length - 1); range.setEnd(text, text.length);
        return [first.right, range.getBoundingClientRect().left, e.getBoundingClientRect().right];
    }"""
    first, stop, edge = prose.locator("p", has_text=ARABIC).first.evaluate(edges)
    assert abs(edge - first) < 3
    assert stop < first


def right_edge(what: Locator) -> float:
    """Return where what is written in it ends, seen from the left."""
    measure = """e => {
        const range = document.createRange();
        range.selectNodeContents(e);
        return range.getBoundingClientRect().right;
    }"""
    return float(what.evaluate(measure))


def test_a_table_begins_at_the_right_edge_and_its_columns_are_straight(anybody: Visitor, link: str) -> None:
    page = anybody.page
    page.goto(link)
    headers, cells = page.get_by_role("columnheader"), page.get_by_role("cell")
    first, second = right_edge(headers.nth(0)), right_edge(headers.nth(1))
    assert first > second
    assert abs(first - right_edge(page.locator(".prose p", has_text=ARABIC).first)) < 3
    assert abs(first - right_edge(cells.nth(0))) < 3, "a number stands below the title of its column"
    assert abs(second - right_edge(cells.nth(1))) < 3


def test_what_is_typed_turns_by_what_it_is(anybody: Visitor, asked: Asked, link: str) -> None:
    page = anybody.page
    page.goto(link)
    field = page.get_by_label("السبب")
    field.fill(ENGLISH)
    assert side(field) == "ltr"
    field.fill(ARABIC)
    assert side(field) == "rtl"
    page.get_by_label("בחירה").select_option("כן")
    page.get_by_role("button", name="موافق").click()
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    given = page.locator(".frozen").get_by_text(ARABIC).last
    assert side(given) == "rtl"
    assert side(page.get_by_text("Your answer is recorded")) == "ltr"
    assert asked.detail()["outputs"]["r"] == ARABIC


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_axe_finds_nothing(
    chromium_browser: Browser, service: InProcess, link: str, look: dict[str, Any]
) -> None:
    with visitor(chromium_browser, service.url, **look) as visiting:
        page = visiting.page
        page.goto(link)
        assert visiting.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
