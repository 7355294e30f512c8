"""Where sign-in may lead afterwards: to our own pages only."""

import re
from typing import Final

INBOX: Final = "/inbox"
_OURS: Final = re.compile(
    r"/(?:inbox|outbox)(?:/[A-Za-z0-9@_-][A-Za-z0-9@._-]*)*(?:\?[A-Za-z0-9=&%_.~+-]{0,500})?"
)
_LONGEST: Final = 800


def onward(wanted: str | None) -> str:
    """Return the wanted address, if it is the path of a page for members; else that of the inbox."""
    if wanted is None or len(wanted) > _LONGEST or not _OURS.fullmatch(wanted):
        return INBOX
    return wanted
