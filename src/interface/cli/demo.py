"""`placet demo`: the whole cycle, from a workflow file to the record of what a person decided."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Coroutine
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from uuid import UUID

import typer

from interface.cli import text, tour
from interface.cli.output import Output
from interface.cli.refusal import REFUSED, CommandError

if TYPE_CHECKING:
    from application.ports.people import Member
    from application.ports.workflows import WorkflowVersion
    from domain.run.mailing import EmailState
    from domain.run.workflow_run import WorkflowRun
    from interface.cli.api_client import ApiClient
    from interface.main.placet import Placet
    from interface.main.settings import Settings

HOST, PORT = "127.0.0.1", 8000
T = TypeVar("T")
_STOPS_WITHIN_SECONDS = 5
USER = "demo"
REASON = "Because it is a demo."
INPUTS = {"customer": "Tea House", "amount": 1200}


async def demo(
    out: Output,
    port: Annotated[
        int | None,
        typer.Option("--port", "-p", min=0, max=65535, help="The port; by default 8000, or else a free one."),
    ] = None,
    answer: Annotated[
        str | None, typer.Option(metavar="ACTION", help="Answer the form with this action instead of asking.")
    ] = None,
    once: Annotated[
        bool, typer.Option("--once", help="Stop when the run has ended, instead of staying until Ctrl-C.")
    ] = False,
) -> int:
    """
    Try everything: start a run that asks you something, and see what became of it.

    The service stays up until Ctrl-C. Without a terminal nobody is asked: answer on the page, or use --answer.
    """
    tour.say_hello(out)
    from interface.cli.store import opened
    from interface.main.settings import Settings

    # Nothing leaves this machine, whatever is set for the real service.
    settings = Settings().model_copy(update={"public_url": None, "smtp_url": None, "role": "all"})
    async with opened(out, settings, create=True) as placet:
        tour.say_ready(out, "Database", _database(settings), f"{_server(placet)}; all data is stored here")
        version = await _workflow(placet)
        _check_action(version, answer)
        tour.say_ready(out, "Workflow", version.definition.name, f"version {version.number}, published")
        async with _key(placet, version.workflow_id) as key, _serving(settings, port) as (url, serving):
            tour.say_ready(out, "Service", url)
            cycle = _cycle(out, placet, version, url=url, key=key, answer=answer)
            run = await _unless_stopped(cycle, serving)
            if run is not None and run.is_over and not once and not serving.done():
                tour.say_it_stays(out)
                await serving
        tour.say_stopped(out, placet, run)
        return REFUSED if run is not None and run.status == "failed" else 0


async def _cycle(
    out: Output,
    placet: "Placet",
    version: "WorkflowVersion",
    *,
    url: str,
    key: str,
    answer: str | None,
) -> "WorkflowRun | None":
    """Start a run, lead to its form, and tell what happens until it is over, or until the input ends."""
    from interface.cli.api_client import ApiClient

    admin = next(member for member in await placet.members.current() if member.role == "admin")
    client = ApiClient(url, key=key)
    body = {"inputs": INPUTS | {"approver": admin.email}, "response_mode": "blocking", "user": USER}
    paused = await client.post(f"/v1/workflows/{version.version_id}/run", body)
    run_id, token = UUID(paused["workflow_run_id"]), paused["data"]["reasons"][0]["form_token"]
    tour.say_ready(out, "Run", out.id(run_id), "started over the API")
    email = await _emailed(placet, run_id)
    tour.say_ready(out, "E-mail", f"to {admin.email}", tour.email_words(email))
    sign_in = await _sign_in(placet, admin, url)
    tour.say_places(out, url=url, token=token, sign_in=sign_in, email=email, key=key)
    if answer is not None:
        await _answer(client, token, action=answer)
    run = await _followed(out, placet, run_id, asking=answer is None)
    if run is not None and run.is_over:
        if out.as_json:
            from interface.cli.documents import run_document

            out.json(run_document(run, version, placet.tokens, now=placet.clock.now()))
        else:
            tour.say_what_to_look_at(out, placet, run, url=url, token=token)
    return run


async def _unless_stopped(work: Coroutine[Any, Any, T], serving: asyncio.Task[None]) -> T | None:
    """Return what the work returns, or None if the service is stopped before."""
    working = asyncio.ensure_future(work)
    await asyncio.wait({working, serving}, return_when=asyncio.FIRST_COMPLETED)
    if working.done() and isinstance(
        working.exception(), OSError
    ):  # perhaps because it is just being stopped
        await asyncio.wait({serving}, timeout=_STOPS_WITHIN_SECONDS)
    if serving.done():
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        return None
    return working.result()


async def _emailed(placet: "Placet", run_id: UUID) -> "EmailState | None":
    """Return what became of the e-mail about the run's form, once that is known, or None if there is none."""
    from domain.run.decision import replay

    run: WorkflowRun | None = None
    async for happened in placet.feed.follow(run_id):
        run = replay((recorded.event for recorded in happened), run)
        mailings = [form.mailing for form in (run.forms.values() if run else ()) if form.mailing]
        tried = [
            recipient.last
            for mailing in mailings
            for recipient in mailing.recipients.values()
            if recipient.last.attempts
        ]
        if tried or any(mailing.addressed and not mailing.recipients for mailing in mailings):
            return tried[0] if tried else None
    return None


