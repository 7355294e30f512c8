from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from dify_dsl import document, read, written

from domain.workflow.definition import WorkflowDefinition
from interface.formats.dify import ImportRefusedError, read_dify

FILES = Path(__file__).parent / "files"


def refusal(source: bytes) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        read_dify(source)
    return str(refused.value)


class TestFilesOfEveryVersion:
    @pytest.mark.parametrize(
        ("name", "mode", "warnings", "problems"),
        [
            ("v0.1-conditions.yml", "workflow", [], []),
            (
                "v0.2-chat.yml",
                "advanced-chat",
                [
                    "line 135: node 'llm' (LLM): nodes of type 'llm' cannot run here; "
                    "the workflow cannot be published with it",
                    "line 32: workflow: the environment variable 'api_key' is a secret and is left blank",
                ],
                ["llm"],
            ),
            (
                "v0.3-iteration.yml",
                "workflow",
                [
                    f"line {line}: node {name}: nodes of type {kind!r} cannot run here; "
                    "the workflow cannot be published with it"
                    for line, name, kind in [(74, "'code' (Split)", "code")]
                ],
                ["code"],
            ),
            (
                "v0.4-groups.yml",
                "workflow",
                ["line 126: node 'end' (End): outputs[1] has no name and is left out"],
                [],
            ),
            (
                "v0.5-first-forms.yml",
                "workflow",
                [],
                [],
            ),
            (
                "v0.6-forms.yml",
                "workflow",
                [],
                [],
            ),
            ("v0.7-timeout.yml", "workflow", [], []),
        ],
    )
    def test_import(self, name: str, mode: str, warnings: list[str], problems: list[str]) -> None:
        imported = read_dify((FILES / name).read_bytes())

        assert imported.mode == imported.definition.mode == mode
        assert list(imported.warnings) == warnings
        assert [problem.node_id for problem in imported.definition.problems()] == problems

    def test_are_all_listed(self) -> None:
        assert [path.name[:4] for path in sorted(FILES.glob("*.yml"))] == [
            f"v0.{minor}" for minor in range(1, 8)
        ]

    def test_lose_notes_and_layout(self) -> None:
        definition = read_dify((FILES / "v0.1-conditions.yml").read_bytes()).definition

        assert [node.title for node in definition.nodes] == [
            "Start", "IF/ELSE", "Morning", "Day", "Variable Assigner", "End",
        ]  # fmt: skip
        assert "position" not in definition.model_dump_json()


class TestVersion:
    @pytest.mark.parametrize(
        "version", [None, "0.1", "0.1.0", "0.3.1", "0.6.0", "0.7.0", "0.7.9", "0.7.0-beta.1"]
    )
    def test_up_to_0_7_is_read(self, version: str | None) -> None:
        imported = read({**document(), "version": version})

        assert imported.warnings == ()

    def test_may_be_missing(self) -> None:
        source = document()
        del source["version"]

        assert read(source).warnings == ()

    @pytest.mark.parametrize("version", ["0.8.0", "0.10.0"])
    def test_newer_is_read_with_a_warning(self, version: str) -> None:
        imported = read({**document(), "version": version})

        assert imported.warnings == (
            f"line 1: version '{version}' is newer than 0.7; what it has added is left out",
        )

    @pytest.mark.parametrize(
        ("version", "message"),
        [
            ("1.0.0", "line 1: files of version '1.0.0' cannot be read; the newest known is 0.7"),
            ("newest", "line 1: 'newest' is no version"),
            ("", "line 1: '' is no version"),
            ("0." + "9" * 5000, "is no version"),
            (0.6, "line 1: version must be text, such as '0.6.0'"),
            (7, "line 1: version must be text, such as '0.6.0'"),
            ([0, 6], "line 1: version must be text, such as '0.6.0'"),
        ],
    )
    def test_otherwise_is_refused(self, version: object, message: str) -> None:
        assert message in refusal(written({**document(), "version": version}))


