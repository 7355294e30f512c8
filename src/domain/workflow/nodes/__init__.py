"""The types of nodes a workflow can have."""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.end import End
from domain.workflow.nodes.http_request import HttpRequest
from domain.workflow.nodes.human_input import HumanInput
from domain.workflow.nodes.if_else import IfElse
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
    | Annotated[Unsupported, Tag("unsupported")],
    Discriminator(_tag),
]

__all__ = [
    "SUPPORTED",
    "Answer",
    "AnyNode",
    "End",
    "HttpRequest",
    "HumanInput",
    "IfElse",
    "Start",
    "TemplateTransform",
    "Unsupported",
    "VariableAggregator",
]
