"""A form as it was issued: what a person is shown, frozen."""

from functools import cached_property

from domain.fields import (
    AnyField,
    ChoiceField,
    InvalidValueError,
    OptionSource,
    ParagraphField,
    as_default,
)
from domain.values import canonical, template
from domain.values.json import Json, JsonObject
from domain.values.model import Model
from domain.values.sealed import redacted
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.question import Action, Question


class FormIssueError(Exception):
    """The form cannot be shown, or not be answered, with the values that the run has; the message says why."""


class Form(Model):
    """
    What one execution of a Human Input node shows.

    Variables are substituted in `content`, the markers of its fields are kept; the options of a choice are those
    it had when the form was issued; `defaults` holds the values of defaults taken from variables.
    """

    title: str
    content: str
    fields: tuple[AnyField, ...]
    actions: tuple[Action, ...]
    defaults: JsonObject
    web: bool

    @cached_property
    def as_json(self) -> JsonObject:
        """The form as JSON, as it is recorded; not to be changed. What is its node's own was written before."""
        return {
            "title": self.title,
            "content": self.content,
            "fields": [field.as_json for field in self.fields],
            "actions": [action.as_json for action in self.actions],
            "defaults": self.defaults,
            "web": self.web,
        }

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the form's canonical JSON: it names exactly what was shown."""
        return canonical.digest(self.as_json)

    def action_title(self, action_id: str) -> str | None:
        """Return the text of the button, or None if the form has no such action."""
        return next((action.title for action in self.actions if action.id == action_id), None)

    def field(self, name: str) -> AnyField | None:
        """Return the field with that name, or None if the form has none."""
        return next((field for field in self.fields if field.name == name), None)

    def initial(self, field: AnyField) -> Json:
        """Return what the field holds before anybody has entered anything, as a value that it accepts."""
        return field.empty() if (held := self._held(field)) is None else held[0]

    def is_preset(self, field: AnyField) -> bool:
        """Return whether the field holds something before anybody has entered anything."""
        return self._held(field) is not None

    def _held(self, field: AnyField) -> tuple[Json] | None:
        preset = field.preset
        if preset is None or (preset.type == "variable" and field.name not in self.defaults):
            return None
        value = self.defaults[field.name] if preset.type == "variable" else preset.value
        return (as_default(value),) if isinstance(field, ParagraphField) else _fitted(field, value)

    def rendered(self, values: JsonObject) -> str:
        """Return the content with the submitted values in place of the markers; each stays where its marker stood."""
        texts = {field.name: field.shown(values[field.name]) for field in self.fields if field.name in values}
        return template.place_outputs(self.content, texts)


def issue(question: Question, variables: Variables) -> Form:
    """
    Render what a node asks with the run's variables. A default that does not fit its field is left out.

    :raises FormIssueError: if a choice has no options that could be chosen, or the form could not be answered at all
    :raises TemplateTooLargeError: if the content grows beyond its limit
    """
    fields = tuple(_resolved(field, variables) for field in question.fields)
    if (reason := question.why_unanswerable(fields)) is not None:
        raise FormIssueError(f"Nobody could answer this form: {reason}")
    return Form(
        title=question.title,
        content=template.place(question.form_content, variables, kept=template.OUTPUT),
        fields=fields,
        actions=question.actions,
        defaults=_defaults(fields, variables),
        web=question.web,
    )


def _resolved(field: AnyField, variables: Variables) -> AnyField:
    if not isinstance(field, ChoiceField) or field.options.type == "constant":
        return field
    selector = field.options.selector
    options = variables.get(selector)
    if (reason := _why_no_options(options)) is not None:
        raise FormIssueError(
            f"The options of {field.noun} input '{field.name}' must be a list of texts: "
            f"{'.'.join(selector)} {reason}"
        )
    assert isinstance(options, list)
    resolved = OptionSource(type="variable", selector=selector, value=tuple(map(str, options)))
    return field.model_copy(update={"options": resolved})


def _why_no_options(options: Json | Missing) -> str | None:
    """Return why nothing could be chosen from what a variable has for options, or None if something could."""
    if isinstance(options, Missing):
        return "does not exist"
    if not isinstance(options, list):
        return "is no list"
    if not options:
        return "is empty"
    if not all(isinstance(option, str) for option in options):
        return "holds something else"
    return None if any(str(option).strip() for option in options) else "holds nothing but empty ones"


def _defaults(fields: tuple[AnyField, ...], variables: Variables) -> JsonObject:
    defaults: JsonObject = {}
    for field in fields:
        if field.preset is None or field.preset.type != "variable":
            continue
        value = variables.get(field.preset.selector)
        if isinstance(value, Missing):
            continue
        if isinstance(field, ParagraphField):
            if _fits(field, as_default(value)):
                defaults[field.name] = redacted(value)
        elif (fitted := _fitted(field, value)) is not None and not field.is_empty(fitted[0]):
            defaults[field.name] = fitted[0]
    return defaults


def _fits(field: AnyField, value: Json) -> bool:
    try:
        field.accept(value)
    except InvalidValueError:
        return False
    return True


def _fitted(field: AnyField, value: Json) -> tuple[Json] | None:
    """Return the value as the field accepts it; None, if it does not, or if the value says nothing."""
    try:
        return None if field.is_blank(value) else (field.accept(value),)
    except InvalidValueError:
        return None
