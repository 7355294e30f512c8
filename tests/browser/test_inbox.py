"""A member's day in a real browser: sign in by the mailed link, decide, go on to the next."""

import re
from collections.abc import Iterator

import pytest
from browsing import ALL_LOOKS, LOOKS, Visitor, visitor
from eventually import eventually
from inboxes import COOKIE, Sent, added, asking_members, session
from installation import Installation, installation
from playwright.sync_api import Browser, expect
from service import Service
from thoroughly import THOROUGHLY

from application.ports.people import Member
from interface.mail.outbox import Outbox


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("inbox") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def served(house: Installation) -> Iterator[Service]:
    with house.service() as running:
        yield running


def mailed_link(house: Installation, member: Member) -> str:
    """The link in the letter that lies in the outbox for the member, once it does."""
    outbox = Outbox(directory=house.data_dir / "outbox", sender="placet@localhost")

    async def look() -> list[str]:
        emails = [
            email for email in outbox.emails() if member.email in email.to and ".sign-in@" in email.name
        ]
        return [email.text for email in emails]

    (text,) = house.call(eventually(look, what="a letter with a link"))
    return re.findall(r"http\S+/sign-in/\S+", text)[0]


def as_member(visiting: Visitor, house: Installation, served: Service, member: Member) -> None:
    """Let the member have signed in."""
    visiting.context.add_cookies([{"name": COOKIE, "value": session(house, member), "url": served.url}])


@pytest.mark.parametrize("scripts", [True, False])
def test_a_member_signs_in_decides_and_goes_on_to_the_next(
    chromium_browser: Browser, house: Installation, served: Service, scripts: bool
) -> None:
    ann = added(house)
    key = house.key(asking_members(ann, title="Editorial review"))
    first, second = Sent(house, served, key, "hash chains"), Sent(house, served, key, "Merkle trees")
    with visitor(chromium_browser, served.url, java_script_enabled=scripts) as visiting:
        page = visiting.page
        page.goto(f"{served.url}/inbox")
        page.get_by_label("Your e-mail address").fill(ann.email)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Check your e-mail")
        page.goto(mailed_link(house, ann))
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(f"{served.url}/inbox")
        expect(page.get_by_role("row")).to_have_count(3)
        page.get_by_role("link", name="Editorial review").first.click()
        expect(page.get_by_text("You answer as Ann Lee")).to_be_visible()
        page.get_by_role("button", name="Approve").click()
        expect(page.get_by_text("Your answer is recorded.")).to_be_visible()
        page.get_by_role("link", name="Next in your inbox: Editorial review").click()
        page.get_by_role("button", name="Approve").click()
        page.get_by_role("link", name="Back to the inbox").click()
        expect(page.get_by_text("Nothing is waiting for you.")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        page.goto(f"{served.url}/inbox")
        expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
        assert (visiting.elsewhere, visiting.complaints) == ([], [])
    for sent in (first, second):
        assert (sent.issued.status, sent.issued.level, sent.issued.member_id) == (
            "submitted",
            "session",
            str(ann.id),
        )


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_who_signs_out_in_another_tab_is_told_so_and_finds_their_text_after_signing_in_again(
    chromium_browser: Browser, house: Installation, served: Service, scripts: bool
) -> None:
    ann = added(house)
    sent = Sent(house, served, house.key(asking_members(ann, title="Editorial review")))
    with visitor(chromium_browser, served.url, java_script_enabled=scripts) as visiting:
        as_member(visiting, house, served, ann)
        page, other = visiting.page, visiting.context.new_page()
        page.goto(served.url + sent.inbox_path)
        page.get_by_label("Comment").fill("Not like that.")
        other.goto(f"{served.url}/inbox")
        other.get_by_role("button", name="Sign out").click()
        expect(other.get_by_role("heading", level=1)).to_have_text("Sign in")
        page.get_by_role("button", name="Reject").click()
        expect(
            page.get_by_text("You have been signed out. Sign in again; your answer is kept.")
        ).to_be_visible()
        expect(page.get_by_text("Not like that.")).to_be_visible()
        if scripts:
            assert visiting.violations() == ""
        assert sent.issued.status == "waiting"
        page.get_by_role("link", name="Sign in again").click()
        page.get_by_label("Your e-mail address").fill(ann.email)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Check your e-mail")
        page.goto(mailed_link(house, ann))
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_text("You answer as Ann Lee")).to_be_visible()
        expect(page.get_by_label("Comment")).to_have_value("Not like that.")
        page.get_by_role("button", name="Reject").click()
        expect(page.get_by_text("Your answer is recorded.")).to_be_visible()
    assert (sent.issued.action, sent.issued.level, sent.issued.channel) == ("reject", "session", "inbox")


@pytest.mark.parametrize("look", ALL_LOOKS if THOROUGHLY else LOOKS)
def test_everybody_can_read_it(
    chromium_browser: Browser, house: Installation, served: Service, look: str
) -> None:
    settings = ALL_LOOKS[look]
    admin = added(house, "Lena Ortiz", role="admin")
    quick = house.key(asking_members(admin, title="Verify the invoice", timeout=2, timeout_unit="hour"))
    Sent(house, served, quick, "a very long name of something " * 20)
    answered = Sent(house, served, house.key(asking_members(admin)))
    with visitor(chromium_browser, served.url, **settings) as visiting:
        page = visiting.page
        for path in ("/sign-in", "/sign-in/nothing"):
            page.goto(served.url + path)
            assert visiting.violations() == ""
        as_member(visiting, house, served, admin)
        page.goto(served.url + answered.inbox_path)
        page.get_by_role("button", name="Approve").click()
        for path in ("/inbox", "/inbox?status=all&whose=all", "/inbox?q=nothing", "/outbox"):
            page.goto(served.url + path)
            assert visiting.violations() == ""
            assert page.evaluate("document.documentElement.scrollWidth") <= settings["viewport"]["width"]
        assert visiting.complaints == []


def test_it_is_gone_through_by_keyboard(
    chromium_browser: Browser, house: Installation, served: Service
) -> None:
    ann = added(house)
    sent = Sent(house, served, house.key(asking_members(ann, title="Editorial review")))
    with visitor(chromium_browser, served.url) as visiting:
        as_member(visiting, house, served, ann)
        page = visiting.page
        page.goto(f"{served.url}/inbox")
        reached = []
        for _ in range(12):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id")
            )
            if reached[-1] == "Editorial review":
                break
        assert reached == [
            "Placet", "Inbox", "Sign out", "Waiting", "Answered", "All", "q", "Search", "Editorial review"
        ]  # fmt: skip
        page.keyboard.press("Enter")
        expect(page).to_have_url(served.url + sent.path)


def test_what_lies_in_the_outbox_is_called_unsent(
    chromium_browser: Browser, house: Installation, served: Service
) -> None:
    admin = added(house, role="admin")
    with visitor(chromium_browser, served.url) as visiting:
        as_member(visiting, house, served, admin)
        page = visiting.page
        page.goto(f"{served.url}/outbox")
        expect(page.get_by_text("Not sent", exact=True)).to_be_visible()
        page.get_by_role("link", name="Please decide").first.click()
        expect(page.get_by_text("Not sent", exact=True)).to_be_visible()
        assert visiting.violations() == ""
        page.locator("pre.letter a").first.click()
        expect(page).to_have_url(re.compile(r"/form/f/[0-9a-f-]{36}$"))
