"""A form as it was issued: what a person is shown, frozen."""

from functools import cached_property

from domain.workflow import canonical, template
from domain.workflow.json import Json, JsonObject
from domain.workflow.model import Model
from domain.workflow.nodes.fields import AnyField, OptionSource, ParagraphField, SelectField
from domain.workflow.nodes.human_input import Action, HumanInput
from domain.workflow.values import markdown
from domain.workflow.variables import MISSING, Variables


class FormIssueError(Exception):
    """The form cannot be shown with the values that the run has."""


class Form(Model):
    """
    What one execution of a Human Input node shows.

    Variables are substituted in `content`, the markers of its fields are kept; the options of a select field
    are those it had when the form was issued; `defaults` holds the values of defaults taken from variables.
    """

    title: str
    content: str
    fields: tuple[AnyField, ...]
    actions: tuple[Action, ...]
    defaults: JsonObject
    web: bool

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the form's canonical JSON: it names exactly what was shown."""
        return canonical.digest(self.model_dump(mode="json"))

    def action_title(self, action_id: str) -> str | None:
        """Return the text of the button, or nothing if the form has no such action."""
        return next((action.title for action in self.actions if action.id == action_id), None)

    def rendered(self, values: JsonObject) -> str:
        """Return the content with the submitted values in place of the markers; one pass, nothing is expanded."""
        return template.fill_outputs(self.content, {name: _shown(value) for name, value in values.items()})


def issue(node: HumanInput, variables: Variables) -> Form:
    """
    Render the node's form with the run's variables.

    :raises FormIssueError: if a select field takes its options from something that is no list of texts
    :raises TemplateTooLargeError: if the content grows beyond its limit
    """
    return Form(
        title=node.title,
        content=template.render(node.form_content, variables, form="markdown"),
        fields=tuple(_resolved(field, variables) for field in node.fields),
        actions=node.actions,
        defaults=_defaults(node, variables),
        web=node.web,
    )


def _resolved(field: AnyField, variables: Variables) -> AnyField:
    if not isinstance(field, SelectField) or field.options.type == "constant":
        return field
    selector = field.options.selector
    options = variables.get(selector)
    if not isinstance(options, list) or not all(isinstance(option, str) for option in options):
        raise FormIssueError(
            f"The options of select input '{field.name}' must be a list of texts: {'.'.join(selector)}"
        )
    resolved = OptionSource(type="variable", selector=selector, value=tuple(map(str, options)))
    return field.model_copy(update={"options": resolved})


def _defaults(node: HumanInput, variables: Variables) -> JsonObject:
    defaults: JsonObject = {}
    for field in node.fields:
        if isinstance(field, ParagraphField) and field.default and field.default.type == "variable":
            value = variables.get(field.default.selector)
            if value is not MISSING:
                defaults[field.name] = value
    return defaults


def _shown(value: Json) -> str:
    return value if isinstance(value, str) else markdown(value)
