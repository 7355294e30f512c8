"""Whether limits make sense together."""

from collections.abc import Iterator


def lengths_problem(name: str, least: int | None, most: int | None, *, of: str = "length") -> Iterator[str]:
    """Yield what is wrong with the least and the most of something that is counted."""
    if least is not None and least < 0:
        yield f"the least {of} of the field {name!r} is below 0"
    if most is not None and most < 1:
        yield f"the greatest {of} of the field {name!r} is below 1"
    if least is not None and most is not None and least > most:
        yield f"the least {of} of the field {name!r} exceeds the greatest"
