"""
Makes the database of the corpus that this version of the program leaves, with every kind of event in it: `make corpus`.

It goes through the use cases, with a clock and ids of its own, so that it makes the same each time. Once a version is
released, its database is never made again: it is what that version left.
"""

import asyncio
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import psycopg
from chats import chat, says
from effects import errand, storable, with_errands
from fields import attachment
from forms import asking_everything
from memory.clock import MemoryClock
from stored import Stored, stored
from workflows import (
    assign,
    each,
    end,
    human,
    inside,
    loop,
    mail,
    parallel_reviews,
    review,
    start,
    template,
    workflow,
)

from application import current_request
from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.delete_conversation import DeleteConversation
from application.commands.deliver_form import DeliverForm, DeliveryResult, Taken
from application.commands.extend_form import ExtendForm
from application.commands.perform_task import PerformTask, performers
from application.commands.remind_form import RemindForm
from application.commands.rename_conversation import RenameConversation
from application.commands.seal_secrets import SealSecrets
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import Viewer, ViewForm
from application.commands.withdraw_form import WithdrawForm
from application.commands.write_variable import WriteVariable
from application.conversation_executor import ConversationExecutor
from application.ports.mail import EmailRefusedError
from application.ports.people import Member
from application.ports.runs import FormId, FormToken
from application.ports.tasks import DueTask
from corpus import ANSWERS, API_KEY, CORPUS, DUMP, FOLDED, SEAL, TOKENS, answers, dump, entry, folded
from domain.run import advance
from domain.run.effects import accept_effect, complete_effect, fail_effect, lose_effect
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.outcome import Failed
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres
from interface.postgres.log.codec import TOPICS
from interface.postgres.migrate import migrate
from interface.postgres.stores import members as members_module
from interface.postgres.stores import workflows as workflows_module
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.workflows import PostgresWorkflows
from interface.runtime import program

BEGIN = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
FOLDER = CORPUS / program.version()


class Files:
    """The `Files` port: every file is the same one."""

    async def resolve(self, mapping: dict[str, Any], *, use: Any) -> dict[str, Any]:
        name = str(mapping.get("name", "report.pdf"))
        image = {"type": "image", "mime_type": "image/png"} if name.endswith(".png") else {}
        return attachment(name, **image)  # type: ignore[no-any-return]


def ids() -> Callable[[], UUID]:
    """Return what makes ids, the same ones each time."""
    numbers = count(1)
    return lambda: UUID(f"01950000-0000-7000-8000-{next(numbers):012x}")


