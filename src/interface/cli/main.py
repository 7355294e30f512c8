"""The `placet` command, from its first moment: nothing is imported here that takes its time."""

import gc
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name, and exit with its status."""
    gc.disable()  # while modules are loaded there is nothing to collect, and looking for it takes a while
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # Ctrl-C ends us on the spot, without a word: nothing has begun yet that would have to be put in order.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    for stream, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, stream) is None:  # whoever started us has closed it
            setattr(sys, stream, Path(os.devnull).open(mode))  # noqa: SIM115  for as long as we run
    # Libraries need not be looked through for plug-ins of pydantic: we use none, and it takes as long as a library.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from interface.cli.program import program

    sys.exit(program(sys.argv[1:]))


if __name__ == "__main__":
    main()
