"""Everything that one process is made of."""

from dataclasses import dataclass

from application.commands.delete_conversation import DeleteConversation
from application.commands.extend_form import ExtendForm
from application.commands.perform_task import PerformTask
from application.commands.publish_workflow import PublishWorkflow
from application.commands.remind_form import RemindForm
from application.commands.rename_conversation import RenameConversation
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import ViewForm
from application.commands.withdraw_form import WithdrawForm
from application.commands.write_variable import WriteVariable
from application.files.resolving import StoredFiles
from application.files.uploads import Uploads
from application.ports.workflows import WorkflowReader
from application.queries.conversations import ReadConversation
from application.queries.read_form import ReadForm
from application.streamed_texts import StreamedTexts
from interface.keys.links import Links
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox
from interface.main.loss import Loss
from interface.main.settings import Settings
from interface.postgres.clock import DatabaseClock
from interface.postgres.log.feed import LogFeed
from interface.postgres.log.log import Log
from interface.postgres.migrate import SchemaReport
from interface.postgres.queries.conversation_list import PostgresConversationList
from interface.postgres.queries.end_users import EndUsers
from interface.postgres.queries.figures import PostgresFigures
from interface.postgres.queries.form_list import FormList
from interface.postgres.queries.inbox import Inbox
from interface.postgres.queries.inspection import Inspection
from interface.postgres.queries.run_list import RunList
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
from interface.runtime.measures import Measures


@dataclass(frozen=True, kw_only=True, slots=True)
class Placet:
    """What one process is made of: ports with their adapters, commands and queries."""

    settings: Settings
    clock: DatabaseClock
    processor: WorkerPool
    conninfo: str
    loss: Loss
    schema: SchemaReport
    tokens: FormTokens
    seal: SecretSeal
    links: Links
    log: Log
    feed: LogFeed
    texts: StreamedTexts
    runs: PostgresRuns
    conversations: PostgresConversations
    workflows: PostgresWorkflows
    keys: ApiKeys
    tasks: PostgresTasks
    members: PostgresMembers
    sessions: PostgresSessions
    drafts: PostgresDrafts
    mailer: TransportMailer
    outbox: Outbox
    files: StoredFiles
    file_records: PostgresFileRecords
    uploads: Uploads
    run_list: RunList
    form_list: FormList
    conversation_list: PostgresConversationList
    end_users: EndUsers
    inbox: Inbox
    inspection: Inspection
    figures: PostgresFigures
    measures: Measures
    read_form: ReadForm
    read_conversation: ReadConversation
    read_workflow: WorkflowReader
    start_run: StartRun
    submit_form: SubmitForm
    view_form: ViewForm
    stop_run: StopRun
    extend_form: ExtendForm
    remind_form: RemindForm
    withdraw_form: WithdrawForm
    rename_conversation: RenameConversation
    delete_conversation: DeleteConversation
    write_variable: WriteVariable
    publish_workflow: PublishWorkflow
    perform_task: PerformTask
