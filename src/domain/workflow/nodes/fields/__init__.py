"""What a form asks for."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag, model_validator

from domain.workflow.model import Model

Origin = Literal["constant", "variable"]


class FieldDefault(Model):
    """What a field holds before anybody has written into it."""

    type: Origin = "constant"
    selector: tuple[str, ...] = ()
    value: str = ""


class OptionSource(Model):
    """Where the options of a choice come from."""

    type: Origin = "constant"
    selector: tuple[str, ...] = ()
    value: tuple[str, ...] = ()


class Field(Model):
    """One input of a form; `name` is the name of the output it becomes."""

    type: str
    name: str

    def problems(self) -> Iterator[str]:
        """Yield why the field could not be shown or answered."""
        yield from ()

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables that the field reads."""
        yield from ()


class ParagraphField(Field):
    """A text of any length."""

    type: Literal["paragraph"] = "paragraph"
    default: FieldDefault | None = None

    def problems(self) -> Iterator[str]:
        if self.default is not None and self.default.type == "variable" and len(self.default.selector) < 2:
            yield f"the default of the field {self.name!r} names no variable"

    def references(self) -> Iterator[tuple[str, ...]]:
        if self.default is not None and self.default.type == "variable":
            yield self.default.selector


class SelectField(Field):
    """One of some options."""

    type: Literal["select"] = "select"
    options: OptionSource

    def problems(self) -> Iterator[str]:
        if self.options.type == "variable" and len(self.options.selector) < 2:
            yield f"the options of the field {self.name!r} name no variable"
        if self.options.type == "constant" and not self.options.value:
            yield f"the field {self.name!r} has no options"

    def references(self) -> Iterator[tuple[str, ...]]:
        if self.options.type == "variable":
            yield self.options.selector


class UnsupportedField(Field):
    """A field of a type that cannot be shown; `kind` is that type."""

    type: Literal["unsupported"] = "unsupported"
    kind: str

    @model_validator(mode="before")
    @classmethod
    def _keep_only_the_kind(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("type", "unsupported") != "unsupported":
            return {"name": data.get("name"), "kind": data["type"]}
        return data

    def problems(self) -> Iterator[str]:
        yield f"the field {self.name!r} is of type {self.kind!r}, which is not supported"


def _tag(field: Any) -> str:
    kind = field.get("type") if isinstance(field, dict) else getattr(field, "type", None)
    return kind if kind in ("paragraph", "select") else "unsupported"


AnyField = Annotated[
    Annotated[ParagraphField, Tag("paragraph")]
    | Annotated[SelectField, Tag("select")]
    | Annotated[UnsupportedField, Tag("unsupported")],
    Discriminator(_tag),
]
