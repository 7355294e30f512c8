"""Files on their way: nobody keeps others out with them."""

from collections.abc import Iterator
from contextlib import ExitStack
from uuid import uuid4

import pytest

from application.files.arrivals import AT_ONCE_FOR_A_FORM, Arrivals
from application.ports.processor import OverloadedError
from application.waiting_line import stand_in


@pytest.fixture(autouse=True)
def line() -> Iterator[None]:
    """Whatever a test stands in, the next one does not."""
    yield
    stand_in("background")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """What is on its way until the test ends."""
    with ExitStack() as opened:
        yield opened


class TestArrivals:
    def test_are_so_many_and_no_more(self, stack: ExitStack) -> None:
        arrivals = Arrivals(most=4)
        for _ in range(4):
            stack.enter_context(arrivals.arriving(None))
        with pytest.raises(OverloadedError), arrivals.arriving(None):
            pass
        stack.close()
        with arrivals.arriving(None):
            pass

    def test_of_strangers_keep_members_from_nothing(self, stack: ExitStack) -> None:
        arrivals = Arrivals(most=4)
        stand_in("strangers")
        for _ in range(2):
            stack.enter_context(arrivals.arriving(uuid4()))
        with pytest.raises(OverloadedError), arrivals.arriving(uuid4()):
            pass
        stand_in("members")
        for _ in range(2):
            stack.enter_context(arrivals.arriving(uuid4()))

    def test_for_one_form_keep_others_from_nothing(self, stack: ExitStack) -> None:
        arrivals, form_id = Arrivals(), uuid4()
        for _ in range(AT_ONCE_FOR_A_FORM):
            stack.enter_context(arrivals.arriving(form_id))
        with pytest.raises(OverloadedError), arrivals.arriving(form_id):
            pass
        with arrivals.arriving(uuid4()):
            pass
        stack.close()
        with arrivals.arriving(form_id):
            pass

    def test_take_so_much_of_the_disk_and_no_more(self) -> None:
        arrivals = Arrivals(most_bytes=100)
        stand_in("strangers")
        with arrivals.arriving(None) as one, arrivals.arriving(None) as other:
            one.grow(40)
            with pytest.raises(OverloadedError):
                other.grow(11)
            stand_in("members")
            with arrivals.arriving(None) as third:
                third.grow(60)
                with pytest.raises(OverloadedError):
                    third.grow(1)
            assert arrivals.bytes == 40
        assert arrivals.bytes == 0
