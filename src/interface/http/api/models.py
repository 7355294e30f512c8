"""What our own paths take and give, as models: the description of the API is made from them."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from domain.event import Level
from domain.run.mailing import LetterKind, LetterStatus
from domain.run.state import FormStatus

MAX_SECONDS = 400_000_000
"""By how much a deadline can be moved at once: more than the ten years that a form can wait."""


def written(moment: datetime) -> str:
    """Return the instant as text: RFC 3339, in UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _instant(value: object) -> datetime:
    """:raises ValueError: if it is no text that names an instant"""
    if not isinstance(value, str):
        raise ValueError("an instant is a text, as 2026-12-24T18:00:00Z is")
    return datetime.fromisoformat(value)


_AS_TEXT = WithJsonSchema({"type": "string", "format": "date-time"})
Instant = Annotated[datetime, PlainSerializer(written), _AS_TEXT]
Until = Annotated[AwareDatetime, BeforeValidator(_instant), _AS_TEXT]
User = Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\x00]*$")]


class RequestModel(BaseModel):
    """What a caller sends; names that are not known are refused, since they are mistakes."""

    model_config = ConfigDict(extra="forbid")


class FormQuery(RequestModel):
    """Which forms are wanted."""

    status: FormStatus | None = Field(default=None, description="Only forms with this status.")
    workflow_id: UUID | None = Field(default=None, description="Only forms of this workflow.")
    limit: int = Field(default=20, ge=1, le=100, description="How many at the most.")
    after: str | None = Field(
        default=None, max_length=200, description="Go on behind this place: `next` of the page before."
    )


class AnswerRequest(RequestModel):
    """The answer to a form."""

    action: str = Field(description="The id of the chosen action.")
    inputs: dict[str, Any] = Field(description="The value of each field, by its name.")
    user: User = Field(description="Who answers, as you say: it is recorded as asserted by you.")
    digest: str = Field(
        min_length=1, description="The `digest` of the form that was shown to whoever answers."
    )


class WithdrawRequest(RequestModel):
    """Why a form is taken back."""

    reason: str = Field(description="Recorded with the run, which fails; up to 1000 characters.")
    user: User = Field(description="Who withdraws it, as you say.")


class ExtendRequest(RequestModel):
    """When a form is to close: one of `until` and `seconds`."""

    until: Until | None = Field(default=None, description="The instant, with its zone.")
    seconds: int | None = Field(
        default=None,
        strict=True,
        ge=-MAX_SECONDS,
        le=MAX_SECONDS,
        description="How much later than now foreseen; negative for earlier.",
    )
    user: User = Field(description="Who changes it, as you say.")

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.until is None) == (self.seconds is None):
            raise ValueError("say either until or seconds")
        return self


class MemberQuery(RequestModel):
    """Which part of the list of members is wanted."""

    limit: int = Field(default=100, ge=1, le=1000, description="How many at the most.")
    after: UUID | None = Field(
        default=None, description="Go on behind this place: `next` of the page before."
    )


Role = Literal["admin", "member"]


class MemberRequest(RequestModel):
    """Somebody who becomes a member."""

    email: str = Field(description="Their e-mail address. No two members share one.")
    name: str | None = Field(
        default=None, description="How they are called; by default what stands before the @."
    )
    role: Role = Field(default="member", description="An `admin` sees everybody's forms in the inbox.")


class MemberChange(RequestModel):
    """What is to be different about a member."""

    email: str | None = None
    name: str | None = None
    role: Role | None = None


class RemindRequest(RequestModel):
    """Who is to be written to again."""

    recipient: str | None = Field(
        default=None,
        min_length=1,
        max_length=20,
        description="The `id` of one of the form's `recipients`; all of them, if it is left out.",
    )
    user: User = Field(description="Who asks for it, as you say.")


class ActionItem(BaseModel):
    """A button of a form."""

    id: str
    title: str
    button_style: str


