"""`placet demo`: the whole cycle, from a workflow file to the end of a run that a person decided."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from interface.cli.output import Output
from interface.cli.refusal import REFUSED, CommandError

if TYPE_CHECKING:
    from application.ports.workflows import WorkflowVersion
    from domain.run.workflow_run import WorkflowRun
    from interface.cli.api_client import ApiClient
    from interface.main.placet import Placet
    from interface.main.settings import Settings

HOST, PORT = "127.0.0.1", 8000
USER = "demo"
INPUTS = {"topic": "tea", "language": "English"}


async def demo(
    out: Output,
    port: Annotated[
        int | None,
        typer.Option("--port", "-p", min=0, max=65535, help="By default 8000, or else a free one."),
    ] = None,
    answer: Annotated[
        str | None, typer.Option(metavar="ACTION", help="Answer the form with this action instead of asking.")
    ] = None,
) -> int:
    """Show everything: start a run that asks you something, and follow it to its end."""
    _say_hello(out)
    from interface.main.settings import Settings

    settings = Settings().model_copy(update={"public_url": None, "role": "all"})
    async with _opened(out, settings) as placet:
        major, minor = divmod(placet.schema.server, 10_000)
        _say_done(
            out, "Database", _database(settings), f"PostgreSQL {major}.{minor}; what happens stays there"
        )
        version = await _workflow(placet)
        _check_action(version, answer)
        _say_done(out, "Workflow", version.definition.name, f"version {version.number}, published")
        async with _key(placet, version.workflow_id) as key, _serving(settings, port) as (url, serving):
            _say_done(out, "Service", url, "API and pages")
            from interface.cli.api_client import ApiClient

            client = ApiClient(url, key=key)
            body = {"inputs": INPUTS, "response_mode": "blocking", "user": USER}
            paused = await client.post("/v1/workflows/run", body)
            run_id, token = UUID(paused["workflow_run_id"]), paused["data"]["reasons"][0]["form_token"]
            _say_done(out, "Run", str(run_id), "started over the API")
            _say_ways(out, url, key=key, run_id=run_id, token=token)
            if answer is not None:
                await _answer(client, token, action=answer)
            run = await _until_over(out, placet, run_id, serving, asking=answer is None)
        return _conclude(out, placet, run, version)


def _say_hello(out: Output) -> None:
    """The first words come before anything is loaded that takes its time."""
    if out.in_words:
        sys.stdout.write("\nPlacet: a workflow stops, asks a person, and goes on with the answer.\n\n")
        sys.stdout.flush()


@contextlib.asynccontextmanager
async def _opened(out: Output, settings: "Settings") -> AsyncIterator["Placet"]:
    """Open the store; whoever waits for that sees that something moves."""
    from interface.cli.store import opened

    async with contextlib.AsyncExitStack() as stack:
        with contextlib.ExitStack() as waiting:
            if out.in_words and out.on_terminal:
                waiting.enter_context(out.console.status("Getting the database ready", spinner="dots"))
            placet = await stack.enter_async_context(opened(out, settings, create=True))
        yield placet


def _say_done(out: Output, what: str, name: str, remark: str) -> None:
    from rich.text import Text

    line = Text.assemble(("✓ ", "done"), f"{what:<10}", name, (f"  {remark}", "faint"))
    out.say(line)


def _database(settings: "Settings") -> str:
    return "the one of PLACET_DATABASE_URL" if settings.database_url else str(settings.data_dir)


async def _workflow(placet: "Placet") -> "WorkflowVersion":
    """Return the example, published; brought in if it has not been before."""
    from application.ports.workflows import WorkflowNotPublishedError
    from interface.cli.examples import content_review
    from interface.formats.dify import read_dify

    definition = read_dify(content_review()).definition
    for summary in await placet.workflows.summaries():
        if summary.name == definition.name:
            with contextlib.suppress(WorkflowNotPublishedError):
                version = await placet.workflows.published(summary.workflow_id)
                if version.definition.digest == definition.digest:
                    return version
    return await placet.publish_workflow.add(definition, publish=True)


def _check_action(version: "WorkflowVersion", action: str | None) -> None:
    """:raises CommandError: if no form of the workflow has that action"""
    from domain.workflow.nodes.human_input import HumanInput

    nodes = version.definition.nodes
    has = [known.id for node in nodes if isinstance(node, HumanInput) for known in node.actions]
    if action is not None and action not in has:
        message = f"The form has no action {action!r}. It has: {', '.join(has)}."
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
    waiting: set[asyncio.Future[Any]] = {serving, ready}
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    if not ready.done():
        await serving  # which says why
    try:
        yield await ready, serving
    finally:
        if not serving.done():
            signal.raise_signal(signal.SIGTERM)  # to the server's own handler: it lets requests finish
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


def _say_ways(out: Output, url: str, *, key: str, run_id: UUID, token: str) -> None:
    """Print how the form is reached: by a person, and by a program."""
    if not out.in_words:
        return
    from rich.text import Text

    body = '{"inputs": {"edits": "", "feedback": ""}, "action": "approve", "user": "me"}'
    out.say()
    out.say("  The run is waiting for a person. Open the form and decide:")
    out.say()
    out.console.print(Text(f"    {url}/form/{token}", style="link"), soft_wrap=True)
    out.say()
    out.say(Text("  Or let a program do it over the API:", style="faint"))
    out.say()
    for line in (
        f'    KEY="Authorization: Bearer {key}"',
        f"    FORM={url}/v1/form/human_input/{token}",
        f"    RUN={url}/v1/workflow/{run_id}",
        '    curl -H "$KEY" $FORM',
        f"""    curl -H "$KEY" $FORM -H "Content-Type: application/json" \\\n      -d '{body}'""",
        f'    curl -H "$KEY" -N "$RUN/events?user={USER}&include_state_snapshot=true"',
    ):
        out.console.print(Text(line, style="faint"), soft_wrap=True)
    out.say()
    out.say("  What happens:")
    out.say()


async def _answer(client: "ApiClient", token: str, *, action: str) -> None:
    """Answer the form over the API, its fields as they are."""
    path = f"/v1/form/human_input/{token}"
    form = await client.get(path)
    held: dict[str, Any] = form["resolved_default_values"]
    inputs = {
        field["output_variable_name"]: held.get(field["output_variable_name"], "") for field in form["inputs"]
    }
    await client.post(path, {"inputs": inputs, "action": action, "user": USER})


async def _until_over(
    out: Output, placet: "Placet", run_id: UUID, serving: asyncio.Task[None], *, asking: bool
) -> "WorkflowRun | None":
    """Tell what happens until the run ends, or the service is told to stop."""
    from interface.cli.interactive import InteractiveRun
    from interface.cli.terminal import is_interactive

    attendance = InteractiveRun(out, placet, user=USER, briefly=True)
    if asking and is_interactive() and out.in_words:
        watching = asyncio.ensure_future(attendance.answer(run_id))
    else:
        watching = asyncio.ensure_future(attendance.watch(run_id, aloud=out.in_words))
    await asyncio.wait({watching, serving}, return_when=asyncio.FIRST_COMPLETED)
    if watching.done():
        return watching.result()
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    return None


def _conclude(out: Output, placet: "Placet", run: "WorkflowRun | None", version: "WorkflowVersion") -> int:
    from interface.cli.summary import conclude, say_hint

    if run is None:
        out.say(
            "\n\n  Stopped. The run still waits: placet forms lists what is asked, placet serve serves again."
        )
        return 0
    if out.as_json:
        from interface.cli.documents import run_document

        out.json(run_document(run, version, placet.tokens, now=placet.clock.now()))
    else:
        conclude(out, placet, run)
        say_hint(out, "Serve it", "placet serve")
    return REFUSED if run.status == "failed" else 0
