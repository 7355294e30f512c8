"""What a workflow is: nodes, and edges between them."""

import hashlib
from functools import cached_property
from typing import Literal

from pydantic import Field, JsonValue

from domain.values import canonical
from domain.values.model import Model
from domain.workflow.graph import Graph
from domain.workflow.nodes import AnyNode, Start
from domain.workflow.validation import findings


class NodeNotFoundError(LookupError):
    """The workflow has no such node."""


class Edge(Model):
    """From a handle of one node to another node."""

    source: str
    handle: str = "source"
    target: str


class Problem(Model):
    """Why a workflow cannot be published; `node_id` is nothing where it concerns the whole."""

    node_id: str | None
    message: str


class WorkflowDefinition(Model):
    """A workflow as its author wrote it; it need not be fit to run, see `problems`."""

    name: str
    description: str = ""
    mode: Literal["workflow", "advanced-chat"] = "workflow"
    nodes: tuple[AnyNode, ...] = ()
    edges: tuple[Edge, ...] = ()
    environment: dict[str, JsonValue] = Field(default_factory=dict)
    """The environment variables by name."""
    appearance: dict[str, JsonValue] = Field(default_factory=dict)
    """How it presents itself: icon, features and the like."""

    @property
    def document(self) -> bytes:
        """It as JSON; what its author wrote in an order, such as the properties of a JSON Schema, keeps it."""
        return canonical.in_order(self.model_dump(mode="json"))

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its document, in hexadecimal."""
        return hashlib.sha256(self.document).hexdigest()

    @cached_property
    def graph(self) -> Graph:
        """The edges between the nodes, indexed."""
        return Graph((node.id for node in self.nodes), self.edges)

    @cached_property
    def _by_id(self) -> dict[str, AnyNode]:
        return {node.id: node for node in self.nodes}

    def node(self, id: str) -> AnyNode:
        """:raises NodeNotFoundError: if there is none with that id"""
        try:
            return self._by_id[id]
        except KeyError:
            raise NodeNotFoundError(id) from None

    @property
    def start(self) -> Start:
        """
        The node where runs begin.

        :raises NodeNotFoundError: if there is none
        """
        for node in self.nodes:
            if isinstance(node, Start):
                return node
        raise NodeNotFoundError("start")

    def problems(self) -> tuple[Problem, ...]:
        """Return why the workflow cannot be published; nothing if it can."""
        return tuple(Problem(node_id=node_id, message=message) for node_id, message in findings(self))
