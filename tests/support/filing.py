"""A workflow that asks for files, and those who give them, over HTTP."""

import io
import zipfile
from typing import Any

import httpx2
from files import PNG
from workflows import end, human, start, workflow

from domain.workflow.definition import WorkflowDefinition

JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(40)
MP4 = b"\0\0\0\x20ftypisom" + bytes(40)
PROGRAM = b"MZ\x90\0" + bytes(60)
USER = "u-1"


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", "<w/>")
    return packed.getvalue()


def filing() -> WorkflowDefinition:
    """A form with a file, several files and a choice; its start asks for a file, too."""
    asking = human(
        "review",
        content="{{#$output.scan#}} and {{#$output.papers#}}",
        fields=(),
    ) | {
        "fields": [
            {"type": "select", "name": "mood", "options": {"type": "constant", "value": ["good", "bad"]}},
            {"type": "file", "name": "scan", "allowed_file_types": ["image", "document"]},
            {
                "type": "file-list",
                "name": "papers",
                "allowed_file_types": ["document", "custom"],
                "allowed_file_extensions": [".DAT"],
                "allowed_file_upload_methods": ["local_file"],
                "number_limits": 2,
            },
        ]
    }
    begin = start("topic") | {
        "variables": [
            {"name": "topic", "label": "Topic", "type": "paragraph"},
            {"name": "cover", "label": "Cover", "type": "file", "allowed_file_types": ["image"]},
            {"name": "rest", "label": "Rest", "type": "file-list", "max_length": 2},
        ]
    }
    done = end(
        scan="review.scan",
        papers="review.papers",
        text="review.__rendered_content",
        cover="start.cover",
        given="sys.files",
        name="review.scan.name",
    )
    return workflow([begin, asking, done], ["start > review", "review:approve > end"], name="Filing")


def send(
    client: httpx2.Client,
    name: str = "scan.png",
    content: bytes = PNG,
    media_type: str = "image/png",
    *,
    user: str | None = USER,
) -> httpx2.Response:
    data = {} if user is None else {"user": user}
    return client.post("/v1/files/upload", files={"file": (name, content, media_type)}, data=data)


def sent(client: httpx2.Client, *arguments: Any, **more: Any) -> str:
    """Send a file that is taken; return its id."""
    response = send(client, *arguments, **more)
    assert response.status_code == 201, response.text
    return str(response.json()["id"])


def local(file_id: str, type: str | None = None) -> dict[str, Any]:
    mapping = {"transfer_method": "local_file", "upload_file_id": file_id}
    return mapping if type is None else {**mapping, "type": type}


def remote(url: str, **more: Any) -> dict[str, Any]:
    return {"transfer_method": "remote_url", "url": url, **more}


def refused(response: httpx2.Response) -> tuple[int, str, str]:
    body = response.json()
    assert body["status"] == response.status_code
    return response.status_code, body["code"], body["message"]


class Asked:
    """A run that waits for the answer to its form."""

    def __init__(self, client: httpx2.Client, **more: Any) -> None:
        self.client = client
        body = {"inputs": {"topic": "tea"}, "response_mode": "blocking", "user": USER, **more}
        self.started = client.post("/v1/workflows/run", json=body).json()
        reason = self.started["data"]["reasons"][0]
        self.token, self.form_id = reason["form_token"], reason["form_id"]
        self.run_id = self.started["workflow_run_id"]

    def answer(
        self, *, user: str = USER, key: str | None = None, action: str = "approve", **inputs: Any
    ) -> httpx2.Response:
        return self.client.post(
            f"/v1/form/human_input/{self.token}",
            json={"inputs": {"mood": "good", **inputs}, "action": action, "user": user},
            headers={} if key is None else {"Idempotency-Key": key},
        )

    def detail(self) -> dict[str, Any]:
        detail: dict[str, Any] = self.client.get(f"/v1/workflows/run/{self.run_id}").json()
        return detail

    @property
    def is_open(self) -> bool:
        return self.client.get(f"/v1/form/human_input/{self.token}").status_code == 200

    def upload_token(self) -> httpx2.Response:
        return self.client.post(f"/api/form/human_input/{self.token}/upload-token")
