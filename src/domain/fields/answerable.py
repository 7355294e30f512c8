"""Whether a form can be answered at all."""

from collections.abc import Iterator, Sequence

from domain.fields.checkbox import CheckboxField
from domain.fields.choices import SelectField
from domain.fields.field import Field
from domain.values.json import Json


def why_unanswerable(fields: Sequence[Field], *, actions: Sequence[str]) -> str | None:
    """
    Return why none of the actions could ever be taken, or None if one could.

    An action cannot be taken if it demands a field that accepts nothing, and that is shown whatever is entered.
    """
    obstacles = [_obstacle(fields, action) for action in actions]
    if not obstacles:
        return "the form has no action"
    return None if None in obstacles else obstacles[0]


def _obstacle(fields: Sequence[Field], action: str) -> str | None:
    shown = dict(_always_shown(fields, action))
    for field in fields:
        demanded = field.is_demanded(action) or field.lacks_key(action)
        if demanded and shown[field.name] and (reason := field.why_nothing_fits()) is not None:
            return reason
    return None


def _always_shown(fields: Sequence[Field], action: str) -> Iterator[tuple[str, bool]]:
    """Yield for each field whether it is shown whatever is entered in those before it."""
    earlier: dict[str, tuple[Field, bool]] = {}
    for field in fields:
        condition, always = field.visible_if, True
        if condition is not None and condition.field in earlier:
            steering, is_shown = earlier[condition.field]
            values = _values(steering, action)
            hidden = [] if is_shown else [steering.empty()]
            always = values is not None and all(map(condition.holds, [*values, *hidden]))
        earlier.setdefault(field.name, (field, always))
        yield field.name, always


def _values(field: Field, action: str) -> list[Json] | None:
    """Return what a shown field can hold, or None if that cannot be listed."""
    if isinstance(field, SelectField):
        return [*field.options.value, *([] if field.lacks_key(action) else [field.empty()])]
    if isinstance(field, CheckboxField):
        return [True] if field.is_demanded(action) else [True, False]
    return None
