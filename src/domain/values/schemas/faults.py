"""What is wrong with an object, part by part, in the words of whoever enters it."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from jsonschema.exceptions import ValidationError, best_match

from domain.values.json import Json
from domain.values.schemas.formats import EXAMPLES

MAX_FAULTS: Final = 100
MAX_SENTENCE: Final = 300

_TYPES: Final = {
    "string": "Must be a text",
    "number": "Must be a number",
    "integer": "Must be a whole number",
    "boolean": "Must be yes or no",
    "object": "Must be an object",
    "array": "Must be a list",
    "null": "Must be left out",
}


def sentences(errors: Iterator[ValidationError]) -> dict[str, str]:
    """Return what is wrong by JSON Pointer, the first of each place; of very much, only so much."""
    found: dict[str, str] = {}
    for error in errors:
        for pointer, sentence in _places(_closest(error)):
            found.setdefault(pointer, sentence)
        if len(found) >= MAX_FAULTS:
            break
    return found


def step(name: object) -> str:
    """Return the name of a member, or the number of an item, as a step of a JSON Pointer."""
    return f"/{str(name).replace('~', '~0').replace('/', '~1')}"


def _closest(error: ValidationError) -> ValidationError:
    """Of several shapes that the object could have had, the fault of that which it is closest to."""
    return best_match(iter([error])) or error if error.context else error


def _places(error: ValidationError) -> Iterator[tuple[str, str]]:
    pointer = "".join(map(step, error.absolute_path))
    if error.validator == "required" and isinstance(error.instance, dict):
        names: Any = error.validator_value
        for name in names:
            if name not in error.instance:
                yield pointer + step(name), _missing(error.schema, name)
    else:
        yield pointer, _sentence(error)[:MAX_SENTENCE]


def _missing(schema: Any, name: str) -> str:
    asked = schema.get("properties", {}).get(name) if isinstance(schema, dict) else None
    return "Tick this box" if isinstance(asked, dict) and asked.get("const") is True else "Fill this in"


def _sentence(error: ValidationError) -> str:
    keyword, wanted = str(error.validator), error.validator_value
    if keyword == "type" and isinstance(wanted, str):
        return _TYPES.get(wanted, error.message)
    if keyword == "format" and wanted in EXAMPLES:
        return f"Must be {EXAMPLES[wanted]}"
    if keyword in _COUNTED and isinstance(wanted, int | float):
        return _COUNTED[keyword](wanted)
    return _PLAIN.get(keyword, f"{error.message[:1].upper()}{error.message[1:]}")


def _many(number: Json, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_COUNTED: Final[dict[str, Callable[[Json], str]]] = {
    "minLength": lambda n: f"Must have at least {_many(n, 'character', 'characters')}",
    "maxLength": lambda n: f"Must have at most {_many(n, 'character', 'characters')}",
    "minimum": lambda n: f"Must be at least {n}",
    "maximum": lambda n: f"Must be at most {n}",
    "exclusiveMinimum": lambda n: f"Must be more than {n}",
    "exclusiveMaximum": lambda n: f"Must be less than {n}",
    "multipleOf": lambda n: f"Must be a multiple of {n}",
    "minItems": lambda n: f"Must have at least {_many(n, 'entry', 'entries')}",
    "maxItems": lambda n: f"Must have at most {_many(n, 'entry', 'entries')}",
}
_PLAIN: Final = {
    "enum": "Choose one of the options",
    "pattern": "This is not in the expected format",
    "uniqueItems": "No two entries may be the same",
}
