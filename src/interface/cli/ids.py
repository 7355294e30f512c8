"""Ids: shown short to people, and found again by how they begin or end."""

import re
from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

SHORT: Final = 8
"""How many characters are shown: the last ones, which are random; the first ones of many ids only say when."""
LEAST: Final = 4
"""How many characters have to be given."""

_PART: Final = re.compile(rf"[0-9a-f-]{{{LEAST},36}}")


def part(given: str) -> str | None:
    """Return what was given if it can be the beginning or the end of an id, else None."""
    spelled = given.strip().lower()
    return spelled if _PART.fullmatch(spelled) else None


def fits(whole: UUID | str, given: str) -> bool:
    """Return whether the id begins or ends as given."""
    return str(whole).startswith(given) or str(whole).endswith(given)


def short(whole: UUID | str, *, length: int = SHORT) -> str:
    """Return the end of an id."""
    return str(whole)[-length:]


def telling(ids: Iterable[UUID]) -> int:
    """Return how many characters tell these ids apart when they are shown together."""
    known = {str(whole) for whole in ids}
    return next(n for n in range(SHORT, 37) if len({whole[-n:] for whole in known}) == len(known))


def matching(ids: Iterable[UUID], given: str) -> Sequence[UUID]:
    """Return the ids that begin or end as given."""
    spelled = part(given)
    return [] if spelled is None else [whole for whole in ids if fits(whole, spelled)]
