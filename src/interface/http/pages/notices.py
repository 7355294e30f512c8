"""Pages that tell what became of a form, or of a request."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Any, Final, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from interface.http.kernel.errors import Refusal, refusal
from interface.http.kernel.exchange import note_code
from interface.http.pages.rendering import page

Fact: TypeAlias = tuple[str, str | datetime | None]
"""What something is called, and what it is; what is None or empty is not told."""

_TITLES: Final = {
    403: "This page cannot be used",
    404: "Page not found",
    405: "This page cannot be used in that way",
    412: "This form is closed",
    413: "Your answer is too large",
    422: "This cannot be worked out",
    429: "Too many attempts",
    503: "Not available right now",
}


def told(
    handler: Callable[[Any, Request], Awaitable[Response]],
) -> Callable[[Any, Request], Awaitable[Response]]:
    """Turn the handler's refusals into pages."""

    @wraps(handler)
    async def telling(self: Any, request: Request) -> Response:
        try:
            return await handler(self, request)
        except Exception as error:
            foreseen = refusal(error)
            if foreseen is None:
                raise
            note_code(request.scope, foreseen.code)
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
    """Return the page for an unexpected error, without its details."""
    return notice(
        500,
        "Something went wrong",
        "This is not your fault. Everything that was recorded before is safe.",
        "Please try again in a few minutes. If it happens again, tell the person who sent you here the number below.",
        facts=[("Request", request_id)],
    )


def notice(
    status: int,
    title: str,
    *sentences: str,
    workflow: str = "",
    state: str = "",
    state_text: str = "",
    facts: Sequence[Fact] = (),
    wrote: Sequence[Fact] = (),
    recorded: bool = False,
    onward: str = "",
    again: str = "",
    link: tuple[str, str] | None = None,
    form: object = None,
) -> Response:
    """
    Return a page that says so.

    :param wrote: what somebody entered and is kept nowhere but on this page
    :param recorded: whether it is the reader's own receipt
    :param again: where the same page is shown without anything being sent
    :param onward: where it leads by itself, and by a link
    :param link: where else one may go from here, and what that is called
    :param form: a `FrozenForm` that is shown below, or None
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
        wrote=[(name, fact) for name, fact in wrote if fact],
        recorded=recorded,
        onward=onward,
        again=again,
        link=link,
        form=form,
    )


def not_found() -> Response:
    """The page for a link that opens nothing."""
    return notice(
        404, "No such form", "There is no form at this address. Please check that the link is complete."
    )


def not_admitted() -> Response:
    """The page for a member to whom the form was not sent."""
    return notice(403, "Not for you", "Only the people this form was sent to can answer it.")


def lost() -> Response:
    """The page for a browser that has no cookie for the form."""
    return notice(
        403,
        "Please open the link again",
        "This page only opens in the browser in which you opened the link to the form.",
        "If this is that browser, please allow cookies for this site and open the link again.",
    )


def foreign() -> Response:
    """The page for an answer that none of our pages sent."""
    return notice(
        403,
        "Your answer was not recorded",
        "It did not come from the form page that was open in this browser.",
        "Please open the link to the form again and answer there.",
    )


def doorstep(path: str) -> Response:
    """
    The page for a browser that was just given its cookie but may not send it yet.

    It does not where the link was opened from another site; what our own page leads to is our own site again.
    """
    return notice(200, "One moment", "Opening the form.", onward=path)
