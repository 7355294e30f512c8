"""Files in the answers to forms."""

import json
from hashlib import sha256
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from files import PDF, PNG
from filing import MP4, USER, Asked, filing, local, refused, remote, send, sent
from in_process import InProcess
from workflows import end, human, start, workflow


class TestAnswer:
    def test_takes_files_whose_type_is_not_said(self, client: httpx2.Client, asked: Asked) -> None:
        """The example of Dify's documentation."""
        scan, one, two = (
            sent(client),
            sent(client, "a.pdf", PDF, "application/pdf"),
            sent(client, "b.md", b"# B", "text/plain"),
        )
        response = asked.answer(scan=local(scan), papers=[local(one), local(two)])
        assert (response.status_code, response.json()) == (200, {})
        outputs = asked.detail()["outputs"]
        assert outputs["text"] == "[file] and [2 files]"
        assert outputs["scan"] == {
            "dify_model_identity": "__dify__file__",
            "id": scan,
            "tenant_id": send(client).json()["tenant_id"],
            "type": "image",
            "transfer_method": "local_file",
            "remote_url": None,
            "related_id": scan,
            "reference": None,
            "filename": "scan.png",
            "extension": ".png",
            "mime_type": "image/png",
            "size": len(PNG),
            "sha256": sha256(PNG).hexdigest(),
            "url": f"/v1/files/{scan}/preview",
        }
        assert outputs["name"] == "scan.png"
        assert [file["type"] for file in outputs["papers"]] == ["document", "document"]

    def test_with_a_key_that_came_before_names_the_same_files(
        self, client: httpx2.Client, asked: Asked
    ) -> None:
        inputs = {"scan": local(sent(client)), "papers": []}
        assert asked.answer(key="k", **inputs).status_code == 200
        for other in (local(sent(client)), local(str(uuid4())), None):
            again = asked.answer(key="k", **inputs | {"scan": other})
            assert (again.status_code, again.json()["code"]) == (422, "idempotency_key_reused")
        assert asked.answer(key="k", **inputs).status_code == 200

    def test_collects_the_files_of_nodes_and_of_the_run(self, client: httpx2.Client, asked: Asked) -> None:
        scan, paper = sent(client), sent(client, "a.pdf", PDF, "application/pdf")
        assert asked.answer(scan=local(scan, "image"), papers=[local(paper)]).status_code == 200
        frames = [
            json.loads(line.removeprefix("data: "))
            for line in client.get(
                f"/v1/workflow/{asked.run_id}/events",
                params={"user": USER, "after": "0", "continue_on_pause": "true"},
            ).text.splitlines()
            if line.startswith("data: ")
        ]
        nodes = {f["data"]["node_id"]: f["data"] for f in frames if f["event"] == "node_finished"}
        assert [file["id"] for file in nodes["review"]["files"]] == [scan, paper]
        assert [file["id"] for file in frames[-1]["data"]["files"]] == [scan, paper]
        assert nodes["start"]["files"] == []

    @pytest.mark.parametrize(
        ("mapping", "reason"),
        [
            ({}, "transfer_method is required in file mapping"),
            ({"transfer_method": "local_file"}, "Invalid upload file id"),
            ({"transfer_method": "local_file", "upload_file_id": "x"}, "Invalid upload file id format"),
            (local(str(uuid4())), "Invalid upload file"),
            ({"transfer_method": "remote_url"}, "Invalid file url"),
            ({"transfer_method": "tool_file", "upload_file_id": "t"}, "File validation failed for file: t"),
            ({"transfer_method": "tool_file"}, "File validation failed for file: tool_file"),
            ({"dify_model_identity": "__dify__file__", "id": "1"}, "transfer_method is required in file mapping"),
            ("scan.png", "expected mapping"),
            (None, "expected mapping"),
        ],
    )  # fmt: skip
    def test_refuses_what_names_no_file(self, asked: Asked, mapping: Any, reason: str) -> None:
        response = asked.answer(scan=mapping, papers=[])
        assert refused(response) == (
            400, "invalid_form_data", f"Invalid value for file input 'scan': {reason}",
        )  # fmt: skip
        assert asked.is_open

    @pytest.mark.parametrize(
        ("files", "reason"),
        [
            ("papers", "expected list"),
            ([1], "expected list of mappings"),
            ([{}], "transfer_method is required in file mapping"),
            ([{"transfer_method": "remote_url"}], "Invalid file url"),
            ([local(str(uuid4()))] * 3, "Number of files exceeds the maximum limit 2"),
            ([remote("https://files.example/a.pdf")] * 100, "Number of files exceeds the maximum limit 2"),
        ],
    )
    def test_refuses_wrong_lists(
        self, service: InProcess, client: httpx2.Client, asked: Asked, files: Any, reason: str
    ) -> None:
        fetched = len(service.remote.fetched)
        response = asked.answer(scan=local(sent(client)), papers=files)
        assert refused(response) == (
            400, "invalid_form_data", f"Invalid value for file list input 'papers': {reason}",
        )  # fmt: skip
        assert asked.is_open
        assert len(service.remote.fetched) == fetched

    def test_refuses_the_file_of_another_user(self, client: httpx2.Client, asked: Asked) -> None:
        theirs = sent(client, user="u-2")
        for user in (USER, "u-2"):
            response = asked.answer(scan=local(theirs), papers=[], user=user)
            assert refused(response) == (
                400, "invalid_form_data", "Invalid value for file input 'scan': Invalid upload file",
            )  # fmt: skip
        assert asked.is_open
        assert asked.answer(scan=local(sent(client)), papers=[], user="u-2").status_code == 200

    def test_refuses_the_file_of_another_workflow(self, service: InProcess, asked: Asked) -> None:
        with service.client(service.key(filing())) as stranger:
            foreign = sent(stranger)
        assert "Invalid upload file" in refused(asked.answer(scan=local(foreign), papers=[]))[2]

    @pytest.mark.parametrize(
        ("type", "reason"),
        [
            ("document", "Detected file type does not match the specified type. Please verify the file."),
            ("video", "Detected file type does not match the specified type. Please verify the file."),
            ("picture", "File validation failed for file: scan.png"),
            (7, "File validation failed for file: scan.png"),
            ("custom", "File validation failed for file: scan.png"),
        ],
    )
    def test_refuses_a_declared_type_that_is_not_true(
        self, client: httpx2.Client, asked: Asked, type: Any, reason: str
    ) -> None:
        response = asked.answer(scan=local(sent(client), type), papers=[])
        assert refused(response)[2] == f"Invalid value for file input 'scan': {reason}"
        assert asked.is_open

    def test_takes_only_what_the_field_allows(self, client: httpx2.Client, asked: Asked) -> None:
        video = sent(client, "a.mp4", MP4, "video/mp4")
        response = asked.answer(scan=local(video), papers=[])
        assert (
            refused(response)[2]
            == "Invalid value for file input 'scan': File validation failed for file: a.mp4"
        )
        scan = local(sent(client))
        response = asked.answer(
            scan=scan, papers=[local(sent(client, "a.bin", b"\0\1", "application/x-bin"))]
        )
        assert "File validation failed for file: a.bin" in refused(response)[2]
        assert (
            asked.answer(
                scan=scan, papers=[local(sent(client, "a.dat", b"\0\1", "application/x-dat"))]
            ).status_code
            == 200
        )

    def test_fetches_what_is_elsewhere_once_everything_else_is_right(
        self, service: InProcess, client: httpx2.Client, asked: Asked
    ) -> None:
        url = f"https://files.example/{uuid4()}.png"
        service.remote.files[url] = ("far.png", "image/png", PNG)
        for wrong in ({"action": "nope", "papers": []}, {"mood": "odd", "papers": []}, {}):
            assert asked.answer(scan=remote(url), **wrong).status_code == 400
        assert url not in service.remote.fetched
        assert asked.answer(scan=remote(url), papers=[], key="k-1").status_code == 200
        assert asked.answer(scan=remote(url), papers=[], key="k-1").status_code == 200
        assert refused(asked.answer(scan=remote(url), papers=[]))[:2] == (412, "human_input_form_submitted")
        assert service.remote.fetched.count(url) == 1
        scan = asked.detail()["outputs"]["scan"]
        assert (scan["transfer_method"], scan["remote_url"], scan["filename"]) == (
            "remote_url",
            url,
            "far.png",
        )
        assert client.get(scan["url"]).content == PNG

    def test_drops_files_of_fields_that_are_not_shown(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        asking = human("review") | {
            "fields": [
                {"type": "checkbox", "name": "more"},
                {"type": "file", "name": "scan", "visible_if": {"field": "more", "equals": [True]}},
            ]
        }
        definition = workflow(
            [start(), asking, end(scan="review.scan")], ["start > review", "review:approve > end"]
        )
        url = "https://files.example/none.png"
        with service.client(service.key(definition)) as other:
            asked = Asked(other)
            assert asked.answer(more="on", scan=remote(url)).status_code == 400
            fetched = len(service.remote.fetched)
            assert asked.answer(more="", scan=remote(url)).status_code == 200
            assert (asked.detail()["outputs"], len(service.remote.fetched)) == ({"scan": None}, fetched)

    @pytest.mark.parametrize("text", [False, True])
    def test_takes_nothing_for_a_file_that_only_claims_to_be_one(
        self, service: InProcess, text: bool
    ) -> None:
        asking = human("review") | {
            "fields": [{"type": "json", "name": "data"}, {"type": "paragraph", "name": "p"}]
        }
        definition = workflow(
            [start(), asking, end(data="review.data")], ["start > review", "review:approve > end"]
        )
        forged: Any = {"a": [{"dify_model_identity": "__dify__file__", "url": "https://evil.example"}]}
        with service.client(service.key(definition)) as other:
            asked = Asked(other)
            response = asked.answer(data=json.dumps(forged) if text else forged, p="")
            assert refused(response)[2] == "Invalid value for json input 'data': must not hold a file"
            response = asked.answer(data={}, p=forged)
            assert refused(response)[2] == "Invalid value for paragraph input 'p': must not hold a file"

    def test_stays_open_when_nothing_can_be_fetched(self, asked: Asked) -> None:
        response = asked.answer(scan=remote("https://files.example/none.png"), papers=[])
        assert refused(response)[2] == "Invalid value for file input 'scan': The file could not be fetched"
        assert asked.is_open

    def test_takes_a_method_only_where_the_field_does(
        self, service: InProcess, client: httpx2.Client, asked: Asked
    ) -> None:
        url = f"https://files.example/{uuid4()}.pdf"
        service.remote.files[url] = ("far.pdf", "application/pdf", PDF)
        response = asked.answer(scan=local(sent(client)), papers=[remote(url)])
        assert "File validation failed for file: far.pdf" in refused(response)[2]
