"""A caller of the service's own API, as small as it can be."""

import asyncio
import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from interface.cli.refusal import CommandError

_SECONDS = 30


class ApiClient:
    """Calls the API of a service on this machine with a key."""

    def __init__(self, url: str, *, key: str) -> None:
        self._url = url
        self._headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        # A proxy that is set for the way outside knows nothing of this machine's own addresses.
        self._opener = build_opener(ProxyHandler({}))

    async def get(self, path: str) -> Any:
        """Return what the path answers. :raises CommandError: if it refuses :raises OSError: if it does not answer"""
        return await asyncio.to_thread(self._call, Request(self._url + path, headers=self._headers))

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """Return what the path answers to the body. :raises CommandError: :raises OSError: as `get`"""
        data = json.dumps(body).encode()
        return await asyncio.to_thread(
            self._call, Request(self._url + path, data=data, headers=self._headers)
        )

    def _call(self, request: Request) -> Any:
        try:
            with self._opener.open(request, timeout=_SECONDS) as response:
                return json.loads(response.read())
        except HTTPError as refused:
            with refused:
                problem = json.loads(refused.read())
            raise CommandError(code=problem["code"], message=problem["message"]) from None
