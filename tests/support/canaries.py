"""Looking for secrets in what must not hold them, in every spelling in which they could lie there."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote


def spellings(secret: str) -> Iterator[bytes]:
    """Yield the secret as it is, in hexadecimal as dumps have it, in base64 wherever it begins, and quoted."""
    raw = secret.encode()
    yield raw
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    for before in range(3):
        # What stands before and behind changes the first and the last characters.
        yield b64encode(bytes(before) + raw)[(8 * before + 5) // 6 : -4]
    yield quote(secret, safe="").encode()
    yield raw.decode().encode("utf-16-le")


def found(secrets: Mapping[str, str], where: Mapping[str, bytes]) -> list[str]:
    """Return what was found where, in words."""
    return [
        f"{name} in {place}"
        for name, secret in secrets.items()
        for place, content in where.items()
        if any(spelling in content for spelling in set(spellings(secret)))
    ]


def files(directory: Path, *, but: Path) -> dict[str, bytes]:
    """Return the contents of every file below the directory, without those below another."""
    return {
        str(path.relative_to(directory)): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and not path.is_relative_to(but)
    }


def command_lines() -> dict[str, bytes]:
    """Return the arguments of every process that there is, as everybody on the machine may read them."""
    lines = {}
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines[path.parent.name] = path.read_bytes()
        except OSError:  # it has ended
            continue
    return lines
