"""The paths for those who run the service, and for their machines."""

from dataclasses import dataclass

from starlette.routing import Route

from interface.http.kernel.endpoint import route
from interface.http.operating.metrics import Metrics
from interface.http.operating.readiness import Readiness


@dataclass(frozen=True, kw_only=True, slots=True)
class OperatingServices:
    """What these paths use."""

    readiness: Readiness
    metrics: Metrics
    shows_metrics: bool
    """Whether the metrics are told beside everything else, where whoever reaches the pages can read them."""


def routes(services: OperatingServices, *, alone: bool = False) -> list[Route]:
    """
    Return the routes; they ask for no key, and tell nothing that needs one.

    :param alone: whether nothing else is told where they are
    """
    metrics = [route("/metrics", get=services.metrics.show)] if alone or services.shows_metrics else []
    return [
        route("/healthz", get=services.readiness.healthz),
        route("/readyz", get=services.readiness.readyz),
        *metrics,
    ]
