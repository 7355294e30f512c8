"""The types of nodes a workflow can have."""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.assigner import Assigner
from domain.workflow.nodes.container import ContainerNode, ContainerStart
from domain.workflow.nodes.end import End
from domain.workflow.nodes.http_request import HttpRequest
from domain.workflow.nodes.human_input import HumanInput
from domain.workflow.nodes.if_else import IfElse
from domain.workflow.nodes.iteration import Iteration
from domain.workflow.nodes.loop import Loop, LoopEnd
from domain.workflow.nodes.start import Start
from domain.workflow.nodes.template_transform import TemplateTransform
from domain.workflow.nodes.unsupported import Unsupported
from domain.workflow.nodes.variable_aggregator import VariableAggregator

SUPPORTED = frozenset(
    {
        "start",
        "end",
        "answer",
        "if-else",
        "template-transform",
        "variable-aggregator",
        "human-input",
        "http-request",
        "iteration",
        "iteration-start",
        "loop",
        "loop-start",
        "loop-end",
        "assigner",
    }
)


def _tag(node: Any) -> str:
    kind = node.get("type") if isinstance(node, dict) else getattr(node, "type", None)
    return kind if isinstance(kind, str) and kind in SUPPORTED else "unsupported"


AnyNode = Annotated[
    Annotated[Start, Tag("start")]
    | Annotated[End, Tag("end")]
    | Annotated[Answer, Tag("answer")]
    | Annotated[IfElse, Tag("if-else")]
    | Annotated[TemplateTransform, Tag("template-transform")]
    | Annotated[VariableAggregator, Tag("variable-aggregator")]
    | Annotated[HumanInput, Tag("human-input")]
    | Annotated[HttpRequest, Tag("http-request")]
    | Annotated[Iteration, Tag("iteration")]
    | Annotated[ContainerStart, Tag("iteration-start")]
    | Annotated[Loop, Tag("loop")]
    | Annotated[ContainerStart, Tag("loop-start")]
    | Annotated[LoopEnd, Tag("loop-end")]
    | Annotated[Assigner, Tag("assigner")]
    | Annotated[Unsupported, Tag("unsupported")],
    Discriminator(_tag),
]

__all__ = [
    "SUPPORTED",
    "Answer",
    "AnyNode",
    "Assigner",
    "ContainerNode",
    "ContainerStart",
    "End",
    "HttpRequest",
    "HumanInput",
    "IfElse",
    "Iteration",
    "Loop",
    "LoopEnd",
    "Start",
    "TemplateTransform",
    "Unsupported",
    "VariableAggregator",
]
