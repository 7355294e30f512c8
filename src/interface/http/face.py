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
    from application.ports.runs import Runs
    from application.ports.workflows import Workflows
    from application.queries.read_form import ReadForm
    from interface.http.api.forms import FormList
    from interface.http.api.members import Roster
    from interface.http.dify.end_users import EndUsers
    from interface.http.dify.logs import RunList
    from interface.http.kernel.auth import ApiKeys
    from interface.http.pages.account.invitations import InvitationMailer
    from interface.http.pages.account.sessions import Sessions
    from interface.http.pages.inbox.pages import MemberInbox
    from interface.keys.links import Links
    from interface.keys.tokens import Tokens
    from interface.mail.outbox import Outbox


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
    outbox: Outbox
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
    public_url: str | None
    """The address under which people reach us, where the settings name it."""
    sends: bool
    """Whether letters are sent, and do not lie in the outbox."""
    body_limit: int
    """The largest request body that is read, in bytes."""
