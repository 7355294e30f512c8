"""What an app says of itself, so that clients can draw it."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError, Workflows
from domain.files.limits import Limits
from domain.values.json import Json
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.start import FILE_TYPES, StartVariable
from domain.workflow.nodes.start_files import MAX_FILES
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.json_response import JsonResponse

_FEATURES: dict[str, dict[str, Any]] = {
    "suggested_questions_after_answer": {"enabled": False},
    "speech_to_text": {"enabled": False},
    "text_to_speech": {"enabled": False, "voice": "", "language": ""},
    "retriever_resource": {"enabled": False},
    "annotation_reply": {"enabled": False},
    "more_like_this": {"enabled": False},
    "sensitive_word_avoidance": {"enabled": False, "type": "", "configs": []},
    "file_upload": {
        "image": {
            "enabled": False,
            "number_limits": 3,
            "detail": "high",
            "transfer_methods": ["remote_url", "local_file"],
        }
    },
}
_UNAVAILABLE = "App unavailable, please check your app configurations."


@dataclass(frozen=True, kw_only=True, slots=True)
class AppInfoEndpoints:
    """The endpoints that describe the workflow of a key."""

    keys: ApiKeys
    workflows: Workflows
    limits: Limits

    async def info(self, request: Request) -> ASGIApp:
        """GET /info: name and kind."""
        shown = await self._newest(request)
        return JsonResponse(
            {
                "name": shown.name,
                "description": shown.description,
                "tags": [],
                "mode": shown.mode,
                "author_name": "",
            }
        )

    async def parameters(self, request: Request) -> ASGIApp:
        """GET /parameters: what the published version asks of its caller, and its features."""
        caller = await authenticate(request, self.keys, "read")
        try:
            version = await self.workflows.published(caller.own_workflow())
        except (WorkflowNotPublishedError, WorkflowNotFoundError):
            raise RefusedError(400, "app_unavailable", _UNAVAILABLE) from None
        return JsonResponse(parameters(version.definition, self.limits))

    async def meta(self, request: Request) -> ASGIApp:
        """GET /meta: the icons of tools, of which there are none."""
        await authenticate(request, self.keys, "read")
        return JsonResponse({"tool_icons": {}})

    async def site(self, request: Request) -> ASGIApp:
        """GET /site: how a web app would look."""
        return JsonResponse(site(await self._newest(request)))

    async def _newest(self, request: Request) -> WorkflowDefinition:
        caller = await authenticate(request, self.keys, "read")
        return (await self.workflows.numbered(caller.own_workflow(), number=None)).definition


def parameters(definition: WorkflowDefinition, limits: Limits) -> dict[str, Any]:
    """Return the start form and the features of the workflow, and how large files may be, in MiB."""
    features = _object(definition.appearance.get("features"))
    return {
        "opening_statement": features.get("opening_statement", ""),
        "suggested_questions": features.get("suggested_questions", []),
        **{name: features.get(name, default) for name, default in _FEATURES.items()},
        "user_input_form": _input_form(definition),
        "system_parameters": {
            "image_file_size_limit": limits.image,
            "video_file_size_limit": limits.video,
            "audio_file_size_limit": limits.audio,
            "file_size_limit": limits.other,
            "workflow_file_upload_limit": MAX_FILES,
        },
    }


def site(definition: WorkflowDefinition) -> dict[str, Any]:
    """Return how the workflow presents itself."""
    appearance = definition.appearance
    return {
        "title": definition.name,
        "chat_color_theme": None,
        "chat_color_theme_inverted": False,
        "icon_type": appearance.get("icon_type", "emoji"),
        "icon": appearance.get("icon"),
        "icon_background": appearance.get("icon_background"),
        "icon_url": None,
        "description": definition.description,
        "copyright": None,
        "privacy_policy": None,
        "input_placeholder": None,
        "custom_disclaimer": "",
        "default_language": "en-US",
        "show_workflow_steps": True,
        "use_icon_as_answer_icon": appearance.get("use_icon_as_answer_icon", False),
    }


def _input_form(definition: WorkflowDefinition) -> Json:
    """Return the variables of the start node as their file has them, else as we would write them."""
    written = definition.appearance.get("user_input_form")
    return written or [{variable.type: _variable(variable)} for variable in definition.start.variables]


def _variable(variable: StartVariable) -> dict[str, Any]:
    data: dict[str, Any] = {
        "variable": variable.name,
        "label": variable.label,
        "type": variable.type,
        "required": variable.required,
        "hide": variable.hide,
        "default": variable.default,
        "max_length": variable.max_length,
        "options": list(variable.options),
    }
    if variable.type in FILE_TYPES:
        data["allowed_file_types"] = list(variable.allowed_file_types)
        data["allowed_file_extensions"] = list(variable.allowed_file_extensions)
        data["allowed_file_upload_methods"] = list(variable.allowed_file_upload_methods)
    if variable.type == "json_object":
        data["json_schema"] = variable.json_schema
    return data


def _object(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
