"""Fields of every type, filled in by people with and without scripts."""

from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from filling import fill, picture, press, text
from forms import Asked, asking_everything
from in_process import InProcess
from playwright.sync_api import Browser, expect


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_everything())


class TestEveryField:
    def test_becomes_an_output(self, anybody: Visitor, asked: Asked, link: str) -> None:
        page = anybody.page
        page.goto(link)
        fill(page)
        page.get_by_label("Checklist").set_input_files(text("list.txt"))
        page.get_by_label("Images").set_input_files([picture("a.png"), picture("b.png")])
        press(page)
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        assert "s3cret-c4nary" not in page.content()
        expect(page.get_by_text("list.txt")).to_be_visible()
        outputs = asked.detail()["outputs"]
        checklist, images = outputs.pop("checklist"), outputs.pop("images")
        assert (checklist["filename"], checklist["size"]) == ("list.txt", 7)
        assert sorted(image["filename"] for image in images) == ["a.png", "b.png"]
        assert "s3cret-c4nary" not in str(outputs.pop("pin"))
        assert outputs == {
            "reason": "Less.\nMuch less.",
            "channel": "mail",
            "address": "ann@example.com",
            "amount": 7,
            "day": "2026-11-21",
            "moment": "2026-11-21T14:30:05Z",
            "sure": True,
            "places": ["CH", "DE"],
            "link": "https://example.com/a?b",
            "data": {"a": [1, None]},
            "person": {"name": "Ann", "age": 42, "licensed": True, "size": "large"},
        }

    def test_keeps_what_was_entered_when_something_is_wrong(
        self, anybody: Visitor, asked: Asked, link: str
    ) -> None:
        page = anybody.page
        page.goto(link)
        fill(page)
        page.get_by_label("Amount").fill("seven")
        page.get_by_label("Data").fill("{no")
        page.get_by_label("Checklist").set_input_files(text("list.txt"))
        press(page)
        summary = page.get_by_role("alert").filter(has_text="There is a problem")
        expect(summary).to_be_focused()
        expect(page).to_have_title("Error: Review – Placet")
        assert summary.get_by_role("link").count() == 2
        for label, value in {
            "What should change?": "Less.\nMuch less.",
            "Mail to": "ann@example.com",
            "Amount": "seven",
            "Day": "2026-11-21",
            "Moment": "2026-11-21T14:30:05",
            "Data": "{no",
            "PIN": "",
        }.items():
            expect(page.get_by_label(label)).to_have_value(value)
        expect(page.get_by_label("DE", exact=True)).to_be_checked()
        expect(page.get_by_label("AT", exact=True)).not_to_be_checked()
        expect(page.get_by_label("list.txt", exact=True)).to_be_checked()
        summary.get_by_role("link", name="Amount: must be a number").click()
        expect(page.get_by_label("Amount")).to_be_focused()
        page.get_by_label("Amount").fill("8")
        page.get_by_label("Data").fill("")
        press(page)
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        outputs = asked.detail()["outputs"]
        assert outputs["checklist"]["filename"] == "list.txt"
        assert (outputs["amount"], outputs["data"]) == (8, None)

    def test_says_where_an_object_does_not_fit_its_schema(
        self, anybody: Visitor, asked: Asked, link: str
    ) -> None:
        page = anybody.page
        page.goto(link)
        fill(page)
        page.get_by_label("Checklist").set_input_files(text("list.txt"))
        page.get_by_label("Full name").fill("A")
        press(page)
        page.get_by_role("link", name="Full name: must have at least 2 characters").click()
        expect(page.get_by_label("Full name")).to_be_focused()
        expect(page.get_by_role("textbox", name="Age")).to_have_value("42")
        page.get_by_label("Full name").fill("Ann")
        press(page)
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()

    def test_says_what_is_missing_for_the_button_that_was_pressed(
        self, anybody: Visitor, asked: Asked, link: str
    ) -> None:
        page = anybody.page
        page.goto(link)
        press(page, "Reject")
        for problem in (
            "What should change? Fill this in: it is needed for “Reject”",
            "Channel: choose one of the options",
            "Amount: enter a number",
            "Day: enter a date",
            "I have read it: tick this box",
            "Checklist: attach a file",
        ):
            expect(page.get_by_role("link", name=problem)).to_be_visible()
        assert asked.detail()["status"] == "paused"

    def test_takes_no_file_of_another_type(self, anybody: Visitor, asked: Asked, link: str) -> None:
        page = anybody.page
        page.goto(link)
        fill(page)
        page.get_by_label("Checklist").set_input_files(text("list.txt"))
        page.get_by_label("Images").set_input_files([text("x.png", b"no picture at all")])
        press(page)
        expect(page.get_by_text("x.png is not what its name says it is").first).to_be_visible()
        assert asked.detail()["status"] == "paused"


