"""What fields are called on the page, and what is said of them."""

from datetime import timedelta
from typing import Any

import pytest
from fields import choice, field, form

from domain.files.limits import Limits
from interface.http.pages.fields import labels


class TestLabel:
    @pytest.mark.parametrize(
        ("asked", "shown"),
        [
            (field("paragraph", "due_date"), "Due date"),
            (field("paragraph", "_"), "_"),
            (field("paragraph", "x", label="What now?"), "What now?"),
        ],
    )
    def test_is_the_authors_or_the_name_in_words(self, asked: Any, shown: str) -> None:
        assert labels.label(asked) == shown


class TestComplaint:
    @pytest.mark.parametrize(
        ("label", "message", "sentence"),
        [
            ("Prio", "Choose one", "Prio: choose one"),
            ("Which?", "Choose one", "Which? Choose one"),
            ("Data", "JSON is needed", "Data: JSON is needed"),
        ],
    )
    def test_is_a_sentence_that_names_the_field(self, label: str, message: str, sentence: str) -> None:
        assert labels.complaint(field("paragraph", label=label), message) == sentence


class TestNote:
    @pytest.mark.parametrize(
        ("asked", "note"),
        [
            (field("paragraph"), "optional"),
            (field("paragraph", required=True), ""),
            (field("file"), ""),
            (field("file", required=False), "optional"),
            (field("file-list"), "optional"),
            (choice("a"), ""),
            (choice("a", required=False), "optional"),
            (field("paragraph", required_for=["reject"]), "needed for “Reject”"),
            (field("number"), "optional"),
        ],
    )
    def test_says_when_something_need_be_entered(self, asked: Any, note: str) -> None:
        assert labels.note(form(asked), asked) == note


class TestCondition:
    @pytest.mark.parametrize(
        ("steering", "equals", "said"),
        [
            (choice("a", "b", name="kind"), ["a", "b"], "Only if “Kind” is “a” or “b”."),
            (field("checkbox", "kind"), [True], "Only if “Kind” is ticked."),
            (field("checkbox", "kind"), [False], "Only if “Kind” is not ticked."),
            (field("number", "kind"), [3], "Only if “Kind” is “3”."),
        ],
    )
    def test_says_when_the_field_counts(self, steering: Any, equals: Any, said: str) -> None:
        asked = field("paragraph", "other", visible_if={"field": "kind", "equals": equals})
        assert labels.condition(form(steering, asked), asked) == said


class TestHint:
    @pytest.mark.parametrize(
        ("asked", "hint"),
        [
            (field("file", allowed_file_types=["document"]), "One file: documents up to 15 MB."),
            (
                field("file-list", allowed_file_types=["image", "custom"], allowed_file_extensions=[".ABC"]),
                "Up to 10 files: images up to 10 MB, .abc.",
            ),
            (field("file"), "One file: files up to 15 MB, images 10 MB."),
            (field("date-time"), ""),
            (field("json"), "An object in JSON."),
            (
                field(
                    "json",
                    json_schema={
                        "type": "object",
                        "properties": {"a": {"type": "string"}, "b": {}},
                        "required": ["a"],
                    },
                ),
                "An object in JSON, with “a” (string), “b” (optional).",
            ),
            (field("paragraph"), ""),
        ],
    )
    def test_says_what_the_type_asks_for(self, asked: Any, hint: str) -> None:
        assert labels.hint(asked, Limits()) == hint


class TestTimeLeft:
    @pytest.mark.parametrize(
        ("left", "said"),
        [
            (timedelta(days=3), "in 3 days"),
            (timedelta(hours=47), "in 47 hours"),
            (timedelta(minutes=90), "in 90 minutes"),
            (timedelta(seconds=80), "in 1 minute"),
            (timedelta(seconds=59), "in less than a minute"),
        ],
    )
    def test_is_said_as_a_person_says_it(self, left: timedelta, said: str) -> None:
        assert labels.time_left(left) == said
