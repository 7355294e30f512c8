"""Every path of the service."""

from starlette.routing import Route

from interface.http.api.form_finder import FormFinder
from interface.http.api.forms import OwnForms
from interface.http.api.members import MemberEndpoints
from interface.http.api.workflows import WorkflowImport
from interface.http.dify.app_info import AppInfoEndpoints
from interface.http.dify.end_users import EndUserEndpoints
from interface.http.dify.events import EventEndpoints
from interface.http.dify.files import FileEndpoints
from interface.http.dify.form_data import FormToken
from interface.http.dify.forms import FormEndpoints
from interface.http.dify.frames import DifyFrames
from interface.http.dify.logs import LogEndpoints
from interface.http.dify.public_forms import PublicForms
from interface.http.dify.routes import routes as dify_routes
from interface.http.dify.streams import RunStreams
from interface.http.dify.workflows import WorkflowEndpoints
from interface.http.face import Face
from interface.http.files.file_links import FileLinks
from interface.http.files.form_uploads import FormUploads, UploadTokens
from interface.http.kernel.endpoint import route
from interface.http.kernel.rate_limiter import RateLimiter
from interface.http.kernel.shutdown import Shutdown
from interface.http.openapi.description import Description
from interface.http.pages import front
from interface.http.pages.account.invitations import Invitations
from interface.http.pages.account.sessions import SessionCookies
from interface.http.pages.account.sign_in import LETTERS, LETTERS_WINDOW_SECONDS, SignInPages
from interface.http.pages.form.access import FormAccess
from interface.http.pages.form.answerers import Answerers
from interface.http.pages.form.cookies import FormCookies
from interface.http.pages.form.form_files import FormFiles
from interface.http.pages.form.pages import FormPages
from interface.http.pages.form.renderer import FormPageRenderer
from interface.http.pages.form.shown_files import ShownFiles
from interface.http.pages.inbox.pages import InboxPages
from interface.http.pages.outbox import OutboxPages
from interface.http.pages.rendering import static
from interface.http.streaming.frame_hub import FrameHub
from interface.keys.tokens import Tokens


def routes(face: Face, *, shutdown: Shutdown) -> list[Route]:
    """Return the routes of all faces; streams end with the shutdown."""
    described: list[Route] = []
    description = Description(lambda: described, public_url=face.public_url)
    described += [
        *_dify(face, shutdown),
        *_api(face),
        *_pages(face),
        route("/openapi.json", get=description.json, own_api=True),
        route("/docs", get=description.html, page=True),
    ]
    return described


def web_token(tokens: Tokens) -> FormToken:
    """Return what derives the token by which the API and the page open a form; nothing for one sent by e-mail only."""
    return lambda form: (
        tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")
        if "web" in form.surfaces
        else None
    )


def _dify(face: Face, shutdown: Shutdown) -> list[Route]:
    streams = RunStreams(
        hub=FrameHub[DifyFrames](face.feed),
        workflows=face.workflows,
        token=web_token(face.tokens),
        shutdown=shutdown,
    )
    return dify_routes(
        workflows=WorkflowEndpoints(
            keys=face.keys,
            workflows=face.workflows,
            runs=face.runs,
            start_run=face.start_run,
            stop_run=face.stop_run,
            streams=streams,
            clock=face.clock,
            body_limit=face.body_limit,
        ),
        forms=FormEndpoints(
            keys=face.keys,
            read_form=face.read_form,
            submit_form=face.submit_form,
            clock=face.clock,
            body_limit=face.body_limit,
        ),
        events=EventEndpoints(keys=face.keys, runs=face.runs, streams=streams),
        logs=LogEndpoints(
            keys=face.keys, workflows=face.workflows, run_list=face.run_list, members=face.members
        ),
        app_info=AppInfoEndpoints(keys=face.keys, workflows=face.workflows, limits=face.uploads.limits),
        end_users=EndUserEndpoints(keys=face.keys, end_users=face.end_users),
        files=FileEndpoints(
            keys=face.keys,
            uploads=face.uploads,
            links=FileLinks(tokens=face.tokens, key=face.tokens.ids[0]),
            clock=face.clock,
            public_url=face.public_url,
        ),
    )


def _api(face: Face) -> list[Route]:
    workflows = WorkflowImport(
        keys=face.keys,
        publish_workflow=face.publish_workflow,
        read_workflow=face.read_workflow,
        body_limit=face.body_limit,
    )
    forms = OwnForms(
        keys=face.keys,
        finder=FormFinder(keys=face.keys, runs=face.runs, run_list=face.run_list, tokens=face.tokens),
        form_list=face.form_list,
        tokens=face.tokens,
        clock=face.clock,
        submit_form=face.submit_form,
        withdraw_form=face.withdraw_form,
        extend_form=face.extend_form,
        remind_form=face.remind_form,
        body_limit=face.body_limit,
    )
    members = MemberEndpoints(
        keys=face.keys, members=face.members, clock=face.clock, body_limit=face.body_limit
    )
    return [
        route("/v1/forms", get=forms.page, own_api=True),
        route("/v1/forms/{form_id}", get=forms.show, own_api=True),
        route("/v1/forms/{form_id}/answer", post=forms.answer, own_api=True),
        route("/v1/forms/{form_id}/withdraw", post=forms.withdraw, own_api=True),
        route("/v1/forms/{form_id}/extend", post=forms.extend, own_api=True),
        route("/v1/forms/{form_id}/remind", post=forms.remind, own_api=True),
        route("/v1/members", get=members.page, post=members.add, own_api=True),
        route("/v1/members/{member_id}", patch=members.change, delete=members.remove, own_api=True),
        route("/v1/workflows/import", post=workflows.add, own_api=True),
        route("/v1/workflows/{workflow_id}/publish", post=workflows.publish, own_api=True),
    ]


