"""What one field of the page is, for its template."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

KEPT: Final = "kept."
"""What the names begin with under which a page sends a secret back that was entered before, sealed."""
PREFIX: Final = "field."
"""What the names of a form's fields begin with among those of the page."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """One of the things that can be chosen, or a file that is there already."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Steering:
    """Which field, holding one of which values, lets this one be shown."""

    name: str
    equals: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldView:
    """One field, or one part of an object: what is entered now, and what is wrong with it."""

    name: str
    widget: str
    label: str
    note: str = ""
    help: str = ""
    condition: str = ""
    hint: str = ""
    error: str | None = None
    value: str = ""
    shown: str = ""
    """The value for people, where it cannot be changed."""
    required: bool = False
    options: Sequence[OptionView] = ()
    steering: Steering | None = None
    members: Sequence["FieldView"] = ()
    zones: Sequence[OptionView] = ()
    """For an instant, the offsets that its time can be meant at."""
    multiple: bool = False
    quiet: bool = False
    """Whether the label is said and not shown, since it is plain from what stands around it."""
    add: str = ""
    """What the button that adds a row sends; empty if there is no such button."""
    remove: str = ""
    """What the button sends that removes this, which is a row."""
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return f"field-{quote(self.name, safe='/~')}"

    @property
    def input(self) -> str:
        return f"{PREFIX}{self.name}"

    @property
    def kept(self) -> str:
        """The name under which a secret is sent back."""
        return f"{KEPT}{self.name}"

    @property
    def target(self) -> str:
        """Where a link to the field leads: to what can be focused first."""
        if self.add:
            return f"{self.id}-add"
        if self.members:
            return self.members[0].target
        return f"{self.id}-0" if self.widget == "boxes" and self.options else self.id

    @property
    def described_by(self) -> str:
        """The ids of what is said about the field."""
        said = {"help": self.help, "condition": self.condition, "hint": self.hint, "error": self.error}
        return " ".join(f"{self.id}-{part}" for part, text in said.items() if text)

    def everything(self) -> Iterator["FieldView"]:
        """Yield the field and what it consists of, in the order of the page."""
        yield self
        for member in self.members:
            yield from member.everything()
