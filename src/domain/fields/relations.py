"""What the fields of one form say of each other and of its actions."""

from collections.abc import Collection, Iterator, Sequence

from domain.fields.choices import ChoiceField, MultiSelectField
from domain.fields.field import Field, InvalidValueError, VisibleIf, same


def relation_problems(fields: Sequence[Field], *, actions: Collection[str]) -> Iterator[str]:
    """Yield where a field names an action that the form does not have, or is shown by what cannot steer it."""
    earlier: dict[str, Field] = {}
    for field in fields:
        for action in field.required_for:
            if action not in actions:
                yield f"the field {field.name!r} is required for {action!r}, which is no action of the form"
        if field.visible_if is not None:
            yield from _steering_problems(field, field.visible_if, earlier)
        earlier.setdefault(field.name, field)


def _steering_problems(field: Field, condition: VisibleIf, earlier: dict[str, Field]) -> Iterator[str]:
    steering = earlier.get(condition.field)
    if steering is None:
        yield f"the field {field.name!r} is visible if {condition.field!r} says so, which is no field before it"
    elif not steering.steers:
        yield (
            f"the field {field.name!r} is visible if {condition.field!r} says so, "
            f"but what a field of type {steering.type!r} holds is not compared"
        )
    elif not condition.equals:
        yield f"the field {field.name!r} is never visible: nothing is given for {condition.field!r} to equal"
    else:
        for wanted in condition.equals:
            if not _can_hold(steering, wanted):
                yield f"the field {field.name!r} is visible if {condition.field!r} is {wanted!r}, which it cannot be"


def _can_hold(steering: Field, wanted: object) -> bool:
    if isinstance(steering, ChoiceField) and steering.options.type == "variable":
        return isinstance(wanted, str)
    if isinstance(steering, MultiSelectField):
        return wanted in steering.options.value
    try:
        return same(steering.accept(wanted), wanted)  # type: ignore[arg-type]
    except InvalidValueError:
        return False
