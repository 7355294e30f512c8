from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from dify_dsl import document, node, read, read_one

from domain.fields import (
    FieldDefault,
    FileField,
    FileListField,
    OptionSource,
    ParagraphField,
    SelectField,
    UnsupportedField,
)
from domain.workflow.nodes.email import (
    EmailDelivery,
    Escalation,
    ExternalRecipient,
    MemberRecipient,
    Recipients,
    Reminder,
    VariableRecipient,
)
from domain.workflow.nodes.human_input import HumanInput
from interface.formats.dify import ImportRefusedError, read_dify

FILES = Path(__file__).parent / "files"
WEB = {"id": "3b6f2f3e-1b58-4d8a-9b1c-6a0f4f1c0001", "type": "webapp", "enabled": True}
GO = {"id": "go", "title": "Go", "button_style": "primary"}


def form(**data: Any) -> tuple[HumanInput, tuple[str, ...]]:
    """The node, and what the warnings say of it."""
    it, warnings = read_one("human-input", **{"delivery_methods": [WEB], "user_actions": [GO], **data})
    assert isinstance(it, HumanInput)
    return it, tuple(warning.split("(It): ", 1)[1] for warning in warnings)


def refusal(**data: Any) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        read(document([node("it", "human-input", **data)]))
    return str(refused.value).split("(It): ", 1)[1]


def mailed(**config: Any) -> tuple[HumanInput, tuple[str, ...]]:
    """The node, sent by e-mail as the config says, and what the warnings say of it."""
    return form(delivery_methods=[{"type": "email", "enabled": True, "config": config}])


def field(**data: Any) -> Any:
    return form(inputs=[{"type": "paragraph", "output_variable_name": "a", **data}])[0].fields[0]


