"""The description of the API: it is whole, and true."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from forms import Asked, asking
from in_process import InProcess
from jsonschema import Draft202012Validator

import interface.http
from interface.http.api.problems import refusal_here
from interface.http.kernel.endpoint import Endpoint
from interface.http.openapi.document import OPERATIONS, UndescribedError, document, refusals
from interface.http.openapi.errors import MEANINGS
from interface.http.openapi.reference import kind, sections

OF_THE_API = ("/v1/", "/api/", "/files/", "/openapi.json", "/docs")


@pytest.fixture(scope="module")
def client(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        yield opened


@pytest.fixture(scope="module")
def described(client: httpx2.Client) -> dict[str, Any]:
    answer = client.get("/openapi.json")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def every(value: Any, key: str) -> Iterator[Any]:
    """What stands under that name, wherever."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name == key:
                yield member
            yield from every(member, key)
    elif isinstance(value, list):
        for item in value:
            yield from every(item, key)


class TestDocument:
    def test_has_every_route_of_the_api(self, service: InProcess, described: dict[str, Any]) -> None:
        served = {
            (route.path, method.lower())
            for route in service.routes
            if isinstance(route.endpoint, Endpoint) and route.path.startswith(OF_THE_API)
            for method in route.endpoint.handlers
        }
        assert served == {(path, method) for path, item in described["paths"].items() for method in item}

    def test_resolves_every_reference(self, described: dict[str, Any]) -> None:
        references = {*every(described, "$ref")}
        assert references
        for reference in references:
            place: Any = described
            for step in reference.removeprefix("#/").split("/"):
                place = place[step]

    def test_has_shapes_that_are_json_schema(self, described: dict[str, Any]) -> None:
        for schema in (*every(described["paths"], "schema"), *described["components"]["schemas"].values()):
            Draft202012Validator.check_schema(schema)

    def test_is_built_as_openapi_demands(self, described: dict[str, Any]) -> None:
        assert re.fullmatch(r"3\.1\.\d", described["openapi"])
        assert {"title", "version"} <= described["info"].keys()
        operations = [operation for item in described["paths"].values() for operation in item.values()]
        assert max(Counter(operation["operationId"] for operation in operations).values()) == 1
        tags = {tag["name"] for tag in described["tags"]}
        schemes = described["components"]["securitySchemes"]
        for path, item in described["paths"].items():
            for operation in item.values():
                assert operation["summary"] and operation["description"]
                assert set(operation["tags"]) <= tags
                assert all(name in schemes for needed in operation["security"] for name in needed)
                assert all(answer["description"] for answer in operation["responses"].values())
                places = Counter((p["name"], p["in"]) for p in operation["parameters"])
                assert set(places.values()) <= {1}
                in_path = {name for name, where in places if where == "path"}
                assert in_path == set(re.findall(r"\{(\w+)\}", path))

    def test_tells_of_no_route_that_is_not_there(self, service: InProcess) -> None:
        with pytest.raises(UndescribedError):
            document([route for route in service.routes if route.path != "/v1/forms"], version="1")

    def test_needs_no_key_where_none_is_needed(
        self, client: httpx2.Client, described: dict[str, Any]
    ) -> None:
        for path, item in described["paths"].items():
            for method, operation in item.items():
                answer = client.request(method, path.replace("{", "").replace("}", ""))
                assert (answer.status_code == 401) == bool(operation["security"]), (method, path)

    def test_is_kept_by_what_forms_are_answered_with(
        self, service: InProcess, described: dict[str, Any]
    ) -> None:
        key = service.key(asking())
        asked = Asked(service, key)
        with service.client(key) as api:
            _check(described, "/v1/forms", "get", api.get("/v1/forms"))
            _check(described, "/v1/forms/{form_id}", "get", api.get(f"/v1/forms/{asked.form_id}"))
            _check(described, "/v1/forms/{form_id}", "get", api.get("/v1/forms/nope"))
            detail = api.get(f"/v1/forms/{asked.form_id}").json()
            body = {"action": "approve", "inputs": {"comment": "", "prio": "huge"}, "user": "ann"}
            path, own = "/v1/forms/{form_id}/answer", f"/v1/forms/{asked.form_id}/answer"
            for more in (
                {},
                {"digest": "0"},
                {"digest": detail["digest"]},
                {"digest": detail["digest"], "inputs": {"comment": "", "prio": "low", "_note": ""}},
                {"digest": detail["digest"]},
            ):
                _check(described, path, "post", api.post(own, json=body | more))
            _check(described, "/v1/info", "get", api.get("/v1/info"))
            run = api.get(f"/v1/workflows/run/{asked.run_id}")
            _check(described, "/v1/workflows/run/{workflow_run_id}", "get", run)
            by_token = api.get(f"/v1/form/human_input/{Asked(service, key).token}")
            _check(described, "/v1/form/human_input/{form_token}", "get", by_token)


