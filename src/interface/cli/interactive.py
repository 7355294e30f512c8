"""Being with a run: telling what happens, performing what is due, and letting a person answer its forms."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from rich.text import Text

from application.channels import TERMINAL
from application.ports.runs import FormId, Recorded
from domain.form.submission import InvalidSubmissionError, field_of
from domain.run.decision import replay
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormClosedError, FormSubmittedError, WorkflowRun
from domain.values.json import JsonObject
from interface.cli import ask, ask_field, text
from interface.cli.actor import answerer
from interface.cli.attaching import Attaching
from interface.cli.event_printer import EventPrinter
from interface.cli.output import Output
from interface.cli.terminal import EndOfInputError

if TYPE_CHECKING:
    from interface.main.placet import Placet


class InteractiveRun:
    """One person at a terminal, and one run."""

    def __init__(self, out: Output, placet: "Placet", *, user: str, briefly: bool = False) -> None:
        """:param briefly: ask for the decision without showing the form, which is open elsewhere"""
        self._out = out
        self._placet = placet
        self._user = user
        self._briefly = briefly
        self._run: WorkflowRun | None = None
        self._asking: asyncio.Task[ask.TypedAnswer] | None = None
        self._asked: IssuedForm | None = None
        self._known: JsonObject = {}
        """What was right in an answer that was refused for something else."""
        self._given_up = False
        self._expected = 0
        """The version that the run has reached by our own answer: before we have been told so far, nothing is asked."""

    async def watch(
        self, run_id: UUID, *, until_it_waits: bool = False, aloud: bool = True
    ) -> WorkflowRun | None:
        """Tell what happens until the run ends, or until it waits for people; return the run as it is then."""
        story = EventPrinter(self._out)
        async for happened in self._placet.feed.follow(run_id):
            if aloud:
                story.tell(happened)
            self._evolve(happened)
            if until_it_waits and self._run is not None and self._run.status == "paused":
                break
        return self._run

    async def answer(self, run_id: UUID) -> WorkflowRun | None:
        """As `watch`, asking for an answer to each form that waits; ends early if the person closes the input."""
        story = EventPrinter(self._out)
        feed = self._placet.feed.follow(run_id)
        coming = asyncio.ensure_future(_next(feed))
        try:
            while not self._given_up:
                await asyncio.wait({coming, *self._tasks()}, return_when=asyncio.FIRST_COMPLETED)
                if coming.done():
                    happened = coming.result()
                    if happened is None:
                        break
                    self._evolve(happened)
                    heard = story.hear(happened)
                    if heard or self._is_closed():
                        await self._interrupt()
                        story.say(heard)
                        if self._asking is not None:
                            ask_field.prompt(self._out)
                    coming = asyncio.ensure_future(_next(feed))
                elif self._asking is not None and self._asking.done():
                    await self._submit()
                self._begin_asking()
        finally:
            for task in (coming, *self._tasks()):
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
        return self._run

    def _tasks(self) -> list[asyncio.Task[ask.TypedAnswer]]:
        return [] if self._asking is None else [self._asking]

    def _evolve(self, happened: Sequence[Recorded]) -> None:
        self._run = replay((recorded.event for recorded in happened), self._run)

    def _begin_asking(self) -> None:
        run = self._run
        if self._asking is not None or self._given_up or run is None or run.version < self._expected:
            return
        reachable = [form for form in run.waiting_forms if "web" in form.surfaces]
        if reachable:
            if self._asked is None or self._asked.id != reachable[0].id:
                self._known = {}
            self._asked = reachable[0]
            attach = Attaching.to_form(self._placet, run, self._asked)
            if self._briefly:
                asking = ask.ask_briefly(self._out, self._asked, attach, known=self._known)
            else:
                ask.show(self._out, self._asked)
                asking = ask.ask(self._out, self._asked, attach, known=self._known)
            self._asking = asyncio.ensure_future(asking)

    def _is_closed(self) -> bool:
        """Whether the form that is being asked for needs no answer any more."""
        if self._asking is None or self._asked is None or self._run is None:
            return False
        form = self._run.forms.get(self._asked.id)
        return form is None or form.status != "waiting"  # it has gone with its round

    async def _interrupt(self) -> None:
        """Make room for what has happened meanwhile, and ask no more if it closed the form."""
        if self._asking is None:
            return
        self._out.console.print()
        if self._is_closed():
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)
            self._asking = None
            self._out.console.print(Text("  No answer is needed any more.\n", style="faint"))

    async def _submit(self) -> None:
        assert self._asking is not None and self._asked is not None
        asking, self._asking = self._asking, None
        try:
            answer = asking.result()
        except EndOfInputError:
            self._given_up = True
            self._out.console.print(Text("\n  No answer was recorded.", style="faint"))
            return
        self._out.console.print()
        try:
            answered = await self._placet.submit_form(
                FormId(form_id=UUID(self._asked.id)),
                workflow_id=None,
                action=answer.action,
                inputs=answer.inputs,
                user=self._user,
                channel=TERMINAL,
                digest=self._asked.digest,
            )
            self._expected = answered.version
        except InvalidSubmissionError as invalid:
            wrong = set(map(field_of, invalid.problems))
            self._known = {name: value for name, value in answer.inputs.items() if name not in wrong}
            for place, why in invalid.problems.items() or [("", str(invalid))]:
                field = self._asked.form.field(field_of(place))
                inside = place.removeprefix(field_of(place)).replace("/", ", ")
                ask_field.say_wrong(self._out, f"{ask_field.title(field)}{inside}: {why}" if field else why)
        except FormClosedError as closed:
            why = "Your answer was not recorded."
            if isinstance(closed, FormSubmittedError):
                title = text.one_line(closed.form.form.action_title(closed.form.action or "") or "")
                why = f'Your answer was not recorded: {answerer(closed.form)} chose "{title}" first.'
            ask_field.say_wrong(self._out, why)
            self._expected = self._run.version + 1 if self._run is not None else 0


async def _next(feed: AsyncIterator[Sequence[Recorded]]) -> Sequence[Recorded] | None:
    with contextlib.suppress(StopAsyncIteration):
        return await anext(feed)
    return None
