"""Files chosen on the page of a form."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx2
from files import PNG, a_file
from filing import USER, Asked, local, refused, send, sent
from in_process import InProcess
from workflows import end, human, start, workflow

from domain.files.limits import MEBIBYTE


class TestFormUpload:
    def files(self, asked: Asked, token: str, **more: Any) -> httpx2.Response:
        files = more.pop("files", {"file": ("scan.png", PNG, "image/png")})
        return asked.client.post(
            "/api/human-input-forms/files", files=files, headers={"Authorization": f"Bearer {token}"}, **more
        )

    def test_lets_the_page_send_files_in_the_name_of_who_started_the_run(
        self, service: InProcess, client: httpx2.Client, asked: Asked
    ) -> None:
        response = asked.upload_token()
        assert response.status_code == 200
        assert response.json()["expires_at"] == int((service.clock.now() + timedelta(hours=1)).timestamp())
        stored = self.files(asked, response.json()["upload_token"])
        assert stored.status_code == 201
        assert stored.json()["created_by"] == send(client).json()["created_by"]
        assert asked.answer(scan=local(stored.json()["id"]), papers=[]).status_code == 200

    def test_binds_the_file_to_the_form(self, client: httpx2.Client, asked: Asked) -> None:
        file_id = self.files(asked, asked.upload_token().json()["upload_token"]).json()["id"]
        assert "Invalid upload file" in refused(Asked(client).answer(scan=local(file_id), papers=[]))[2]
        body = {"inputs": {"cover": local(file_id)}, "response_mode": "blocking", "user": USER}
        assert refused(client.post("/v1/workflows/run", json=body))[2] == "Invalid upload file"

    def test_fetches_an_address_too(self, service: InProcess, asked: Asked) -> None:
        service.remote.files["https://files.example/x.png"] = ("x.png", "image/png", PNG)
        token = asked.upload_token().json()["upload_token"]
        response = self.files(asked, token, files={"url": (None, "https://files.example/x.png")})
        assert (response.status_code, response.json()["name"]) == (201, "x.png")
        response = self.files(asked, token, files={"url": (None, "https://files.example/y.png")})
        assert refused(response) == (400, "invalid_param", "The file could not be fetched")

    def test_refuses_tokens_that_do_not_open(self, service: InProcess, asked: Asked) -> None:
        token = asked.upload_token().json()["upload_token"]
        for wrong in ("nonsense", asked.token):
            assert refused(self.files(asked, wrong))[:2] == (401, "invalid_upload_token")
        other = str(uuid4()).replace("-", "")
        for wrong in (
            token[:-1] + "~",
            token[:-22] + "0" * 22,
            token[:7] + other + token[39:],
            token[:39] + other + token[71:],
        ):
            assert self.files(asked, wrong).status_code in (401, 403)
        service.clock.move(timedelta(hours=1, seconds=1))
        assert refused(self.files(asked, token))[:2] == (403, "invalid_upload_token")

    def test_is_over_with_the_form(self, asked: Asked, client: httpx2.Client) -> None:
        token = asked.upload_token().json()["upload_token"]
        asked.answer(scan=local(sent(client)), papers=[])
        assert refused(self.files(asked, token))[:2] == (412, "human_input_form_submitted")
        assert refused(asked.upload_token())[:2] == (412, "human_input_form_submitted")
        assert asked.client.post("/api/form/human_input/nonsense/upload-token").status_code == 404

    def test_takes_only_so_many(self, service: InProcess, asked: Asked) -> None:
        token = asked.upload_token().json()["upload_token"]
        for _ in range(service.uploads.limits.for_a_form):
            assert self.files(asked, token).status_code == 201
        assert refused(self.files(asked, token))[:2] == (429, "too_many_files")

    def test_takes_no_more_where_many_are_sent_at_once(self, service: InProcess, asked: Asked) -> None:
        token = asked.upload_token().json()["upload_token"]
        most = service.uploads.limits.for_a_form
        for _ in range(most - 3):
            record = a_file(uuid4(), form_id=UUID(asked.form_id), size=1)
            service.call(service.uploads.records.add(record))
        with ThreadPoolExecutor(12) as at_once:
            answers = list(at_once.map(lambda _: self.files(asked, token), range(12)))
        assert sorted(answer.status_code for answer in answers) == [201] * 3 + [429] * 9

    def test_takes_only_so_much(self, service: InProcess, asked: Asked) -> None:
        token = asked.upload_token().json()["upload_token"]
        assert self.files(asked, token).status_code == 201
        much = a_file(uuid4(), form_id=UUID(asked.form_id), size=1024 * MEBIBYTE)
        service.call(service.uploads.records.add(much))
        assert refused(self.files(asked, token))[:2] == (429, "too_many_files")

    def test_gives_no_token_for_a_form_without_files(self, service: InProcess) -> None:
        plain = workflow(
            [start("topic"), human("review"), end(c="review.comment")],
            ["start > review", "review:approve > end"],
        )
        with service.client(service.key(plain)) as client:
            assert refused(Asked(client).upload_token()) == (
                400,
                "invalid_param",
                "The form asks for no file",
            )
