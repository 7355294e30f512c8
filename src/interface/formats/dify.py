"""
Workflow files in Dify's app DSL (YAML, versions 0.1 to 0.7), read into our own definition.

Our own notation is the same DSL; beyond it, a Human Input node may time out after seconds or minutes, and its form
may have fields of more types (`interface.formats.dify_fields`).
"""

import re
from dataclasses import replace
from typing import Final

from pydantic import ValidationError

from application.ports.workflows import ImportedWorkflow, ImportMode, ImportRefusedError
from domain.values.json import Json, JsonObject
from domain.workflow.definition import WorkflowDefinition
from interface.formats.dify_conversation import read_conversation_variables
from interface.formats.dify_graph import read_graph
from interface.formats.part import Part
from interface.formats.refused import quoted
from interface.formats.yaml_safe import YamlMapping, parse_yaml

__all__ = ["ImportRefusedError", "ImportedWorkflow", "read_dify"]


_NEWEST: Final = (0, 7)
_VERSION: Final = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})(?:\.[0-9]{1,9})?(?:[-+.][0-9A-Za-z.+-]{1,40})?")
_MODES: Final[dict[str, ImportMode]] = {"workflow": "workflow", "advanced-chat": "advanced-chat"}
_MODES_WITHOUT_WORKFLOW: Final = frozenset({"chat", "agent-chat", "completion"})
_FEATURES: Final = frozenset(
    {
        "file_upload",
        "retriever_resource",
        "sensitive_word_avoidance",
        "speech_to_text",
        "suggested_questions_after_answer",
        "text_to_speech",
    }
)


def read_dify(source: bytes) -> ImportedWorkflow:
    """
    Return the workflow that the file describes, fit to run or not: `definition.problems()` knows.

    :raises ImportRefusedError: if the file is no workflow app of a version we know, or exceeds the bounds of
        `interface.formats.yaml_safe`; the message names the line, the node where there is one, and the reason
    """
    content = _content(source)
    file = Part(values=content, warnings=[])
    _check_version(file)
    if file.text("kind", "app") != "app":
        file.warn(f"the kind {quoted(file.text('kind'))} is read as an app", key="kind")
    app = _section(file, "app", otherwise="Missing app data in YAML content")
    mode = _mode(app)
    workflow = _section(file, "workflow", otherwise="Missing workflow data for workflow/advanced chat app")
    definition = _definition(app, workflow, mode)
    return ImportedWorkflow(definition=definition, warnings=tuple(file.warnings), mode=mode)


def _content(source: bytes) -> YamlMapping:
    try:
        content = parse_yaml(source)
    except ImportRefusedError as error:
        raise ImportRefusedError(f"Invalid YAML format: {error}") from None
    if not isinstance(content, YamlMapping):
        raise ImportRefusedError("Invalid YAML format: content must be a mapping")
    return content


def _section(file: Part, key: str, *, otherwise: str) -> Part:
    section = file.part(key) if file.values.get(key) else None
    if section is None:
        raise ImportRefusedError(otherwise)
    return section.owned_by(key)


def _check_version(file: Part) -> None:
    version = file.values.get("version")
    if version is None:
        return  # the oldest files, 0.1.0, have none
    if not isinstance(version, str):
        raise file.refused("version must be text, such as '0.6.0'", key="version")
    known = _VERSION.fullmatch(version)
    if known is None:
        raise file.refused(f"{quoted(version)} is no version", key="version")
    major, minor = int(known[1]), int(known[2])
    if major > _NEWEST[0]:
        raise file.refused(
            f"files of version {quoted(version)} cannot be read; the newest known is 0.7", key="version"
        )
    if (major, minor) > _NEWEST:
        file.warn(
            f"version {quoted(version)} is newer than 0.7; what it has added is left out", key="version"
        )


def _mode(app: Part) -> ImportMode:
    mode = app.text("mode")
    if not mode:
        raise ImportRefusedError("loss app mode")
    if mode in _MODES_WITHOUT_WORKFLOW:
        raise app.refused(
            f"an app of mode {quoted(mode)} has no workflow; apps of mode workflow and advanced-chat have one",
            key="mode",
        )
    if mode not in _MODES:
        raise app.refused(f"mode must be workflow or advanced-chat, not {quoted(mode)}", key="mode")
    return _MODES[mode]


def _definition(app: Part, workflow: Part, mode: ImportMode) -> WorkflowDefinition:
    graph = workflow.part("graph")
    if graph is None:
        raise workflow.refused("graph is missing")
    read = read_graph(graph.owned_by("graph"))
    remembered = read_conversation_variables(workflow, is_chat=mode == "advanced-chat")
    try:
        return WorkflowDefinition(
            name=_name(app),
            description=app.text("description"),
            mode=mode,
            nodes=read.nodes,
            edges=read.edges,
            environment=_environment(workflow),
            conversation_variables=remembered,
            appearance=_appearance(app, workflow, graph),
            lines=read.lines,
        )
    except ValidationError as error:
        raise workflow.invalid(error) from None


def _name(app: Part) -> str:
    name = app.text("name").strip()
    if not name:
        app.warn("it has no name and is called Untitled", key="name")
    return name or "Untitled"


def _environment(workflow: Part) -> JsonObject:
    """Return the environment variables by name; secrets are blank, they have no place in a definition."""
    environment: JsonObject = {}
    for variable in workflow.parts("environment_variables"):
        name = variable.needed("name")
        if name in environment:
            variable.warn(
                f"the environment variable {quoted(name)} occurs twice; the last one counts", key="name"
            )
        secret = variable.text("value_type") == "secret"
        if secret:
            variable.warn(
                f"the environment variable {quoted(name)} is a secret and is left blank", key="name"
            )
        environment[name] = "" if secret else variable.json("value")
    return environment


def _appearance(app: Part, workflow: Part, graph: Part) -> JsonObject:
    """Return what the app shows of itself: icon, features and input form, as the DSL has them."""
    appearance: JsonObject = {
        key: app.text(key) for key in ("icon", "icon_type", "icon_background") if app.text(key)
    }
    if app.flag("use_icon_as_answer_icon"):
        appearance["use_icon_as_answer_icon"] = True
    appearance["features"] = _features(workflow.part("features"))
    if form := _input_form(graph):
        appearance["user_input_form"] = form
    return appearance


def _input_form(graph: Part) -> list[Json]:
    """Return the variables of the start node as they are written, each under its type: clients draw a form by them."""
    return [
        {variable.text("type", "text-input"): variable.plain()}
        for node in graph.parts("nodes")
        if (data := node.values.get("data")) and isinstance(data, YamlMapping) and data.get("type") == "start"
        for variable in replace(node, values=data).parts("variables")
    ]


def _features(part: Part | None) -> JsonObject:
    if part is None:
        return {}
    features: JsonObject = {
        key: value for key in sorted(_FEATURES) if (value := part.object(key)) is not None
    }
    if part.text("opening_statement"):
        features["opening_statement"] = part.text("opening_statement")
    if part.texts("suggested_questions"):
        features["suggested_questions"] = list(part.texts("suggested_questions"))
    return features
