"""Any workflow gives what a plain interpreter says, in whatever order answers and results come, and whoever decides."""

import random
from datetime import timedelta
from typing import Any, cast

import pytest
from effects import complete, fail, lose
from erasing import erased, skeleton
from hypothesis import given
from hypothesis import strategies as st
from random_workflows import (
    ERROR,
    ITEMS,
    Body,
    Interpreter,
    NodeFailedError,
    World,
    bodies,
    definition_of,
    told,
)
from runs import NOON, RUN, context, replayed, started, submit
from taken import expire_form, resume_run, stop_run

from domain.run import advance, events
from domain.run.decision import replay
from domain.run.tasks import Due, Settled, changes
from domain.run.workflow_run import FormClosedError, WorkflowRun
from domain.workflow.definition import WorkflowDefinition

SOON = timedelta(minutes=5)


class History:
    """The log of one run, and two who decide on it by what they have seen of it."""

    def __init__(self, definition: WorkflowDefinition, world: World, seed: int) -> None:
        self.definition = definition
        self.world = world
        self.random = random.Random(seed)
        self.recorded: list[events.RunEvent] = []
        self.tasks: dict[tuple[str, str], Due] = {}
        self.replicas: list[WorkflowRun | None] = [None, None]
        self.late: list[tuple[str, int]] = []
        """Attempts that somebody may still say something about."""
        self.now = WorkflowRun(id=RUN)
        """The run as somebody knows it who follows the log and decides nothing."""
        self._record(started(definition, items=ITEMS, topic="tea"))

    def go_on(self) -> None:
        """Let somebody do what is due, or say something that has been said before; it may come to nothing."""
        replica = self.random.randrange(2)
        if self.late and self.random.random() < 0.3:
            self.say_again(replica, *self.random.choice(self.late))
            return
        kind, key = self.random.choice([*self.tasks])
        if kind == "advance":
            self._decide(
                replica, lambda run: resume_run(run, definition=self.definition, context=context(SOON))
            )
        elif kind == "expire":
            self._answer(replica, key)
        elif kind == "effect":
            self._perform(replica, key)

    def stop(self) -> None:
        """Let somebody stop the run."""
        self._decide(0, lambda run: stop_run(run, user="u-1", reason="enough", context=context(SOON)))

    def _answer(self, replica: int, form_id: str) -> None:
        form = self.now.forms[form_id]
        action, path = self.world.action(form.execution_id), form.execution_id

        def decide(run: WorkflowRun) -> None:
            if not action:
                expire_form(
                    run, definition=self.definition, form_id=form_id, context=context(form.expires_at - NOON)
                )
                return
            try:
                submit(run, self.definition, form_id, action, after=SOON, comment=f"says {path}")
            except (FormClosedError, KeyError):
                assert not run.pending_events, "it is refused before anything is said"

        self._decide(replica, decide)

    def _perform(self, replica: int, path: str) -> None:
        effect = self.now.effects[path]
        self.late.append((path, effect.attempt))
        if self.random.random() < 0.2 and effect.lost < 3:
            self._decide(replica, lambda run: lose(run, self.definition, path, attempt=effect.attempt))
        else:
            self.say_again(replica, path, effect.attempt)

    def say_again(self, replica: int, path: str, attempt: int) -> None:
        """Say what the world says about that attempt: it is heard once at the most."""
        effect = self.now.effects.get(path)
        tries = attempt - (0 if effect is None else effect.lost)

        def decide(run: WorkflowRun) -> None:
            known = run.effects.get(path)
            if known is not None and self.world.fails(path) >= attempt - known.lost:
                fail(run, self.definition, path, attempt=attempt)
            else:
                what = None if known is None else known.request.get("what")
                complete(run, self.definition, path, attempt=attempt, got=f"got {what}")

        if effect is None or self.world.fails(path) < tries or attempt == effect.attempt:
            self._decide(replica, decide)

    def _decide(self, replica: int, decide: Any) -> None:
        """Decide by what the replica has seen, and by the newest if that was too old."""
        run, self.replicas[replica] = self.replicas[replica], None
        if run is None or self.random.random() < 0.05:  # it begins anew
            run = replayed(self.recorded)
        seen = run.version
        decide(run)
        if seen != len(self.recorded):  # what is decided or refused by what is old is not recorded
            run = replayed(self.recorded) if run.pending_events else self._caught_up(run)
            decide(run)
        if self.random.random() < 0.05:  # it dies before anything is recorded
            return
        self._record(run)
        self.replicas[replica] = run

    def _caught_up(self, run: WorkflowRun) -> WorkflowRun:
        newest = replay(self.recorded[run.version :], run)
        assert newest is not None
        return newest

    def _record(self, run: WorkflowRun) -> None:
        new = run.collect_events()
        for event in new:
            self.recorded.append(event)
            for change in changes(event):
                if isinstance(change, Due):
                    self.tasks[change.kind, change.key] = change
                elif isinstance(change, Settled):
                    self.tasks.pop((change.kind, change.key), None)
                else:
                    self.tasks.pop(("expire", change.form_id), None)
        replay(new, self.now)
        assert run == self.now, "what is replayed is what was decided on"
        self._look(run)

    def _look(self, run: WorkflowRun) -> None:
        """Look whether the run keeps what it promises."""
        due = {key for kind, key in self.tasks if kind == "effect"}
        assert due == set(run.effects)
        assert {key for kind, key in self.tasks if kind == "expire"} == {
            form.id for form in run.waiting_forms
        }
        assert (("advance", "") in self.tasks) == run.yielded == (run.needs_advance and not run.is_over)
        assert (run.status == "paused") == bool(run.waiting_forms and not run.effects and not run.yielded)
        assert {it.scope for it in run.executions.values()} <= set(run.scopes)
        for scope in run.scopes.values():
            begun = [run.executions[it] for it in scope.executions]
            assert scope.running == sum(it.finished_at is None for it in begun) or run.is_over


