"""What an http-request node sends, and what it makes of the answer."""

import json
from datetime import timedelta
from typing import Any

import pytest

from domain.values.concealed import revealed, shown
from domain.values.json import Json, JsonObject
from domain.values.sealed import SEALED
from domain.values.text import FILE_IDENTITY
from domain.values.variables import Variables
from domain.workflow.nodes import HttpRequest
from domain.workflow.nodes.outcome import Failed, Succeeded, WaitsForEffect

SECRET = {SEALED: {"key": "k", "sealed": "c2VhbGVk"}}
FILE: JsonObject = {"dify_model_identity": FILE_IDENTITY, "related_id": "f-1", "filename": "a.txt"}
VARIABLES = Variables(
    {
        "sys": {"app_id": "app-1", "user_id": "u-1"},
        "s": {
            "city": "Köln", "number": 3, "half": 0.5, "yes": True, "none": None, "quote": 'he"llo', "lines": "a\nb",
            "list": ["a", 1], "object": {"a": 1}, "json": '{"x": [1]}', "secret": SECRET, "file": FILE,
            "files": [FILE, FILE], "evil": '1, "admin": true', "empty": "", "odd": "placet-secret-0-0;",
        },
    }
)  # fmt: skip


def node(**settings: Any) -> HttpRequest:
    return HttpRequest.model_validate(
        {"id": "http", "type": "http-request", "method": "post", "url": "https://example.com/"} | settings
    )


def request(**settings: Any) -> dict[str, Any]:
    """What such a node waits for."""
    outcome = node(**settings).begin(VARIABLES)
    assert isinstance(outcome, WaitsForEffect), outcome
    assert (outcome.kind, outcome.queue) == ("http", "http")
    return dict(outcome.request)


def refused(**settings: Any) -> tuple[str, str]:
    """Why such a node sends nothing."""
    outcome = node(**settings).begin(VARIABLES)
    assert isinstance(outcome, Failed)
    assert outcome.final
    return outcome.message, outcome.error_type


def sent(value: Json, **settings: str) -> Json:
    """The value as it is sent, with its secrets."""
    return revealed(value, settings=settings, unseal=lambda sealed: 'pass"word', seen=lambda secret: None)


def json_body(written: str) -> Any:
    body = request(body={"type": "json", "data": [{"value": written}]})["body"]
    return sent(body["text"])


class TestTheAddress:
    def test_is_filled_in(self) -> None:
        assert request(url="https://example.com/{{#s.city#}}?n={{#s.number#}}")["url"] == (
            "https://example.com/Köln?n=3"
        )

    def test_has_what_no_address_has_spelled_out(self) -> None:
        assert request(url=" https://example.com/{{#s.lines#}} b ")["url"] == "https://example.com/a%0Ab%20b"

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            ("{{#s.empty#}}", "url is required"),
            (" ", "url is required"),
            ("ftp://example.com", "url should start with http:// or https://"),
            ("{{#s.gone#}}", "url should start with http:// or https://"),
        ],
    )
    def test_must_be_one(self, url: str, message: str) -> None:
        assert refused(url=url) == (message, "InvalidURLError")

    def test_can_hold_a_secret_that_is_recorded_nowhere(self) -> None:
        made = request(url="https://example.com/{{#s.secret#}}")
        assert shown(made["url"]) == "https://example.com/[secret]"
        assert sent(made["url"]) == 'https://example.com/pass"word'


class TestTheMethod:
    @pytest.mark.parametrize("method", ["get", "POST", "Put", "patch", "delete", "head"])
    def test_is_one_of_six(self, method: str) -> None:
        assert request(method=method)["method"] == method.upper()
        assert [*node(method=method).problems()] == []

    def test_is_no_other(self) -> None:
        assert refused(method="options") == ("Invalid http method options", "InvalidHttpMethodError")
        assert [*node(method="options").problems()] == ["Invalid http method options"]