class TestHumanInput:
    def test_is_read_as_exported(self) -> None:
        it = read_dify((FILES / "v0.6-forms.yml").read_bytes()).definition.node("1779786788846")

        assert it.model_dump(mode="json") == {
            "id": "1779786788846",
            "title": "Review",
            "type": "human-input",
            "form_content": "## Draft\n\n{{#1779786780000.draft#}}\n\n{{#$output.comment#}}\n{{#$output.prio#}}",
            "fields": [
                {
                    "type": "paragraph",
                    "name": "comment",
                    "default": {"type": "variable", "selector": ["1779786780000", "draft"], "value": ""},
                },
                {
                    "type": "select",
                    "name": "prio",
                    "options": {"type": "constant", "selector": [], "value": ["low", "high"]},
                },
            ],
            "actions": [
                {"id": "approve", "title": "Approve", "button_style": "primary"},
                {"id": "reject", "title": "Reject", "button_style": "default"},
            ],
            "timeout": 3,
            "timeout_unit": "day",
            "web": True,
            "email": {
                "recipients": {
                    "whole_workspace": False,
                    "items": [{"type": "external", "email": "reviewer@example.com"}],
                },
                "subject": "Please review",
                "body": "Open {{#url#}}\n\n{{#1779786780000.draft#}}",
                "debug_mode": False,
                "reminders": [],
                "escalation": [],
            },
        }

    def test_is_read_as_it_was_before_its_first_release(self) -> None:
        it = read_dify((FILES / "v0.5-first-forms.yml").read_bytes()).definition.node("1764300002000")

        assert isinstance(it, HumanInput)
        assert it.fields == (
            ParagraphField(name="note", default=FieldDefault(type="constant", value="Your note")),
            ParagraphField(name="name", default=FieldDefault(type="variable", selector=("sys", "user_id"))),
        )
        assert it.web is False
        assert it.email == EmailDelivery(
            recipients=Recipients(
                whole_workspace=True,
                items=(
                    MemberRecipient(user_id="1f0f8e4c-9d7c-4a5f-9e58-0d6a4b3c0001"),
                    ExternalRecipient(email="someone@example.com"),
                ),
            ),
            subject="A form for you",
            body="Please look at {{#url#}}",
        )

    def test_of_version_2_is_not_taken_for_version_1(self) -> None:
        it, warnings = read_one("human-input", version="2", recipients_spec=[{"type": "initiator"}])

        assert (it.type, it.kind) == ("unsupported", "human-input (version 2)")
        assert "'human-input (version 2)'" in warnings[0]

    def test_of_version_1_may_say_so(self) -> None:
        assert form(version="1")[1] == ()

    @pytest.mark.parametrize(
        ("version", "shown"),
        [
            ("3", "'3'"), (3, "3"), ("4", "'4'"), ("v2", "'v2'"), ("2.0", "'2.0'"), (True, "true"),
            (1, "1"), (2, "2"), (2.0, "2.0"), (None, "null"), ("", "''"), (" 2", "' 2'"), (["2"], '["2"]'),
        ],
    )  # fmt: skip
    def test_of_a_version_that_nobody_knows_cannot_be_published(self, version: object, shown: str) -> None:
        imported = read(document([node("start", "start"), node("it", "human-input", version=version)]))

        assert imported.warnings[0].endswith(
            f"node 'it' (It): its version must be the text '1' or '2', not {shown} "
            "(invalid_human_input_node_version)"
        )
        assert [problem.node_id for problem in imported.definition.problems()] == ["it"]
        assert f"human-input (version {shown})" in imported.definition.problems()[0].message

    @pytest.mark.parametrize("key", ["recipients_spec", "recpients_spec", "message_template", "debug_mode"])
    @pytest.mark.parametrize("version", [{}, {"version": "1"}])
    def test_of_version_1_says_which_keys_of_version_2_it_ignores(
        self, version: dict[str, Any], key: str
    ) -> None:
        assert form(**version, **{key: None})[1] == (
            f"'{key}' belongs to version '2' of the node and is ignored: this is version '1'",
        )

    def test_may_have_an_error_branch_for_forms_that_cannot_be_issued(self) -> None:
        it, warnings = form(error_strategy="fail-branch")

        assert (it.error_strategy, warnings) == ("fail-branch", ())
        assert "fail-branch" in it.handles()

    def test_has_no_default_values_instead_of_a_form(self) -> None:
        it, warnings = form(error_strategy="default-value")

        assert (it.error_strategy, it.handles()) == (None, {"go", "__timeout"})
        assert warnings == ("its error strategy is left out: nodes of this type fail the run",)

    def test_waits_36_hours_where_it_does_not_say(self) -> None:
        it, _ = form()

        assert (it.timeout, it.timeout_unit, it.timeout_seconds) == (36, "hour", 36 * 3600)

    @pytest.mark.parametrize(
        ("unit", "seconds"), [("second", 5), ("minute", 300), ("hour", 5 * 3600), ("day", 5 * 86400)]
    )
    def test_waits_in_units_from_seconds_to_days(self, unit: str, seconds: int) -> None:
        assert form(timeout="5", timeout_unit=unit)[0].timeout_seconds == seconds

    @pytest.mark.parametrize(
        ("given", "seconds"),
        [
            ({"timeout": "P3D"}, 3 * 86400),
            ({"timeout": "PT90S", "timeout_unit": "day"}, 90),
            ({"timeout": "PT0.25S"}, 0.25),
            ({"timeout": "P2W"}, 14 * 86400),
            ({"timeout_ms": 1500}, 1.5),
            ({"timeout_ms": "60000", "timeout": 3, "timeout_unit": "day"}, 60),
            ({"timeout": 250, "timeout_unit": "millisecond"}, 0.25),
        ],
    )
    def test_waits_for_any_span_of_time(self, given: dict[str, Any], seconds: float) -> None:
        it, warnings = form(**given)
        assert it.timeout_seconds == seconds
        assert not list(it.problems())
        assert not warnings

    def test_says_how_long_a_year_is(self) -> None:
        it, warnings = form(timeout="P1Y2M")
        assert it.timeout_seconds == (365 + 60) * 86400
        assert list(warnings) == ["in a timeout, a year counts 365 days and a month 30"]

    @pytest.mark.parametrize("timeout", ["P", "P3", "PT3D", "P3D4", "Ponder"])
    def test_refuses_what_is_no_span(self, timeout: str) -> None:
        with pytest.raises(ImportRefusedError, match="or a span of time such as P3D or PT90S"):
            form(timeout=timeout)

    @pytest.mark.parametrize("timeout", [0, -1])
    def test_with_a_timeout_that_makes_no_sense_is_read_and_is_a_problem(self, timeout: int) -> None:
        it, warnings = form(timeout=timeout)

        assert warnings == ()
        assert "the timeout is less than 1" in list(it.problems())

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({"timeout": "soon"}, "timeout must be a whole number"),
            ({"timeout": 1.5}, "timeout must be a whole number"),
            ({"timeout": "9" * 30}, "timeout must be a whole number"),
            (
                {"timeout_unit": "week"},
                "timeout_unit must be one of millisecond, second, minute, hour, day, not 'week'",
            ),
            ({"form_content": ["x"]}, "form_content must be text"),
            ({"user_actions": {"id": "a"}}, "user_actions must be a list"),
            ({"user_actions": [{"title": "x"}]}, "user_actions[0].id is missing"),
            (
                {"user_actions": [{"id": "x", "button_style": "danger"}]},
                "user_actions[0].button_style must be one of primary, default, accent, ghost, not 'danger'",
            ),
            ({"inputs": ["a"]}, "inputs[0] must be a mapping"),
            ({"inputs": [{"type": "select"}]}, "inputs[0].output_variable_name is missing"),
            ({"inputs": [{"output_variable_name": "a"}]}, "inputs[0].type is missing"),
            (
                {"inputs": [{"type": "paragraph", "output_variable_name": "a", "default": "x"}]},
                "inputs[0].default must be a mapping",
            ),
            (
                {
                    "inputs": [
                        {"type": "paragraph", "output_variable_name": "a", "default": {"type": "other"}}
                    ]
                },
                "inputs[0].default.type must be one of constant, variable, not 'other'",
            ),
            (
                {
                    "inputs": [
                        {"type": "select", "output_variable_name": "a", "option_source": {"value": [1.5]}}
                    ]
                },
                "inputs[0].option_source.value[0] must be text",
            ),
            ({"delivery_methods": ["webapp"]}, "delivery_methods[0] must be a mapping"),
            (
                {"delivery_methods": [{"type": "email", "config": []}]},
                "delivery_methods[0].config must be a mapping",
            ),
            (
                {
                    "delivery_methods": [
                        {"type": "email", "config": {"recipients": {"items": [{"type": "group"}]}}}
                    ]
                },
                "delivery_methods[0].config.recipients.items[0].type must be one of member, external, variable, "
                "not 'group'",
            ),
            (
                {
                    "delivery_methods": [
                        {"type": "email", "config": {"recipients": {"items": [{"type": "member"}]}}}
                    ]
                },
                "delivery_methods[0].config.recipients.items[0].user_id is missing",
            ),
        ],
    )
    def test_of_a_wrong_shape_is_refused(self, data: dict[str, Any], message: str) -> None:
        assert refusal(**data) == message


