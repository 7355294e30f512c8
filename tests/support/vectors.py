"""Data for tests that lies beside the project, on machines where there is any."""

from pathlib import Path

import pytest

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors"


def vector(name: str) -> Path:
    """Return the path of a file of test data; without it, what asks for it is skipped."""
    path = VECTORS / name
    if not path.exists():
        pytest.skip(f"there is no {path}", allow_module_level=True)
    return path