async def _sign_in(placet: "Placet", member: "Member", url: str) -> str:
    """Return a link that signs the member in, which leads to the inbox."""
    from interface.http.pages.account.invitations import link

    token = await placet.sessions.invite(member, now=placet.clock.now())
    return link(url, token)


async def _followed(out: Output, placet: "Placet", run_id: UUID, *, asking: bool) -> "WorkflowRun | None":
    """Tell what happens until the run ends; ask for the answer if there is somebody to ask."""
    from interface.cli.interactive import InteractiveRun
    from interface.cli.terminal import is_interactive

    watching = InteractiveRun(out, placet, user=USER, briefly=True)
    if asking and is_interactive() and out.in_words:
        return await watching.answer(run_id)
    if asking:
        tour.say_that_nobody_is_asked(out)
    return await watching.watch(run_id, aloud=out.in_words)


async def _answer(client: "ApiClient", token: str, *, action: str) -> None:
    """Answer the form over the API; what its fields hold stays."""
    path = f"/v1/form/human_input/{token}"
    form = await client.get(path)
    held: dict[str, Any] = form["resolved_default_values"]
    names = [field["output_variable_name"] for field in form["inputs"]]
    inputs = {name: held.get(name) or REASON for name in names}
    await client.post(path, {"inputs": inputs, "action": action, "user": USER})


def _database(settings: "Settings") -> str:
    return "at PLACET_DATABASE_URL" if settings.database_url else str(settings.data_dir.absolute())


def _server(placet: "Placet") -> str:
    major, minor = divmod(placet.schema.server, 10_000)
    return f"PostgreSQL {major}.{minor}"


async def _workflow(placet: "Placet") -> "WorkflowVersion":
    """Return the example, published: the one that is there already, if it is."""
    from application.ports.workflows import WorkflowNotPublishedError
    from interface.cli.examples import sign_off
    from interface.formats.dify import read_dify

    definition = read_dify(sign_off()).definition
    known = await placet.workflows.with_content(definition)
    if known is not None and known.published_at is not None:
        return known
    if known is not None:
        try:
            await placet.workflows.published(known.workflow_id)  # another version runs, and is left alone
        except WorkflowNotPublishedError:
            return await placet.publish_workflow.publish(known.workflow_id, number=known.number)
    return await placet.publish_workflow.add(definition, publish=True)


def _check_action(version: "WorkflowVersion", action: str | None) -> None:
    """:raises CommandError: if no form of the workflow has that action"""
    from domain.workflow.nodes.human_input import HumanInput

    nodes = version.definition.nodes
    has = [known.id for node in nodes if isinstance(node, HumanInput) for known in node.actions]
    if action is not None and action not in has:
        message = f'The form has no action "{text.one_line(action)}". It has: {", ".join(has)}.'
        raise CommandError(code="invalid_answer", message=message)


@contextlib.asynccontextmanager
async def _key(placet: "Placet", workflow_id: UUID) -> AsyncIterator[str]:
    """Make a key that is good for as long as the demo runs."""
    key_id, key = await placet.keys.create(workflow_id)
    try:
        yield key
    finally:
        await placet.keys.revoke(key_id)


@contextlib.asynccontextmanager
async def _serving(settings: "Settings", port: int | None) -> AsyncIterator[tuple[str, asyncio.Task[None]]]:
    """Serve while the block runs; gives the address and the task, which ends early if somebody ends it."""
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.ensure_future(_serve(settings, port, ready))
    try:
        waiting: set[asyncio.Future[Any]] = {serving, ready}
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        if not ready.done():
            await serving  # which says why
        yield await ready, serving
    finally:
        if not ready.done():
            serving.cancel()
        elif not serving.done():
            signal.raise_signal(signal.SIGTERM)  # to the server's own handler: it lets requests finish
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def _serve(settings: "Settings", port: int | None, ready: "asyncio.Future[str]") -> None:
    from interface.main.serve import serve

    if port is not None:
        await serve(settings, host=HOST, port=port, on_ready=ready.set_result)
        return
    try:
        await serve(settings, host=HOST, port=PORT, on_ready=ready.set_result)
    except OSError:
        if ready.done():
            raise
        await serve(settings, host=HOST, port=0, on_ready=ready.set_result)
