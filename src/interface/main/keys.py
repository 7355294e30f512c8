"""The key rings that the settings name."""

from pydantic import SecretStr

from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.main.settings import Settings


def form_tokens(settings: Settings, *, create: bool = True) -> FormTokens:
    """Return the keyring of form tokens. :raises TokenKeyError: if a key is malformed or readable by others"""
    return FormTokens.configured(_text(settings.token_keys), settings.data_dir / "keys", create=create)


def secret_seal(settings: Settings, *, create: bool = True) -> SecretSeal:
    """Return the keyring of secret fields. :raises KeyRingError: if a key is malformed or readable by others"""
    return SecretSeal.configured(_text(settings.secret_keys), settings.data_dir / "keys", create=create)


def _text(setting: SecretStr | None) -> str | None:
    return None if setting is None else setting.get_secret_value()
