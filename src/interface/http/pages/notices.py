"""Pages that tell what became of a form, or of a request."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import wraps
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from domain.run.state import IssuedForm
from interface.http.errors import refusal
from interface.http.pages.labels import answer, label
from interface.http.pages.rendering import page
from interface.http.pages.unseen import seen

_TITLES: Final = {
    403: "This page cannot be used",
    404: "There is nothing here",
    412: "This form is closed",
    413: "Your answer is too large",
    429: "Too many tries",
    503: "Not possible just now",
}


_WHO: Final = {
    "link": "Someone with the link",
    "session": "A member who had signed in",
    "api": "A program, over the API",
}
"""What is known for certain of who answered: a name that somebody merely claims is not shown as if it were theirs."""


def told(
    handler: Callable[[Any, Request], Awaitable[Response]],
) -> Callable[[Any, Request], Awaitable[Response]]:
    """Let the handler's refusals be told on a page."""

    @wraps(handler)
    async def telling(self: Any, request: Request) -> Response:
        try:
            return await handler(self, request)
        except Exception as error:
            foreseen = refusal(error)
            if foreseen is None:
                raise
            title = _TITLES.get(foreseen.status, "Your answer could not be read")
            said = notice(foreseen.status, title, f"{foreseen.message.removesuffix('.')}.")
            said.headers.update(foreseen.headers)
            return said

    return telling


def notice(
    status: int,
    title: str,
    *sentences: str,
    workflow: str = "",
    state: str = "",
    state_text: str = "",
    facts: list[tuple[str, str | datetime | None]] | None = None,
    onward: str = "",
) -> Response:
    """Return a page that says so; `onward` is where it leads by itself, and by a link."""
    return page(
        "notice.html",
        status=status,
        workflow=workflow,
        title=title,
        state=state,
        state_text=state_text,
        sentences=sentences,
        facts=[(name, fact) for name, fact in facts or [] if fact],
        onward=onward,
    )


def not_found() -> Response:
    """The page for a link that opens nothing."""
    return notice(
        404, "No such form", "There is no form at this address. Please check that the link is complete."
    )


def lost() -> Response:
    """The page for a browser that has no cookie for the form."""
    return notice(
        403,
        "Please open the link again",
        "This page opens only in the browser in which the link to the form was opened.",
        "If it was this one: please allow this site to keep cookies, and open the link again.",
    )


def foreign() -> Response:
    """The page for an answer that none of our pages sent."""
    return notice(
        403,
        "Your answer was not taken",
        "It did not come from the page of the form as it was shown in this browser.",
        "Please open the link to the form again, and answer there.",
    )


def doorstep(path: str) -> Response:
    """
    The page for a browser that was just given its cookie but may not send it yet.

    It does not where the link was opened from another site; what our own page leads to is our own site again.
    """
    return notice(200, "One moment", "The form opens.", onward=path)


def answered(form: IssuedForm, *, workflow: str, by_this_browser: bool, status: int = 200) -> Response:
    """The page of a form that was answered: a receipt, or the news that somebody did."""
    sentence = (
        "Your answer is recorded. Nothing more is needed."
        if by_this_browser
        else "This form has been answered. Nothing more is needed."
    )
    facts: list[tuple[str, str | datetime | None]] = [
        ("Decision", seen(form.form.action_title(form.action or "") or form.action or "")),
        ("Answered", form.closed_at),
        ("By", _WHO.get(form.level or "")),
        ("Through", form.channel),
    ]
    if by_this_browser and form.values is not None:
        facts += [
            (label(field), answer(field, form.values[field.name]))
            for field in form.form.fields
            if field.name in form.values
        ]
    facts.append(("What was shown", f"SHA-256 {form.digest}"))
    return notice(
        status,
        seen(form.form.title) or "This form",
        sentence,
        workflow=workflow,
        state="done",
        state_text="Answered",
        facts=facts,
    )


def closed(form: IssuedForm, *, workflow: str) -> Response:
    """The page of a form that was withdrawn, or whose time is over."""
    withdrawn = form.status == "withdrawn"
    sentence = "This form is no longer needed." if withdrawn else "The time to answer this form is over."
    return notice(
        410,
        seen(form.form.title) or "This form",
        sentence,
        "Nobody's answer is awaited here any more.",
        workflow=workflow,
        state="closed",
        state_text="Withdrawn" if withdrawn else "Expired",
        facts=[("Closed", form.closed_at if withdrawn else form.expires_at)],
    )
