from typing import Any

import pytest

from domain.values.json import Json
from domain.values.variables import Variables
from domain.workflow.nodes.if_else import IfElse
from domain.workflow.nodes.outcome import Failed, Outcome, Succeeded

VARIABLES = Variables(
    {
        "start": {"age": 30, "name": "Ann", "none": None, "docs": []},
        "ask": {
            "files": [
                {
                    "dify_model_identity": "__dify__file__",
                    "filename": "a.pdf",
                    "extension": ".pdf",
                    "size": 10,
                    "type": "document",
                },
                {
                    "dify_model_identity": "__dify__file__",
                    "filename": "b.png",
                    "extension": "png",
                    "size": 2000,
                    "type": "image",
                },
            ]
        },
    }
)
YES, NO = (
    {"selector": ["start", "name"], "operator": "is", "value": "Ann"},
    {"selector": ["start", "name"], "operator": "is", "value": "Bob"},
)
FAILING = {"selector": ["start", "gone"], "operator": "is", "value": "x"}


def if_else(*cases: dict[str, Any]) -> IfElse:
    return IfElse.model_validate({"id": "choose", "cases": cases})


def evaluate(*conditions: dict[str, Any], logic: str = "and") -> Outcome:
    return if_else({"case_id": "yes", "logical_operator": logic, "conditions": conditions}).evaluate(
        VARIABLES
    )


def compare(name: str, operator: str, value: Json = None, **more: Any) -> Outcome:
    return evaluate({"selector": name.split("."), "operator": operator, "value": value, **more})


TAKEN = Succeeded({"result": True, "selected_case_id": "yes"}, handle="yes")
ELSE = Succeeded({"result": False, "selected_case_id": "false"}, handle="false")


class TestChoice:
    def test_the_first_case_that_holds_is_taken(self) -> None:
        node = if_else(
            {"case_id": "1", "conditions": [NO]},
            {"case_id": "2", "conditions": [YES]},
            {"case_id": "3", "conditions": [YES]},
        )
        assert node.evaluate(VARIABLES) == Succeeded({"result": True, "selected_case_id": "2"}, handle="2")

    def test_without_a_case_that_holds_the_other_branch_is_taken(self) -> None:
        assert evaluate(NO) == ELSE
        assert if_else().evaluate(VARIABLES) == ELSE

    def test_its_handles_are_the_cases_and_false(self) -> None:
        assert if_else({"case_id": "1"}, {"case_id": "2"}).handles() == {"1", "2", "false"}

    def test_cases_after_the_one_taken_are_not_looked_at(self) -> None:
        node = if_else({"case_id": "1", "conditions": [YES]}, {"case_id": "2", "conditions": [FAILING]})
        assert isinstance(node.evaluate(VARIABLES), Succeeded)

    @pytest.mark.parametrize(
        ("logic", "conditions", "outcome"),
        [
            ("and", [YES, YES], TAKEN),
            ("and", [YES, NO], ELSE),
            ("and", [NO, FAILING], ELSE),
            ("or", [NO, YES], TAKEN),
            ("or", [NO, NO], ELSE),
            ("or", [YES, FAILING], TAKEN),
            ("and", [], TAKEN),
            ("or", [], ELSE),
        ],
    )
    def test_conditions_are_combined_no_further_than_needed(
        self, logic: str, conditions: list[dict[str, Any]], outcome: Outcome
    ) -> None:
        assert evaluate(*conditions, logic=logic) == outcome

    def test_a_comparison_that_makes_no_sense_fails_the_node(self) -> None:
        outcome = compare("start.age", "contains", "3")
        assert outcome == Failed(
            "condition_error", "The operator 'contains' is for a text or an array, not for a number."
        )


class TestMissingVariables:
    def test_comparing_a_missing_variable_fails_the_node(self) -> None:
        assert compare("start.gone", "is", "x") == Failed(
            "condition_error", "Variable ['start', 'gone'] not found"
        )

    @pytest.mark.parametrize("operator", ["empty", "null", "not exists"])
    def test_a_missing_variable_is_not_there(self, operator: str) -> None:
        assert compare("start.gone", operator) == TAKEN

    @pytest.mark.parametrize("operator", ["not empty", "not null", "exists"])
    def test_a_missing_variable_is_nothing_that_is_there(self, operator: str) -> None:
        assert compare("start.gone", operator) == ELSE


