"""The whole service below a path of a host that it shares with others, in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from browsing import visitor
from eventually import eventually
from forms import asking_everything
from inboxes import Sent, added, asking_members
from installation import Installation, installation
from path_proxy import PathProxy, path_proxy
from playwright.sync_api import Browser, expect
from service import Service

from application.ports.people import Member
from application.queries.outbox import Filed
from interface.mail.outbox import Outbox


@pytest.fixture(scope="module", params=["strips it", "keeps it"])
def proxy(request: pytest.FixtureRequest) -> Iterator[PathProxy]:
    with path_proxy("/tools/placet", strips=request.param == "strips it") as running:
        yield running


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, proxy: PathProxy) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("below") / "data", public_url=proxy.url) as opened:
        yield opened


@pytest.fixture(scope="module")
def served(house: Installation, proxy: PathProxy) -> Iterator[Service]:
    with house.service(public_url=proxy.url) as running:
        proxy.upstream = urlsplit(running.url).port or 0
        yield running


@pytest.fixture
def page(chromium_browser: Browser, proxy: PathProxy, served: Service) -> Iterator[Any]:
    """A page of somebody whose browser is to ask for nothing outside of that path."""
    with visitor(chromium_browser, f"{proxy.url}/") as visiting:
        yield visiting.page
        assert (visiting.elsewhere, visiting.complaints, proxy.elsewhere) == ([], [], [])


def emails(house: Installation, member: Member, path: str) -> list[Filed]:
    """The letters to the member with a link to such a path."""
    outbox = Outbox(directory=house.data_dir / "outbox", sender="placet@localhost")

    async def look() -> list[Filed]:
        letters = [outbox.email(name) for name in outbox.names()]
        return [email for email in letters if member.email in email.to and path in email.text]

    return house.call(eventually(look, what=f"a letter ({path})"))


def link(house: Installation, member: Member, proxy: PathProxy, path: str) -> str:
    """The link that the member was sent, which leads below the path of the proxy."""
    words = emails(house, member, path)[0].text.split()
    return next(word for word in words if word.startswith(f"{proxy.url}{path}"))


def test_a_member_signs_in_decides_and_signs_out(
    page: Any, house: Installation, served: Service, proxy: PathProxy
) -> None:
    admin = added(house, "Ann Lee", role="admin")
    sent = Sent(house, served, house.key(asking_members(admin, title="Editorial review")))
    page.goto(f"{proxy.url}/")
    page.get_by_label("Your e-mail address").fill(admin.email)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Check your e-mail")).to_be_visible()
    page.goto(link(house, admin, proxy, "/sign-in/"))
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{proxy.url}/inbox")
    assert all(
        cookie["path"].startswith("/tools/placet/") for cookie in page.context.cookies() if cookie["value"]
    )
    page.get_by_role("link", name="Outbox").click()
    page.locator("tbody a").first.click()
    page.goto(f"{proxy.url}/inbox/?q=Editorial")
    page.get_by_role("link", name="Editorial review").click()
    page.get_by_role("button", name="Approve").click()
    page.locator("main a").last.click()
    expect(page).to_have_url(f"{proxy.url}/inbox")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{proxy.url}/sign-in")
    page.goto(f"{proxy.url}{sent.inbox_path}")
    expect(page).to_have_url(f"{proxy.url}/sign-in?next={sent.inbox_path}")
    assert sent.issued.status == "submitted"


def test_a_mailed_link_opens_the_form(
    page: Any, house: Installation, served: Service, proxy: PathProxy
) -> None:
    member = added(house)
    Sent(house, served, house.key(asking_members(member)))
    page.goto(link(house, member, proxy, "/form/"))
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Your answer is recorded")).to_be_visible()


def test_the_script_sends_files_while_the_form_is_filled_in(
    page: Any, house: Installation, served: Service, proxy: PathProxy, tmp_path: Path
) -> None:
    key = house.key(asking_everything())
    body = {"inputs": {"topic": "tea"}, "user": "u-1"}
    headers = {"Authorization": f"Bearer {key}"}
    run = httpx2.post(f"{proxy.url}/v1/workflows/run", json=body, headers=headers, trust_env=False).json()
    page.goto(f"{proxy.url}/form/{run['data']['reasons'][0]['form_token']}")
    (tmp_path / "list.txt").write_text("a list\n")
    with page.expect_response(lambda answer: answer.url.endswith("/files")) as sent:
        page.get_by_label("Checklist").set_input_files(tmp_path / "list.txt")
    assert sent.value.status == 201


def test_programs_are_told_where_it_is(served: Service, house: Installation, proxy: PathProxy) -> None:
    with httpx2.Client(base_url=proxy.url, trust_env=False) as client:
        assert client.get("/openapi.json").json()["servers"] == [{"url": "/tools/placet"}]
        assert f"{proxy.url}/v1/workflows/run" in client.get("/docs").text
        refused = client.get("/v1/forms").json()
        assert refused["type"].startswith("/tools/placet/docs#")
        client.headers["Authorization"] = f"Bearer {house.key(asking_everything())}"
        kept = client.post("/v1/files/upload", files={"file": ("a.txt", b"a", "text/plain")})
        source = kept.json()["source_url"]
        assert source.startswith(f"{proxy.url}/files/") and client.get(source).content == b"a"
        assert client.get("/nothing", headers={"Accept": "text/html"}).status_code == 404
    assert httpx2.get(f"{served.url}/robots.txt", trust_env=False).status_code == 200  # past the proxy
