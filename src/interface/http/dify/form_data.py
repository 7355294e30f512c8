"""A form on the wire: in frames, in the reasons of a pause, and as the form endpoint shows it."""

from collections.abc import Callable
from typing import Any

from domain.fields import (
    AnyField,
    AttachmentField,
    ParagraphField,
    SelectField,
    UnsupportedField,
    as_default,
)
from domain.run.state import IssuedForm
from domain.values.sealed import redacted

FormToken = Callable[[IssuedForm], str | None]
"""Gives the token by which the API and the web page open a form, or None where they cannot."""

_OF_FILES = (
    "allowed_file_types",
    "allowed_file_extensions",
    "allowed_file_upload_methods",
    "number_limits",
)
_CHANNELS = {"web": "web_app", "email": "email"}


def required(form: IssuedForm, token: str | None) -> dict[str, Any]:
    """Return the data of `human_input_required`."""
    return {
        "form_id": form.id,
        "node_id": form.node_id,
        "node_title": form.form.title,
        "form_content": form.form.content,
        "inputs": _inputs(form),
        "actions": _actions(form),
        "display_in_ui": form.form.web,
        "form_token": token,
        "approval_channels": _approval_channels(form),
        "resolved_default_values": form.form.defaults,
        "expiration_time": expiration_time(form),
    }


def reason(form: IssuedForm, token: str | None) -> dict[str, Any]:
    """Return the form as a reason of a pause."""
    return {
        "TYPE": "human_input_required",
        "form_id": form.id,
        "form_content": form.form.content,
        "inputs": _inputs(form),
        "actions": _actions(form),
        "node_id": form.node_id,
        "node_title": form.form.title,
        "resolved_default_values": form.form.defaults,
        "form_token": token,
        "approval_channels": _approval_channels(form),
        "expiration_time": expiration_time(form),
    }


def definition(form: IssuedForm) -> dict[str, Any]:
    """Return what the form endpoint shows; values of defaults are texts here."""
    return {
        "form_content": form.form.content,
        "inputs": _inputs(form),
        "resolved_default_values": {name: as_default(value) for name, value in form.form.defaults.items()},
        "user_actions": _actions(form),
        "expiration_time": expiration_time(form),
    }


def filled(form: IssuedForm) -> dict[str, Any]:
    """Return the data of `human_input_form_filled`, for a form that was submitted."""
    return {
        "node_id": form.node_id,
        "node_title": form.form.title,
        "rendered_content": form.form.rendered(form.values or {}),
        "action_id": form.action,
        "action_text": form.form.action_title(form.action or "") or "",
        "submitted_data": redacted(form.values),
    }


def timed_out(form: IssuedForm) -> dict[str, Any]:
    """Return the data of `human_input_form_timeout`."""
    return {
        "node_id": form.node_id,
        "node_title": form.form.title,
        "expiration_time": expiration_time(form),
    }


def expiration_time(form: IssuedForm) -> int:
    """Return when the form closes, in Unix seconds."""
    return int(form.expires_at.timestamp())


def _inputs(form: IssuedForm) -> list[dict[str, Any]]:
    return [_input(form, field) for field in form.form.fields]


def _input(form: IssuedForm, field: AnyField) -> dict[str, Any]:
    """
    Return the field as clients of Dify know it.

    They see a type that they do not know as a paragraph, and may answer it with a text. What they do not know is in
    `placet`, which is not there if there is nothing of the kind.
    """
    written = field.model_dump(mode="json", exclude={"name"})
    data: dict[str, Any] = {"output_variable_name": field.name, "type": field.type}
    if isinstance(field, ParagraphField):
        data["default"] = written.pop("default")
    elif isinstance(field, SelectField):
        data["option_source"] = written.pop("options")
    elif isinstance(field, AttachmentField):
        data |= {name: written.pop(name) for name in _OF_FILES if name in written}
    elif not isinstance(field, UnsupportedField):
        data |= {"type": "paragraph", "default": _as_text(form, field)}
    beyond = written.keys() - {"type", "kind"}
    if beyond or data["type"] != field.type:
        data["placet"] = written
    return data


def _as_text(form: IssuedForm, field: AnyField) -> dict[str, Any] | None:
    """Return the default of a field that Dify does not have, as that of a paragraph."""
    preset = field.preset
    if preset is None:
        return None
    value = field.text(form.form.initial(field)) if preset.type == "constant" else ""
    return {"type": preset.type, "selector": list(preset.selector), "value": value}


def _actions(form: IssuedForm) -> list[dict[str, Any]]:
    return [{"id": a.id, "title": a.title, "button_style": a.button_style} for a in form.form.actions]


def _approval_channels(form: IssuedForm) -> list[str]:
    """`console` always: whoever runs the service can answer any form with its own tools."""
    return sorted({"console", *(_CHANNELS[surface] for surface in form.surfaces)})