def _check(described: dict[str, Any], path: str, method: str, answer: httpx2.Response) -> None:
    """The answer is one that the document foresees."""
    foreseen = described["paths"][path][method]["responses"][str(answer.status_code)]
    media = answer.headers["content-type"].partition(";")[0]
    schema = foreseen["content"][media]["schema"] | {"components": described["components"]}
    Draft202012Validator(schema).validate(answer.json())
    if answer.status_code >= 400:
        assert f"`{answer.json()['code']}`" in foreseen["description"]


class TestRefusals:
    def test_are_all_explained(self) -> None:
        sources = [path.read_text() for path in Path(interface.http.__path__[0]).rglob("*.py")]
        used = {
            (int(status), code)
            for source in sources
            for status, code in re.findall(r"\b([45]\d\d),\s*\"([a-z_]+)\"", source)
        }
        assert len(used) > 30
        assert used - MEANINGS.keys() == set()

    def test_are_named_by_their_codes_only(self) -> None:
        for operation in OPERATIONS:
            assert refusals(operation) <= MEANINGS.keys()

    def test_of_what_nobody_has_foreseen_say_nothing(self) -> None:
        assert refusal_here(KeyError("particulars")) is None


class TestPage:
    def test_shows_every_operation_and_every_refusal(
        self, client: httpx2.Client, described: dict[str, Any]
    ) -> None:
        page = client.get("/docs").text
        for path, item in described["paths"].items():
            for method, operation in item.items():
                assert f"<code>{method.upper()} {path}</code>" in page
                assert f'id="{operation["operationId"]}"' in page
        for _, code in MEANINGS:
            assert f'id="{code}"' in page
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)

    def test_has_examples_for_the_reader(self, service: InProcess, client: httpx2.Client) -> None:
        page = client.get("/docs").text
        assert f"curl &#39;{service.url.rstrip('/')}/v1/forms?status=waiting" in page

    def test_has_nothing_that_runs_and_nothing_from_elsewhere(self, client: httpx2.Client) -> None:
        answer = client.get("/docs")
        assert "<script" not in answer.text
        assert " style=" not in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert not re.findall(r'(?:src|href)="(?!/|#)', answer.text)

    @pytest.mark.parametrize(
        "host", ["evil'; rm -rf ~; '", 'a"><script>alert(1)</script>', "$(id)", "`id`", "a b"]
    )
    def test_takes_no_example_from_a_strange_host(
        self, service: InProcess, described: dict[str, Any], host: str
    ) -> None:
        shown = sections(described, base=f"http://{host}/")
        assert shown[0]["operations"][0]["curl"].startswith("curl 'http://localhost:8000/v1/forms")


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"$ref": "#/components/schemas/By"}, "By"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "string or null"),
        ({"type": "array", "items": {"type": "string"}}, "list of string"),
        ({"type": "string", "format": "date-time"}, "string (date-time)"),
        ({"enum": ["a", "b"]}, "a, b"),
        ({}, "anything"),
    ],
)
def test_a_shape_is_told_in_a_few_words(schema: dict[str, Any], words: str) -> None:
    assert kind(schema) == words
