from typing import Any

import pytest
from fields import SEALED, attachment, choice, field, form

from domain.form.submission import InvalidSubmissionError, accept, problems, visible

KIND = choice("train", "car", name="kind")
DISTANCE = field("number", "distance", required=True, visible_if={"field": "kind", "equals": ["car"]})


def refused(*fields: Any, action: str = "approve", **inputs: Any) -> str:
    with pytest.raises(InvalidSubmissionError) as refusal:
        accept(form(*fields), action=action, inputs=inputs)
    assert refusal.value.problems == problems(form(*fields), action=action, inputs=inputs) != {}
    return str(refusal.value)


class TestWhatMustBeThere:
    @pytest.mark.parametrize(
        "it", [field("paragraph"), choice("a"), field("file"), field("file-list")], ids=lambda it: it.type
    )
    def test_is_every_name_that_dify_knows(self, it: Any) -> None:
        assert refused(it) == "Missing required inputs: it"

    def test_is_no_other_name(self) -> None:
        beyond = [
            field("number", "a"), field("date", "b"), field("date-time", "c"), field("checkbox", "d"),
            choice("x", name="e", type="multi-select"), field("email", "f"), field("url", "g"),
            field("secret", "h"), field("json", "i"), field("paragraph", "j", required=False),
            choice("x", name="k", required=False), field("file", "l", required=False),
            field("file-list", "m", required=False),
        ]  # fmt: skip
        assert accept(form(*beyond), action="approve", inputs={}) == {
            "a": None, "b": None, "c": None, "d": False, "e": [], "f": "", "g": "", "h": None, "i": None,
            "j": "", "k": "", "l": None, "m": [],
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("it", "empty"),
        [
            (field("paragraph", required=True), "  "),
            (choice("a", required=True), ""),
            (field("file", required=True), None),
            (field("file-list", required=True), []),
            (field("number", required=True), ""),
            (field("checkbox", required=True), False),
            (choice("a", type="multi-select", required=True), []),
            (field("email", required=True), " "),
            (field("secret", required=True), ""),
        ],
        ids=lambda it: getattr(it, "type", repr(it)),
    )
    def test_must_say_something_where_it_is_required(self, it: Any, empty: Any) -> None:
        for inputs in ({}, {"it": empty}):
            assert refused(it, **inputs) == "Missing required inputs: it"
            assert problems(form(it), action="approve", inputs=inputs) == {"it": it.wanted}

    def test_may_depend_on_the_action(self) -> None:
        reason = field("paragraph", "reason", required_for=["reject"])
        asked = form(reason)

        assert accept(asked, action="approve", inputs={}) == {"reason": ""}
        assert accept(asked, action="reject", inputs={"reason": "Too late"}) == {"reason": "Too late"}
        assert refused(reason, action="reject", reason="") == "Missing required inputs: reason"
        assert problems(asked, action="reject", inputs={}) == {
            "reason": "Fill this in: it is needed for “Reject”"
        }

    def test_is_named_in_the_order_of_the_fields(self) -> None:
        it = [field("paragraph", name) for name in "cab"]
        assert refused(*it, a="") == "Missing required inputs: c, b"


class TestOrderOfChecks:
    def test_is_that_of_the_contract(self) -> None:
        it = [choice("a", name="one"), field("number", "two"), field("paragraph", "three")]

        assert refused(*it, action="?", two="x", one="z") == "Invalid value for select input 'one': z"
        assert refused(*it, action="?", two="x") == "Invalid value for number input 'two': must be a number"
        assert refused(*it, action="?") == "Invalid action: ?"
        assert refused(*it) == "Missing required inputs: one, three"

    def test_does_not_keep_anything_from_whoever_fills_in_the_form(self) -> None:
        it = [choice("a", name="one"), field("number", "two"), field("paragraph", "three")]

        assert problems(form(*it), action="?", inputs={"two": "x", "one": "z"}) == {
            "one": "Choose one of the options",
            "two": "Must be a number",
            "three": "Fill this in",
            "": "Press one of the buttons below the form",
        }

    @pytest.mark.parametrize(
        ("it", "value", "message"),
        [
            (choice("a"), 5, "Invalid value for select input 'it': expected string"),
            (choice("a"), "b", "Invalid value for select input 'it': b"),
            (field("file"), "x", "Invalid value for file input 'it': expected mapping"),
            (field("file-list"), {}, "Invalid value for file list input 'it': expected list"),
            (field("file-list"), [1], "Invalid value for file list input 'it': expected list of mappings"),
            (
                field("file", allowed_file_types=["image"]),
                attachment("x.pdf"),
                "Invalid value for file input 'it': File validation failed for file: x.pdf",
            ),
            (
                field("file-list", number_limits=1),
                [attachment()] * 2,
                "Invalid value for file list input 'it': Number of files exceeds the maximum limit 1",
            ),
        ],
    )
    def test_uses_the_words_of_the_contract(self, it: Any, value: Any, message: str) -> None:
        assert refused(it, it=value) == message


