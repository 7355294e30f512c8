"""The file formats that are known by their extension, and which declarations and contents agree with them."""

import mimetypes
from dataclasses import dataclass
from typing import Final, Literal

from domain.files.detection import AUDIO, IMAGES, TEXTUAL, VIDEO

Kind = Literal["image", "audio", "video", "document", "custom"]
KINDS: Final = frozenset({"image", "audio", "video", "document", "custom"})

GENERIC: Final = frozenset(
    {"application/octet-stream", "binary/octet-stream", "application/x-download", "video/mp2t"}
)
"""What clients declare who do not know; the last is what some call TypeScript."""

_KINDS: Final[dict[str, frozenset[str]]] = {"image": IMAGES, "audio": AUDIO, "video": VIDEO}
_ZIP: Final = frozenset({"zip"})
_ZIP_OR_SEALED: Final = frozenset({"zip", "ole"})
"""What office programs write; a document with a password is of the older kind inside."""
_OLE: Final = frozenset({"ole"})


@dataclass(frozen=True, slots=True)
class Format:
    """What an extension promises."""

    kind: Kind
    mime_type: str
    contents: frozenset[str]
    """What `detection.detect` may say of the content."""


def _format(kind: Kind, mime_type: str, *contents: str) -> Format:
    return Format(kind, mime_type, frozenset(contents))


def _document(mime_type: str, contents: frozenset[str] = TEXTUAL) -> Format:
    return Format("document", mime_type, contents)


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
FORMATS: Final[dict[str, Format]] = {
    "jpg": _format("image", "image/jpeg", "jpeg"),
    "jpeg": _format("image", "image/jpeg", "jpeg"),
    "png": _format("image", "image/png", "png"),
    "webp": _format("image", "image/webp", "webp"),
    "gif": _format("image", "image/gif", "gif"),
    "svg": _format("image", "image/svg+xml", "svg"),
    "mp3": _format("audio", "audio/mpeg", "mp3"),
    "mpga": _format("audio", "audio/mpeg", "mp3"),
    "m4a": _format("audio", "audio/mp4", "mp4"),
    "wav": _format("audio", "audio/wav", "wav"),
    "amr": _format("audio", "audio/amr", "amr"),
    "mp4": _format("video", "video/mp4", "mp4"),
    "mov": _format("video", "video/quicktime", "mov", "mp4"),
    "mpeg": _format("video", "video/mpeg", "mpeg"),
    "webm": _format("video", "video/webm", "webm"),
    "txt": _document("text/plain"),
    "markdown": _document("text/markdown"),
    "md": _document("text/markdown"),
    "mdx": _document("text/markdown"),
    "html": _document("text/html"),
    "htm": _document("text/html"),
    "csv": _document("text/csv"),
    "vtt": _document("text/vtt"),
    "properties": _document("text/plain"),
    "xml": _document("application/xml"),
    "eml": _document("message/rfc822"),
    "pdf": _document("application/pdf", frozenset({"pdf"})),
    "docx": _document(f"{_OFFICE}.wordprocessingml.document", _ZIP_OR_SEALED),
    "xlsx": _document(f"{_OFFICE}.spreadsheetml.sheet", _ZIP_OR_SEALED),
    "pptx": _document(f"{_OFFICE}.presentationml.presentation", _ZIP_OR_SEALED),
    "epub": _document("application/epub+zip", _ZIP),
    "doc": _document("application/msword", _OLE),
    "xls": _document("application/vnd.ms-excel", _OLE),
    "ppt": _document("application/vnd.ms-powerpoint", _OLE),
    "msg": _document("application/vnd.ms-outlook", _OLE),
}
"""By extension, in small letters and without its dot."""

_DECLARED: Final[dict[str, frozenset[str]]] = {
    **{
        known.mime_type: known.contents
        for known in FORMATS.values()
        if known.kind != "document" or known.contents in (_ZIP, _ZIP_OR_SEALED, frozenset({"pdf"}))
    },
    "image/jpg": frozenset({"jpeg"}),
    "image/pjpeg": frozenset({"jpeg"}),
    "image/x-png": frozenset({"png"}),
    "audio/mp3": frozenset({"mp3"}),
    "audio/x-wav": frozenset({"wav"}),
    "audio/vnd.wave": frozenset({"wav"}),
    "video/mp4": frozenset({"mp4", "mov"}),
    "video/webm": frozenset({"webm"}),
    "application/zip": _ZIP,
    "application/x-zip-compressed": _ZIP,
    "application/x-msdownload": frozenset({"program"}),
}
_GUESSES: Final = mimetypes.MimeTypes()  # Python's own table: what the machine is set up with does not matter


def contents_agree(extension: str, content: str) -> bool:
    """Return whether a file with that extension may have that content; of an unknown extension nothing is demanded."""
    known = FORMATS.get(extension)
    return known is None or content in known.contents


def declaration_agrees(media_type: str, content: str) -> bool:
    """Return whether what the sender calls the file may have that content."""
    declared = media_type.partition(";")[0].strip().lower()
    if declared in GENERIC:
        return True
    if declared in _DECLARED:
        return content in _DECLARED[declared]
    main = declared.partition("/")[0]
    if main in _KINDS:
        return content in _KINDS[main] or content == "unknown"  # there are more formats than we know
    return main != "text" or content in TEXTUAL


def mime_type(extension: str, content: str) -> str:
    """Return the media type that we give the file; the sender's has no say in it."""
    known = FORMATS.get(extension)
    if known is not None:
        return known.mime_type
    guessed, _ = _GUESSES.guess_type(f"file.{extension}") if extension else (None, None)
    return guessed or ("text/plain" if content in TEXTUAL else "application/octet-stream")


def kind(extension: str, content: str) -> Kind:
    """Return the kind of the file, in the words of the Dify contract; `custom` for what is none of the others."""
    known = FORMATS.get(extension)
    if known is not None:
        return known.kind
    main = mime_type(extension, content).partition("/")[0]
    for media in ("image", "audio", "video"):
        if main == media and content in _KINDS[media]:
            return media
    return "custom"


def size_class(extension: str) -> Kind:
    """Return the kind by which the size is limited, which is known before the content is."""
    known = FORMATS.get(extension)
    return "document" if known is None else known.kind
