"""Files that come with the page's form, or before it by its script."""

from hashlib import sha256
from typing import Any

import httpx2
import pytest
from forms import Asked, asking_everything, hidden, shown_again
from in_process import InProcess

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_everything())


def filled(page: str, **more: Any) -> dict[str, Any]:
    """What a browser sends for the page, every field that is demanded being filled in."""
    return hidden(page) | {
        "field.reason": "",
        "field.channel": "web",
        "field.amount": "3",
        "field.day": "2026-11-21",
        "field.sure": "true",
        "action": "approve",
        **more,
    }


def stored(service: InProcess) -> int:
    return sum(1 for path in service.uploads.store.root.rglob("*") if path.is_file())


class TestWithTheForm:
    def test_become_part_of_the_answer(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        files = [
            ("field.checklist", ("list.txt", b"hello", "text/plain")),
            ("field.images", ("", b"", "application/octet-stream")),
        ]
        assert browser.post(asked.path, data=filled(page), files=files).status_code == 303
        checklist = asked.detail()["outputs"]["checklist"]
        assert (checklist["filename"], checklist["size"]) == ("list.txt", 5)
        receipt = asked.opened(browser)
        assert f"list.txt, 5 bytes\nSHA-256 {sha256(b'hello').hexdigest()}" in receipt
        with service.client() as other:
            assert "list.txt" not in asked.opened(other)

    @pytest.mark.parametrize(
        ("file", "message"),
        [
            (("list.txt", b"", "text/plain"), "Checklist: list.txt is empty"),
            (("list.png", b"no picture", "image/png"), "Checklist: list.png is not what its name says it is"),
            (
                ("../list.txt", b"hello", "text/plain"),
                "Checklist: ../list.txt has a name that is not allowed",
            ),
            (("big.png", bytes(11 * 2**20), "image/png"), "Checklist: big.png is 11 MB; the limit is 10 MB"),
        ],
    )
    def test_that_are_not_taken_leave_everything_as_it_was(
        self, asked: Asked, browser: httpx2.Client, file: tuple[str, bytes, str], message: str
    ) -> None:
        page = asked.opened(browser)
        files = [
            ("field.checklist", file),
            ("field.images", ("a.png", PNG, "image/png")),
        ]
        data = filled(page) | {"field.reason": "kept", "field.amount": "none"}
        back = shown_again(browser, asked.path, data=data, files=files)
        assert message in back
        assert "Amount: must be a number" in back
        assert "kept</textarea>" in back
        assert asked.detail()["status"] == "paused"

    def test_for_fields_that_take_none_are_passed_over(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        before = stored(service)
        files = [
            (name, ("x.txt", b"unasked", "text/plain")) for name in ("field.reason", "field.nope", "proof2")
        ]
        assert "There is a problem" in shown_again(browser, asked.path, data=filled(page), files=files)
        assert stored(service) == before

    def test_of_who_has_no_proof_are_not_stored(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        page = asked.opened(browser)
        before = stored(service)
        files = [("field.checklist", ("list.txt", b"foreign", "text/plain"))]
        assert browser.post(asked.path, data=filled(page, proof="x"), files=files).status_code == 403
        assert stored(service) == before

    def test_of_another_form_are_refused(
        self, service: InProcess, key: str, asked: Asked, browser: httpx2.Client
    ) -> None:
        other = Asked(service, key)
        value = sent(browser, other, other.opened(browser)).json()["value"]
        page = asked.opened(browser)
        back = shown_again(browser, asked.path, data=filled(page, **{"field.checklist": value}))
        assert "Checklist: invalid upload file" in back

    @pytest.mark.parametrize(
        "content",
        [b"", b"--b\r\n", b"--b\r\nContent-Disposition: nonsense\r\n\r\nx\r\n--b--\r\n", b"x" * 100],
    )
    def test_in_a_broken_body_are_refused_with_a_page(
        self, asked: Asked, browser: httpx2.Client, content: bytes
    ) -> None:
        asked.opened(browser)
        headers = {"Content-Type": "multipart/form-data; boundary=b"}
        answer = browser.post(asked.path, content=content, headers=headers)
        assert answer.status_code in (400, 403)
        assert answer.headers["content-type"].startswith("text/html")


def sent(browser: httpx2.Client, asked: Asked, page: str, **more: str) -> httpx2.Response:
    """Send a file as the page's script does."""
    headers = {"X-Proof": hidden(page).get("proof", ""), **more}
    files = {"file": ("list.txt", b"hello", "text/plain")}
    return browser.post(f"{asked.path}/files", files=files, headers=headers)


class TestBeforeTheForm:
    def test_are_stored_for_it(self, asked: Asked, browser: httpx2.Client) -> None:
        page = asked.opened(browser)
        taken = sent(browser, asked, page)
        assert taken.status_code == 201
        assert taken.json()["name"] == "list.txt"
        data = filled(page, **{"field.checklist": taken.json()["value"]})
        assert browser.post(asked.path, data=data).status_code == 303
        assert asked.detail()["outputs"]["checklist"]["filename"] == "list.txt"

    @pytest.mark.parametrize(
        ("file", "status", "message"),
        [
            (("list.txt", b"", "text/plain"), 400, "The file is empty"),
            (("list.png", b"no picture", "image/png"), 415, "The file is not what its name says it is"),
            (("big.pdf", bytes(16 * 2**20), "application/pdf"), 413, "The file is 16.1 MB; the limit is 15 MB"),
            (("big.mp4", bytes(101 * 2**20), "video/mp4"), 413, "The file is 101.1 MB; the limit is 100 MB"),
        ],
    )  # fmt: skip
    def test_that_are_not_taken_are_refused_in_plain_words(
        self, asked: Asked, browser: httpx2.Client, file: tuple[str, bytes, str], status: int, message: str
    ) -> None:
        headers = {"X-Proof": hidden(asked.opened(browser))["proof"]}
        refused = browser.post(f"{asked.path}/files", files={"file": file}, headers=headers)
        assert (refused.status_code, refused.json()["message"]) == (status, message)

    def test_of_a_kind_that_the_field_does_not_take_are_named_with_what_it_takes(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        value = sent(browser, asked, asked.opened(browser)).json()["value"]
        data = filled(asked.opened(browser), **{"field.checklist": value, "field.images": value})
        back = shown_again(browser, asked.path, data=data)
        assert "Images: only images are accepted, not list.txt" in back

    @pytest.mark.parametrize("headers", [{"X-Proof": "x"}, {"X-Proof": ""}, {"Sec-Fetch-Site": "cross-site"}])
    def test_need_the_proof_of_the_page(
        self, service: InProcess, asked: Asked, browser: httpx2.Client, headers: dict[str, str]
    ) -> None:
        page, before = asked.opened(browser), stored(service)
        assert sent(browser, asked, page, **headers).status_code == 403
        assert stored(service) == before

    def test_need_the_cookie(self, service: InProcess, asked: Asked, browser: httpx2.Client) -> None:
        page = asked.opened(browser)
        with service.client() as other:
            assert sent(other, asked, page).status_code == 403

    def test_come_too_late_once_the_form_is_answered(self, asked: Asked, browser: httpx2.Client) -> None:
        page = asked.opened(browser)
        value = sent(browser, asked, page).json()["value"]
        browser.post(asked.path, data=filled(page, **{"field.checklist": value}))
        assert sent(browser, asked, page).status_code == 412

    def test_are_so_many_and_no_more_at_once(self, asked: Asked, browser: httpx2.Client) -> None:
        page = asked.opened(browser)
        statuses = [sent(browser, asked, page).status_code for _ in range(31)]
        assert statuses == [201] * 30 + [429]
