"""One spelling for equal JSON, so that it can be compared by its digest."""

import hashlib
import json

from domain.values.json import Json


def canonical(value: Json) -> bytes:
    """Return the value as compact JSON with sorted keys, in UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def digest(value: Json) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()
