"""What the nodes of a scope can refer to: looked up from the inside out, never copied."""

from collections.abc import Iterator, Mapping

from domain.run.state import Container, Scope
from domain.values.json import Json

Names = Mapping[str, Json]


class Namespaces(Mapping[str, Names]):
    """
    The namespaces as one scope sees them.

    Each is the id of a node of the same or an outer scope that has ended, or of a container around it, or is shared by
    all.
    """

    def __init__(
        self,
        shared: Mapping[str, Names],
        *,
        scopes: Mapping[str, Scope],
        containers: Mapping[str, Container],
        scope: Scope,
    ) -> None:
        self._shared = shared
        self._scopes = scopes
        self._containers = containers
        self._scope = scope

    def __getitem__(self, name: str) -> Names:
        scope = self._scope
        while True:
            outputs = scope.outputs.get(name)
            if outputs is not None:
                return outputs
            if scope.container is None:
                return self._shared[name]
            if scope.node_id == name:
                return self._of_round(scope)
            scope = self._scopes[scope.parent]

    def _of_round(self, scope: Scope) -> Names:
        assert scope.container is not None and scope.round is not None, "only rounds lie in containers"
        container = self._containers[scope.container]
        if container.items is None:
            return {**container.variables, "index": scope.round}
        return {"item": container.items[scope.round], "index": scope.round}

    def __iter__(self) -> Iterator[str]:
        names: dict[str, None] = {}
        scope = self._scope
        while True:
            names.update(dict.fromkeys(scope.outputs))
            if scope.container is None or scope.node_id is None:
                break
            names[scope.node_id] = None
            scope = self._scopes[scope.parent]
        return iter(names | dict.fromkeys(self._shared))

    def __len__(self) -> int:
        return sum(1 for _ in self)
