"""A form as it was shown, with the answer that it got, for reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.files.record import FileRecord
from domain.form.submission import visible
from domain.run.state import IssuedForm
from domain.values.json import JsonObject
from interface.http.pages.form.content import Passage, passages, unplaced
from interface.http.pages.form.entry import Entry, asked, entry
from interface.markup.invisible import escape_invisible


@dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    """One of the buttons that the form had."""

    text: str
    style: str
    chosen: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class FrozenForm:
    """What the page shows of it."""

    parts: list[Passage | Entry]
    others: list[Entry]
    buttons: list[Button]
    withheld: bool
    """Whether there is an answer of which the reader is shown no more than the button."""


def frozen(
    issued: IssuedForm,
    *,
    pieces: Sequence[str],
    with_values: bool,
    files: Mapping[str, FileRecord],
    public_url: str | None,
    with_files: bool = True,
) -> FrozenForm:
    """
    Return the form for reading: its content, its fields with what was entered, its buttons with the one chosen.

    :param pieces: the content, cut where fields stand
    :param with_values: whether the reader may see what was entered
    :param files: what is known of the files of the answer, by their ids
    :param public_url: the address under which people reach us, if it was set
    :param with_files: whether the reader may have the files that the content links to
    """
    values = issued.values if with_values else None
    fields = _entries(issued, values, files)
    parts = passages(issued, fields, pieces=pieces, public_url=public_url, with_files=with_files)
    answered = issued.status == "submitted"
    return FrozenForm(
        parts=parts,
        others=unplaced(parts, fields),
        buttons=[
            Button(
                text=escape_invisible(action.title) or action.id,
                style=action.button_style,
                chosen=answered and action.id == issued.action,
            )
            for action in issued.form.actions
        ],
        withheld=answered and values is None and bool(issued.form.fields),
    )


def _entries(
    issued: IssuedForm, values: JsonObject | None, files: Mapping[str, FileRecord]
) -> dict[str, Entry]:
    form = issued.form
    if values is None:
        return {field.name: asked(form, field) for field in form.fields}
    shown = visible(form, values)
    return {
        field.name: entry(form, field, values[field.name], files=files, was_asked=field.name in shown)
        if field.name in values
        else asked(form, field)
        for field in form.fields
    }