def expected(body: Body, world: World) -> dict[str, Any] | None:
    """What the plain interpreter says of it; None, if the run fails."""
    try:
        return told(Interpreter(world, ITEMS).run(body), body)
    except NodeFailedError:
        return None


def run_to_its_end(history: History) -> WorkflowRun:
    """Let everybody go on until nothing is to be done."""
    for _ in range(5000):
        if not history.tasks:
            began = [
                (e.container, e.round, e.node_id)
                for e in history.recorded
                if isinstance(e, events.NodeStarted)
            ]
            assert len(began) == len(set(began)), "each node runs once in its scope"
            assert replayed(history.recorded) == history.now
            return history.now
        history.go_on()
    raise AssertionError(f"it never ends: {history.tasks}")


class TestAnyWorkflow:
    @pytest.mark.parametrize("steps", [200, 1, 3])
    @given(body=bodies(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_gives_what_a_plain_interpreter_says(self, steps: int, body: Body, seed: int, order: int) -> None:
        world = World(seed)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(advance, "STEPS_PER_DECISION", steps)
            over = run_to_its_end(History(definition_of(body), world, order))
        wanted = expected(body, world)
        if wanted is None:
            assert (over.status, over.error) == ("failed", ERROR)
        else:
            assert over.status == "succeeded"
            assert told(over.scopes[""].outputs, body) == wanted
            assert (list(over.scopes), over.containers, over.effects) == ([""], {}, {})

    @given(body=bodies(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32), after=st.integers(0, 12))
    def test_leaves_nothing_open_when_it_is_stopped(
        self, body: Body, seed: int, order: int, after: int
    ) -> None:
        history = History(definition_of(body), World(seed), order)
        for _ in range(after):
            if history.tasks:
                history.go_on()
        while not history.now.is_over:
            history.stop()
        assert history.tasks == {}
        over = history.now
        assert (over.waiting_forms, over.effects) == ([], {})
        version = over.version
        for path, attempt in history.late:
            history.say_again(1, path, attempt)
        assert history.now.version == version

    @given(body=bodies(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_is_the_same_at_every_point_of_its_log(self, body: Body, seed: int, order: int) -> None:
        """Whoever reads the log from the beginning, or goes on from any point, comes to the same."""
        history = History(definition_of(body), World(seed), order)
        run_to_its_end(history)
        for cut in {1, len(history.recorded) // 2, len(history.recorded) - 1} - {0}:
            before = replayed(history.recorded[:cut])
            assert replay(history.recorded[cut:], before) == history.now

    @given(body=bodies(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_goes_the_same_way_once_what_tells_of_people_is_erased(
        self, body: Body, seed: int, order: int
    ) -> None:
        """At every point of the log: what follows on what hangs on nothing that can be erased."""
        history = History(definition_of(body), World(seed), order)
        run_to_its_end(history)
        whole, gone = WorkflowRun(id=RUN), WorkflowRun(id=RUN)
        for event in history.recorded:
            replay([event], whole)
            replay([cast("events.RunEvent", erased(event))], gone)
            assert skeleton(gone) == skeleton(whole)
