"""The content review, lived through on its page in a real browser."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from browsing import LOOKS, WAYS, Visitor, visitor
from command_line import EXAMPLES
from forms import Asked
from in_process import InProcess
from playwright.sync_api import Browser, expect

from interface.formats.dify import read_dify

REVIEW = EXAMPLES / "content-review.yml"
INPUTS = {"topic": "tea", "language": "English"}


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(read_dify(REVIEW.read_bytes()).definition)


@pytest.fixture
def asked(service: InProcess, key: str) -> Asked:
    return Asked(service, key, **INPUTS)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> dict[str, Any]:
    return WAYS[request.param]


class TestTheReview:
    def test_goes_from_the_link_over_an_edit_to_the_receipt(
        self, anybody: Visitor, asked: Asked, link: str
    ) -> None:
        page = anybody.page
        page.goto(link)
        assert asked.token not in page.url
        expect(page.get_by_role("heading", name="Review Draft")).to_be_visible()
        edits = page.get_by_label("Edits")
        assert edits.input_value().startswith("# Where to begin with tea")
        edits.fill("Tea, in short.\n\nThe end.")
        page.get_by_role("button", name="Apply edit").click()
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        assert asked.token not in page.content()
        assert asked.detail()["outputs"] == {
            "article": "Tea, in short.\n\nThe end.",
            "decision": "apply_edit",
        }

    def test_fits_the_screen(self, anybody: Visitor, link: str) -> None:
        anybody.page.goto(link)
        widths = "[document.documentElement.scrollWidth, window.innerWidth]"
        if anybody.page.evaluate("1") == 1:
            scroll, inner = anybody.page.evaluate(widths)
            assert scroll <= inner
        for button in anybody.page.get_by_role("button").all():
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 44

    def test_is_decided_by_keyboard_alone(self, reader: Visitor, asked: Asked, link: str) -> None:
        page = reader.page
        page.goto(link)
        page.keyboard.press("Tab")
        expect(page.get_by_label("Edits")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.get_by_label("Feedback")).to_be_focused()
        page.keyboard.type("Shorter, please.")
        for title in ("Approve", "Apply edit", "Regenerate"):
            page.keyboard.press("Tab")
            expect(page.get_by_role("button", name=title)).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        outputs = asked.detail()["outputs"]
        assert outputs["decision"] == "regenerate"
        assert "Shorter, please." in outputs["article"]

    def test_opens_from_a_link_on_another_site(
        self, chromium_browser: Browser, service: InProcess, asked: Asked
    ) -> None:
        port = urlsplit(service.url).port
        with visitor(chromium_browser, "http://") as visiting:
            visiting.page.goto(f"http://localhost:{port}/nothing-here")
            visiting.page.evaluate(f"location.href = '{service.url}{asked.link}'")
            expect(visiting.page.get_by_role("button", name="Approve")).to_be_visible()
            assert asked.token not in visiting.page.url
            visiting.page.get_by_role("button", name="Approve").click()
            expect(visiting.page.get_by_text("Your answer is recorded")).to_be_visible()

    def test_leaves_no_token_in_the_history(self, reader: Visitor, asked: Asked, link: str) -> None:
        reader.page.goto("about:blank")
        reader.page.goto(link)
        reader.page.get_by_role("button", name="Approve").click()
        expect(reader.page.get_by_text("Your answer is recorded")).to_be_visible()
        session = reader.context.new_cdp_session(reader.page)
        entries = session.send("Page.getNavigationHistory")["entries"]
        assert len(entries) >= 2
        assert all(asked.token not in entry["url"] for entry in entries)


class TestWhatIsTold:
    def test_to_a_second_visitor_is_what_was_decided(
        self, reader: Visitor, chromium_browser: Browser, service: InProcess, link: str
    ) -> None:
        reader.page.goto(link)
        with visitor(chromium_browser, service.url) as second:
            second.page.goto(link)
            second.page.get_by_role("button", name="Approve").click()
            expect(second.page.get_by_text("Your answer is recorded")).to_be_visible()
        reader.page.get_by_role("button", name="Regenerate").click()
        expect(reader.page.get_by_text("someone chose Approve first")).to_be_visible()
        expect(reader.page.get_by_text("Approve", exact=True)).to_be_visible()
        assert reader.violations() == ""

    def test_when_the_time_is_over_is_that(self, reader: Visitor, service: InProcess, link: str) -> None:
        service.clock.move(timedelta(days=4))
        reader.page.goto(link)
        expect(reader.page.get_by_text("Expired")).to_be_visible()
        assert reader.violations() == ""

    def test_when_the_run_was_stopped_is_that_nothing_is_needed(
        self, reader: Visitor, service: InProcess, key: str, asked: Asked, link: str
    ) -> None:
        with service.client(key) as client:
            client.post(f"/v1/workflows/tasks/{asked.run_id}/stop", json={"user": "u-1"})
        reader.page.goto(link)
        expect(reader.page.get_by_text("Withdrawn", exact=True)).to_be_visible()
        assert reader.violations() == ""

    def test_about_a_link_that_opens_nothing_is_that(self, reader: Visitor, service: InProcess) -> None:
        reader.page.goto(f"{service.url}/form/nonsense")
        expect(reader.page.get_by_role("heading", name="No such form")).to_be_visible()
        assert reader.violations() == ""

    def test_to_who_comes_too_often_is_to_come_later(self, reader: Visitor, link: str) -> None:
        for _ in range(31):
            reader.page.request.get(link, max_redirects=0)
        reader.page.goto(link)
        expect(reader.page.get_by_text("Too many form requests. Please try again later.")).to_be_visible()
        assert reader.violations() == ""


class TestAxe:
    @pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
    def test_finds_nothing_from_the_form_to_the_receipt(
        self, chromium_browser: Browser, service: InProcess, link: str, look: dict[str, Any]
    ) -> None:
        with visitor(chromium_browser, service.url, **look) as visiting:
            visiting.page.goto(link)
            assert visiting.violations() == ""
            visiting.page.get_by_role("button", name="Approve").click()
            expect(visiting.page.get_by_text("Your answer is recorded")).to_be_visible()
            assert visiting.violations() == ""
