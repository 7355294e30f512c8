"""Links to files that open without a key, for a few minutes."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from starlette.datastructures import QueryParams

from interface.keys.tokens import TokenKeyError, Tokens

LIFETIME_SECONDS: Final = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class FileLinks:
    """Signs links; they are kept nowhere."""

    tokens: Tokens
    key: str
    """The id of the key for new links."""

    def path(self, file_id: UUID, *, now: datetime) -> str:
        """Return the link, from the service's root on; it opens until `LIFETIME_SECONDS` from now."""
        timestamp, nonce = str(int(now.timestamp())), secrets.token_hex(8)
        sign = self._sign(file_id, self.key, timestamp, nonce)
        query = {"timestamp": timestamp, "nonce": nonce, "key": self.key, "sign": sign}
        return f"/files/{file_id}/file-preview?{urlencode(query)}"

    def opens(self, file_id: UUID, query: QueryParams, *, now: datetime) -> bool:
        """Return whether the link was signed by us and is not too old."""
        timestamp, sign = query.get("timestamp", ""), query.get("sign", "")
        try:
            wanted = self._sign(file_id, query.get("key", ""), timestamp, query.get("nonce", ""))
        except TokenKeyError:
            return False
        if not hmac.compare_digest(wanted.encode(), sign.encode("utf-8", "replace")):
            return False
        return 0 <= int(now.timestamp()) - int(timestamp) <= LIFETIME_SECONDS

    def _sign(self, file_id: UUID, key: str, timestamp: str, nonce: str) -> str:
        return self.tokens.derive(
            key_id=key, form_id=str(file_id), surface="file-preview", recipient=f"{timestamp}|{nonce}"
        )
