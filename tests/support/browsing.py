"""A real browser for tests: Chromium, as far as the machine has one; it reaches our own service and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from machine import BROWSER, chromium_path, miss
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
_PATIENCE = 60_000
"""For how long a browser waits, in milliseconds: a busy machine is no fault of ours."""
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
WAYS: dict[str, dict[str, Any]] = {
    "with scripts": {},
    "without scripts": {"java_script_enabled": False},
    "on a phone": {"viewport": PHONE, "is_mobile": True, "has_touch": True},
    "on a phone without scripts": {"viewport": PHONE, "java_script_enabled": False},
    "in the dark": {"color_scheme": "dark"},
}
"""The ways that people read pages in, as settings of a browser."""
# Contrast hangs on the scheme and layout on the width, so that two looks see both of each.
LOOKS: dict[str, dict[str, Any]] = {
    "light desk": {"viewport": DESK, "color_scheme": "light"},
    "dark phone": {"viewport": PHONE, "color_scheme": "dark"},
}
ALL_LOOKS = LOOKS | {
    "dark desk": {"viewport": DESK, "color_scheme": "dark"},
    "light phone": {"viewport": PHONE, "color_scheme": "light"},
}


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's Chromium; without one, what asks for it is missed."""
    path = chromium_path()
    if path is None:
        miss(BROWSER, "there is no Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Visitor:
    """Somebody with a browser of their own, and what went wrong in it."""

    context: BrowserContext
    page: Page
    elsewhere: list[str] = field(default_factory=list)
    """Addresses outside the service that a page asked for; they got nothing."""
    complaints: list[str] = field(default_factory=list)
    """What the browser complained of: errors of scripts, and what the policy of the page forbade."""
    dialogs: list[str] = field(default_factory=list)

    def violations(self) -> str:
        """Return what axe finds on the page, as text; empty if it finds nothing."""
        found = Axe().run(self.page)
        return str(found.generate_report()) if found.violations_count else ""


@contextmanager
def visitor(browser: Browser, url: str, **settings: Any) -> Iterator[Visitor]:
    """A browser with those settings that reaches only what begins with the address."""
    context = browser.new_context(**{"viewport": DESK, "service_workers": "block", **settings})
    context.set_default_timeout(_PATIENCE)
    expect.set_options(timeout=_PATIENCE)
    page = context.new_page()
    visiting = Visitor(context, page)
    context.route("**/*", _only(url, visiting.elsewhere))
    page.on("pageerror", lambda error: visiting.complaints.append(str(error)))
    page.on(
        "console",
        lambda line: visiting.complaints.append(line.text) if "Content Security" in line.text else None,
    )

    def dismiss(dialog: Any) -> None:
        visiting.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    try:
        yield visiting
    finally:
        context.close()


def _only(url: str, elsewhere: list[str]) -> Callable[[Route], None]:
    def decide(route: Route) -> None:
        if route.request.url.startswith(url):
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    return decide
