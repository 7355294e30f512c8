"""What the rows of the inbox say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from application.ports.people import Member
from application.queries.form_list import FormSummary
from application.queries.inbox import SOON
from domain.run.state import IssuedForm
from interface.http.pages.fields.labels import time_left
from interface.http.pages.form.receipt import at_the_terminal
from interface.markup.invisible import escape_invisible

_MARKS: Final = re.compile(r"\{\{#[^#{}]{0,300}#\}\}|^[#>\s*+-]+|[*_`]+")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_GLIMPSE: Final = 110


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A form as the inbox shows it."""

    path: str
    title: str
    glimpse: str
    """What it is about: the first words of what it shows."""
    workflow: str
    workflow_id: UUID
    asked: datetime
    closes: datetime
    closed: datetime | None
    state: str
    """Its colour."""
    state_text: str


def row(
    form: FormSummary,
    *,
    names: Mapping[UUID, str],
    now: datetime,
    me: Member,
    answer: IssuedForm | None,
    mine: bool,
) -> Row:
    """
    Return the row of a form.

    :param answer: the form with its answer, if it has one
    :param mine: whether the forms that are listed were sent to `me`
    """
    state, text = _state(form, now=now, me=me, answer=answer, mine=mine)
    return Row(
        path=f"/inbox/{form.issued.form_id}",
        title=escape_invisible(str(form.issued.form.get("title") or "")) or "Your answer is needed",
        glimpse=glimpse(str(form.issued.form.get("content") or "")),
        workflow=names.get(form.workflow_id, ""),
        workflow_id=form.workflow_id,
        asked=form.issued.timestamp,
        closes=form.expires_at,
        closed=form.closed_at,
        state=state,
        state_text=text,
    )


def glimpse(content: str) -> str:
    """Return the first words of Markdown, without its marks; headings alone count only where there is no more."""
    lines = [_without_marks(line) for line in content[:4000].splitlines()]
    texts = [line for line in lines if line]
    plain = [
        text
        for text, line in zip(lines, content[:4000].splitlines(), strict=True)
        if text and line[:1] != "#"
    ]
    found = escape_invisible((plain or texts or [""])[0])
    return found if len(found) <= _GLIMPSE else found[: _GLIMPSE - 1].rstrip() + "…"


def _without_marks(line: str) -> str:
    bare = _ESCAPED.sub(r"\1", _MARKS.sub("", line.replace("<br>", " ")))
    return " ".join(bare.split())


def matches(form: FormSummary, words: str, *, workflow: str) -> bool:
    """Return whether the words stand somewhere in the form's title or content, or in the workflow's name."""
    shown = (str(form.issued.form.get("title") or ""), str(form.issued.form.get("content") or ""), workflow)
    return any(words.casefold() in text.casefold() for text in shown)


def _state(
    form: FormSummary, *, now: datetime, me: Member, answer: IssuedForm | None, mine: bool
) -> tuple[str, str]:
    if form.status == "submitted":
        return "done", _answered(answer, me)
    if form.status == "withdrawn":
        return "", "Withdrawn"
    left = form.expires_at - now
    if form.status == "expired" or left <= timedelta():
        return "closed", "Expired"
    if left <= SOON:
        return "closed", f"Closes {time_left(left)}"
    return "waiting", "Waiting for you" if mine else "Waiting"


def _answered(answer: IssuedForm | None, me: Member) -> str:
    if answer is None:
        return "Answered"
    title = escape_invisible(answer.form.action_title(answer.action or "") or answer.action or "Answered")
    return f"{title}, by {who_answered(answer, me)}"


def who_answered(answer: IssuedForm, me: Member) -> str:
    """Return who it was as far as that is known, in a few words."""
    if answer.level == "session":
        return "you" if answer.member_id == str(me.id) else escape_invisible(answer.user or "a member")
    if answer.level == "link":
        return "someone with the link"
    return at_the_terminal(answer) or "a program"
