"""The API keys, kept in memory."""

from dataclasses import dataclass
from uuid import UUID

WORKSPACE = UUID("01890000-0000-7000-8000-000000000007")


@dataclass(frozen=True)
class MemoryKey:
    workflow_id: UUID | None
    workspace_id: UUID = WORKSPACE


class MemoryKeys:
    """The API keys, as they are."""

    def __init__(self, keys: dict[str, UUID | None] | None = None) -> None:
        self.keys = dict(keys or {})

    async def find(self, key: str) -> MemoryKey | None:
        return MemoryKey(self.keys[key]) if key in self.keys else None
