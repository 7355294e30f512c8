"""How a form is sent by e-mail: to whom, with which words, and when they are reminded."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal

from pydantic import Field, FiniteFloat

from domain.values.addresses import AddressError, address
from domain.values.model import GrownModel, Model
from domain.values.template import misspelled, output_markers, references

MAX_RECIPIENTS: Final = 1000
MAX_REMINDERS: Final = 20
MAX_ESCALATIONS: Final = 20
MAX_SPAN: Final = timedelta(days=3650)
LINK: Final = "{{#url#}}"
"""Where the link stands in a body."""


class MemberRecipient(Model):
    """A member of the workspace, by their id."""

    type: Literal["member"] = "member"
    user_id: str


class ExternalRecipient(Model):
    """Somebody known by their address alone."""

    type: Literal["external"] = "external"
    email: str


class VariableRecipient(Model):
    """Whoever a variable of the run names: an address, several with commas between them, or a list."""

    type: Literal["variable"] = "variable"
    selector: tuple[str, ...]


AnyRecipient = Annotated[MemberRecipient | ExternalRecipient | VariableRecipient, Field(discriminator="type")]


class Recipients(Model):
    """To whom a mail goes."""

    whole_workspace: bool = False
    items: tuple[AnyRecipient, ...] = ()

    def problems(self, whose: str) -> Iterator[str]:
        """Yield why nobody, or not everybody, could be reached."""
        if not self.whole_workspace and not self.items:
            yield f"{whose} goes to nobody"
        if len(self.items) > MAX_RECIPIENTS:
            yield f"{whose} goes to more than {MAX_RECIPIENTS} recipients"
        for item in self.items:
            if isinstance(item, ExternalRecipient):
                try:
                    address(item.email)
                except AddressError as error:
                    yield f"{whose} goes to {item.email[:100]!r}: {error}"
            if isinstance(item, VariableRecipient) and len(item.selector) < 2:
                yield f"{whose} goes to a variable, but none is named"

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables that name recipients."""
        for item in self.items:
            if isinstance(item, VariableRecipient):
                yield item.selector


class Moment(Model):
    """An instant while a form waits: one of three ways to say which."""

    at: FiniteFloat | None = None
    """When that part of its time is over: 0.5 is half-way."""
    after: timedelta | None = None
    """That long after its issue."""
    before: timedelta | None = None
    """That long before it closes."""

    def instant(self, *, issued_at: datetime, expires_at: datetime) -> datetime | None:
        """Return the instant, or None if the form does not wait at it."""
        if self.at is not None:
            instant = issued_at + (expires_at - issued_at) * self.at
        elif self.after is not None:
            instant = issued_at + self.after
        else:
            instant = expires_at - (self.before or timedelta())
        return instant if issued_at < instant < expires_at else None

    def problems(self, whose: str) -> Iterator[str]:
        """Yield why there is no such instant."""
        if sum(part is not None for part in (self.at, self.after, self.before)) != 1:
            yield f"{whose} says when by one of at, after and before"
        if self.at is not None and not 0 < self.at < 1:
            yield f"{whose} is at {self.at}, which is not between 0 and 1"
        for span in (self.after, self.before):
            if span is not None and not timedelta() < span <= MAX_SPAN:
                yield f"{whose} is no time between nothing and ten years from it"


class Reminder(Moment):
    """When those who were asked are asked again."""


class Escalation(Moment):
    """When further people are asked, and who."""

    recipients: Recipients


class EmailDelivery(GrownModel):
    """How a form is sent by e-mail."""

    recipients: Recipients = Recipients()
    subject: str = ""
    subject_variables: bool = False
    """Whether the subject has variables too; Dify sends it as it stands."""
    body: str = ""
    """Markdown with variables; the link stands where `{{#url#}}` does, else behind it."""
    debug_mode: bool = False
    """Kept for Dify, whose editor sends a test run's mail to whoever tests; nothing here is a test run."""
    reminders: tuple[Reminder, ...] = ()
    escalation: tuple[Escalation, ...] = ()

    later = frozenset({"subject_variables"})

    def problems(self) -> Iterator[str]:
        """Yield why it could not be sent."""
        yield from self.recipients.problems("the e-mail")
        if not self.subject.strip():
            yield "the e-mail has no subject"
        if not self.body.strip():
            yield "the e-mail has no body"
        if len(self.reminders) > MAX_REMINDERS or len(self.escalation) > MAX_ESCALATIONS:
            yield f"the e-mail has more than {MAX_REMINDERS} reminders or {MAX_ESCALATIONS} escalations"
        for number, reminder in enumerate(self.reminders, start=1):
            yield from reminder.problems(f"reminder {number}")
        for number, escalation in enumerate(self.escalation, start=1):
            yield from escalation.problems(f"escalation {number}")
            yield from escalation.recipients.problems(f"escalation {number}")

    def warnings(self) -> Iterator[str]:
        """Yield what of its words stands there as it is written, although it looks as if it did not."""
        words = [self.body, self.subject] if self.subject_variables else [self.body]
        for text in words:
            for marker in misspelled(text):
                if marker != LINK:
                    yield f"in the e-mail, {marker!r} is no reference to a variable and stays as it is written"
            for name in dict.fromkeys(output_markers(text)):
                yield f"in the e-mail, the place for the field {name!r} stays as it is written"
        if not self.subject_variables and (found := next(references(self.subject), None)):
            yield (
                f"the subject of the e-mail is sent as it stands, with {'{{#' + '.'.join(found) + '#}}'!r} in it: "
                "Dify fills in nothing there; ours does where `subject_variables: true` is said"
            )

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables in it."""
        if self.subject_variables:
            yield from references(self.subject)
        yield from references(self.body)
        for recipients in (self.recipients, *(step.recipients for step in self.escalation)):
            yield from recipients.references()
