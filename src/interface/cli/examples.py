"""The example workflow that the demo runs."""

from importlib import resources
from pathlib import Path

NAME = "sign-off.yml"


def sign_off() -> bytes:
    """Return the example's file: the one in the checkout, or the copy that came with the installation."""
    beside_the_sources = Path(__file__).parents[3] / "examples" / NAME
    if beside_the_sources.is_file():
        return beside_the_sources.read_bytes()
    return (resources.files("interface.cli") / "bundled" / NAME).read_bytes()