class TestApp:
    def test_kind_may_be_missing(self) -> None:
        source = document()
        del source["kind"]

        assert read(source).warnings == ()

    def test_other_kinds_are_read_as_apps(self) -> None:
        assert read({**document(), "kind": "rag_pipeline"}).warnings == (
            "line 2: the kind 'rag_pipeline' is read as an app",
        )

    @pytest.mark.parametrize("mode", ["chat", "agent-chat", "completion"])
    def test_without_workflow_is_refused(self, mode: str) -> None:
        source = {**document(), "app": {"mode": mode, "name": "x"}, "model_config": {"model": {}}}

        assert refusal(written(source)) == (
            f"line 4: app: an app of mode '{mode}' has no workflow; apps of mode workflow and advanced-chat have one"
        )

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"app": None}, "Missing app data in YAML content"),
            ({"app": {}}, "Missing app data in YAML content"),
            ({"app": {"name": "x"}}, "loss app mode"),
            ({"app": {"name": "x", "mode": ""}}, "loss app mode"),
            ({"workflow": None}, "Missing workflow data for workflow/advanced chat app"),
            ({"workflow": {}}, "Missing workflow data for workflow/advanced chat app"),
            ({"app": {"mode": "rag"}}, "line 4: app: mode must be workflow or advanced-chat, not 'rag'"),
            ({"app": {"mode": ["workflow"]}}, "line 4: app: mode must be text"),
            ({"app": "Test"}, "line 3: app must be a mapping"),
            ({"app": {"mode": "workflow", "name": 1.5}}, "line 5: app: name must be text"),
            ({"kind": ["app"]}, "line 2: kind must be text"),
            ({"workflow": ["graph"]}, "line 8: workflow must be a mapping"),
            ({"workflow": {"features": {}}}, "line 9: workflow: graph is missing"),
            ({"workflow": {"graph": []}}, "line 9: workflow: graph must be a mapping"),
            ({"workflow": {"graph": {"nodes": {}}}}, "line 10: graph: nodes must be a list"),
            ({"workflow": {"graph": {"nodes": ["start"]}}}, "line 10: graph: nodes[0] must be a mapping"),
            ({"workflow": {"graph": {"edges": {}}}}, "line 10: graph: edges must be a list"),
        ],
    )
    def test_of_a_wrong_shape_is_refused(self, change: dict[str, Any], message: str) -> None:
        assert refusal(written({**document(), **change})) == message

    @pytest.mark.parametrize("key", ["app", "workflow"])
    def test_without_a_section_is_refused(self, key: str) -> None:
        source = document()
        del source[key]

        assert refusal(written(source)).startswith("Missing ")

    @pytest.mark.parametrize("source", [b"", b"~", b"- a", b"'a'", b"5", b"[]"])
    def test_that_is_no_mapping_is_refused(self, source: bytes) -> None:
        assert refusal(source) == "Invalid YAML format: content must be a mapping"

    @pytest.mark.parametrize("source", [b"a: [", b"a: &x [*x]", b"\xff", b"a: \x00"])
    def test_that_is_no_yaml_is_refused(self, source: bytes) -> None:
        assert refusal(source).startswith("Invalid YAML format: line ")

    def test_without_a_name_is_untitled(self) -> None:
        imported = read({**document(), "app": {"mode": "workflow", "name": " "}})

        assert imported.definition.name == "Untitled"
        assert imported.warnings == ("line 5: app: it has no name and is called Untitled",)

    def test_may_have_no_nodes_yet(self) -> None:
        imported = read(document([]))

        assert imported.definition.nodes == ()
        assert [problem.message for problem in imported.definition.problems()] == [
            "The workflow has no start node."
        ]


