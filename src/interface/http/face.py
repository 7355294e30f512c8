"""What the endpoints stand on. It is imported without any of them, since commands build the same but answer nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from application.extend_form import ExtendForm
    from application.ports import Clock, Feed, Runs, Workflows
    from application.publish_workflow import PublishWorkflow
    from application.read_form import ReadForm
    from application.remind_form import RemindForm
    from application.start_run import StartRun
    from application.stop_run import StopRun
    from application.submit_form import SubmitForm
    from application.view_form import ViewForm
    from application.withdraw_form import WithdrawForm
    from interface.files.resolving import StoredFiles
    from interface.files.uploads import Uploads
    from interface.http.api.forms import FormList
    from interface.http.api.members import Roster
    from interface.http.dify.auth import ApiKeys
    from interface.http.dify.end_users import EndUsers
    from interface.http.dify.logs import RunList
    from interface.http.pages.inbox import MemberInbox
    from interface.http.pages.invitations import InvitingPost
    from interface.http.pages.sessions import Sessions
    from interface.links import Links
    from interface.mail.outbox import Outbox
    from interface.tokens import Tokens


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
    post: InvitingPost
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
