"""What a form asks for: one class for each type of field."""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from domain.fields.checkbox import CheckboxField
from domain.fields.choices import ChoiceField, MultiSelectField, SelectField
from domain.fields.dates import DateField, DateTimeField
from domain.fields.field import DefaultedField, Field, InvalidValueError, VisibleIf
from domain.fields.files import AttachmentField, FileField, FileListField
from domain.fields.json_object import JsonField
from domain.fields.json_text import as_default
from domain.fields.number import NumberField
from domain.fields.secret import SecretField
from domain.fields.sources import FieldDefault, OptionSource, Origin, ValueDefault
from domain.fields.text import EmailField, ParagraphField, TextField, UrlField
from domain.fields.unsupported import UnsupportedField

KNOWN_TYPES = frozenset(
    {
        "paragraph",
        "select",
        "file",
        "file-list",
        "number",
        "date",
        "date-time",
        "checkbox",
        "multi-select",
        "email",
        "url",
        "secret",
        "json",
    }
)


def _tag(field: Any) -> str:
    kind = field.get("type") if isinstance(field, dict) else getattr(field, "type", None)
    return kind if isinstance(kind, str) and kind in KNOWN_TYPES else "unsupported"


AnyField = Annotated[
    Annotated[ParagraphField, Tag("paragraph")]
    | Annotated[SelectField, Tag("select")]
    | Annotated[FileField, Tag("file")]
    | Annotated[FileListField, Tag("file-list")]
    | Annotated[NumberField, Tag("number")]
    | Annotated[DateField, Tag("date")]
    | Annotated[DateTimeField, Tag("date-time")]
    | Annotated[CheckboxField, Tag("checkbox")]
    | Annotated[MultiSelectField, Tag("multi-select")]
    | Annotated[EmailField, Tag("email")]
    | Annotated[UrlField, Tag("url")]
    | Annotated[SecretField, Tag("secret")]
    | Annotated[JsonField, Tag("json")]
    | Annotated[UnsupportedField, Tag("unsupported")],
    Discriminator(_tag),
]

__all__ = [
    "KNOWN_TYPES",
    "AnyField",
    "AttachmentField",
    "CheckboxField",
    "ChoiceField",
    "DateField",
    "DateTimeField",
    "DefaultedField",
    "EmailField",
    "Field",
    "FieldDefault",
    "FileField",
    "FileListField",
    "InvalidValueError",
    "JsonField",
    "MultiSelectField",
    "NumberField",
    "OptionSource",
    "Origin",
    "ParagraphField",
    "SecretField",
    "SelectField",
    "TextField",
    "UnsupportedField",
    "UrlField",
    "ValueDefault",
    "VisibleIf",
    "as_default",
]
