"""The files that were sent, and those that can be fetched."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from domain.files.record import FileRecord
from domain.values.json import JsonObject


class FileRefusedError(Exception):
    """The mapping names no file that may be used here; the message says why, in the words of the Dify contract."""


class TooManyFilesError(Exception):
    """As many files as there may be, or as much, was sent for the form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormRoom:
    """How much may be sent on the page of one form."""

    files: int
    size: int
    """In bytes, together."""

    def check(self, *, files: int, size: int) -> None:
        """:raises TooManyFilesError: if it would be that much with the next file"""
        if files > self.files or size > self.size:
            raise TooManyFilesError


@dataclass(frozen=True, kw_only=True, slots=True)
class FileUse:
    """What files are to be used for, and in whose name."""

    workflow_id: UUID
    user: str
    """The user of the run, as asserted when it was started: files of others are refused."""
    form_id: UUID | None = None
    """The form that they answer, or None for the inputs of a run."""
    request_key: str | None = None
    """The idempotency key of the request: what it fetched before is not fetched again."""


class Files(Protocol):
    """The files that were sent, and those that can be fetched."""

    async def resolve(self, mapping: JsonObject, *, use: FileUse) -> JsonObject:
        """
        Return the file that the mapping names, as variables and outputs hold it.

        :raises FileRefusedError: if it names none that may be used
        :raises LogUnavailableError: if that cannot be found out now
        """
        ...


class FileRecords(Protocol):
    """Every file there has been."""

    async def add(self, record: FileRecord, *, room: FormRoom | None = None) -> None:
        """
        Record the file; does nothing if its id is known already.

        :param room: what may be sent for its form; it holds however many are recorded at the same time
        :raises TooManyFilesError: if there is no room for it
        :raises LogUnavailableError:
        """
        ...

    async def find(self, file_id: UUID) -> FileRecord | None:
        """Return the file, or None. :raises LogUnavailableError:"""
        ...

    async def sent_for(self, form_id: UUID) -> tuple[int, int]:
        """Return how many files, and bytes, were sent on the page of the form. :raises LogUnavailableError:"""
        ...

    async def taken(self) -> int:
        """Return how many bytes the contents of all files have. :raises LogUnavailableError:"""
        ...
