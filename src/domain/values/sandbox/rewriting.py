"""Make a template's syntax tree count: whatever costs more than a step goes through the budget."""

# ruff: noqa: N802  the visitor finds its methods by the names of the nodes

from typing import Any, Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.visitor import NodeTransformer

from domain.values.sandbox.budget import STEP

MAX_NODES: Final = 10_000
MAX_DEPTH: Final = 40

ITERATE: Final = " iterate"
SPEND: Final = " spend"
WEIGH: Final = " weigh"
ADMIT: Final = " admit"
CONCAT: Final = " concat"
"""Filters that no template can name, since names have no spaces."""

_ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Macro, nodes.CallBlock,
    nodes.FilterBlock, nodes.With, nodes.Assign, nodes.AssignBlock, nodes.Scope, nodes.Name, nodes.NSRef,
    nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.CondExpr, nodes.Filter,
    nodes.Test, nodes.Call, nodes.Getitem, nodes.Getattr, nodes.Slice, nodes.Concat, nodes.Compare,
    nodes.Operand, nodes.BinExpr, nodes.UnaryExpr,
)  # fmt: skip


def rewrite(template: nodes.Template) -> nodes.Template:
    """
    Return the tree with its costs made explicit.

    :raises TemplateSyntaxError: if it is too large, or uses what templates cannot
    """
    _check(template)
    rewritten: nodes.Template = _Rewriter().visit(template)
    return rewritten


def _check(template: nodes.Template) -> None:
    pending: list[tuple[nodes.Node, int]] = [(template, 0)]
    count = 0
    while pending:
        node, depth = pending.pop()
        count += 1
        if not isinstance(node, _ALLOWED):
            raise TemplateSyntaxError(
                f"{type(node).__name__.lower()!r} cannot be used in templates", node.lineno
            )
        if count > MAX_NODES or depth > MAX_DEPTH:
            raise TemplateSyntaxError("the template is too large or nested too deeply", node.lineno)
        pending += [(child, depth + 1) for child in node.iter_child_nodes()]


def _weight(*parts: nodes.Node | None) -> int:
    """Return what one pass through the parts costs, whatever way it takes."""
    weight = 0
    pending = [part for part in parts if part is not None]
    while pending:
        part = pending.pop()
        weight += STEP + (len(part.data) if isinstance(part, nodes.TemplateData) else 0)
        pending += part.iter_child_nodes()
    return weight


class _Rewriter(NodeTransformer):
    def visit_For(self, node: nodes.For) -> nodes.For:
        per_test, per_round = _weight(node.test), _weight(*node.body)
        self.generic_visit(node)
        node.iter = _filtered(node.iter, ITERATE, per_test)
        node.body.insert(0, _spend(per_round, node))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:
        weight = _weight(*node.body)
        self.generic_visit(node)
        node.body.insert(0, _spend(weight, node))
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:
        weight = _weight(*node.body)
        self.generic_visit(node)
        node.body.insert(0, _spend(weight, node))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), CONCAT)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:
        self.generic_visit(node)
        node.expr = _filtered(node.expr, WEIGH)
        for operand in node.ops:
            operand.expr = _filtered(operand.expr, WEIGH)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            return _filtered(node, ADMIT)
        if not isinstance(node.arg, nodes.Const):
            node.arg = _filtered(node.arg, WEIGH)
        return node

    def visit_Pair(self, node: nodes.Pair) -> nodes.Pair:
        self.generic_visit(node)
        node.key = _filtered(node.key, WEIGH)
        return node


def _filtered(node: Any, name: str, *arguments: int) -> nodes.Filter:
    constants = [nodes.Const(argument, lineno=node.lineno) for argument in arguments]
    return nodes.Filter(node, name, constants, [], None, None, lineno=node.lineno)


def _spend(weight: int, node: nodes.Node) -> nodes.ExprStmt:
    spend = _filtered(nodes.Const(weight, lineno=node.lineno), SPEND)
    return nodes.ExprStmt(spend, lineno=node.lineno)
