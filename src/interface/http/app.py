"""The application: every face on one router, and what all answers have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import Message, Receive, Scope, Send

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
from interface.failpoints import failpoint
from interface.files.resolving import RemoteFiles
from interface.files.uploads import Uploads
from interface.http.api.forms import FormList
from interface.http.api.members import Roster
from interface.http.api.problems import problem, refusal_here
from interface.http.dify.auth import ApiKeys
from interface.http.dify.end_users import EndUsers
from interface.http.dify.logs import RunList
from interface.http.errors import UNFORESEEN, envelope, refusal
from interface.http.file_links import FileLinks
from interface.http.ingress import BODY_LIMIT
from interface.http.pages import notices
from interface.http.pages.inbox import MemberInbox
from interface.http.pages.invitations import InvitingPost
from interface.http.pages.sessions import Sessions
from interface.http.shutdown import Shutdown
from interface.ids import new_id
from interface.logs import Logger
from interface.mail.outbox import Outbox
from interface.tokens import Tokens

log = Logger(__name__)


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
    clock: Clock
    start_run: StartRun
    read_form: ReadForm
    submit_form: SubmitForm
    view_form: ViewForm
    stop_run: StopRun
    extend_form: ExtendForm
    remind_form: RemindForm
    withdraw_form: WithdrawForm
    publish_workflow: PublishWorkflow
    shutdown: Shutdown
    uploads: Uploads
    remote_files: RemoteFiles
    file_links: FileLinks
    workspace_id: UUID
    home: str
    """The address under which people reach us, as far as we know it; for links in letters."""
    sends: bool = False
    """Whether letters are sent, and do not lie in the outbox."""
    public_url: str | None = None
    body_limit: int = BODY_LIMIT
    """The largest request body that is read, in bytes."""


class Application:
    """An ASGI application of these routes; every answer has a request id, every refusal the same shape."""

    def __init__(self, routes: Sequence[Route]) -> None:
        self._router = Router(routes, redirect_slashes=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        scope["app"] = self
        begun = False
        request_id = str(new_id()).encode()

        async def sending(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                failpoint("http.before-answer")
                message["headers"] = [
                    *message["headers"],
                    (b"request-id", request_id),
                    (b"x-content-type-options", b"nosniff"),
                ]
            await send(message)

        try:
            await self._router(scope, receive, sending)
            await scope["answer"](scope, receive, sending)
            failpoint("http.answered")
        except ClientDisconnect:
            return
        except Exception as error:
            if begun:
                raise
            await _refused(error, request_id.decode(), scope)(scope, receive, sending)


def _refused(error: Exception, request_id: str, scope: Scope) -> Response:
    """What nobody has foreseen is logged; its particulars stay inside."""
    ours = getattr(scope.get("endpoint"), "ours", False)
    foreseen = refusal_here(error) if ours else refusal(error)
    if foreseen is None:
        log.error("request failed", request_id=request_id, exc_info=error)
    if _is_for_people(scope):
        return notices.failed(request_id) if foreseen is None else notices.refused(foreseen)
    if ours:
        return problem(foreseen or UNFORESEEN, request_id=request_id)
    return envelope(foreseen or UNFORESEEN)


def _is_for_people(scope: Scope) -> bool:
    """Whether a browser asked for a page; where there is nothing at all, what it says that it takes decides."""
    endpoint = scope.get("endpoint")
    if endpoint is not None:
        return bool(getattr(endpoint, "page", False))
    accepts = Headers(scope=scope).get("accept", "")
    return "text/html" in accepts and not scope["path"].startswith(("/v1/", "/api/"))
