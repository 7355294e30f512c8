"""New ids."""

from uuid import UUID

from uuid_utils import compat


def new_id() -> UUID:
    """Return a UUIDv7: random, and later ones sort behind earlier ones, so that a run's rows lie together."""
    return compat.uuid7()
