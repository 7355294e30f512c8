"""Which nodes can begin in a token flow: each edge that is taken is a token, with which its node begins once."""

from collections import Counter, deque
from collections.abc import Mapping
from itertools import takewhile

from domain.workflow.graph import Body
from domain.workflow.nodes.node import SOURCE

Exit = tuple[str, str]
"""A node, and a handle that it was left by."""
Way = tuple[str | None, str]
"""From which node to which a token goes; nobody sends the first one of a run."""


class TokenFrontier:
    """
    The tokens of a run or a round with which no node has begun yet.

    How often each node has left by each handle, and how often nodes have begun with tokens from each other, says how
    many there are: that grows with the workflow, and not with what happens in it. What has changed is counted once: a
    frontier that is kept costs no more than that.
    """

    def __init__(self, body: Body, *, began: bool = False) -> None:
        """:param began: whether the start node is none that runs: what follows it begins first"""
        self._body = body
        self._first: list[Way] = (
            [(body.start, target) for handle, target in body.ways[body.start] if handle == SOURCE]
            if began
            else [(None, body.start)]
        )
        self._exits: dict[Exit, int] = {}
        """How often each was taken, when it was last looked at."""
        self._known: dict[Way, int] = {}
        """How many tokens have come."""
        self._untold: deque[tuple[Way, int]] = deque()
        """Those that were not told of yet, in the order in which they came: there may be millions."""

    def fresh(self, exits: dict[Exit, int], begun: Mapping[Way, int], *, most: int) -> list[Way]:
        """
        Return tokens that were not told of yet, so many at the most, in the order in which they came.

        :param exits: how often nodes have ended by their handles, the one that was taken last at the end
        :param begun: how often nodes have begun
        """
        for way in self._first:
            self._come(way, 1, begun)
        self._first = []
        for source, left_by in self._changed(exits):
            ways, sent = self._body.ways.get(source, ()), Counter[str]()
            for handle, target in ways:
                sent[target] += exits.get((source, handle), 0)
            for handle, target in ways:
                if handle == left_by:
                    self._come((source, target), sent[target], begun)
        return self._told(most)

    def _come(self, way: Way, tokens: int, begun: Mapping[Way, int]) -> None:
        new = tokens - max(self._known.get(way, 0), begun.get(way, 0))
        self._known[way] = tokens
        if new > 0:
            self._untold.append((way, new))

    def _told(self, most: int) -> list[Way]:
        told: list[Way] = []
        while self._untold and len(told) < most:
            way, tokens = self._untold.popleft()
            some = min(tokens, most - len(told))
            told += [way] * some
            if some < tokens:
                self._untold.appendleft((way, tokens - some))
        return told

    def _changed(self, exits: dict[Exit, int]) -> list[Exit]:
        """Return the exits that were taken since this was last asked: the last ones, in their order."""
        changed = [*takewhile(lambda it: self._exits.get(it[0]) != it[1], reversed(exits.items()))]
        self._exits.update(changed)
        return [taken for taken, _ in reversed(changed)]
