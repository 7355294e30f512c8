"""What is done outside for a run, and whoever does it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeAlias
from uuid import UUID

from domain.values.json import JsonObject


@dataclass(frozen=True, kw_only=True, slots=True)
class Accepted:
    """Whoever was asked calls back with the result: no worker waits for it."""

    reference: str
    """By which name they call it."""


class EffectFailedError(Exception):
    """It could not be done; the message says why."""

    def __init__(
        self,
        message: str,
        *,
        code: str,
        error_type: str = "",
        final: bool = False,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.error_type = error_type
        """What the Dify contract calls this kind of error."""
        self.final = final
        """Whether another try would be of no use."""
        self.retry_after = retry_after
        """How long whoever was asked wants to be left alone."""


Progress: TypeAlias = Callable[[str], None]
"""Takes a piece of the text that comes of it, as soon as there is one; what is told may be lost."""


class Performer(Protocol):
    """Does one kind of thing outside."""

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject | Accepted:
        """
        Do what the request says, and return the result.

        It is cancelled where the service stops, and where nobody waits for the result any more.

        :param key: names what is done, the same in every attempt: whoever is asked can know it again by that
        :param attempt: counted from 1
        :raises EffectFailedError: if it cannot be done
        """
        ...
