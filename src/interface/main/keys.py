"""The key rings that the settings name."""

from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.main.settings import Settings


def form_tokens(settings: Settings, *, create: bool = True) -> FormTokens:
    """Return the keyring of form tokens. :raises TokenKeyError: if a key is malformed or readable by others"""
    if settings.token_keys is not None:
        return FormTokens.parse(settings.token_keys.get_secret_value())
    read = FormTokens.load_or_create if create else FormTokens.load
    return read(settings.data_dir / "keys")


def secret_seal(settings: Settings, *, create: bool = True) -> SecretSeal:
    """Return the keyring of secret fields. :raises KeyRingError: if a key is malformed or readable by others"""
    if settings.secret_keys is not None:
        return SecretSeal.parse(settings.secret_keys.get_secret_value())
    read = SecretSeal.load_or_create if create else SecretSeal.load
    return read(settings.data_dir / "keys")
