"""The paths of the pages, and what they need."""

from dataclasses import dataclass, field

from starlette.routing import Route

from application.commands.submit_form import SubmitForm
from application.commands.view_form import ViewForm
from application.files.uploads import Uploads
from application.ports.clock import Clock
from application.ports.drafts import Drafts
from application.ports.mail import InvitationMailer
from application.ports.people import Roster
from application.ports.processor import InPlace, Processor
from application.ports.runs import Runs
from application.ports.sessions import Sessions
from application.ports.workflows import Workflows
from application.queries.form_list import FormList
from application.queries.inbox import MemberInbox
from application.queries.outbox import KeptEmails
from application.queries.read_form import ReadForm
from application.queries.run_list import RunList
from interface.http.files.form_uploads import FormUploads
from interface.http.kernel.endpoint import route
from interface.http.kernel.rate_limiter import RateLimiter
from interface.http.pages import front
from interface.http.pages.account.invitations import Invitations
from interface.http.pages.account.sessions import SessionCookies
from interface.http.pages.account.sign_in import LETTERS, LETTERS_WINDOW_SECONDS, SignInPages
from interface.http.pages.form.access import FormAccess
from interface.http.pages.form.answerers import Answerers
from interface.http.pages.form.content import cut
from interface.http.pages.form.cookies import FormCookies
from interface.http.pages.form.draft import DraftKeeper
from interface.http.pages.form.form_files import FormFiles
from interface.http.pages.form.pages import FormPages
from interface.http.pages.form.renderer import FormPageRenderer
from interface.http.pages.form.shown_files import ShownFiles
from interface.http.pages.inbox.pages import InboxPages
from interface.http.pages.outbox import OutboxPages
from interface.http.pages.rendering import static
from interface.keys.links import Links
from interface.keys.tokens import Tokens
from interface.processing.texts import WorkedTexts


@dataclass(frozen=True, kw_only=True, slots=True)
class PageServices:
    """What the pages use."""

    workflows: Workflows
    runs: Runs
    run_list: RunList
    form_list: FormList
    members: Roster
    sessions: Sessions
    inbox: MemberInbox
    mailer: InvitationMailer
    outbox: KeptEmails
    tokens: Tokens
    links: Links
    clock: Clock
    drafts: Drafts
    uploads: Uploads
    form_uploads: FormUploads
    read_form: ReadForm
    view_form: ViewForm
    submit_form: SubmitForm
    public_url: str | None
    """The address under which people reach the service, where the settings name it."""
    admins_answer: bool
    """Whether admins may answer in place of those to whom a form was sent."""
    sends: bool
    """Whether e-mails are sent, and not kept in the outbox."""
    body_limit: int
    """The largest request body that is read, in bytes."""
    processor: Processor = field(default_factory=InPlace)
    """Where long texts are rendered."""


def routes(services: PageServices) -> list[Route]:
    """Return the routes of all pages."""
    secure = (services.public_url or "").startswith("https:")
    session_cookies = SessionCookies(
        sessions=services.sessions, clock=services.clock, secure=secure, public_url=services.public_url
    )
    cookies = FormCookies(tokens=services.tokens, secure=secure)
    page_renderer = FormPageRenderer(
        access=_form_access(services, cookies, session_cookies),
        workflows=services.workflows,
        uploads=services.uploads,
        cut=WorkedTexts(cut, services.processor),
    )
    return [
        *_form_pages(services, page_renderer),
        *_member_pages(services, page_renderer, session_cookies),
        route("/", get=front.home, page=True),
        route("/favicon.ico", get=front.icon),
        route("/robots.txt", get=front.robots),
        route("/static/{name}", get=static),
    ]


def _member_pages(
    services: PageServices, page_renderer: FormPageRenderer, session_cookies: SessionCookies
) -> list[Route]:
    """The pages of members."""
    invitations = Invitations(
        members=services.members,
        sessions=services.sessions,
        mailer=services.mailer,
        clock=services.clock,
        home=services.links.base,
    )
    sign_in = SignInPages(
        session_cookies=session_cookies,
        sessions=services.sessions,
        invitations=invitations,
        clock=services.clock,
        limiter=RateLimiter(),
        letters=RateLimiter(limit=LETTERS, window_seconds=LETTERS_WINDOW_SECONDS),
    )
    inbox = InboxPages(
        session_cookies=session_cookies,
        inbox=services.inbox,
        form_list=services.form_list,
        run_list=services.run_list,
        runs=services.runs,
        workflows=services.workflows,
        tokens=services.tokens,
        cookies=page_renderer.access.cookies,
        clock=services.clock,
        closed=page_renderer.closed,
        admins_answer=services.admins_answer,
    )
    outbox = OutboxPages(session_cookies=session_cookies, outbox=services.outbox, sends=services.sends)
    return [
        route("/sign-in", get=sign_in.ask, post=sign_in.send, page=True),
        route("/sign-in/{token}", get=sign_in.show, post=sign_in.enter, page=True),
        route("/sign-out", post=sign_in.leave, page=True),
        route("/inbox", get=inbox.list, page=True),
        route("/inbox/{form_id}", get=inbox.open, page=True),
        route("/outbox", get=outbox.list, page=True),
        route("/outbox/{name}", get=outbox.show, page=True),
    ]


def _form_access(services: PageServices, cookies: FormCookies, session_cookies: SessionCookies) -> FormAccess:
    return FormAccess(
        read_form=services.read_form,
        view_form=services.view_form,
        cookies=cookies,
        answerers=Answerers(
            session_cookies=session_cookies,
            inbox=services.inbox,
            tokens=services.tokens,
            admins_answer=services.admins_answer,
        ),
        members=services.members,
        limiter=RateLimiter(),
        clock=services.clock,
        public_url=services.public_url,
    )


def _form_pages(services: PageServices, page_renderer: FormPageRenderer) -> list[Route]:
    """The pages of forms, for whoever has a link."""
    access = page_renderer.access
    files = FormFiles(
        access=access, form_uploads=services.form_uploads, shown_files=ShownFiles(uploads=services.uploads)
    )
    forms = FormPages(
        access=access,
        page_renderer=page_renderer,
        submit_form=services.submit_form,
        files=files,
        keeper=DraftKeeper(drafts=services.drafts, cookies=access.cookies, clock=services.clock),
        body_limit=services.body_limit,
    )
    return [
        route("/form/{token}", get=forms.enter, page=True),
        route("/form/f/{form_id:uuid}", get=forms.show, post=forms.answer, page=True),
        route("/form/f/{form_id:uuid}/files", post=files.add),
        route("/form/f/{form_id:uuid}/shown/{file_id:uuid}", get=files.show, page=True),
    ]
