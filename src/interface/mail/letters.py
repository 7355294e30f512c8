"""E-mails about forms, worked out so that nobody waits for it."""

from typing import TYPE_CHECKING, Final

from application.ports.mail import Email
from application.ports.processor import InPlace, Processor
from interface.mail.transport import Message
from interface.processing.texts import WorkedTexts

if TYPE_CHECKING:
    from interface.mail.email import Body

QUICKLY_WRITTEN: Final = 16 * 1024
"""Up to how many characters of HTML a message takes no time to be written."""


class Letters:
    """Writes e-mails: the body once for all recipients, what is long in another process."""

    def __init__(self, processor: Processor | None = None) -> None:
        self._processor = processor or InPlace()
        self._bodies = WorkedTexts(_body, self._processor)

    async def message(self, email: Email, *, sender: str) -> Message:
        """Return the e-mail as a message from that address. :raises OverloadedError: :raises WorkTooLongError:"""
        body = await self._bodies(email.body)
        if len(body.html) <= QUICKLY_WRITTEN:
            return _message(email, body, sender)
        return await self._processor.run(_message, email, body, sender)


def _body(source: str) -> "Body":
    from interface.mail.email import body  # what writes e-mails is loaded with the first one

    return body(source)


def _message(email: Email, body: "Body", sender: str) -> Message:
    from interface.mail.email import composed  # as above

    return Message.of(composed(email, body, sender=sender))
