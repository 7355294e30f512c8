"""Secrets on their way over a page that is shown again: in it sealed only, and never as they were typed."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Final

from domain.fields import SecretField
from domain.form.form import Form
from interface.http.pages.fields.widgets import KEPT
from interface.http.pages.form.entries import Entries
from interface.http.pages.form.page_seal import PageSeal

_SEALED: Final = "sealed:"
_BLOCK: Final = 64
"""Secrets are padded to a multiple of this, so that their length tells little."""


def sealed(
    form: Form, entries: Entries, *, text: Callable[[str], str], seal: PageSeal
) -> dict[str, list[str]]:
    """
    Return the entries with the secrets in them sealed; what was typed last counts, else what the page had kept.

    :param text: gives what was sent under a name besides the fields
    """
    found = {name: list(entered) for name, entered in entries.items()}
    for field in form.fields:
        if isinstance(field, SecretField):
            typed, kept = "".join(found.get(field.name, [])[-1:]), text(f"{KEPT}{field.name}")
            if typed:
                found[field.name] = [_sealed(typed, field, seal)]
            else:
                found[field.name] = [kept] if _opened(kept, field, seal) is not None else []
    return found


def opened(form: Form, entries: Entries, *, seal: PageSeal) -> dict[str, Sequence[str]]:
    """Return the entries with the secrets as they were typed."""
    found = dict(entries)
    for field in form.fields:
        if isinstance(field, SecretField):
            plain = [_opened(entry, field, seal) for entry in entries.get(field.name, ())]
            found[field.name] = [secret for secret in plain if secret is not None]
    return found


def is_sealed(entry: str) -> bool:
    """Return whether that may stand in a page."""
    return entry.startswith(_SEALED)


def _sealed(secret: str, field: SecretField, seal: PageSeal) -> str:
    plain = secret.encode("utf-8", "surrogatepass")
    padded = plain + b"\x80" + bytes(-(len(plain) + 1) % _BLOCK)
    return _SEALED + base64.urlsafe_b64encode(seal.seal(padded, purpose=_purpose(field))).decode()


def _opened(entry: str, field: SecretField, seal: PageSeal) -> str | None:
    if not is_sealed(entry):
        return None
    try:
        data = base64.b64decode(entry.removeprefix(_SEALED), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    padded = seal.open(data, purpose=_purpose(field))
    if padded is None:
        return None
    return padded.rstrip(b"\0").removesuffix(b"\x80").decode("utf-8", "surrogatepass")


def _purpose(field: SecretField) -> str:
    return f"secret {field.name}"
