"""Why a file was not taken, said to whoever chose it; programs are told in the words of the contract."""

from typing import Final

from application.files.uploads import EmptyFileError, FileTooLargeError, FileTypeError
from domain.files.names import InvalidNameError
from interface.http.kernel.errors import RefusedError
from interface.markup.sizes import megabytes

THE_FILE: Final = "The file"
"""What some messages begin with; where several files were chosen, the name of the file takes its place."""
_REFUSED: Final = (EmptyFileError, FileTooLargeError, FileTypeError, InvalidNameError)


def plainly(error: Exception, *, size: int | None) -> Exception:
    """
    Return the error as the page says it; any other than those about the file itself stays as it is.

    :param size: how many bytes the file has, as far as that is known
    """
    if isinstance(error, EmptyFileError):
        return RefusedError(400, "invalid_param", f"{THE_FILE} is empty")
    if isinstance(error, InvalidNameError):
        return RefusedError(400, "invalid_param", f"{THE_FILE} has a name that is not allowed")
    if isinstance(error, FileTypeError):
        return RefusedError(415, "unsupported_file_type", f"{THE_FILE} is not what its name says it is")
    if isinstance(error, FileTooLargeError):
        limit = megabytes(error.limit)
        said = "is too large" if size is None or size <= error.limit else f"is {megabytes(size)} MB"
        return RefusedError(413, "file_too_large", f"{THE_FILE} {said}; the limit is {limit} MB")
    return error
