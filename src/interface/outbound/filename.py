"""What a fetched file is called, for people to read and for nothing else."""

import re
from urllib.parse import unquote, unquote_to_bytes

MAX_LENGTH = 255
PARAMETER = re.compile(r""";\s*(filename\*?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)""", re.I)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def from_disposition(header: str) -> str:
    """Return the name that a header `Content-Disposition` gives, or None."""
    given = {name.lower(): value for name, value in PARAMETER.findall(header)}
    return _extended(given.get("filename*", "")) or displayable(_unquoted(given.get("filename", "")))


def from_path(path: str) -> str:
    """Return the last part of a path, or None."""
    return displayable(unquote(path.partition("?")[0].rpartition("/")[2], errors="replace"))


def displayable(text: str) -> str:
    """Return what remains of a name without directories and without what is not shown."""
    name = re.split(r"[/\\]", UNPRINTABLE.sub("", text))[-1].strip()
    if len(name) > MAX_LENGTH:
        stem, dot, extension = name.rpartition(".")
        keep = MAX_LENGTH - len(dot + extension)
        name = stem[:keep] + dot + extension if keep > 0 and stem else name[:MAX_LENGTH]
    return "" if name in {".", ".."} else name


def _unquoted(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value


def _extended(value: str) -> str:
    """Read `UTF-8'language'percent-encoded` (RFC 8187)."""
    charset, quote, rest = value.strip('"').partition("'")
    _language, second, encoded = rest.partition("'")
    if not quote or not second or charset.lower() not in {"utf-8", "iso-8859-1"}:
        return ""
    return displayable(unquote_to_bytes(encoded).decode(charset, errors="replace"))
