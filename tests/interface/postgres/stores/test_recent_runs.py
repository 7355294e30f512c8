"""What is remembered of runs: what was seen of them from the beginning on, up to a limit."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from interface.postgres.log.codec import EventRow
from interface.postgres.stores.recent_runs import RecentRuns, Ticket

AT = datetime(2026, 11, 2, tzinfo=UTC)


def rows(first: int, last: int, *, size: int = 10) -> list[EventRow]:
    """Rows of these versions."""
    return [
        (100 + version, version, AT, UUID(int=version), "run.paused", b"x" * size)
        for version in range(first, last + 1)
    ]


def ticket(run_id: UUID) -> Ticket:
    return Ticket(run_id=run_id, version=2, surface="web", recipient=None)


class TestRecentRuns:
    def test_know_no_run_that_was_not_seen(self) -> None:
        recent = RecentRuns()
        assert recent.rows(uuid4()) is None and recent.ticket(b"t") is None

    def test_know_what_was_read_and_then_appended(self) -> None:
        recent, run_id = RecentRuns(), uuid4()
        recent.read(run_id, rows(1, 3))
        recent.appended(run_id, 3, rows(4, 6))
        assert recent.rows(run_id) == rows(1, 6)

    def test_know_no_run_that_nobody_has_looked_at(self) -> None:
        recent, run_id = RecentRuns(), uuid4()
        recent.appended(run_id, 0, rows(1, 3))
        assert recent.rows(run_id) is None

    def test_leave_no_gap(self) -> None:
        recent, run_id, other = RecentRuns(), uuid4(), uuid4()
        recent.read(run_id, rows(1, 3))
        recent.appended(run_id, 4, rows(5, 6))  # somebody else has recorded what is between
        recent.appended(other, 3, rows(4, 6))
        assert recent.rows(run_id) == rows(1, 3)
        assert recent.rows(other) is None

    def test_are_not_set_back_by_a_read_that_took_longer(self) -> None:
        recent, run_id = RecentRuns(), uuid4()
        recent.read(run_id, rows(1, 6))
        recent.read(run_id, rows(1, 3))
        assert recent.rows(run_id) == rows(1, 6)

    def test_forget_those_that_were_used_longest_ago(self) -> None:
        recent = RecentRuns(most_bytes=10_000)
        first, second, third = (uuid4() for _ in range(3))
        for run_id in (first, second):
            recent.read(run_id, rows(1, 2, size=1500))
            recent.named(run_id.bytes, ticket(run_id))
        recent.rows(first)
        recent.read(third, rows(1, 2, size=1500))
        assert recent.rows(second) is None and recent.ticket(second.bytes) is None
        assert recent.rows(first) and recent.ticket(first.bytes) == ticket(first)

    def test_remember_nothing_that_is_larger_than_all_of_it(self) -> None:
        recent, run_id = RecentRuns(most_bytes=10_000), uuid4()
        recent.read(run_id, rows(1, 1, size=20_000))
        assert recent.rows(run_id) is None
        recent.read(run_id, rows(1, 2))
        assert recent.rows(run_id) == rows(1, 2)

    def test_have_room_again_for_what_was_forgotten(self) -> None:
        recent, run_id, other = RecentRuns(most_bytes=10_000), uuid4(), uuid4()
        for _ in range(5):
            recent.read(run_id, rows(1, 2, size=3000))
            recent.forget(run_id)
        recent.read(run_id, rows(1, 1, size=3000))
        recent.read(other, rows(1, 1, size=3000))
        assert recent.rows(run_id) and recent.rows(other)

    def test_know_no_form_of_a_run_that_they_do_not_know(self) -> None:
        recent, run_id = RecentRuns(), uuid4()
        recent.named(b"t", ticket(run_id))
        assert recent.ticket(b"t") is None
