"""The composition root: the only place that builds objects."""

import asyncio
import contextlib
import gc
import random
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.deliver_form import DeliverForm
from application.commands.extend_form import ExtendForm
from application.commands.perform_task import PerformTask
from application.commands.publish_workflow import PublishWorkflow
from application.commands.remind_form import RemindForm
from application.commands.seal_secrets import SealSecrets
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import ViewForm
from application.commands.withdraw_form import WithdrawForm
from application.files.fetching import FetchedFiles
from application.files.quota import Quota
from application.files.resolving import StoredFiles
from application.files.uploads import Uploads
from application.ports.workflows import ImportedWorkflow
from application.queries.read_form import ReadForm
from domain.files.limits import Limits
from interface.files.store import FileStore
from interface.http.face import Face
from interface.keys.links import Links
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.mail import smtp_url
from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox
from interface.mail.smtp import SmtpTransport
from interface.main.data_directory import require_database
from interface.main.settings import Settings
from interface.outbound.permissions import Permissions
from interface.postgres.database import Database
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres
from interface.postgres.embedded.supervision import keep_up
from interface.postgres.log.feed import LogFeed
from interface.postgres.log.log import Log
from interface.postgres.migrate import SchemaReport, migrate
from interface.postgres.queries.end_users import EndUsers
from interface.postgres.queries.form_list import FormList
from interface.postgres.queries.inbox import Inbox
from interface.postgres.queries.inspection import Inspection
from interface.postgres.queries.run_list import RunList
from interface.postgres.stores.files import PostgresFileRecords
from interface.postgres.stores.keys import ApiKeys
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.runs import PostgresRuns
from interface.postgres.stores.sessions import PostgresSessions
from interface.postgres.stores.tasks import PostgresTasks
from interface.postgres.stores.workflows import PostgresWorkflows
from interface.runtime import service_registry
from interface.runtime.clock import SystemClock
from interface.runtime.failpoints import failpoint
from interface.runtime.ids import new_id
from interface.runtime.logs import Logger
from interface.workers.mail_worker import CLAIM_SECONDS

if TYPE_CHECKING:
    from interface.outbound.outbound import Outbound

log = Logger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Placet(Face):
    """Everything that one process is made of."""

    settings: Settings
    clock: SystemClock
    conninfo: str
    schema: SchemaReport
    tokens: FormTokens
    seal: SecretSeal
    log: Log
    runs: PostgresRuns
    workflows: PostgresWorkflows
    keys: ApiKeys
    tasks: PostgresTasks
    mail_tasks: PostgresTasks
    run_list: RunList
    members: PostgresMembers
    mailer: TransportMailer
    file_records: PostgresFileRecords
    inspection: Inspection
    perform_task: PerformTask
    deliver_form: DeliverForm


@asynccontextmanager
async def open_placet(
    settings: Settings,
    *,
    create: bool = True,
    address: str | None = None,
    on_wait: Callable[[str], None] | None = None,
) -> AsyncIterator[Placet]:
    """
    Build everything on the database that the settings name, or on the embedded one, and take it down at the end.

    :param create: whether a database and keys are made where there are none
    :param address: where this process listens: links in mails lead there if the settings say nothing else
    :param on_wait: is told, in a sentence, what takes longer than a moment
    :raises NoDataDirectoryError: if there is none, and nothing is to be made
    :raises EmbeddedPostgresError: if there can be no embedded server
    :raises SchemaError: if the database cannot be used
    :raises psycopg.OperationalError: if it cannot be reached
    """
    async with AsyncExitStack() as stack:
        if not create:
            require_database(settings)
        conninfo = await _database(settings, stack, on_wait)
        schema = await asyncio.to_thread(migrate, conninfo, create=create)
        failpoint("serve.migrated")
        placet = await _build(settings, stack, conninfo, schema, address=address, create=create)
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
    """
    Use the server no longer, however often we are told to be quick: it would be left behind.

    A start that was given up on goes on in its thread, so it is waited for.
    """

    async def leave() -> None:
        await asyncio.gather(starting, return_exceptions=True)
        await asyncio.to_thread(embedded.stop)

    leaving = asyncio.create_task(leave(), name="leaving the database server")
    while not leaving.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.shield(leaving)
    leaving.result()