@dataclass
class Maker:
    """The use cases on one database."""

    s: Stored
    clock: MemoryClock
    new_id: Callable[[], UUID]
    time_limit: timedelta | None = None

    def __post_init__(self) -> None:
        self.workflows = PostgresWorkflows(self.s.database)
        self.members = PostgresMembers(self.s.database)
        self.executor = CommandExecutor(
            runs=self.s.runs,
            conversations=self.s.conversations,
            workflows=self.workflows,
            clock=self.clock,
            new_id=self.new_id,
            token_key=TOKENS.current,
            form_time_limit=self.time_limit,
        )
        unused: Any = None
        self.remind = RemindForm(executor=self.executor)
        self.perform = PerformTask(
            by_kind=performers(
                self.executor,
                address_form=AddressForm(executor=self.executor, members=self.members),
                remind_form=self.remind,
                deliver_form=unused,
                perform_effect=unused,
            )
        )

    async def complete(
        self, run: WorkflowRun, execution_id: str, *, attempt: int = 1, told: str = "", **result: Any
    ) -> None:
        """Bring what an errand of the run waits for, of which that was told while it came."""
        more: dict[str, Any] = {"attempt": attempt, "result": result, "chance": 0.5, "told": told}
        await self._errand(complete_effect, run, execution_id, **more)

    async def fail(self, run: WorkflowRun, execution_id: str, *, attempt: int = 1) -> None:
        """Come back from an errand of the run with nothing."""
        failure = Failed(
            "unreachable", "Nobody was there", error_type="ErrandError", process_data={"asked": 1}
        )
        await self._errand(fail_effect, run, execution_id, attempt=attempt, failure=failure, chance=0.5)

    async def accept(self, run: WorkflowRun, execution_id: str) -> None:
        """Let somebody outside accept an errand of the run."""
        self.clock.move(timedelta(seconds=1))
        for attempt in self.executor.attempts():
            current, context = await self.current(run), self.executor.context()
            accepted = accept_effect(current, execution_id=execution_id, attempt=1, reference="job-7")
            await attempt.take(current, accepted, context)

    async def _errand(
        self, decision: Callable[..., Any], run: WorkflowRun, execution_id: str, **more: Any
    ) -> None:
        self.clock.move(timedelta(seconds=1))
        for attempt in self.executor.attempts():
            current, context = await self.current(run), self.executor.context()
            definition = await self.executor.definition(current)
            more |= {"definition": definition, "execution_id": execution_id}
            await attempt.decide(current, decision, context=context, **more)

    async def publish(self, definition: WorkflowDefinition) -> UUID:
        """Return the id of a new workflow."""
        version = await self.workflows.add(storable(definition), workflow_id=None, now=self.clock.now())
        await self.workflows.publish(version.workflow_id, number=version.number, now=self.clock.now())
        if (kept := storable(definition)) != definition:
            stored = await self.workflows.version(version.version_id)
            assert stored.definition == kept
            meant = replace(stored, definition=definition)
            self.workflows._immutable[version.version_id] = meant
            self.workflows._published[version.workflow_id] = meant
        return version.workflow_id

    async def start(self, definition: WorkflowDefinition, **more: Any) -> WorkflowRun:
        """Start a run of a new workflow."""
        self.clock.move(timedelta(minutes=1))
        given: dict[str, Any] = {"inputs": {"topic": "tea"}, "user": "u-1", "channel": "service-api"} | more
        workflow_id = await self.publish(definition)
        started = StartRun(executor=self.executor, files=Files())
        return (await started(workflow_id=workflow_id, version_id=None, **given)).run

    def token(self, run: WorkflowRun, *, recipient: str | None = None, form: int = 0) -> str:
        """Return the token of one of the run's forms, or of one of its recipients."""
        issued = [*run.forms.values()][form]
        surface = "web" if recipient is None else "email"
        return TOKENS.derive(key_id=issued.token_key, form_id=issued.id, surface=surface, recipient=recipient)

    async def view(self, run: WorkflowRun, *, recipient: str | None = None, **viewer: Any) -> None:
        """Look at the run's form."""
        self.clock.move(timedelta(seconds=10))
        known = Viewer(**{"channel": "link", **viewer})
        view = ViewForm(executor=self.executor, members=self.members)
        await view(FormToken(token=self.token(run, recipient=recipient)), viewer=known)

    async def answer(self, run: WorkflowRun, token: str | None = None, **more: Any) -> WorkflowRun:
        """Answer the run's form."""
        self.clock.move(timedelta(seconds=50))
        given: dict[str, Any] = {
            "action": "approve", "inputs": {"comment": "Fine."}, "user": "u-2", "channel": "service-api"
        } | more  # fmt: skip
        submit = SubmitForm(
            executor=self.executor, seal_secrets=SealSecrets(seal=SEAL), files=Files(), members=self.members
        )
        return await submit(FormToken(token=token or self.token(run)), workflow_id=None, **given)

    async def due(self, kind: Any, run: WorkflowRun, key: str = "", *, after: timedelta = HOUR) -> None:
        """Perform a task of the run, that much later."""
        self.clock.move(after)
        await self.perform(DueTask(run_id=run.id, kind=kind, key=key, fires_at=self.clock.now()))

    async def mailed(self, run: WorkflowRun, recipient: str, round: int = 0, *, refused: str = "") -> None:
        """Let a mail about the run's form arrive, or not."""
        self.clock.move(timedelta(seconds=5))
        form_id = next(iter(run.forms))
        task = DueTask(
            run_id=run.id, kind="mail", key=f"{form_id}:{recipient}:{round}", fires_at=self.clock.now()
        )
        unused: Any = None
        deliver = DeliverForm(
            executor=self.executor, mailer=unused, links=unused, chance=lambda: 0.5, host="placet.example"
        )
        result: DeliveryResult
        if refused:
            result = EmailRefusedError(f"{refused} no", code=refused, final=refused.startswith("5"))
        else:
            result = Taken(
                message_id=f"{recipient}.{round}@placet.example", channel="email", response="250 OK"
            )
        await deliver.record(task, result)

    async def current(self, run: WorkflowRun) -> WorkflowRun:
        """Return the run as it is now."""
        return await self.s.runs.get(run.id)


