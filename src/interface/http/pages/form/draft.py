"""What was entered but not decided, kept so that its page has an address: reload and back show it again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final
from uuid import UUID

from starlette.requests import Request

from application.ports.clock import Clock
from application.ports.drafts import Drafts
from application.ports.runs import LogUnavailableError
from domain.run.state import IssuedForm
from interface.http.pages.form.cookies import FormCookies

QUERY: Final = "draft"
"""Names a draft in the address of a form's page."""
LARGEST: Final = 256 * 1024
"""How many bytes a draft may have to be kept; a larger one is shown once."""
_PURPOSE: Final = "draft"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What was entered into a form, and what is said of it on the page that shows it again."""

    entries: Mapping[str, list[str]]
    """By the name of the field; secrets are sealed."""
    action: str = ""
    """The button that was pressed."""
    claim: str = ""
    """As which member the page said that it was answered."""
    key: str | None = None
    """What the answer was sent with."""
    keeps_key: bool = False
    """Whether it may have been recorded already: then it is sent with the same key again."""
    wrong: Mapping[str, str] = field(default_factory=dict)
    """What is wrong, by place."""
    focus: str = ""
    """Where the page is taken up again."""
    undecided: bool = False
    """Whether to say that what was sent decided nothing."""
    late: bool = False
    """Whether it came when the form was closed."""

    def became_the_answer_to(self, form: IssuedForm) -> bool:
        """Return whether the answer, of which this was not certain, was recorded after all."""
        return self.keeps_key and self.key is not None and self.key == form.idempotency_key


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftKeeper:
    """Keeps drafts, sealed so that only holders of the same link to the form can open them."""

    drafts: Drafts
    cookies: FormCookies
    clock: Clock

    async def keep(self, request: Request, form: IssuedForm, draft: Draft) -> str | None:
        """Return the query by which the page of the form shows the draft, or None if it cannot be kept."""
        content = json.dumps(asdict(draft)).encode()
        if len(content) > LARGEST:
            return None
        sealed = self.cookies.page_seal(request, form_id=form.id).seal(content, purpose=_PURPOSE)
        try:
            draft_id = await self.drafts.keep(UUID(form.id), sealed, now=self.clock.now())
        except LogUnavailableError:
            return None
        return f"?{QUERY}={draft_id}"

    async def find(self, request: Request, form: IssuedForm) -> Draft | None:
        """Return the draft that the address names, or None if it never was, has expired or belongs to another link."""
        try:
            draft_id = UUID(request.query_params[QUERY])
        except (KeyError, ValueError):
            return None
        sealed = await self.drafts.find(UUID(form.id), draft_id, now=self.clock.now())
        seal = self.cookies.page_seal(request, form_id=form.id)
        content = None if sealed is None else seal.open(sealed, purpose=_PURPOSE)
        if content is None:
            return None
        known: dict[str, Any] = json.loads(content)
        return Draft(**known)


def query_of(request: Request) -> str:
    """Return the query string of the requested draft; empty if there is none."""
    try:
        return f"?{QUERY}={UUID(request.query_params[QUERY])}"
    except (KeyError, ValueError):
        return ""
