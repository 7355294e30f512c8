"""Text that every encoding can hold."""


def well_formed(text: str) -> str:
    """Return the text with surrogate pairs as the characters that they mean, and U+FFFD for halves of pairs."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def paired(text: str) -> str:
    """Return the text with surrogate pairs as the characters that they mean; halves of pairs stay."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text


def may_go_on(text: str) -> bool:
    """Return whether it ends with the first half of a pair, the second of which may follow."""
    return "\ud800" <= text[-1:] <= "\udbff"