class TestAppearance:
    def test_is_what_the_app_shows_of_itself(self) -> None:
        definition = read_dify((FILES / "v0.2-chat.yml").read_bytes()).definition

        assert (definition.name, definition.description) == (
            "House rules",
            "Answers questions about the house rules",
        )
        features = definition.appearance["features"]
        assert isinstance(features, dict)
        assert {key: value for key, value in definition.appearance.items() if key != "features"} == {
            "icon": "house",
            "icon_type": "emoji",
            "icon_background": "#E4FBCC",
            "use_icon_as_answer_icon": True,
        }
        assert features["opening_statement"] == "What would you like to know?"
        assert features["suggested_questions"] == ["When may I drill?", "Where do bicycles go?"]
        assert features["retriever_resource"] == {"enabled": True}
        assert features["file_upload"] == {
            "allowed_file_extensions": [".JPG"],
            "allowed_file_types": ["image"],
            "allowed_file_upload_methods": ["local_file"],
            "enabled": False,
            "image": {"enabled": False, "number_limits": 3, "transfer_methods": ["local_file"]},
            "number_limits": 3,
        }

    def test_is_empty_where_the_file_says_nothing(self) -> None:
        source = {**document(), "app": {"name": "x", "mode": "workflow", "icon": None, "icon_type": ""}}
        del source["workflow"]["features"]

        assert read(source).definition.appearance == {"features": {}}

    def test_does_not_keep_features_that_are_unknown(self) -> None:
        definition = read(
            document(features={"opening_statement": "", "flying": {"enabled": True}})
        ).definition

        assert definition.appearance["features"] == {}

    @pytest.mark.parametrize(
        ("features", "message"),
        [
            ([], "features must be a mapping"),
            ({"file_upload": "yes"}, "features.file_upload must be a mapping"),
            ({"opening_statement": {}}, "features.opening_statement must be text"),
            ({"suggested_questions": "why?"}, "features.suggested_questions must be a list"),
            ({"suggested_questions": [{}]}, "features.suggested_questions[0] must be text"),
        ],
    )
    def test_of_a_wrong_shape_is_refused(self, features: object, message: str) -> None:
        assert message in refusal(written(document(features=features)))


class TestEnvironment:
    def test_is_kept_by_name_and_secrets_are_blank(self) -> None:
        source = (FILES / "v0.2-chat.yml").read_bytes()
        definition = read_dify(source).definition

        assert definition.environment == {"house": "Number 12", "api_key": "", "floors": 5}
        assert b"should-never-arrive" in source
        assert "should-never-arrive" not in definition.model_dump_json()

    def test_takes_the_last_of_two_with_one_name(self) -> None:
        variables = [{"name": "a", "value": "1"}, {"name": "a", "value": "2"}]
        imported = read(document(environment_variables=variables))

        assert imported.definition.environment == {"a": "2"}
        assert "the environment variable 'a' occurs twice; the last one counts" in imported.warnings[0]

    def test_needs_names(self) -> None:
        assert "environment_variables[0].name is missing" in refusal(
            written(document(environment_variables=[{"value": "1"}]))
        )


class TestUnknownKeys:
    STRANGE: Final = {"zzz": {"deep": [1, {"er": None}]}, "another": "value", "label_of_next_year": True}

    @pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.yml")))
    def test_change_nothing_wherever_they_stand(self, name: str) -> None:
        source = (FILES / name).read_bytes()
        plain, grown = read_dify(source), read(self._grown(yaml.safe_load(source)))

        assert self._drawn(grown.definition) == self._drawn(plain.definition)
        assert [self._reason(warning) for warning in grown.warnings] == [
            self._reason(warning) for warning in plain.warnings
        ]

    def _drawn(self, definition: WorkflowDefinition) -> WorkflowDefinition:
        """The definition without its input form, which clients get as it is written, and the lines of its nodes."""
        kept = {key: value for key, value in definition.appearance.items() if key != "user_input_form"}
        return definition.model_copy(update={"appearance": kept, "lines": {}})

    def _grown(self, value: Any) -> Any:
        """The value with strange keys in every mapping, but for the features, which are kept as they are."""
        if isinstance(value, dict):
            known = {key: item if key == "features" else self._grown(item) for key, item in value.items()}
            return {**self.STRANGE, **known}
        return [self._grown(item) for item in value] if isinstance(value, list) else value

    def _reason(self, warning: str) -> str:
        return warning.split(": ", 1)[1]
