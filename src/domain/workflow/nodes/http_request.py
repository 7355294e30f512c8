"""A request over HTTP: made from the variables, sent by a worker."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final, Literal

from domain.values import template
from domain.values.allowance import Allowance
from domain.values.concealed import ConcealedText, filled, is_empty, mapped
from domain.values.json import Json, JsonObject
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.effect import EffectNode
from domain.workflow.nodes.http_authorization import Authorization
from domain.workflow.nodes.http_body import Body
from domain.workflow.nodes.http_headers import header_problems, headers_of, left_out, lines_of
from domain.workflow.nodes.http_log import request_log
from domain.workflow.nodes.http_refusal import HttpRefusalError
from domain.workflow.nodes.node import stays_as_written
from domain.workflow.nodes.outcome import Concluded, Failed, Outcome, Succeeded, WaitsForEffect

HTTP: Final = "http"
"""The kind of the effect, and the queue it waits in."""
METHODS: Final = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"})
CONNECT_SECONDS: Final = 10
READ_SECONDS: Final = 600
WRITE_SECONDS: Final = 600
OUTPUTS: Final = frozenset({"status_code", "body", "headers", "files"})

_MAX_RETRY_AFTER: Final = 86_400
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x20\x7f]")


class HttpRequest(EffectNode):
    """
    Its outputs are the response: `status_code`, `body`, `headers`, and `files` where it is none of text.

    Everything that is sent is in the request that it waits for, so that every attempt sends the same; secrets are in
    it sealed, or by their names.
    """

    type: Literal["http-request"] = "http-request"
    method: str = "get"
    url: str = ""
    headers: str = ""
    """A line for each, `name: value`."""
    params: str = ""
    """A line for each, `name: value`; if there is any, they take the place of the address's own query."""
    authorization: Authorization = Authorization()
    body: Body = Body()
    connect_seconds: float | None = None
    read_seconds: float | None = None
    write_seconds: float | None = None
    """How long each may take; nothing, and 0, mean the usual."""
    ssl_verify: bool = True

    @property
    def secrets(self) -> Mapping[str, str]:
        return self.authorization.secrets

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        if self.method.upper() not in METHODS:
            yield f"Invalid http method {self.method}"
        if not self.url.strip():
            yield "url is required"
        yield from header_problems(self.headers)
        yield from self.authorization.problems()
        yield from self.body.problems()

    def warnings(self) -> Iterator[str]:
        for written in self._templates():
            for resembling in template.misspelled(written):
                yield stays_as_written(resembling)
        for name in left_out(self.headers):
            yield f"its header {name!r} is left out: it says how a request is sent"
        if not self.ssl_verify:
            yield "it does not look at who answers: ssl_verify is off"

    def output_names(self) -> frozenset[str]:
        return OUTPUTS | self.error_outputs

    def references(self) -> Iterator[tuple[str, ...]]:
        for written in self._templates():
            yield from template.references(written)
        yield from self.body.files

    def _templates(self) -> Iterator[str]:
        yield from (self.url, self.headers, self.params, self.authorization.api_key, *self.body.templates)

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        try:
            return WaitsForEffect(kind=HTTP, queue=HTTP, request=self._request(variables, allowance))
        except HttpRefusalError as refused:
            return Failed(code=refused.code, message=str(refused), error_type=refused.error_type, final=True)
        except TemplateTooLargeError as problem:
            return Failed(
                code="request_too_large", message=str(problem), error_type="RequestBodyError", final=True
            )

    def _request(self, variables: Variables, allowance: Allowance | None) -> JsonObject:
        method = self.method.upper()
        if method not in METHODS:
            raise HttpRefusalError(
                f"Invalid http method {self.method}", code="method", error_type="InvalidHttpMethodError"
            )
        body = self.body.filled(variables, allowance)
        request: JsonObject = {
            "method": method,
            "url": _address(filled(self.url, variables)),
            "params": [
                [filled(name, variables), filled(value, variables)] for name, value in lines_of(self.params)
            ],
            "headers": headers_of(self.headers, variables),
            "authorization": self.authorization.filled(variables),
            "body": body,
            "connect_seconds": self.connect_seconds or CONNECT_SECONDS,
            "read_seconds": self.read_seconds or READ_SECONDS,
            "write_seconds": self.write_seconds or WRITE_SECONDS,
            "verify": self.ssl_verify,
            "owner": {
                "workflow_id": _text(variables.get(("sys", "app_id"))),
                "user": _text(variables.get(("sys", "user_id"))),
            },
        }
        return {**request, "log": request_log(request)}

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        """A status that tells of an error is one only where the node says what to do then."""
        status, headers = result["status_code"], result["headers"]
        assert isinstance(status, int) and isinstance(headers, dict), "as the performer gives them"
        process_data: JsonObject = {"request": result.get("log", "")}
        if status >= 400 and (self.error_strategy is not None or self.retry_config.retries):
            return Failed(
                code="http_status",
                message=f"Request failed with status code {status}",
                error_type="HTTPResponseCodeError",
                retry_after=_retry_after(headers),
                process_data=process_data,
            )
        return Succeeded(
            outputs={
                "status_code": status,
                "body": result["body"],
                "headers": headers,
                "files": result["files"],
            },
            process_data=process_data,
        )


def _address(url: ConcealedText) -> ConcealedText:
    """Return the address as it is sent: what no address can have in it is spelled out."""
    url = url.strip() if isinstance(url, str) else url
    url = mapped(url, spelled)
    if is_empty(url):
        raise HttpRefusalError("url is required", code="url", error_type="InvalidURLError")
    if isinstance(url, str) and not url.lower().startswith(("http://", "https://")):
        raise HttpRefusalError(
            "url should start with http:// or https://", code="url", error_type="InvalidURLError"
        )
    return url


def spelled(address: str) -> str:
    """Return the address with what none can have in it spelled out: blanks, and what ends a line."""
    return _UNSPEAKABLE.sub(lambda found: f"%{ord(found[0]):02X}", address)


def _retry_after(headers: Mapping[str, Json]) -> timedelta | None:
    """Return how long the server wants to be left alone, if it says so in seconds."""
    said = str(headers.get("retry-after", "")).strip()
    if not (said.isascii() and said.isdecimal() and len(said) < 10):
        return None
    return timedelta(seconds=min(int(said), _MAX_RETRY_AFTER))


def _text(value: Json | Missing) -> str:
    return value if isinstance(value, str) else ""
