"""What is said of one operation of the API, beside what its handler says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel

Schema: TypeAlias = dict[str, Any]
Shape: TypeAlias = type[BaseModel] | Schema
JSON = "application/json"


@dataclass(frozen=True, kw_only=True, slots=True)
class DescribedResponse:
    """How an operation answers when all is well."""

    description: str
    shape: Shape | None = None
    media: str = JSON


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameter:
    """Something that the query or a header may say."""

    name: str
    description: str
    where: Literal["query", "header"] = "query"
    shape: Schema = field(default_factory=lambda: {"type": "string"})
    required: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """One method of one path."""

    method: Literal["get", "post", "patch", "delete"]
    path: str
    id: str
    title: str
    tag: str
    answers: Mapping[int, DescribedResponse]
    refuses: tuple[tuple[int, str], ...] = ()
    """Status and code of what it refuses, besides what all refuse."""
    body: Shape | None = None
    media: str = JSON
    """What the body is."""
    query: type[BaseModel] | None = None
    parameters: tuple[Parameter, ...] = ()
    needs: Literal["key", "upload token"] | None = "key"
    own_api: bool = False
    """Whether refusals are problem documents."""
    example: str = ""
    """What curl is told besides the address and the key, in shell's words."""
    example_query: str = ""
