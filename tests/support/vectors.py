"""Data for tests that lies beside the project, on machines where there is any."""

import json
from pathlib import Path

from machine import VECTORS as NEED
from machine import miss

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors"


def vector(name: str) -> Path:
    """Return the path of a file or a folder of test data; without it, what asks for it is missed."""
    path = VECTORS / name
    if not path.exists():
        miss(
            NEED,
            f"there is no ../shared/vectors/{name}" if VECTORS.exists() else "there is no ../shared/vectors",
        )
    return path


def strangers() -> list[str]:
    """Return what strangers might write: payloads of attacks on pages, and naughty strings."""
    payloads = json.loads(vector("xss/dompurify-payloads.json").read_text())
    strings: list[str] = json.loads(vector("strings/blns.json").read_text())
    return [text for text in [*(entry["payload"] for entry in payloads), *strings] if text]
