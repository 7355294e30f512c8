"""Jinja templates of authors, filled with values of strangers: sandboxed, and bounded by counting."""

import re
from functools import lru_cache
from typing import Final, cast

from jinja2 import Template, TemplateError, TemplateSyntaxError
from jinja2.meta import find_undeclared_variables
from jinja2.nodes import Template as Tree

from domain.values.allowance import Allowance, TooMuchWorkError
from domain.values.json import JsonObject
from domain.values.sandbox.budget import FUEL, MAX_OUTPUT, Budget, LimitError
from domain.values.sandbox.environment import ENVIRONMENT, BudgetedContext
from domain.values.sandbox.rewriting import rewrite
from domain.values.well_formed import well_formed

MAX_TEMPLATE: Final = 100_000
MAX_BRACKETS: Final = 30
MAX_MESSAGE: Final = 500
COMPILING: Final = 4
"""How much of an allowance each character of a template takes, since it has to be compiled."""

_OPENING: Final = frozenset("([{")
_CLOSING: Final = frozenset(")]}")
_ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]+")


class JinjaError(Exception):
    """The template cannot be rendered; the message says why, without paths and addresses."""


def check(template: str) -> None:
    """:raises JinjaError: if no values at all could make it a template"""
    _compiled(template)


def undeclared(template: str) -> frozenset[str]:
    """
    Return the names that the template takes from its values.

    :raises JinjaError: as `check`
    """
    check(template)
    return frozenset(find_undeclared_variables(ENVIRONMENT.parse(template))) - ENVIRONMENT.globals.keys()


def render(template: str, values: JsonObject, allowance: Allowance | None = None) -> str:
    """
    Return the template with the values filled in; null and what is undefined print as nothing.

    The same template and values give the same text, or the same refusal.

    :param allowance: pays for the work
    :raises JinjaError: if the template is wrong, fails on these values, or does more than it may
    :raises TooMuchWorkError: if the allowance does not suffice
    """
    if allowance is None:
        return _rendered(template, values, Budget())
    allowance.spend(len(template) * COMPILING)
    budget = Budget(min(FUEL, allowance.left) if allowance.strict else FUEL)
    try:
        return _rendered(template, values, budget)
    except JinjaError as failed:
        if budget.is_spent and budget.units < FUEL:
            raise TooMuchWorkError from failed
        raise
    finally:
        allowance.spend(min(budget.spent, budget.units))


def _rendered(template: str, values: JsonObject, budget: Budget) -> str:
    compiled = _compiled(template)
    context = cast(BudgetedContext, compiled.new_context(values))
    context.budget = budget
    pieces: list[str] = []
    length = 0
    try:
        for piece in compiled.root_render_func(context):
            length += len(piece)
            if length > MAX_OUTPUT:
                raise LimitError(f"The output exceeds {MAX_OUTPUT} characters.")
            pieces.append(piece)
    except Exception as failed:  # whatever an author's template can raise is the author's
        raise JinjaError(_message(failed)) from failed
    return well_formed("".join(pieces))


@lru_cache(maxsize=256)
def _compiled(template: str) -> Template:
    if len(template) > MAX_TEMPLATE:
        raise JinjaError(f"The template exceeds {MAX_TEMPLATE} characters.")
    try:
        _check_brackets(template)
        tree: Tree = rewrite(ENVIRONMENT.parse(template))
        return Template.from_code(ENVIRONMENT, ENVIRONMENT.compile(tree), dict(ENVIRONMENT.globals))
    except TemplateSyntaxError as wrong:
        raise JinjaError(f"line {wrong.lineno}: {_message(wrong)}") from wrong
    except (TemplateError, SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as wrong:
        raise JinjaError(_message(wrong)) from wrong


def _check_brackets(template: str) -> None:
    """The parser calls itself for each bracket: refuse many before it sees them."""
    depth = 0
    for line, kind, token in ENVIRONMENT.lex(template):
        if kind == "operator":
            depth += (token in _OPENING) - (token in _CLOSING)
        if depth > MAX_BRACKETS:
            raise TemplateSyntaxError(f"more than {MAX_BRACKETS} brackets are open", line)


def _message(failed: Exception) -> str:
    """Say what went wrong in the template's own terms: no paths, addresses or settings of ours."""
    if isinstance(failed, RecursionError | MemoryError):
        return "it is nested too deeply"
    if isinstance(failed, OverflowError):
        return "a number is too large"
    text = failed.msg if isinstance(failed, SyntaxError) else str(failed)
    if isinstance(failed, TemplateError) and failed.message:
        text = failed.message
    return well_formed(_ADDRESS.sub("", text or type(failed).__name__)[:MAX_MESSAGE])
