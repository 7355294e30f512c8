"""The use cases on ports in memory, and others who are first."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import timedelta
from functools import wraps
from itertools import chain
from typing import Any, ParamSpec
from uuid import UUID

from memory.clock import MemoryClock
from memory.log import MemoryLog
from memory.members import MemoryMembers
from memory.rings import SEAL, TOKENS
from memory.text_buffer import MemoryTextBuffer
from memory.workflows import MemoryWorkflows

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.deliver_form import DeliverForm
from application.commands.extend_form import ExtendForm
from application.commands.perform_effect import PerformEffect
from application.commands.perform_task import PerformTask, performers
from application.commands.publish_workflow import PublishWorkflow
from application.commands.remind_form import RemindForm
from application.commands.seal_secrets import SealSecrets
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import Viewer, ViewForm
from application.commands.withdraw_form import WithdrawForm
from application.ports.effects import Performer
from application.ports.files import FileRefusedError, FileUse
from application.ports.mail import Email, EmailRefusedError
from application.ports.processor import InPlace, Processor
from application.ports.runs import EventPage, FormGrant, FormId, FormRef, FormToken, Recorded, Runs
from application.ports.tasks import DueTask
from application.streamed_texts import StreamedTexts
from domain.run.events import RunEvent
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from interface.keys.links import Links
from interface.runtime.ids import new_id

P = ParamSpec("P")
Rival = Callable[[], Awaitable[object]]


def in_loop(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run the test in an event loop of its own."""

    @wraps(test)
    def running(*args: P.args, **kwargs: P.kwargs) -> None:
        asyncio.run(test(*args, **kwargs))

    return running


