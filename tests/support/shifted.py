"""Programs on a machine whose clock is wrong."""

import sys

_PROGRAM = """
import datetime, sys, time
hours, sys.argv[1:] = int(sys.argv[1]), sys.argv[2:]
shift, right, seconds = datetime.timedelta(hours=hours), datetime.datetime, time.time

class Type(type(right)):
    def __instancecheck__(cls, instance):
        return isinstance(instance, right)

class Wrong(right, metaclass=Type):
    def __new__(cls, *parts, **named):
        return right(*parts, **named)

    @classmethod
    def now(cls, tz=None):
        return right.now(tz) + shift

datetime.datetime = Wrong
time.time = lambda: seconds() + 3600 * hours
from interface.cli import main
sys.exit(main.main())
"""


def shifted(hours: int, *arguments: str) -> list[str]:
    """Return the command that runs `placet` with the arguments where the clock is ahead by that much."""
    return [sys.executable, "-c", _PROGRAM, str(hours), *arguments]
