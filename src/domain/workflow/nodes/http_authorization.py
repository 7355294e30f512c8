"""How a request says who sends it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, Literal

from domain.values import template
from domain.values.concealed import is_empty, joined, setting, value_of
from domain.values.json import Json
from domain.values.model import Model
from domain.values.variables import Variables
from domain.workflow.nodes.http_headers import one_line
from domain.workflow.nodes.http_refusal import HttpRefusalError

Scheme = Literal["bearer", "basic", "custom"]

_EMPTY: Final = "API key is required for authorization but was empty. Please provide a valid API key."
_KIND: Final = "AuthorizationConfigError"


class Authorization(Model):
    """A key that goes along in a header, or none."""

    type: Literal["no-auth", "api-key"] = "no-auth"
    scheme: Scheme | None = None
    """How it is written; nothing where that was left out."""
    api_key: str = ""
    header: str = ""

    @cached_property
    def secrets(self) -> Mapping[str, str]:
        """What of the key stands in the definition, by the names that requests have for it."""
        pieces = [piece for piece in template.split(self.api_key) if isinstance(piece, str)]
        return {f"api_key.{number}": piece for number, piece in enumerate(pieces)}

    def problems(self) -> Iterator[str]:
        """Yield why no request could be sent."""
        if self.type == "api-key" and self.scheme is None:
            yield "authorization config is required"
        elif self.type == "api-key" and not self.api_key.strip():
            yield _EMPTY

    def filled(self, variables: Variables) -> Json:
        """
        Return the header and what it says, the key unreadable in it, or None.

        :raises HttpRefusalError: if there is no key to send
        """
        if self.type == "no-auth":
            return None
        if self.scheme is None:
            raise HttpRefusalError("authorization config is required", code="authorization", error_type=_KIND)
        names = iter(self.secrets)
        key = one_line(
            joined(
                setting(next(names)) if isinstance(piece, str) else value_of(piece, variables)
                for piece in template.split(self.api_key)
            )
        )
        if is_empty(key) or not self.api_key.strip():
            raise HttpRefusalError(_EMPTY, code="authorization", error_type=_KIND)
        return {"header": self.header.strip() or "Authorization", "scheme": self.scheme, "key": key}
