"""What the page of an open form shows: its content, its fields where they stand, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from domain.form.form import Form
from domain.run.state import IssuedForm
from domain.workflow.nodes.fields import AnyField, ParagraphField, SelectField
from interface.http.dify.form_data import stringified
from interface.http.pages.markdown import split_at_fields

PREFIX = "field."
"""What the names of a form's fields begin with among those of the page."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a choice."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field: its text as it is now, and what is wrong with it; `options` is nothing for a free text."""

    name: str
    value: str
    error: str | None
    options: tuple[OptionView, ...] | None = None

    @property
    def id(self) -> str:
        return f"field-{self.name}"

    @property
    def input(self) -> str:
        return f"{PREFIX}{self.name}"

    @property
    def label(self) -> str:
        return self.name.replace("_", " ").strip().capitalize() or self.name


@dataclass(frozen=True, slots=True)
class Passage:
    """Content between fields, safe to show."""

    html: Markup


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the summary of what is wrong, and where on the page that is."""

    text: str
    target: str


def problems(form: Form, *, action: str, inputs: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong with the answer, by field; the name of no field stands for the buttons."""
    wrong = {}
    for field in form.fields:
        if isinstance(field, SelectField) and inputs.get(field.name) not in field.options.value:
            wrong[field.name] = f"Choose one of the options: {_label(field.name)}"
    if form.action_title(action) is None:
        wrong[""] = "Press one of the buttons below the form"
    return wrong


def view(issued: IssuedForm, *, typed: Mapping[str, str] | None, wrong: Mapping[str, str]) -> dict[str, Any]:
    """
    Return the values for the template `form.html`.

    :param typed: what was written into the fields; nothing if the page is shown for the first time
    :param wrong: what is wrong, by field; the name of no field stands for the buttons
    """
    form = issued.form
    fields = {field.name: _field(form, field, typed, wrong) for field in form.fields}
    parts = list(_parts(form.content, fields))
    placed = {part.name for part in parts if isinstance(part, FieldView)}
    return {
        "title": form.title or "Your answer is needed",
        "closes": issued.expires_at,
        "digest": issued.digest,
        "actions": form.actions,
        "parts": parts,
        "others": [field for name, field in fields.items() if name not in placed],
        "problems": [
            Problem(text, fields[name].id if name in fields else "actions") for name, text in wrong.items()
        ],
    }


def _parts(content: str, fields: Mapping[str, FieldView]) -> Iterator[Passage | FieldView]:
    """A field stands at its first marker; markers that name no field, or one that stands already, are nothing."""
    unplaced = dict(fields)
    for index, piece in enumerate(split_at_fields(content)):
        if index % 2 == 0:
            yield Passage(Markup(piece))  # it was cleaned when it was rendered
        elif piece in unplaced:
            yield unplaced.pop(piece)


def _field(
    form: Form, field: AnyField, typed: Mapping[str, str] | None, wrong: Mapping[str, str]
) -> FieldView:
    value = _initial(form, field) if typed is None else typed.get(field.name, "")
    options = None
    if isinstance(field, SelectField):
        options = tuple(OptionView(option, option, option == value) for option in field.options.value)
    return FieldView(field.name, value, wrong.get(field.name), options)


def _initial(form: Form, field: AnyField) -> str:
    if not isinstance(field, ParagraphField) or field.default is None:
        return ""
    if field.default.type == "constant":
        return field.default.value
    return stringified(form.defaults.get(field.name))


def _label(name: str) -> str:
    return FieldView(name, "", None).label
