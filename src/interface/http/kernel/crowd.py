"""All who are connected: who gives way when there is no room for the next."""

from typing import Final, Literal, Protocol, get_args

Pause = Literal["asks nothing", "sends", "reads nothing"]
"""
What a connection is waited for: its next request, or the headers of that; a body; or that it takes what is written.

In this order they give way, those first that have been waited for longest.
"""
UNREAD: Final = 1000
"""How many may read nothing: what was written for each of them stays in memory."""
_PAUSES: Final[tuple[Pause, ...]] = get_args(Pause)


class Guest(Protocol):
    """A connection."""

    def give_way(self) -> None:
        """End now, and say so to who has asked for something."""
        ...


class Crowd:
    """
    The connections of a server.

    Whoever is waited for can be done without: they come again. So nobody who just sits there keeps others out, however
    many they are; those whose requests are being worked on stay.
    """

    def __init__(self, most: int | None, *, unread: int = UNREAD) -> None:
        """
        :param most: how many there may be; None for any number
        :param unread: how many of them may read nothing
        """
        self._most = most
        self._unread = unread
        self._waited_for: dict[Pause, dict[Guest, None]] = {pause: {} for pause in _PAUSES}

    def await_(self, guest: Guest, pause: Pause | None) -> None:
        """Take note of what the connection is waited for from now on; None if it is not."""
        for guests in self._waited_for.values():
            guests.pop(guest, None)
        if pause is not None:
            self._waited_for[pause][guest] = None
        if len(unread := self._waited_for["reads nothing"]) > self._unread:
            _first_gives_way(unread)

    def has_room(self, connected: int) -> bool:
        """Return whether so many may be connected, once somebody has given way if need be."""
        if self._most is None or connected <= self._most:
            return True
        for guests in self._waited_for.values():
            if guests:
                _first_gives_way(guests)
                return True
        return False


def _first_gives_way(guests: dict[Guest, None]) -> None:
    guest = next(iter(guests))
    del guests[guest]
    guest.give_way()
