"""What is shown on the page, sent by the browser and accepted: the same as over the API."""

from collections.abc import Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import hypothesis.strategies as st
import pytest
from fields import choice, field, form
from hypothesis import given, settings

from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError, accept
from domain.run.state import IssuedForm
from domain.workflow.nodes.fields import CheckboxField, MultiSelectField
from interface.files.limits import Limits
from interface.http.pages.entries import TICKED, Entries, file_name, inputs, reference
from interface.http.pages.field_view import PREFIX
from interface.http.pages.form_view import view
from interface.http.pages.rendering import page
from interface.ids import new_id

AT = datetime(2026, 3, 2, tzinfo=UTC)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=30)
spelled = st.sampled_from(
    [
        "", " ", "\n\nx", "red", "5", "5.0", "-1e3", "0.1", "abc", "2026-02-28", "2026-02-28T10:00:00Z",
        "2026-02-28T10:00:00+01:00", "2026-02-28T10:00", "ann@example.com", "https://example.com/?a=b&c", '{"a": 1}',
        "</textarea><b>", '"onclick=', "&amp;", "é",
    ]
)  # fmt: skip
OPTIONS = ["red", "green & blue", "", ' "x" ', "</select>"]

ASKED = form(
    field("paragraph", "paragraph"),
    field("paragraph", "short", max_length=10, required=True),
    field("number", "number"),
    field("date", "date"),
    field("date-time", "instant"),
    field("email", "email"),
    field("url", "url"),
    field("json", "json"),
    field("checkbox", "checkbox"),
    choice(*OPTIONS, name="select"),
    choice(*OPTIONS, name="several", type="multi-select"),
)


class Browser(HTMLParser):
    """The entries of a page as a browser sends them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.entries: dict[str, list[str]] = {}
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
            if given["type"] == "file" or (given["type"] == "checkbox" and "checked" not in given):
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
        self.entries.setdefault(name.removeprefix(PREFIX), []).append(value)


def sent(asked: Form, entries: Entries | None) -> Entries:
    """What the browser sends if the page is shown with those entries and a button is pressed."""
    issued = IssuedForm(
        id="f-1",
        execution_id="ask#1",
        node_id="ask",
        form=asked,
        digest="",
        issued_at=AT,
        expires_at=AT,
        surfaces=("web",),
        token_key="key-1",
        version=1,
    )
    values = view(issued, entries=entries, wrong={}, limits=Limits())
    shown = page("form.html", workflow="w", left="", path="/form/f/f-1", key="k", proof="p", **values)
    return Browser(bytes(shown.body).decode()).entries


def judged(asked: Form, given: Any) -> Any:
    """The accepted values, or what is wrong, by field."""
    try:
        return accept(asked, action="approve", inputs=given)
    except InvalidSubmissionError as invalid:
        return invalid.problems


answers = st.fixed_dictionaries(
    dict.fromkeys(
        ("paragraph", "short", "number", "date", "instant", "email", "url", "json"), texts | spelled
    )
    | {
        "checkbox": st.booleans(),
        "select": st.sampled_from([*OPTIONS, "none of them"]),
        "several": st.lists(st.sampled_from(OPTIONS), unique=True),
    }
)


def entered(given: dict[str, Any]) -> dict[str, Sequence[str]]:
    """The answer as a person enters it."""
    entries: dict[str, Sequence[str]] = {}
    for asked in ASKED.fields:
        value = given[asked.name]
        if isinstance(asked, CheckboxField):
            entries[asked.name] = [TICKED] if value else []
        elif isinstance(asked, MultiSelectField):
            entries[asked.name] = value
        else:
            entries[asked.name] = [value]
    return entries


@settings(max_examples=200, deadline=None)
@given(answers)
def test_the_page_and_the_api_judge_an_answer_alike(given: dict[str, Any]) -> None:
    assert judged(ASKED, inputs(ASKED, entered(given))) == judged(ASKED, given)


@settings(max_examples=100, deadline=None)
@given(answers)
def test_a_page_that_is_shown_again_sends_what_was_entered(given: dict[str, Any]) -> None:
    entries = entered(given)
    if given["select"] not in OPTIONS:
        entries["select"] = [""]  # nothing is chosen then
    again = sent(ASKED, entries)
    for asked in ASKED.fields:
        order = sorted(again.get(asked.name, ())) == sorted(entries[asked.name])
        assert order, asked.name


@settings(max_examples=50, deadline=None)
@given(texts, st.sampled_from(OPTIONS), st.booleans())
def test_a_page_that_is_left_as_it_is_sends_the_defaults(text: str, option: str, ticked: bool) -> None:
    asked = form(
        field("paragraph", "paragraph", default={"type": "constant", "value": text}),
        choice(*OPTIONS, name="select", default={"value": option}),
        choice(*OPTIONS, name="several", type="multi-select", default={"value": [option]}),
        field("checkbox", "checkbox", default={"value": ticked}),
        field("number", "number", default={"value": 0.5}),
        field("json", "json", default={"value": {"a": [text]}}),
        field("date-time", "instant", default={"value": "2026-02-28T10:00:00+01:00"}),
    )
    accepted = judged(asked, inputs(asked, sent(asked, None)))
    assert accepted.pop("instant") == "2026-02-28T09:00:00Z"
    assert accepted == {it.name: asked.initial(it) for it in asked.fields if it.name != "instant"}


@given(texts)
def test_a_file_that_is_there_is_entered_with_its_name(name: str) -> None:
    id = new_id()
    attached = form(field("file", "one"), field("file-list", "many"))
    entries = {"one": ["nonsense", reference(id, name)], "many": [reference(id, name)] * 2}
    mapping = {"transfer_method": "local_file", "upload_file_id": str(id)}
    assert inputs(attached, entries) == {"one": mapping, "many": [mapping]}
    assert file_name(reference(id, name)) == name


def test_a_secret_is_in_no_page() -> None:
    asked = form(field("secret", "pin"))
    assert sent(asked, {"pin": ["s3cret"]}) == {"pin": [""]}


@pytest.mark.parametrize("given", [{}, {"several": ["red", "nope"]}, {"checkbox": ["yes"]}])
def test_what_no_page_sends_is_no_more_than_wrong(given: Any) -> None:
    assert judged(ASKED, inputs(ASKED, given))
