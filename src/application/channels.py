"""How somebody came to a form, in the words that events use."""

from typing import Final

from application.ports.runs import FormGrant

WEB_PAGE: Final = "web page"
"""By the link that anybody may have."""
EMAIL_LINK: Final = "e-mail link"
"""By the link that was mailed to one recipient."""
INBOX: Final = "inbox"
"""From the inbox, in which a member has signed in; no link was opened."""

TERMINAL: Final = "terminal"
"""From the command line, by whoever may use the data directory; the name is the one they gave."""

PAGES: Final = frozenset({WEB_PAGE, EMAIL_LINK, INBOX})
"""What people answer in, with a browser."""


def channel_of(grant: FormGrant, told: str) -> str:
    """Return the way that was taken, where the caller tells one: a link out of an e-mail is known by what it opens."""
    return EMAIL_LINK if grant.surface == "email" and told != INBOX else told
