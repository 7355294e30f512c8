"""A run that two decide on by what each of them has seen, late, doubled and out of order."""

import random
from datetime import timedelta
from typing import Any

from effects import complete, fail, lose
from random_workflows import ITEMS, World
from runs import NOON, RUN, context, replayed, started, submit
from taken import expire_form, resume_run, stop_run

from domain.run import events
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


def run_to_its_end(history: History) -> WorkflowRun:
    """Let everybody go on until nothing is to be done."""
    for _ in range(5000):
        if not history.tasks:
            assert replayed(history.recorded) == history.now
            return history.now
        history.go_on()
    raise AssertionError(f"it never ends: {history.tasks}")