class TestValues:
    def test_a_value_may_refer_to_variables(self) -> None:
        assert compare("start.name", "is", "{{#start.name#}}") == TAKEN
        assert compare("start.age", "=", "{{#start.age#}}") == TAKEN

    def test_a_null_reference_is_empty_text(self) -> None:
        assert compare("start.name", "is", "Ann{{#start.none#}}") == TAKEN

    def test_a_value_that_grows_too_large_fails_the_node(self) -> None:
        variables = Variables({"n": {"x": "x" * 200_000}})
        node = if_else(
            {
                "case_id": "1",
                "conditions": [{"selector": ["n", "x"], "operator": "is", "value": "{{#n.x#}}" * 6}],
            }
        )
        outcome = node.evaluate(variables)
        assert isinstance(outcome, Failed)


def of_files(
    *conditions: dict[str, Json], logic: str = "and", operator: str = "contains", name: str = "ask.files"
) -> Outcome:
    sub_conditions = {"logical_operator": logic, "conditions": conditions}
    return compare(name, operator, variable_type="array[file]", sub_conditions=sub_conditions)


class TestFiles:
    def test_one_file_of_several_is_enough(self) -> None:
        assert of_files({"key": "name", "operator": "start with", "value": "b"}) == TAKEN
        assert of_files({"key": "name", "operator": "start with", "value": "c"}) == ELSE

    def test_a_negated_comparison_must_hold_for_every_file(self) -> None:
        assert of_files({"key": "name", "operator": "not contains", "value": "b"}) == ELSE
        assert of_files({"key": "name", "operator": "not contains", "value": "c"}) == TAKEN

    def test_extensions_are_compared_with_or_without_their_dot(self) -> None:
        for extension in (".png", "png", ".pdf", "pdf"):
            assert of_files({"key": "extension", "operator": "is", "value": extension}) == TAKEN

    def test_attributes_are_compared_as_what_they_are(self) -> None:
        assert of_files({"key": "size", "operator": ">", "value": "1000"}) == TAKEN
        assert of_files({"key": "type", "operator": "in", "value": ["audio", "image"]}) == TAKEN

    def test_sub_conditions_are_combined(self) -> None:
        small, large = (
            {"key": "size", "operator": "<", "value": "1"},
            {"key": "size", "operator": ">", "value": "1"},
        )
        assert of_files(small, large, logic="and") == ELSE
        assert of_files(small, large, logic="or") == TAKEN

    def test_no_file_at_all_contains_nothing(self) -> None:
        assert of_files({"key": "name", "operator": "is", "value": "a"}, name="start.docs") == ELSE

    def test_files_cannot_be_compared_without_sub_conditions(self) -> None:
        assert isinstance(compare("ask.files", "contains", "a.pdf"), Failed)

    def test_attributes_of_one_file_can_be_compared_as_variables(self) -> None:
        variables = Variables({"n": {"f": {"dify_model_identity": "__dify__file__", "filename": "a.pdf"}}})
        node = if_else(
            {
                "case_id": "1",
                "conditions": [{"selector": ["n", "f", "name"], "operator": "end with", "value": "pdf"}],
            }
        )
        assert node.evaluate(variables) == Succeeded({"result": True, "selected_case_id": "1"}, handle="1")


class TestProblems:
    @pytest.mark.parametrize(
        ("cases", "problem"),
        [
            ([{"case_id": "a"}, {"case_id": "a"}], "two cases have the same id"),
            ([{"case_id": "false"}], "a case has the id 'false', which is the handle of the other branch"),
            (
                [{"case_id": "a", "conditions": [{"selector": ["n", "x"], "operator": "like"}]}],
                "there is no operator 'like'",
            ),
            (
                [{"case_id": "a", "conditions": [{"selector": [], "operator": "is"}]}],
                "a condition names no variable",
            ),
        ],
    )
    def test_what_cannot_be_evaluated_is_a_problem(self, cases: list[dict[str, Any]], problem: str) -> None:
        assert list(if_else(*cases).problems()) == [problem]

    def test_sub_conditions_have_problems_too(self) -> None:
        conditions = [{"key": "colour", "operator": "like"}]
        condition = {
            "selector": ["n", "x"],
            "operator": "contains",
            "sub_conditions": {"conditions": conditions},
        }
        assert list(if_else({"case_id": "a", "conditions": [condition]}).problems()) == [
            "a condition asks for 'colour', which is no attribute of a file",
            "there is no operator 'like'",
        ]

    def test_all_spellings_of_operators_are_fine(self) -> None:
        conditions = [
            {"selector": ["n", "x"], "operator": spelling} for spelling in ("!=", ">=", "<=", "≠", "≥", "≤")
        ]
        assert not list(if_else({"case_id": "a", "conditions": conditions}).problems())

    def test_it_refers_to_the_variables_on_both_sides(self) -> None:
        condition = {"selector": ["a", "x"], "operator": "is", "value": "{{#b.y#}}"}
        assert list(if_else({"case_id": "a", "conditions": [condition]}).references()) == [
            ("a", "x"),
            ("b", "y"),
        ]
