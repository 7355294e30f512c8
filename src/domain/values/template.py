"""Texts with references to variables in them: `{{#node.name#}}`."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from domain.values.json import Json
from domain.values.placing.filling import filled
from domain.values.sealed import redacted
from domain.values.text import markdown, text
from domain.values.variables import Missing, Variables

MAX_CHARACTERS: Final = 1024 * 1024
"""How long a filled-in template may be."""

MAX_READ_AGAIN: Final = 8 * 1024
"""How long a form may be, with its values, to be read once more for its answer: that takes time, and people wait."""

_REFERENCE: Final = re.compile(r"\{\{#([a-zA-Z0-9_]{1,50}(?:\.[a-zA-Z_][a-zA-Z0-9_]{0,29}){1,10})#\}\}")
OUTPUT: Final = re.compile(r"\{\{#\$output\.([a-zA-Z_][a-zA-Z0-9_]{0,29})#\}\}")
_NOTHING: Final = re.compile(r"(?!)")
_RESEMBLING: Final = re.compile(r"\{\{\s{0,20}#[^{}\n]{0,300}?#\s{0,20}\}\}")


class TemplateTooLargeError(Exception):
    """The filled-in text is longer than allowed."""

    def __init__(self) -> None:
        super().__init__(f"With its variables filled in, the text exceeds {MAX_CHARACTERS} characters.")


def references(template: str) -> Iterator[tuple[str, ...]]:
    """Yield the selectors of the variables that the template names, in order."""
    for reference in _REFERENCE.finditer(template):
        yield tuple(reference[1].split("."))


def split(template: str) -> Iterator[str | tuple[str, ...]]:
    """Yield the template in pieces, in order: what stands in it, and the selectors of the variables that it names."""
    at = 0
    for reference in _REFERENCE.finditer(template):
        if reference.start() > at:
            yield template[at : reference.start()]
        yield tuple(reference[1].split("."))
        at = reference.end()
    if at < len(template):
        yield template[at:]


def output_markers(template: str) -> Iterator[str]:
    """Yield the names in the markers `{{#$output.name#}}` of the template, in order."""
    for marker in OUTPUT.finditer(template):
        yield marker[1]


def misspelled(template: str) -> Iterator[str]:
    """Yield what looks like a reference or a marker and is none, so that it stays as it is written."""
    for resembling in _RESEMBLING.finditer(template):
        if not _REFERENCE.fullmatch(resembling[0]) and not OUTPUT.fullmatch(resembling[0]):
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


def place(
    template: str, variables: Variables, *, kept: re.Pattern[str], finish: Callable[[str], str] = str
) -> str:
    """
    Return the template, which is Markdown, with every reference replaced by its variable's value, in one pass.

    A value stays where it is put, as in its cell of a table, and forms no marker of the kind that is `kept`.

    :param finish: what is done to each value as it is written
    :raises TemplateTooLargeError: if the result has more than `MAX_CHARACTERS` characters
    """
    spans, values = list[tuple[int, int]](), dict[int, Json]()
    for found in re.finditer(f"{_REFERENCE.pattern}|{kept.pattern}", template):
        if found[1] is not None:
            value = variables.get(found[1].split("."))
            values[len(spans)] = found[1] if isinstance(value, Missing) else redacted(value)
        spans.append(found.span())
    return _placed(template, values, lambda: filled(template, spans, values, markers=kept, finish=finish))


def place_outputs(template: str, texts: Mapping[str, str]) -> str:
    """
    Return the template, which is Markdown, with the text of its name in place of each marker `{{#$output.name#}}`.

    A text stays where it is put, and a name without a text leaves nothing.

    :raises TemplateTooLargeError: if the result has more than `MAX_CHARACTERS` characters
    """
    markers = list(OUTPUT.finditer(template))
    values: dict[int, Json] = {number: texts.get(found[1], "") for number, found in enumerate(markers)}
    spans = [found.span() for found in markers]
    return _placed(
        template, values, lambda: filled(template, spans, values, markers=_NOTHING, limit=MAX_READ_AGAIN)
    )


def _placed(template: str, values: dict[int, Json], fill: Callable[[], str]) -> str:
    length = len(template) + sum(len(value) for value in values.values() if isinstance(value, str))
    if length > MAX_CHARACTERS:
        raise TemplateTooLargeError
    result = fill() if values else template
    if len(result) > MAX_CHARACTERS:
        raise TemplateTooLargeError
    return result


def fill_outputs(template: str, texts: Mapping[str, str]) -> str:
    """
    Return the template with every marker `{{#$output.name#}}` replaced by the text of that name, in one pass.

    A name without a text leaves nothing.

    :raises TemplateTooLargeError: if the result has more than `MAX_CHARACTERS` characters
    """
    return _fill(OUTPUT, template, lambda marker: texts.get(marker[1], ""))


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
