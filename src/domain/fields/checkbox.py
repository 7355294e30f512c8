"""Fields for yes or no."""

from typing import Literal

from domain.fields.field import DefaultedField, InvalidValueError
from domain.values import spelling
from domain.values.json import Json


class CheckboxField(DefaultedField):
    """A box that is ticked or not; one that is required must be ticked."""

    type: Literal["checkbox"] = "checkbox"

    noun = "checkbox"
    wanted = "Tick this box"

    def empty(self) -> Json:
        return False

    def fitted(self, value: Json) -> Json:
        ticked = spelling.truth(value) if isinstance(value, str) else value
        if not isinstance(ticked, bool):
            raise InvalidValueError("must be true or false")
        return ticked

    def shown(self, value: Json) -> str:
        return "Yes" if value else "No"
