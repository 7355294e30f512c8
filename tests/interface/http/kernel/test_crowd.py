"""Who gives way where there are too many."""

from interface.http.kernel.crowd import Crowd


class Visitor:
    """A connection that only notes whether it was asked to end."""

    def __init__(self) -> None:
        self.has_given_way = False

    def give_way(self) -> None:
        self.has_given_way = True


def gone(*visitors: Visitor) -> list[bool]:
    return [visitor.has_given_way for visitor in visitors]


class TestCrowd:
    def test_has_those_give_way_first_who_can_best_be_done_without(self) -> None:
        crowd = Crowd(1)
        reader, sender, idle, busy = Visitor(), Visitor(), Visitor(), Visitor()
        crowd.await_(reader, "reads nothing")
        crowd.await_(sender, "sends")
        crowd.await_(idle, "asks nothing")
        crowd.await_(busy, None)
        order = []
        for _ in range(3):
            assert crowd.has_room(2)
            order.append(gone(idle, sender, reader))
        assert order == [[True, False, False], [True, True, False], [True, True, True]]
        assert not crowd.has_room(2)
        assert not busy.has_given_way

    def test_has_those_give_way_first_who_were_waited_for_longest(self) -> None:
        crowd = Crowd(1)
        first, second = Visitor(), Visitor()
        crowd.await_(first, "asks nothing")
        crowd.await_(second, "asks nothing")
        crowd.await_(first, "asks nothing")  # it has asked meanwhile
        assert crowd.has_room(2)
        assert gone(first, second) == [False, True]

    def test_has_nobody_give_way_while_there_is_room(self) -> None:
        crowd, idle = Crowd(2), Visitor()
        crowd.await_(idle, "asks nothing")
        assert crowd.has_room(2)
        assert not idle.has_given_way

    def test_keeps_what_is_written_for_a_few_who_read_nothing(self) -> None:
        crowd = Crowd(None, unread=2)
        readers = [Visitor() for _ in range(4)]
        for reader in readers:
            crowd.await_(reader, "reads nothing")
        assert gone(*readers) == [True, True, False, False]
