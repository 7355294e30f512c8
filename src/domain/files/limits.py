"""How large files may be, and how many there may be."""

from dataclasses import dataclass

from domain.files.formats import Kind, size_class

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """The limits of what is stored; sizes in MiB, by what the extension says."""

    image: int = 10
    audio: int = 50
    video: int = 100
    other: int = 15
    for_a_form: int = 100
    """How many files may be sent on the page of one form, used or not."""
    space_for_a_form: int = 1024
    """How many MiB they may have together before no more is taken."""
    blocked: frozenset[str] = frozenset()
    """Extensions that are refused, in small letters and without their dots."""

    def bytes_of(self, extension: str) -> int:
        """Return how many bytes a file with that extension may have."""
        by_kind: dict[Kind, int] = {"image": self.image, "audio": self.audio, "video": self.video}
        return by_kind.get(size_class(extension), self.other) * MEBIBYTE

    @property
    def largest(self) -> int:
        """How many bytes any file may have."""
        return max(self.image, self.audio, self.video, self.other) * MEBIBYTE
