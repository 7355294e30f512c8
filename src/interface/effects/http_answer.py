"""What an answer is by its headers: a text, or a file with a name."""

import mimetypes
import re
from collections.abc import Mapping
from email.message import Message
from typing import Final
from urllib.parse import unquote, urlsplit

HEAD_BYTES: Final = 1024
"""How much of an answer is looked at that does not say what it is."""

_TEXTUAL: Final = ("json", "xml", "javascript", "x-www-form-urlencoded", "yaml", "graphql")
_SIGNS: Final = ("{", "[", "<", "function", "var", "const", "let")
_FILES: Final = ("application/", "image/", "audio/", "video/")
_NO_NAME: Final = re.compile(r"[\x00-\x1f\x7f/\\]")
_GUESSES: Final = mimetypes.MimeTypes()


def is_undecided(headers: Mapping[str, str]) -> bool:
    """Return whether only what the answer begins with tells whether it is a text."""
    media_type = _media_type(headers)
    return (
        not _is_named(headers)
        and media_type.startswith("application/")
        and not any(sign in media_type for sign in _TEXTUAL)
    )


def is_file(headers: Mapping[str, str], head: bytes) -> bool:
    """
    Return whether the answer is a file.

    :param head: what it begins with, where it is undecided
    """
    if _is_named(headers):
        return True
    if is_undecided(headers):
        return not _reads_like_code(head[:HEAD_BYTES])
    media_type = _media_type(headers)
    return media_type.startswith(_FILES) and not media_type.startswith("application/")


def file_name(headers: Mapping[str, str], url: str) -> str:
    """Return what the file is called: as its server says, or as its address ends."""
    said = _header(headers, "content-disposition").get_filename() or ""
    name = _NO_NAME.sub("_", said or unquote(urlsplit(url).path).rpartition("/")[2])[-200:].strip() or "file"
    if "." not in name:
        name += _GUESSES.guess_extension(_media_type(headers)) or ""
    return name


def text_of(content: bytes, headers: Mapping[str, str]) -> str:
    """Return the text, by the charset that is said; else by the one in which it can be read."""
    said = _header(headers, "content-type").get_content_charset()
    for charset in (said, "utf-8-sig"):
        if charset is not None:
            try:
                return content.decode(charset)
            except (LookupError, UnicodeDecodeError):
                continue
    return content.decode("cp1252", errors="replace")


def _reads_like_code(head: bytes) -> bool:
    try:
        text = head.decode()
    except UnicodeDecodeError as problem:
        if problem.start < len(head) - 3:  # else a character is cut at the end
            return False
        text = head.decode(errors="ignore")
    return any(sign in text for sign in _SIGNS)


def _is_named(headers: Mapping[str, str]) -> bool:
    disposition = _header(headers, "content-disposition")
    return disposition.get_content_disposition() == "attachment" or bool(disposition.get_filename())


def _header(headers: Mapping[str, str], name: str) -> Message:
    """Return that header alone, which the library takes apart."""
    message = Message()
    if said := headers.get(name):
        message[name] = said
    return message


def _media_type(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()
