"""Files over HTTP: had back."""

from datetime import timedelta

import httpx2
import pytest
from files import PNG
from filing import filing, refused, send, sent
from in_process import InProcess


class TestPreview:
    def test_gives_the_bytes_back_as_something_to_save(self, client: httpx2.Client) -> None:
        file_id = sent(client, 'naïve "name";.png')
        response = client.get(f"/v1/files/{file_id}/preview", headers={"Range": "bytes=0-0,1-1"})
        assert (response.status_code, response.content) == (200, PNG)
        headers = response.headers
        assert headers["content-type"] == "image/png"
        assert headers["content-length"] == str(len(PNG))
        assert headers["content-disposition"] == "attachment; filename*=UTF-8''na%C3%AFve%20%22name%22%3B.png"
        assert headers["content-security-policy"] == "sandbox; default-src 'none'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["accept-ranges"] == "none"
        head = client.head(f"/v1/files/{file_id}/preview")
        assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(len(PNG)))

    @pytest.mark.parametrize(
        ("name", "content", "query"),
        [
            ("a.html", b"<html><script>alert(1)</script></html>", ""),
            ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", ""),
            ("a.png", PNG, "?as_attachment=true"),
        ],
    )
    def test_calls_nothing_by_a_type_that_runs(
        self, client: httpx2.Client, name: str, content: bytes, query: str
    ) -> None:
        file_id = sent(client, name, content, "application/octet-stream")
        response = client.get(f"/v1/files/{file_id}/preview{query}")
        assert response.headers["content-type"] == "application/octet-stream"
        assert response.headers["content-disposition"].startswith("attachment; ")

    def test_is_for_the_workflow_that_the_file_is_of(self, service: InProcess, client: httpx2.Client) -> None:
        file_id = sent(client)
        with service.client(service.key(filing())) as stranger:
            response = stranger.get(f"/v1/files/{file_id}/preview")
            assert refused(response) == (403, "file_access_denied", "Access to the requested file is denied.")
        with service.client() as nobody:
            assert nobody.get(f"/v1/files/{file_id}/preview").status_code == 401

    @pytest.mark.parametrize(
        "file_id", ["01890000-0000-7000-8000-00000000dead", "nonsense", "*", "%2e%2e", "~"]
    )
    def test_knows_no_other_files(self, client: httpx2.Client, file_id: str) -> None:
        response = client.get(f"/v1/files/{file_id}/preview")
        assert refused(response) == (404, "file_not_found", "The requested file was not found.")

    def test_has_a_link_that_no_header_of_the_client_leads_elsewhere(self, client: httpx2.Client) -> None:
        client.headers["Host"] = "elsewhere.example"
        client.headers["X-Forwarded-Host"] = "elsewhere.example"
        assert "elsewhere" not in send(client).json()["source_url"]

    def test_opens_by_the_signed_link_for_some_minutes(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        link, another = (send(client).json()[name] for name in ("source_url", "id"))
        with service.client() as anonymous:
            assert anonymous.get(link).content == PNG
            assert anonymous.get(link.replace("sign=", "sign=x")).status_code == 403
            assert anonymous.get(link.replace("timestamp=", "timestamp=9")).status_code == 403
            assert anonymous.get(link.partition("?")[0]).status_code == 403
            assert anonymous.get(link.replace(link.split("/")[4], another)).status_code == 403
            service.clock.move(timedelta(seconds=301))
            assert anonymous.get(link).status_code == 403