def mailing(*members: Member) -> WorkflowDefinition:
    """A form that goes to members, to addresses and to what is none, with reminders and an escalation."""
    items: list[dict[str, Any]] = [{"type": "member", "user_id": str(member.id)} for member in members]
    items += [
        {"type": "external", "email": "eve@example.com"},
        {"type": "member", "user_id": "01950000-0000-7000-8000-ffffffffffff"},
        {"type": "variable", "selector": ["start", "topic"]},
    ]
    boss = {"recipients": {"items": [{"type": "external", "email": "boss@example.com"}]}}
    more = {"reminders": [{"at": 0.5}, {"before": "PT1H"}], "escalation": [{"after": "PT8H", **boss}]}
    email = mail() | {"recipients": {"items": items}, **more}
    return workflow(
        [
            start("topic"),
            human("review", timeout=10, timeout_unit="hour", email=email),
            end(said="review.comment"),
        ],
        ["start > review", "review:approve > end"],
        name="Mailed",
    )


def errands() -> WorkflowDefinition:
    """Two errands beside each other, after whose failures the run goes on."""
    one = errand("one", retries=(1, 1000), patience=600, error_strategy="fail-branch")
    default = {"key": "got", "type": "string", "value": "water"}
    two = errand("two", error_strategy="default-value", default_value=[default])
    ends = [end("fine", one="one.got", two="two.got"), end("not", why="one.error_message")]
    edges = ["start > one", "start > two", "one > fine", "two > fine", "one:fail-branch > not"]
    return with_errands([start("topic"), one, two, *ends], edges, name="Errands")


def reviews() -> WorkflowDefinition:
    """Each item is reviewed, two at a time; a review that fails leaves nothing."""
    begin = {"id": "start", "type": "start", "variables": [{"name": "data", "type": "json_object"}]}
    container = each(
        "each",
        items="start.data.items",
        output="review.comment",
        parallel=2,
        error_mode="remove-abnormal-output",
    )
    nodes = [begin, *inside(container, human("review")), end(all="each.output")]
    return workflow(nodes, ["start > each", "each.start > review", "each > end"], name="Reviews")


def rounds() -> WorkflowDefinition:
    """Somebody is asked until they agree."""
    inner = inside(
        loop("again", 5, n=0),
        assign("count", "again.n", "+=", 1),
        human("review", content="Round {{#again.n#}} {{#$output.comment#}}"),
        {"id": "enough", "type": "loop-end"},
    )
    edges = [
        "start > again",
        "again.start > count",
        "count > review",
        "review:approve > enough",
        "again > end",
    ]
    return workflow([start("topic"), *inner, end(n="again.n", said="review.comment")], edges, name="Rounds")


def in_circles() -> WorkflowDefinition:
    """Somebody is asked again and again, by a way back."""
    nodes = [start("topic"), human("review"), end(said="review.comment")]
    edges = ["start > review", "review:reject > review", "review:approve > end"]
    return WorkflowDefinition.model_validate(
        workflow(nodes, edges, name="In circles").model_dump() | {"flow": "token"}
    )


def failing() -> WorkflowDefinition:
    """A workflow that fails on its way."""
    nodes = [start("topic"), template("share", "{{ 1 // (topic | length - 3) }}", topic="start.topic")]
    return workflow([*nodes, end(share="share.output")], ["start > share", "share > end"], name="Failing")


def going_on() -> WorkflowDefinition:
    """A form that cannot be issued, and a way on."""
    node = human("review", error_strategy="fail-branch")
    node["fields"] = [
        {"type": "select", "name": "choice", "options": {"type": "variable", "selector": ["start", "topic"]}}
    ]
    nodes = [start("topic"), node, end("fine", said="review.choice"), end("not", why="review.error_message")]
    edges = ["start > review", "review:approve > fine", "review:fail-branch > not"]
    return workflow(nodes, edges, name="Going on")


