"""What a workflow is: nodes, and edges between them."""

import hashlib
from functools import cached_property
from typing import Literal

from pydantic import Field, JsonValue

from domain.values import canonical
from domain.values.model import GrownModel, Model
from domain.values.variables import CONVERSATION
from domain.workflow.containment import around
from domain.workflow.conversation_variable import ConversationVariable
from domain.workflow.flow import TOKEN, Flow
from domain.workflow.graph import Body, Edge, Graph
from domain.workflow.nodes import AnyNode, ContainerNode, ContainerStart, Loop, Start
from domain.workflow.response import streaming_nodes
from domain.workflow.validation import findings


class NodeNotFoundError(LookupError):
    """The workflow has no such node."""


class Finding(Model):
    """What is wrong with a workflow, or hardly meant; `node_id` is None where it concerns the whole."""

    node_id: str | None
    message: str
    line: int | None = None
    """Where the node stands in the file from which the workflow came, as far as that is known."""

    def __str__(self) -> str:
        return self.message if self.line is None else f"line {self.line}: {self.message}"


class WorkflowDefinition(GrownModel):
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
    flow: Flow = "joins"
    """By which rule nodes become ready."""
    lines: dict[str, int] = Field(default_factory=dict)
    """The lines of the file it came from where its nodes stand, by their ids; for whoever mends the file."""

    conversation_variables: tuple[ConversationVariable, ...] = ()
    """What conversations remember from turn to turn; only chats have any."""

    later = frozenset({"lines", "conversation_variables", "flow"})

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

    def body(self, container: str | None = None) -> Body:
        """
        Return what lies in the container with that id, or in none.

        :raises NodeNotFoundError: if it has no start
        """
        try:
            return self._bodies[container]
        except KeyError:
            raise NodeNotFoundError(f"start of {container}") from None

    @cached_property
    def _bodies(self) -> dict[str | None, Body]:
        inside: dict[str | None, list[AnyNode]] = {}
        for node in self.nodes:
            inside.setdefault(node.container, []).append(node)
        bodies = {}
        for container, nodes in inside.items():
            starts = [node.id for node in nodes if isinstance(node, Start | ContainerStart)]
            ids = {node.id for node in nodes}
            edges = [edge for edge in self.edges if {edge.source, edge.target} <= ids]
            if starts:
                bodies[container] = Body(Graph((node.id for node in nodes), edges), starts[0])
        return bodies

    def around(self, node: AnyNode) -> list[ContainerNode]:
        """Return the containers that the node lies in, from the inside out."""
        return around(node, self._by_id)

    def container(self, id: str) -> ContainerNode:
        """:raises NodeNotFoundError: if there is no container with that id"""
        node = self.node(id)
        if not isinstance(node, ContainerNode):
            raise NodeNotFoundError(id)
        return node

    @cached_property
    def variable_types(self) -> dict[tuple[str, ...], str]:
        """The types that variables which nodes can change were declared to have, by their selectors."""
        types: dict[tuple[str, ...], str] = {
            (CONVERSATION, variable.name): variable.type for variable in self.conversation_variables
        }
        for node in self.nodes:
            if isinstance(node, Loop):
                types |= {(node.id, variable.name): variable.type for variable in node.variables}
        return types

    def conversation_variable(self, id: str) -> ConversationVariable | None:
        """Return the variable of conversations with that id, or None if there is none."""
        return next((variable for variable in self.conversation_variables if variable.id == id), None)

    @cached_property
    def _by_id(self) -> dict[str, AnyNode]:
        return {node.id: node for node in self.nodes}

    def node(self, id: str) -> AnyNode:
        """:raises NodeNotFoundError: if there is none with that id"""
        try:
            return self._by_id[id]
        except KeyError:
            raise NodeNotFoundError(id) from None

    @cached_property
    def streaming(self) -> frozenset[str]:
        """The nodes whose text is told while it comes."""
        return frozenset() if self.flow == TOKEN else streaming_nodes(self.nodes)

    @property
    def can_run(self) -> bool:
        """Whether a run can be started just so, once it is published: a chat waits for something that is said."""
        return self.mode == "workflow"

    @cached_property
    def start(self) -> Start:
        """
        The node where runs begin.

        :raises NodeNotFoundError: if there is none
        """
        for node in self.nodes:
            if isinstance(node, Start):
                return node
        raise NodeNotFoundError("start")

    def finding(self, node_id: str | None, message: str) -> Finding:
        """Return what is to be said about the node, or about the whole."""
        line = None if node_id is None else self.lines.get(node_id)
        return Finding(node_id=node_id, message=message, line=line)

    def problems(self) -> tuple[Finding, ...]:
        """Return why the workflow cannot be published; what it had better not be published with says `advice`."""
        found = findings(self.nodes, self.edges, self.conversation_variables, flow=self.flow)
        return tuple(self.finding(node_id, message) for node_id, message in found)