class TestFields:
    @pytest.mark.parametrize("type", ["paragraph", "text_input", "text"])
    def test_for_text_have_had_three_names(self, type: str) -> None:
        assert field(type=type) == ParagraphField(name="a", default=None)

    def test_may_start_with_what_placeholder_says(self) -> None:
        placeholder = {"type": "constant", "selector": [], "value": "old"}

        assert field(placeholder=placeholder).default == FieldDefault(value="old")
        assert field(placeholder=placeholder, default=None).default == FieldDefault(value="old")
        assert (
            field(placeholder=placeholder, default={"type": "constant", "value": "new"}).default.value
            == "new"
        )

    def test_may_take_their_options_from_a_variable(self) -> None:
        source = {"type": "variable", "selector": ["start", "names"], "value": []}

        assert field(type="select", option_source=source) == SelectField(
            name="a", options=OptionSource(type="variable", selector=("start", "names"))
        )

    def test_without_options_are_read_and_are_a_problem(self) -> None:
        it, warnings = form(inputs=[{"type": "select", "output_variable_name": "a"}])

        assert (it.fields, warnings) == ((SelectField(name="a", options=OptionSource()),), ())
        assert "the field 'a' has no options" in list(it.problems())

    @pytest.mark.parametrize("type", ["signature", "Number", "paragraf"])
    def test_that_cannot_be_shown_are_kept_with_a_warning(self, type: str) -> None:
        it, warnings = form(inputs=[{"type": type, "output_variable_name": "a", "number_limits": 5}])

        assert it.fields == (UnsupportedField(name="a", kind=type),)
        assert warnings == (f"the field 'a' is of type '{type}', which cannot be shown here",)
        assert list(it.problems()) != []

    def test_of_dify_take_files(self) -> None:
        allowed = {
            "allowed_file_types": ["image", "custom"],
            "allowed_file_extensions": [".pdf"],
            "allowed_file_upload_methods": ["local_file"],
        }
        it, warnings = form(
            inputs=[
                {"type": "file", "output_variable_name": "a", **allowed},
                {"type": "file-list", "output_variable_name": "b", **allowed, "number_limits": "5"},
                {"type": "file-list", "output_variable_name": "c"},
            ]
        )

        assert warnings == ()
        assert it.fields == (
            FileField(name="a", **allowed),
            FileListField(name="b", **allowed, number_limits=5),
            FileListField(name="c"),
        )
        assert list(it.problems()) == []

    def test_of_dify_that_can_take_no_file_or_too_many_are_warned_about(self) -> None:
        _, warnings = form(
            inputs=[
                {"type": "file", "output_variable_name": "a", "allowed_file_types": ["custom"]},
                {"type": "file-list", "output_variable_name": "b", "number_limits": 20},
            ]
        )

        assert warnings == (
            "only files with some extensions are allowed, but none is named",
            "of 20 files, no more than 10 are taken",
        )

    @pytest.mark.parametrize("type", ["paragraph", "select", "file", "file-list"])
    def test_of_dify_may_have_keys_that_mean_nothing(self, type: str) -> None:
        options = {"option_source": {"value": ["x"]}, "placeholder_text": "?", "default": None}
        _, warnings = form(inputs=[{"type": type, "output_variable_name": "a", **options}])

        assert warnings == ()

    def test_of_one_name_are_read_with_a_warning_and_are_a_problem(self) -> None:
        it, warnings = form(inputs=[{"type": "paragraph", "output_variable_name": "a"}] * 2)

        assert warnings == ("the field name 'a' occurs 2 times",)
        assert "two fields are named 'a'" in list(it.problems())


