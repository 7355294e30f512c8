from domain.values.variables import Variables
from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.end import End, EndOutput
from domain.workflow.nodes.human_input import HumanInput
from domain.workflow.nodes.outcome import Failed, Succeeded
from domain.workflow.nodes.start import Start, StartVariable
from domain.workflow.nodes.template_transform import TemplateTransform, TemplateVariable
from domain.workflow.nodes.unsupported import Unsupported
from domain.workflow.nodes.variable_aggregator import Group, VariableAggregator

VARIABLES = Variables({"start": {"name": "Ann", "note": None, "tags": ["a"]}, "ask": {"comment": "fine"}})


class TestStart:
    def test_its_outputs_are_the_inputs_it_was_given(self) -> None:
        declared = tuple(StartVariable(name=name, type="text-input") for name in ("name", "note", "gone"))
        assert Start(id="start", variables=declared).evaluate(VARIABLES) == Succeeded(
            {"name": "Ann", "note": None}
        )


class TestEnd:
    def test_a_missing_variable_gives_null(self) -> None:
        outputs = (
            EndOutput(name="who", selector=("start", "name")),
            EndOutput(name="gone", selector=("ask", "gone")),
            EndOutput(name="unset", selector=()),
        )
        outcome = End(id="end", outputs=outputs).evaluate(VARIABLES)
        assert outcome == Succeeded({"who": "Ann", "gone": None, "unset": None})


class TestAnswer:
    def test_its_text_has_the_markdown_of_the_variables(self) -> None:
        outcome = Answer(id="a", answer="Hi {{#start.name#}}\n{{#start.tags#}}").evaluate(VARIABLES)
        assert outcome == Succeeded({"answer": "Hi Ann\n- a", "files": []})

    def test_a_text_that_grows_too_large_fails_the_node(self) -> None:
        outcome = Answer(id="a", answer="{{#n.x#}}" * 6).evaluate(Variables({"n": {"x": "x" * 200_000}}))
        assert isinstance(outcome, Failed)
        assert outcome.code == "template_too_large"

    def test_it_refers_to_what_its_text_names(self) -> None:
        assert list(Answer(id="a", answer="{{#start.name#}}").references()) == [("start", "name")]


class TestVariableAggregator:
    def test_the_first_variable_there_is_comes_out(self) -> None:
        node = VariableAggregator(id="v", selectors=(("gone", "x"), ("ask", "comment"), ("start", "name")))
        assert node.evaluate(VARIABLES) == Succeeded({"output": "fine"})

    def test_null_is_there(self) -> None:
        node = VariableAggregator(id="v", selectors=(("start", "note"), ("start", "name")))
        assert node.evaluate(VARIABLES) == Succeeded({"output": None})

    def test_nothing_found_is_no_output(self) -> None:
        assert VariableAggregator(id="v", selectors=(("gone", "x"),)).evaluate(VARIABLES) == Succeeded({})

    def test_each_group_has_an_output_of_its_own(self) -> None:
        groups = (
            Group(name="a", selectors=(("gone", "x"), ("start", "name"))),
            Group(name="b", selectors=(("ask", "comment"),)),
            Group(name="c", selectors=(("gone", "x"),)),
        )
        node = VariableAggregator(id="v", selectors=(("start", "note"),), groups=groups)
        assert node.evaluate(VARIABLES) == Succeeded({"a": {"output": "Ann"}, "b": {"output": "fine"}})
        assert list(node.references()) == [
            ("gone", "x"),
            ("start", "name"),
            ("ask", "comment"),
            ("gone", "x"),
        ]


class TestTemplateTransform:
    def test_its_output_is_the_rendered_template(self) -> None:
        variables = (
            TemplateVariable(name="who", selector=("start", "name")),
            TemplateVariable(name="tags", selector=("start", "tags")),
            TemplateVariable(name="gone", selector=("gone", "x")),
        )
        template = "{{ who }}: {{ tags|join(',') }}{{ gone }}{{ ' - ' if gone is none }}"
        node = TemplateTransform(id="t", variables=variables, template=template)
        assert node.evaluate(VARIABLES) == Succeeded({"output": "Ann: a - "})
        assert list(node.references()) == [("start", "name"), ("start", "tags"), ("gone", "x")]
        assert not list(node.problems())

    def test_a_template_that_fails_fails_the_node(self) -> None:
        outcome = TemplateTransform(id="t", template="{{ 1 / 0 }}").evaluate(VARIABLES)
        assert outcome == Failed("template_error", "division by zero")

    def test_a_template_that_is_none_is_a_problem(self) -> None:
        assert list(TemplateTransform(id="t", template="{{ oops").problems()) == [
            "the template cannot be used: line 1: unexpected end of template, expected 'end of print statement'."
        ]


class TestWhatIsNotEvaluated:
    def test_an_unsupported_node_fails_and_says_its_type(self) -> None:
        node = Unsupported.model_validate(
            {"id": "1", "title": "Ask the model", "type": "llm", "model": {"name": "x"}}
        )
        assert node.kind == "llm"
        assert list(node.problems()) == ["nodes of type 'llm' are not supported"]
        assert isinstance(node.evaluate(VARIABLES), Failed)

    def test_a_human_input_node_is_for_people(self) -> None:
        assert isinstance(HumanInput(id="h").evaluate(VARIABLES), Failed)
