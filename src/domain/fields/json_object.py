"""Fields for JSON objects that fit a schema."""

from collections.abc import Iterator
from typing import Literal

from pydantic import JsonValue

from domain.fields.field import DefaultedField, InvalidValueError
from domain.fields.json_text import NotJsonError, check_json, from_json
from domain.values.json import Json
from domain.values.schemas import json_schema
from domain.values.sealed import names_secret
from domain.values.text import names_file


class JsonField(DefaultedField):
    """A JSON object, given as such or as text."""

    type: Literal["json"] = "json"
    json_schema: JsonValue = None
    """The JSON Schema that the object must fit, of the subset that `json_schema` takes, or None if any will do."""

    noun = "json"
    wanted = "Enter a JSON object"
    steers = False

    def fitted(self, value: Json) -> Json:
        try:
            given = from_json(value) if isinstance(value, str) else value
            check_json(given)
        except NotJsonError as error:
            raise InvalidValueError(f"must be JSON: {error}") from None
        if not isinstance(given, dict):
            raise InvalidValueError("must be a JSON object")
        if names_secret(given):
            raise InvalidValueError("must not hold a secret")
        if names_file(given):
            raise InvalidValueError("must not hold a file")
        mismatch = json_schema.mismatch(self.json_schema, given, formats=True)
        if mismatch is not None:
            raise InvalidValueError(f"does not match schema: {mismatch.reason}", places=mismatch.places)
        return given

    def effort(self, *, most: int) -> int:
        return json_schema.effort(self.json_schema, most=most)

    def why_nothing_fits(self) -> str | None:
        kinds = self.json_schema.get("type", "object") if isinstance(self.json_schema, dict) else "object"
        if "object" in (kinds if isinstance(kinds, list) else [kinds]):
            return None
        return f"the field {self.name!r} takes objects, and its JSON Schema takes none"

    def problems(self) -> Iterator[str]:
        unusable = json_schema.problem(self.json_schema)
        if unusable is not None:
            yield f"the JSON Schema of the field {self.name!r} cannot be used: {unusable}"
            return
        yield from super().problems()