class TestActions:
    def test_have_a_style(self) -> None:
        it, _ = form(
            user_actions=[{"id": style, "button_style": style} for style in ("primary", "accent", "ghost")]
        )

        assert [action.button_style for action in it.actions] == ["primary", "accent", "ghost"]

    def test_have_the_default_style_where_they_do_not_say(self) -> None:
        assert form(user_actions=[{"id": "a", "title": "A"}])[0].actions[0].button_style == "default"

    def test_of_one_id_are_read_with_a_warning_and_are_a_problem(self) -> None:
        it, warnings = form(user_actions=[GO, GO, GO])

        assert warnings == ("the action id 'go' occurs 3 times",)
        assert "two actions have the id 'go'" in list(it.problems())

    def test_may_have_ids_without_quotes(self) -> None:
        assert [action.id for action in form(user_actions=[{"id": True}, {"id": 7}])[0].actions] == [
            "true",
            "7",
        ]


class TestDelivery:
    @pytest.mark.parametrize("methods", [None, [], [{**WEB, "enabled": False}]])
    def test_that_is_all_switched_off_is_warned_about(self, methods: object) -> None:
        it, warnings = form(delivery_methods=methods)

        assert (it.web, it.email) == (False, None)
        assert warnings == ("it has no delivery method that is switched on: nobody will see its form",)

    def test_is_on_where_it_does_not_say(self) -> None:
        assert form(delivery_methods=[{"type": "webapp"}])[0].web is True

    def test_by_email_without_a_config_has_nobody_to_go_to(self) -> None:
        it, _ = form(delivery_methods=[{"type": "email"}])

        assert it.email == EmailDelivery()

    @pytest.mark.parametrize(("asked", "variables"), [({}, False), ({"subject_variables": True}, True)])
    def test_has_variables_in_its_subject_only_where_the_file_asks_for_them(
        self, asked: dict[str, Any], variables: bool
    ) -> None:
        it, warnings = mailed(subject="Hi {{#start.n#}}", body="b", **asked)

        assert warnings == ()
        assert it.email == EmailDelivery(subject="Hi {{#start.n#}}", body="b", subject_variables=variables)

    def test_by_email_may_go_to_whom_a_variable_names_and_come_again(self) -> None:
        named = {"items": [{"type": "variable", "selector": ["start", "approver"]}]}
        older = {"items": [{"type": "dynamic_email", "selector": ["start", "approver"]}]}
        it, warnings = mailed(
            recipients=named,
            reminders=[{"at": 0.5}, {"after": "PT2H"}, {"before": 90}, {"at": "0.25"}],
            escalation=[{"after": "P1D", "recipients": older}],
        )

        assert warnings == ()
        assert it.email == EmailDelivery(
            recipients=Recipients(items=(VariableRecipient(selector=("start", "approver")),)),
            reminders=(
                Reminder(at=0.5),
                Reminder(after=timedelta(hours=2)),
                Reminder(before=timedelta(seconds=90)),
                Reminder(at=0.25),
            ),
            escalation=(
                Escalation(
                    after=timedelta(days=1),
                    recipients=Recipients(items=(VariableRecipient(selector=("start", "approver")),)),
                ),
            ),
        )

    def test_by_email_warns_of_what_means_nothing_in_our_notation(self) -> None:
        _, warnings = mailed(reminders=[{"at": 0.5, "every": 2}])

        assert warnings == ("delivery_methods[0].config.reminders[0].'every' means nothing here",)

    @pytest.mark.parametrize(
        ("config", "message"),
        [
            ({"reminders": {}}, "reminders must be a list"),
            ({"reminders": [0.5]}, "reminders[0] must be a mapping"),
            ({"reminders": [{"at": "half"}]}, "reminders[0].at must be a number"),
            (
                {"reminders": [{"after": "soon"}]},
                "reminders[0].after must be a span of time, as PT2H or P1D is, not 'soon'",
            ),
            (
                {"escalation": [{"after": "9" * 40}]},
                f"escalation[0].after must be a span of time, as PT2H or P1D is, not '{'9' * 40}'",
            ),
            ({"escalation": [{"recipients": []}]}, "escalation[0].recipients must be a mapping"),
        ],
    )
    def test_by_email_in_a_wrong_shape_is_refused(self, config: dict[str, Any], message: str) -> None:
        said = refusal(delivery_methods=[{"type": "email", "config": config}])

        assert said == f"delivery_methods[0].config.{message}"

    def test_by_a_second_email_is_left_out(self) -> None:
        it, warnings = form(
            delivery_methods=[WEB, *({"type": "email", "config": {"subject": subject}} for subject in "ab")]
        )

        assert it.email is not None
        assert it.email.subject == "a"
        assert warnings == ("a second delivery by e-mail is left out",)

    def test_by_other_ways_is_left_out(self) -> None:
        it, warnings = form(delivery_methods=[WEB, {"type": "slack"}, {"type": "teams", "enabled": False}])

        assert (it.web, it.email) == (True, None)
        assert warnings == ("delivery by 'slack' is left out",)
