"""Runs that are looked through for a keyword: what is sealed no query could search."""

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, cast

import orjson

from application.ports.runs import UnreadableRunError
from domain.event import Event
from domain.run.events import RunStarted, RunSucceeded
from domain.values.json import JsonObject
from interface.postgres.database import Row
from interface.postgres.log.codec import EventRow
from interface.postgres.log.vault import Vault
from interface.postgres.text import storable
from interface.runtime.json_bytes import json_bytes

COLUMNS: Final = 13
"""How many columns of a row are the run's own; then it is said whether all were looked at, and an event follows."""
_AT_ONCE: Final = 200
"""How many events are looked at before others have their turn."""

# An escaped backslash before a `u` is none.
_UNSTORABLE = re.compile(r"(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})")


class Searched:
    """
    Looks for a keyword in what runs were given and gave, and in the names of those who started them.

    It is looked for in the JSON text of the inputs or outputs, spelled as it is there, whatever its case.
    """

    def __init__(self, vault: Vault, keyword: str) -> None:
        self._vault = vault
        self._named = storable(keyword).lower()
        self._spelled = orjson.dumps(storable(keyword)).decode()[1:-1].lower()

    async def search(self, rows: Sequence[Row]) -> tuple[list[Row], datetime | None]:
        """
        Return the rows of the runs found, one for each, in their order.

        :param rows: a run's own columns, whether all runs are among the rows, and one of its events, if there is any
        :return: besides, where the search ended if there are runs begun before that it did not get
        """
        runs = {row[0]: row[:COLUMNS] for row in rows}
        names = await self._vault.names({row[7] for row in runs.values() if row[7] is not None})
        found = {
            run_id
            for run_id, row in runs.items()
            if self._named in (row[6] if row[7] is None else names[row[7]]).lower()
        }
        events = [
            (row[0], cast("EventRow", row[COLUMNS + 2 :])) for row in rows if row[COLUMNS + 1] is not None
        ]
        for begin in range(0, len(events), _AT_ONCE):
            asked = [event for event in events[begin : begin + _AT_ONCE] if event[0] not in found]
            for event in await self._vault.readable(asked):
                if not isinstance(event, UnreadableRunError) and self._is_in(event):
                    found.add(event.originator_id)
            await asyncio.sleep(0)
        until = None if not rows or rows[0][COLUMNS] else rows[-1][8]
        return [row for run_id, row in runs.items() if run_id in found], until

    def _is_in(self, event: Event) -> bool:
        match event:
            case RunStarted():
                return self._spelled in _text(event.inputs)
            case RunSucceeded():
                return self._spelled in _text(event.outputs)
            case _:
                return False


def _text(values: JsonObject) -> str:
    """Return the JSON text, with U+FFFD in place of what no keyword can hold."""
    text = json_bytes(values).decode()
    if r"\u" in text:
        text = _UNSTORABLE.sub("\\1\ufffd", text)
    return text.lower()
