"""The paths of the Dify contract, and what they need."""

from dataclasses import dataclass

from starlette.routing import Route

from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import ViewForm
from application.files.uploads import Uploads
from application.ports.clock import Clock
from application.ports.feed import Feed
from application.ports.people import Roster
from application.ports.runs import Runs
from application.ports.workflows import Workflows
from application.queries.end_users import EndUsers
from application.queries.read_form import ReadForm
from application.queries.run_list import RunList
from application.streamed_texts import StreamedTexts
from interface.http.dify.app_info import AppInfoEndpoints
from interface.http.dify.end_users import EndUserEndpoints
from interface.http.dify.events import EventEndpoints
from interface.http.dify.files import FileEndpoints
from interface.http.dify.form_data import FormToken
from interface.http.dify.forms import FormEndpoints
from interface.http.dify.frames import DifyFrames
from interface.http.dify.logs import LogEndpoints
from interface.http.dify.public_forms import PublicForms
from interface.http.dify.streams import RunStreams, ScopedStreams
from interface.http.dify.workflows import WorkflowEndpoints
from interface.http.files.file_links import FileLinks
from interface.http.files.form_uploads import FormUploads
from interface.http.kernel.auth import ApiKeys
from interface.http.kernel.endpoint import route
from interface.http.kernel.rate_limiter import RateLimiter
from interface.http.kernel.shutdown import Shutdown
from interface.http.streaming.frame_hub import FrameHub
from interface.http.streaming.places import Places
from interface.keys.tokens import Tokens


@dataclass(frozen=True, kw_only=True, slots=True)
class DifyServices:
    """What the endpoints of the contract use."""

    keys: ApiKeys
    workflows: Workflows
    runs: Runs
    feed: Feed
    texts: StreamedTexts
    run_list: RunList
    end_users: EndUsers
    members: Roster
    tokens: Tokens
    clock: Clock
    uploads: Uploads
    form_uploads: FormUploads
    start_run: StartRun
    stop_run: StopRun
    read_form: ReadForm
    view_form: ViewForm
    submit_form: SubmitForm
    base: str
    """The address under which people reach the service."""
    body_limit: int
    """The largest request body that is read, in bytes."""
    most_streams: int | None = None
    """How many may wait for what becomes of a run, if that is bounded."""


def web_token(tokens: Tokens) -> FormToken:
    """Return what derives the token by which the API and the page open a form; None for one sent by e-mail only."""
    return lambda form: (
        tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")
        if "web" in form.surfaces
        else None
    )


def routes(services: DifyServices, *, shutdown: Shutdown) -> list[Route]:
    """Return the routes, the busiest first; streams end with the shutdown."""
    return [
        *_key_routes(services, _streams(services, shutdown)),
        *_link_routes(services),
        *_app_routes(services),
    ]


def _streams(services: DifyServices, shutdown: Shutdown) -> ScopedStreams:
    places = Places(services.most_streams)

    def telling(token: FormToken) -> RunStreams:
        return RunStreams(
            hub=FrameHub[DifyFrames](services.feed, services.runs, services.texts),
            runs=services.runs,
            workflows=services.workflows,
            token=token,
            shutdown=shutdown,
            places=places,
        )

    return ScopedStreams(answering=telling(web_token(services.tokens)), looking=telling(lambda _: None))


def _key_routes(services: DifyServices, streams: ScopedStreams) -> list[Route]:
    """Return the paths of runs and their forms, for who has a key."""
    workflows = WorkflowEndpoints(
        keys=services.keys,
        workflows=services.workflows,
        runs=services.runs,
        start_run=services.start_run,
        stop_run=services.stop_run,
        streams=streams,
        body_limit=services.body_limit,
    )
    forms = FormEndpoints(
        keys=services.keys,
        read_form=services.read_form,
        submit_form=services.submit_form,
        clock=services.clock,
        body_limit=services.body_limit,
    )
    events = EventEndpoints(keys=services.keys, streams=streams)
    return [
        route("/v1/workflows/run", post=workflows.run),
        route("/v1/form/human_input/{form_token}", get=forms.show, post=forms.submit),
        route("/v1/workflow/{workflow_run_id}/events", get=events.stream),
        route("/v1/workflows/run/{workflow_run_id}", get=workflows.detail),
        route("/v1/workflows/tasks/{task_id}/stop", post=workflows.stop),
        route("/v1/workflows/{workflow_id}/run", post=workflows.run_version),
        route("/v1/workflows/{task_id}/stop", post=workflows.stop),  # where older clients look for it
    ]


def _link_routes(services: DifyServices) -> list[Route]:
    """Return the paths of forms for who has their link."""
    public = PublicForms(
        read_form=services.read_form,
        view_form=services.view_form,
        submit_form=services.submit_form,
        workflows=services.workflows,
        clock=services.clock,
        limiter=RateLimiter(),
        body_limit=services.body_limit,
    )
    uploads = services.form_uploads
    return [
        route("/api/form/human_input/{token}", get=public.show, post=public.submit),
        route("/api/form/human_input/{token}/upload-token", post=uploads.token),
        route("/api/human-input-forms/files", post=uploads.file),
    ]


def _app_routes(services: DifyServices) -> list[Route]:
    """Return the paths of what is around the runs: their list, the workflow's own pages, files and end users."""
    keys, workflows = services.keys, services.workflows
    logs = LogEndpoints(keys=keys, workflows=workflows, run_list=services.run_list, members=services.members)
    app_info = AppInfoEndpoints(keys=keys, workflows=workflows, limits=services.uploads.limits)
    files = FileEndpoints(
        keys=keys,
        uploads=services.uploads,
        links=FileLinks(tokens=services.tokens, key=services.tokens.ids[0]),
        clock=services.clock,
        base=services.base,
    )
    end_users = EndUserEndpoints(keys=keys, end_users=services.end_users)
    return [
        route("/v1/workflows/logs", get=logs.page),
        route("/v1/info", get=app_info.info),
        route("/v1/parameters", get=app_info.parameters),
        route("/v1/meta", get=app_info.meta),
        route("/v1/site", get=app_info.site),
        route("/v1/files/upload", post=files.upload),
        route("/v1/files/{file_id}/preview", get=files.preview),
        route("/files/{file_id}/file-preview", get=files.linked),
        route("/v1/end-users/{end_user_id}", get=end_users.show),
    ]
