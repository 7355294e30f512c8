from typing import Any

import pytest
from fields import SEALED, field, form, issued
from memory.rings import SEAL

from application.commands.seal_secrets import SealSecrets
from domain.form.submission import InvalidSubmissionError, accept
from domain.values.sealed import is_sealed


def prepared(it: Any, value: Any) -> Any:
    return SealSecrets(seal=SEAL)(issued(form(it)), {"it": value, "other": value})


def refusal(it: Any, value: Any) -> str:
    with pytest.raises(InvalidSubmissionError) as refused:
        accept(form(it), action="approve", inputs=prepared(it, value))
    assert "hunter2" not in str(refused.value.problems)
    return str(refused.value)


def test_a_secret_is_sealed_and_then_accepted() -> None:
    inputs = prepared(field("secret"), "hunter2")

    assert is_sealed(inputs["it"])
    assert SEAL.unseal(inputs["it"]) == "hunter2"
    assert accept(form(field("secret")), action="approve", inputs=inputs) == {"it": inputs["it"]}


def test_everything_else_stays_as_it_is() -> None:
    assert prepared(field("secret"), "hunter2")["other"] == "hunter2"
    assert prepared(field("paragraph"), "hunter2") == {"it": "hunter2", "other": "hunter2"}


@pytest.mark.parametrize("nothing", ["", None])
def test_nothing_is_no_secret(nothing: Any) -> None:
    assert prepared(field("secret"), nothing)["it"] == nothing


@pytest.mark.parametrize("value", [SEALED, {"__placet_secret__": {}}, 5, ["hunter2"]])
def test_what_is_no_text_is_refused_even_if_it_is_sealed(value: Any) -> None:
    assert refusal(field("secret"), value) == (
        "Invalid value for secret input 'it': must be a text, sealed before it is recorded"
    )


def test_a_secret_that_does_not_fit_is_refused_without_being_told() -> None:
    message = "Invalid value for secret input 'it': must have at least 8 characters"
    assert refusal(field("secret", min_length=8), "hunter2") == message
