"""What a browser asks of any site."""

import socket
from collections.abc import Iterator

import httpx2
import pytest
from in_process import InProcess


@pytest.fixture
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        opened.headers["Accept"] = "text/html"
        yield opened


def test_the_front_leads_to_the_inbox_and_that_to_the_way_in(browser: httpx2.Client) -> None:
    answer = browser.get("/", follow_redirects=True)
    assert (answer.status_code, answer.url.path) == (200, "/sign-in")
    assert (browser.head("/").status_code, browser.post("/").status_code) == (303, 405)


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/inbox/", "/inbox"),
        ("/inbox//?q=a%20b", "/inbox?q=a%20b"),
        ("/sign-in/", "/sign-in"),
        ("/outbox/", "/outbox"),
        ("/form/abc/", "/form/abc"),
        ("/docs/", "/docs"),
    ],
)
def test_a_slash_behind_a_page_s_address_is_forgiven(
    browser: httpx2.Client, path: str, leads_to: str
) -> None:
    answer = browser.get(path)
    assert (answer.status_code, answer.headers["location"]) == (307, leads_to)


@pytest.mark.parametrize(
    "path", ["/v1/forms/", "/nothing/", "//evil.example/", "//evil.example//", "/static/"]
)
def test_no_other_address_leads_anywhere(browser: httpx2.Client, path: str) -> None:
    answer = browser.get(httpx2.URL(str(browser.base_url).rstrip("/") + path))
    assert answer.status_code == 404
    assert browser.post("/inbox/").status_code == 404


def test_there_is_an_icon_for_pages_and_for_what_looks_at_its_old_place(browser: httpx2.Client) -> None:
    page = browser.get("/sign-in").text
    named = page.partition('rel="icon" href="')[2].partition('"')[0]
    drawn = browser.get(named)
    assert drawn.headers["content-type"] == "image/svg+xml" and drawn.text.startswith("<svg")
    old = browser.get("/favicon.ico")
    assert (old.headers["content-type"], old.content[:4]) == ("image/x-icon", b"\0\0\1\0")


def test_search_engines_are_asked_to_stay_away(browser: httpx2.Client) -> None:
    assert browser.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    "path", [b"/inbox?q=\xff", b"/inbox/?\xff", b"/static/placet.css?\xff", b"/\xff", b"/?\xff"]
)
def test_bytes_that_no_address_should_have_are_no_fault_of_ours(service: InProcess, path: bytes) -> None:
    with socket.create_connection(service.socket.getsockname()) as raw:
        raw.sendall(b"GET " + path + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        status = int(raw.makefile("rb").readline().split()[1])
    assert status < 500
