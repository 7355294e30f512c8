"""
Any turns on one conversation, over two replicas that know old things and are lost at times.

Whatever happens, what a node reads and writes is never lost, and the run and its conversation tell the same.
"""

import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from chats import TALK, chat, says
from hypothesis import given
from hypothesis import strategies as st
from runs import NOON, REQUEST, VERSION, WORKFLOW, context
from taken import taken_run
from workflows import assign, human, start

from domain.conversation import changes
from domain.conversation import events as talk
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.conversation.evolve import replay as replay_talk
from domain.run import events
from domain.run.answers import FormAnswer, submit_form
from domain.run.decision import replay
from domain.run.endings import stop_run
from domain.run.forking import fork
from domain.run.start import start_run
from domain.run.workflow_run import WorkflowRun

CHAT = chat(
    [
        start(),
        assign("count", "conversation.n", "+=", 1),
        assign("keep", "conversation.said", "append", "@sys.query"),
        human("ask"),
        assign("again", "conversation.n", "+=", 1),
        assign("last", "conversation.last", "over-write", "@ask.comment"),
        human("more"),
        assign("third", "conversation.n", "+=", 1),
        says("tell", "{{#conversation.n#}}"),
    ],
    [
        "start > count", "count > keep", "keep > ask", "ask:approve > again", "again > last",
        "last > more", "more:approve > third", "third > tell", "ask:reject > tell", "more:reject > tell",
    ],
    n=0,
    said=[],
    last="",
)  # fmt: skip


class StaleError(Exception):
    """A stream is at another version."""


class Log:
    """The streams of the runs and of the conversation: several are appended to together, or none is."""

    def __init__(self) -> None:
        self.runs: dict[UUID, list[events.RunEvent]] = {}
        self.talk: list[talk.ConversationEvent] = []

    def append(self, run: WorkflowRun | None, conversation: Conversation) -> None:
        """Record what is pending. :raises StaleError: if somebody else was first, and then nothing is"""
        of_run = [] if run is None else run.collect_events()
        of_talk = conversation.collect_events()
        recorded = [] if run is None else self.runs.get(run.id, [])
        if of_run and of_run[0].originator_version != len(recorded) + 1:
            raise StaleError
        if of_talk and of_talk[0].originator_version != len(self.talk) + 1:
            raise StaleError
        if run is not None:
            self.runs[run.id] = recorded + of_run
        self.talk += of_talk