class TestParameters:
    def test_are_parted_before_they_are_filled_in(self) -> None:
        made = request(params="a: {{#s.lines#}}\n\n  {{#s.city#}} : x:y \nflag\na:2")
        assert made["params"] == [["a", "a\nb"], ["Köln", "x:y"], ["flag", ""], ["a", "2"]]


class TestHeaders:
    def test_are_parted_at_the_first_colon_and_the_later_counts(self) -> None:
        made = request(headers="X-A: 1:2\nAccept: text/plain\nx-a: {{#s.number#}}\nX-None")
        assert made["headers"] == [["x-a", "3"], ["Accept", "text/plain"], ["X-None", ""]]

    def test_cannot_be_made_by_a_value(self) -> None:
        assert request(headers="X-A: {{#s.lines#}}")["headers"] == [["X-A", "a b"]]

    def test_must_have_a_name_that_a_header_can_have(self) -> None:
        assert refused(headers="X A: 1")[0] == "Invalid header name: X A"
        assert refused(headers="{{#s.lines#}}: 1")[0] == "Invalid header name: a\nb"

    @pytest.mark.parametrize("name", ["Host", "content-length", "Transfer-Encoding", "Connection"])
    def test_that_say_how_it_is_sent_are_left_out(self, name: str) -> None:
        assert request(headers=f"{name}: x")["headers"] == []
        assert [*node(headers=f"X-A: 1\n{name}: x").warnings()] == [
            f"its header {name!r} is left out: it says how a request is sent"
        ]

    def test_with_a_name_that_no_header_can_have_are_not_published(self) -> None:
        assert [*node(headers="X A: 1\n{{#s.city#}}: 2\nX-A: 3").problems()] == ["Invalid header name: X A"]


class TestAuthorization:
    def test_is_none(self) -> None:
        assert request()["authorization"] is None
        assert request(authorization={"type": "no-auth", "api_key": "k"})["authorization"] is None

    def test_has_its_key_by_a_name_only(self) -> None:
        authorization = {"type": "api-key", "scheme": "bearer", "api_key": "sk-{{#s.number#}}-x"}
        outcome = node(authorization=authorization)
        made = request(authorization=authorization)
        assert made["authorization"]["header"] == "Authorization"
        assert "sk-" not in json.dumps(made)
        assert sent(made["authorization"]["key"], **outcome.secrets) == "sk-3-x"

    def test_may_be_in_another_header_and_be_a_secret_that_somebody_entered(self) -> None:
        made = request(
            authorization={
                "type": "api-key",
                "scheme": "custom",
                "api_key": "{{#s.secret#}}",
                "header": "X-Key",
            }
        )["authorization"]
        assert (made["header"], made["scheme"], sent(made["key"])) == ("X-Key", "custom", 'pass"word')

    def test_needs_a_key(self) -> None:
        empty = "API key is required for authorization but was empty. Please provide a valid API key."
        for api_key in ("", "{{#s.empty#}}", " "):
            assert refused(authorization={"type": "api-key", "scheme": "basic", "api_key": api_key}) == (
                empty, "AuthorizationConfigError",
            ), api_key  # fmt: skip
        assert refused(authorization={"type": "api-key"}) == (
            "authorization config is required", "AuthorizationConfigError",
        )  # fmt: skip


