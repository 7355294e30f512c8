"""Sizes of files, as people say them."""

import math

from domain.files.limits import MEBIBYTE


def megabytes(size: int) -> str:
    """Return a size in bytes as a number of megabytes, rounded up to a tenth."""
    return f"{math.ceil(10 * size / MEBIBYTE) / 10:g}"
