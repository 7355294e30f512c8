"""A node of a type that cannot be run."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import model_validator

from domain.workflow.nodes.node import Node


class Unsupported(Node):
    """It keeps its place in the graph, so that the rest can be read; `kind` is the type it had."""

    type: Literal["unsupported"] = "unsupported"
    kind: str

    @model_validator(mode="before")
    @classmethod
    def _keep_only_the_kind(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("type", "unsupported") != "unsupported":
            place = {"container": data["container"]} if "container" in data else {}
            return {"id": data.get("id"), "title": data.get("title", ""), "kind": data["type"], **place}
        return data

    def problems(self) -> Iterator[str]:
        yield f"nodes of type {self.kind!r} are not supported"
