"""The log as the service has it, with keys that need no directory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from interface.keys.data_keys import KeyWrap
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.postgres.database import Database
from interface.postgres.log.log import Log
from interface.postgres.log.vault import Vault

_KEYS: Final = {"key-1": bytes(32)}
TOKENS: Final = FormTokens(_KEYS, current="key-1")
WRAP: Final = KeyWrap(SecretSeal(_KEYS, current="key-1"))


def vault_on(database: Database, data_dir: Path | None = None) -> Vault:
    """Return what seals and opens on that database, by the keys in a service's directory or by those of here."""
    if data_dir is None:
        return Vault(database, WRAP)
    return Vault(database, KeyWrap(SecretSeal.configured(None, data_dir / "keys", create=False)))


@asynccontextmanager
async def started_log(conninfo: str, **options: Any) -> AsyncIterator[Log]:
    """Give a log that takes appends while the block runs."""
    database = await Database.open(conninfo, size=1)
    log = Log(conninfo, tokens=TOKENS, vault=vault_on(database), **options)
    try:
        await log.start()
        yield log
        await log.close()
    finally:
        await database.close()