def chain(links: int = 8) -> WorkflowDefinition:
    """Templates one after another."""
    names = [f"t{number}" for number in range(links)]
    sources = ["start.topic", *(f"{name}.output" for name in names)]
    nodes = [template(name, "{{ x }}", x=path) for name, path in zip(names, sources, strict=False)]
    edges = [f"{one} > {next_one}" for one, next_one in zip(["start", *names], [*names, "end"], strict=True)]
    return workflow([start("topic"), *nodes, end(result=sources[-1])], edges, name="Chain")


async def fill(m: Maker) -> None:
    """Record runs in every state, with every kind of event."""
    await answered(m)
    await everything(m)
    await closed_otherwise(m)
    await by_mail(m)
    await m.start(review(), inputs={"topic": "waits"}, level="session")
    advance.STEPS_PER_DECISION = 5  # so that a task has to go on with it
    await m.start(chain())
    gone_on = await m.start(chain())
    await m.due("advance", gone_on, after=timedelta(seconds=1))
    advance.STEPS_PER_DECISION = 200
    await outside(m)
    await in_rounds(m)
    await m.start(failing())
    await m.start(going_on())
    await in_conversation(m)
    await m.start(review(), inputs={"topic": "\0 \ud800 ü " + str(2**70)}, user="ü\0")


async def answered(m: Maker) -> None:
    """Runs that people have answered."""
    run = await m.start(review(), idempotency_key="start-1", files=[{"name": "a.pdf"}])
    await m.view(run)
    await m.answer(run, idempotency_key="answer-1", level="link")
    await m.answer(await m.start(review()), action="reject", inputs={"comment": "No, 2**70 is " + str(2**70)})
    both = await m.start(parallel_reviews())
    await m.answer(both, m.token(both, form=1))
    await m.answer(both)


async def outside(m: Maker) -> None:
    """Runs for which something is done outside."""
    run = await m.start(errands())
    await m.fail(run, "one#1")
    await m.complete(run, "one#1", attempt=2, got="tea")
    await m.complete(run, "two#1", got="coffee")
    failed = await m.start(errands())
    await m.accept(failed, "two#1")
    await m.due("give-up", failed, "one#1", after=timedelta(minutes=10))
    await m.fail(failed, "two#1")
    lost = await m.start(errands())
    await m._errand(lose_effect, lost, "one#1", attempt=1)
    waits = await m.start(errands())
    await m.complete(waits, "two#1", got="coffee")
    stopped = await m.start(errands())
    await StopRun(executor=m.executor)(run_id=stopped.id, workflow_id=None, user="u-1")
    told = await m.start(errands())
    await m.complete(told, "two#1", told="tea, or", got="coffee")


async def in_rounds(m: Maker) -> None:
    """Runs with containers: over, left by an answer, and with rounds that wait and that have failed."""
    items: dict[str, Any] = {"inputs": {"data": {"items": ["a", "b", "c"]}}}
    run = await m.start(reviews(), **items)
    first = run.waiting_forms[0]
    await m.answer(run, m.token(run, form=1))
    withdraw = WithdrawForm(executor=m.executor)
    await withdraw(FormId(form_id=UUID(first.id)), workflow_id=None, reason="by mistake", who="ann")
    waits = await m.start(reviews(), **items)
    await m.answer(waits, m.token(waits, form=1), inputs={"comment": "Second."})
    looped = await m.start(rounds())
    for action in ("reject", "approve"):
        looped = await m.current(looped)
        await m.answer(looped, action=action)
    inner = inside(loop("never", 3, until="never.n = 0", n=0), template("t", ""))
    never = workflow(
        [start("topic"), *inner, end(n="never.n")], ["start > never", "never.start > t", "never > end"]
    )
    await m.start(never)
    stopped = await m.start(rounds())
    await StopRun(executor=m.executor)(run_id=stopped.id, workflow_id=None, user="u-1")
    for actions in (["reject", "reject", "approve"], ["reject"]):
        circling = await m.start(in_circles())
        for action in actions:
            circling = await m.current(circling)
            await m.answer(circling, action=action)


