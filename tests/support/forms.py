"""Forms that wait for an answer in a service of the test, and what a browser sends for their pages."""

import re
from html import unescape
from typing import Any
from uuid import UUID

import httpx2
from in_process import InProcess
from workflows import end, human, start, workflow

from domain.run.state import IssuedForm
from domain.workflow.definition import WorkflowDefinition


def asking() -> WorkflowDefinition:
    """A form with a text that has a default, a choice that is not placed, and another text."""
    node = human(
        "review",
        content="# Draft\n\n<script>alert(1)</script> about **{{#start.topic#}}**\n\n{{#$output.comment#}}\n\nThe end.",
    )
    node["fields"] = [
        {"type": "paragraph", "name": "comment", "default": {"type": "constant", "value": "as <is>"}},
        {"type": "select", "name": "prio", "options": {"type": "constant", "value": ["low", "high & dry"]}},
        {"type": "paragraph", "name": "_note"},
    ]
    node["actions"][0]["button_style"] = "primary"
    return workflow(
        [start("topic"), node, end(comment="review.comment", prio="review.prio")],
        ["start > review", "review:approve > end"],
        name="Ask & tell",
    )


def asking_everything() -> WorkflowDefinition:
    """A form with a field of every type, some of which others show or demand."""
    node = human(
        "review",
        content="## Publish {{#start.topic#}}?\n\n{{#$output.reason#}}\n\n"
        "Choose:\n\n{{#$output.channel#}}\n\n- {{#$output.sure#}}",
    )
    node["fields"] = [
        {
            "type": "paragraph",
            "name": "reason",
            "label": "What should change?",
            "help": "One sentence.",
            "required_for": ["reject"],
            "max_length": 60,
        },
        {"type": "select", "name": "channel", "options": {"value": ["web", "print", "mail"]}},
        {
            "type": "email",
            "name": "address",
            "label": "Mail to",
            "visible_if": {"field": "channel", "equals": ["mail"]},
            "required": True,
        },
        {"type": "number", "name": "amount", "min": 1, "max": 10, "integer": True, "required": True},
        {"type": "date", "name": "day", "required": True},
        {"type": "date-time", "name": "moment"},
        {"type": "checkbox", "name": "sure", "label": "I have read it", "required": True},
        {"type": "multi-select", "name": "places", "options": {"value": ["CH", "DE", "AT"]}},
        {"type": "url", "name": "link"},
        {"type": "secret", "name": "pin", "label": "PIN"},
        {"type": "json", "name": "data"},
        {
            "type": "json",
            "name": "person",
            "json_schema": {
                "type": "object",
                "properties": {
                    "name": {"type": "string", "title": "Full name", "minLength": 2},
                    "age": {"type": "integer"},
                    "licensed": {"type": "boolean"},
                    "size": {"enum": ["small", "large"]},
                },
                "required": ["name"],
            },
        },
        {"type": "file", "name": "checklist", "allowed_file_types": ["document"]},
        {"type": "file-list", "name": "images", "allowed_file_types": ["image"], "number_limits": 2},
    ]
    names = [field["name"] for field in node["fields"]]
    nodes = [start("topic"), node, end(**{name: f"review.{name}" for name in names})]
    return workflow(
        nodes, ["start > review", "review:approve > end", "review:reject > end"], name="Everything"
    )


INVOICE: dict[str, Any] = {
    "type": "object",
    "definitions": {"money": {"type": "number", "minimum": 0}},
    "properties": {
        "amount": {"$ref": "#/definitions/money", "title": "Verified amount", "description": "Without tax."},
        "currency": {"oneOf": [{"const": "EUR", "title": "Euro"}, {"const": "CHF"}], "default": "EUR"},
        "invoice_date": {"type": "string", "format": "date"},
        "seen_at": {"type": "string", "format": "date-time"},
        "number": {"type": "string", "readOnly": True, "default": "R-4711"},
        "contact": {
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                "email": {"type": "string", "format": "email"},
            },
            "required": ["email"],
        },
        "line_items": {
            "type": "array",
            "maxItems": 3,
            "items": {
                "type": "object",
                "title": "Line item",
                "properties": {"item": {"type": "string"}, "quantity": {"type": "integer", "minimum": 1}},
                "required": ["item", "quantity"],
            },
        },
        "tags": {"type": "array", "items": {"type": "string", "maxLength": 20}, "minItems": 1},
        "remarks": {"type": "string", "maxLength": 2000},
        "extra": {
            "anyOf": [{"type": "object"}, {"type": "array"}],
            "description": "Whatever else the robot saw.",
        },
        "urgent": {"type": "boolean", "description": "Whether it is to be paid today."},
        "compared": {"const": True, "title": "I compared the amount with the scanned invoice"},
    },
    "required": ["amount", "tags", "urgent", "compared"],
}


def asking_object() -> WorkflowDefinition:
    """A form with an object that is entered part by part."""
    node = human(
        "review",
        content="Enter the amount **exactly as printed** on the scanned invoice of {{#start.topic#}}.\n\n"
        "{{#$output.invoice#}}",
    )
    node["title"] = "Verify the invoice"
    node["fields"] = [
        {"type": "json", "name": "invoice", "required": True, "json_schema": INVOICE},
        {"type": "file", "name": "scan", "allowed_file_types": ["document"], "required": False},
    ]
    nodes = [start("topic"), node, end(invoice="review.invoice", scan="review.scan")]
    return workflow(nodes, ["start > review", "review:approve > end"], name="Invoice")


class Asked:
    """A form that waits, and its page."""

    def __init__(self, service: InProcess, key: str, topic: str = "tea", **inputs: str) -> None:
        self._service = service
        with service.client(key) as client:
            body = {"inputs": {"topic": topic, **inputs}, "user": "u-1"}
            started = client.post("/v1/workflows/run", json=body).json()
        self.run_id = started["workflow_run_id"]
        self.token = started["data"]["reasons"][0]["form_token"]
        self.form_id = started["data"]["reasons"][0]["form_id"]
        self.link = f"/form/{self.token}"
        self.path = f"/form/f/{self.form_id}"
        self.key = key

    def opened(self, browser: httpx2.Client) -> str:
        """Open the link, as a person does; return the page."""
        return browser.get(self.link, follow_redirects=True).text

    @property
    def form(self) -> IssuedForm:
        """The form as the log has it now."""
        run = self._service.call(self._service.log.get(UUID(self.run_id)))
        return run.forms[self.form_id]

    def detail(self) -> dict[str, Any]:
        with self._service.client(self.key) as client:
            shown: dict[str, Any] = client.get(f"/v1/workflows/run/{self.run_id}").json()
            return shown


def shown_again(browser: httpx2.Client, path: str, **sent: Any) -> str:
    """The page that a browser shows after it sent this: not the answer itself, but where that leads to a draft."""
    answer = browser.post(path, **sent)
    assert answer.status_code == 303, answer.text
    assert "?draft=" in answer.headers["location"]
    page = browser.get(answer.headers["location"])
    assert page.status_code == 200
    return page.text


def hidden(page: str) -> dict[str, str]:
    return {
        name: unescape(value)
        for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)
    }


def answered(page: str, **more: str) -> dict[str, str]:
    """What the browser sends for the page."""
    return hidden(page) | {"field.comment": "fine\r\nindeed", "field.prio": "low", "field._note": ""} | more
