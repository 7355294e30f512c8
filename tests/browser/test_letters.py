"""Letters as a browser shows them, which has no policy to protect its reader."""

import json

from browsing import visitor
from mailing import URL, email
from playwright.sync_api import Browser
from vectors import vector

from interface.mail.email import body as body_of
from interface.mail.email import composed

AT_ONCE = 25


def shown(payload: str) -> str:
    """The HTML of a letter that has the payload wherever it can."""
    written = email(body=f"{payload}\n\n{{{{#url#}}}}", title=payload, workflow=payload, subject=payload)
    body = composed(written, body_of(written.body), sender="placet@localhost").get_body(("html",))
    assert body is not None
    return str(body.get_content())


def test_letters_run_nothing_and_ask_for_nothing(chromium_browser: Browser) -> None:
    payloads = [case["payload"] for case in json.loads(vector("xss/dompurify-payloads.json").read_text())]
    with visitor(chromium_browser, "about:") as reading:
        for begin in range(0, len(payloads), AT_ONCE):
            some = payloads[begin : begin + AT_ONCE]
            reading.page.set_content("".join(map(shown, some)))
            assert reading.page.evaluate("document.scripts.length + document.images.length") == 0
            assert reading.page.locator(f'a[href="{URL}"]').count() >= len(some)
        assert (reading.elsewhere, reading.complaints, reading.dialogs) == ([], [], [])
