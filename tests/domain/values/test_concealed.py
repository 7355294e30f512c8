"""Texts that hold secrets: they are put together without them, and these are put in by who sends them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.concealed import (
    Covering,
    covered,
    filled,
    in_json,
    is_empty,
    joined,
    mapped,
    revealed,
    setting,
    shown,
)
from domain.values.json import Json
from domain.values.sealed import SEALED
from domain.values.template import MAX_CHARACTERS, TemplateTooLargeError
from domain.values.variables import Variables

SECRET = {SEALED: {"key": "k", "sealed": "c2VhbGVk"}}
VARIABLES = Variables({"ask": {"password": SECRET, "name": "Ann", "all": {"x": SECRET}}})


def opened(value: Json) -> Json:
    """The value with its secrets in it."""
    return revealed(
        value, settings={"api_key.0": "sk-1"}, unseal=lambda sealed: 'pass"word', seen=lambda secret: None
    )


class TestAConcealedText:
    def test_is_plain_where_there_is_no_secret_in_it(self) -> None:
        assert filled("Hello {{#ask.name#}}, {{#ask.age#}}!", VARIABLES) == "Hello Ann, ask.age!"

    def test_has_secrets_sealed_until_it_is_sent(self) -> None:
        text = filled("{{#ask.name#}}:{{#ask.password#}}!", VARIABLES)
        assert "pass" not in json.dumps(text)
        assert shown(text) == "Ann:[secret]!"
        assert opened({"a": [text]}) == {"a": ['Ann:pass"word!']}

    def test_shows_no_secret_that_is_part_of_a_value(self) -> None:
        assert filled("{{#ask.all#}}", VARIABLES) == '{"x": "[secret]"}'

    def test_has_secrets_of_settings_by_their_names(self) -> None:
        assert opened(joined(["Bearer ", setting("api_key.0")])) == "Bearer sk-1"

    def test_has_secrets_spelled_as_json_where_they_are_in_it(self) -> None:
        assert opened(joined(['{"a":"', in_json(SECRET), '"}'])) == '{"a":"pass\\"word"}'

    def test_is_changed_only_where_it_is_no_secret(self) -> None:
        text = mapped(filled("a{{#ask.password#}}b", VARIABLES), str.upper)
        assert opened(text) == 'Apass"wordB'

    def test_is_empty_without_anything_in_it(self) -> None:
        assert is_empty(filled("", VARIABLES))
        assert not is_empty(filled("{{#ask.password#}}", VARIABLES))

    def test_is_no_longer_than_any_text(self) -> None:
        assert joined(["a" * MAX_CHARACTERS, SECRET])
        with pytest.raises(TemplateTooLargeError):
            joined(["a" * MAX_CHARACTERS, SECRET, "b"])


class TestWhatComesBack:
    def test_has_no_secret_in_it(self) -> None:
        result: Json = {"body": "you said hunter2!", "headers": {"x": ["hunter2", 1]}}
        assert isinstance(result, dict)
        assert covered(result, {"hunter2", "1"}) == {
            "body": "you said [secret]!",
            "headers": {"x": ["[secret]", 1]},
        }
        assert covered(result, {"h", "you"}) == result


class TestATextThatComesInPieces:
    @given(
        st.lists(st.text(alphabet="abc", max_size=9)),
        st.sets(st.text(alphabet="abc", min_size=4, max_size=9), max_size=3),
    )
    def test_has_no_secrets_in_it_wherever_it_is_cut(self, pieces: list[str], secrets: set[str]) -> None:
        covering = Covering(secrets)
        told = "".join(map(covering, pieces))
        whole = "".join(pieces)
        assert str(covered({"text": whole}, secrets)["text"]).startswith(told)
        assert told + covering("z") == covered({"text": whole + "z"}, secrets)["text"]

    def test_is_held_back_only_where_a_secret_may_have_begun(self) -> None:
        covering = Covering({"sk-secret"})
        pieces = ["the key is sk", "-se", "nt or sk-secr", "et", "!"]
        assert [*map(covering, pieces)] == ["the key is ", "", "sk-sent or ", "[secret]", "!"]
