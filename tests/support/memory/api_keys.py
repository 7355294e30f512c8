"""The API keys, kept in memory."""

from dataclasses import dataclass
from uuid import UUID

from application.scopes import Scope, default_scopes

WORKSPACE = UUID("01890000-0000-7000-8000-000000000007")


KEY = UUID(int=1)


@dataclass(frozen=True)
class MemoryKey:
    workflow_id: UUID | None
    scopes: frozenset[Scope]
    workspace_id: UUID = WORKSPACE
    key_id: UUID = KEY


class MemoryKeys:
    """The API keys, as they are."""

    def __init__(self, keys: dict[str, UUID | None] | None = None) -> None:
        self.keys = dict(keys or {})
        self.scopes: dict[str, frozenset[Scope]] = {}
        """What keys are for that are not for what such keys are for as a rule."""

    async def find(self, key: str) -> MemoryKey | None:
        if key not in self.keys:
            return None
        workflow_id = self.keys[key]
        return MemoryKey(workflow_id, self.scopes.get(key) or default_scopes(workspace=workflow_id is None))
