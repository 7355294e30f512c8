from pathlib import Path
from typing import Any

import pytest
from dify_dsl import document, node, read, read_one

from domain.workflow.nodes import Answer, End, HttpRequest, IfElse, TemplateTransform, VariableAggregator
from domain.workflow.nodes.conditions import Condition, SubCondition, SubConditions
from domain.workflow.nodes.end import EndOutput
from domain.workflow.nodes.http_authorization import Authorization
from domain.workflow.nodes.http_body import Body, BodyItem
from domain.workflow.nodes.if_else import Case
from domain.workflow.nodes.recovery import Retry
from domain.workflow.nodes.start import StartVariable
from domain.workflow.nodes.template_transform import TemplateVariable
from domain.workflow.nodes.variable_aggregator import Group
from interface.formats.dify import ImportRefusedError, read_dify

GROUPS = Path(__file__).parent / "files" / "v0.4-groups.yml"


def refusal(type: str, **data: Any) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        read(document([node("it", type, **data)]))
    return str(refused.value).split(": ", 1)[1]


class TestStart:
    def test_keeps_all_that_its_variables_say(self) -> None:
        start, warnings = read_one(
            "start",
            variables=[
                {
                    "variable": "topic", "label": "Topic", "type": "text-input", "required": True, "hide": True,
                    "default": "tea", "max_length": 48, "options": [], "hint": "dropped",
                },
                {"variable": "kind", "label": "Kind", "type": "select", "options": ["a", "b"], "default": ""},
                {
                    "variable": "scans", "type": "file-list", "max_length": 5, "allowed_file_types": ["image"],
                    "allowed_file_extensions": [], "allowed_file_upload_methods": ["local_file", "remote_url"],
                },
                {"variable": "where", "type": "json_object", "json_schema": {"type": "object", "required": ["a"]}},
                {"variable": "count", "type": "number", "default": 5, "max_length": ""},
                {"variable": "sure", "type": "checkbox", "default": True, "required": None},
            ],
        )  # fmt: skip

        assert warnings == ()
        assert list(start.variables) == [
                StartVariable(
                    name="topic", label="Topic", type="text-input", required=True, hide=True, default="tea",
                    max_length=48,
                ),
                StartVariable(name="kind", label="Kind", type="select", options=("a", "b"), default=""),
                StartVariable(
                    name="scans", type="file-list", max_length=5, allowed_file_types=("image",),
                    allowed_file_upload_methods=("local_file", "remote_url"),
                ),
                StartVariable(name="where", type="json_object", json_schema={"type": "object", "required": ["a"]}),
                StartVariable(name="count", type="number", default=5),
                StartVariable(name="sure", type="checkbox", default=True),
        ]  # fmt: skip

    def test_reads_a_schema_that_is_written_as_text(self) -> None:
        start = read_dify(GROUPS.read_bytes()).definition.start

        assert start.variables[3].json_schema == {
            "type": "object",
            "properties": {"street": {"type": "string"}},
        }

    def test_reads_no_as_the_name_of_a_country(self) -> None:
        start = read_dify(GROUPS.read_bytes()).definition.start

        assert start.variables[2].options == ("no", "de", "fr")

    @pytest.mark.parametrize("schema", ["", "  ", None])
    def test_takes_an_empty_schema_for_none(self, schema: str | None) -> None:
        start, _ = read_one(
            "start", variables=[{"variable": "a", "type": "json_object", "json_schema": schema}]
        )

        assert start.variables[0].json_schema is None

    @pytest.mark.parametrize(
        ("variable", "message"),
        [
            ({"type": "number"}, "variables[0].variable is missing"),
            ({"variable": "", "type": "number"}, "variables[0].variable is missing"),
            (
                {"variable": "a", "type": "date"},
                "variables[0].type must be one of text-input, paragraph, select, number, checkbox, file, file-list, "
                "json_object, external_data_tool, not 'date'",
            ),
            ({"variable": "a", "required": "perhaps"}, "variables[0].required must be true or false"),
            ({"variable": "a", "required": 1}, "variables[0].required must be true or false"),
            ({"variable": "a", "max_length": "long"}, "variables[0].max_length must be a whole number"),
            ({"variable": "a", "max_length": 1.5}, "variables[0].max_length must be a whole number"),
            ({"variable": "a", "max_length": True}, "variables[0].max_length must be a whole number"),
            ({"variable": "a", "options": "x"}, "variables[0].options must be a list"),
            ({"variable": "a", "options": ["x", None]}, "variables[0].options[1] must be text"),
            ({"variable": "a", "json_schema": "{"}, "variables[0].json_schema is no JSON"),
            ({"variable": "a", "json_schema": '{"a": NaN}'}, "variables[0].json_schema is no JSON"),
            ({"variable": "a", "json_schema": "[" * 100_000}, "variables[0].json_schema is no JSON"),
        ],
    )
    def test_of_a_wrong_shape_is_refused(self, variable: dict[str, Any], message: str) -> None:
        assert refusal("start", variables=[variable]) == f"node 'it' (It): {message}"


