"""A node of the tests' own that has something done outside, and runs that wait for it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Literal

from runs import context
from taken import complete_effect, fail_effect, give_up_effect, lose_effect
from workflows import workflow

from domain.run.workflow_run import WorkflowRun
from domain.values.allowance import Allowance
from domain.values.concealed import joined, setting
from domain.values.json import JsonObject
from domain.values.variables import Missing, Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.effect import EffectNode
from domain.workflow.nodes.outcome import Concluded, Failed, Outcome, Succeeded, WaitsForEffect


class Errand(EffectNode):
    """It asks for `what`, and gives what it is brought; a result with a `status` above 299 is a failure."""

    type: Literal["errand"] = "errand"
    what: tuple[str, ...] = ("start", "topic")
    patience: float | None = None
    after: float = 0.0
    says: str | None = None
    """The output that is a text which streams."""
    password: str = ""

    @property
    def streams(self) -> str | None:
        return self.says

    @property
    def secrets(self) -> Mapping[str, str] | None:
        return {"password": self.password} if self.password else None

    def output_names(self) -> frozenset[str] | None:
        return None

    def resolved_inputs(self, variables: Variables) -> JsonObject:
        what = variables.get(self.what)
        return {"what": None if isinstance(what, Missing) else what}

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        return WaitsForEffect(
            kind="errand",
            request=self.resolved_inputs(variables)
            | ({"by": joined([setting("password")])} if self.password else {}),
            queue="plugin",
            after=timedelta(seconds=self.after),
            patience=None if self.patience is None else timedelta(seconds=self.patience),
        )

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        status = result.get("status", 200)
        if isinstance(status, int) and status > 299:
            wish = result.get("retry_after")
            return Failed(
                "refused",
                f"Refused with {status}",
                error_type="ErrandError",
                retry_after=timedelta(seconds=wish) if isinstance(wish, int) else None,
            )
        return Succeeded(result, process_data={"brought": True})


def errand(id: str, **settings: Any) -> dict[str, Any]:
    """An errand of a workflow; `retries=(2, 100)` says how often and how many milliseconds apart."""
    if "retries" in settings:
        times, pause = settings.pop("retries")
        settings["retry_config"] = {"enabled": True, "max_retries": times, "interval_ms": pause}
    return {"id": id, "type": "errand", "title": id.title(), **settings}


def with_errands(nodes: list[dict[str, Any]], edges: list[str], **more: Any) -> WorkflowDefinition:
    """A definition some of whose nodes are errands, which no file can have."""
    stands = [node if node["type"] != "errand" else _stand_in(node) for node in nodes]
    definition = workflow(stands, edges, **more)
    errands = {node["id"]: Errand.model_validate(node) for node in nodes if node["type"] == "errand"}
    mixed: Any = tuple(errands.get(node.id, node) for node in definition.nodes)
    made = definition.model_copy(update={"nodes": mixed})
    made.__dict__["digest"] = definition.digest  # none that can be told from what cannot be written
    return made


def storable(definition: WorkflowDefinition) -> WorkflowDefinition:
    """The definition with something else in the place of its errands, which no database gives back."""
    nodes = [_stand_in(node.model_dump()) if isinstance(node, Errand) else node for node in definition.nodes]
    fields = {name: getattr(definition, name) for name in WorkflowDefinition.model_fields}
    return WorkflowDefinition.model_validate(fields | {"nodes": nodes})


def _stand_in(node: dict[str, Any]) -> dict[str, Any]:
    return {"id": node["id"], "title": node["title"], "type": "template-transform"}


def complete(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    execution_id: str,
    *,
    attempt: int = 1,
    after: timedelta = timedelta(seconds=1),
    told: str = "",
    **result: Any,
) -> None:
    """Bring what the execution waits for."""
    complete_effect(
        run,
        definition=definition,
        execution_id=execution_id,
        attempt=attempt,
        result=result,
        chance=0.5,
        context=context(after),
        told=told,
    )


def fail(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    execution_id: str,
    *,
    attempt: int = 1,
    after: timedelta = timedelta(seconds=1),
    **more: Any,
) -> None:
    """Come back with nothing."""
    failure = Failed(**{"code": "unreachable", "message": "Nobody was there", "error_type": "E"} | more)
    fail_effect(
        run,
        definition=definition,
        execution_id=execution_id,
        attempt=attempt,
        failure=failure,
        chance=0.5,
        context=context(after),
    )


def lose(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    execution_id: str,
    *,
    attempt: int = 1,
    after: timedelta = timedelta(seconds=1),
) -> None:
    """Never come back."""
    lose_effect(
        run, definition=definition, execution_id=execution_id, attempt=attempt, context=context(after)
    )


def give_up(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    execution_id: str,
    *,
    after: timedelta = timedelta(seconds=60),
) -> None:
    """Wait no longer."""
    give_up_effect(run, definition=definition, execution_id=execution_id, context=context(after))
