"""What the page of an open form shows: its content, its fields where they stand, and what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.fields import AttachmentField
from domain.files.limits import Limits
from domain.form.submission import ACTION, field_of
from domain.run.state import IssuedForm
from interface.http.pages.fields.widgets import FieldView
from interface.http.pages.form.content import passages, unplaced
from interface.http.pages.form.entries import Entries
from interface.http.pages.form.field_view import field_view
from interface.markup.invisible import escape_invisible


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the summary of what is wrong, and where on the page that is."""

    text: str
    target: str


def view(
    issued: IssuedForm,
    *,
    pieces: Sequence[str],
    entries: Entries | None,
    wrong: Mapping[str, str],
    limits: Limits,
    public_url: str | None = None,
    focus: str = "",
) -> dict[str, Any]:
    """
    Return the values for the template `form.html`.

    :param pieces: the content, cut where fields stand
    :param entries: what was entered, or None if the page is shown for the first time
    :param wrong: what is wrong, by place; the name of no field stands for the buttons
    :param public_url: the address under which people reach us, if it was set
    :param focus: the name of the list or the row where somebody goes on after a press
    """
    form = issued.form
    fields = {
        field.name: field_view(form, field, entries=entries, wrong=wrong, limits=limits)
        for field in form.fields
    }
    parts = passages(issued, fields, pieces=pieces, public_url=public_url)
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
        "others": unplaced(parts, fields),
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