class Replica:
    """Knows runs and the conversation as it has seen them last."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.runs: dict[UUID, WorkflowRun] = {}
        self.conversation: Conversation | None = None

    def run(self, run_id: UUID) -> WorkflowRun:
        if run_id not in self.runs:
            found = replay(self.log.runs[run_id])
            assert found is not None
            self.runs[run_id] = found
        return fork(self.runs[run_id])

    def talk(self) -> Conversation:
        if self.conversation is None:
            self.conversation = replay_talk(self.log.talk) or Conversation(id=TALK)
        return self.conversation.fork()

    def forget(self) -> None:
        """Begin anew, knowing nothing."""
        self.runs.clear()
        self.conversation = None


class World:
    """Who talks, answers and writes, through which replica, and what becomes of it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.log = Log()
        self.replicas = [Replica(self.log), Replica(self.log)]
        self.queries: list[str] = []
        self.deleted = False

    def step(self) -> None:
        """Let somebody do something."""
        replica, number = self.random.choice(self.replicas), self.random.random()
        waiting = [run_id for run_id, happened in self.log.runs.items() if not _is_over(happened)]
        if number < 0.3 or not waiting:
            self._decide(replica, None, self._begin)
        elif number < 0.8:
            action = "approve" if self.random.random() < 0.8 else "reject"
            self._decide(replica, self.random.choice(waiting), lambda run: self._answer(run, action))
        elif number < 0.85:
            self._decide(
                replica, self.random.choice(waiting), lambda run: stop_run(run, user="u", reason="enough")
            )
        elif number < 0.95:
            self._by_hand(replica)
        else:
            replica.forget()
        self.check()

    def finish(self) -> None:
        """Answer every form that waits."""
        while waiting := [run_id for run_id, happened in self.log.runs.items() if not _is_over(happened)]:
            self._decide(self.replicas[0], waiting[0], lambda run: self._answer(run, "approve"))
            self.check()

    def _begin(self, run: WorkflowRun) -> events.Decision:
        query = f"q{len(self.log.runs)}"
        return start_run(
            run,
            workflow_id=WORKFLOW,
            version_id=VERSION,
            definition=CHAT,
            definition_digest="d",
            inputs={},
            user="u-1",
            channel="service-api",
            level="api",
            idempotency_key=None,
            query=query,
            context=context(),
        )

    def _answer(self, run: WorkflowRun, action: str) -> events.Decision:
        answer = FormAnswer(action=action, inputs={"comment": f"{run.id}"}, user="u", channel="service-api")
        form_id = run.waiting_forms[0].id
        return submit_form(run, definition=CHAT, form_id=form_id, answer=answer, context=context())

    def _decide(
        self, replica: Replica, run_id: UUID | None, decision: Callable[[WorkflowRun], events.Decision]
    ) -> None:
        """Decide by what the replica knows, and again by what there is if somebody else was first."""
        while True:
            run = WorkflowRun(id=UUID(int=len(self.log.runs) + 1)) if run_id is None else replica.run(run_id)
            if run.is_over:  # somebody else has ended it
                return
            run.conversation = conversation = replica.talk()
            if conversation.is_deleted and run_id is None:
                return
            taken_run(run, lambda run, context: decision(run), context=context())
            if self._appended(replica, run, conversation):
                return

    def _by_hand(self, replica: Replica) -> None:
        kind = self.random.choice(["write", "rename", "delete"] if self.random.random() < 0.2 else ["write"])
        while True:
            conversation = replica.talk()
            if conversation.is_deleted or not conversation.version:
                return
            by_kind = {
                "write": changes.write_variables(
                    conversation, values={"n": conversation.values["n"] + 100}, by=None
                ),  # type: ignore[operator]
                "rename": changes.rename(conversation, name="other", by=None),
                "delete": changes.delete(conversation, by=None),
            }
            take(conversation, by_kind[kind], at=NOON + timedelta(hours=1), request_id=REQUEST)
            if self._appended(replica, None, conversation):
                return

    def _appended(self, replica: Replica, run: WorkflowRun | None, conversation: Conversation) -> bool:
        """Append it, unless the process is lost before; whether whoever decided hears of it is another matter."""
        fate = self.random.random()
        if fate < 0.05:  # lost before the append: whoever asked for it asks again
            replica.forget()
            return False
        kept = None if run is None else fork(run)
        talk_kept = conversation.fork()
        try:
            self.log.append(run, conversation)
        except StaleError:
            replica.forget()
            return False
        if fate < 0.1:  # lost after it: what is there is found when it is looked for
            replica.forget()
        elif fate > 0.4:  # else it goes on with what it knew before
            if kept is not None:
                replica.runs[kept.id] = kept
            replica.conversation = talk_kept
        return True

    def check(self) -> None:
        """What was recorded of runs and of the conversation agrees."""
        conversation = replay_talk(self.log.talk)
        if conversation is None:
            assert not self.log.runs
            return
        told = {run_id: _told(run_id, happened) for run_id, happened in self.log.runs.items()}
        by_run: dict[UUID, list[object]] = {run_id: [] for run_id in told}
        deleted = conversation.is_deleted
        for event in self.log.talk:
            match event:
                case talk.TurnBegan(run_id=run_id, number=number, query=query):
                    by_run[UUID(run_id)].append(("began", number, query))
                case talk.VariablesWritten(run_id=str() as run_id, variables=variables):
                    by_run[UUID(run_id)].append(("wrote", variables))
                case talk.TurnEnded(run_id=run_id, number=number, outcome=outcome):
                    by_run[UUID(run_id)].append(("ended", number, outcome))
                case _:
                    pass
        for run_id, facts in told.items():
            if deleted:  # what came later went nowhere
                assert by_run[run_id] == facts[: len(by_run[run_id])]
            else:
                assert by_run[run_id] == facts
        self._check_values(conversation)

    def _check_values(self, conversation: Conversation) -> None:
        """Nothing that was read and written is lost, in whatever order it came."""
        n, said = 0, []
        for event in self.log.talk:
            if isinstance(event, talk.VariablesWritten):
                if "n" in event.variables:
                    step = 100 if event.run_id is None else 1
                    assert event.variables["n"] == n + step
                    n += step
                if "said" in event.variables:
                    kept = event.variables["said"]
                    assert isinstance(kept, list) and kept[:-1] == said
                    said = kept
        if not conversation.is_deleted:
            assert conversation.values["n"] == n
            assert conversation.values["said"] == said
            assert Counter(map(str, said)).most_common(1)[0][1] == 1 if said else True
            assert len(said) == conversation.turns == len(self.log.runs)


def _is_over(happened: list[events.RunEvent]) -> bool:
    return isinstance(happened[-1], events.TERMINAL)


def _told(run_id: UUID, happened: list[events.RunEvent]) -> list[object]:
    """What the conversation has to know of the run, told by the run's events alone."""
    facts: list[object] = []
    number, variables = 0, {}
    for event in happened:
        match event:
            case events.RunStarted():
                number, variables = event.dialogue_count, {**(event.conversation or {})}
                facts.append(("began", number, event.query))
            case events.ConversationRead():
                variables |= event.variables
            case events.NodeSucceeded(writes=list() as writes):
                written = {str(write["path"][0]): write["value"] for write in writes}  # type: ignore[index,call-overload]
                variables |= written
                facts.append(("wrote", written))
            case events.RunSucceeded():
                assert event.outputs == {"answer": str(variables["n"])}
                facts.append(("ended", number, "succeeded"))
            case events.RunStopped():
                facts.append(("ended", number, "stopped"))
            case events.RunFailed():
                raise AssertionError("no run fails")
            case _:
                pass
    return facts


@given(st.integers(0, 2**32), st.integers(5, 60))
def test_no_turn_loses_what_another_one_has_written(seed: int, steps: int) -> None:
    world = World(seed)
    for _ in range(steps):
        world.step()
    world.finish()
    for happened in world.log.runs.values():
        assert _is_over(happened)
    conversation = replay_talk(world.log.talk)
    assert conversation is not None and not conversation.open_turns
