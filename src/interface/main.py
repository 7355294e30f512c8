"""The composition root: the only place that builds objects."""

import asyncio
import gc
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from application.address_form import AddressForm
from application.deciding import Deciding
from application.deliver_form import DeliverForm
from application.extend_form import ExtendForm
from application.perform_task import PerformTask
from application.publish_workflow import PublishWorkflow
from application.read_form import ReadForm
from application.remind_form import RemindForm
from application.seal_secrets import SealSecrets
from application.start_run import StartRun
from application.stop_run import StopRun
from application.submit_form import SubmitForm
from application.view_form import ViewForm
from application.withdraw_form import WithdrawForm
from interface import whereabouts
from interface.alarm import Alarm
from interface.clock import SystemClock
from interface.failpoints import failpoint
from interface.files.fetching import FetchedFiles
from interface.files.limits import Limits
from interface.files.quota import Quota
from interface.files.resolving import StoredFiles
from interface.files.store import FileStore
from interface.files.uploads import Uploads
from interface.ids import new_id
from interface.links import Links
from interface.logs import Logger
from interface.mail import smtp_url
from interface.mail.outbox import Outbox
from interface.mail.post import LetterPost
from interface.mail.smtp import SmtpCarrier
from interface.mail_worker import CLAIM_SECONDS, MailWorker
from interface.outbound.permissions import Permissions
from interface.postgres.database import Database
from interface.postgres.embedded import EmbeddedPostgres
from interface.postgres.end_users import EndUsers
from interface.postgres.feed import LogFeed
from interface.postgres.files import PostgresFileRecords
from interface.postgres.form_list import FormList
from interface.postgres.inbox import Inbox
from interface.postgres.inspection import Inspection
from interface.postgres.keys import ApiKeys
from interface.postgres.log import Log
from interface.postgres.members import PostgresMembers
from interface.postgres.migrate import SchemaReport, migrate
from interface.postgres.run_list import RunList
from interface.postgres.runs import PostgresRuns
from interface.postgres.sessions import PostgresSessions
from interface.postgres.supervision import keep_up
from interface.postgres.tasks import PostgresTasks
from interface.postgres.workflows import PostgresWorkflows
from interface.sealing import SecretSeal
from interface.settings import Settings
from interface.tokens import FormTokens
from interface.worker import Worker

if TYPE_CHECKING:
    from interface.http.app import Face
    from interface.http.shutdown import Shutdown
    from interface.outbound.outbound import Outbound

log = Logger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Placet:
    """Everything that one process is made of."""

    settings: Settings
    clock: SystemClock
    conninfo: str
    schema: SchemaReport
    tokens: FormTokens
    seal: SecretSeal
    log: Log
    feed: LogFeed
    runs: PostgresRuns
    workflows: PostgresWorkflows
    keys: ApiKeys
    tasks: PostgresTasks
    mail_tasks: PostgresTasks
    links: Links
    run_list: RunList
    form_list: FormList
    end_users: EndUsers
    members: PostgresMembers
    sessions: PostgresSessions
    inbox: Inbox
    post: LetterPost
    files: StoredFiles
    file_records: PostgresFileRecords
    uploads: Uploads
    inspection: Inspection
    start_run: StartRun
    read_form: ReadForm
    submit_form: SubmitForm
    view_form: ViewForm
    stop_run: StopRun
    extend_form: ExtendForm
    withdraw_form: WithdrawForm
    remind_form: RemindForm
    publish_workflow: PublishWorkflow
    perform_task: PerformTask
    deliver_form: DeliverForm


