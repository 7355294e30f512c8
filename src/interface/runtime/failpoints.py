"""Places where a test may kill the process, to show that nothing recorded is lost and nothing lost was promised."""

import os
import signal
from itertools import count

VARIABLE = "PLACET_FAILPOINT"
"""Names one place, `name` or `name:n`; at its n-th pass the process gets SIGKILL."""

_name, _, _nth = os.environ.get(VARIABLE, "").partition(":")
_at = int(_nth or "1")
_passes = count(1)


def failpoint(name: str) -> None:
    """Die here if the environment says so; otherwise nothing happens."""
    if name == _name and next(_passes) == _at:
        os.kill(os.getpid(), signal.SIGKILL)


def armed(name: str) -> bool:
    """Return whether the environment names this place: then it should be passed often, so that a count can be met."""
    return name == _name
