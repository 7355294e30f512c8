"""`placet` with a type of nodes more than it has: for tests and measurements of what none of its own does yet."""

import asyncio
import sys
from collections.abc import Mapping
from typing import Annotated, Any, get_args

from pydantic import Discriminator, Tag

import domain.workflow.nodes as node_types
from application.ports.effects import Performer
from domain.workflow.nodes.effect import EffectNode
from interface.workers import lanes
from interface.workers.lanes import Lane


def extended_placet(
    name: str, node: type[EffectNode], performer: Performer, *, lane: Lane | None = None
) -> None:
    """
    Be `placet`, where nodes of that type exist and the performer performs their effects.

    With the argument `publish`, publish the definition that is read, and print an API key for it.

    :param name: what the type is called, and the kind of its effects
    :param lane: is worked on as well
    """
    assert "domain.workflow.definition" not in sys.modules, "what holds nodes is loaded with all their types"
    annotated: Any = Annotated
    known = get_args(node_types.AnyNode)[0]
    every = annotated[known | annotated[node, Tag(name)], Discriminator(node_types._tag)]
    vars(node_types).update(SUPPORTED=node_types.SUPPORTED | {name}, AnyNode=every)
    from interface.main import build, effects

    performers_of = effects.performers_of

    def more(*arguments: Any) -> Mapping[str, Performer]:
        return {**performers_of(*arguments), name: performer}

    vars(build).update(performers_of=more)
    if lane is not None:
        vars(lanes).update(ALL=(*lanes.ALL, lane))
    if sys.argv[1:] == ["publish"]:
        print(asyncio.run(_publish(sys.stdin.read())))
    else:
        from interface.cli.main import main

        main()


async def _publish(document: str) -> str:
    from domain.workflow.definition import WorkflowDefinition
    from interface.main.build import open_placet
    from interface.main.settings import Settings

    definition = WorkflowDefinition.model_validate_json(document)
    async with open_placet(Settings()) as placet:
        published = await placet.publish_workflow.add(definition, publish=True)
        return (await placet.keys.create(published.workflow_id))[1]
