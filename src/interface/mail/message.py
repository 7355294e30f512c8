"""Messages as they travel: the same bytes for the same e-mail, however often it is tried."""

import hashlib
from binascii import b2a_qp
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import lru_cache
from typing import Any, Final
from unicodedata import category

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from interface.mail.markup import one_line

SENDER_NAME: Final = "Placet"
"""The only name that e-mails come from: nothing that a workflow says is part of it."""

_LONGEST_NAME: Final = 100
_POLICY: Final = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, kw_only=True, slots=True)
class Envelope:
    """What a message needs besides its content."""

    message_id: str
    """Without the angle brackets."""
    sender: str
    address: str
    name: str | None
    subject: str
    written_at: datetime


def message(envelope: Envelope, *, text: str, html: str) -> EmailMessage:
    """Return the message, in two parts that say the same."""
    made = EmailMessage(_POLICY)
    made["From"] = Address(SENDER_NAME, addr_spec=envelope.sender)
    made["To"] = Address(_phrase(envelope.name or ""), addr_spec=envelope.address)
    made["Subject"] = envelope.subject
    made["Date"] = format_datetime(envelope.written_at)
    made["Message-ID"] = f"<{envelope.message_id}>"
    made["Auto-Submitted"] = "auto-generated"  # so that nobody's absence is announced to us
    made.set_content("", cte="quoted-printable")
    made.add_alternative("", subtype="html", cte="quoted-printable")
    for part, content in zip(made.iter_parts(), (text, html), strict=True):
        part.set_payload(_quoted(content))
    # A line of either part cannot look like this one: it would have its `=` encoded.
    made.set_boundary(f"=-{hashlib.sha256(envelope.message_id.encode()).hexdigest()[:32]}")
    return made


def _quoted(text: str) -> str:
    """Return the text as quoted-printable: the library that makes messages takes a hundred times as long."""
    lines = text.encode("utf-8", "replace").splitlines()
    return b2a_qp(b"\n".join(lines) + b"\n").decode("ascii")


def _phrase(name: str) -> str:
    """
    Return the name of e-mails and digits, joined by spaces, hyphens and apostrophes.

    What needs quoting is lost when Python's library folds a header with a name that it also has to encode.
    """
    kept = (c if c.isalnum() or c in " -'" or category(c)[0] == "M" else " " for c in name)
    return one_line("".join(kept), limit=_LONGEST_NAME).removesuffix("…")


def filled(template: str, **values: Any) -> str:
    """Return a template of e-mails, filled in."""
    return _templates().get_template(template).render(values)


@lru_cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("interface.mail", "templates"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
