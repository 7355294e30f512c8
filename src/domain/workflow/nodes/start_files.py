"""Files among the inputs of a run: which a start node asks for, and which it takes."""

from typing import Final

from domain.fields import AttachmentField
from domain.values.json import Json, JsonObject
from domain.workflow.nodes.start import FILE_TYPES, Start, StartVariable
from domain.workflow.nodes.start_inputs import InvalidInputError

MAX_FILES: Final = 10
"""How many files one variable, or the run itself, may be given."""


def file_variables(start: Start, inputs: JsonObject) -> list[StartVariable]:
    """
    Return the variables for which the inputs, as `accept_inputs` returns them, name files.

    :raises InvalidInputError: if they are too many
    """
    named = [
        declared for declared in start.variables if declared.type in FILE_TYPES and inputs.get(declared.name)
    ]
    for declared in named:
        value = inputs[declared.name]
        if isinstance(value, list) and len(value) > MAX_FILES:
            raise InvalidInputError(f"{declared.name} in input form must be less than {MAX_FILES} files")
    return named


def check_file(declared: StartVariable, file: Json) -> None:
    """:raises InvalidInputError: if the variable does not take the file, by type, extension or the way it came"""
    rule = AttachmentField(
        type=declared.type,
        name=declared.name,
        allowed_file_types=declared.allowed_file_types,
        allowed_file_extensions=declared.allowed_file_extensions,
        allowed_file_upload_methods=declared.allowed_file_upload_methods,
    )
    if not rule.takes(file):
        name = file.get("filename") if isinstance(file, dict) else None
        raise InvalidInputError(f"File validation failed for file: {name}")
