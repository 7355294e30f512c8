"""Objects of what was entered for their parts."""

import re
from dataclasses import dataclass
from typing import Final

from domain.fields.json_text import NotJsonError, from_json
from domain.values import spelling
from domain.values.json import Json, JsonObject
from interface.http.pages.fields.entered import Entered, below
from interface.http.pages.objects.schema_parts import SchemaPart
from interface.http.pages.objects.spelled import spelled

_NEAR_INSTANT: Final = re.compile(r"([0-9]{4,}-[0-9]{2}-[0-9]{2}T)?[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?")
"""An instant or a time as browsers send it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Composed:
    """What became of one part."""

    value: Json = None
    there: bool
    """Whether the object has it."""
    filled: bool
    """Whether it says anything."""
    touched: bool
    """Whether it is not as it was shown at first."""
    whole: bool = True
    """Whether it has what it must have."""

    @property
    def counts(self) -> bool:
        """Whether the part belongs to the object although it is optional: an untouched part does if it is complete."""
        return self.filled and (self.touched or self.whole)


class Composing:
    """One reading of what was entered; `unreadable` says by name what is no JSON where that is asked for."""

    def __init__(self, entered: Entered) -> None:
        self._entered = entered
        self._known: dict[str, Composed] = {}
        self.unreadable: dict[str, str] = {}

    def composed(self, part: SchemaPart, name: str) -> Composed:
        """Return what was entered for the part under that name, and below it; however often, it is read once."""
        if name not in self._known:
            read = {"group": self._group, "rows": self._rows}.get(part.kind, self._single)
            self._known[name] = read(part, name)
        return self._known[name]

    def kept_rows(self, part: SchemaPart, name: str) -> list[tuple[int, Composed]]:
        """Return the rows of a list that count."""
        assert part.item is not None
        rows = [(row, self.composed(part.item, below(name, row))) for row in self._entered.rows(name)]
        return [(row, composed) for row, composed in rows if composed.counts]

    def _group(self, part: SchemaPart, name: str) -> Composed:
        found = [(member, self.composed(member, below(name, member.name))) for member in part.members]
        value: JsonObject = {member.name: composed.value for member, composed in found if composed.there}
        group = Composed(
            value=value,
            there=True,
            filled=any(composed.filled for _, composed in found),
            touched=any(composed.touched for _, composed in found),
            whole=all(
                composed.whole if composed.there else not member.required for member, composed in found
            ),
        )
        return group if part.required or group.counts else _without(part, group.touched)

    def _rows(self, part: SchemaPart, name: str) -> Composed:
        rows = [composed for _, composed in self.kept_rows(part, name)]
        values: list[Json] = [row.value for row in rows]
        first = part.default if isinstance(part.default, list) else []
        return Composed(
            value=values,
            there=part.required or bool(values) or bool(first),
            filled=bool(values),
            touched=values != first,
            whole=len(values) >= part.least and all(row.whole for row in rows),
        )

    def _single(self, part: SchemaPart, name: str) -> Composed:
        text = self._entered.text(name)
        if part.kind == "json" and not text.strip():
            text = ""
        touched = text != spelled(part, part.default)
        if part.kind == "box":
            value = bool(text) or part.unticked
            return Composed(
                value=value, there=value is not None, filled=bool(text) or touched, touched=touched
            )
        if not text:
            return _without(part, touched)
        return Composed(value=self._read(part, name, text), there=True, filled=True, touched=touched)

    def _read(self, part: SchemaPart, name: str, text: str) -> Json:
        """Return the value, or the text itself if it cannot be read, so that the schema refuses it."""
        if part.kind == "number":
            number = spelling.number(text)
            return text if number is None else number
        if part.kind == "choice":
            return next((option.value for option in part.options if option.entry == text), text)
        if part.kind in ("json", "fixed"):
            return self._json(name, text)
        if part.format in ("time", "date-time") and (near := _NEAR_INSTANT.fullmatch(text)):
            return f"{text}Z" if near[2] else f"{text}:00Z"
        return text.strip() if part.format in ("email", "uri") else text

    def _json(self, name: str, text: str) -> Json:
        try:
            return from_json(text)
        except NotJsonError as error:
            self.unreadable[name] = f"Must be JSON: {error}"
            return text


def _without(part: SchemaPart, touched: bool) -> Composed:
    """Return null where the part may be null and must be there."""
    return Composed(there=part.required and part.nullable, filled=False, touched=touched)
