"""What all answers have in common."""

import asyncio
from collections.abc import Awaitable, Callable

import httpx2
import pytest
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from application import waited
from application.ports.runs import LogUnavailableError, VersionConflictError
from interface.http.app import Application
from interface.http.kernel.endpoint import route
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse


def answered(
    handler: Callable[[Request], Awaitable[ASGIApp]],
    content: bytes = b"",
    *,
    method: str = "POST",
    path: str = "/here",
    accept: str = "*/*",
    page: bool = False,
) -> httpx2.Response:
    """What an application with only this handler answers."""

    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(Application([route("/here", post=handler, page=page)]))
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            headers = {"Content-Type": "application/json", "Accept": accept}
            return await client.request(method, path, content=content, headers=headers)

    return asyncio.run(ask())


def raising(error: Exception) -> Callable[[Request], Awaitable[ASGIApp]]:
    async def handler(_: Request) -> ASGIApp:
        raise error

    return handler


def failure(caplog: pytest.LogCaptureFixture) -> tuple[str, str]:
    """What the log has of a request that failed: its id, and why."""
    (record,) = [record for record in caplog.records if record.getMessage() == "request failed"]
    assert record.exc_info is not None
    return vars(record)["fields"]["request_id"], str(record.exc_info[1])


def test_what_nobody_has_foreseen_gives_nothing_away(caplog: pytest.LogCaptureFixture) -> None:
    answer = answered(raising(RuntimeError("the secret is 42")))
    assert answer.status_code == 500
    assert answer.json() == {"code": "unknown", "message": "Internal Server Error", "status": 500}
    assert "the secret" not in answer.text
    assert failure(caplog) == (answer.headers["request-id"], "the secret is 42")


def test_what_a_request_has_waited_counts_until_its_answer_begins() -> None:
    counted = []

    async def handler(_: Request) -> ASGIApp:
        waited.add(3)
        counted.append(waited.seconds())

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            await JsonResponse({})(scope, receive, send)
            waited.add(3)
            counted.append(waited.seconds())

        return answer

    for _ in range(2):
        assert answered(handler).status_code == 200
    assert counted == [3, 0, 3, 0]


class TestPage:
    """What browsers are refused with where people come."""

    def test_that_nobody_has_foreseen_gives_nothing_away(self, caplog: pytest.LogCaptureFixture) -> None:
        answer = answered(raising(RuntimeError("the secret is 42")), page=True)
        assert answer.status_code == 500
        assert answer.headers["content-type"].startswith("text/html")
        assert "the secret" not in answer.text
        assert f">{answer.headers['request-id']}</dd>" in answer.text
        assert failure(caplog) == (answer.headers["request-id"], "the secret is 42")

    def test_of_another_method_says_which_there_are(self) -> None:
        answer = answered(raising(RuntimeError()), page=True, method="PUT")
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
        assert "This page cannot be used in that way" in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]

    @pytest.mark.parametrize(
        ("path", "accept", "media_type"),
        [
            ("/nothing", "text/html,*/*", "text/html"),
            ("/form/f/no-uuid", "text/html", "text/html"),
            ("/nothing", "*/*", "application/json"),
            ("/v1/nothing", "text/html", "application/json"),
            ("/api/nothing", "text/html", "application/json"),
        ],
    )
    def test_where_there_is_nothing_is_for_who_takes_pages(
        self, path: str, accept: str, media_type: str
    ) -> None:
        answer = answered(raising(RuntimeError()), path=path, accept=accept)
        assert answer.status_code == 404
        assert answer.headers["content-type"].partition(";")[0] == media_type


@pytest.mark.parametrize("error", [LogUnavailableError("down"), VersionConflictError("busy")])
def test_what_passes_asks_to_come_again(error: Exception) -> None:
    answer = answered(raising(error))
    assert answer.status_code == 503
    assert answer.json()["code"] == "service_unavailable"
    assert answer.headers["retry-after"] == "1"


def test_every_answer_has_a_request_id_of_its_own() -> None:
    async def fine(_: Request) -> ASGIApp:
        return JsonResponse({"ü": None})

    one, other = answered(fine), answered(fine)
    assert one.content == '{"ü":null}'.encode()
    assert len({one.headers["request-id"], other.headers["request-id"]}) == 2


def test_a_body_is_measured_as_it_comes_and_as_it_is_declared() -> None:
    async def echo(request: Request) -> ASGIApp:
        return JsonResponse(await read_object(request, limit=10))

    assert answered(echo, content=b'{"a":1234}').status_code == 200
    assert answered(echo, content=b'{"a":12345}').status_code == 413
