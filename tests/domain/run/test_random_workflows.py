"""Any workflow gives what a plain interpreter says, in whatever order answers and results come, and whoever decides."""

from typing import Any, cast

import pytest
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
from replicas import History, run_to_its_end
from runs import RUN, replayed

from domain.run import advance, events
from domain.run.decision import replay
from domain.run.workflow_run import WorkflowRun


def expected(body: Body, world: World) -> dict[str, Any] | None:
    """What the plain interpreter says of it; None, if the run fails."""
    try:
        return told(Interpreter(world, ITEMS).run(body), body)
    except NodeFailedError:
        return None


class TestAnyWorkflow:
    @pytest.mark.parametrize("steps", [200, 1, 3])
    @given(body=bodies(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_gives_what_a_plain_interpreter_says(self, steps: int, body: Body, seed: int, order: int) -> None:
        world = World(seed)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(advance, "STEPS_PER_DECISION", steps)
            history = History(definition_of(body), world, order)
            over = run_to_its_end(history)
        begun = [
            (it.container, it.round, it.node_id)
            for it in history.recorded
            if isinstance(it, events.NodeStarted)
        ]
        assert len(begun) == len(set(begun)), "each node runs once in its scope"
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