async def everything(m: Maker) -> None:
    """A form with every type of field."""
    run = await m.start(asking_everything())
    answer = {
        "reason": "", "channel": "mail", "address": "ann@example.com", "amount": 7, "day": "2026-03-03",
        "moment": "2026-03-03T10:00:00Z", "sure": True, "places": ["CH"], "link": "https://example.com/",
        "pin": "1234", "data": {"big": 2**53}, "person": {"name": "Ann"},
        "checklist": {"name": "list.pdf"}, "images": [{"name": "one.png"}],
    }  # fmt: skip
    await m.answer(run, inputs=answer)


async def closed_otherwise(m: Maker) -> None:
    """Forms that nobody answered."""
    late = await m.start(review())
    await m.due("expire", late, next(iter(late.forms)), after=timedelta(days=3, seconds=1))
    limited = await Maker(m.s, m.clock, m.new_id, HOUR).start(review())
    await m.due("expire", limited, next(iter(limited.forms)), after=HOUR)
    withdrawn = await m.start(review())
    withdraw = WithdrawForm(executor=m.executor)
    form_id = next(iter(withdrawn.forms))
    await withdraw(
        FormId(form_id=UUID(form_id)), workflow_id=None, reason="by mistake", who="ann", idempotency_key="w-1"
    )
    stopped = await m.start(parallel_reviews())
    await StopRun(executor=m.executor)(run_id=stopped.id, workflow_id=None, user="u-1")


async def by_mail(m: Maker) -> None:
    """A form that goes out by mail, and its answer by a member who had signed in."""
    ann = await m.members.add(email="ann@example.com", name="Ann Lee", now=m.clock.now())
    run = await m.start(mailing(ann), inputs={"topic": "bob@example.com"})
    form_id = next(iter(run.forms))
    await m.due("address", run, form_id, after=timedelta(seconds=1))
    await m.mailed(run, "1", refused="451")
    await m.mailed(run, "1")
    await m.mailed(run, "2", refused="550")
    await m.mailed(run, "3")
    await m.view(run, recipient="1", channel="inbox", level="session", member_id=str(ann.id))
    await m.due("remind", run, f"{form_id}:1", after=5 * HOUR)
    await m.mailed(run, "1", 1)
    m.clock.move(HOUR)
    remind = RemindForm(executor=m.executor)
    await remind(
        FormId(form_id=UUID(form_id)), workflow_id=None, recipient="1", who="bob", idempotency_key="r-1"
    )
    extend = ExtendForm(executor=m.executor)
    await extend(FormId(form_id=UUID(form_id)), workflow_id=None, to=timedelta(hours=20), who="bob")
    await m.due("escalate", run, f"{form_id}:1", after=10 * HOUR)
    await m.answer(
        run,
        m.token(run, recipient="1"),
        channel="inbox",
        level="session",
        member_id=str(ann.id),
        user="Ann Lee",
    )
    half_way = await m.start(mailing(ann), inputs={"topic": "nobody"})
    await m.due("address", half_way, next(iter(half_way.forms)), after=timedelta(seconds=1))
    await m.mailed(half_way, "1", refused="451")
    zoe = await m.members.add(email="zoe@example.com", name="Zoe", role="admin", now=m.clock.now())
    instead = await m.start(mailing(ann), inputs={"topic": "nobody"})
    await m.due("address", instead, next(iter(instead.forms)), after=timedelta(seconds=1))
    await m.answer(instead, channel="inbox", level="session", member_id=str(zoe.id), user="Zoe")


