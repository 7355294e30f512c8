"""Fields for what nobody may read afterwards."""

from typing import Literal

from domain.fields.field import InvalidValueError
from domain.fields.text import TextField
from domain.values.json import Json
from domain.values.sealed import SHOWN, is_sealed

MAX_SECRET = 10_000


class SecretField(TextField):
    """A secret. What becomes an output is sealed already: the domain refuses to see it in plain text."""

    type: Literal["secret"] = "secret"

    noun = "secret"
    steers = False

    def empty(self) -> Json:
        return None

    def is_empty(self, value: Json) -> bool:
        return value is None

    def is_blank(self, value: Json) -> bool:
        return value in (None, "")

    def fitted(self, value: Json) -> Json:
        if isinstance(value, str):
            self.check_plain(value)
        if not is_sealed(value):
            raise InvalidValueError("must be a text, sealed before it is recorded")
        return value

    def check_plain(self, text: str) -> None:
        """:raises InvalidValueError: if the secret, before it is sealed, has not the right length or form"""
        if len(text) > MAX_SECRET:
            raise InvalidValueError(f"must have at most {MAX_SECRET} characters")
        self.checked(text)

    @property
    def longest_text(self) -> int:
        return min(super().longest_text or MAX_SECRET, MAX_SECRET)

    def text(self, value: Json) -> str:
        return "" if value is None else SHOWN

    def shown(self, value: Json) -> str:
        return "" if value is None else SHOWN
