"""What nodes of Dify's DSL do when something fails: try again, go on by another way, or give what was set."""

from typing import Any, Final

from domain.workflow.nodes.recovery import DefaultValue, Retry, Strategy
from interface.formats.part import Part
from interface.formats.refused import quoted

_STRATEGIES: Final[dict[str, Strategy | None]] = {
    "": None,
    "none": None,
    "fail-branch": "fail-branch",
    "default-value": "default-value",
}


def read_error_handling(data: Part) -> dict[str, Any]:
    """
    Return the settings of an effect node by their names.

    :raises ImportRefusedError: if something in them has the wrong shape
    """
    return {"retry_config": _retry(data.part("retry_config")), **read_recovery(data)}


def read_recovery(data: Part) -> dict[str, Any]:
    """
    Return how a run goes on after the node has failed, by the names of the settings.

    :raises ImportRefusedError: if something in them has the wrong shape
    """
    strategy = data.text("error_strategy")
    if strategy not in _STRATEGIES:
        data.warn(f"its error strategy {quoted(strategy)} is left out", key="error_strategy")
    return {
        "error_strategy": _STRATEGIES.get(strategy),
        "default_value": tuple(
            DefaultValue(key=part.needed("key"), type=part.text("type"), value=part.json("value"))
            for part in data.parts("default_value")
        ),
    }


def _retry(part: Part | None) -> Retry:
    if part is None:
        return Retry()
    return Retry(
        enabled=part.flag("retry_enabled"),
        max_retries=part.whole("max_retries") or 0,
        interval_ms=part.whole("retry_interval") or 0,
    )
