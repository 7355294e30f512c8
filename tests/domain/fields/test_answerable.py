from typing import Any

import pytest
from fields import choice, field, form, human_input
from hypothesis import given
from hypothesis import strategies as st

from domain.fields import InvalidValueError
from domain.fields.answerable import why_unanswerable
from domain.form.form import FormIssueError
from domain.form.submission import accept

NEVER = {"min": 2, "max": 1}
FROM_VARIABLE = {"options": {"type": "variable", "selector": ["start", "names"]}}
NUMBER = "no number fits the field 'it'"
TEXT = "no text fits the field 'it'"


def reason(*fields: Any, actions: tuple[str, ...] = ("approve", "reject")) -> str | None:
    return why_unanswerable(fields, actions=actions)


class TestFields:
    @pytest.mark.parametrize(
        ("it", "why"),
        [
            (field("number", **NEVER), NUMBER),
            (field("number", min=1.2, max=1.8, integer=True), NUMBER),
            (field("number", min=1.5, step=1, integer=True), NUMBER),
            (field("number", min=0.5, max=8, step=2.5, integer=True), None),
            (field("number", min=0.5, max=2.5, step=2.5, integer=True), NUMBER),
            (field("number", min=1, max=5, step=10), None),
            (field("number", max=-1, step=2), None),
            (field("number", min=-1, max=1, integer=True), None),
            (field("number", step=0.1, max=0.05), None),
            (field("number", step=1e-9, integer=True, min=0.000000001), None),
            (field("date", min="2026-01-02", max="2026-01-01"), "no date fits the field 'it'"),
            (field("date", min="2026-01-02", max="2026-01-02"), None),
            (
                field("date-time", min="2026-01-01T12:00:00Z", max="2026-01-01T12:30:00+01:00"),
                "no date and time fits the field 'it'",
            ),
            (field("paragraph", min_length=3, max_length=2), TEXT),
            (field("paragraph", min_length=3, pattern="a{1,2}"), TEXT),
            (field("paragraph", max_length=3, pattern="[A-Z]{2}-[0-9]{4}"), TEXT),
            (field("paragraph", max_length=7, pattern="[A-Z]{2}-[0-9]{4}"), None),
            (field("paragraph", min_length=500, pattern="a+"), None),
            (field("email", max_length=5), TEXT),
            (field("email", max_length=6), None),
            (field("url", max_length=7), TEXT),
            (field("secret", min_length=10_001), TEXT),
            (
                field("file", allowed_file_types=["custom"]),
                "the field 'it' takes files by their extensions only, and allows none",
            ),
            (field("file-list", allowed_file_types=["custom"], allowed_file_extensions=["pdf"]), None),
            (field("file-list"), None),
            (choice("", " "), "the field 'it' has no option that could be chosen"),
            (choice("", "a"), None),
            (
                choice("a", "a", "b", type="multi-select", min_items=3),
                "in the field 'it', 3 of 2 options are to be chosen",
            ),
            (choice("a", "b", type="multi-select", min_items=2), None),
            (field("select", **FROM_VARIABLE), None),
            (
                field("json", json_schema={"type": "array"}),
                "the field 'it' takes objects, and its JSON Schema takes none",
            ),
            (field("json", json_schema={"type": ["null", "object"]}), None),
            (field("checkbox"), None),
        ],
    )  # fmt: skip
    def test_that_accept_nothing_say_so(self, it: Any, why: str | None) -> None:
        assert it.why_nothing_fits() == why

    NUMBERS = st.none() | st.integers(-20, 20) | st.integers(-200, 200).map(lambda tenths: tenths / 10)

    @given(NUMBERS, NUMBERS, st.none() | st.integers(1, 70).map(lambda tenths: tenths / 10), st.booleans())
    def test_for_numbers_know_whether_there_is_one(
        self, least: float | None, most: float | None, step: float | None, integer: bool
    ) -> None:
        it = field("number", min=least, max=most, step=step, integer=integer)
        lowest, highest = -250 if least is None else least, 250 if most is None else most

        def fits(hundredths: int) -> bool:
            try:
                it.fitted(hundredths / 100)
            except InvalidValueError:
                return False
            return True

        tried = range(round(lowest * 100), round(highest * 100) + 1, 10)
        assert (it.why_nothing_fits() is None) == any(map(fits, tried))


