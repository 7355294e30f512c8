"""Workers as a service has them, on a real database."""

from collections.abc import Mapping
from typing import Any

from memory.rings import SEAL
from memory.text_buffer import MemoryTextBuffer
from stored import TOKENS, Stored

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.deliver_form import DeliverForm
from application.commands.perform_effect import PerformEffect
from application.commands.perform_task import PerformTask, performers
from application.commands.remind_form import RemindForm
from application.ports.effects import Performer
from application.ports.mail import Mailer
from application.ports.tasks import TaskPerformer
from application.ports.workflows import Workflows
from application.recording import PATIENCE_SECONDS, Recording
from application.streamed_texts import StreamedTexts
from domain.run.tasks import TaskKind
from interface.keys.links import Links
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.tasks import PostgresTasks
from interface.runtime.clock import SystemClock
from interface.runtime.ids import new_id
from interface.workers.claims import Claims
from interface.workers.lanes import DECISIONS, Lane
from interface.workers.task_waiter import TaskWaiter
from interface.workers.worker import Worker


class NoMailer:
    """The `Mailer` port where nothing is to be sent."""

    channel = "email"

    async def send(self, email: Any) -> str:
        raise AssertionError(email)


def performers_of(
    executor: CommandExecutor,
    members: Any,
    mailer: Any = None,
    effects: Mapping[str, Performer] | None = None,
    texts: StreamedTexts | None = None,
    patience: float = PATIENCE_SECONDS,
) -> Mapping[TaskKind, TaskPerformer]:
    """What performs tasks, where mails go to that mailer, and effects are done by these."""
    mailer = mailer or NoMailer()
    return performers(
        executor,
        address_form=AddressForm(executor=executor, members=members),
        remind_form=RemindForm(executor=executor),
        deliver_form=DeliverForm(
            executor=executor, mailer=mailer, links=Links(tokens=TOKENS), chance=lambda: 0.5, host="placet"
        ),
        perform_effect=PerformEffect(
            executor=executor,
            performers=effects or {},
            seal=SEAL,
            texts=texts or StreamedTexts(MemoryTextBuffer()),
            chance=lambda: 0.5,
            recording=Recording(patience=patience),
        ),
    )


def worker(
    s: Stored,
    workflows: Workflows,
    *,
    lane: Lane = DECISIONS,
    clock: Any = None,
    tasks: Any = None,
    runs: Any = None,
    mailer: Mailer | None = None,
    effects: Mapping[str, Performer] | None = None,
    texts: StreamedTexts | None = None,
    patience: float = PATIENCE_SECONDS,
) -> Worker:
    """The worker of a queue."""
    clock, tasks = clock or SystemClock(), tasks or PostgresTasks(s.database)
    executor = CommandExecutor(
        runs=runs or s.runs,
        conversations=s.conversations,
        workflows=workflows,
        clock=clock,
        new_id=new_id,
        token_key=TOKENS.current,
    )
    return Worker(
        lane=lane,
        tasks=tasks,
        perform=PerformTask(
            by_kind=performers_of(executor, PostgresMembers(s.database), mailer, effects, texts, patience)
        ),
        waiter=TaskWaiter(queue=lane.queue, tasks=tasks, clock=clock),
        claims=Claims(tasks=tasks),
    )
