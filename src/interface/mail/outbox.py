"""A folder where e-mails lie that nobody sends, since there is no mail server."""

import asyncio
import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from application.queries.outbox import KIND, Filed, NoSuchEmailError
from interface.mail.transport import Message
from interface.runtime.directories import make_private

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._-]{0,179}\.eml")
_UNFIT: Final = re.compile(r"[^A-Za-z0-9@._-]")
_BEGINNING: Final = 8192
_LONGEST_TEXT: Final = 100_000
_SHOWN: Final = 200
"""How many e-mails are listed, the latest ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outbox:
    """Lays messages down as files, which only the service's own user can read."""

    directory: Path
    sender: str
    channel: Literal["outbox"] = "outbox"

    async def carry(self, message: Message, *, to: str) -> str:
        """Return where the message lies. The same message again changes nothing."""
        name = file_name(message.id)
        await asyncio.to_thread(self._lay, name, message.content)
        return f"kept in the outbox as {name}"

    def emails(self) -> list[Filed]:
        """Return the latest e-mails, the newest first."""
        return [_filed(path, _beginning(path)) for path in list(self._newest())[:_SHOWN]]

    def email(self, name: str) -> Filed:
        """:raises NoSuchEmailError:"""
        path = self.directory / name
        if not _NAME.fullmatch(name) or not path.is_file():
            raise NoSuchEmailError(name)
        return _filed(path, path.read_bytes())

    def names(self) -> list[str]:
        """Return the names of all letters, the newest first."""
        return [path.name for path in self._newest()]

    def _newest(self) -> Iterator[Path]:
        found = []
        for path in self.directory.glob("*.eml"):
            with contextlib.suppress(FileNotFoundError):  # somebody tidies up
                found.append((path.stat().st_mtime_ns, path))
        yield from (path for _, path in sorted(found, reverse=True))

    def _lay(self, name: str, content: bytes) -> None:
        """A file has its name only once it is whole."""
        make_private(self.directory)
        draft = self.directory / f".{secrets.token_hex(8)}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            with contextlib.suppress(FileExistsError):
                os.link(draft, self.directory / name)
        finally:
            draft.unlink()


def _beginning(path: Path) -> bytes:
    """Return what a list needs: the headers, and little more."""
    with path.open("rb") as file:
        return file.read(_BEGINNING)


def _filed(path: Path, content: bytes) -> Filed:
    from email import policy
    from email.parser import BytesParser

    message = BytesParser(policy=policy.default).parsebytes(content)
    body = message.get_body(("plain",))
    date = message["Date"]
    return Filed(
        name=path.name,
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or ""),
        written_at=getattr(date, "datetime", None),
        kind=str(message[KIND] or ""),
        text="" if body is None else str(body.get_content())[:_LONGEST_TEXT],
    )


def file_name(message_id: str) -> str:
    """Return the name of the file of a message; two messages have two names, whatever stands in their ids."""
    bare = message_id.strip().removeprefix("<").removesuffix(">")
    plain = _UNFIT.sub("_", bare)[:120].lstrip("._-@") or "letter"
    if plain != bare:
        plain += f"-{hashlib.sha256(bare.encode()).hexdigest()[:16]}"
    return f"{plain}.eml"
