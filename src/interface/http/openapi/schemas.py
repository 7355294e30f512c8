"""Shapes of the Dify contract, as JSON Schema."""

from typing import Any, Final

import orjson
from pydantic import BaseModel, ConfigDict, Field

from interface.http.api.models import User
from interface.http.dify.models import RunRequest, Submission
from interface.http.openapi.operation import Schema

TEXT: Final[Schema] = {"type": "string"}
INTEGER: Final[Schema] = {"type": "integer"}
NUMBER: Final[Schema] = {"type": "number"}
FLAG: Final[Schema] = {"type": "boolean"}
ANY_OBJECT: Final[Schema] = {"type": "object", "additionalProperties": True}
BINARY: Final[Schema] = {"type": "string", "format": "binary"}


def nullable(shape: Schema) -> Schema:
    """Return the shape, or null."""
    return {"anyOf": [shape, {"type": "null"}]}


def listing(shape: Schema) -> Schema:
    """Return a list of such shapes."""
    return {"type": "array", "items": shape}


def record(**members: Schema) -> Schema:
    """Return an object that has all these members, and maybe others."""
    return {"type": "object", "properties": members, "required": list(members)}


class Refused(BaseModel):
    """Why a request is refused, as the contract has it."""

    code: str = Field(description="For programs.")
    message: str
    status: int


class RunBody(RunRequest):
    """A run that is wanted."""

    user: User = Field(description="In whose name; it is recorded as asserted by you.")


class AnswerBody(Submission):
    """The answer to a form."""

    user: User = Field(description="Who answers, as you say.")


class StopBody(BaseModel):
    """Who stops a run."""

    user: User


class PublishBody(BaseModel):
    """Which version is to be published."""

    model_config = ConfigDict(strict=True)
    version: int | None = Field(default=None, description="Its number; the newest, if it is left out.")


_RUN_DATA: Final = {
    "id": TEXT,
    "workflow_id": TEXT,
    "status": {"enum": ["running", "paused", "succeeded", "partial-succeeded", "failed", "stopped"]},
    "outputs": ANY_OBJECT,
    "error": nullable(TEXT),
    "elapsed_time": NUMBER,
    "total_tokens": INTEGER,
    "total_steps": INTEGER,
    "created_at": INTEGER,
    "finished_at": nullable(INTEGER),
}
BLOCKING: Final = record(task_id=TEXT, workflow_run_id=TEXT, data=record(**_RUN_DATA))
RUN: Final = record(**_RUN_DATA, inputs=TEXT)
STREAM: Final[Schema] = {
    "type": "string",
    "description": "Server-sent events; each has an `id` if such are asked for.",
}
FORM: Final = record(
    form_content=TEXT,
    inputs=listing(ANY_OBJECT),
    resolved_default_values={"type": "object", "additionalProperties": TEXT},
    user_actions=listing(record(id=TEXT, title=TEXT, button_style=TEXT)),
    expiration_time=INTEGER,
)
FILE: Final = record(
    id=TEXT,
    name=TEXT,
    size=INTEGER,
    extension=TEXT,
    mime_type=TEXT,
    created_by=TEXT,
    created_at=INTEGER,
    source_url=nullable(TEXT),
)
LOGS: Final = record(page=INTEGER, limit=INTEGER, total=INTEGER, has_more=FLAG, data=listing(ANY_OBJECT))
END_USER: Final = record(id=TEXT, tenant_id=TEXT, app_id=TEXT, external_user_id=TEXT, created_at=TEXT)
INFO: Final = record(name=TEXT, description=TEXT, tags=listing(TEXT), mode=TEXT, author_name=TEXT)
VERSION: Final = record(
    workflow_id=TEXT,
    name=TEXT,
    mode=TEXT,
    version=INTEGER,
    version_id=TEXT,
    published=FLAG,
    warnings=listing(TEXT),
)
IMPORTED: Final[Schema] = {
    **VERSION,
    "properties": VERSION["properties"] | {"problems": listing(TEXT)},
    "required": [*VERSION["required"], "problems"],
}
UPLOAD: Final[Schema] = {"type": "object", "properties": {"file": BINARY, "user": TEXT}, "required": ["file"]}
FORM_UPLOAD: Final[Schema] = {"type": "object", "properties": {"file": BINARY, "url": TEXT}}


def example(members: dict[str, Any]) -> str:
    """Return what curl is told to send this as JSON."""
    text = orjson.dumps(members).decode().replace("'", "'\\''")
    return f"-H 'Content-Type: application/json' \\\n  -d '{text}'"
