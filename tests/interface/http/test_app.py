"""What all answers have in common."""

import asyncio
from collections.abc import Awaitable, Callable

import httpx2
import pytest
from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports import LogUnavailableError, VersionConflictError
from interface.http.app import Application
from interface.http.endpoint import route
from interface.http.ingress import read_object
from interface.http.json_response import JsonResponse


def answered(handler: Callable[[Request], Awaitable[ASGIApp]], content: bytes = b"") -> httpx2.Response:
    """What an application with only this handler answers."""

    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(Application([route("/here", post=handler)]))
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.post("/here", content=content, headers={"Content-Type": "application/json"})

    return asyncio.run(ask())


def raising(error: Exception) -> Callable[[Request], Awaitable[ASGIApp]]:
    async def handler(_: Request) -> ASGIApp:
        raise error

    return handler


def test_what_nobody_has_foreseen_gives_nothing_away(capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(raising(RuntimeError("the secret is 42")))
    assert answer.status_code == 500
    assert answer.json() == {"code": "unknown", "message": "Internal Server Error", "status": 500}
    assert "the secret" not in answer.text
    logged = "".join(capsys.readouterr())
    assert answer.headers["request-id"] in logged
    assert "the secret is 42" in logged


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