class TestABody:
    def test_can_be_none(self) -> None:
        assert request(body={"type": "none", "data": [{"value": "x"}]})["body"] is None

    def test_can_be_a_text(self) -> None:
        made = request(
            body={"type": "raw-text", "data": [{"value": "{{#s.object#}} {{#s.yes#}} {{#s.none#}}."}]}
        )
        assert made["body"] == {"media_type": "text/plain", "text": '{"a": 1} True .'}

    def test_can_be_fields_of_which_the_later_counts(self) -> None:
        data = [{"key": "a", "value": "1"}, {"key": "b", "value": "{{#s.city#}}"}, {"key": "a", "value": "2"}]
        made = request(body={"type": "x-www-form-urlencoded", "data": data})
        assert made["body"] == {"fields": [["a", "2"], ["b", "Köln"]]}

    def test_can_be_a_form_with_files(self) -> None:
        data = [
            {"key": "a", "value": "{{#s.number#}}"},
            {"key": "f", "type": "file", "file": ["s", "files"]},
            {"key": "g", "type": "file", "file": ["s", "file"]},
            {"key": "h", "type": "file", "file": ["s", "gone"]},
            {"key": "i", "type": "file", "file": ["s", "empty"]},
        ]
        assert request(body={"type": "form-data", "data": data})["body"] == {
            "parts": [
                {"name": "a", "text": "3"},
                {"name": "f", "file": "f-1"},
                {"name": "f", "file": "f-1"},
                {"name": "g", "file": "f-1"},
            ]
        }

    def test_can_be_a_file(self) -> None:
        for selector in (["s", "file"],):
            body = {"type": "binary", "data": [{"type": "file", "file": selector}]}
            assert request(body=body)["body"] == {"file": "f-1"}
        body = {"type": "binary", "data": [{"type": "file", "file": ["s", "files"]}]}
        assert refused(body=body) == ("cannot fetch file with selector ['s', 'files']", "FileFetchError")

    @pytest.mark.parametrize("kind", ["raw-text", "json", "binary"])
    def test_of_some_kinds_has_one_item(self, kind: str) -> None:
        assert refused(body={"type": kind, "data": [{}, {}]}) == (
            f"{kind} body type should have exactly one item", "RequestBodyError",
        )  # fmt: skip
        assert [*node(body={"type": kind}).problems()] == [f"{kind} body type should have exactly one item"]


class TestABodyOfJson:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ('{"a": "é", "n": 1.0}', '{"a":"é","n":1.0}'),
            ('{"a": "{{#s.quote#}}"}', '{"a":"he\\"llo"}'),
            ('{"a": {{#s.quote#}}}', '{"a":"he\\"llo"}'),
            ('{"a": "{{#s.lines#}}!"}', '{"a":"a\\nb!"}'),
            ('{"a": {{#s.evil#}}}', '{"a":"1, \\"admin\\": true"}'),
            ('{"a": "{{#s.evil#}}"}', '{"a":"1, \\"admin\\": true"}'),
            ('{"a": {{#s.number#}}, "b": {{#s.half#}}, "c": {{#s.yes#}}}', '{"a":3,"b":0.5,"c":true}'),
            (
                '{"a": {{#s.none#}}, "b": {{#s.list#}}, "c": {{#s.object#}}}',
                '{"a":null,"b":["a",1],"c":{"a":1}}',
            ),
            ('{"a": "{{#s.object#}}"}', '{"a":"{\\"a\\": 1}"}'),
            ('{"a": {{#s.json#}}}', '{"a":{"x":[1]}}'),
            ("{{#s.json#}}", '{"x":[1]}'),
            ("{{#s.list#}}", '["a",1]'),
            ('{"a": {{#s.gone#}}, "b": "{{#s.gone#}}"}', '{"a":"s.gone","b":"s.gone"}'),
            ('{"a": {{#s.empty#}}}', '{"a":""}'),
            ('{"a": "\\"{{#s.quote#}}"}', '{"a":"\\"he\\"llo"}'),
            ("{'a': hello, }", '{"a":"hello"}'),
        ],
    )
    def test_is_what_was_meant(self, written: str, meant: str) -> None:
        assert json_body(written) == meant

    @pytest.mark.parametrize(("written", "text"), [("", ""), ("plain", "plain"), ("{{#s.city#}}", "Köln")])
    def test_must_be_json(self, written: str, text: str) -> None:
        assert refused(body={"type": "json", "data": [{"value": written}]}) == (
            f"Failed to parse JSON: {text}", "RequestBodyError",
        )  # fmt: skip

    def test_holds_secrets_that_are_recorded_nowhere(self) -> None:
        written = '{"a": "{{#s.secret#}}", "b": {{#s.secret#}}, "c": "x{{#s.secret#}}{{#s.odd#}}"}'
        body = request(body={"type": "json", "data": [{"value": written}]})["body"]
        assert json.loads(shown(body["text"])) == {
            "a": "[secret]",
            "b": "[secret]",
            "c": "x[secret]placet-secret-0-0;",
        }
        assert json.loads(str(sent(body["text"]))) == {
            "a": 'pass"word', "b": 'pass"word', "c": 'xpass"wordplacet-secret-0-0;',
        }  # fmt: skip