def _pages(face: Face) -> list[Route]:
    secure = (face.public_url or "").startswith("https:")
    session_cookies = SessionCookies(
        sessions=face.sessions, clock=face.clock, secure=secure, public_url=face.public_url
    )
    cookies = FormCookies(tokens=face.tokens, secure=secure)
    page_renderer = FormPageRenderer(
        access=_form_door(face, cookies, session_cookies), workflows=face.workflows, uploads=face.uploads
    )
    return [
        *_form_pages(face, page_renderer),
        *_house_pages(face, page_renderer, session_cookies),
        route("/", get=front.home, page=True),
        route("/favicon.ico", get=front.icon),
        route("/robots.txt", get=front.robots),
        route("/static/{name}", get=static),
    ]


def _house_pages(face: Face, page_renderer: FormPageRenderer, session_cookies: SessionCookies) -> list[Route]:
    """The pages of members."""
    invitations = Invitations(
        members=face.members,
        sessions=face.sessions,
        mailer=face.mailer,
        clock=face.clock,
        home=face.links.base,
    )
    sign_in = SignInPages(
        session_cookies=session_cookies,
        sessions=face.sessions,
        invitations=invitations,
        clock=face.clock,
        limiter=RateLimiter(),
        letters=RateLimiter(limit=LETTERS, window_seconds=LETTERS_WINDOW_SECONDS),
    )
    inbox = InboxPages(
        session_cookies=session_cookies,
        inbox=face.inbox,
        form_list=face.form_list,
        run_list=face.run_list,
        runs=face.runs,
        workflows=face.workflows,
        tokens=face.tokens,
        cookies=page_renderer.access.cookies,
        clock=face.clock,
        closed=page_renderer.closed,
    )
    outbox = OutboxPages(session_cookies=session_cookies, outbox=face.outbox, sends=face.sends)
    return [
        route("/sign-in", get=sign_in.ask, post=sign_in.send, page=True),
        route("/sign-in/{token}", get=sign_in.show, post=sign_in.enter, page=True),
        route("/sign-out", post=sign_in.leave, page=True),
        route("/inbox", get=inbox.list, page=True),
        route("/inbox/{form_id}", get=inbox.open, page=True),
        route("/outbox", get=outbox.list, page=True),
        route("/outbox/{name}", get=outbox.show, page=True),
    ]


def _form_door(face: Face, cookies: FormCookies, session_cookies: SessionCookies) -> FormAccess:
    return FormAccess(
        read_form=face.read_form,
        view_form=face.view_form,
        cookies=cookies,
        answerers=Answerers(session_cookies=session_cookies, inbox=face.inbox, tokens=face.tokens),
        limiter=RateLimiter(),
        clock=face.clock,
        public_url=face.public_url,
    )


def _form_pages(face: Face, page_renderer: FormPageRenderer) -> list[Route]:
    """The pages of forms, for whoever has a link, and what a page of somebody's own is made with."""
    access = page_renderer.access
    uploads, public = _form_uploads(face), _public_forms(face)
    files = FormFiles(access=access, form_uploads=uploads, shown_files=ShownFiles(uploads=face.uploads))
    forms = FormPages(
        access=access,
        page_renderer=page_renderer,
        submit_form=face.submit_form,
        files=files,
        body_limit=face.body_limit,
    )
    return [
        route("/api/form/human_input/{token}", get=public.show, post=public.submit),
        route("/api/form/human_input/{token}/upload-token", post=uploads.token),
        route("/api/human-input-forms/files", post=uploads.file),
        route("/form/{token}", get=forms.enter, page=True),
        route("/form/f/{form_id:uuid}", get=forms.show, post=forms.answer, page=True),
        route("/form/f/{form_id:uuid}/files", post=files.add),
        route("/form/f/{form_id:uuid}/shown/{file_id:uuid}", get=files.show, page=True),
    ]


def _form_uploads(face: Face) -> FormUploads:
    return FormUploads(
        read_form=face.read_form,
        upload_tokens=UploadTokens(tokens=face.tokens, runs=face.runs),
        uploads=face.uploads,
        remote=face.files.remote,
        clock=face.clock,
        workspace_id=face.files.workspace_id,
    )


def _public_forms(face: Face) -> PublicForms:
    return PublicForms(
        read_form=face.read_form,
        view_form=face.view_form,
        submit_form=face.submit_form,
        workflows=face.workflows,
        clock=face.clock,
        limiter=RateLimiter(),
        body_limit=face.body_limit,
    )