class TestHiddenFields:
    def test_are_not_required_and_drop_what_they_hold(self) -> None:
        asked = form(KIND, DISTANCE)

        assert accept(asked, action="approve", inputs={"kind": "train"}) == {
            "kind": "train",
            "distance": None,
        }
        assert accept(asked, action="approve", inputs={"kind": "train", "distance": "far"}) == {
            "kind": "train",
            "distance": None,
        }

    def test_are_fields_again_once_they_are_shown(self) -> None:
        assert refused(KIND, DISTANCE, kind="car") == "Missing required inputs: distance"
        assert accept(form(KIND, DISTANCE), action="approve", inputs={"kind": "car", "distance": "7"}) == {
            "kind": "car",
            "distance": 7,
        }

    def test_hide_what_depends_on_them(self) -> None:
        last = field("paragraph", "last", visible_if={"field": "distance", "equals": [7]})
        asked = form(KIND, DISTANCE, last)

        assert accept(asked, action="approve", inputs={"kind": "train", "distance": 7, "last": "x"}) == {
            "kind": "train",
            "distance": None,
            "last": "",
        }
        assert visible(asked, {"kind": "car", "distance": 7}) == {"kind", "distance", "last"}
        assert visible(asked, {"kind": "train", "distance": None}) == {"kind"}

    def test_follow_one_of_several_choices(self) -> None:
        extras = choice("a", "b", name="extras", type="multi-select")
        why = field("paragraph", "why", visible_if={"field": "extras", "equals": ["b"]})

        assert accept(form(extras, why), action="approve", inputs={"extras": ["a"]})["why"] == ""
        assert refused(extras, why, extras=["a", "b"]) == "Missing required inputs: why"

    def test_do_not_take_one_for_true(self) -> None:
        box = field("checkbox", "box")
        count = field("number", "count", visible_if={"field": "box", "equals": [1]})
        assert visible(form(box, count), {"box": True}) == {"box"}


class TestAnEmptyOption:
    """Of a choice that has one: it is chosen like any other, and is not what stands for no choice."""

    @pytest.mark.parametrize("more", [{"required": True}, {"required_for": ["approve"]}])
    @pytest.mark.parametrize("inputs", [{}, {"it": None}])
    def test_is_not_taken_for_chosen_where_nothing_is(self, more: Any, inputs: Any) -> None:
        asked = form(choice("", "a", **more))

        assert problems(asked, action="approve", inputs=inputs)["it"].startswith("Choose one of the options")

    def test_is_taken_where_it_is_named(self) -> None:
        asked = form(choice("", "a", required=True))

        assert accept(asked, action="approve", inputs={"it": ""}) == {"it": ""}

    @pytest.mark.parametrize("value", ["b", 5, None])
    def test_is_no_default_in_place_of_one_that_does_not_fit(self, value: Any) -> None:
        asked = form(choice("", "a", default={"type": "variable", "selector": ["start", "it"]}), it=value)

        assert (asked.defaults, asked.is_preset(asked.fields[0])) == ({}, False)

    def test_can_be_the_default(self) -> None:
        asked = form(choice("", "a", default={"value": ""}))

        assert asked.is_preset(asked.fields[0])


class TestSecrets:
    def test_are_refused_in_plain_text(self) -> None:
        assert refused(field("secret"), it="hunter2") == (
            "Invalid value for secret input 'it': must be a text, sealed before it is recorded"
        )

    def test_show_in_no_text(self) -> None:
        it = field("secret")
        values = accept(form(it), action="approve", inputs={"it": SEALED})

        assert form(it).rendered(values) == "[secret]"


class TestDefaults:
    def test_are_those_of_the_author_or_of_a_variable(self) -> None:
        constant = field("number", "a", default={"value": "5"})
        variable = field("date", "b", default={"type": "variable", "selector": ["start", "day"]})
        asked = form(constant, variable, day="2026-11-21")

        assert asked.defaults == {"b": "2026-11-21"}
        assert [asked.initial(it) for it in asked.fields] == [5, "2026-11-21"]

    @pytest.mark.parametrize("value", ["soon", 5, None, {"a": 1}])
    def test_that_do_not_fit_are_left_out(self, value: Any) -> None:
        it = field("date", default={"type": "variable", "selector": ["start", "day"]})
        asked = form(it, day=value)

        assert (asked.defaults, asked.initial(it)) == ({}, None)

    def test_of_a_choice_are_checked_against_the_options_it_was_issued_with(self) -> None:
        options = {"type": "variable", "selector": ["start", "names"]}
        it = field("multi-select", options=options, default={"value": ["a"]})

        assert form(it, names=["b", "a"]).initial(form(it, names=["b", "a"]).fields[0]) == ["a"]
        assert form(it, names=["b"]).initial(form(it, names=["b"]).fields[0]) == []

    def test_of_a_text_are_kept_as_the_variable_has_them(self) -> None:
        it = field("paragraph", default={"type": "variable", "selector": ["start", "it"]})
        asked = form(it, it={"a": 1})

        assert (asked.defaults, asked.initial(it)) == ({"it": {"a": 1}}, '{"a":1}')

    def test_a_truth_fills_a_paragraph_as_the_contract_writes_it(self) -> None:
        it = field("paragraph", default={"type": "variable", "selector": ["start", "it"]})
        asked = form(it, it=True)

        assert (asked.defaults, asked.initial(it)) == ({"it": True}, "True")

    def test_show_no_secret(self) -> None:
        it = field("paragraph", default={"type": "variable", "selector": ["start", "it"]})
        assert form(it, it=SEALED).defaults == {"it": "[secret]"}
