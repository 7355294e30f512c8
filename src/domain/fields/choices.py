"""Fields for choices: one of some options, or several of them."""

from collections.abc import Iterator
from typing import Literal

from domain.fields.field import DefaultedField, Field, InvalidValueError
from domain.fields.json_text import NotJsonError, from_json
from domain.fields.limits import lengths_problem
from domain.fields.sources import OptionSource
from domain.values.json import Json


class ChoiceField(DefaultedField):
    """A field with options; those that come from a variable are filled in when the form is issued."""

    options: OptionSource

    kept = frozenset({"type", "name", "options"})

    def problems(self) -> Iterator[str]:
        if self.options.type == "variable":
            if len(self.options.selector) < 2:
                yield f"the options of the field {self.name!r} name no variable"
            yield from Field.problems(self)
            yield from self._problems_of_selector()
            return
        if not self.options.value:
            yield f"the field {self.name!r} has no options"
        yield from super().problems()

    def why_nothing_fits(self) -> str | None:
        if self.options.type == "variable" and not self.options.value:
            return None  # they are not known yet
        if not any(option.strip() for option in self.options.value):
            return f"the field {self.name!r} has no option that could be chosen"
        return None

    def references(self) -> Iterator[tuple[str, ...]]:
        if self.options.type == "variable":
            yield self.options.selector
        yield from super().references()

    def _problems_of_selector(self) -> Iterator[str]:
        """Whether a constant default is among the options is not known before they are."""
        if self.default is not None and self.default.type == "variable" and len(self.default.selector) < 2:
            yield f"the default of the field {self.name!r} names no variable"


class SelectField(ChoiceField):
    """One of some options."""

    type: Literal["select"] = "select"

    noun = "select"
    wanted = "Choose one of the options"
    needs_key = True

    def empty(self) -> Json:
        return ""

    def is_blank(self, value: Json) -> bool:
        return self.says_when_required and value in (None, "") and value not in self.options.value

    def is_empty(self, value: Json) -> bool:
        return value == "" and value not in self.options.value

    def fitted(self, value: Json) -> Json:
        if not isinstance(value, str):
            raise InvalidValueError("expected string", self.wanted)
        if value not in self.options.value:
            raise InvalidValueError(value, self.wanted)
        return value


class MultiSelectField(ChoiceField):
    """Any number of some options; the output lists them in the order in which they are offered."""

    type: Literal["multi-select"] = "multi-select"
    min_items: int | None = None
    max_items: int | None = None

    noun = "multi-select"
    wanted = "Choose at least one of the options"

    def empty(self) -> Json:
        return []

    def is_blank(self, value: Json) -> bool:
        return value in (None, []) or (value == "" and "" not in self.options.value)

    def fitted(self, value: Json) -> Json:
        chosen, offered = dict.fromkeys(self._listed(value)), dict.fromkeys(self.options.value)
        if not chosen:  # an empty list in JSON says as little as an empty one
            return self.empty()
        for option in chosen:
            if option not in offered:
                raise InvalidValueError(f"{option} is not an option", "Choose among the options")
        listed: list[Json] = [option for option in offered if option in chosen]
        if self.max_items is not None and len(listed) > self.max_items:
            raise InvalidValueError(f"choose at most {self.max_items}")
        if self.min_items is not None and len(listed) < self.min_items:
            raise InvalidValueError(f"choose at least {self.min_items}")
        return listed

    def shown(self, value: Json) -> str:
        return ", ".join(map(str, value)) if isinstance(value, list) else super().shown(value)

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        yield from lengths_problem(self.name, self.min_items, self.max_items, of="number of options")

    def why_nothing_fits(self) -> str | None:
        offered = len(set(self.options.value))
        if self.min_items is not None and 0 < offered < self.min_items:
            return f"in the field {self.name!r}, {self.min_items} of {offered} options are to be chosen"
        return super().why_nothing_fits()

    def _listed(self, value: Json) -> list[str]:
        """Return what was chosen: a list, one option, or a list in JSON."""
        if isinstance(value, str):
            if value in self.options.value:
                return [value]
            try:
                value = from_json(value)
            except NotJsonError:
                raise InvalidValueError("expected list of strings", "Choose among the options") from None
        if not isinstance(value, list):
            raise InvalidValueError("expected list of strings", "Choose among the options")
        texts = [item for item in value if isinstance(item, str)]
        if len(texts) < len(value):
            raise InvalidValueError("expected list of strings", "Choose among the options")
        return texts
