"""Which nodes can begin in a token flow: each edge that is taken is a token, with which its node begins once."""

from collections.abc import Iterator, Mapping
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
        self._told: dict[Way, int] = {}
        """How many tokens were told of."""

    def fresh(self, exits: Mapping[Exit, int], begun: Mapping[Way, int]) -> list[Way]:
        """
        Return the tokens that have come and were not told of yet, in the order in which they came.

        :param exits: how often nodes have ended by their handles, the one that was taken last at the end
        :param begun: how often nodes have begun
        """
        fresh: list[Way] = []
        for way in self._first:
            self._tell(way, 1, begun, fresh)
        self._first = []
        for source in self._changed(exits):
            sent: dict[str, int] = {}
            for handle, target in self._body.ways.get(source, ()):
                sent[target] = sent.get(target, 0) + exits.get((source, handle), 0)
            for target, tokens in sent.items():
                self._tell((source, target), tokens, begun, fresh)
        return fresh

    def _tell(self, way: Way, tokens: int, begun: Mapping[Way, int], fresh: list[Way]) -> None:
        known = max(self._told.get(way, 0), begun.get(way, 0))
        self._told[way] = tokens
        fresh += [way] * (tokens - known)

    def _changed(self, exits: Mapping[Exit, int]) -> Iterator[str]:
        """Yield the nodes that have ended since this was last asked: those that are last among the exits."""
        latest = takewhile(lambda it: self._exits.get(it[0]) != it[1], reversed([*exits.items()]))
        changed = [*latest]
        self._exits.update(changed)
        return iter(dict.fromkeys(source for (source, _), _ in reversed(changed)))
