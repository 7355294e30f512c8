"""What the page of a form sends."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from domain.fields import AttachmentField
from domain.form.form import Form
from interface.http.files.multipart import BodyPart, MultipartReader
from interface.http.kernel.errors import refusal
from interface.http.kernel.ingress import (
    BodyTooLargeError,
    InvalidRequestError,
    UnsupportedMediaTypeError,
    keep_in_memory,
    read_body,
)
from interface.http.pages.fields import zones
from interface.http.pages.fields.widgets import PREFIX
from interface.http.pages.form.draft import Draft
from interface.http.pages.form.entries import is_repeatable
from interface.http.pages.form.refused_files import THE_FILE

TakeFile = Callable[[BodyPart, str], Awaitable[str]]
"""Stores the file under that name and returns how it is entered into its field."""

CLAIM: Final = "as"
"""What a page sends along that says as which member it is answered: their id, or nothing."""
_URL_ENCODED = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_FIELDS_LIMIT = 2000
"""How many names are read: more than objects can have entries."""


class ForeignAnswerError(Exception):
    """The answer does not come from a page that was made for this browser."""


class Sent:
    """What was sent: what the page needs, and what was entered into the fields, line ends as `\\n`."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._texts: dict[str, str] = {}
        self._zones: dict[str, str] = {}
        self.entries: dict[str, list[str]] = {}
        self.refused: dict[str, str] = {}
        """What is wrong with files that were not taken, by the name of the field."""

    def text(self, name: str) -> str:
        """Return what was sent under that name besides the fields; empty if there is nothing."""
        return self._texts.get(name, "")

    @property
    def key(self) -> str | None:
        """What makes the answer count once, however often it is sent."""
        return self.text("key")[:100] or None

    def draft(self, **more: Any) -> Draft:
        """Return it as a draft, with further attributes of `Draft`."""
        return Draft(
            entries=self.entries, action=self.text("action"), claim=self.text(CLAIM), key=self.key, **more
        )

    def add(self, name: str, text: str) -> None:
        """:raises InvalidRequestError: if the name comes twice, where that makes no sense"""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if name.startswith(zones.PREFIX):
            self._zones[name.removeprefix(zones.PREFIX)] = text
            return
        if not name.startswith(PREFIX):
            if name in self._texts:
                raise InvalidRequestError("The form data has a name twice")
            self._texts[name] = text
            return
        field = name.removeprefix(PREFIX)
        if field in self.entries and not is_repeatable(self._form.field(field)):
            raise InvalidRequestError("The form data has a name twice")
        self.entries.setdefault(field, []).append(text)

    def join_zones(self) -> None:
        """Append the chosen offset to each instant, once everything was added."""
        for name, zone in self._zones.items():
            if name in self.entries:
                self.entries[name] = [zones.joined(text, zone) for text in self.entries[name]]

    def attachment(self, name: str) -> AttachmentField | None:
        """Return the field for files that the name stands for, or None if there is none such."""
        field = self._form.field(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None
        return field if isinstance(field, AttachmentField) else None


async def read_sent(
    request: Request,
    form: Form,
    *,
    limit: int,
    largest_file: int,
    proves: Callable[[str], bool],
    take_file: TakeFile,
) -> Sent:
    """
    Return what the page's form sends; files are stored as they come.

    :param limit: how many bytes it may have besides the files
    :param proves: whether the proof that the page sends is the right one
    :raises ForeignAnswerError: if the proof is not, or comes later than a file
    :raises UnsupportedMediaTypeError: if it is sent in another way than a page does
    :raises BodyTooLargeError: if it is too large
    :raises InvalidRequestError: if it is not well-formed, or names something twice
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    sent = Sent(form)
    if media_type == _MULTIPART:
        files = sum(getattr(field, "limit", 1) for field in form.fields if isinstance(field, AttachmentField))
        reader = MultipartReader(request, limit=limit + files * largest_file, parts=_FIELDS_LIMIT)
        await _read_parts(request, reader, sent, limit=limit, proves=proves, take_file=take_file)
    elif media_type == _URL_ENCODED:
        for name, text in _pairs(await read_body(request, limit=limit)):
            sent.add(name, text)
    else:
        raise UnsupportedMediaTypeError(f"The Content-Type must be {_URL_ENCODED} or {_MULTIPART}")
    if not proves(sent.text("proof")):
        raise ForeignAnswerError
    sent.join_zones()
    return sent


def _pairs(body: bytes) -> Iterable[tuple[str, str]]:
    try:
        return parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=_FIELDS_LIMIT,
        )
    except ValueError:
        raise InvalidRequestError("The form data is not well-formed") from None


async def _read_parts(
    request: Request,
    reader: MultipartReader,
    sent: Sent,
    *,
    limit: int,
    proves: Callable[[str], bool],
    take_file: TakeFile,
) -> None:
    left = limit
    async for part in reader:
        if part.filename is None:
            text = await part.text(left)
            left -= len(text)
            keep_in_memory(request, limit - left)
            sent.add(part.name, text)
        elif part.filename and (field := sent.attachment(part.name)) is not None:
            if not proves(sent.text("proof")):
                raise ForeignAnswerError
            try:
                sent.add(part.name, await take_file(part, part.filename))
            except (BodyTooLargeError, InvalidRequestError):
                raise
            except Exception as error:
                refused = refusal(error)
                if refused is None:
                    raise
                sent.refused[field.name] = refused.message.replace(THE_FILE, part.filename, 1)
