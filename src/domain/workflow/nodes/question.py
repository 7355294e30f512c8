"""What a person is asked by a node: its text, its fields, its buttons, and how they hear of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, Protocol

from domain.fields import AnyField, Field
from domain.values.model import Model
from domain.workflow.nodes.email import EmailDelivery

TIMEOUT: Final = "__timeout"
"""The handle along which a run goes on when nobody has answered in time."""
RESERVED_ACTIONS: Final = frozenset({TIMEOUT, "__timeout__"})
MAX_TITLE: Final = 100

_ACTION_ID: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,19}")


class Action(Model):
    """A button of the form; `id` is also the handle along which the run goes on."""

    id: str
    title: str = ""
    button_style: Literal["primary", "default", "accent", "ghost"] = "default"

    def problems(self) -> Iterator[str]:
        """Yield why the action could not be shown or chosen."""
        if not _ACTION_ID.fullmatch(self.id):
            yield (
                f"the action id {self.id!r} is not a name of up to 20 letters, digits and underscores "
                "that begins with a letter or an underscore"
            )
        if self.id in RESERVED_ACTIONS:
            yield f"the action id {self.id!r} is the handle of the timeout"
        if not self.title.strip():
            yield f"the action {self.id!r} has no title"
        if len(self.title) > MAX_TITLE:
            yield f"the title of the action {self.id!r} exceeds {MAX_TITLE} characters"


class Question(Protocol):
    """What a node asks; variables are not yet filled in."""

    @property
    def title(self) -> str: ...
    @property
    def form_content(self) -> str: ...
    @property
    def fields(self) -> tuple[AnyField, ...]: ...
    @property
    def actions(self) -> tuple[Action, ...]: ...
    @property
    def web(self) -> bool: ...
    @property
    def email(self) -> EmailDelivery | None: ...
    @property
    def timeout_seconds(self) -> float: ...
    def why_unanswerable(self, fields: Sequence[Field]) -> str | None:
        """Return why nobody could answer a form with these fields, its own or as they were issued."""