@asynccontextmanager
async def open_placet(
    settings: Settings, *, address: str | None = None, on_wait: Callable[[str], None] | None = None
) -> AsyncIterator[Placet]:
    """
    Build everything on the database that the settings name, or on the embedded one, and take it down at the end.

    :param address: where this process listens: links in mails lead there if the settings say nothing else
    :param on_wait: is told, in a sentence, what takes longer than a moment
    :raises EmbeddedPostgresError: if there can be no embedded server
    :raises SchemaError: if the database cannot be used
    :raises psycopg.OperationalError: if it cannot be reached
    """
    async with AsyncExitStack() as stack:
        conninfo = await _database(settings, stack, on_wait)
        schema = await asyncio.to_thread(migrate, conninfo)
        failpoint("serve.migrated")
        placet = await _build(settings, stack, conninfo, schema, address)
        gc.enable()  # which the command disables, since there is nothing to collect while modules are loaded
        yield placet


async def _database(settings: Settings, stack: AsyncExitStack, on_wait: Callable[[str], None] | None) -> str:
    """Return how the database is reached, which is started if it is our own."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    embedded = EmbeddedPostgres(settings.data_dir, binaries=settings.postgres_bin, on_wait=on_wait)
    starting = asyncio.create_task(asyncio.to_thread(embedded.start))
    stack.push_async_callback(_leave, embedded, starting)
    conninfo = await asyncio.shield(starting)
    failpoint("serve.database-started")
    keeping = asyncio.create_task(keep_up(embedded), name="database server")
    stack.callback(keeping.cancel)
    return conninfo


async def _leave(embedded: EmbeddedPostgres, starting: asyncio.Task[str]) -> None:
    """Use the server no longer; a start that was given up on goes on in its thread, so it is waited for."""
    await asyncio.gather(starting, return_exceptions=True)
    await asyncio.to_thread(embedded.stop)


async def _build(
    settings: Settings, stack: AsyncExitStack, conninfo: str, schema: SchemaReport, address: str | None
) -> Placet:
    clock, tokens, seal = SystemClock(), form_tokens(settings), secret_seal(settings)
    database, feed, log = await _connected(settings, stack, conninfo, schema, tokens)
    runs, workflows = PostgresRuns(database, log), PostgresWorkflows(database, feed=feed)
    deciding = Deciding(
        runs=runs,
        workflows=workflows,
        clock=clock,
        new_id=new_id,
        token_key=tokens.current,
        form_time_limit=settings.form_time_limit,
    )
    records = PostgresFileRecords(database)
    uploads = _uploads(settings, records, clock)
    files = await _files(settings, records, uploads)
    members, post = PostgresMembers(database), _post(settings)
    links = Links(tokens=tokens, base=settings.public_url or address or whereabouts.known(settings.data_dir))
    remind_form = RemindForm(deciding=deciding)
    address_form = AddressForm(deciding=deciding, members=members)
    return Placet(
        settings=settings,
        clock=clock,
        conninfo=conninfo,
        schema=schema,
        tokens=tokens,
        seal=seal,
        log=log,
        feed=feed,
        runs=runs,
        workflows=workflows,
        keys=ApiKeys(database, feed=feed),
        tasks=PostgresTasks(database),
        mail_tasks=PostgresTasks(database, kinds="mail", claim_seconds=CLAIM_SECONDS),
        links=links,
        run_list=RunList(database),
        form_list=FormList(database),
        end_users=EndUsers(database),
        members=members,
        sessions=PostgresSessions(database),
        inbox=Inbox(database),
        post=post,
        files=files,
        file_records=records,
        uploads=uploads,
        inspection=Inspection(database),
        start_run=StartRun(deciding=deciding, files=files),
        read_form=ReadForm(runs=runs, clock=clock),
        submit_form=SubmitForm(deciding=deciding, seal_secrets=SealSecrets(seal=seal), files=files),
        view_form=ViewForm(deciding=deciding),
        stop_run=StopRun(deciding=deciding),
        extend_form=ExtendForm(deciding=deciding),
        withdraw_form=WithdrawForm(deciding=deciding),
        publish_workflow=PublishWorkflow(workflows=workflows, clock=clock),
        remind_form=remind_form,
        perform_task=PerformTask(deciding=deciding, address_form=address_form, remind_form=remind_form),
        deliver_form=DeliverForm(
            deciding=deciding,
            post=post,
            links=links,
            chance=random.random,
            host=settings.mail_from.rpartition("@")[2],
        ),
    )


async def _connected(
    settings: Settings, stack: AsyncExitStack, conninfo: str, schema: SchemaReport, tokens: FormTokens
) -> tuple[Database, LogFeed, Log]:
    """Return what reads, what follows and what writes, each on connections of its own."""
    database = await Database.open(conninfo, size=settings.pool_size, as_role=schema.role)
    stack.push_async_callback(database.close)
    feed = LogFeed(conninfo, database, as_role=schema.role)
    await feed.start()
    stack.push_async_callback(feed.close)
    log = Log(conninfo, tokens=tokens, as_role=schema.role)
    await log.start()
    stack.push_async_callback(log.close)
    return database, feed, log


def _uploads(settings: Settings, records: PostgresFileRecords, clock: SystemClock) -> Uploads:
    return Uploads(
        store=FileStore(settings.files_dir or settings.data_dir / "files"),
        records=records,
        clock=clock,
        new_id=new_id,
        limits=_limits(settings),
        quota=_quota(settings, records, clock),
    )


def _quota(settings: Settings, records: PostgresFileRecords, clock: SystemClock) -> Quota | None:
    if settings.files_quota is None:
        return None
    return Quota(records=records, clock=clock, mebibytes=settings.files_quota)


async def _files(settings: Settings, records: PostgresFileRecords, uploads: Uploads) -> StoredFiles:
    return StoredFiles(
        records=records,
        remote=FetchedFiles(uploads=uploads, outbound=_outbound(settings)),
        workspace_id=await records.workspace_id(),
        public_url=settings.public_url,
    )


def _post(settings: Settings) -> LetterPost:
    if settings.smtp_url is None:
        return LetterPost(carrier=outbox_of(settings))
    server = smtp_url.parse(settings.smtp_url.get_secret_value())
    return LetterPost(carrier=SmtpCarrier(server=server, sender=settings.mail_from))


def outbox_of(settings: Settings) -> Outbox:
    """Return the folder where letters lie while there is no mail server."""
    return Outbox(directory=settings.data_dir / "outbox", sender=settings.mail_from)


def form_tokens(settings: Settings) -> FormTokens:
    """Return the keyring of form tokens. :raises TokenKeyError: if a key is malformed or readable by others"""
    if settings.token_keys is not None:
        return FormTokens.parse(settings.token_keys.get_secret_value())
    return FormTokens.load_or_create(settings.data_dir / "keys")


def secret_seal(settings: Settings) -> SecretSeal:
    """Return the keyring of secret fields. :raises KeyRingError: if a key is malformed or readable by others"""
    if settings.secret_keys is not None:
        return SecretSeal.parse(settings.secret_keys.get_secret_value())
    return SecretSeal.load_or_create(settings.data_dir / "keys")


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


def _outbound(settings: Settings) -> Callable[[], "Outbound"]:
    """Return what gives the one client for addresses that strangers name; most services never need it."""
    permissions = Permissions.parse(
        allow=settings.outbound_allow, http=settings.outbound_http, ports=settings.outbound_ports
    )

    @cache
    def outbound() -> "Outbound":
        from interface.outbound.outbound import Outbound

        return Outbound(permissions)

    return outbound


async def serve(settings: Settings, *, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """
    Answer requests and perform what is due until SIGTERM or SIGINT; `on_ready` is told the address when it answers.

    :raises OSError: if the address cannot be had
    """
    from interface.http.app import Application
    from interface.http.routes import routes
    from interface.http.server import Server, bind, url
    from interface.http.shutdown import Shutdown

    bound = bind(host, port)
    shutdown = Shutdown()
    async with open_placet(settings, address=url(bound)) as placet:
        if left_over := await asyncio.to_thread(placet.uploads.store.prepare):
            log.info("files that had come only half way were removed", files=left_over)
        await _ensure_admin(placet)
        face = _face(placet, shutdown, address=url(bound))
        server = Server(Application(routes(face)), shutdown=shutdown, proxies=settings.proxies)
        _settle_memory()
        async with performing(placet) as stop_performing:
            told = asyncio.create_task(_after(shutdown.wait(), stop_performing))
            serving = asyncio.create_task(server.run_until_stopped(bound))
            await asyncio.sleep(0)  # it begins by taking over the signals: from now on we can be told to stop
            with whereabouts.told(settings.data_dir, url(bound)):
                on_ready(url(bound))
                await serving
            told.cancel()
            failpoint("serve.drained")


def _face(placet: Placet, shutdown: "Shutdown", *, address: str) -> "Face":
    """Return what the endpoints of a service need that listens at that address."""
    from interface.http.app import Face
    from interface.http.file_links import FileLinks

    settings = placet.settings
    return Face(
        keys=placet.keys,
        workflows=placet.workflows,
        runs=placet.runs,
        feed=placet.feed,
        run_list=placet.run_list,
        form_list=placet.form_list,
        end_users=placet.end_users,
        members=placet.members,
        sessions=placet.sessions,
        inbox=placet.inbox,
        post=placet.post,
        outbox=outbox_of(settings),
        tokens=placet.tokens,
        clock=placet.clock,
        start_run=placet.start_run,
        read_form=placet.read_form,
        submit_form=placet.submit_form,
        view_form=placet.view_form,
        stop_run=placet.stop_run,
        extend_form=placet.extend_form,
        remind_form=placet.remind_form,
        withdraw_form=placet.withdraw_form,
        publish_workflow=placet.publish_workflow,
        shutdown=shutdown,
        uploads=placet.uploads,
        remote_files=placet.files.remote,
        file_links=FileLinks(tokens=placet.tokens, key=placet.tokens.current),
        workspace_id=placet.files.workspace_id,
        home=settings.public_url or address,
        sends=settings.smtp_url is not None,
        public_url=settings.public_url,
        body_limit=settings.body_limit,
    )


async def _ensure_admin(placet: Placet) -> None:
    """Somebody has to be able to sign in first."""
    made = await placet.members.ensure_admin(placet.settings.admin_email, now=placet.clock.now())
    if made is not None:
        log.info("nobody was a member, so an admin was made", member_id=str(made.id))


async def work(settings: Settings, *, on_ready: Callable[[], None]) -> None:
    """Perform what is due, and answer no requests, until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with open_placet(settings) as placet, performing(placet):
        on_ready()
        await stop.wait()