class By(BaseModel):
    """Who did it, and how well that is known."""

    level: Level = Field(description="`api`: a key's holder says so; `link`: who had the link.")
    user: str | None = Field(description="Who it was, where that is proven: at level `session`.")
    member_id: str | None = Field(description="The member who had signed in: at level `session`.")
    asserted_user: str | None = Field(description="Who it was, as the key's holder says.")


class FormAnswerBody(BaseModel):
    """How a form was answered."""

    action: str
    action_title: str | None
    inputs: dict[str, Any] = Field(description="What secret fields hold reads `[secret]`.")
    at: Instant
    channel: str = Field(description="Over what it came: `api`, `service-api`, `web page`, `e-mail link`, …")
    recipient: str | None = Field(description="By whose link it came, where that is somebody's own.")
    in_place_of: list[str] = Field(
        description="The ids of the recipients whom the form was sent to, where an admin answered who is none of them."
    )
    by: By


class FormItem(BaseModel):
    """A form, as lists show it."""

    id: UUID
    run_id: UUID
    workflow_id: UUID
    node_id: str
    title: str
    status: FormStatus
    actions: list[ActionItem]
    digest: str = Field(description="SHA-256 of what is shown: send it with the answer.")
    issued_at: Instant
    expires_at: Instant = Field(description="When it closes, or was to close.")
    closed_at: Instant | None


class MailItem(BaseModel):
    """One mail to a recipient, and what became of it."""

    round: int = Field(description="0 for the first mail, else the number of the reminder.")
    kind: LetterKind
    status: LetterStatus = Field(
        description="`due`: it is on its way, or waits for its next try; `sent`: a mail server took it; "
        "`kept`: it is in the outbox, since there is no mail server; `refused`: it was given up."
    )
    attempts: int
    at: Instant | None = Field(description="When the last attempt was.")
    next_try_at: Instant | None
    channel: str | None = Field(description="`outbox`: there is no mail server, and it lies in a folder.")
    message_id: str | None
    code: str | None = Field(
        description="Why it was not taken: the server's code, or `unreachable` and the like."
    )
    reason: str | None


class RecipientItem(BaseModel):
    """Somebody to whom the form was sent. Their link is in their mail and nowhere else."""

    id: str
    address: str
    name: str | None
    member_id: str | None
    escalation: int | None = Field(description="The step of the escalation by which they are asked.")
    mails: list[MailItem]


class UnaddressedItem(BaseModel):
    """What was asked for and gave no recipient."""

    asked: str
    reason: str = Field(description="`unknown`: no such member; `invalid`: no address; `limit`: too many.")


class FormDetail(FormItem):
    """A form, with what it shows and what became of it."""

    content: str = Field(description="Markdown; `{{#$output.NAME#}}` marks where a field stands.")
    fields: list[dict[str, Any]]
    defaults: dict[str, Any] = Field(description="What fields start with whose default is a variable.")
    answer: FormAnswerBody | None
    withdrawn_because: str | None
    recipients: list[RecipientItem] = Field(description="To whom it was sent by e-mail.")
    unaddressed: list[UnaddressedItem]


class FormItems(BaseModel):
    """A page of forms."""

    data: list[FormItem]
    has_more: bool
    next: str | None = Field(description="Say it as `after` to go on.")


class MemberItem(BaseModel):
    """A person of the workspace."""

    id: UUID
    email: str
    name: str
    role: Role


class MemberItems(BaseModel):
    """A page of members."""

    data: list[MemberItem]
    has_more: bool
    next: str | None = Field(description="Say it as `after` to go on.")


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    pointer: str | None = Field(default=None, description="Where in the body: a JSON Pointer.")
    parameter: str | None = Field(default=None, description="Which parameter of the query.")
    detail: str


class Answered(BaseModel):
    """That a form was answered."""

    at: Instant
    channel: str
    by: By


class Problem(BaseModel):
    """Why a request is refused: RFC 9457, with the members that clients of Dify look for."""

    type: str
    title: str
    status: int
    detail: str
    code: str = Field(description="For programs.")
    message: str = Field(description="The same as `detail`.")
    request_id: str
    errors: list[Fault] | None = None
    answered: Answered | None = Field(default=None, description="With `form_already_answered`.")
