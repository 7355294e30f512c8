"""The composition root: what a process is made of, built from the settings and taken down at the end."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import TypedDict

from application.commands.publish_workflow import PublishWorkflow
from application.ports.workflows import ImportedWorkflow
from application.queries.read_form import ReadForm
from interface.keys.links import Links
from interface.main.beginning import Beginning
from interface.main.commands import commands_on_conversations, commands_on_runs, deliver_form_of, executor_of
from interface.main.data_directory import require_database
from interface.main.database import connected, started_database
from interface.main.effects import performers_of
from interface.main.files import stored_files, uploads_of
from interface.main.keys import KeyProblemListener, KeyRings, KeyRules, key_rings
from interface.main.loss import Loss
from interface.main.mail import mailer_of, outbox_of
from interface.main.placet import Placet
from interface.main.settings import Settings
from interface.main.texts import streamed_texts
from interface.postgres.clock import DatabaseClock
from interface.postgres.database import Database
from interface.postgres.log.vault import Vault
from interface.postgres.migrate import SchemaReport, migrate
from interface.postgres.queries.conversation_list import PostgresConversationList
from interface.postgres.queries.end_users import EndUsers
from interface.postgres.queries.figures import PostgresFigures
from interface.postgres.queries.form_list import FormList
from interface.postgres.queries.inbox import Inbox
from interface.postgres.queries.inspection import Inspection
from interface.postgres.queries.run_list import RunList
from interface.postgres.queries.turns import Turns
from interface.postgres.service_login import service_login
from interface.postgres.stores.conversations import PostgresConversations
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
from interface.runtime.failpoints import failpoint
from interface.runtime.measures import Measures
from interface.runtime.open_files import FILES


@asynccontextmanager
async def open_placet(
    settings: Settings,
    *,
    create: bool = True,
    address: str | None = None,
    files_at_once: int = FILES,
    on_wait: Callable[[str], None] | None = None,
    new_keys: bool = False,
    anew: bool = False,
    on_key_problem: KeyProblemListener | None = None,
) -> AsyncIterator[Placet]:
    """
    Build everything on the database that the settings name, or on the embedded one, and take it down at the end.

    :param create: whether a database and keys are made where there are none
    :param address: where this process listens: links in mails lead there if the settings say nothing else
    :param files_at_once: how many files may be on their way to this process
    :param on_wait: is told, in a sentence, what takes longer than a moment
    :param new_keys: give up keys that are missing, and make a new one where none is left
    :param anew: begin with an empty database though there was another one before
    :param on_key_problem: is told what is wrong with the keys instead of its being raised: to look, and not to write
    :raises NoDataDirectoryError: if there is none, and nothing is to be made
    :raises DataGoneError: if there is none, and there was one before, or has to be one
    :raises KeyRingError: if the keys are not those that the database has been used with
    :raises EmbeddedPostgresError: if there can be no embedded server
    :raises SchemaError: if the database cannot be used
    :raises psycopg.OperationalError: if it cannot be reached
    """
    async with AsyncExitStack() as stack:
        beginning = Beginning(settings, anew=anew)
        if create:
            beginning.check_directory()
        else:
            require_database(settings)
        loss = Loss(stack)
        conninfo = await started_database(
            settings, stack, loss, on_wait, on_create=beginning.check_new_database
        )
        migrated = beginning.migrated if create else partial(migrate, create=False)
        schema = await asyncio.to_thread(migrated, conninfo)
        failpoint("serve.migrated")
        if settings.database_url is None and schema.role:
            conninfo = await asyncio.to_thread(service_login, conninfo)
        rules = KeyRules(create=create, renew=new_keys, on_problem=on_key_problem)
        rings = await asyncio.to_thread(key_rings, settings, conninfo, as_role=schema.role, rules=rules)
        placet = await _build(
            settings, stack, conninfo, schema, rings, loss, address=address, files_at_once=files_at_once
        )
        gc.freeze()  # what was loaded stays: the collector, which the command has disabled, need never look at it
        gc.enable()
        yield placet


async def _build(
    settings: Settings,
    stack: AsyncExitStack,
    conninfo: str,
    schema: SchemaReport,
    rings: KeyRings,
    loss: Loss,
    *,
    address: str | None,
    files_at_once: int,
) -> Placet:
    clock, measures, processor = DatabaseClock(), Measures(), WorkerPool()
    tokens, seal = rings.tokens, rings.seal
    database, feed, log = await connected(settings, stack, conninfo, schema, rings, measures)
    await clock.read(database)
    stack.callback(asyncio.create_task(clock.follow(database), name="clock").cancel)
    conversations, workflows = (
        PostgresConversations(database, log),
        PostgresWorkflows(database, feed=feed),
    )
    runs = PostgresRuns(database, log, conversations=conversations)
    texts = streamed_texts(database, feed, log.vault, stack)
    records, members = PostgresFileRecords(database), PostgresMembers(database)
    uploads = uploads_of(settings, records, clock, at_once=files_at_once)
    files = await stored_files(settings, records, uploads)
    base = settings.public_url or address or service_registry.discover(settings.data_dir)
    links, mailer = Links(tokens=tokens, base=base), mailer_of(settings, processor)
    lists = _read_and_kept_in(database, log.vault)
    executor = executor_of(settings, runs, conversations, workflows, clock, tokens, processor)
    return Placet(
        settings=settings,
        clock=clock,
        processor=processor,
        conninfo=conninfo,
        loss=loss,
        schema=schema,
        tokens=tokens,
        seal=seal,
        log=log,
        feed=feed,
        texts=texts,
        runs=runs,
        conversations=conversations,
        workflows=workflows,
        keys=ApiKeys(database, feed=feed),
        members=members,
        links=links,
        mailer=mailer,
        outbox=outbox_of(settings),
        files=files,
        file_records=records,
        uploads=uploads,
        measures=measures,
        read_form=ReadForm(runs=runs, clock=clock, members=members),
        read_workflow=_read_workflow,
        **lists,
        **commands_on_conversations(conversations, workflows, clock, lists["conversation_list"]),
        **commands_on_runs(
            executor,
            files,
            seal,
            members,
            deliver_form_of(settings, executor, mailer, links),
            performers_of(settings, uploads, files),
            texts,
        ),
        publish_workflow=PublishWorkflow(workflows=workflows, clock=clock),
    )


class _OfDatabase(TypedDict):
    """What needs nothing but the database."""

    tasks: PostgresTasks
    sessions: PostgresSessions
    drafts: PostgresDrafts
    run_list: RunList
    form_list: FormList
    conversation_list: PostgresConversationList
    end_users: EndUsers
    inbox: Inbox
    inspection: Inspection
    figures: PostgresFigures


def _read_and_kept_in(database: Database, vault: Vault) -> _OfDatabase:
    turns = Turns()
    return _OfDatabase(
        tasks=PostgresTasks(database),
        sessions=PostgresSessions(database),
        drafts=PostgresDrafts(database),
        run_list=RunList(database, vault, turns=turns),
        form_list=FormList(database, vault, turns=turns),
        conversation_list=PostgresConversationList(database, vault, turns=turns),
        end_users=EndUsers(database, vault),
        inbox=Inbox(database, vault, turns=turns),
        inspection=Inspection(database),
        figures=PostgresFigures(database),
    )


def _read_workflow(source: bytes) -> ImportedWorkflow:
    """Loaded with the first file: reading YAML needs much that answering requests does not."""
    from interface.formats.dify import read_dify

    return read_dify(source)
