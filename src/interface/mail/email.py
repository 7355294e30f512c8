"""What is written to the recipients of a form."""

import secrets
from dataclasses import dataclass
from datetime import UTC
from email.message import EmailMessage
from html import escape
from typing import Final

from markupsafe import Markup

from application.ports.mail import Email
from interface.mail.markup import as_html, as_text, has_link, one_line
from interface.mail.message import Envelope, filled, message

BODY_LIMIT: Final = 256 * 1024
"""How many characters of a body are sent."""
_SUBJECT_LIMIT: Final = 200
_NAME_LIMIT: Final = 120

_BUTTON: Final = "Open the form"
_OPENING: Final = {
    "request": "Your answer is needed",
    "reminder": "A reminder: your answer is still needed",
    "escalation": "Nobody has answered yet, so we are asking you as well",
}
_PREFIX: Final = {"request": "", "reminder": "Reminder: ", "escalation": "Still open: "}


@dataclass(frozen=True, slots=True)
class Body:
    """The body of an e-mail as it is for everybody, with something that nobody could write in place of the link."""

    text: str
    html: str
    place: str

    def text_for(self, url: str) -> str:
        """Return the text with that link."""
        return self.text.replace(self.place, url)

    def html_for(self, url: str) -> str:
        """Return the HTML with that link."""
        return self.html.replace(self.place, escape(url))


def body(source: str) -> Body:
    """Return the Markdown as the body of an e-mail: much work, which is the same for every recipient."""
    place = f"https://{secrets.token_hex(16)}.invalid/"
    source = source[:BODY_LIMIT]
    return Body(as_text(source, url=place).strip(), as_html(source, url=place), place)


def composed(email: Email, body: Body, *, sender: str) -> EmailMessage:
    """Return the e-mail, with that body, as a message from that address."""
    title = one_line(email.title, limit=_NAME_LIMIT) or "A form for you"
    written = one_line(email.subject, limit=_SUBJECT_LIMIT) or title
    subject = one_line(_PREFIX[email.kind] + written, limit=_SUBJECT_LIMIT)
    shared = {
        "subject": subject,
        "opening": _OPENING[email.kind],
        "title": title,
        "url": email.url,
        "closing": _closing(email),
    }
    text, html = body.text_for(email.url), body.html_for(email.url)
    return message(
        Envelope(
            message_id=email.message_id,
            sender=sender,
            address=email.address,
            name=email.name,
            subject=subject,
            written_at=email.written_at,
        ),
        text=filled("letter.txt", body=text, button=_button(text, email.url), **shared),
        html=filled("letter.html", body=Markup(html), button=_button(html, email.url), **shared),
    )


def _button(rendered: str, url: str) -> str:
    """What the link is called where the body does not show it already."""
    return "" if has_link(rendered, url=url) else _BUTTON


def _closing(email: Email) -> list[str]:
    at = email.closes_at.astimezone(UTC)
    closes = f"{at:%A} {at.day} {at:%B %Y, %H:%M} UTC"
    workflow = one_line(email.workflow, limit=_NAME_LIMIT) or "A workflow"
    return [
        f"The workflow “{workflow}” needs your answer by {closes}.",
        "The first answer closes the form, no matter who gives it. Opening the link does not decide anything.",
        "The link is for you: anyone who has it can answer. Replies to this e-mail are not read.",
    ]
