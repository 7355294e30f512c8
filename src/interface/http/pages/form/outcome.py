"""What became of a form: a receipt for who answered it, news for others, and why a late answer was not recorded."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from starlette.responses import Response

from application.recipients import FormerAddressError, FormerMemberError
from domain.fields import AnyField, AttachmentField, CheckboxField, ChoiceField, JsonField, SecretField
from domain.form.form import Form
from domain.run.state import IssuedForm
from interface.http.pages.fields.labels import label, moment, option
from interface.http.pages.form import receipt
from interface.http.pages.form.answerers import NotAdmittedError, SignedOutError
from interface.http.pages.form.entries import Entries, file_name, inputs
from interface.http.pages.form.frozen import FrozenForm
from interface.http.pages.notices import Fact, notice
from interface.markup.invisible import escape_invisible

SIGNED_OUT_WITH_A_LINK: Final = (
    "You have been signed out, so nothing was recorded. Press the button again to answer by the link alone, "
    "without your name; or sign in and open the form from your inbox"
)
_REFUSALS: Final[Mapping[type[Exception], tuple[Sequence[str], bool]]] = {
    SignedOutError: (
        ("Your answer was not recorded. You have been signed out. Sign in again; your answer is kept.",),
        True,
    ),
    FormerAddressError: (
        (
            "Your answer was not recorded. The link went to an address that is no longer yours.",
            "Sign in and open the form from your inbox; your answer is kept.",
        ),
        True,
    ),
    FormerMemberError: (
        ("You are no longer a member of this workspace.", "Your answer was not recorded."),
        False,
    ),
    NotAdmittedError: (
        (
            "Your answer was not recorded.",
            "You may no longer answer on behalf of the people this form was sent to.",
        ),
        False,
    ),
}
"""What is said to whom an answer is not taken from, and whether signing in helps."""
_SECRET: Final = "A secret, which is not shown"


def answered(
    form: IssuedForm,
    *,
    workflow: str,
    run_id: UUID,
    by_this_browser: bool,
    shown: FrozenForm,
    link: tuple[str, str] | None = None,
) -> Response:
    """
    Return the page of a form that was answered: a receipt for who did, for others the news what was chosen.

    :param shown: the form as it was shown, with as much of the answer as the reader may see
    :param link: the way on, and what it is called
    """
    if by_this_browser:
        sentence = "Your answer is recorded. Nothing more is needed."
    else:
        sentence = f"This form has been answered: {receipt.news(form)}. Nothing more is needed."
    return notice(
        200,
        escape_invisible(form.form.title) or "This form",
        sentence,
        workflow=workflow,
        state="done",
        state_text="Answered",
        facts=receipt.decision(form, mine=by_this_browser) + receipt.proof(form, run_id),
        recorded=by_this_browser,
        link=link,
        form=shown,
    )


def closed(
    form: IssuedForm,
    *,
    workflow: str,
    shown: FrozenForm,
    now: datetime,
    link: tuple[str, str] | None = None,
) -> Response:
    """The page of a form that was withdrawn, or whose time is over."""
    withdrawn = form.status == "withdrawn"
    at = form.closed_at if withdrawn else form.expires_at
    closing = moment(at or now, now=now)
    return notice(
        410,
        escape_invisible(form.form.title) or "This form",
        f"This form was withdrawn {closing}." if withdrawn else f"This form closed {closing}.",
        *_reasons(form),
        "No answer is needed any more.",
        workflow=workflow,
        state="closed",
        state_text="Withdrawn" if withdrawn else "Expired",
        facts=[("Closed", at)],
        link=link,
        form=shown,
    )


def not_recorded(
    form: IssuedForm,
    *,
    workflow: str,
    mine: bool,
    now: datetime,
    wrote: list[Fact],
    link: tuple[str, str] | None,
    again: str = "",
) -> Response:
    """
    Return the page for an answer that was not recorded, since the form is closed.

    :param mine: whether the answer that was recorded came from the same person
    :param wrote: what they chose and entered now, to be copied
    :param again: the address of this page, where it is shown at another
    """
    submitted = form.status == "submitted"
    return notice(
        409 if submitted else 410,
        escape_invisible(form.form.title) or "This form",
        f"Your answer was not recorded: {_why(form, mine=mine, now=now)}",
        *_reasons(form),
        workflow=workflow,
        state="closed",
        state_text="Not recorded",
        facts=receipt.decision(form, mine=mine) if submitted else (),
        wrote=wrote,
        link=link,
        again=again,
    )


def refused(form: IssuedForm, why: Exception, *, workflow: str, wrote: list[Fact], sign_in: str) -> Response:
    """
    Return the page for an answer that was not taken from who gave it.

    :param wrote: what they chose and entered, to be copied
    :param sign_in: where they sign in to go on with the form
    """
    sentences, may_sign_in = _REFUSALS[type(why)]
    return notice(
        403,
        escape_invisible(form.form.title) or "This form",
        *sentences,
        workflow=workflow,
        state="closed",
        state_text="Not recorded",
        wrote=wrote,
        link=(sign_in, "Sign in again") if may_sign_in else None,
    )


def written(form: Form, *, action: str, entries: Entries) -> list[Fact]:
    """Return what somebody pressed and entered, as they would enter it again; no secrets."""
    title = form.action_title(action)
    return [
        ("You pressed", escape_invisible(title or action) if title is not None else None),
        *_fields(form, entries),
    ]


def _reasons(form: IssuedForm) -> Sequence[str]:
    """
    Return in a sentence why the form was withdrawn; none, if it was not.

    What somebody wrote when they withdrew it is for those who were asked; what befell the run is not.
    """
    if form.status != "withdrawn":
        return ()
    by_somebody = form.user is not None and form.reason
    return (
        f"The reason: {escape_invisible(form.reason or '')}"
        if by_somebody
        else "The workflow that asked has ended.",
    )


def _why(form: IssuedForm, *, mine: bool, now: datetime) -> str:
    if form.status == "submitted":
        first = "you" if mine else receipt.who(form)
        return f"{first} chose {receipt.chosen(form)} first, {moment(form.closed_at or now, now=now)}."
    if form.status == "withdrawn":
        return f"this form was withdrawn {moment(form.closed_at or now, now=now)}."
    return f"this form closed {moment(form.expires_at, now=now)}."


def _fields(form: Form, entries: Entries) -> Iterator[Fact]:
    given = inputs(form, entries)
    for field in form.fields:
        yield label(field), _text(field, entries, given.get(field.name))


def _text(field: AnyField, entries: Entries, value: object) -> str:
    entered = entries.get(field.name, ())
    if isinstance(field, SecretField):
        return _SECRET if any(entered) else ""
    if isinstance(field, AttachmentField):
        return "\n".join(escape_invisible(name) for name in map(file_name, entered) if name is not None)
    if isinstance(field, CheckboxField):
        return "Yes" if value else ""
    if isinstance(field, JsonField) and not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False, indent=1)
    if isinstance(field, ChoiceField):
        options = value if isinstance(value, list) else [] if value is None else [value]
        return "\n".join(option(str(it)) for it in options)
    return "\n".join(text for text in entered if text)
