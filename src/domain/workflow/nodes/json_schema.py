"""JSON Schemas that authors attach: whether they can be used, and whether an object fits."""

from domain.workflow.json import Json, JsonObject


def problem(schema: Json) -> str | None:
    """Return why objects could not be checked against the schema; nothing, if they can or there is none."""
    if schema is None:
        return None
    # Loaded with the first schema: the library takes a while, and most services never meet one.
    from domain.workflow.nodes import schema_validator

    return schema_validator.problem(schema)


def mismatch(schema: Json, value: JsonObject) -> str | None:
    """Return why the object does not fit the schema; nothing, if it does or there is no schema."""
    if schema is None:
        return None
    from domain.workflow.nodes import schema_validator

    return schema_validator.mismatch(schema, value)
