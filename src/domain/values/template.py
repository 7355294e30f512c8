"""Texts with references to variables in them: `{{#node.name#}}`."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from domain.values.text import markdown, text
from domain.values.variables import Missing, Variables

MAX_CHARACTERS: Final = 1024 * 1024
"""How long a filled-in template may be."""

_REFERENCE: Final = re.compile(r"\{\{#([a-zA-Z0-9_]{1,50}(?:\.[a-zA-Z_][a-zA-Z0-9_]{0,29}){1,10})#\}\}")
_OUTPUT: Final = re.compile(r"\{\{#\$output\.([a-zA-Z_][a-zA-Z0-9_]{0,29})#\}\}")
_RESEMBLING: Final = re.compile(r"\{\{\s{0,20}#[^{}\n]{0,300}?#\s{0,20}\}\}")


class TemplateTooLargeError(Exception):
    """The filled-in text is longer than allowed."""

    def __init__(self) -> None:
        super().__init__(f"With its variables filled in, the text exceeds {MAX_CHARACTERS} characters.")


def references(template: str) -> Iterator[tuple[str, ...]]:
    """Yield the selectors of the variables that the template names, in order."""
    for reference in _REFERENCE.finditer(template):
        yield tuple(reference[1].split("."))


def output_markers(template: str) -> Iterator[str]:
    """Yield the names in the markers `{{#$output.name#}}` of the template, in order."""
    for marker in _OUTPUT.finditer(template):
        yield marker[1]


def misspelled(template: str) -> Iterator[str]:
    """Yield what looks like a reference or a marker and is none, so that it stays as it is written."""
    for resembling in _RESEMBLING.finditer(template):
        if not _REFERENCE.fullmatch(resembling[0]) and not _OUTPUT.fullmatch(resembling[0]):
            yield resembling[0]


def render(template: str, variables: Variables, *, form: Literal["markdown", "text"] = "markdown") -> str:
    """
    Return the template with every reference replaced by its variable's value, in one pass.

    What a value holds is never looked at again. A reference to a missing variable leaves its bare path.

    :raises TemplateTooLargeError: if the result has more than `MAX_CHARACTERS` characters
    """
    spell = markdown if form == "markdown" else text

    def value_of(reference: re.Match[str]) -> str:
        value = variables.get(reference[1].split("."))
        return reference[1] if isinstance(value, Missing) else spell(value)

    return _fill(_REFERENCE, template, value_of)


def fill_outputs(template: str, texts: Mapping[str, str]) -> str:
    """
    Return the template with every marker `{{#$output.name#}}` replaced by the text of that name, in one pass.

    A name without a text leaves nothing.

    :raises TemplateTooLargeError: if the result has more than `MAX_CHARACTERS` characters
    """
    return _fill(_OUTPUT, template, lambda marker: texts.get(marker[1], ""))


def _fill(marker: re.Pattern[str], template: str, text_of: Callable[[re.Match[str]], str]) -> str:
    pieces: list[str] = []
    length = at = 0
    for found in marker.finditer(template):
        pieces += [template[at : found.start()], text_of(found)]
        length += len(pieces[-2]) + len(pieces[-1])
        if length > MAX_CHARACTERS:
            raise TemplateTooLargeError
        at = found.end()
    if length + len(template) - at > MAX_CHARACTERS:
        raise TemplateTooLargeError
    return "".join([*pieces, template[at:]])
