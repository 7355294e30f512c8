"""The base of every part of a workflow definition."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value: it never changes, and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
