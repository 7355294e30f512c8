"""
The fields of a form: Dify's four types as Dify writes them, and ours in the same notation.

Ours are told apart by their type alone. What Dify does not have, our attributes on its types included, is described
in `examples/README.md`.
"""

from collections.abc import Callable
from typing import Any, Final

from pydantic import ValidationError

from domain.fields import (
    AnyField,
    CheckboxField,
    DateField,
    DateTimeField,
    EmailField,
    FieldDefault,
    FileField,
    FileListField,
    JsonField,
    MultiSelectField,
    NumberField,
    OptionSource,
    Origin,
    ParagraphField,
    SecretField,
    SelectField,
    UnsupportedField,
    UrlField,
    ValueDefault,
    VisibleIf,
)
from domain.fields.files import CUSTOM, MAX_FILES
from interface.formats.part import Part
from interface.formats.refused import quoted
from interface.formats.yaml_safe import YamlMapping

_CONSTANT: Final[Origin] = "constant"
_SPELLINGS: Final = {"text_input": "paragraph", "text": "paragraph"}
"""What a paragraph was called before Dify's first release with forms."""
_DIFY: Final = frozenset({"paragraph", "select", "file", "file-list"})
_WRITTEN_OTHERWISE: Final = {"name": "output_variable_name", "options": "option_source"}

Model = Callable[..., AnyField]
Reader = Callable[[Part], dict[str, Any]]


def read_field(part: Part) -> AnyField:
    """
    Return the field; one of a type that nobody knows comes with a warning.

    :raises ImportRefusedError: if something in it has the wrong shape
    """
    written = part.needed("type")
    name = part.needed("output_variable_name")
    kind = _SPELLINGS.get(written, written)
    if kind not in _TYPES:
        part.warn(
            f"the field {quoted(name)} is of type {quoted(kind)}, which cannot be shown here", key="type"
        )
        return UnsupportedField(name=name, kind=kind)
    model, read = _TYPES[kind]
    try:
        field = model(name=name, **_common(part), **read(part))
    except ValidationError as error:
        raise part.invalid(error) from None
    if kind not in _DIFY:
        _warn_of_strange_keys(part, field)
    return field


def _common(part: Part) -> dict[str, Any]:
    """Return the attributes that every field may have."""
    return {
        "label": part.text("label"),
        "help": part.text("help"),
        "required": None if part.values.get("required") is None else part.flag("required"),
        "required_for": part.texts("required_for"),
        "visible_if": _visible_if(part),
    }


def _visible_if(part: Part) -> VisibleIf | None:
    condition = part.part("visible_if")
    if condition is None:
        return None
    wanted = condition.json("equals")
    return VisibleIf(
        field=condition.needed("field"), equals=tuple(wanted) if isinstance(wanted, list) else (wanted,)
    )


def _text(part: Part) -> dict[str, Any]:
    return {
        "min_length": part.whole("min_length"),
        "max_length": part.whole("max_length"),
        "pattern": part.text("pattern") or None,
    }


def _paragraph(part: Part) -> dict[str, Any]:
    """Return what the field is filled with too; `placeholder` is the older name of `default`."""
    written = part.part("default") or part.part("placeholder")
    default = written and FieldDefault(
        type=written.choice("type", Origin, _CONSTANT),
        selector=written.texts("selector"),
        value=written.text("value"),
    )
    return {**_text(part), "default": default}


def _options(part: Part) -> OptionSource:
    source = part.part("option_source")
    if source is None:
        return OptionSource()
    return OptionSource(
        type=source.choice("type", Origin, _CONSTANT),
        selector=source.texts("selector"),
        value=source.texts("value"),
    )


def _default(part: Part) -> dict[str, Any]:
    """Return the default: a mapping as Dify writes it, or the value itself; what says nothing is none."""
    written = part.values.get("default")
    if not isinstance(written, YamlMapping):
        return {"default": None if written in (None, "") else ValueDefault(value=part.json("default"))}
    source = part.part("default")
    assert source is not None, "it is a mapping"
    default = ValueDefault(
        type=source.choice("type", Origin, _CONSTANT),
        selector=source.texts("selector"),
        value=source.json("value"),
    )
    return {"default": None if default.type == "constant" and default.value in (None, "") else default}


def _select(part: Part) -> dict[str, Any]:
    return {"options": _options(part), **_default(part)}


def _multi_select(part: Part) -> dict[str, Any]:
    return {**_select(part), "min_items": part.whole("min_items"), "max_items": part.whole("max_items")}


def _number(part: Part) -> dict[str, Any]:
    limits = {name: part.number(name) for name in ("min", "max", "step")}
    return {**limits, "integer": part.flag("integer"), **_default(part)}


def _date(part: Part) -> dict[str, Any]:
    return {"min": part.text("min") or None, "max": part.text("max") or None, **_default(part)}


def _file(part: Part) -> dict[str, Any]:
    types, extensions = part.texts("allowed_file_types"), part.texts("allowed_file_extensions")
    if types == (CUSTOM,) and not extensions:
        part.warn("only files with some extensions are allowed, but none is named", key="allowed_file_types")
    return {
        "allowed_file_types": types,
        "allowed_file_extensions": extensions,
        "allowed_file_upload_methods": part.texts("allowed_file_upload_methods"),
    }


def _file_list(part: Part) -> dict[str, Any]:
    limit = part.whole("number_limits") or 0
    if limit > MAX_FILES:
        part.warn(f"of {limit} files, no more than {MAX_FILES} are taken", key="number_limits")
    return {**_file(part), "number_limits": limit}


_TYPES: Final[dict[str, tuple[Model, Reader]]] = {
    "paragraph": (ParagraphField, _paragraph),
    "select": (SelectField, _select),
    "file": (FileField, _file),
    "file-list": (FileListField, _file_list),
    "number": (NumberField, _number),
    "date": (DateField, _date),
    "date-time": (DateTimeField, _date),
    "checkbox": (CheckboxField, _default),
    "multi-select": (MultiSelectField, _multi_select),
    "email": (EmailField, lambda part: {**_text(part), **_default(part)}),
    "url": (UrlField, lambda part: {**_text(part), **_default(part)}),
    "secret": (SecretField, _text),
    "json": (JsonField, lambda part: {"json_schema": part.json("json_schema"), **_default(part)}),
}


def _warn_of_strange_keys(part: Part, field: AnyField) -> None:
    """In a type of ours, a key that means nothing is a mistake; Dify's types come with keys that we need not know."""
    known = {_WRITTEN_OTHERWISE.get(name, name) for name in type(field).model_fields}
    for key in part.values:
        if key not in known:
            part.warn(f"the field {quoted(field.name)} of type {field.type} has no {quoted(key)}", key=key)
