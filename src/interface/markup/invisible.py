"""Characters that are not seen but change how others are read: shown by their numbers."""

from typing import Final

_UNSEEN: Final = {
    code: f"⟨U+{code:04X}⟩"
    for code in (
        0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x2060, 0xFEFF,
        *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080),
    )
}  # fmt: skip


def escape_invisible(text: str) -> str:
    """Return the text with its marks of direction, its spaces without width and its hidden tags in words."""
    return text if text.isascii() else text.translate(_UNSEEN)
