"""The Jinja environment in which every operation goes through a budget."""

from types import BuiltinMethodType, MethodType
from typing import Any, Final

from jinja2 import Undefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from domain.values.sandbox import filters, methods
from domain.values.sandbox.budget import MAX_BITS, STEP, Budget, LimitError
from domain.values.sandbox.rewriting import ITERATE


class BudgetedContext(Context):
    """The variables of one rendering, and what it may still do."""

    budget: Budget


def numbers(*bounds: int) -> list[int]:
    """The `range` of templates. :raises LimitError: if it would be too long"""
    counted = range(*bounds)
    Budget.check_items(len(counted))
    return list(counted)


def entries(*given: Any, **named: Any) -> dict[Any, Any]:
    """The `dict` of templates; not the type itself, which can do more."""
    return dict(*given, **named)


class BudgetedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox without randomness, files and clocks, and with bounded operators, calls, filters and tests."""

    context_class = BudgetedContext
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self) -> None:
        super().__init__(optimized=False, autoescape=False, finalize=printed, cache_size=0)
        self.filters: dict[str, Any] = filters.filters()
        self.tests: dict[str, Any] = filters.tests()
        self.globals: dict[str, Any] = {"range": numbers, "dict": entries, "namespace": Namespace}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return what the operator gives. :raises LimitError: if that would be too large"""
        budget: Budget = context.budget
        if operator == "+":
            return filters.add(budget, left, right)
        if operator == "*":
            _check_product(left, right)
        elif operator == "**":
            _check_power(left, right)
        elif operator == "%" and isinstance(left, str):
            budget.weigh(left, right)
            methods.check_percent(left, list(right) if isinstance(right, tuple) else [right])
        return budget.admit(super().call_binop(context, operator, left, right))

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what templates may call. :raises SecurityError: if it is anything else"""
        budget: Budget = __context.budget
        budget.spend(STEP * (1 + len(args) + len(kwargs)))
        if isinstance(__obj, Macro | LoopContext):
            return __self._enter(__context, __obj, args, kwargs)
        arguments = {
            name: value for name, value in kwargs.items() if name not in ("_loop_vars", "_block_vars")
        }
        if isinstance(__obj, Undefined):
            return __obj()
        if any(__obj is known for known in __self.globals.values()):
            budget.weigh(*args)
            made = __obj(*args, **arguments)
            return made if isinstance(made, Namespace) else budget.admit(made)
        method = getattr(__obj, "__wrapped__", __obj)
        if isinstance(method, BuiltinMethodType | MethodType):
            if isinstance(method.__self__, LoopContext):
                budget.weigh(*args)
                return __obj(*args, **arguments)
            return methods.call(budget, method.__self__, method.__name__, __obj, args, arguments)
        raise SecurityError(f"a value of type {type(__obj).__name__!r} cannot be called")

    def _enter(self, context: Any, target: Macro | LoopContext, args: Any, kwargs: Any) -> Any:
        budget: Budget = context.budget
        if isinstance(target, LoopContext):
            args = [self.filters[ITERATE](context, args[0], 0)] if args else ()
            kwargs = {}
        budget.enter()
        try:
            return budget.admit(super().call(context, target, *args, **kwargs))
        finally:
            budget.leave()


@pass_context
def printed(context: Any, value: Any) -> str:
    """Return what stands in the text for the value: nothing for null and what is undefined."""
    return "" if value is None else str(context.budget.text(value))


def _check_product(left: Any, right: Any) -> None:
    if isinstance(left, int):
        left, right = right, left
    if not isinstance(right, int):
        return
    if isinstance(left, str):
        Budget.check_length(len(left) * right)
    elif isinstance(left, list | tuple):
        Budget.check_items(len(left) * right)
    elif isinstance(left, int) and left.bit_length() + right.bit_length() > MAX_BITS:
        raise LimitError("A number has too many digits.")


def _check_power(base: Any, exponent: Any) -> None:
    if isinstance(base, int) and isinstance(exponent, int) and base.bit_length() * exponent > MAX_BITS:
        raise LimitError("A number has too many digits.")


ENVIRONMENT: Final = BudgetedEnvironment()
