"""Every error that may be raised where work is done says the same where it was asked for."""

import importlib
import inspect
import pickle
import pkgutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import ModuleType
from typing import Any, get_type_hints
from uuid import UUID

import pytest

import application
import domain
import interface.formats
import interface.http.kernel
import interface.mail
import interface.markup
import interface.postgres
import interface.processing
from interface.processing.worker import portable

ROOMS = (
    domain,
    application,
    interface.formats,
    interface.http.kernel,
    interface.mail,
    interface.markup,
    interface.postgres,
    interface.processing,
)
VALUES: dict[Any, Any] = {
    str: "seven",
    int: 7,
    datetime: datetime(2026, 11, 30, tzinfo=UTC),
    UUID: UUID(int=7),
    Mapping[str, str] | None: {"seven": "eight"},
}


def errors() -> Iterator[type[Exception]]:
    """Every class of errors that these rooms have."""
    for room in ROOMS:
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(found.name)
            yield from _errors_of(module)


def _errors_of(module: ModuleType) -> Iterator[type[Exception]]:
    for thing in vars(module).values():
        if inspect.isclass(thing) and issubclass(thing, Exception) and thing.__module__ == module.__name__:
            yield thing


def made(kind: type[Exception]) -> Exception:
    """One of these errors, of whatever it is made."""
    if kind.__init__ is Exception.__init__:
        return kind("seven")
    hints = get_type_hints(kind.__init__)
    given: dict[str, Any] = {}
    positional: list[Any] = []
    for parameter in list(inspect.signature(kind.__init__).parameters.values())[1:]:
        value = VALUES.get(hints.get(parameter.name), Something())
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            positional.append(value)
        elif parameter.kind is parameter.KEYWORD_ONLY:
            given[parameter.name] = value
        elif parameter.kind is parameter.VAR_POSITIONAL:
            positional.append("seven")
    return kind(*positional, **given)


class Something:
    """What stands for anything else that an error is about."""

    id = "seven"

    def __eq__(self, other: object) -> bool:
        return type(other) is Something

    def __hash__(self) -> int:
        return 7

    def __str__(self) -> str:
        return "something"

    def __iter__(self) -> Iterator[str]:
        return iter(("seven",))


@pytest.mark.parametrize(
    "kind", sorted(set(errors()), key=lambda kind: f"{kind.__module__}.{kind.__qualname__}")
)
def test_an_error_says_the_same_elsewhere(kind: type[Exception]) -> None:
    error = made(kind)
    arrived = pickle.loads(pickle.dumps(portable(error)))
    assert type(arrived) is kind
    assert (str(arrived), arrived.args, vars(arrived)) == (str(error), error.args, vars(error))