@asynccontextmanager
async def performing(placet: Placet) -> AsyncIterator[Callable[[], None]]:
    """Perform tasks while the block runs, or until what it gives is called; none, if this process only answers."""
    if placet.settings.role == "web":
        yield lambda: None
        return
    alarm = Alarm(tasks=placet.tasks, clock=placet.clock)
    mail_alarm = Alarm(tasks=placet.mail_tasks, clock=placet.clock)
    worker = Worker(tasks=placet.tasks, perform=placet.perform_task, alarm=alarm)
    mail_worker = MailWorker(tasks=placet.mail_tasks, deliver=placet.deliver_form, alarm=mail_alarm)

    def hint(kind: str, due_at: datetime) -> None:
        (mail_alarm if kind == "mail" else alarm).hint(due_at)

    def stop() -> None:
        alarm.stop()
        mail_alarm.stop()

    placet.log.on_task = hint
    working = [
        asyncio.create_task(worker.run(), name="worker"),
        asyncio.create_task(mail_worker.run(), name="mail worker"),
    ]
    try:
        yield stop
    finally:
        stop()
        await asyncio.gather(*working)


async def _after(waited: Awaitable[None], then: Callable[[], None]) -> None:
    await waited
    then()


def _settle_memory() -> None:
    """What was loaded stays: the collector need not look at it again with every request."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
