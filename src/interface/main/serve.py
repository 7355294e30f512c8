"""What a process does with what is built: answer requests, perform what is due, and end when it is told to."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext

from interface.main.beginning import Beginning
from interface.main.build import open_placet
from interface.main.data_directory import watched_directories
from interface.main.placet import Placet
from interface.main.preloading import preload
from interface.main.reach import is_https_only, unreachable
from interface.main.settings import Settings
from interface.main.working import Workers
from interface.runtime import open_files, service_registry
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger

log = Logger(__name__)


async def serve(
    settings: Settings,
    *,
    host: str,
    port: int,
    on_ready: Callable[[str], None],
    on_wait: Callable[[str], None] | None = None,
    new_keys: bool = False,
    anew: bool = False,
) -> None:
    """
    Answer requests and perform what is due until SIGTERM or SIGINT; `on_ready` is told the address when it answers.

    :param on_wait: is told, in a sentence, what takes longer than a moment
    :param new_keys: :param anew: as for `open_placet`
    :raises OSError: if the address cannot be had
    :raises DataGoneError: if the files are gone that the database knows of
    :raises ClusterLostError: :raises DirectoryLostError: if a directory of the service has gone while it ran
    """
    from interface.http.app import Application
    from interface.http.kernel.root_path import root_of
    from interface.http.kernel.server import Server, bind, url
    from interface.http.kernel.shutdown import Shutdown
    from interface.main.operating import listening, operating_services
    from interface.main.web import web_routes

    shares = open_files.shares()
    bound = bind(host, port, backlog=shares.backlog)
    shutdown = Shutdown()
    async with open_placet(
        settings,
        address=url(bound),
        files_at_once=shares.files,
        on_wait=on_wait,
        new_keys=new_keys,
        anew=anew,
    ) as placet:
        _say_whether_new(placet)
        _warn_of_links(placet)
        await Beginning(settings, anew=anew).check_files(placet.file_records)
        if left_over := await asyncio.to_thread(placet.uploads.store.prepare):
            log.info("files that had come only half way were removed", files=left_over)
        placet.loss.watch(watched_directories(settings))
        await _ensure_admin(placet)
        workers = Workers(placet) if settings.role == "all" else None
        operating = operating_services(placet, workers=workers, shutdown=shutdown)
        server = Server(
            Application(
                web_routes(placet, operating=operating, shutdown=shutdown, most_streams=shares.streams),
                root=root_of(settings.public_url),
                is_secure=is_https_only(settings),
                measures=placet.measures,
                processor=placet.processor,
            ),
            shutdown=shutdown,
            proxies=settings.proxies,
            connections=shares.connections,
            backlog=shares.backlog,
        )
        settle_memory()
        async with listening(settings, operating), _performing(workers):
            told = asyncio.create_task(_after(shutdown.wait(), workers))
            serving = asyncio.create_task(server.run_until_stopped(bound))
            await asyncio.sleep(0)  # it begins by taking over the signals: from now on we can be told to stop
            placet.loss.on_loss = server.stop
            with service_registry.announce(settings.data_dir, url(bound)):
                on_ready(url(bound))
                loading = asyncio.create_task(preload())
                await serving
            loading.cancel()
            told.cancel()
            failpoint("serve.drained")
        placet.loss.check()


def _warn_of_links(placet: Placet) -> None:
    """Before the first of them is sent."""
    if (problem := unreachable(placet.settings, base=placet.links.base)) is not None:
        log.warning(problem)


def _say_whether_new(placet: Placet) -> None:
    if placet.schema.created:
        log.warning(
            "this is a new installation: its database is empty", data_dir=str(placet.settings.data_dir)
        )


async def _ensure_admin(placet: Placet) -> None:
    """Somebody has to be able to sign in first."""
    made = await placet.members.ensure_admin(placet.settings.admin_email, now=placet.clock.now())
    if made is not None:
        log.info("nobody was a member, so an admin was made", member_id=str(made.id))


async def work(
    settings: Settings,
    *,
    on_ready: Callable[[], None],
    on_wait: Callable[[str], None] | None = None,
    new_keys: bool = False,
    anew: bool = False,
) -> None:
    """
    Perform what is due, and answer no requests, until SIGTERM or SIGINT.

    :param on_wait: as for `serve`
    :param new_keys: :param anew: as for `open_placet`
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with open_placet(settings, on_wait=on_wait, new_keys=new_keys, anew=anew) as placet:
        _say_whether_new(placet)
        _warn_of_links(placet)
        placet.loss.watch(watched_directories(settings))
        placet.loss.on_loss = stop.set
        workers = Workers(placet)
        async with _listening(placet, workers), workers.running():
            on_ready()
            await stop.wait()
        placet.loss.check()


@asynccontextmanager
async def _listening(placet: Placet, workers: Workers) -> AsyncIterator[None]:
    """Tell how the process is, if the settings name an address for it; nothing is loaded for it otherwise."""
    if placet.settings.metrics_address is None:
        yield
        return
    from interface.http.kernel.shutdown import Shutdown
    from interface.main.operating import listening, operating_services

    operating = operating_services(placet, workers=workers, shutdown=Shutdown())
    async with listening(placet.settings, operating):
        yield


def _performing(workers: Workers | None) -> AbstractAsyncContextManager[None]:
    return nullcontext() if workers is None else workers.running()


async def _after(waited: Awaitable[None], workers: Workers | None) -> None:
    await waited
    if workers is not None:
        workers.stop()


def settle_memory() -> None:
    """
    Have the collector leave what was loaded alone: it stays, and need not be looked at again with every request.

    It is not collected before: what could be freed is little, and looking for it takes a tenth of the whole start.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