class TestTheRequest:
    def test_says_how_long_it_may_take_and_whose_it_is(self) -> None:
        made = request(connect_seconds=3, read_seconds=0)
        assert (made["connect_seconds"], made["read_seconds"], made["write_seconds"]) == (3, 600, 600)
        assert made["owner"] == {"workflow_id": "app-1", "user": "u-1"}
        assert made["verify"] is True

    def test_is_told_without_its_secrets(self) -> None:
        made = request(
            url="https://example.com/a?old=1",
            params="q: {{#s.secret#}}",
            headers="X-A: 1",
            authorization={"type": "api-key", "scheme": "bearer", "api_key": "sk-1"},
            body={"type": "raw-text", "data": [{"value": "hi {{#s.secret#}}"}]},
        )
        assert made["log"] == (
            "POST /a?q=[secret] HTTP/1.1\r\nHost: example.com\r\nX-A: 1\r\nAuthorization: ********\r\n\r\nhi [secret]"
        )

    def test_names_the_variables_that_it_reads(self) -> None:
        reads = {*node(
            url="https://{{#s.a#}}/", headers="x: {{#s.b#}}", params="y: {{#s.c#}}",
            authorization={"type": "api-key", "scheme": "custom", "api_key": "{{#s.d#}}"},
            body={"type": "form-data", "data": [
                {"key": "{{#s.e#}}", "value": "{{#s.f#}}"}, {"type": "file", "file": ["s", "g"]},
            ]},
        ).reads}  # fmt: skip
        assert reads == {("s", name) for name in "abcdefg"}


def answered(status: int = 200, headers: JsonObject | None = None, **settings: Any) -> Any:
    """What such a node makes of an answer."""
    result: JsonObject = {
        "status_code": status, "headers": headers or {}, "body": "hi", "files": [], "log": "GET / HTTP/1.1",
    }  # fmt: skip
    return node(**settings).conclude(VARIABLES, result)


RETRY = {"retry_config": {"enabled": True, "max_retries": 2, "interval_ms": 100}}


class TestTheAnswer:
    def test_is_the_nodes_outputs(self) -> None:
        assert answered(headers={"a": "b"}) == Succeeded(
            outputs={"status_code": 200, "headers": {"a": "b"}, "body": "hi", "files": []},
            process_data={"request": "GET / HTTP/1.1"},
        )

    def test_may_have_any_status_where_nothing_is_said_of_failures(self) -> None:
        assert answered(503).outputs["status_code"] == 503

    @pytest.mark.parametrize("settings", [RETRY, {"error_strategy": "fail-branch"}])
    def test_is_a_failure_by_its_status_where_something_is(self, settings: Any) -> None:
        failed = answered(404, **settings)
        assert isinstance(failed, Failed)
        assert (failed.message, failed.error_type) == (
            "Request failed with status code 404", "HTTPResponseCodeError",
        )  # fmt: skip
        assert answered(302, **settings).outputs["status_code"] == 302

    def test_can_ask_to_be_left_alone(self) -> None:
        assert answered(429, {"retry-after": "7"}, **RETRY).retry_after == timedelta(seconds=7)
        assert answered(429, {"retry-after": "Fri"}, **RETRY).retry_after is None
