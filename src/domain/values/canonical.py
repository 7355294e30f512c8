"""One spelling for equal JSON, so that it can be compared by its digest."""

import hashlib
import json

from domain.values.json import Json


def canonical(value: Json) -> bytes:
    """Return the value as compact JSON with sorted keys, in UTF-8."""
    return _compact(value, sort_keys=True)


def in_order(value: Json) -> bytes:
    """Return the value as compact JSON in UTF-8, its keys in the order in which they were written."""
    return _compact(value, sort_keys=False)


def digest(value: Json) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _compact(value: Json, *, sort_keys: bool) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=sort_keys, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")
