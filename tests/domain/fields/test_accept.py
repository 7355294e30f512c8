import json
from typing import Any

import pytest
from fields import SEALED, attachment, choice, field

from domain.fields import InvalidValueError


def refusal(it: Any, value: Any) -> str:
    with pytest.raises(InvalidValueError) as invalid:
        it.accept(value)
    return invalid.value.reason


MULTI = {"type": "multi-select"}

ACCEPTED: list[tuple[Any, Any, Any]] = [
    (field("paragraph"), "", ""),
    (field("paragraph"), "  as typed \n", "  as typed \n"),
    (field("paragraph"), None, None),
    (field("paragraph"), {"any": ["json", 1]}, {"any": ["json", 1]}),
    (field("paragraph", required=False), None, ""),
    (field("paragraph", min_length=3), " ", ""),
    (field("paragraph", min_length=3, max_length=3), "äöü", "äöü"),
    (field("paragraph", pattern="[A-Z]{2}-[0-9]+"), "AB-12", "AB-12"),
    (choice("low", "high"), "high", "high"),
    (choice("low", ""), "", ""),
    (choice("low", required=False), "", ""),
    (choice("low", required=False), None, ""),
    (choice("a", "b", "c", **MULTI), ["c", "a", "c"], ["a", "c"]),
    (choice("a", "b", "c", **MULTI), "b", ["b"]),
    (choice("a", "b", "c", **MULTI), '["b", "a"]', ["a", "b"]),
    (choice('["a"]', "a", **MULTI), '["a"]', ['["a"]']),
    (choice("a", **MULTI), "", []),
    (choice("a", min_items=1, **MULTI), None, []),
    (choice("a", "b", min_items=2, max_items=2, **MULTI), ["a", "b"], ["a", "b"]),
    (field("number"), 5, 5),
    (field("number"), " 5 ", 5),
    (field("number"), "-1.5e3", -1500.0),
    (field("number"), 5.0, 5.0),
    (field("number"), "", None),
    (field("number", integer=True), "5.0", 5),
    (field("number", min=1, max=2, step=0.1), 1.3, 1.3),
    (field("number", step=5), "-10", -10),
    (field("checkbox"), True, True),
    (field("checkbox"), "on", True),
    (field("checkbox"), "False", False),
    (field("checkbox"), "", False),
    (field("checkbox"), None, False),
    (field("date"), " 2028-02-29 ", "2028-02-29"),
    (field("date"), None, None),
    (field("date", min="2026-01-01", max="2026-01-01"), "2026-01-01", "2026-01-01"),
    (field("date-time"), "2026-11-21T14:30", "2026-11-21T14:30:00Z"),
    (field("date-time"), "2026-11-21 14:30:05.25z", "2026-11-21T14:30:05.25Z"),
    (field("date-time"), "2026-11-21T14:30:00+05:45", "2026-11-21T14:30:00+05:45"),
    (
        field("date-time", max="2026-11-21T12:00:00Z"),
        "2026-11-21T14:00:00+02:00",
        "2026-11-21T14:00:00+02:00",
    ),
    (field("email"), " Ada.Lovelace+x@mail.example.org ", "Ada.Lovelace+x@mail.example.org"),
    (field("email"), "jürgen@müller.example", "jürgen@müller.example"),
    (field("email"), "", ""),
    (field("url"), "https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
    (field("url"), "http://localhost:8080", "http://localhost:8080"),
    (field("url"), "http://[::1]/", "http://[::1]/"),
    (field("url"), None, ""),
    (field("secret"), SEALED, SEALED),
    (field("secret"), "", None),
    (field("json"), {"a": 1}, {"a": 1}),
    (field("json"), ' {"a": [1.5, null]} ', {"a": [1.5, None]}),
    (field("json"), "{}", {}),
    (field("json"), "", None),
    (field("json", json_schema={"required": ["a"]}), {"a": 1}, {"a": 1}),
    (field("file", required=False), None, None),
    (field("file-list"), [], []),
]

REFUSED: list[tuple[Any, Any, str]] = [
    (field("paragraph", required=True), 5, "expected string"),
    (field("paragraph"), [SEALED], "must not hold a secret"),
    (field("paragraph", max_length=3), "four", "must have at most 3 characters"),
    (field("paragraph", min_length=3), "ab", "must have at least 3 characters"),
    (field("paragraph", pattern="[0-9]+"), "1\n", "must match the pattern [0-9]+"),
    (field("paragraph", pattern="a|b"), "ab", "must match the pattern a|b"),
    (choice("low"), 5, "expected string"),
    (choice("low"), None, "expected string"),
    (choice("low"), "", ""),
    (choice("low"), "high", "high"),
    (choice("a", **MULTI), ["a", "z"], "z is not an option"),
    (choice("a", **MULTI), ["a", 1], "expected list of strings"),
    (choice("a", **MULTI), "z", "expected list of strings"),
    (choice("a", **MULTI), {"a": True}, "expected list of strings"),
    (choice("a", "b", max_items=1, **MULTI), ["a", "b"], "choose at most 1"),
    (choice("a", "b", min_items=2, **MULTI), ["a", "a"], "choose at least 2"),
    (field("number"), "five", "must be a number"),
    (field("number"), "1_000", "must be a number"),
    (field("number"), "٣", "must be a number"),
    (field("number"), True, "must be a number"),
    (field("number"), [1], "must be a number"),
    (field("number"), 2**53 + 1, "must be a number"),
    (field("number"), float("nan"), "must be a number"),
    (field("number"), "1e400", "must be a number"),
    (field("number"), "9" * 500, "must be a number"),
    (field("number", integer=True), 1.5, "must be a whole number"),
    (field("number", min=1), 0, "must be at least 1"),
    (field("number", max=0.5), "0.6", "must be at most 0.5"),
    (field("number", step=0.1), 0.15, "must go up in steps of 0.1"),
    (field("number", min=1, step=2), 4, "must go up in steps of 2"),
    (field("checkbox"), "maybe", "must be true or false"),
    (field("checkbox"), 1, "must be true or false"),
    (field("date"), "2026-02-29", "must be a date such as 2026-11-21"),
    (field("date"), "21.11.2026", "must be a date such as 2026-11-21"),
    (field("date"), "20261121", "must be a date such as 2026-11-21"),
    (field("date"), 20261121, "must be a date such as 2026-11-21"),
    (field("date", min="2026-01-02"), "2026-01-01", "must not be before 2026-01-02"),
    (field("date", max="2026-01-02"), "2026-01-03", "must not be after 2026-01-02"),
    (field("date-time"), "2026-11-21", "must be a date and time such as 2026-11-21T14:30:00Z"),
    (field("date-time"), "2026-11-21T24:00", "must be a date and time such as 2026-11-21T14:30:00Z"),
    (field("date-time"), "2026-11-21T14:30.5", "must be a date and time such as 2026-11-21T14:30:00Z"),
    (
        field("date-time"),
        "2026-11-21T14:30:00+25:00",
        "must be a date and time such as 2026-11-21T14:30:00Z",
    ),
    (
        field("date-time", min="2026-11-21T12:00:00Z"),
        "2026-11-21T13:00:00+02:00",
        "must not be before 2026-11-21T12:00:00Z",
    ),
    (field("email"), "ada", "must be an e-mail address"),
    (field("email"), "ada@example", "must be an e-mail address"),
    (field("email"), "ada@example.com\nBcc: all@example.com", "must be an e-mail address"),
    (field("email"), "a@" + "b" * 260 + ".example", "must be an e-mail address"),
    (field("email"), ["ada@example.com"], "expected string"),
    (
        field("email", pattern=r".*@example\.com"),
        "ada@example.org",
        r"must match the pattern .*@example\.com",
    ),
    (field("url"), "javascript:alert(1)", "must be an address that begins with http:// or https://"),
    (field("url"), "data:text/html,x", "must be an address that begins with http:// or https://"),
    (field("url"), "//example.com", "must be an address that begins with http:// or https://"),
    (field("url"), "https://", "must be an address that begins with http:// or https://"),
    (field("url"), "https://[::1", "must be an address that begins with http:// or https://"),
    (field("url"), "https://a:b@example.com", "must be an address that begins with http:// or https://"),
    (field("url"), "https://example.com:99999", "must be an address that begins with http:// or https://"),
    (field("url"), 'https://example.com/"x', "must be an address that begins with http:// or https://"),
    (field("url"), "https://example.com/\u202e", "must be an address that begins with http:// or https://"),
    (field("url", max_length=20), "https://example.com/long", "must have at most 20 characters"),
    (field("secret"), "hunter2", "must be a text, sealed before it is recorded"),
    (field("secret", min_length=8), "hunter2", "must have at least 8 characters"),
    (field("secret"), {"__placet_secret__": "x"}, "must be a text, sealed before it is recorded"),
    (field("secret"), {**SEALED, "more": 1}, "must be a text, sealed before it is recorded"),
    (field("json"), "[1]", "must be a JSON object"),
    (field("json"), 5, "must be a JSON object"),
    (field("json"), "{", "must be JSON: Expecting property name enclosed in double quotes, line 1, column 2"),
    (field("json"), '{"a": 1, "a": 2}', "must be JSON: a name is repeated"),
    (field("json"), '{"a": NaN}', "must be JSON: NaN is no number in JSON"),
    (field("json"), '{"a": 1e999}', "must be JSON: a number is out of range"),
    (field("json"), '{"a": ' + "9" * 5000 + "}", "must be JSON: a number is out of range"),
    (field("json"), '{"a": "\\ud800"}', "must be JSON: a text has half a character"),
    (field("json"), '{"a":' * 100 + "1" + "}" * 100, "must be JSON: it is nested deeper than 32 levels"),
    (field("json"), "[" * 100_000, "must be JSON: it is nested deeper than 32 levels"),
    (field("json"), {"a": SEALED}, "must not hold a secret"),
    (
        field("json", json_schema={"required": ["a"]}),
        {"b": 1},
        "does not match schema: 'a' is a required property",
    ),
    (field("file"), None, "expected mapping"),
    (field("file"), "", "expected mapping"),
    (field("file"), [], "expected mapping"),
    (field("file"), {"transfer_method": "local_file"}, "Invalid upload file"),
    (field("file-list"), None, "expected list"),
    (field("file-list"), attachment(), "expected list"),
    (field("file-list"), ["x"], "expected list of mappings"),
    (field("file-list"), [{}], "Invalid upload file"),
    (field("file-list"), [attachment()] * 11, "Number of files exceeds the maximum limit 10"),
    (field("file-list", number_limits=2), [attachment()] * 3, "Number of files exceeds the maximum limit 2"),
    (
        field("file-list", number_limits=50),
        [attachment()] * 11,
        "Number of files exceeds the maximum limit 10",
    ),
]


def shortened(value: Any) -> str:
    return json.dumps(value, default=lambda it: it.model_dump_json())[:80]


@pytest.mark.parametrize(("it", "given", "accepted"), ACCEPTED, ids=shortened)
def test_what_fits_becomes_an_output_that_is_accepted_again(it: Any, given: Any, accepted: Any) -> None:
    assert it.accept(given) == accepted
    assert type(it.accept(given)) is type(accepted)
    assert it.accept(accepted) == accepted


@pytest.mark.parametrize(("it", "given", "reason"), REFUSED, ids=shortened)
def test_what_does_not_fit_is_refused_with_its_reason(it: Any, given: Any, reason: str) -> None:
    assert refusal(it, given) == reason


@pytest.mark.parametrize(
    ("it", "value", "message"),
    [
        (choice("a"), "z", "Choose one of the options"),
        (field("number", min=1), 0, "Must be at least 1"),
        (field("file"), None, "Attach a file"),
        (field("paragraph", pattern="x"), "y", "This is not in the expected format"),
    ],
)
def test_people_are_told_in_their_own_words(it: Any, value: Any, message: str) -> None:
    with pytest.raises(InvalidValueError) as invalid:
        it.accept(value)
    assert invalid.value.message == message


class TestFiles:
    @pytest.mark.parametrize(
        ("types", "extensions", "methods", "file", "taken"),
        [
            ((), (), (), {}, True),
            (("document",), (), (), {}, True),
            (("image",), (), (), {}, False),
            (("image",), ("pdf",), (), {}, False),
            (("custom",), ("PDF",), (), {}, True),
            (("custom",), (".pdf",), (), {}, True),
            (("custom",), (), (), {}, False),
            (("custom",), (".txt",), (), {}, False),
            (("image", "custom"), (".pdf",), (), {}, True),
            (("document", "custom"), (), (), {}, True),
            ((), (), (), {"type": "custom"}, False),
            ((), ("pdf",), (), {"type": "custom"}, True),
            (("document",), (), ("remote_url",), {}, False),
            (("document",), (), ("local_file",), {}, True),
            (("image",), (), ("remote_url",), {"type": "image"}, True),
        ],
    )
    def test_are_taken_by_type_extension_and_method(
        self,
        types: tuple[str, ...],
        extensions: tuple[str, ...],
        methods: tuple[str, ...],
        file: dict[str, Any],
        taken: bool,
    ) -> None:
        it = field(
            "file",
            allowed_file_types=types,
            allowed_file_extensions=extensions,
            allowed_file_upload_methods=methods,
        )
        given = attachment("report.pdf", **file)

        assert it.takes(given) is taken
        if taken:
            assert it.accept(given) == given
        else:
            assert refusal(it, given) == "File validation failed for file: report.pdf"

    def test_of_a_list_are_each_looked_at(self) -> None:
        it = field("file-list", allowed_file_types=["image"])

        assert refusal(it, [attachment("a.png", type="image"), attachment("b.pdf")]) == (
            "File validation failed for file: b.pdf"
        )


class TestText:
    @pytest.mark.parametrize(
        ("it", "value", "text"),
        [
            (field("number"), 5, "5"),
            (field("number"), None, ""),
            (field("checkbox"), True, "true"),
            (choice("ä", "b", **MULTI), ["ä"], '["ä"]'),
            (field("json"), {"a": 1}, '{"a":1}'),
            (field("secret"), SEALED, "[secret]"),
        ],
    )
    def test_is_how_a_value_is_written(self, it: Any, value: Any, text: str) -> None:
        assert it.text(value) == text

    @pytest.mark.parametrize(
        ("it", "value", "shown"),
        [
            (field("paragraph"), "as **typed**", "as **typed**"),
            (field("paragraph"), None, ""),
            (field("checkbox"), False, "No"),
            (choice("a", "b", **MULTI), ["a", "b"], "a, b"),
            (field("number"), 1.5, "1.5"),
            (field("json"), {"a": 1}, '{\n  "a": 1\n}'),
            (field("secret"), SEALED, "[secret]"),
            (field("secret"), None, ""),
            (field("file"), attachment(), "[file]"),
            (field("file"), None, ""),
            (field("file-list"), [attachment()] * 2, "[2 files]"),
        ],
    )
    def test_of_the_answer_says_it_for_people(self, it: Any, value: Any, shown: str) -> None:
        assert it.shown(value) == shown


class TestPatterns:
    def test_see_no_more_text_than_they_can_be_trusted_with(self) -> None:
        it = field("paragraph", pattern=".*.*.*=.*")

        assert it.longest_text < 1000
        assert it.accept("a" * (it.longest_text - 1) + "=") == "a" * (it.longest_text - 1) + "="
        assert refusal(it, "a" * (it.longest_text + 1)) == f"must have at most {it.longest_text} characters"

    def test_leave_the_lower_of_two_limits(self) -> None:
        assert field("paragraph", pattern=".*.*.*=.*", max_length=5).longest_text == 5
        assert field("paragraph", max_length=5_000_000).longest_text == 5_000_000
        assert field("paragraph").longest_text is None

    def test_hold_a_secret_to_its_form_before_it_is_sealed(self) -> None:
        it = field("secret", pattern="[0-9]{4}")

        it.check_plain("1234")
        with pytest.raises(InvalidValueError) as invalid:
            it.check_plain("12345")
        assert "12345" not in invalid.value.reason
