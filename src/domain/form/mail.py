"""The mail that goes with a form as it was issued: its words and whom it is for, frozen."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from domain.values import template
from domain.values.addresses import LONGEST, AddressError, address
from domain.values.json import Json
from domain.values.model import Model
from domain.values.sealed import redacted
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.email import (
    LINK,
    MAX_RECIPIENTS,
    EmailDelivery,
    ExternalRecipient,
    MemberRecipient,
    Recipients,
)

MAX_SUBJECT: Final = 200
MAX_BODY: Final = 100_000
TOO_LONG: Final = "(The text of this mail is too long.)"

_LINK: Final = re.compile(re.escape(LINK))
TAG: Final = re.compile(
    r"<(?!br\s*/?>)/?[a-zA-Z][a-zA-Z0-9-]*(?:[\s/][^<>]*)?>|<!--[^<>]*-->|<![a-zA-Z][^<>]*>", re.IGNORECASE
)
"""What mails are sent without: tags of HTML, line breaks excepted."""
_BEGUN_TAG: Final = re.compile(r"<(?=(?:[a-zA-Z/!][^<>]*)?\Z)")
_BETWEEN: Final = re.compile(r"[,;\n]")
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class MailRecipients(Model):
    """To whom a mail is to go, as far as the run knows; which members there are is asked when it is sent."""

    whole_workspace: bool = False
    members: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    unusable: tuple[str, ...] = ()
    """What stood where an address was expected, and is none."""


class Mail(Model):
    """What is written to those who are asked."""

    subject: str
    body: str
    """Markdown; the link belongs where `{{#url#}}` stands, and that stands only where the author put it."""
    recipients: MailRecipients
    escalation: tuple[MailRecipients, ...] = ()
    """Who is asked besides, step by step."""


def compose(email: EmailDelivery, variables: Variables) -> Mail:
    """Return the mail with the run's variables in it, in one pass; what is too long is cut."""
    return Mail(
        subject=_subject(email, variables),
        body=_body(email.body, variables),
        recipients=_asked(email.recipients, variables),
        escalation=tuple(_asked(step.recipients, variables) for step in email.escalation),
    )


def _subject(email: EmailDelivery, variables: Variables) -> str:
    """A subject has one line and no link: it is shown where nobody has opened the mail."""
    text = email.subject
    if email.subject_variables:
        with suppress(TemplateTooLargeError):
            text = template.render(text.replace(LINK, ""), variables, form="text")
    line = " ".join("".join(c if c.isprintable() else " " for c in text.replace(LINK, "")).split())
    return line if len(line) <= MAX_SUBJECT else f"{line[: MAX_SUBJECT - 1]}…"


def _body(written: str, variables: Variables) -> str:
    """A value may be a stranger's: a link that it could draw the real one into would send that to the stranger."""
    try:
        body = template.place(written, variables, kept=_LINK, finish=_without_tags)
    except TemplateTooLargeError:
        return TOO_LONG
    body = _UNSPEAKABLE.sub("\ufffd", body.replace("\r\n", "\n"))
    return body if len(body) <= MAX_BODY else f"{body[:MAX_BODY]}…"


def _without_tags(text: str) -> str:
    """Return a value so that it has no part in a tag: what follows it would go with that."""
    return _BEGUN_TAG.sub("< ", TAG.sub("", text)) if "<" in text else text


def _asked(recipients: Recipients, variables: Variables) -> MailRecipients:
    members, addresses, unusable = dict[str, None](), dict[str, None](), dict[str, None]()
    for item in recipients.items:
        if isinstance(item, MemberRecipient):
            members[item.user_id.strip().lower()] = None
            continue
        if isinstance(item, ExternalRecipient):
            named: Iterator[str] = iter([item.email])
        else:
            named = _named(variables.get(item.selector), ".".join(item.selector))
        for text in named:
            try:
                addresses[address(text)] = None
            except AddressError:
                unusable[_shortened(text)] = None
    return MailRecipients(
        whole_workspace=recipients.whole_workspace,
        members=tuple(members),
        addresses=tuple(addresses)[: MAX_RECIPIENTS + 1],
        unusable=tuple(unusable)[:MAX_RECIPIENTS],
    )


def _named(value: Json | Missing, selector: str) -> Iterator[str]:
    """Yield what the variable names; the variable's own name, if that is nothing."""
    found = False
    shown = None if isinstance(value, Missing) else redacted(value)
    for item in shown if isinstance(shown, list) else [shown]:
        texts = _BETWEEN.split(item) if isinstance(item, str) else [] if item is None else [str(item)]
        for text in filter(None, map(str.strip, texts)):
            found = True
            yield text
    if not found:
        yield selector


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