class TestEnd:
    def test_has_outputs_with_and_without_a_type(self) -> None:
        end, warnings = read_one(
            "end",
            outputs=[
                {"variable": "a", "value_selector": ["start", "a"], "value_type": "string"},
                {"variable": "b", "value_selector": ["start", "b"]},
                {"variable": "c"},
            ],
        )

        assert warnings == ()
        assert end == End(
            id="it",
            title="It",
            outputs=(
                EndOutput(name="a", selector=("start", "a"), value_type="string"),
                EndOutput(name="b", selector=("start", "b")),
                EndOutput(name="c", selector=()),
            ),
        )

    def test_loses_rows_without_a_name(self) -> None:
        end, warnings = read_one("end", outputs=[{"variable": "", "value_selector": []}])

        assert end.outputs == ()
        assert warnings[0].endswith("node 'it' (It): outputs[0] has no name and is left out")


class TestAnswer:
    def test_keeps_its_template(self) -> None:
        answer, warnings = read_one("answer", answer="{{#start.a#}}!", variables=[])

        assert (answer, warnings) == (Answer(id="it", title="It", answer="{{#start.a#}}!"), ())


class TestTemplateTransform:
    def test_keeps_template_and_variables(self) -> None:
        template, warnings = read_one(
            "template-transform",
            template="{{ a }}",
            variables=[{"variable": "a", "value_selector": ["start", "a"]}, {"variable": None}],
        )

        assert template == TemplateTransform(
            id="it",
            title="It",
            template="{{ a }}",
            variables=(TemplateVariable(name="a", selector=("start", "a")),),
        )
        assert warnings[0].endswith("variables[1] has no name and is left out")


class TestVariableAggregator:
    @pytest.mark.parametrize("type", ["variable-aggregator", "variable-assigner"])
    @pytest.mark.parametrize("advanced", [None, {"group_enabled": False, "groups": [{"group_name": "a"}]}])
    def test_has_candidates(self, type: str, advanced: dict[str, Any] | None) -> None:
        aggregator, warnings = read_one(
            type, output_type="string", variables=[["a", "x"], ["b", "y", "z"]], advanced_settings=advanced
        )

        assert warnings == ()
        assert aggregator == VariableAggregator(id="it", title="It", selectors=(("a", "x"), ("b", "y", "z")))

    def test_has_groups_of_candidates(self) -> None:
        merge = read_dify(GROUPS.read_bytes()).definition.node("merge")

        assert isinstance(merge, VariableAggregator)
        assert merge.selectors == ()
        assert merge.groups == (
            Group(name="way", selectors=(("crane", "output"), ("post", "output"))),
            Group(name="land", selectors=(("start", "country"),)),
        )

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({"variables": ["a.x"]}, "variables[0] must be a list"),
            ({"variables": [["a", 1.5]]}, "variables[0][1] must be text"),
            ({"variables": {"a": "x"}}, "variables must be a list"),
            ({"advanced_settings": []}, "advanced_settings must be a mapping"),
            (
                {"advanced_settings": {"group_enabled": True, "groups": [{}]}},
                "advanced_settings.groups[0].group_name is missing",
            ),
        ],
    )
    def test_of_a_wrong_shape_is_refused(self, data: dict[str, Any], message: str) -> None:
        assert refusal("variable-aggregator", **data) == f"node 'it' (It): {message}"


