"""What was approved can be seen again: the form as it was shown, with its answer, for those who may see it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from browsing import LOOKS, Visitor, visitor
from filling import fill, press, text
from forms import Asked, asking_everything
from in_process import InProcess
from playwright.sync_api import Browser, Locator, Page, expect


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_everything())


@pytest.fixture
def other(chromium_browser: Browser, service: InProcess) -> Iterator[Visitor]:
    """Somebody else who has the link."""
    with visitor(chromium_browser, service.url) as visiting:
        yield visiting


def answer(page: Page, link: str) -> Locator:
    """Answer the form; return the form on the receipt."""
    page.goto(link)
    fill(page)
    page.get_by_label("Checklist").set_input_files(text("list.txt"))
    press(page)
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()
    return frozen(page)


def frozen(page: Page) -> Locator:
    return page.get_by_role("region", name="The form as it was shown")


def field(form: Locator, label: str) -> Locator:
    """The field with that label, on the page or within another."""
    return (
        form.locator(".read")
        .filter(has=form.page.locator("> .label", has_text=re.compile(rf"^\s*{re.escape(label)}\s*$")))
        .last
    )


def items(within: Locator) -> list[str]:
    """The items of the lists in there, each on one line."""
    return [" ".join(item.split()) for item in within.get_by_role("listitem").all_inner_texts()]


class TestTheReceipt:
    def test_shows_the_form_with_what_was_entered(self, anybody: Visitor, link: str) -> None:
        form = answer(anybody.page, link)
        expect(form.get_by_role("heading", name="Publish tea?")).to_be_visible()
        anybody.page.wait_for_load_state("load")  # with its style, by which lines stay lines
        for label, entered in {
            "What should change?": "Less.\nMuch less.",
            "Mail to": "ann@example.com",
            "Amount": "7",
            "Day": "2026-11-21",
            "Link": "https://example.com/a?b",
            "PIN": "[secret]",
            "Full name": "Ann",
            "Age": "42",
        }.items():
            assert field(form, label).locator(".given").inner_text() == entered
        expect(field(form, "Checklist")).to_contain_text("list.txt, 7 bytes")
        expect(field(form, "Images")).to_contain_text("Nothing was entered")
        assert "s3cret" not in anybody.page.content()

    def test_marks_what_was_chosen_among_all_that_could_be(self, anybody: Visitor, link: str) -> None:
        form = answer(anybody.page, link)
        for label, options, chosen in (
            ("Channel", ["web", "print", "mail"], ["mail"]),
            ("Places", ["CH", "DE", "AT"], ["CH", "DE"]),
            ("Size", ["small", "large"], ["large"]),
        ):
            assert items(field(form, label)) == [
                f"{option} (chosen)" if option in chosen else option for option in options
            ]
        expect(form.get_by_text("I have read it (ticked)")).to_be_visible()
        assert items(form.get_by_role("list", name="Buttons")) == ["Approve was chosen", "Reject"]

    def test_has_nothing_to_enter_or_to_press(self, anybody: Visitor, link: str) -> None:
        answer(anybody.page, link)
        expect(anybody.page.locator("input, textarea, select, button")).to_have_count(0)

    @pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
    def test_is_found_faultless_by_axe(
        self, chromium_browser: Browser, service: InProcess, link: str, look: dict[str, Any]
    ) -> None:
        with visitor(chromium_browser, service.url, **look) as visiting:
            answer(visiting.page, link)
            assert visiting.violations() == ""
            width = "[document.documentElement.scrollWidth, window.innerWidth]"
            scroll, inner = visiting.page.evaluate(width)
            assert scroll <= inner

    def test_prints_the_form_with_the_button(self, reader: Visitor, link: str) -> None:
        form = answer(reader.page, link)
        reader.page.emulate_media(media="print")
        expect(form.get_by_text("was chosen")).to_be_visible()
        expect(form.get_by_text("Much less.")).to_be_visible()
        assert reader.page.pdf().startswith(b"%PDF")


class TestSomebodyElseWithTheLink:
    def test_sees_what_was_shown_and_the_button_but_nothing_that_was_entered(
        self, reader: Visitor, other: Visitor, link: str
    ) -> None:
        answer(reader.page, link)
        other.page.goto(link)
        form = frozen(other.page)
        expect(form.get_by_role("heading", name="Publish tea?")).to_be_visible()
        expect(form.get_by_text("Approve was chosen")).to_be_visible()
        expect(form.get_by_text("What was entered is shown only to")).to_be_visible()
        expect(form.get_by_text("print", exact=True)).to_be_visible()
        for entered in (
            "Much less",
            "ann@example.com",
            "2026-11-21",
            "list.txt",
            "s3cret",
            "ticked)",
            "0 files",
        ):
            assert entered not in other.page.content()
        expect(form.get_by_text("(chosen)")).to_have_count(0)


class TestAFormThatWasNotAnswered:
    @pytest.mark.parametrize("end", ["Expired", "Withdrawn"])
    def test_can_be_seen_again_too(
        self, reader: Visitor, service: InProcess, key: str, asked: Asked, link: str, end: str
    ) -> None:
        if end == "Withdrawn":
            with service.client(key) as client:
                taken_back = {"reason": "A mistake.", "user": "ops"}
                assert client.post(f"/v1/forms/{asked.form_id}/withdraw", json=taken_back).is_success
        else:
            service.clock.move(timedelta(days=4))
        reader.page.goto(link)
        expect(reader.page.get_by_text(end, exact=True)).to_be_visible()
        form = frozen(reader.page)
        expect(form.get_by_role("heading", name="Publish tea?")).to_be_visible()
        expect(form.get_by_text("What should change?")).to_be_visible()
        expect(form.get_by_text("was chosen")).to_have_count(0)
        expect(form.get_by_text("Nothing was entered")).to_have_count(0)
        assert reader.violations() == ""
