"""What a form shows, cut where its fields stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from domain.run.state import IssuedForm
from interface.http.pages.form.shown_files import link_to_page

Field = TypeVar("Field")


@dataclass(frozen=True, slots=True)
class Passage:
    """Content between fields, safe to show."""

    html: Markup


def cut(content: str) -> list[str]:
    """Return the content, rendered, and cut where fields stand."""
    from interface.markup.markdown import split_at_fields  # the parser is loaded with the first page

    return split_at_fields(content)


def passages(
    issued: IssuedForm,
    fields: Mapping[str, Field],
    *,
    pieces: Sequence[str],
    public_url: str | None,
    with_files: bool = True,
) -> list[Passage | Field]:
    """
    Return the content, with each field where it stands first; a marker that names no field leaves no trace.

    :param pieces: the content, cut where fields stand
    :param public_url: the address under which people reach us, if it was set
    :param with_files: whether the reader may have the files that the content links to; else they are only named
    """
    parts: list[Passage | Field] = []
    left = dict(fields)
    form_id = issued.id if with_files else None
    for index, piece in enumerate(pieces):
        if index % 2 == 0:  # HTML, which was cleaned when it was rendered
            parts.append(Passage(Markup(link_to_page(piece, form_id=form_id, public_url=public_url))))
        elif piece in left:
            parts.append(left.pop(piece))
    return parts


def unplaced(parts: list[Passage | Field], fields: Mapping[str, Field]) -> list[Field]:
    """Return the fields that stand nowhere in the content."""
    return [field for field in fields.values() if not any(part is field for part in parts)]
