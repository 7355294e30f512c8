"""
What earlier versions of the program wrote, brought into the form in which this one writes it.

An event that was written once is read for ever. When the meaning of what is stored changes, the event gets a new topic,
which is the old one with a number behind it (`run.form-issued@2`), and a step here that leads from the old topic to the
new one. A program that does not know the new topic leaves the run alone. A field that is added with a default needs no
step, as long as programs that do not know it may ignore it.

Steps are pure: they get the state as it was stored, without the fields that had their defaults, and return another one.
They are never changed, and never removed.
"""

from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias

from domain.values.json import JsonObject

Step: TypeAlias = Callable[[JsonObject], JsonObject]


def _as_it_is(state: JsonObject) -> JsonObject:
    """What is sealed since then stands in the state itself, where it is found as well."""
    return state


STEPS: Mapping[str, tuple[str, Step]] = {
    topic: (f"{topic}@2", _as_it_is)
    for topic in (
        "run.started",
        "run.node-succeeded",
        "run.node-failed",
        "run.form-issued",
        "run.form-addressed",
        "run.form-delivered",
        "run.form-delivery-failed",
        "run.form-reminded",
        "run.form-submitted",
        "run.form-deadline-changed",
        "run.form-withdrawn",
        "run.succeeded",
        "run.failed",
        "run.stopped",
    )
}
"""For each topic that is not written any more: the one that follows on it, and how its states become states of that."""


class BrokenChainError(Exception):
    """The steps from a topic lead nowhere, or in a circle."""


def upcast(
    topic: str,
    state: JsonObject,
    *,
    current: Collection[str],
    steps: Mapping[str, tuple[str, Step]] | None = None,
) -> tuple[str, JsonObject]:
    """
    Return the topic and the state as they are written today.

    :param current: the topics that are written today
    :raises BrokenChainError: if the steps from the topic do not end at one of them
    """
    known = STEPS if steps is None else steps
    begun, taken = topic, 0
    while topic not in current:
        if topic not in known or taken > len(known):
            raise BrokenChainError(f"The steps from {begun} end at {topic}")
        topic, step = known[topic]
        state = step(state)
        taken += 1
    return topic, state


def earlier_topics(topic: str, *, steps: Mapping[str, tuple[str, Step]] | None = None) -> frozenset[str]:
    """Return the topics whose states become states of this one, itself included."""
    known = STEPS if steps is None else steps
    found = {topic}
    while more := {old for old, (new, _) in known.items() if new in found} - found:
        found |= more
    return frozenset(found)