class ContestedRuns:
    """The `Runs` port where others are first: before each append, the next of them acts."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._rivals: Iterator[Rival] = iter(())
        self.appends = 0
        """How often it was tried to append."""
        self._seen: dict[FormRef, tuple[WorkflowRun, FormGrant]] = {}
        self._seen_runs: dict[UUID, WorkflowRun] = {}

    def before_appends(self, rivals: Iterable[Rival]) -> None:
        """Let these act, one before each append from now on."""
        self._rivals = chain(self._rivals, rivals)

    async def remember(self, form: FormRef) -> None:
        """Have seen the form as it is now, and nothing of what happens to it from now on."""
        self._seen[form] = await self._runs.by_form(form)

    async def remember_run(self, run_id: UUID) -> None:
        """Have seen the run as it is now, and nothing of what happens in it from now on."""
        self._seen_runs[run_id] = await self._runs.get(run_id)

    async def get(self, run_id: UUID) -> WorkflowRun:
        return await self._runs.get(run_id)

    async def with_form(self, run_id: UUID, form_id: str) -> WorkflowRun:
        return await self._runs.with_form(run_id, form_id)

    async def by_form(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        return await self._runs.by_form(form)

    def remembered(self, form: FormRef) -> tuple[WorkflowRun, FormGrant] | None:
        return deepcopy(self._seen.get(form))

    def remembered_run(self, run_id: UUID) -> WorkflowRun | None:
        return deepcopy(self._seen_runs.get(run_id))

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        self.appends += 1
        rival = next(self._rivals, None)
        if rival is not None:
            await rival()
        return await self._runs.save(run)

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        return await self._runs.history(run_id, after=after)

    async def page(self, run_id: UUID, *, after: int = 0) -> EventPage:
        return await self._runs.page(run_id, after=after)

    async def newest(self, run_id: UUID) -> Recorded:
        return await self._runs.newest(run_id)

    async def version_at(self, run_id: UUID, position: int) -> int | None:
        return await self._runs.version_at(run_id, position)


class NamedFiles:
    """The `Files` port: those that there are, by the id of their upload."""

    def __init__(self) -> None:
        self.known: dict[str, JsonObject] = {}
        self.asked: list[tuple[str, FileUse]] = []

    async def resolve(self, mapping: JsonObject, *, use: FileUse) -> JsonObject:
        name = str(mapping.get("upload_file_id") or mapping.get("url"))
        self.asked.append((name, use))
        if name not in self.known:
            raise FileRefusedError("Invalid upload file")
        return self.known[name]


class KeptMail:
    """The `Mailer` port: what was given to it, and how it answers."""

    channel = "outbox"

    def __init__(self) -> None:
        self.taken: list[Email] = []
        self.refusal: EmailRefusedError | None = None

    async def send(self, email: Email) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.taken.append(email)
        return "250 OK"


class UseCases:
    """Every use case; `contested` is where others can be first, `rival` are those who are not contested."""

    def __init__(
        self, *, form_time_limit: timedelta | None = None, processor: Processor | None = None
    ) -> None:
        self.clock = MemoryClock()
        self.log = MemoryLog()
        self.contested = ContestedRuns(self.log)
        self.workflows = MemoryWorkflows()
        self.members = MemoryMembers()
        self.files = NamedFiles()
        self.mailer = KeptMail()
        self.performers: dict[str, Performer] = {}
        self.text_buffer = MemoryTextBuffer()
        self.texts = StreamedTexts(self.text_buffer)
        self.limit = form_time_limit
        self.processor = processor or InPlace()
        self.executor = self._executor(self.contested)
        self._build(self.executor)

    @property
    def rival(self) -> "UseCases":
        """The same use cases for somebody else, whom nobody keeps from being first."""
        other = object.__new__(UseCases)
        other.__dict__.update(self.__dict__)
        other._build(self._executor(self.log))
        return other

    def _executor(self, runs: Runs) -> CommandExecutor:
        return CommandExecutor(
            runs=runs,
            conversations=self.log.conversations,
            workflows=self.workflows,
            clock=self.clock,
            new_id=new_id,
            token_key=TOKENS.current,
            form_time_limit=self.limit,
            processor=self.processor,
        )

    def _build(self, executor: CommandExecutor) -> None:
        self.start_run = StartRun(executor=executor, files=self.files)
        self.submit_form = SubmitForm(
            executor=executor, seal_secrets=SealSecrets(seal=SEAL), files=self.files, members=self.members
        )
        self.view_form = ViewForm(executor=executor, members=self.members)
        self.extend_form = ExtendForm(executor=executor)
        self.withdraw_form = WithdrawForm(executor=executor)
        self.remind_form = RemindForm(executor=executor)
        self.address_form = AddressForm(executor=executor, members=self.members)
        self.stop_run = StopRun(executor=executor)
        self.publish_workflow = PublishWorkflow(workflows=self.workflows, clock=self.clock)
        self.deliver_form = DeliverForm(
            executor=executor,
            mailer=self.mailer,  # type: ignore[arg-type]
            links=Links(tokens=TOKENS),
            chance=lambda: 0.5,
            host="placet",
        )
        self.perform_task = PerformTask(
            by_kind=performers(
                executor,
                address_form=self.address_form,
                remind_form=self.remind_form,
                deliver_form=self.deliver_form,
                perform_effect=PerformEffect(
                    executor=executor,
                    performers=self.performers,
                    seal=SEAL,
                    texts=self.texts,
                    chance=lambda: 0.5,
                ),
            )
        )

    async def publish(self, definition: WorkflowDefinition) -> UUID:
        """Publish a new workflow."""
        return (await self.publish_workflow.add(definition, publish=True)).workflow_id

    async def started(self, definition: WorkflowDefinition, **inputs: Any) -> WorkflowRun:
        """A run of a workflow that was published for it."""
        begun = await self.rival.start_run(
            workflow_id=await self.publish(definition),
            version_id=None,
            inputs={"topic": "tea"} | inputs,
            user="u-1",
            channel="service-api",
        )
        return begun.run

    async def expire(self, run: WorkflowRun) -> None:
        """Let the form of the run expire, if it is time."""
        form = the_form(await self.now(run))
        task = DueTask(run_id=run.id, kind="expire", key=form.id, fires_at=form.expires_at)
        await self.rival.perform_task(task)

    async def answer(self, run: WorkflowRun) -> None:
        """Somebody else approves the form of the run."""
        await self.rival.submit_form(
            by_link(run),
            workflow_id=None,
            action="approve",
            inputs={"comment": "Fine."},
            user="u-2",
            channel="service-api",
        )

    def mail(self, run: WorkflowRun, recipient: str, round: int = 0) -> DueTask:
        """The task that sends that mail about the form of the run."""
        key = f"{the_form(run).id}:{recipient}:{round}"
        return DueTask(run_id=run.id, kind="mail", key=key, fires_at=self.clock.now())

    async def send(self, task: DueTask) -> None:
        """Send a mail, if it is still to be sent, and record what became of it."""
        email = await self.deliver_form.email(task)
        if email is not None:
            await self.deliver_form.record(task, await self.deliver_form.send(email))

    async def deliver(self, run: WorkflowRun, recipient: str, round: int = 0) -> None:
        """Send that mail about the form of the run."""
        await self.send(self.mail(run, recipient, round))

    async def now(self, run: WorkflowRun) -> WorkflowRun:
        """The run as the log has it now."""
        return await self.log.get(run.id)

    async def events(self, run: WorkflowRun, *kinds: type[RunEvent]) -> list[RunEvent]:
        """What was recorded of the run, of these kinds."""
        happened = [recorded.event for recorded in await self.log.history(run.id)]
        return [event for event in happened if not kinds or isinstance(event, kinds)]


SOMEBODY = Viewer(channel="web page")
"""Who looks at a form by its link, and of whom nothing else is known."""


def the_form(run: WorkflowRun) -> IssuedForm:
    """The only form of the run."""
    (form,) = run.forms.values()
    return form


def by_link(run: WorkflowRun, recipient: str | None = None) -> FormToken:
    """The only form of the run by its link, or by that of a recipient."""
    form = the_form(run)
    surface = "web" if recipient is None else "email"
    return FormToken(
        token=TOKENS.derive(key_id=form.token_key, form_id=form.id, surface=surface, recipient=recipient)
    )


def by_id(run: WorkflowRun) -> FormId:
    """The only form of the run by its id."""
    return FormId(form_id=UUID(the_form(run).id))
