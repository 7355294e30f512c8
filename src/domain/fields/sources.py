"""Where what a field shows comes from: written down by the author, or taken from a variable."""

from typing import Literal

from pydantic import JsonValue

from domain.values.model import Model

Origin = Literal["constant", "variable"]


class FieldDefault(Model):
    """The text that a field holds before anybody has written into it."""

    type: Origin = "constant"
    selector: tuple[str, ...] = ()
    value: str = ""


class ValueDefault(Model):
    """The value, of any kind, that a field holds before anybody has entered one."""

    type: Origin = "constant"
    selector: tuple[str, ...] = ()
    value: JsonValue = None


class OptionSource(Model):
    """Where the options of a choice come from."""

    type: Origin = "constant"
    selector: tuple[str, ...] = ()
    value: tuple[str, ...] = ()