class TestIfElse:
    def test_has_cases(self) -> None:
        choose = read_dify(GROUPS.read_bytes()).definition.node("choose")

        assert isinstance(choose, IfElse)
        assert choose.cases == (
            Case(
                case_id="heavy",
                logical_operator="or",
                conditions=(
                    Condition(selector=("start", "weight"), operator=">", value="30", variable_type="number"),
                    Condition(
                        selector=("start", "fragile"), operator="is", value=True, variable_type="boolean"
                    ),
                ),
            ),
            Case(
                case_id="0b6c2a2e-7f5d-4b57-8c3d-6bb1f0a5e001",
                conditions=(
                    Condition(
                        selector=("start", "country"),
                        operator="in",
                        value=["de", "fr"],
                        variable_type="string",
                    ),
                    Condition(
                        selector=("sys", "files"),
                        operator="contains",
                        value="",
                        variable_type="array[file]",
                        sub_conditions=SubConditions(
                            conditions=(SubCondition(key="type", operator="in", value=["image"]),)
                        ),
                    ),
                ),
            ),
        )

    def test_had_one_case_before_there_were_cases(self) -> None:
        condition = {"variable_selector": ["start", "a"], "comparison_operator": "is", "value": "x"}
        choice, warnings = read_one("if-else", logical_operator="or", conditions=[condition])

        assert warnings == ()
        assert choice.cases == (
            Case(
                case_id="true",
                logical_operator="or",
                conditions=(Condition(selector=("start", "a"), operator="is", value="x"),),
            ),
        )

    def test_prefers_cases_to_what_is_left_of_the_older_form(self) -> None:
        choice, _ = read_one("if-else", cases=[{"case_id": "a"}], logical_operator="or", conditions=[])

        assert choice.cases == (Case(case_id="a"),)

    def test_takes_the_id_of_a_case_that_has_no_other(self) -> None:
        choice, _ = read_one("if-else", cases=[{"id": "true", "logical_operator": None}])

        assert choice.cases == (Case(case_id="true"),)

    @pytest.mark.parametrize(("number", "text"), [(500, "500"), (-2.5, "-2.5")])
    def test_spells_numbers_as_the_editor_does(self, number: float, text: str) -> None:
        condition = {"variable_selector": ["a", "b"], "comparison_operator": ">", "value": number}
        choice, _ = read_one("if-else", cases=[{"case_id": "a", "conditions": [condition]}])

        assert choice.cases[0].conditions[0].value == text

    @pytest.mark.parametrize(
        ("case", "message"),
        [
            ({}, "cases[0].case_id is missing"),
            (
                {"case_id": "a", "logical_operator": "xor"},
                "cases[0].logical_operator must be one of and, or, not 'xor'",
            ),
            (
                {"case_id": "a", "conditions": [{"variable_selector": ["a", "b"]}]},
                "cases[0].conditions[0].comparison_operator is missing",
            ),
            (
                {"case_id": "a", "conditions": [{"variable_selector": "a.b", "comparison_operator": "is"}]},
                "cases[0].conditions[0].variable_selector must be a list",
            ),
            (
                {
                    "case_id": "a",
                    "conditions": [
                        {
                            "comparison_operator": "contains",
                            "sub_variable_condition": {"conditions": [{"key": "a"}]},
                        }
                    ],
                },
                "cases[0].conditions[0].sub_variable_condition.conditions[0].comparison_operator is missing",
            ),
        ],
    )
    def test_of_a_wrong_shape_is_refused(self, case: dict[str, Any], message: str) -> None:
        assert refusal("if-else", cases=[case]) == f"node 'it' (It): {message}"


class TestVersion:
    @pytest.mark.parametrize("version", ["2", 2, "v1", True])
    def test_of_a_node_that_has_but_one_is_read_as_that_with_a_warning(self, version: object) -> None:
        answer, warnings = read_one("answer", answer="a", version=version)

        assert answer == Answer(id="it", title="It", answer="a")
        assert warnings[0].endswith("of nodes of this type is not known; it is read as version 1")

    @pytest.mark.parametrize("version", [None, "1", 1])
    def test_may_be_said(self, version: object) -> None:
        assert read_one("answer", answer="a", version=version)[1] == ()


class TestErrorStrategy:
    @pytest.mark.parametrize("strategy", ["fail-branch", "default-value"])
    def test_is_left_out_with_a_warning(self, strategy: str) -> None:
        _, warnings = read_one("template-transform", error_strategy=strategy)

        assert warnings[0].endswith("its error strategy is left out: nodes of this type fail the run")

    @pytest.mark.parametrize("strategy", [None, "", "none"])
    def test_is_no_matter_where_there_is_none(self, strategy: str | None) -> None:
        assert read_one("template-transform", error_strategy=strategy)[1] == ()


