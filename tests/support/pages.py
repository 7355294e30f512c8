"""The page of a form as a browser reads it, and what the form makes of what the browser sends."""

from html.parser import HTMLParser
from typing import Any

from fields import issued

from domain.files.limits import Limits
from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError, accept
from interface.http.pages.fields.widgets import PREFIX
from interface.http.pages.form.content import cut
from interface.http.pages.form.entries import Entries
from interface.http.pages.form.form_view import view
from interface.http.pages.form.sent import Sent
from interface.http.pages.rendering import page


class Browser(HTMLParser):
    """What is entered on a page, by name, as a browser sends it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self._name = ""
        self._text: list[str] | None = None
        self._chosen: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("select", "textarea"):
            self._name = given["name"]
            self._text = [] if tag == "textarea" else None
            self._chosen = None
        elif tag == "option":
            if self._chosen is None or "selected" in given:
                self._chosen = given["value"]
        elif tag == "input" and given["name"].startswith(PREFIX):
            if given.get("type") == "file" or (given.get("type") == "checkbox" and "checked" not in given):
                return
            self._add(given["name"], given["value"])

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._text is not None:
            self._add(self._name, "".join(self._text).removeprefix("\n"))
            self._text = None
        elif tag == "select":
            self._add(self._name, self._chosen or "")

    def _add(self, name: str, value: str) -> None:
        self.pairs.append((name, value))


def sent(asked: Form, entries: Entries | None) -> Entries:
    """What the browser sends if the page is shown with those entries and a button is pressed."""
    values = view(
        issued(asked), pieces=cut(issued(asked).form.content), entries=entries, wrong={}, limits=Limits()
    )
    shown = page(
        "form.html",
        workflow="w",
        left="",
        path="/form/f/f-1",
        key="k",
        proof="p",
        me="",
        claim="",
        in_place_of="",
        undecided=False,
        **values,
    )
    taken = Sent(asked)
    for name, value in Browser(bytes(shown.body).decode()).pairs:
        taken.add(name, value)
    taken.join_zones()
    return taken.entries


def accepted(asked: Form, given: Any) -> Any:
    """The accepted values, or what is wrong, by field."""
    try:
        return accept(asked, action="approve", inputs=given)
    except InvalidSubmissionError as invalid:
        return invalid.problems
