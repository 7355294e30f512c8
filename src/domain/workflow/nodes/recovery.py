"""How a run goes on although a node has failed, and how often the node is tried before."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Literal

from pydantic import JsonValue

from domain.values.json import Json, JsonObject
from domain.values.model import Model
from domain.workflow.nodes.outcome import Failed

FAIL_BRANCH: Final = "fail-branch"
DEFAULT_VALUE: Final = "default-value"
Strategy = Literal["fail-branch", "default-value"]

ERROR_OUTPUTS: Final = frozenset({"error_message", "error_type"})
"""What a node gives besides that has failed, where the run goes on."""
MAX_RETRIES: Final = 100
MAX_INTERVAL_MS: Final = 86_400_000

_LONGEST_PAUSE: Final = timedelta(minutes=5)
_LONGEST_WISH: Final = timedelta(hours=1)
"""For how long, at the most, somebody is left alone who asks for it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recovery:
    """How the run goes on: by which handle, and with which outputs."""

    strategy: str
    handle: str
    outputs: JsonObject


class Retry(Model):
    """How often a node is tried again, and how long after."""

    enabled: bool = False
    max_retries: int = 0
    interval_ms: int = 0
    backoff: Literal["constant", "exponential"] = "constant"

    @property
    def retries(self) -> int:
        """How often it is tried again at the most."""
        return self.max_retries if self.enabled else 0

    def pause(self, retry: int, *, chance: float, wish: timedelta | None = None) -> timedelta:
        """
        Return how long to wait before that retry, counted from 1.

        What grows is up to half as long more or less by chance, so that not all who were refused come back at once.

        :param chance: a random number from 0 to 1
        :param wish: how long whoever was asked wants to be left alone
        """
        pause = timedelta(milliseconds=self.interval_ms)
        if self.backoff == "exponential":
            pause = min(pause * 2.0 ** min(retry - 1, 30), _LONGEST_PAUSE) * (0.5 + chance)
        return pause if wish is None else max(pause, min(wish, _LONGEST_WISH))

    def problems(self) -> Iterator[str]:
        """Yield why nothing could be tried in this way."""
        if not 0 <= self.max_retries <= MAX_RETRIES:
            yield f"the number of retries is not from 0 to {MAX_RETRIES}"
        if not 0 <= self.interval_ms <= MAX_INTERVAL_MS:
            yield "the pause between retries is not from nothing to one day"


class DefaultValue(Model):
    """An output that the node has if it fails."""

    key: str
    type: str
    value: JsonValue = None

    @property
    def converted(self) -> Json:
        """
        The value as its type has it: text is read as a number, or as JSON.

        :raises ValueError: if it is none of that type; the message is that of the Dify contract
        """
        convert = _CONVERT.get(self.type)
        if convert is None:
            raise ValueError(f"Unsupported type: {self.type}")
        return convert(self.value, self.type)


def defaults(values: tuple[DefaultValue, ...]) -> JsonObject:
    """Return the outputs. :raises ValueError: if one is not of its type"""
    return {default.key: default.converted for default in values}


def told(failed: Failed) -> JsonObject:
    """Return what is told of the failure where the run goes on."""
    return {"error_message": failed.message, "error_type": failed.error_type}


def _text(value: Any, kind: str) -> Json:
    if not isinstance(value, str):
        raise ValueError(f"Value must be {kind} type for {value}")
    return value


def _number(value: Any, kind: str) -> Json:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise ValueError(f"Cannot convert to number: {value}") from None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"Value must be {kind} type for {value}")
    return value


def _object(value: Any, kind: str) -> Json:
    value = _read(value)
    if not isinstance(value, dict):
        raise ValueError(f"Value must be {kind} type for {value}")
    return value


def _array(value: Any, kind: str) -> Json:
    value = _read(value)
    if not isinstance(value, list):
        raise ValueError(f"Value must be {kind} type for {value}")
    if not all(isinstance(item, _ITEMS[kind]) and not isinstance(item, bool) for item in value):
        raise ValueError(f"All elements must be {kind[6:-1]} for {value}")
    return value


def _read(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise ValueError(f"Invalid JSON format for value: {value}") from None


_ITEMS: Mapping[str, Any] = {
    "array[number]": int | float,
    "array[string]": str,
    "array[object]": dict,
    "array[file]": dict,
}
_CONVERT: Mapping[str, Callable[[Any, str], Json]] = {
    "string": _text,
    "number": _number,
    "object": _object,
    **dict.fromkeys(_ITEMS, _array),
}