class TestForms:
    def test_need_an_action(self) -> None:
        assert reason(actions=()) == "the form has no action"
        assert reason(actions=("go",)) is None

    @pytest.mark.parametrize("demanded", [{"required": True}, {"required_for": ["approve", "reject"]}])
    def test_that_demand_what_does_not_exist_cannot_be_answered(self, demanded: dict[str, Any]) -> None:
        assert reason(field("paragraph", "a"), field("number", **NEVER, **demanded)) == NUMBER

    def test_that_demand_it_by_the_habit_of_its_type_cannot_either(self) -> None:
        assert reason(choice(" ")) == "the field 'it' has no option that could be chosen"
        assert reason(field("file", allowed_file_types=["custom"])) is not None
        assert reason(choice(" ", required=False)) is None

    @pytest.mark.parametrize("spared", [{}, {"required": False}, {"required_for": ["approve"]}])
    def test_with_an_action_that_does_not_demand_it_can(self, spared: dict[str, Any]) -> None:
        assert reason(field("number", **NEVER, **spared)) is None

    def test_that_hide_it_can_be_answered(self) -> None:
        hidden = field("number", **NEVER, required=True, visible_if={"field": "a", "equals": ["x"]})
        assert reason(choice("x", "y", name="a"), hidden) is None
        assert reason(field("paragraph", "a"), hidden) is None
        ticked = field("number", **NEVER, required=True, visible_if={"field": "a", "equals": [True]})
        assert reason(field("checkbox", "a"), ticked) is None

    def test_that_always_show_it_cannot(self) -> None:
        hidden = field("number", **NEVER, required=True, visible_if={"field": "a", "equals": ["x", "y"]})
        assert reason(choice("x", "y", name="a"), hidden) == NUMBER
        assert reason(choice("x", "y", name="a", required=False), hidden) is None
        ticked = field("number", **NEVER, required=True, visible_if={"field": "a", "equals": [True]})
        assert reason(field("checkbox", "a", required=True), ticked) == NUMBER

    def test_that_hide_what_would_show_it_can(self) -> None:
        steering = choice("x", name="b", visible_if={"field": "a", "equals": ["p"]})
        hidden = field("number", **NEVER, required=True, visible_if={"field": "b", "equals": ["x"]})
        assert reason(choice("p", "q", name="a"), steering, hidden) is None
        assert reason(choice("p", name="a"), steering, hidden) == NUMBER

    def test_whose_demanded_field_is_hidden_whatever_is_chosen_are_answered_without_it(self) -> None:
        asked = form(
            choice("x", "y", name="a"),
            field("paragraph", "b", required=True, visible_if={"field": "a", "equals": ["x"]}),
            field("paragraph", "c", required=True, visible_if={"field": "b", "equals": ["never"]}),
        )
        for action in ("approve", "reject"):
            assert accept(asked, action=action, inputs={"a": "y"}) == {"a": "y", "b": "", "c": ""}

    def test_cannot_be_published_where_the_file_says_it_already(self) -> None:
        it = field("file", allowed_file_types=["custom"])
        assert list(human_input(it).problems()) == [
            "nobody could answer its form: the field 'it' takes files by their extensions only, and allows none"
        ]
        optional = field("file", allowed_file_types=["custom"], required=False)
        assert list(human_input(optional).problems()) == []


class TestIssuing:
    @pytest.mark.parametrize("type", ["select", "multi-select"])
    @pytest.mark.parametrize(
        ("variables", "why"),
        [
            ({}, "does not exist"),
            ({"names": None}, "is no list"),
            ({"names": "a"}, "is no list"),
            ({"names": {"a": "b"}}, "is no list"),
            ({"names": []}, "is empty"),
            ({"names": ["a", 1]}, "holds something else"),
            ({"names": [None]}, "holds something else"),
            ({"names": [["a"]]}, "holds something else"),
            ({"names": ["", " \n"]}, "holds nothing but empty ones"),
        ],
    )
    @pytest.mark.parametrize("required", [{}, {"required": True}, {"required": False}])
    def test_a_choice_without_options_is_refused(
        self, type: str, variables: dict[str, Any], why: str, required: dict[str, Any]
    ) -> None:
        with pytest.raises(FormIssueError) as refused:
            form(field(type, **FROM_VARIABLE, **required), **variables)
        assert str(refused.value) == (
            f"The options of {type} input 'it' must be a list of texts: start.names {why}"
        )

    def test_a_form_that_nobody_could_answer_with_the_options_that_there_are_is_refused(self) -> None:
        it = field("multi-select", **FROM_VARIABLE, min_items=2, required=True)
        with pytest.raises(
            FormIssueError, match="Nobody could answer this form: in the field 'it', 2 of 1 options"
        ):
            form(it, names=["a"])
        assert form(it, names=["a", "b"]).fields[0].options.value == ("a", "b")
