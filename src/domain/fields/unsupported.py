"""Fields of types that we do not know."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import model_validator

from domain.fields.field import Field


class UnsupportedField(Field):
    """A field of a type that cannot be shown; `kind` is that type."""

    type: Literal["unsupported"] = "unsupported"
    kind: str

    kept = frozenset({"type", "name", "kind"})
    needs_key = True
    steers = False

    @model_validator(mode="before")
    @classmethod
    def _keep_only_the_kind(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("type", "unsupported") != "unsupported":
            return {"name": data.get("name"), "kind": data["type"]}
        return data

    def problems(self) -> Iterator[str]:
        yield f"the field {self.name!r} is of type {self.kind!r}, which is not supported"