async def _build(
    settings: Settings,
    stack: AsyncExitStack,
    conninfo: str,
    schema: SchemaReport,
    *,
    address: str | None,
    create: bool,
) -> Placet:
    clock, tokens = SystemClock(), form_tokens(settings, create=create)
    seal = secret_seal(settings, create=create)
    database, feed, log = await _connected(settings, stack, conninfo, schema, tokens)
    runs, workflows = PostgresRuns(database, log), PostgresWorkflows(database, feed=feed)
    executor = _executor(settings, runs, workflows, clock, tokens)
    records = PostgresFileRecords(database)
    uploads = _uploads(settings, records, clock)
    files = await _files(settings, records, uploads)
    members, mailer = PostgresMembers(database), _mailer(settings)
    links = Links(
        tokens=tokens, base=settings.public_url or address or service_registry.discover(settings.data_dir)
    )
    remind_form = RemindForm(executor=executor)
    address_form = AddressForm(executor=executor, members=members)
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
        mailer=mailer,
        outbox=outbox_of(settings),
        files=files,
        file_records=records,
        uploads=uploads,
        inspection=Inspection(database),
        start_run=StartRun(executor=executor, files=files),
        read_form=ReadForm(runs=runs, clock=clock),
        submit_form=SubmitForm(executor=executor, seal_secrets=SealSecrets(seal=seal), files=files),
        view_form=ViewForm(executor=executor),
        stop_run=StopRun(executor=executor),
        extend_form=ExtendForm(executor=executor),
        withdraw_form=WithdrawForm(executor=executor),
        publish_workflow=PublishWorkflow(workflows=workflows, clock=clock),
        read_workflow=_read_workflow,
        remind_form=remind_form,
        perform_task=PerformTask(executor=executor, address_form=address_form, remind_form=remind_form),
        deliver_form=_deliver_form(settings, executor, mailer, links),
        public_url=settings.public_url,
        sends=settings.smtp_url is not None,
        body_limit=settings.body_limit,
    )


def _executor(
    settings: Settings,
    runs: PostgresRuns,
    workflows: PostgresWorkflows,
    clock: SystemClock,
    tokens: FormTokens,
) -> CommandExecutor:
    return CommandExecutor(
        runs=runs,
        workflows=workflows,
        clock=clock,
        new_id=new_id,
        token_key=tokens.current,
        form_time_limit=settings.form_time_limit,
    )


def _deliver_form(
    settings: Settings, executor: CommandExecutor, mailer: TransportMailer, links: Links
) -> DeliverForm:
    return DeliverForm(
        executor=executor,
        mailer=mailer,
        links=links,
        chance=random.random,
        host=settings.mail_from.rpartition("@")[2],
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


def _mailer(settings: Settings) -> TransportMailer:
    if settings.smtp_url is None:
        return TransportMailer(transport=outbox_of(settings))
    server = smtp_url.parse(settings.smtp_url.get_secret_value())
    return TransportMailer(transport=SmtpTransport(server=server, sender=settings.mail_from))


def outbox_of(settings: Settings) -> Outbox:
    """Return the folder where letters lie while there is no mail server."""
    return Outbox(directory=settings.data_dir / "outbox", sender=settings.mail_from)


def form_tokens(settings: Settings, *, create: bool = True) -> FormTokens:
    """Return the keyring of form tokens. :raises TokenKeyError: if a key is malformed or readable by others"""
    if settings.token_keys is not None:
        return FormTokens.parse(settings.token_keys.get_secret_value())
    read = FormTokens.load_or_create if create else FormTokens.load
    return read(settings.data_dir / "keys")


def secret_seal(settings: Settings, *, create: bool = True) -> SecretSeal:
    """Return the keyring of secret fields. :raises KeyRingError: if a key is malformed or readable by others"""
    if settings.secret_keys is not None:
        return SecretSeal.parse(settings.secret_keys.get_secret_value())
    read = SecretSeal.load_or_create if create else SecretSeal.load
    return read(settings.data_dir / "keys")


def _read_workflow(source: bytes) -> ImportedWorkflow:
    """Loaded with the first file: reading YAML needs much that answering requests does not."""
    from interface.formats.dify import read_dify

    return read_dify(source)


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
