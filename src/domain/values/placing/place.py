"""What an author's Markdown is like where a value is to stand."""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """In what a value stands, which says what it must not do there."""

    BLOCK = auto()
    """Text between blank lines: whatever Markdown the value holds works."""
    LINE = auto()
    """A heading: one line."""
    CELL = auto()
    """A cell of a table, with something else in its row."""
    ROW = auto()
    """A line by itself under a table: the value may be rows."""
    LABEL = auto()
    """The text of a link or the description of a picture."""
    TARGET = auto()
    """Where a link leads."""
    TITLE = auto()
    """The title of a link."""
    CODE = auto()
    """Code within a line."""
    FENCE = auto()
    """A block of code between fences."""
    INDENTED = auto()
    """A block of code that is indented."""
    INFO = auto()
    """What stands behind an opening fence."""


AS_IT_IS = frozenset({Kind.CODE, Kind.FENCE, Kind.INDENTED})
"""Where nothing can be escaped, since everything is shown as it is written."""


@dataclass(frozen=True, slots=True)
class Delimiters:
    """What encloses code: where it begins and where it ends, and what it consists of."""

    mark: str
    opening: int
    """Where in the source the opening one begins."""
    closing: int | None
    """Where the closing one begins; None if there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where one value is to stand."""

    kind: Kind
    in_table: bool = False
    before: str = ""
    """The author's text in the same paragraph, heading or cell before it; other values are words in it."""
    after: str = ""
    """The author's text behind it."""
    prefix: str = ""
    """What every further line begins with, to stay in the same list item or quotation."""
    opens_row: bool = False
    """Whether its row begins with it, without a bar."""
    closes_row: bool = False
    """Whether its row ends with it, without a bar."""
    delimiters: Delimiters | None = None
    names: frozenset[str] = frozenset()
    """What the source has in brackets, which a value must not make links by saying where they lead."""
    has_company: bool = False
    """Whether something else in the same text could be joined with a mark in the value."""


def normal(name: str) -> str:
    """Return the name of a link in its one spelling."""
    return " ".join(name.split()).casefold()
