"""Request bodies: strict JSON, and nothing that could mean two things."""

import json
from pathlib import Path
from typing import Any

import pytest
from vectors import vector

from interface.http.kernel.ingress import (
    InvalidRequestError,
    UnsupportedMediaTypeError,
    identifier,
    parse_object,
    require_json,
)
from interface.http.streaming.frame import BEGINNING, parse_frame_id

WRAPPED = b'{"value":%b}'


def nested(levels: int) -> bytes:
    """An object around so many arrays."""
    return WRAPPED % (b"[" * levels + b"]" * levels)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"a": 1, "b": [true, null, "\xc3\xa9", 1.5]}', {"a": 1, "b": [True, None, "é", 1.5]}),
        (b' \n{"a":"\\ud83d\\ude00"}\t', {"a": "\U0001f600"}),
        (b'{"a": 9007199254740992, "b": -9007199254740992}', {"a": 2**53, "b": -(2**53)}),
        (b'{"a": 1e300}', {"a": 1e300}),
        (b'{"_type_": "x", "_data_": 1}', {"_type_": "x", "_data_": 1}),
        (b'{"a": "\\u0000"}', {"a": "\0"}),
        (b"{}", {}),
    ],
)
def test_takes_strict_json_objects(body: bytes, value: Any) -> None:
    assert parse_object(body) == value


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "The request body is empty: a JSON object is needed"),
        (b" \n", "The request body is empty: a JSON object is needed"),
        (b"{", "line 1, column 2"),
        (b'{"a": 1,}', "is not JSON"),
        (b"{'a': 1}", "is not JSON"),
        (b'{"a": 1} {}', "is not JSON"),
        (b"[1]", "The request body must be a JSON object"),
        (b"null", "The request body must be a JSON object"),
        (b'"text"', "The request body must be a JSON object"),
        (b'{"action": "reject", "action": "approve"}', "The name 'action' is repeated, at /"),
        (b'{"inputs": [{"x": 1, "x": 1}]}', "The name 'x' is repeated, at /inputs/0"),
        (b'{"a": {"b": NaN}}', "A number is not finite, at /a/b"),
        (b'{"a": Infinity}', "A number is not finite, at /a"),
        (b'{"a": -Infinity}', "A number is not finite, at /a"),
        (b'{"a": [0, 1e999]}', "A number is not finite, at /a/1"),
        (b'{"a": 9007199254740993}', "An integer is beyond ±2^53, at /a"),
        (b'{"a": -9007199254740993}', "An integer is beyond ±2^53, at /a"),
        (b'{"a": ' + b"9" * 5000 + b"}", "an integer beyond ±2^53"),
        (b'{"a": "\\ud800"}', "A text has a lone surrogate, at /a"),
        (b'{"\\udfff": 1}', "A text has a lone surrogate, at /"),
        (b'{"a": "\xff"}', "The request body is not UTF-8, at byte 7"),
        (b'{"a": "\xed\xa0\x80"}', "The request body is not UTF-8"),
        (b"\xef\xbb\xbf{}", "is not JSON"),
        (b'{"a": "\n"}', "is not JSON"),
        (b'{"a~b/c": [1e999]}', "at /a~0b~1c/0"),
        (nested(64), "nested deeper than 64 levels"),
        (nested(100_000), "nested deeper than 64 levels"),
    ],
)
def test_refuses_what_could_be_misread_and_says_where(body: bytes, message: str) -> None:
    with pytest.raises(InvalidRequestError) as refused:
        parse_object(body)
    assert message in str(refused.value)
    assert len(str(refused.value)) < 400
    str(refused.value).encode()


def test_takes_sixty_four_levels() -> None:
    assert parse_object(nested(63))


@pytest.fixture
def parsing() -> Path:
    """The files of the public test suite of JSON parsers."""
    return vector("json-parsing/test_parsing")


class TestPublicVectors:
    def test_accepts_what_every_parser_must(self, parsing: Path) -> None:
        repeated = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}
        for path in sorted(parsing.glob("y_*.json")):
            if path.name in repeated:
                with pytest.raises(InvalidRequestError):
                    parse_object(WRAPPED % path.read_bytes())
            else:
                assert "value" in parse_object(WRAPPED % path.read_bytes()), path.name

    def test_refuses_what_every_parser_must(self, parsing: Path) -> None:
        for path in sorted(parsing.glob("n_*.json")):
            with pytest.raises(InvalidRequestError):
                parse_object(path.read_bytes())

    def test_decides_the_rest_without_a_crash(self, parsing: Path) -> None:
        for path in sorted(parsing.glob("i_*.json")):
            try:
                value = parse_object(WRAPPED % path.read_bytes())
            except InvalidRequestError:
                continue
            assert json.loads(json.dumps(value)) == value, path.name


def announces_json(content_type: str) -> bool:
    try:
        require_json(content_type)
    except UnsupportedMediaTypeError:
        return False
    return True


@pytest.mark.parametrize(
    ("content_type", "announced"),
    [
        ("application/json", True),
        ("Application/JSON; charset=UTF-8", True),
        ('application/json;charset="utf-8"', True),
        ("application/x+json", True),
        ("", False),
        ("text/plain", False),
        ("application/x-www-form-urlencoded", False),
        ("application/json; charset=latin-1", False),
        ("application/jsonx", False),
    ],
)
def test_knows_json_by_its_media_type(content_type: str, announced: bool) -> None:
    assert announces_json(content_type) is announced


@pytest.mark.parametrize("value", [None, 1, "", "a\0b", "x" * 256, ["u"]])
def test_refuses_identifiers_that_name_nothing(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="user"):
        identifier(value, "user")


def test_takes_any_other_text_as_an_identifier() -> None:
    assert identifier("ü-1 \n", "user") == "ü-1 \n"


@pytest.mark.parametrize(
    ("text", "key", "seen"),
    [
        ("0", BEGINNING, 0),
        ("12-3", (12, 3), 0),
        ("7-0", (7, 0), 0),
        (f"{2**63 - 1}-1", (2**63 - 1, 1), 0),
        ("12-3+1", (12, 3), 1),
        ("7-0+999999999", (7, 0), 999999999),
    ],
)
def test_reads_frame_ids(text: str, key: tuple[int, int], seen: int) -> None:
    assert parse_frame_id(text) == (key, seen)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "-1",
        "1-",
        "1-1-1",
        "a-1",
        " 1-1",
        "01-1",
        "1-01",
        f"{2**63}-1",
        "1-1\n",
        "١-1",
        "9" * 5000,
        "1-1+",
        "1-1+0",
        "1-1+01",
        "1-1+-1",
        "1-1 1",
        "1+1",
        "0+1",
        "1-1+1+1",
        f"1-1+{10**9}",
    ],
)
def test_refuses_malformed_frame_ids(text: str) -> None:
    with pytest.raises(InvalidRequestError):
        parse_frame_id(text)
