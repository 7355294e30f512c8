"""Files among the inputs of runs, and beside them."""

import json
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from files import PDF
from filing import USER, Asked, local, refused, sent
from in_process import InProcess
from workflows import end, start, workflow


class TestStart:
    def test_takes_files_as_inputs_and_beside_them(self, client: httpx2.Client) -> None:
        cover, rest, given = (
            sent(client),
            sent(client, "a.pdf", PDF, "application/pdf"),
            sent(client, "b.txt", b"b", "text/plain"),
        )
        inputs = {"topic": "tea", "cover": local(cover), "rest": [local(rest, "document")]}
        asked = Asked(client, inputs=inputs, files=[local(given)])
        assert asked.answer(scan=local(cover), papers=[]).status_code == 200
        detail = asked.detail()
        assert detail["outputs"]["cover"]["id"] == cover
        assert [file["id"] for file in detail["outputs"]["given"]] == [given]
        assert json.loads(detail["inputs"])["rest"][0]["filename"] == "a.pdf"

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ({"files": [local(str(uuid4()))]}, "Invalid upload file"),
            ({"files": [7]}, "transfer_method is required in file mapping"),
            ({"files": [local(str(uuid4()))] * 11}, "Number of files exceeds the maximum limit 10"),
            ({"inputs": {"cover": local(str(uuid4()))}}, "Invalid upload file"),
            ({"inputs": {"cover": {"transfer_method": "local_file"}}}, "Invalid upload file id"),
            ({"inputs": {"rest": [{}]}}, "transfer_method is required in file mapping"),
            ({"inputs": {"rest": [{}] * 3}}, "rest in input form must be less than 2 files"),
        ],
    )
    def test_refuses_what_names_no_file(
        self, service: InProcess, client: httpx2.Client, more: dict[str, Any], message: str
    ) -> None:
        before = len(service.log.recorded)
        body = {"inputs": {}, "response_mode": "blocking", "user": USER, **more}
        assert refused(client.post("/v1/workflows/run", json=body)) == (400, "invalid_param", message)
        assert len(service.log.recorded) == before

    def test_refuses_files_of_others_and_those_that_the_variable_does_not_take(
        self, client: httpx2.Client
    ) -> None:
        def start(**inputs: Any) -> str:
            body = {"inputs": inputs, "response_mode": "blocking", "user": USER}
            return refused(client.post("/v1/workflows/run", json=body))[2]

        assert start(cover=local(sent(client, user="u-2"))) == "Invalid upload file"
        paper = sent(client, "a.pdf", PDF, "application/pdf")
        assert start(cover=local(paper)) == "File validation failed for file: a.pdf"
        assert "Detected file type" in start(cover=local(paper, "image"))

    def test_takes_nothing_for_a_file_that_only_claims_to_be_one(self, service: InProcess) -> None:
        begin = start() | {"variables": [{"name": "data", "type": "json_object"}]}
        definition = workflow([begin, end(data="start.data")], ["start > end"])
        body = {
            "inputs": {"data": {"file": {"dify_model_identity": "__dify__file__"}}},
            "user": USER,
        }
        with service.client(service.key(definition)) as other:
            response = other.post("/v1/workflows/run", json=body)
        assert refused(response)[2] == "data in input form must not hold a file"

    def test_says_in_the_parameters_what_it_takes(self, client: httpx2.Client) -> None:
        parameters = client.get("/v1/parameters").json()
        assert parameters["system_parameters"] == {
            "image_file_size_limit": 10,
            "video_file_size_limit": 100,
            "audio_file_size_limit": 50,
            "file_size_limit": 15,
            "workflow_file_upload_limit": 10,
        }
        assert parameters["user_input_form"][1]["file"]["allowed_file_types"] == ["image"]
