"""The HTTP service in a thread of the test's own process, on loopback, with its log in memory."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from uuid import UUID

import httpx2
from memory.api_keys import WORKSPACE, MemoryKeys
from memory.clock import MemoryClock
from memory.conversation_list import MemoryConversationList
from memory.drafts import MemoryDrafts
from memory.end_users import MemoryEndUsers
from memory.figures import NoFigures
from memory.file_records import MemoryFileRecords
from memory.form_list import MemoryFormList
from memory.inbox import EmptyInbox
from memory.log import MemoryLog
from memory.members import MemoryMembers
from memory.remote_files import MemoryRemote
from memory.rings import SEAL, TOKENS
from memory.run_list import MemoryRunList
from memory.sessions import MemorySessions
from memory.text_buffer import MemoryTextBuffer
from memory.workflows import MemoryWorkflows

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.delete_conversation import DeleteConversation
from application.commands.deliver_form import DeliverForm
from application.commands.extend_form import ExtendForm
from application.commands.publish_workflow import PublishWorkflow
from application.commands.remind_form import RemindForm
from application.commands.rename_conversation import RenameConversation
from application.commands.seal_secrets import SealSecrets
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import ViewForm
from application.commands.withdraw_form import WithdrawForm
from application.commands.write_variable import WriteVariable
from application.conversation_executor import ConversationExecutor
from application.files.resolving import StoredFiles
from application.files.uploads import Uploads
from application.ports.processor import InPlace, Processor
from application.queries.conversations import ReadConversation
from application.queries.read_form import ReadForm
from application.streamed_texts import StreamedTexts
from domain.files.limits import Limits
from domain.workflow.definition import WorkflowDefinition
from interface.files.store import FileStore
from interface.formats.dify import read_dify
from interface.http.api.routes import ApiServices
from interface.http.app import Application
from interface.http.dify.routes import DifyServices
from interface.http.files.form_uploads import FormUploads, UploadTokens
from interface.http.kernel.connection import PATIENT, ConnectionTimeouts
from interface.http.kernel.ingress import BODY_LIMIT
from interface.http.kernel.server import STALLED_SECONDS, Server, bind, url
from interface.http.kernel.shutdown import Shutdown
from interface.http.operating.metrics import Metrics, Tail
from interface.http.operating.readiness import Readiness
from interface.http.operating.routes import OperatingServices
from interface.http.pages.routes import PageServices
from interface.http.routes import routes
from interface.keys.links import Links
from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox
from interface.runtime.ids import new_id
from interface.runtime.measures import Measures

T = TypeVar("T")


class InProcess:
    """A service on ports in memory; `key(definition)` publishes a workflow and returns a key for it."""

    def __init__(
        self,
        *,
        proxies: Sequence[str] = (),
        patience: ConnectionTimeouts = PATIENT,
        stalled_seconds: float = STALLED_SECONDS,
        connections: int | None = None,
        most_streams: int | None = None,
        processor: Processor | None = None,
    ) -> None:
        self.socket = bind("127.0.0.1", 0, stalled_seconds=stalled_seconds)
        self.url = url(self.socket)
        self.log = MemoryLog()
        self.workflows = MemoryWorkflows()
        self.keys = MemoryKeys()
        self.clock = MemoryClock()
        self.text_buffer = MemoryTextBuffer()
        self.texts = StreamedTexts(self.text_buffer)
        self.shutdown = Shutdown()
        executor = CommandExecutor(
            runs=self.log,
            conversations=self.log.conversations,
            workflows=self.workflows,
            clock=self.clock,
            new_id=new_id,
            token_key=TOKENS.current,
        )
        self.publish_workflow = PublishWorkflow(workflows=self.workflows, clock=self.clock)
        self.directory = TemporaryDirectory(prefix="placet-files-")
        records = MemoryFileRecords()
        self.uploads = Uploads(
            store=FileStore(Path(self.directory.name)),
            records=records,
            clock=self.clock,
            new_id=new_id,
            limits=Limits(),
        )
        self.uploads.store.prepare()
        self.remote = MemoryRemote(self.uploads)
        files = StoredFiles(records=records, remote=self.remote, workspace_id=WORKSPACE, public_url=None)
        self.members = MemoryMembers()
        self.sessions = MemorySessions(self.members)
        self.drafts = MemoryDrafts()
        self.submit_form = SubmitForm(
            executor=executor, seal_secrets=SealSecrets(seal=SEAL), files=files, members=self.members
        )
        self.executor = executor
        self.address_form = AddressForm(executor=executor, members=self.members)
        outbox = Outbox(directory=Path(self.directory.name) / "outbox", sender="placet@localhost")
        self.deliver_form = DeliverForm(
            executor=executor,
            mailer=TransportMailer(transport=outbox),
            links=Links(tokens=TOKENS),
            chance=lambda: 0.5,
            host="placet",
        )
        run_list, form_list = MemoryRunList(self.log), MemoryFormList(self.log)
        conversation_list = MemoryConversationList(self.log)
        start_run = StartRun(executor=executor, files=files)
        alone = ConversationExecutor(conversations=self.log.conversations, clock=self.clock, new_id=new_id)
        read_form = ReadForm(runs=self.log, clock=self.clock, members=self.members)
        view_form = ViewForm(executor=executor, members=self.members)
        form_uploads = FormUploads(
            read_form=read_form,
            upload_tokens=UploadTokens(tokens=TOKENS, runs=self.log),
            uploads=self.uploads,
            remote=self.remote,
            clock=self.clock,
            workspace_id=WORKSPACE,
        )
        self.measures = Measures()
        self.routes = routes(
            dify_services=DifyServices(
                keys=self.keys,
                workflows=self.workflows,
                runs=self.log,
                feed=self.log,
                texts=self.texts,
                run_list=run_list,
                end_users=MemoryEndUsers(self.log, records),
                members=self.members,
                tokens=TOKENS,
                clock=self.clock,
                uploads=self.uploads,
                form_uploads=form_uploads,
                start_run=start_run,
                stop_run=StopRun(executor=executor),
                read_form=read_form,
                view_form=view_form,
                submit_form=self.submit_form,
                base=self.url,
                most_streams=most_streams,
                body_limit=BODY_LIMIT,
            ),
            api_services=ApiServices(
                keys=self.keys,
                form_list=form_list,
                members=self.members,
                clock=self.clock,
                read_form=read_form,
                submit_form=self.submit_form,
                extend_form=ExtendForm(executor=executor),
                remind_form=RemindForm(executor=executor),
                withdraw_form=WithdrawForm(executor=executor),
                start_run=start_run,
                conversation_list=conversation_list,
                read_conversation=ReadConversation(
                    conversations=self.log.conversations, workflows=self.workflows, list=conversation_list
                ),
                rename_conversation=RenameConversation(executor=alone),
                delete_conversation=DeleteConversation(executor=alone),
                write_variable=WriteVariable(executor=alone, workflows=self.workflows),
                publish_workflow=self.publish_workflow,
                read_workflow=read_dify,
                body_limit=BODY_LIMIT,
            ),
            operating_services=OperatingServices(
                readiness=Readiness({}),
                metrics=Metrics(
                    measures=self.measures,
                    figures=NoFigures(),
                    tail=Tail(position=lambda: 0, age=lambda: 0.0),
                    version="0",
                ),
                shows_metrics=True,
            ),
            page_services=PageServices(
                workflows=self.workflows,
                runs=self.log,
                run_list=run_list,
                form_list=form_list,
                members=self.members,
                sessions=self.sessions,
                inbox=EmptyInbox(),
                mailer=TransportMailer(transport=outbox),
                outbox=outbox,
                tokens=TOKENS,
                links=Links(tokens=TOKENS, base="http://127.0.0.1"),
                clock=self.clock,
                drafts=self.drafts,
                uploads=self.uploads,
                form_uploads=form_uploads,
                read_form=read_form,
                view_form=view_form,
                submit_form=self.submit_form,
                public_url=None,
                admins_answer=True,
                sends=False,
                processor=processor or InPlace(),
                body_limit=BODY_LIMIT,
            ),
            base=self.url,
            shutdown=self.shutdown,
        )
        self.app = Application(self.routes, measures=self.measures)
        self.server = Server(
            self.app,
            shutdown=self.shutdown,
            proxies=proxies,
            patience=patience,
            connections=connections,
        )
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self.loop) as runner:
            runner.run(self.server.run_until_stopped(self.socket))

    def call(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something in the service's event loop and return what it gives."""
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(30)

    def stop(self) -> None:
        """Ask the service to end; returns when it has."""
        self.loop.call_soon_threadsafe(self.server.stop)
        self.thread.join(30)
        assert not self.thread.is_alive()

    def publish(self, definition: WorkflowDefinition, workflow_id: UUID | None = None) -> UUID:
        """Store and publish the definition; return the workflow's id."""
        return self.call(
            self.publish_workflow.add(definition, workflow_id=workflow_id, publish=True)
        ).workflow_id

    def key(self, definition: WorkflowDefinition) -> str:
        """Publish the definition as a new workflow and return a key for it."""
        workflow_id = self.publish(definition)
        self.keys.keys[f"app-{workflow_id}"] = workflow_id
        return f"app-{workflow_id}"

    def client(self, key: str = "") -> httpx2.Client:
        """A client that shows the key."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        return httpx2.Client(base_url=self.url, headers=headers, timeout=30, trust_env=False)


@contextmanager
def in_process(
    *,
    proxies: Sequence[str] = (),
    patience: ConnectionTimeouts = PATIENT,
    stalled_seconds: float = STALLED_SECONDS,
    connections: int | None = None,
    most_streams: int | None = None,
    processor: Processor | None = None,
) -> Iterator[InProcess]:
    """A service that ends with the block."""
    service = InProcess(
        proxies=proxies,
        patience=patience,
        stalled_seconds=stalled_seconds,
        connections=connections,
        most_streams=most_streams,
        processor=processor,
    )
    service.thread.start()
    try:
        yield service
    finally:
        if service.thread.is_alive():
            service.stop()
        service.directory.cleanup()
