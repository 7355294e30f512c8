"""What the endpoints stand on. It is imported without any of them, since commands build the same but answer nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from application.commands.extend_form import ExtendForm
    from application.commands.publish_workflow import PublishWorkflow
    from application.commands.remind_form import RemindForm
    from application.commands.start_run import StartRun
    from application.commands.stop_run import StopRun
    from application.commands.submit_form import SubmitForm
    from application.commands.view_form import ViewForm
    from application.commands.withdraw_form import WithdrawForm
    from application.files.resolving import StoredFiles
    from application.files.uploads import Uploads
    from application.ports.clock import Clock
    from application.ports.feed import Feed
    from application.ports.mail import InvitationMailer
    from application.ports.people import Roster
    from application.ports.runs import Runs
    from application.ports.sessions import Sessions
    from application.ports.workflows import WorkflowReader, Workflows
    from application.queries.end_users import EndUsers
    from application.queries.form_list import FormList
    from application.queries.inbox import MemberInbox
    from application.queries.outbox import KeptEmails
    from application.queries.read_form import ReadForm
    from application.queries.run_list import RunList
    from interface.http.kernel.auth import ApiKeys
    from interface.keys.links import Links
    from interface.keys.tokens import Tokens


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """Everything that the endpoints need."""

    keys: ApiKeys
    workflows: Workflows
    runs: Runs
    feed: Feed
    run_list: RunList
    form_list: FormList
    end_users: EndUsers
    members: Roster
    sessions: Sessions
    inbox: MemberInbox
    mailer: InvitationMailer
    outbox: KeptEmails
    tokens: Tokens
    links: Links
    clock: Clock
    files: StoredFiles
    uploads: Uploads
    start_run: StartRun
    read_form: ReadForm
    submit_form: SubmitForm
    view_form: ViewForm
    stop_run: StopRun
    extend_form: ExtendForm
    remind_form: RemindForm
    withdraw_form: WithdrawForm
    publish_workflow: PublishWorkflow
    read_workflow: WorkflowReader
    public_url: str | None
    """The address under which people reach us, where the settings name it."""
    sends: bool
    """Whether letters are sent, and do not lie in the outbox."""
    body_limit: int
    """The largest request body that is read, in bytes."""
