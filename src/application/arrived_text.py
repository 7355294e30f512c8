"""As much of a text as has come."""

from io import StringIO


class ArrivedText:
    """
    A text that grows at its end, counted in characters (code points).

    What came before `start` is not known here, where that was lost.
    """

    def __init__(self) -> None:
        self.start = 0
        self.end = 0
        self._known = StringIO(
            newline=""
        )  # which finds a place in a text of any length at once, and changes nothing

    def add(self, at: int, text: str) -> bool:
        """Take a piece that stands behind so many characters; say whether anything of it is new."""
        if at > self.end:
            self._known = StringIO(newline="")
            self.start = self.end = at
        new = text[self.end - at :]
        self._known.seek(self.end - self.start)
        self._known.write(new)
        self.end += len(new)
        return bool(new)

    def behind(self, seen: int, *, limit: int = -1) -> str:
        """Return what comes behind so many characters, at most `limit`; nothing, if what comes next is not known."""
        if seen < self.start or seen >= self.end:
            return ""
        self._known.seek(seen - self.start)
        return self._known.read(limit)
