"""What does things outside for runs, as the settings say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from application.files.exchange import FileExchange
from application.files.resolving import StoredFiles
from application.files.uploads import Uploads
from application.ports.effects import Accepted, Performer, Progress
from domain.values.json import JsonObject
from domain.workflow.nodes.http_request import HTTP
from interface.main.settings import Settings


@dataclass(frozen=True, slots=True)
class LoadedPerformer:
    """A performer that is loaded with the first effect of its kind: most services never need it."""

    load: Callable[[], Performer]

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject | Accepted:
        """Do what the request says."""
        return await self.load().perform(request, key=key, attempt=attempt, progress=progress)


def performers_of(settings: Settings, uploads: Uploads, files: StoredFiles) -> Mapping[str, Performer]:
    """Return what performs effects, by their kinds."""

    @cache
    def http() -> Performer:
        from interface.effects.http_performer import HttpPerformer
        from interface.outbound.sending import Sender

        return HttpPerformer(
            sender=Sender(permissions=settings.permissions), files=FileExchange(uploads=uploads, files=files)
        )

    return {HTTP: LoadedPerformer(http)}
