"""What every field of a form has in common."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final

from pydantic import JsonValue, SerializerFunctionWrapHandler, model_serializer

from domain.fields.json_text import as_text
from domain.fields.sources import FieldDefault, ValueDefault
from domain.values.json import Json
from domain.values.model import Model
from domain.values.text import markdown

MAX_LABEL: Final = 200
MAX_HELP: Final = 1000


class InvalidValueError(Exception):
    """
    The value does not fit its field.

    `reason` ends a sentence that began with the field, for programs; `message` is for whoever fills in the form.
    `places` are messages too, by JSON Pointer into the value, where it is known which parts of it are wrong.
    """

    def __init__(
        self, reason: str, message: str | None = None, *, places: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.message = message or f"{reason[:1].upper()}{reason[1:]}"
        self.places = dict(places or {}) or {"": self.message}


class VisibleIf(Model):
    """On what a field is shown: that an earlier field holds one of some values."""

    field: str
    equals: tuple[JsonValue, ...]

    def holds(self, value: Json) -> bool:
        """Return whether the field is shown while the earlier one holds that; of several, one is enough."""
        held = value if isinstance(value, list) else [value]
        return any(same(one, wanted) for one in held for wanted in self.equals)


class Field(Model):
    """
    One input of a form; `name` is the name of the output it becomes.

    `required` says that something must be entered; where it says nothing, the habit of the type counts. Fields are
    dumped without the attributes that they do not use.
    """

    type: str
    name: str
    label: str = ""
    help: str = ""
    required: bool | None = None
    required_for: tuple[str, ...] = ()
    """The ids of the actions that demand the field."""
    visible_if: VisibleIf | None = None

    kept: ClassVar[frozenset[str]] = frozenset({"type", "name"})
    """What is dumped even where it says nothing."""
    noun: ClassVar[str] = ""
    """What messages for programs call the type."""
    wanted: ClassVar[str] = "Fill this in"
    """What is said where something must be entered and is not."""
    needs_key: ClassVar[bool] = False
    """Whether an answer must name the field, unless it says itself when it is required."""
    steers: ClassVar[bool] = True
    """Whether other fields can be shown or hidden by its value."""

    @property
    def preset(self) -> FieldDefault | ValueDefault | None:
        """What the field holds before anybody has entered anything."""
        return None

    def accept(self, value: Json) -> Json:
        """
        Return the value as it becomes an output: what was accepted is accepted again, unchanged.

        :raises InvalidValueError: if it does not fit
        """
        return self.empty() if self.is_blank(value) else self.fitted(value)

    def fitted(self, value: Json) -> Json:
        """Return the value, which is not blank, as it becomes an output. :raises InvalidValueError:"""
        return value

    def empty(self) -> Json:
        """Return the output of a field into which nothing was entered."""
        return None

    def is_blank(self, value: Json) -> bool:
        """Return whether a value, not yet accepted, says nothing."""
        return value is None or (isinstance(value, str) and not value.strip())

    def is_empty(self, value: Json) -> bool:
        """Return whether an accepted value says nothing."""
        return same(value, self.empty())

    @property
    def says_when_required(self) -> bool:
        """Whether the author says when something must be entered; else the habit of the contract counts."""
        return self.required is not None or bool(self.required_for)

    def is_demanded(self, action: str) -> bool:
        """Return whether something must be entered for that action."""
        return bool(self.required) or action in self.required_for

    def lacks_key(self, action: str) -> bool:
        """Return whether something is missing if an answer does not name the field at all."""
        return self.is_demanded(action) or (self.needs_key and not self.says_when_required)

    def text(self, value: Json) -> str:
        """Return an accepted value as text that is accepted again, as the same value."""
        return as_text(value)

    def effort(self, *, most: int) -> int:
        """Return how many times a value is worked through to be judged, about: `most`, if that cannot be said."""
        return 1

    def shown(self, value: Json) -> str:
        """Return an accepted value as it stands in the rendered content."""
        return value if isinstance(value, str) else markdown(value)

    def why_nothing_fits(self) -> str | None:
        """Return why nobody could enter anything that the field accepts, or None if somebody could."""
        return None

    def problems(self) -> Iterator[str]:
        """Yield why the field could not be shown or answered."""
        if len(self.label) > MAX_LABEL:
            yield f"the label of the field {self.name!r} exceeds {MAX_LABEL} characters"
        if len(self.help) > MAX_HELP:
            yield f"the help of the field {self.name!r} exceeds {MAX_HELP} characters"

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables that the field reads."""
        if self.preset is not None and self.preset.type == "variable":
            yield self.preset.selector

    @model_serializer(mode="wrap")
    def _without_what_is_unused(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = dump(self)
        attributes = type(self).model_fields
        return {
            name: value
            for name, value in dumped.items()
            if name in self.kept or getattr(self, name) != attributes[name].default
        }


class DefaultedField(Field):
    """A field that may hold something from the beginning."""

    default: ValueDefault | None = None

    @property
    def preset(self) -> ValueDefault | None:
        return self.default

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        if self.default is None:
            return
        if self.default.type == "variable":
            if len(self.default.selector) < 2:
                yield f"the default of the field {self.name!r} names no variable"
            return
        try:
            self.accept(self.default.value)
        except InvalidValueError as invalid:
            yield f"the default of the field {self.name!r} {invalid.reason}"


def same(one: Json, other: Json) -> bool:
    """Return whether two values are equal; a truth value is no number."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
