"""What is known of runs: what was seen of them from the beginning on, up to a limit."""

from uuid import UUID, uuid4

from stored import answer, asking

from domain.run.workflow_run import WorkflowRun
from interface.postgres.stores.run_cache import RunCache, Ticket


def recorded(run: WorkflowRun) -> WorkflowRun:
    """The run when what was decided is recorded."""
    run.collect_events()
    return run


def ticket(run: WorkflowRun) -> Ticket:
    return Ticket(run_id=run.id, form_id=next(iter(run.forms)), surface="web", recipient=None)


class TestRunCache:
    def test_knows_no_run_that_was_not_seen(self) -> None:
        cache = RunCache()
        assert cache.run(uuid4()) is None and cache.ticket(b"t") is None
        assert cache.version(uuid4()) == 0

    def test_knows_what_was_read_and_then_appended(self) -> None:
        cache, run = RunCache(), recorded(asking())
        cache.keep(run, size=10)
        before = run.version
        answer(run)
        cache.bring_on(run.id, before, run.collect_events(), size=10)
        assert cache.run(run.id) == run
        assert cache.version(run.id) == run.version > before

    def test_gives_each_who_asks_a_run_of_their_own(self) -> None:
        cache, run = RunCache(), recorded(asking())
        cache.keep(run, size=10)
        one, other = cache.run(run.id), cache.run(run.id)
        assert one is not None and other is not None
        answer(one)
        answer(run)
        assert other == cache.run(run.id) != one
        assert not other.is_over

    def test_knows_no_run_that_nobody_has_looked_at(self) -> None:
        cache, run = RunCache(), asking()
        cache.bring_on(run.id, 0, run.collect_events(), size=10)
        assert cache.run(run.id) is None

    def test_leaves_no_gap_and_brings_nothing_on_twice(self) -> None:
        cache, run = RunCache(), recorded(asking())
        cache.keep(run, size=10)
        version = run.version
        answer(run)
        news = run.collect_events()
        cache.bring_on(run.id, version + 1, news[1:], size=10)  # somebody else has recorded what is between
        assert cache.version(run.id) == version
        for _ in range(2):
            cache.bring_on(run.id, version, news, size=10)
        assert cache.run(run.id) == run

    def test_is_not_set_back_by_a_read_that_took_longer(self) -> None:
        cache, run = RunCache(), recorded(asking())
        early = RunCache()
        early.keep(run, size=10)
        answer(run)
        run.collect_events()
        cache.keep(run, size=10)
        before = early.run(run.id)
        assert before is not None
        cache.keep(before, size=10)
        assert cache.run(run.id) == run

    def test_forgets_those_that_were_used_longest_ago(self) -> None:
        cache = RunCache(most_bytes=10_000)
        first, second, third = (recorded(asking()) for _ in range(3))
        for run in (first, second):
            cache.keep(run, size=4000)
            cache.name(run.id.bytes, ticket(run))
        cache.run(first.id)
        cache.keep(third, size=4000)
        assert cache.run(second.id) is None and cache.ticket(second.id.bytes) is None
        assert cache.run(first.id) and cache.ticket(first.id.bytes) == ticket(first)

    def test_keeps_nothing_that_is_larger_than_all_of_it(self) -> None:
        cache, run = RunCache(most_bytes=10_000), recorded(asking())
        cache.keep(run, size=20_000)
        assert cache.run(run.id) is None
        cache.keep(run, size=2000)
        assert cache.run(run.id) == run

    def test_weighs_what_is_still_known_of_a_run_in_which_much_has_happened(self) -> None:
        cache, run, other = RunCache(most_bytes=1_000_000), recorded(asking()), recorded(asking())
        cache.keep(other, size=1000)
        cache.keep(run, size=50_000_000)
        assert cache.run(run.id) == run and cache.run(other.id) == other

    def test_has_room_again_for_what_was_forgotten(self) -> None:
        cache, run, other = RunCache(most_bytes=10_000), recorded(asking()), recorded(asking())
        for _ in range(5):
            cache.keep(run, size=6000)
            cache.forget(run.id)
        cache.keep(run, size=4000)
        cache.keep(other, size=4000)
        assert cache.run(run.id) and cache.run(other.id)

    def test_knows_no_form_of_a_run_that_it_does_not_know(self) -> None:
        cache, run = RunCache(), asking()
        cache.name(b"t", ticket(run))
        assert cache.ticket(b"t") is None
        assert cache.version(UUID(int=1)) == 0
