"""Measures and figures in the format of Prometheus, written by its own library."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from application.queries.figures import DueTasks, Figures
from domain.run.tasks import KINDS
from interface.runtime.measures import SECONDS, Counter, Histogram, Measures

_BOUNDS = (*map(str, SECONDS), "+Inf")
_NONE_DUE = DueTasks(due=0, late=0)


def written(
    measures: Measures,
    *,
    figures: Figures | None,
    tail_position: int,
    tail_age: float,
    version: str,
    accept: str,
) -> tuple[bytes, str]:
    """
    Return the text for who accepts that, and its media type.

    :param figures: what the database counts; without it, that is left out
    """
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(_Families(lambda: _families(measures, figures, tail_position, tail_age, version)))
    encode, media_type = choose_encoder(accept)
    return encode(registry), media_type


class _Families(Collector):
    def __init__(self, families: Callable[[], Iterator[Metric]]) -> None:
        self._families = families

    def collect(self) -> Iterator[Metric]:
        return self._families()


def _families(
    measures: Measures, figures: Figures | None, tail_position: int, tail_age: float, version: str
) -> Iterator[Metric]:
    build = GaugeMetricFamily("placet_build_info", "The version that runs.", labels=["version"])
    build.add_metric([version], 1)
    yield build
    yield from _of_http(measures)
    yield _counter(
        "placet_decisions", "What was decided and recorded here.", ["decision"], measures.decisions
    )
    yield _counter("placet_mails", "What became of tries to send a mail.", ["outcome"], measures.mails)
    yield _counter("placet_appends", "What became of appends to the log.", ["outcome"], measures.appends)
    yield _histogram(
        "placet_commit_seconds",
        "Time until the database has committed appends that were sent together.",
        [],
        measures.commit_seconds,
    )
    yield _gauge("placet_tail_age_seconds", "Time since it was last looked for new events.", tail_age)
    if figures is not None:
        yield from _of_the_database(figures, tail_position)


def _of_http(measures: Measures) -> Iterator[Metric]:
    yield _counter(
        "placet_http_requests",
        "Requests, by the template of their path.",
        ["method", "route", "status"],
        measures.requests,
    )
    yield _histogram(
        "placet_http_request_seconds",
        "Time until the answer to a request begins.",
        ["method", "route"],
        measures.request_seconds,
    )
    yield _gauge("placet_open_streams", "Streams of events that are open.", measures.open_streams)


def _of_the_database(figures: Figures, tail_position: int) -> Iterator[Metric]:
    yield _gauge("placet_log_events", "Events in the log.", figures.head)
    lag = max(0, figures.head - tail_position)
    yield _gauge("placet_tail_lag_events", "Events that this process has not seen yet.", lag)
    yield _gauge("placet_forms_waiting", "Forms that wait for an answer.", figures.forms_waiting)
    due = GaugeMetricFamily(
        "placet_tasks_due", "Tasks that are due and that nobody has claimed.", labels=["queue", "kind"]
    )
    late = GaugeMetricFamily(
        "placet_tasks_late",
        "Tasks that fell due over ten seconds ago and are not done.",
        labels=["queue", "kind"],
    )
    known = {(str(queue), str(kind)) for queue, kinds in KINDS.items() for kind in kinds}
    for queue, kind in sorted(known | figures.tasks.keys()):
        tasks = figures.tasks.get((queue, kind), _NONE_DUE)
        due.add_metric([queue, kind], tasks.due)
        late.add_metric([queue, kind], tasks.late)
    yield due
    yield late


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)


def _counter(name: str, text: str, labels: Sequence[str], counter: Counter) -> Metric:
    family = CounterMetricFamily(name, text, labels=labels)
    for values, count in counter.values.items():
        family.add_metric(values, count)
    return family


def _histogram(name: str, text: str, labels: Sequence[str], histogram: Histogram) -> Metric:
    family = HistogramMetricFamily(name, text, labels=labels)
    for values, counts in histogram.counts.items():
        buckets = list(zip(_BOUNDS, map(float, accumulate(counts)), strict=True))
        family.add_metric(values, buckets, sum_value=histogram.sums[values])
    return family
