"""A secret on its way through a run: nodes pass it on whole, and get at nothing of how it is sealed."""

import json
from typing import Any

import pytest
from fields import SEALED
from runs import started, submit
from workflows import end, human, start, template, workflow

CIPHERTEXT = SEALED["__placet_secret__"]["sealed"]
INTO = "ask.pin.__placet_secret__.sealed"


def aggregator(*paths: str) -> dict[str, Any]:
    return {
        "id": "either",
        "type": "variable-aggregator",
        "title": "Either",
        "selectors": [path.split(".") for path in paths],
    }


@pytest.mark.parametrize(
    ("node", "output"),
    [
        (template("look", "{{ it }}", it=INTO), "look.output"),
        (template("look", "{{ it.__placet_secret__.sealed }}", it="ask.pin"), "look.output"),
        (aggregator(INTO, "start.topic"), "either.output"),
        (aggregator("ask.pin"), "either.output.__placet_secret__.sealed"),
        (template("look", "nothing"), INTO),
    ],
    ids=["template", "expression", "aggregator", "behind an aggregator", "output"],
)
def test_no_node_gives_a_part_of_it(node: dict[str, Any], output: str) -> None:
    ask = human("ask", content="{{#$output.pin#}}", fields=())
    ask["fields"] = [{"type": "secret", "name": "pin"}]
    definition = workflow(
        [start("topic"), ask, node, end(it=output)],
        ["start > ask", f"ask:approve > {node['id']}", f"{node['id']} > end"],
    )
    run = started(definition, topic="tea")
    (form_id,) = run.forms
    submit(run, definition, form_id, pin=SEALED)
    assert CIPHERTEXT not in json.dumps(run.outputs)
    assert not any(CIPHERTEXT in str(event) for event in run.pending_events[-3:])