async def in_conversation(m: Maker) -> None:
    """A conversation with two turns, one of which finds what somebody has written, beside one that was deleted."""
    counting = chat(
        [
            start(),
            assign("add", "conversation.n", "+=", 1),
            human("ask"),
            assign("again", "conversation.n", "+=", 1),
            says("tell", "{{#conversation.n#}} of {{#sys.query#}}"),
        ],
        ["start > add", "add > ask", "ask:approve > again", "again > tell"],
        n=0,
    )
    workflow_id = await m.publish(counting)
    of: dict[str, Any] = {"workflow_id": workflow_id, "user": "u-1"}
    begin = partial(
        StartRun(executor=m.executor, files=Files()), **of, version_id=None, inputs={}, channel="service-api"
    )
    alone = ConversationExecutor(conversations=m.s.conversations, clock=m.clock, new_id=m.new_id)
    first = (await begin(query="Hello, how are you today?", level="session")).run
    talk = first.conversation_id
    assert talk is not None
    m.clock.move(HOUR)
    second = (await begin(query="And now?", conversation_id=talk)).run
    write = WriteVariable(executor=alone, workflows=m.workflows)
    await write(talk, "id-of-n", 10, **of, who="bob")
    await m.answer(first)
    await StopRun(executor=m.executor)(run_id=second.id, workflow_id=workflow_id, user="u-1")
    await begin(query="Again", conversation_id=talk)
    await RenameConversation(executor=alone)(talk, **of, name="Greetings", who="bob")
    gone = (await begin(query="Forget it")).run.conversation_id
    assert gone is not None
    await DeleteConversation(executor=alone)(gone, **of, who="bob")


def settle(conninfo: str) -> None:
    """Give what the database itself drew or took from its clock a value that is the same each time."""
    digest = hashlib.sha256(API_KEY.encode()).digest()
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute("SET search_path = placet")
        connection.execute(
            "INSERT INTO api_key (digest, id, log_id, workflow_id, hint, created_at) VALUES (%s, %s, 0, NULL, %s, %s)",
            (digest, UUID(int=1), "ws-corp…00", BEGIN),
        )
        connection.execute("UPDATE migration SET applied_at = %s", (BEGIN,))
        connection.execute("UPDATE program SET first_at = %s", (BEGIN,))
        connection.execute("ALTER TABLE workspace DISABLE TRIGGER refuse_change")
        connection.execute("UPDATE workspace SET id = %s", (UUID("01950000-0000-7000-8000-00000000cafe"),))
        connection.execute("ALTER TABLE workspace ENABLE ALWAYS TRIGGER refuse_change")


def stories(conninfo: str) -> Iterator[tuple[str, Any]]:
    """Yield every run's id, and where it stands."""
    with psycopg.connect(conninfo) as connection:
        found = connection.execute("SELECT run_id FROM placet.run ORDER BY run_id").fetchall()

    async def read() -> list[WorkflowRun]:
        async with stored(conninfo) as s:
            return [await s.runs.get(run_id) for (run_id,) in found]

    for run in asyncio.run(read()):
        yield str(run.id), folded(run)


async def record(conninfo: str) -> None:
    new_id = ids()
    for module in (members_module, workflows_module):
        module.new_id = new_id  # type: ignore[attr-defined]
    current_request.caused_by("key:01950000-0000-7000-8000-000000000000")
    async with stored(conninfo, entropy=Random(7).randbytes) as s:
        await fill(Maker(s, MemoryClock(BEGIN), new_id))


def main() -> int:
    released = subprocess.run(
        ["git", "tag", "--list", f"v{program.version()}"], capture_output=True, text=True
    )
    if released.stdout.strip():
        print(f"{program.version()} is released: its database is what it left, and is not made again")
        return 1
    with tempfile.TemporaryDirectory() as directory, EmbeddedPostgres(Path(directory) / "data") as conninfo:
        migrate(conninfo)
        asyncio.run(record(conninfo))
        settle(conninfo)
        with psycopg.connect(conninfo) as connection:
            topics = {topic for (topic,) in connection.execute("SELECT DISTINCT topic FROM placet.event")}
        if missing := TOPICS.keys() - topics:
            print(f"no run has an event {', '.join(sorted(missing))}: add one to {Path(__file__).name}")
            return 1
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / DUMP).write_text(dump(conninfo))
        (FOLDER / ANSWERS).write_text(json.dumps(answers(conninfo), indent=1, sort_keys=True) + "\n")
        told = {run_id: entry(story) for run_id, story in stories(conninfo)}
        (FOLDER / FOLDED).write_text(json.dumps(told, indent=1, sort_keys=True) + "\n")
        print(f"{FOLDER}: {len(told)} runs, {(FOLDER / DUMP).stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
