"""
Which fields of events can tell of people, of whom, and what stands in their place once that is erased.

A type below marks such a field. It is stored apart from its event, sealed by a key of the run and, where somebody in
particular is told of, by one of that person: whoever destroys a key erases what it has sealed. A run evolves by what
is left: no decision of what follows hangs on a marked field.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, get_args, get_type_hints

from domain.values.json import Json, JsonObject

ERASED: Final = "[erased]"
"""What is shown in place of what was erased."""

About = Literal["run", "actor", "recipients"]
"""Whose key seals a field: the run's alone, that of who acted, or for each recipient theirs."""


def erased_object() -> JsonObject:
    """Return an object in place of an erased one."""
    return {ERASED: True}


def erased_form() -> JsonObject:
    """Return a form in place of an erased one, that nobody can answer."""
    return {"title": ERASED, "content": ERASED, "fields": [], "actions": [], "defaults": {}, "web": False}


def erased_mail() -> JsonObject:
    """Return a mail in place of an erased one, that goes to nobody."""
    return {"subject": ERASED, "body": ERASED, "recipients": {}}


def erased_recipient() -> JsonObject:
    """Return what is known of a recipient of whom everything was erased."""
    return {"address": ERASED, "name": ERASED}


@dataclass(frozen=True)
class Personal:
    """Marks a field that can hold personal data or free text."""

    erased: Callable[[], Json]
    """Makes what stands in its place once it is erased."""
    about: About = "run"


PersonalText = Annotated[str, Personal(lambda: ERASED)]
PersonalJson = Annotated[JsonObject, Personal(erased_object)]
PersonalFiles = Annotated[list[JsonObject], Personal(list)]
PersonalList = Annotated[list[Json], Personal(list)]
PersonalValue = Annotated[Json, Personal(lambda: ERASED)]
ActorText = Annotated[str, Personal(lambda: ERASED, "actor")]
ActorJson = Annotated[JsonObject, Personal(erased_object, "actor")]
ActorFiles = Annotated[list[JsonObject], Personal(list, "actor")]
PersonalForm = Annotated[JsonObject, Personal(erased_form)]
PersonalMail = Annotated[JsonObject, Personal(erased_mail)]
RecipientsJson = Annotated[JsonObject, Personal(dict, "recipients")]
"""An object with what is known of each recipient, by their number."""


def marks(event_class: type) -> dict[str, Personal]:
    """Return the mark of each marked field, by the field's name."""
    hints = get_type_hints(event_class, include_extras=True)
    return {name: mark for name, hint in hints.items() if (mark := _mark(hint)) is not None}


def _mark(hint: Any) -> Personal | None:
    """Return the mark of a type, or of one of those that it is a union of."""
    for part in (hint, *get_args(hint)):
        for metadata in getattr(part, "__metadata__", ()):
            if isinstance(metadata, Personal):
                return metadata
    return None
