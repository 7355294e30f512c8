"""Whether two values are the same to whoever reads them: 1 is neither 1.0 nor true, which Python takes for equal."""

from domain.values.json import Json


def identical(one: Json, other: Json) -> bool:
    """Return whether they are the same JSON, whatever the order of an object's members."""
    pending = [(one, other)]
    while pending:
        left, right = pending.pop()
        if left is right:
            continue
        if type(left) is not type(right):
            return False
        if isinstance(left, dict) and isinstance(right, dict):
            if left.keys() != right.keys():
                return False
            pending += [(value, right[name]) for name, value in left.items()]
        elif isinstance(left, list) and isinstance(right, list):
            if len(left) != len(right):
                return False
            pending += zip(left, right, strict=True)
        elif left != right:
            return False
    return True
