"""By which rule nodes of a workflow become ready. A rule never changes: another one gets another name."""

from typing import Final, Literal, get_args

Flow = Literal["joins", "token"]
"""
`joins`: a node begins once, when every edge into it is resolved and at least one was taken.

`token`: a node begins whenever an edge into it is taken, as often as that happens; edges may lead back.
"""

FLOWS: Final = frozenset(get_args(Flow))
JOINS: Final = "joins"
TOKEN: Final = "token"

CONTEXT: Final = "context"
"""The variables that the nodes of a token flow share, and change by what they write."""
LOOPS: Final = "$loops"
"""Where nodes of a token flow keep how far they have come, for their next visit: it is told to nobody."""
VISIT: Final = "$visit"
"""What a node of a token flow knows of its visit: its `number`, and the `predecessor` from which the token came."""
SHARED: Final = (CONTEXT, LOOPS)
"""What a token flow keeps besides what its nodes give."""
RESERVED: Final = frozenset({CONTEXT, LOOPS, VISIT})
"""Names of variables in a token flow that none of its nodes can have."""
