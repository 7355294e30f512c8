"""What the page tells of an answer that was given."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from application.channels import TERMINAL
from domain.fields import AttachmentField
from domain.files.record import FileRecord
from domain.run.mailing import Recipient
from domain.run.state import IssuedForm
from domain.values.json import Json
from interface.http.pages.notices import Fact
from interface.markup.invisible import escape_invisible

_FEW: Final = 3
"""How many people are named."""
_WHO: Final = {
    "link": "Someone with the link",
    "session": "A member (signed in)",
    "api": "A program, over the API",
}
"""What is known for certain of who answered: a name that a caller merely claims is not shown."""


def news(form: IssuedForm) -> str:
    """Return what was chosen and when, in the words that follow a colon."""
    at = "" if form.closed_at is None else f" on {form.closed_at.strftime('%a %d %b %Y, %H:%M UTC')}"
    return f"“{chosen(form)}” was chosen{at}"


def decision(form: IssuedForm, *, mine: bool) -> list[Fact]:
    """Return what everybody may know who may see the page; `mine` says that whoever looks at it has answered."""
    return [
        ("Decision", chosen(form)),
        ("Answered", form.closed_at),
        ("By", _by(form, mine=mine)),
        ("Through", form.channel),
    ]


def proof(form: IssuedForm, run_id: UUID) -> list[Fact]:
    """Return by what the answer is found again, and what it was given to."""
    recorded = None if form.closed_version is None else f"Event {form.closed_version} of the run {run_id}"
    return [("Recorded as", recorded), ("Digest of what was shown", f"SHA-256 {form.digest}")]


def file_ids(form: IssuedForm) -> list[UUID]:
    """Return the ids of the files that are part of the answer."""
    given = form.values or {}
    attached = [given.get(field.name) for field in form.form.fields if isinstance(field, AttachmentField)]
    return [UUID(file_id) for value in attached for file_id in _ids(value)]


def who(form: IssuedForm) -> str:
    """Return who answered, as a sentence begins with it; a name that nobody has proven is not told."""
    if form.level == "session" and form.user:
        return escape_invisible(form.user)
    return "someone" if form.level == "link" else at_the_terminal(form) or "a program"


def at_the_terminal(form: IssuedForm) -> str | None:
    """Return who answered in the terminal, by the name that they gave; None if it was not answered there."""
    if form.channel != TERMINAL:
        return None
    return f"{escape_invisible(form.user or 'Someone')} (terminal, name not verified)"


def attached(value: Json, files: Mapping[str, FileRecord]) -> str:
    """Return the names of the files, with size and digest where they are known."""
    known = [files.get(file_id) for file_id in _ids(value)]
    if None in known or not known:
        given = value if isinstance(value, list) else [value]
        return "\n".join(
            escape_invisible(str(file.get("filename") or "")) for file in given if isinstance(file, dict)
        )
    return "\n".join(
        f"{escape_invisible(it.name)}, {it.size} bytes\nSHA-256 {it.digest}" for it in known if it
    )


def _ids(value: Json) -> Iterator[str]:
    for file in value if isinstance(value, list) else [value]:
        if isinstance(file, dict) and isinstance(file.get("related_id"), str):
            yield str(file["related_id"])


def names(recipients: Sequence[Recipient]) -> str:
    """Return who they are, in words; of many, the first."""
    known = [escape_invisible(it.name or it.address) for it in recipients]
    if len(known) > _FEW:
        return f"{', '.join(known[:_FEW])} and {len(known) - _FEW} others"
    return " and ".join(filter(None, [", ".join(known[:-1]), *known[-1:]]))


def _by(form: IssuedForm, *, mine: bool) -> str | None:
    if form.level == "session" and form.user:
        others = [it for it in form.others_than("") if it.id in form.in_place_of]
        instead = f", in place of {names(others)}" if others else ""
        return f"{escape_invisible(form.user)} (signed in){instead}"
    if mine and form.level == "link":
        return "You, using the link"
    return at_the_terminal(form) or _WHO.get(form.level or "")


def chosen(form: IssuedForm) -> str:
    """Return what the button that was pressed is called."""
    return escape_invisible(form.form.action_title(form.action or "") or form.action or "")
