"""The composition root: what a process is made of, built from the settings and taken down at the end."""

import asyncio
import gc
import random
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

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
from application.ports.workflows import ImportedWorkflow
from application.queries.read_form import ReadForm
from interface.keys.links import Links
from interface.keys.tokens import FormTokens
from interface.mail.mailer import TransportMailer
from interface.main.data_directory import require_database
from interface.main.database import connected, started_database
from interface.main.files import stored_files, uploads_of
from interface.main.keys import form_tokens, secret_seal
from interface.main.mail import mailer_of, outbox_of
from interface.main.placet import Placet
from interface.main.settings import Settings
from interface.postgres.migrate import SchemaReport, migrate
from interface.postgres.queries.end_users import EndUsers
from interface.postgres.queries.figures import PostgresFigures
from interface.postgres.queries.form_list import FormList
from interface.postgres.queries.inbox import Inbox
from interface.postgres.queries.inspection import Inspection
from interface.postgres.queries.run_list import RunList
from interface.postgres.stores.drafts import PostgresDrafts
from interface.postgres.stores.files import PostgresFileRecords
from interface.postgres.stores.keys import ApiKeys
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.runs import PostgresRuns
from interface.postgres.stores.sessions import PostgresSessions
from interface.postgres.stores.tasks import PostgresTasks
from interface.postgres.stores.workflows import PostgresWorkflows
from interface.processing.pool import WorkerPool
from interface.runtime import service_registry
from interface.runtime.clock import SystemClock
from interface.runtime.failpoints import failpoint
from interface.runtime.ids import new_id
from interface.runtime.measures import Measures
from interface.workers.mail_worker import CLAIM_SECONDS


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
        conninfo = await started_database(settings, stack, on_wait)
        schema = await asyncio.to_thread(migrate, conninfo, create=create)
        failpoint("serve.migrated")
        placet = await _build(settings, stack, conninfo, schema, address=address, create=create)
        gc.enable()  # which the command disables, since there is nothing to collect while modules are loaded
        yield placet


async def _build(
    settings: Settings,
    stack: AsyncExitStack,
    conninfo: str,
    schema: SchemaReport,
    *,
    address: str | None,
    create: bool,
) -> Placet:
    processor = WorkerPool()
    clock, tokens = SystemClock(), form_tokens(settings, create=create)
    seal = secret_seal(settings, create=create)
    measures = Measures()
    database, feed, log = await connected(settings, stack, conninfo, schema, tokens, measures)
    runs, workflows = PostgresRuns(database, log), PostgresWorkflows(database, feed=feed)
    executor = _executor(settings, runs, workflows, clock, tokens, processor)
    records = PostgresFileRecords(database)
    uploads = uploads_of(settings, records, clock)
    files = await stored_files(settings, records, uploads)
    members, mailer = PostgresMembers(database), mailer_of(settings, processor)
    links = Links(
        tokens=tokens, base=settings.public_url or address or service_registry.discover(settings.data_dir)
    )
    remind_form = RemindForm(executor=executor)
    address_form = AddressForm(executor=executor, members=members)
    return Placet(
        settings=settings,
        clock=clock,
        processor=processor,
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
        drafts=PostgresDrafts(database),
        inbox=Inbox(database),
        mailer=mailer,
        outbox=outbox_of(settings),
        files=files,
        file_records=records,
        uploads=uploads,
        inspection=Inspection(database),
        figures=PostgresFigures(database),
        measures=measures,
        start_run=StartRun(executor=executor, files=files),
        read_form=ReadForm(runs=runs, clock=clock, members=members),
        submit_form=SubmitForm(
            executor=executor, seal_secrets=SealSecrets(seal=seal), files=files, members=members
        ),
        view_form=ViewForm(executor=executor, members=members),
        stop_run=StopRun(executor=executor),
        extend_form=ExtendForm(executor=executor),
        withdraw_form=WithdrawForm(executor=executor),
        publish_workflow=PublishWorkflow(workflows=workflows, clock=clock),
        read_workflow=_read_workflow,
        remind_form=remind_form,
        perform_task=PerformTask(executor=executor, address_form=address_form, remind_form=remind_form),
        deliver_form=_deliver_form(settings, executor, mailer, links),
    )


def _executor(
    settings: Settings,
    runs: PostgresRuns,
    workflows: PostgresWorkflows,
    clock: SystemClock,
    tokens: FormTokens,
    processor: WorkerPool,
) -> CommandExecutor:
    return CommandExecutor(
        runs=runs,
        workflows=workflows,
        clock=clock,
        new_id=new_id,
        token_key=tokens.current,
        form_time_limit=settings.form_time_limit,
        processor=processor,
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


def _read_workflow(source: bytes) -> ImportedWorkflow:
    """Loaded with the first file: reading YAML needs much that answering requests does not."""
    from interface.formats.dify import read_dify

    return read_dify(source)
