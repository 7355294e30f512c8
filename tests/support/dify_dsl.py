"""Files in Dify's DSL for tests: parts as Python values, written as YAML."""

from typing import Any

import yaml

from application.ports.workflows import ImportedWorkflow
from interface.formats.dify import read_dify


class _PlainDumper(yaml.SafeDumper):
    """Writes shared values twice instead of as aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def written(document: Any) -> bytes:
    """Return the document as YAML."""
    text: str = yaml.dump(document, Dumper=_PlainDumper, allow_unicode=True, sort_keys=False)
    return text.encode()


def node(id: str, type: str, **data: Any) -> dict[str, Any]:
    """A node as the editor exports it, with the keys of its layout."""
    return {
        "id": id,
        "type": "custom",
        "position": {"x": 80, "y": 282},
        "positionAbsolute": {"x": 80, "y": 282},
        "sourcePosition": "right",
        "targetPosition": "left",
        "selected": False,
        "width": 244,
        "height": 54,
        "data": {"type": type, "title": id.title(), "desc": "", "selected": False, **data},
    }


def edge(source: str, target: str, handle: str = "source") -> dict[str, Any]:
    """An edge as the editor exports it."""
    return {
        "id": f"{source}-{handle}-{target}-target",
        "source": source,
        "sourceHandle": handle,
        "target": target,
        "targetHandle": "target",
        "type": "custom",
        "zIndex": 0,
        "data": {"isInIteration": False, "isInLoop": False},
    }


def document(
    nodes: list[dict[str, Any]] | None = None, edges: list[dict[str, Any]] | None = None, **workflow: Any
) -> dict[str, Any]:
    """A file with those nodes, or with a start node only; further keywords go into its workflow part."""
    return {
        "version": "0.6.0",
        "kind": "app",
        "app": {"name": "Test", "mode": "workflow", "icon": "🧪", "icon_type": "emoji"},
        "workflow": {
            "graph": {
                "nodes": [node("start", "start", variables=[])] if nodes is None else nodes,
                "edges": edges or [],
                "viewport": {"x": 0, "y": 0, "zoom": 0.7},
            },
            "features": {},
            **workflow,
        },
    }


def read(document: Any) -> ImportedWorkflow:
    """Write the document and read it back."""
    return read_dify(written(document))


def read_one(type: str, **data: Any) -> tuple[Any, tuple[str, ...]]:
    """Return the only node of a file, called `it`, and the warnings about it."""
    imported = read(document([node("it", type, **data)]))
    return imported.definition.node("it"), imported.warnings