class TestHttpRequest:
    def test_keeps_all_that_it_sends(self) -> None:
        call, warnings = read_one(
            "http-request",
            variables=[], method="post", url="https://example.com/{{#start.topic#}}",
            authorization={"type": "api-key", "config": {"type": "custom", "api_key": "k", "header": "X-Key"}},
            headers="Accept: text/plain\nX-A: 1", params="q: {{#start.topic#}}",
            body={"type": "form-data", "data": [
                {"id": "key-value-1", "key": "a", "type": "text", "value": "1"},
                {"id": "key-value-2", "key": "f", "type": "file", "value": "", "file": ["start", "scan"]},
            ]},
            timeout={"connect": 5, "read": "60", "write": 0, "max_connect_timeout": 0},
            ssl_verify=False,
            retry_config={"retry_enabled": True, "max_retries": 3, "retry_interval": 100},
            error_strategy="default-value",
            default_value=[{"key": "body", "type": "string", "value": ""}, {"key": "files", "type": "array[file]"}],
        )  # fmt: skip
        assert warnings == ()
        assert isinstance(call, HttpRequest)
        assert (call.method, call.url, call.ssl_verify) == (
            "post",
            "https://example.com/{{#start.topic#}}",
            False,
        )
        assert (call.headers, call.params) == ("Accept: text/plain\nX-A: 1", "q: {{#start.topic#}}")
        assert call.authorization == Authorization(
            type="api-key", scheme="custom", api_key="k", header="X-Key"
        )
        assert call.body == Body(
            type="form-data",
            data=(
                BodyItem(key="a", value="1"),
                BodyItem(key="f", type="file", file=("start", "scan")),
            ),
        )
        assert (call.connect_seconds, call.read_seconds, call.write_seconds) == (5, 60, None)
        assert call.retry_config == Retry(enabled=True, max_retries=3, interval_ms=100)
        assert call.error_strategy == "default-value"
        assert [(default.key, default.type) for default in call.default_value] == [
            ("body", "string"), ("files", "array[file]"),
        ]  # fmt: skip

    def test_may_say_little(self) -> None:
        call, warnings = read_one("http-request", url="https://example.com/", authorization=None, body=None)
        assert warnings == ()
        assert (call.method, call.authorization, call.body) == ("get", Authorization(), Body())
        assert (call.retry_config, call.error_strategy, call.ssl_verify) == (Retry(), None, True)

    @pytest.mark.parametrize(
        ("kind", "data", "items"),
        [
            ("json", '{"a": 1}', (BodyItem(value='{"a": 1}'),)),
            ("x-www-form-urlencoded", "a: 1\nb:{{#start.topic#}}", (
                BodyItem(key="a", value="1"), BodyItem(key="b", value="{{#start.topic#}}"),
            )),
            ("none", "", ()),
        ],
    )  # fmt: skip
    def test_may_have_a_body_of_one_text_as_files_once_had(
        self, kind: str, data: str, items: tuple[BodyItem, ...]
    ) -> None:
        call, _ = read_one("http-request", url="https://example.com/", body={"type": kind, "data": data})
        assert call.body.data == items

    def test_of_a_wrong_shape_is_refused(self) -> None:
        assert "body.type must be one of none" in refusal("http-request", body={"type": "xml"})
        assert "timeout.read must be a number" in refusal("http-request", timeout={"read": "long"})

    def test_leaves_out_a_strategy_that_there_is_not(self) -> None:
        call, warnings = read_one("http-request", url="https://example.com/", error_strategy="pray")
        assert call.error_strategy is None
        assert "its error strategy 'pray' is left out" in warnings[0]

    def test_that_cannot_be_sent_cannot_be_published(self) -> None:
        call, _ = read_one(
            "http-request", method="options", body={"type": "json", "data": []},
            authorization={"type": "api-key", "config": None}, error_strategy="default-value",
            default_value=[{"key": "status_code", "type": "number", "value": "many"}],
        )  # fmt: skip
        assert [*call.problems()] == [
            "the default value of 'status_code' cannot be used: Cannot convert to number: many",
            "Invalid http method options",
            "url is required",
            "authorization config is required",
            "json body type should have exactly one item",
        ]