class TestWithScripts:
    def test_a_field_that_need_not_be_filled_in_is_not_shown(
        self, reader: Visitor, asked: Asked, link: str
    ) -> None:
        reader.page.goto(link)
        address = reader.page.get_by_label("Mail to")
        expect(address).to_be_hidden()
        reader.page.get_by_label("Channel").select_option("mail")
        expect(address).to_be_visible()
        reader.page.get_by_label("Channel").select_option("web")
        expect(address).to_be_hidden()

    def test_a_draft_is_kept_until_the_answer(self, reader: Visitor, asked: Asked, link: str) -> None:
        page = reader.page
        page.goto(link)
        fill(page)
        assert "s3cret" not in str(page.evaluate("JSON.stringify(localStorage)"))
        page.goto(link)
        expect(page.get_by_text("What you entered before in this browser is filled in.")).to_be_visible()
        expect(page.get_by_label("What should change?")).to_have_value("Less.\nMuch less.")
        expect(page.get_by_label("Mail to")).to_have_value("ann@example.com")
        expect(page.get_by_label("DE", exact=True)).to_be_checked()
        assert reader.violations() == ""
        page.get_by_label("Checklist").set_input_files(text("list.txt"))
        expect(page.get_by_label("list.txt", exact=True)).to_be_checked()
        press(page)
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        page.wait_for_function("localStorage.length === 0")

    def test_a_draft_can_be_given_up(self, reader: Visitor, asked: Asked, link: str) -> None:
        page = reader.page
        page.goto(link)
        page.get_by_label("Amount").fill("3")
        page.goto(link)
        page.get_by_role("button", name="Start over").click()
        expect(page.get_by_label("Amount")).to_have_value("")
        page.goto(link)
        expect(page.get_by_label("Amount")).to_have_value("")

    def test_a_file_is_sent_as_it_is_chosen_and_can_be_left_out_again(
        self, reader: Visitor, asked: Asked, link: str
    ) -> None:
        page = reader.page
        page.goto(link)
        fill(page)
        page.get_by_label("Checklist").set_input_files(text("first.txt"))
        expect(page.get_by_label("first.txt", exact=True)).to_be_checked()
        page.get_by_label("Checklist").set_input_files(text("second.txt"))
        expect(page.get_by_label("second.txt", exact=True)).to_be_checked()
        expect(page.get_by_label("first.txt", exact=True)).to_have_count(0)
        page.get_by_label("Images").set_input_files([picture("a.png"), picture("b.png")])
        page.get_by_label("a.png", exact=True).uncheck()
        press(page)
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        outputs = asked.detail()["outputs"]
        assert outputs["checklist"]["filename"] == "second.txt"
        assert [image["filename"] for image in outputs["images"]] == ["b.png"]

    def test_a_file_that_was_not_taken_holds_the_answer_back(
        self, reader: Visitor, asked: Asked, link: str
    ) -> None:
        page = reader.page
        page.goto(link)
        fill(page)
        page.get_by_label("Checklist").set_input_files(text("list.txt"))
        page.get_by_label("Images").set_input_files([text("x.png", b"no picture at all")])
        expect(page.get_by_text("x.png is not what its name says it is")).to_be_visible()
        press(page)
        without = page.get_by_role("button", name="Leave it out")
        expect(without).to_be_focused()
        assert reader.violations() == ""
        without.click()
        press(page)
        expect(page.get_by_text("Your answer is recorded")).to_be_visible()
        assert asked.detail()["outputs"]["images"] == []

    @pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
    def test_axe_finds_nothing_empty_or_with_problems(
        self, chromium_browser: Browser, service: InProcess, link: str, look: dict[str, Any]
    ) -> None:
        with visitor(chromium_browser, service.url, **look) as visiting:
            visiting.page.goto(link)
            assert visiting.violations() == ""
            press(visiting.page)
            expect(visiting.page.get_by_text("There is a problem")).to_be_visible()
            assert visiting.violations() == ""
            scroll, inner = visiting.page.evaluate(
                "[document.documentElement.scrollWidth, window.innerWidth]"
            )
            assert scroll <= inner
