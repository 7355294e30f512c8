"""What leads people to pages of ours."""

from dataclasses import dataclass

from domain.run.state import IssuedForm
from interface.keys.tokens import Tokens
from interface.runtime.service_registry import DEFAULT


@dataclass(frozen=True, kw_only=True, slots=True)
class Links:
    """The `FormLinks` port."""

    tokens: Tokens
    base: str = DEFAULT
    """The address under which people reach the pages."""

    def mailed(self, form: IssuedForm, recipient: str) -> str:
        """Return the address that opens the form to that recipient alone."""
        token = self.tokens.derive(
            key_id=form.token_key, form_id=form.id, surface="email", recipient=recipient
        )
        return f"{self.base.rstrip('/')}/form/{token}"
