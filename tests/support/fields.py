"""Fields, forms and files for tests."""

from datetime import timedelta
from typing import Any

from pydantic import TypeAdapter
from runs import NOON

from domain.fields import AnyField
from domain.form.form import Form, issue
from domain.run.state import IssuedForm
from domain.values.variables import Variables
from domain.workflow.nodes.human_input import HumanInput

ACTIONS = [{"id": "approve", "title": "Approve"}, {"id": "reject", "title": "Reject"}]
SEALED: Any = {"__placet_secret__": {"key": "k", "sealed": "c2VhbGVk"}}

_FIELD: TypeAdapter[Any] = TypeAdapter(AnyField)


def field(type: str, name: str = "it", **attributes: Any) -> Any:
    """A field of that type."""
    return _FIELD.validate_python({"type": type, "name": name, **attributes})


def choice(*options: str, type: str = "select", **attributes: Any) -> Any:
    """A field with constant options."""
    return field(type, **{"options": {"value": list(options)}, **attributes})


def human_input(*fields: Any, **attributes: Any) -> HumanInput:
    """A node with those fields and two actions."""
    markers = "\n".join(f"{{{{#$output.{it.name}#}}}}" for it in fields)
    return HumanInput.model_validate(
        {
            "id": "ask",
            "type": "human-input",
            "title": "Ask",
            "form_content": markers,
            "fields": [it.model_dump(mode="json") for it in fields],
            "actions": ACTIONS,
            **attributes,
        }
    )


def form(*fields: Any, **variables: Any) -> Form:
    """The form that such a node issues, where the start node gave the variables."""
    return issue(human_input(*fields), Variables({"start": variables}))


def issued(asked: Form, **more: Any) -> IssuedForm:
    """The form as a run has it that issued it at noon."""
    known: dict[str, Any] = {
        "id": "f-1",
        "execution_id": "ask#1",
        "node_id": "ask",
        "form": asked,
        "digest": asked.digest,
        "surfaces": ("web",),
        "issued_at": NOON,
        "expires_at": NOON + timedelta(days=1),
        "token_key": "key-1",
        "version": 1,
    }
    return IssuedForm(**known | more)


def attachment(name: str = "report.pdf", **attributes: Any) -> Any:
    """A file as it is after it was resolved."""
    return {
        "dify_model_identity": "__dify__file__",
        "id": "0192f0f0-0000-7000-8000-000000000001",
        "type": "document",
        "transfer_method": "local_file",
        "filename": name,
        "extension": "." + name.rpartition(".")[2],
        "mime_type": "application/pdf",
        "size": 3,
        "url": "https://example.com/f",
        **attributes,
    }
