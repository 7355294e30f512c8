"""Choices on a form's page: every option can be chosen, and nothing is chosen by leaving a choice alone."""

from typing import Any

import pytest
from fields import choice, field, form
from forms import Asked, hidden, shown_again
from in_process import InProcess
from pages import accepted, sent
from workflows import end, human, start, workflow

from interface.http.pages.form.entries import inputs, option_entry

EDGES = ["start > review", "review:approve > end"]
ODD = ["", "a", " ", "\r", "a\r\nb", "a\nb", "\0", "\ud800", '""', '"a"', "\u202e"]


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    node = human("review", content="{{#$output.size#}}")
    node["fields"] = [{"type": "select", "name": "size", "options": {"value": ["", "a"]}}]
    return service.key(
        workflow([start("topic"), node, end(size="review.size")], ["start > review", "review:approve > end"])
    )


def test_what_says_choose_one_is_no_answer_where_an_option_is_empty(service: InProcess, asked: Asked) -> None:
    with service.client() as browser:
        page = asked.opened(browser)
        assert '<option value="">Choose one</option>' in page
        left_alone = shown_again(
            browser, asked.path, data=hidden(page) | {"field.size": "", "action": "approve"}
        )
        assert "Size: choose one of the options" in left_alone
        assert ">(empty)</option>" in page
        chosen = hidden(left_alone) | {"field.size": '""', "action": "approve"}
        assert browser.post(asked.path, data=chosen).status_code == 303
    assert asked.detail()["outputs"] == {"size": ""}


@pytest.mark.parametrize("kind", ["select", "multi-select"])
def test_every_option_can_be_chosen_as_a_browser_sends_it(kind: str) -> None:
    it: Any = choice(*ODD, type=kind, required=True)
    asked = form(it)
    for option in ODD:
        entries = sent(asked, {"it": [option_entry(it, option)]})
        wanted = option if kind == "select" else [option]
        assert accepted(asked, inputs(asked, entries)) == {"it": wanted}


@pytest.mark.parametrize("more", [{}, {"required": True}, {"required_for": ["approve"]}])
def test_nothing_is_chosen_on_a_page_that_is_left_as_it_is(more: Any) -> None:
    asked = form(choice("", "a", **more))
    assert "it" in accepted(asked, inputs(asked, sent(asked, None)))
    assert "Choose one of the options" in str(accepted(asked, inputs(asked, sent(asked, None))))


@pytest.mark.parametrize("value", ["", "a"])
def test_what_is_chosen_from_the_beginning_stays_so(value: str) -> None:
    asked = form(choice("", "a", default={"value": value}))
    assert accepted(asked, inputs(asked, sent(asked, None))) == {"it": value}


def test_options_stay_as_they_are_where_browsers_leave_them_so() -> None:
    it: Any = choice("low", "high & dry", " x ")
    assert [option_entry(it, option) for option in it.options.value] == ["low", "high & dry", " x "]


def test_a_field_that_an_empty_option_shows_is_shown_by_it(service: InProcess) -> None:
    node = human("review", content="{{#$output.size#}}")
    node["fields"] = [
        {"type": "select", "name": "size", "options": {"value": ["", "a"]}},
        {"type": "paragraph", "name": "why", "visible_if": {"field": "size", "equals": [""]}},
    ]
    key = service.key(
        workflow([start("topic"), node, end(size="review.size")], ["start > review", "review:approve > end"])
    )
    with service.client() as browser:
        page = Asked(service, key).opened(browser)
    assert 'data-equals="[&#34;&#34;, &#34;\\&#34;\\&#34;&#34;]"' in page


def test_a_choice_in_an_object_can_be_one_that_browsers_change() -> None:
    schema = {"type": "object", "properties": {"way": {"enum": ["a\r", "b"]}}, "required": ["way"]}
    asked = form(field("json", json_schema=schema, required=True))
    assert inputs(asked, sent(asked, {"it/way": ['"a\\r"']})) == {"it": {"way": "a\r"}}
