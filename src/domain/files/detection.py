"""What a file is by its content, whatever it is called."""

import re
from typing import Final

HEAD_BYTES: Final = 4096
"""How much of a file's beginning is looked at."""
TAIL_BYTES: Final = 65_557
"""How much of its end: the longest way back at which a ZIP archive's directory can end."""

TEXTUAL: Final = frozenset({"text", "html", "xml", "svg"})
IMAGES: Final = frozenset({"png", "jpeg", "gif", "webp", "svg", "bmp", "tiff", "ico", "heif"})
AUDIO: Final = frozenset({"mp3", "wav", "amr", "flac", "ogg", "aac", "mp4", "webm"})
VIDEO: Final = frozenset({"mp4", "mov", "mpeg", "webm", "avi", "ogg"})

_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\0\0\1\0", "ico"),
    (b"ID3", "mp3"),
    (b"#!AMR", "amr"),
    (b"fLaC", "flac"),
    (b"OggS", "ogg"),
    (b"\0\0\1\xba", "mpeg"),
    (b"\0\0\1\xb3", "mpeg"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"%PDF-", "pdf"),
    (b"PK\3\4", "zip"),
    (b"PK\5\6", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\7", "rar"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xce\xfa\xed\xfe", "program"),
    (b"\0asm", "program"),
)
_AMBIGUOUS: Final = frozenset({b"BM", b"MZ"})
"""Two e-mails that a text may begin with as well."""
_RIFF: Final = {b"WEBP": "webp", b"WAVE": "wav", b"AVI ": "avi"}
_ATOMS: Final = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_HEIF: Final = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis"})
_HTML: Final = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")
_BEFORE_THE_ROOT: Final = ((b"<!--", b"-->"), (b"<?", b"?>"), (b"<!doctype", b">"))
_TEXT_CONTROLS: Final = frozenset(b"\t\n\r\f\b\x1b")

_MARKUP: Final = re.compile(rb"<(?:script|html|!doctype\s+html|iframe|svg|\?php)\b", re.I)


def detect(head: bytes) -> str:
    """
    Return what the content is by its first bytes: a word such as `png`, `pdf`, `zip`, `program` or `text`.

    Text that is neither HTML, XML nor SVG is `text`; what nothing tells is `unknown`.
    """
    for beginning, name in _BEGINNINGS:
        if head.startswith(beginning) and not (beginning in _AMBIGUOUS and _is_text(head)):
            return name
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        return "heif" if head[8:12] in _HEIF else "mov" if head[8:12] == b"qt  " else "mp4"
    if head[4:8] in _ATOMS:
        return "mov"
    return _audio_frame(head) or _text(head) or "unknown"


def second_nature(content: str, head: bytes, tail: bytes) -> str | None:
    """
    Return what else the file is: an archive behind a picture, a PDF behind another beginning, markup in a picture.

    :param content: what `detect` says
    :param tail: the file's last `TAIL_BYTES` bytes
    """
    if content in TEXTUAL:
        return None
    if content not in ("pdf", "zip", "ole", "unknown") and b"%PDF-" in head[:1024]:
        return "pdf"
    if content not in ("zip", "ole", "unknown", "program", "gzip", "7z", "rar") and _has_archive(
        tail, at_the_very_end=content == "pdf"
    ):
        return "zip"
    if content in IMAGES and _MARKUP.search(head[:512]):
        return "html"
    return None


def _has_archive(tail: bytes, *, at_the_very_end: bool) -> bool:
    """Whether an archive's directory ends in there; a PDF may have one inside that is attached to it."""
    at = tail.rfind(b"PK\5\6")
    while at >= 0:
        end = at + 22 + int.from_bytes(tail[at + 20 : at + 22], "little")
        if end == len(tail) or (end < len(tail) and not at_the_very_end):
            return True
        at = tail.rfind(b"PK\5\6", 0, at)
    return False


def _audio_frame(head: bytes) -> str | None:
    """An MPEG audio file may begin with its first frame, of which only the header's fields can be checked."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer, bitrate, rate = head[1] >> 3 & 3, head[1] >> 1 & 3, head[2] >> 4, head[2] >> 2 & 3
    if (
        version == 1 or layer == 3 or bitrate == 15 or rate == 3
    ):  # the third layer's bits begin texts in UTF-16
        return None
    return "mp3" if layer else "aac"


def _text(head: bytes) -> str | None:
    if not _is_text(head):
        return None
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    root = _root(plain)
    if root.startswith(b"<svg"):
        return "svg"
    if root.startswith(_HTML):
        return "html"
    return "xml" if plain.startswith(b"<?xml") else "text"


def _root(markup: bytes) -> bytes:
    """Return what follows on comments, instructions and a document type, though not on that of HTML."""
    while not markup.startswith(_HTML):
        end = next((end for begin, end in _BEFORE_THE_ROOT if markup.startswith(begin)), None)
        if end is None:
            break
        markup = markup.partition(end)[2].lstrip()
    return markup


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return all(byte >= 0x20 or byte in _TEXT_CONTROLS for byte in head)
