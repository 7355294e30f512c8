"""Encrypt what was entered into secret fields."""

from dataclasses import dataclass

from application.ports.secrets import Seal
from domain.fields import InvalidValueError, SecretField
from domain.run.state import IssuedForm
from domain.values.json import Json, JsonObject


@dataclass(frozen=True, kw_only=True, slots=True)
class SealSecrets:
    """Encrypt secrets before they become part of an event."""

    seal: Seal

    def __call__(self, issued: IssuedForm, inputs: JsonObject) -> JsonObject:
        """
        Return the inputs with the secrets in them sealed.

        A secret that its field would refuse stays as it is: the form refuses it and says why, and records nothing.
        """
        secrets = [
            field for field in issued.form.fields if isinstance(field, SecretField) and field.name in inputs
        ]
        return inputs | {field.name: self._sealed(issued, field, inputs[field.name]) for field in secrets}

    def _sealed(self, issued: IssuedForm, field: SecretField, value: Json) -> Json:
        if field.is_blank(value):
            return value
        if not isinstance(value, str):
            return (
                False  # what comes from outside is never taken for sealed: it may be somebody else's secret
            )
        try:
            field.check_plain(value)
        except InvalidValueError:
            return value
        return self.seal.seal(value, form_id=issued.id, field=field.name)
