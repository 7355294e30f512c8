"""What the page of an open form shows: its content, its fields where they stand, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from domain.fields import AttachmentField
from domain.files.limits import Limits
from domain.form.submission import ACTION, field_of
from domain.run.state import IssuedForm
from interface.http.pages.fields.widgets import FieldView
from interface.http.pages.form.entries import Entries
from interface.http.pages.form.field_view import field_view
from interface.http.pages.form.shown_files import link_to_page
from interface.markup.invisible import escape_invisible


@dataclass(frozen=True, slots=True)
class Passage:
    """Content between fields, safe to show."""

    html: Markup


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the summary of what is wrong, and where on the page that is."""

    text: str
    target: str


def view(
    issued: IssuedForm,
    *,
    entries: Entries | None,
    wrong: Mapping[str, str],
    limits: Limits,
    public_url: str | None = None,
    focus: str = "",
) -> dict[str, Any]:
    """
    Return the values for the template `form.html`.

    :param entries: what was entered; nothing if the page is shown for the first time
    :param wrong: what is wrong, by place; the name of no field stands for the buttons
    :param public_url: the address under which people reach us, if it was set
    :param focus: the name of the list or the row where somebody goes on after a press
    """
    form = issued.form
    fields = {
        field.name: field_view(form, field, entries=entries, wrong=wrong, limits=limits)
        for field in form.fields
    }
    parts = [
        Passage(Markup(link_to_page(str(part.html), form_id=issued.id, public_url=public_url)))
        if isinstance(part, Passage)
        else part
        for part in _parts(form.content, fields)
    ]
    placed = {part.name for part in parts if isinstance(part, FieldView)}
    everything = [part for field in fields.values() for part in field.everything()]
    return {
        "title": escape_invisible(form.title) or "Your answer is needed",
        "closes": issued.expires_at,
        "digest": issued.digest,
        "actions": [
            (action.id, escape_invisible(action.title) or action.id, action.button_style)
            for action in form.actions
        ],
        "parts": parts,
        "others": [field for name, field in fields.items() if name not in placed],
        "problems": list(_problems(fields, wrong)),
        "takes_files": any(isinstance(field, AttachmentField) for field in form.fields),
        "is_first": entries is None,
        "focus": next((it.target for it in everything if it.name == focus), ""),
        "has_rows": any(it.add for it in everything),
    }


def _problems(fields: Mapping[str, FieldView], wrong: Mapping[str, str]) -> Iterator[Problem]:
    """In the order in which the fields stand; what concerns no field comes last."""
    for field in fields.values():
        for part in field.everything():
            if part.error:
                yield Problem(part.error, part.target)
    for name, text in wrong.items():
        if field_of(name) not in fields:
            yield Problem(escape_invisible(text), "actions" if name == ACTION else "form")


def _parts(content: str, fields: Mapping[str, FieldView]) -> Iterator[Passage | FieldView]:
    """A field stands at its first marker; markers that name no field, or one that stands already, are nothing."""
    unplaced = dict(fields)
    from interface.markup.markdown import split_at_fields  # the parser is loaded with the first page

    for index, piece in enumerate(split_at_fields(content)):
        if index % 2 == 0:
            yield Passage(Markup(piece))  # it was cleaned when it was rendered
        elif piece in unplaced:
            yield unplaced.pop(piece)
