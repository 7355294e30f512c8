"""Fields for files: the files themselves are known already, here it is decided whether they are wanted."""

from collections.abc import Iterator
from typing import Final, Literal

from domain.fields.field import Field, InvalidValueError
from domain.values.json import Json
from domain.values.text import is_file

MAX_FILES: Final = 10
FILE_TYPES: Final = frozenset({"image", "document", "audio", "video", "custom"})
UPLOAD_METHODS: Final = frozenset({"local_file", "remote_url"})
CUSTOM: Final = "custom"
_PLURALS: Final = {"image": "images", "document": "documents", "audio": "audio files", "video": "videos"}


class AttachmentField(Field):
    """A field that takes files of some types, with some extensions, given in some ways; empty lists allow any."""

    allowed_file_types: tuple[str, ...] = ()
    allowed_file_extensions: tuple[str, ...] = ()
    allowed_file_upload_methods: tuple[str, ...] = ()

    kept = frozenset(
        {"type", "name", "allowed_file_types", "allowed_file_extensions", "allowed_file_upload_methods"}
    )
    needs_key = True
    steers = False

    def takes(self, file: Json) -> bool:
        """Return whether the field accepts the file, by its type, its extension and the way it came."""
        if not isinstance(file, dict):
            return False
        kind = file.get("type") or CUSTOM
        allowed = self.allowed_file_types
        if allowed and kind not in allowed and CUSTOM not in allowed:
            return False
        if (kind == CUSTOM or (allowed and kind not in allowed)) and not self._has_extension(file):
            return False
        methods = self.allowed_file_upload_methods
        return kind == "image" or not methods or file.get("transfer_method") in methods

    def why_nothing_fits(self) -> str | None:
        if set(self.allowed_file_types) == {CUSTOM} and not self.allowed_file_extensions:
            return f"the field {self.name!r} takes files by their extensions only, and allows none"
        return None

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        for kind in dict.fromkeys(self.allowed_file_types):
            if kind not in FILE_TYPES:
                yield f"the field {self.name!r} allows files of type {kind!r}, which there is not"
        for method in dict.fromkeys(self.allowed_file_upload_methods):
            if method not in UPLOAD_METHODS:
                yield f"the field {self.name!r} allows the upload method {method!r}, which there is not"

    def _checked(self, file: Json) -> Json:
        if not is_file(file):
            raise InvalidValueError("Invalid upload file", "Attach the file again")
        if not self.takes(file):
            name = file.get("filename") if isinstance(file, dict) else None
            accepted = self._accepted()
            said = f"Only {accepted} are accepted, not {name}" if accepted else f"{name} is not accepted here"
            raise InvalidValueError(f"File validation failed for file: {name}", said)
        return file

    def _accepted(self) -> str:
        """Return what the field accepts, in the plural; empty if it names nothing."""
        kinds = [_PLURALS[kind] for kind in self.allowed_file_types if kind in _PLURALS]
        extensions = [f".{extension.lower().removeprefix('.')}" for extension in self.allowed_file_extensions]
        if extensions and (CUSTOM in self.allowed_file_types or not kinds):
            kinds.append(f"files ending in {_enumerated(extensions)}")
        return _enumerated(kinds)

    def _has_extension(self, file: dict[str, Json]) -> bool:
        extension = str(file.get("extension") or "").lower().removeprefix(".")
        return extension in {allowed.lower().removeprefix(".") for allowed in self.allowed_file_extensions}


class FileField(AttachmentField):
    """One file."""

    type: Literal["file"] = "file"

    noun = "file"
    wanted = "Attach a file"

    def is_blank(self, value: Json) -> bool:
        return self.says_when_required and value in (None, "")

    def fitted(self, value: Json) -> Json:
        if not isinstance(value, dict):
            raise InvalidValueError("expected mapping", self.wanted)
        return self._checked(value)

    def shown(self, value: Json) -> str:
        return "" if value is None else "[file]"


class FileListField(AttachmentField):
    """Several files, ten at the most."""

    type: Literal["file-list"] = "file-list"
    number_limits: int = 0
    """How many files may be given; 0 for as many as any field may hold."""

    kept = AttachmentField.kept | {"number_limits"}
    noun = "file list"
    wanted = "Attach at least one file"

    @property
    def limit(self) -> int:
        """How many files the field takes."""
        return min(self.number_limits or MAX_FILES, MAX_FILES)

    def empty(self) -> Json:
        return []

    def is_blank(self, value: Json) -> bool:
        return self.says_when_required and value in (None, "")

    def fitted(self, value: Json) -> Json:
        if not isinstance(value, list):
            raise InvalidValueError("expected list", self.wanted)
        if not all(isinstance(file, dict) for file in value):
            raise InvalidValueError("expected list of mappings", self.wanted)
        if len(value) > self.limit:
            raise InvalidValueError(
                f"Number of files exceeds the maximum limit {self.limit}",
                f"Attach at most {self.limit} files",
            )
        return [self._checked(file) for file in value]

    def shown(self, value: Json) -> str:
        return f"[{len(value)} files]" if isinstance(value, list) else ""

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        if self.number_limits < 0:
            yield f"the number of files of the field {self.name!r} is below 0"


def _enumerated(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
