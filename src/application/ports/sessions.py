"""How long people stay signed in."""

from datetime import timedelta
from typing import Final

LINK_TIME: Final = timedelta(minutes=15)
"""For how long a link signs in."""


SESSION_TIME: Final = timedelta(hours=12)
"""For how long somebody stays signed in."""
