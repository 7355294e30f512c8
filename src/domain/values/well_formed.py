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
