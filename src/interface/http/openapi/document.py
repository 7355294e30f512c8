"""The description of the API, made from its routes, its models, and what its handlers say of themselves."""

import inspect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.routing import Route

from interface.http.api.models import Problem
from interface.http.kernel.endpoint import Endpoint
from interface.http.kernel.root_path import address
from interface.http.openapi import conversation_operations, dify_operations, own_operations
from interface.http.openapi.errors import MEANINGS
from interface.http.openapi.operation import JSON, Operation, Schema, Shape
from interface.http.openapi.schemas import Refused

OPERATIONS = (
    *own_operations.OPERATIONS,
    *conversation_operations.OPERATIONS,
    *dify_operations.OPERATIONS,
)
PROBLEM = "application/problem+json"

_REF = "#/components/schemas/{model}"
_PLACEHOLDER = re.compile(r"\{(\w+)(?::\w+)?\}")
_SCHEMES = {
    "key": ("apiKey", "A key of a workflow or of the workspace: `placet keys create`."),
    "upload token": ("uploadToken", "A token by which files are sent for one form."),
}


class UndescribedError(Exception):
    """An operation is described that no route has."""


def document(routes: Iterable[Route], *, version: str) -> dict[str, Any]:
    """
    Return the OpenAPI 3.1 document of those routes that are of the API; pages for people are not.

    :raises UndescribedError: if there is a description without a route
    """
    handlers = dict(_handlers(routes))
    models = _models()
    paths: dict[str, dict[str, Any]] = defaultdict(dict)
    for operation in OPERATIONS:
        try:
            told = handlers[operation.method, operation.path]
        except KeyError:
            raise UndescribedError(f"{operation.method} {operation.path}") from None
        paths[operation.path][operation.method] = _described(operation, told)
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Placet",
            "version": version,
            "description": "Durable runs of workflows in which people decide.",
        },
        "servers": [{"url": address("") or "/"}],
        "tags": [{"name": tag} for tag in dict.fromkeys(operation.tag for operation in OPERATIONS)],
        "paths": dict(paths),
        "components": {
            "schemas": models,
            "securitySchemes": {
                name: {"type": "http", "scheme": "bearer", "description": description}
                for name, description in _SCHEMES.values()
            },
        },
    }


def _handlers(routes: Iterable[Route]) -> Iterator[tuple[tuple[str, str], str]]:
    """What each handler says of itself, by method and path."""
    for route in routes:
        if isinstance(route.endpoint, Endpoint):
            for method, handler in route.endpoint.handlers.items():
                yield (method.lower(), route.path), inspect.getdoc(handler) or ""


def _models() -> dict[str, Schema]:
    models: dict[type[BaseModel], None] = {Problem: None, Refused: None}
    for operation in OPERATIONS:
        for shape in (operation.body, *(answer.shape for answer in operation.answers.values())):
            if isinstance(shape, type):
                models[shape] = None
    _, definitions = models_json_schema([(model, "validation") for model in models], ref_template=_REF)
    found: dict[str, Schema] = definitions["$defs"]
    return dict(sorted(found.items()))


def _described(operation: Operation, told: str) -> dict[str, Any]:
    what = " ".join(told.partition(": ")[2].split())
    described: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.title,
        "description": what[:1].upper() + what[1:],
        "parameters": [*_path_parameters(operation), *_parameters(operation)],
        "responses": _responses(operation),
        "security": [{_SCHEMES[operation.needs][0]: []}] if operation.needs else [],
    }
    if operation.body is not None:
        content = {operation.media: {"schema": _schema(operation.body)}}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _path_parameters(operation: Operation) -> Iterator[dict[str, Any]]:
    for name in _PLACEHOLDER.findall(operation.path):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _parameters(operation: Operation) -> Iterator[dict[str, Any]]:
    if operation.query is not None:
        shape = operation.query.model_json_schema()
        required = shape.get("required", [])
        for name, schema in shape["properties"].items():
            described = {"description": schema["description"]} if "description" in schema else {}
            yield {
                "name": name,
                "in": "query",
                "required": name in required,
                "schema": _said(schema),
            } | described
    for parameter in operation.parameters:
        yield {
            "name": parameter.name,
            "in": parameter.where,
            "required": parameter.required,
            "description": parameter.description,
            "schema": parameter.shape,
        }


def _said(schema: Schema) -> Schema:
    """What a query can say: a parameter that is null is one that is not there."""
    said = {key: value for key, value in schema.items() if key not in ("title", "description", "anyOf")}
    for alternative in schema.get("anyOf", ()):
        if alternative != {"type": "null"}:
            said |= alternative
    return {key: value for key, value in said.items() if value is not None}


def _responses(operation: Operation) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status, answer in operation.answers.items():
        responses[str(status)] = {"description": answer.description}
        if answer.shape is not None:
            responses[str(status)]["content"] = {answer.media: {"schema": _schema(answer.shape)}}
    media, model = (PROBLEM, Problem) if operation.own_api else (JSON, Refused)
    codes: dict[int, list[str]] = defaultdict(list)
    for status, code in sorted(refusals(operation)):
        codes[status].append(code)
    for status, named in codes.items():
        responses[str(status)] = {
            "description": " ".join(f"`{code}`: {MEANINGS[status, code]}" for code in named),
            "content": {media: {"schema": _schema(model)}},
        }
    return responses


def refusals(operation: Operation) -> set[tuple[int, str]]:
    """Return status and code of everything that the operation refuses."""
    found = {*operation.refuses}
    if operation.tag != "Description":
        found.add((503, "service_unavailable"))
    if operation.needs == "key":
        found |= {(401, "unauthorized"), (403, "forbidden")}
    elif operation.needs:
        found |= {(401, "invalid_upload_token"), (403, "invalid_upload_token")}
    if operation.body is not None:
        found |= {(400, "invalid_param"), (413, "request_entity_too_large")}
        if operation.media == JSON:
            found.add((415, "unsupported_media_type"))
    return found


def _schema(shape: Shape) -> Schema:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return {"$ref": _REF.format(model=shape.__name__)}
    assert isinstance(shape, dict)
    return shape
