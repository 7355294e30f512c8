"""The Human Input node of Dify's DSL, in all the spellings it has had."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from domain.workflow.nodes import HumanInput
from domain.workflow.nodes.email import EmailDelivery
from domain.workflow.nodes.question import Action
from domain.workflow.nodes.recovery import FAIL_BRANCH
from interface.formats.dify_email import read_email
from interface.formats.dify_fields import read_field
from interface.formats.dify_timeout import read_timeout
from interface.formats.part import Part
from interface.formats.refused import quoted

Style = Literal["primary", "default", "accent", "ghost"]
_STYLE: Style = "default"


def read_human_input(id: str, title: str, data: Part) -> HumanInput:
    """
    Return the node; what it has that cannot be shown or delivered here is named in a warning.

    :raises ImportRefusedError: if something in it has the wrong shape
    """
    fields = tuple(map(read_field, data.parts("inputs")))
    actions = tuple(map(_action, data.parts("user_actions")))
    _warn_of_twins(data, "inputs", "field name", (field.name for field in fields))
    _warn_of_twins(data, "user_actions", "action id", (action.id for action in actions))
    timeout, unit = read_timeout(data)
    web, email = _delivery(data)
    return HumanInput(
        id=id,
        title=title,
        form_content=data.text("form_content"),
        fields=fields,
        actions=actions,
        timeout=timeout,
        timeout_unit=unit,
        web=web,
        email=email,
        error_strategy=FAIL_BRANCH if data.text("error_strategy") == FAIL_BRANCH else None,
    )


def _warn_of_twins(data: Part, key: str, what: str, names: Iterable[str]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            data.warn(f"the {what} {quoted(name)} occurs {times} times", key=key)


def _action(part: Part) -> Action:
    return Action(
        id=part.needed("id"),
        title=part.text("title"),
        button_style=part.choice("button_style", Style, _STYLE),
    )


def _delivery(data: Part) -> tuple[bool, EmailDelivery | None]:
    """Return whether the form is shown on the web, and how it is sent by e-mail; what is switched off is not."""
    web, email = False, None
    for method in data.parts("delivery_methods"):
        if not method.flag("enabled", default=True):
            continue
        match method.text("type"):
            case "webapp":
                web = True
            case "email" if email is None:
                email = read_email(method.part("config"))
            case "email":
                method.warn("a second delivery by e-mail is left out", key="type")
            case other:
                method.warn(f"delivery by {quoted(other)} is left out", key="type")
    if not web and email is None:
        data.warn(
            "it has no delivery method that is switched on: nobody will see its form", key="delivery_methods"
        )
    return web, email
