"""How files come in and where they lie, as the settings say."""

from collections.abc import Callable
from functools import cache

from application.files.arrivals import Arrivals
from application.files.fetching import FetchedFiles
from application.files.quota import Quota
from application.files.resolving import StoredFiles
from application.files.uploads import Uploads
from application.ports.clock import Clock
from application.ports.outbound import Fetcher
from domain.files.limits import Limits
from interface.files.store import FileStore
from interface.main.settings import Settings
from interface.postgres.stores.files import PostgresFileRecords
from interface.runtime.ids import new_id


def uploads_of(settings: Settings, records: PostgresFileRecords, clock: Clock, *, at_once: int) -> Uploads:
    """Return what takes files in."""
    return Uploads(
        store=FileStore(settings.contents_dir),
        records=records,
        clock=clock,
        new_id=new_id,
        limits=_limits(settings),
        quota=_quota(settings, records, clock),
        arrivals=Arrivals(most=at_once),
    )


async def stored_files(settings: Settings, records: PostgresFileRecords, uploads: Uploads) -> StoredFiles:
    """Return what finds files that were sent and fetches those that lie elsewhere."""
    return StoredFiles(
        records=records,
        remote=FetchedFiles(uploads=uploads, outbound=_outbound(settings)),
        workspace_id=await records.workspace_id(),
        public_url=settings.public_url,
    )


def _quota(settings: Settings, records: PostgresFileRecords, clock: Clock) -> Quota | None:
    if settings.files_quota is None:
        return None
    return Quota(records=records, clock=clock, mebibytes=settings.files_quota)


def _limits(settings: Settings) -> Limits:
    blocked = (
        extension.strip().lower().removeprefix(".") for extension in settings.blocked_extensions.split(",")
    )
    return Limits(
        image=settings.image_limit,
        audio=settings.audio_limit,
        video=settings.video_limit,
        other=settings.file_limit,
        blocked=frozenset(filter(None, blocked)),
    )


def _outbound(settings: Settings) -> Callable[[], Fetcher]:
    """Return what gives the one client for addresses that strangers name; most services never need it."""

    @cache
    def outbound() -> Fetcher:
        from interface.outbound.outbound import Outbound

        return Outbound(settings.permissions)

    return outbound
