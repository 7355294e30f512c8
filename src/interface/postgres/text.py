"""Strangers' text, as a text column can hold it."""


def storable(text: str) -> str:
    """Return the text with what PostgreSQL or UTF-8 cannot hold replaced: zero characters, unpaired surrogates."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
