"""E-mails that were kept, since there is no mail server."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

KIND: Final = "Placet-Kind"
"""The header that says what an e-mail is: a link to sign in is not shown to others."""


class NoSuchEmailError(Exception):
    """No e-mail of that name lies here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filed:
    """An e-mail in the folder."""

    name: str
    to: str
    subject: str
    written_at: datetime | None
    kind: str
    text: str
    """What it says; in a list perhaps only how it begins."""


SIGN_IN: Final = "sign-in"


class KeptEmails(Protocol):
    """The e-mails that were kept and not sent. Both calls read from a disk: call them in a thread."""

    def emails(self) -> list[Filed]:
        """Return the latest e-mails, the newest first."""
        ...

    def email(self, name: str) -> Filed:
        """:raises NoSuchEmailError: if there is none of that name"""
        ...
