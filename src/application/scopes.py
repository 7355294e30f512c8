"""What an API key may be used for."""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias, get_args

Scope: TypeAlias = Literal["read", "run", "answer", "author"]
SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)
OF_A_WORKFLOW: Final[frozenset[Scope]] = frozenset({"read", "run", "answer"})
"""What the key of a workflow is for unless something else is asked for: it uses the workflow and cannot replace it."""
OF_THE_WORKSPACE: Final[frozenset[Scope]] = frozenset(SCOPES)


def default_scopes(*, workspace: bool) -> frozenset[Scope]:
    """Return what a key is for that was made without naming it."""
    return OF_THE_WORKSPACE if workspace else OF_A_WORKFLOW


def known_scopes(names: Iterable[str]) -> frozenset[Scope]:
    """Return the scopes with those names; a name that this version does not know gives no right."""
    named = set(names)
    return frozenset(scope for scope in SCOPES if scope in named)


def in_order(scopes: frozenset[Scope]) -> list[Scope]:
    """Return the scopes from the one that changes least to the one that changes most."""
    return [scope for scope in SCOPES if scope in scopes]
