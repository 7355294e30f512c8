"""The run's files that a form's content names: had from its page, by whoever may see the page."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from starlette.responses import Response

from application.files.uploads import Uploads
from domain.files.record import preview_path
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json
from domain.values.text import is_file
from interface.http.files.file_response import file_response
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.root_path import address

_PREVIEW: Final = preview_path(UUID(int=0)).replace(str(UUID(int=0)), "([0-9a-f-]{36})")


def link_to_page(html: str, *, form_id: str | None, public_url: str | None) -> str:
    """
    Return the HTML of a form's content with its links to files, which need a key, leading to the form's page.

    :param form_id: the form by whose page the reader may have the files; if there is none, they lead nowhere
    """
    origin = re.escape((public_url or "").rstrip("/"))
    page = address(f"/form/f/{form_id}/shown")
    target = rf'href="{page}/\1"' if form_id is not None else ""
    return re.sub(f'href="(?:{origin})?{_PREVIEW}"', target, html)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownFiles:
    """Gives the files that forms show, and no others."""

    uploads: Uploads

    async def answer(self, run: WorkflowRun, form: IssuedForm, file_id: UUID, *, head: bool) -> Response:
        """
        Return the file's bytes, as something to save.

        :param head: leave out the bytes
        :raises RefusedError: if the form does not show it, or it is no file of the run
        """
        shown = preview_path(file_id) in form.form.content and str(file_id) in _files(run)
        record = await self.uploads.records.find(file_id) if shown else None
        if record is None or str(record.owner.workflow_id) != run.workflow_id:
            raise _not_found()
        try:
            content = await asyncio.to_thread(self.uploads.store.open, record.digest)
        except FileNotFoundError:
            raise _not_found() from None
        return file_response(record, content, head=head, plain=False)


def _files(run: WorkflowRun) -> frozenset[str]:
    """Return the ids of the files that the run was given or has."""
    values: list[Json] = [run.inputs, *run.files]
    values += [execution.outputs for execution in run.executions.values()]
    return frozenset(str(file["related_id"]) for value in values for file in _found(value))


def _found(value: Json) -> Iterator[dict[str, Json]]:
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, list):
            pending += part
        elif isinstance(part, dict) and is_file(part) and "related_id" in part:
            yield part
        elif isinstance(part, dict):
            pending += part.values()


def _not_found() -> RefusedError:
    return RefusedError(404, "file_not_found", "The requested file was not found.")
