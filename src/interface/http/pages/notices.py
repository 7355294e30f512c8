"""Pages that tell what became of a form, or of a request."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import wraps
from typing import Any, Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from domain.run.state import IssuedForm
from interface.files.record import FileRecord
from interface.http.kernel.errors import Refusal, refusal
from interface.http.pages.form import receipt
from interface.http.pages.rendering import page
from interface.markup.invisible import escape_invisible

_TITLES: Final = {
    403: "This page cannot be used",
    404: "There is nothing here",
    405: "This page cannot be used like that",
    412: "This form is closed",
    413: "Your answer is too large",
    429: "Too many tries",
    503: "Not possible just now",
}


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
            return refused(foreseen)

    return telling


def refused(why: Refusal) -> Response:
    """Return the page for a request that is refused."""
    title = _TITLES.get(why.status, "Your answer could not be read")
    hints = ("Please check that the address is complete.",) if why.status == 404 else ()
    said = notice(why.status, title, f"{why.message.removesuffix('.')}.", *hints)
    said.headers.update(why.headers)
    return said


def failed(request_id: str) -> Response:
    """Return the page for what nobody has foreseen; its particulars stay inside."""
    return notice(
        500,
        "Something went wrong",
        "This is not your doing. Nothing is lost that was recorded before.",
        "Please try again in a while. If it happens again, tell whoever sent you here the number below.",
        facts=[("Request", request_id)],
    )


def notice(
    status: int,
    title: str,
    *sentences: str,
    workflow: str = "",
    state: str = "",
    state_text: str = "",
    facts: Sequence[receipt.Fact] = (),
    onward: str = "",
    link: tuple[str, str] | None = None,
) -> Response:
    """
    Return a page that says so.

    :param onward: where it leads by itself, and by a link
    :param link: where else one may go from here, and what that is called
    """
    return page(
        "notice.html",
        status=status,
        workflow=workflow,
        title=title,
        state=state,
        state_text=state_text,
        sentences=sentences,
        facts=[(name, fact) for name, fact in facts if fact],
        onward=onward,
        link=link,
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


def answered(
    form: IssuedForm,
    *,
    workflow: str,
    run_id: UUID,
    by_this_browser: bool,
    files: Mapping[str, FileRecord] | None = None,
    status: int = 200,
    link: tuple[str, str] | None = None,
) -> Response:
    """
    Return the page of a form that was answered: a receipt for who did, for others the news what was chosen.

    :param files: what is known of the files of the answer, by their ids
    :param link: the way on, and what it is called
    """
    if by_this_browser:
        sentence = "Your answer is recorded. Nothing more is needed."
    else:
        sentence = f"This form has been answered: {receipt.news(form)}. Nothing more is needed."
    facts = receipt.decision(form)
    if by_this_browser:
        facts += receipt.values(form, files or {})
    facts += receipt.proof(form, run_id)
    return notice(
        status,
        escape_invisible(form.form.title) or "This form",
        sentence,
        workflow=workflow,
        state="done",
        state_text="Answered",
        facts=facts,
        link=link,
    )


def closed(form: IssuedForm, *, workflow: str, link: tuple[str, str] | None = None) -> Response:
    """The page of a form that was withdrawn, or whose time is over."""
    withdrawn = form.status == "withdrawn"
    sentence = "This form is no longer needed." if withdrawn else "The time to answer this form is over."
    return notice(
        410,
        escape_invisible(form.form.title) or "This form",
        sentence,
        "Nobody's answer is awaited here any more.",
        workflow=workflow,
        state="closed",
        state_text="Withdrawn" if withdrawn else "Expired",
        facts=[("Closed", form.closed_at if withdrawn else form.expires_at)],
        link=link,
    )
