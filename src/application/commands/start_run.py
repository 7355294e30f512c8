"""Start a run of a published workflow."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID, uuid5

from application.command_executor import CommandExecutor
from application.ports.files import FileRefusedError, Files, FileUse
from application.ports.runs import Recorded, RunNotFoundError, VersionConflictError
from application.ports.workflows import WorkflowNotFoundError, WorkflowVersion
from domain.event import Level
from domain.run.start import start_run
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json, JsonObject
from domain.workflow.nodes.start import Start
from domain.workflow.nodes.start_files import MAX_FILES, check_file, file_variables
from domain.workflow.nodes.start_inputs import InvalidInputError, accept_inputs


class IdempotencyKeyReusedError(Exception):
    """The idempotency key came before, with another request."""


class ChatNotRunnableError(Exception):
    """The workflow is a chat, and chats cannot be run yet."""


class VersionNotPublishedError(Exception):
    """The version is a draft: it was never published."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StartedRun:
    """A run that was started, now or by the same request before."""

    run: WorkflowRun
    recorded: Sequence[Recorded]
    """Its events, if it was started now; else empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StartRun:
    """Start a run and carry it to its first stop, in one append."""

    executor: CommandExecutor
    files: Files

    async def __call__(
        self,
        *,
        workflow_id: UUID,
        version_id: UUID | None,
        inputs: JsonObject,
        user: str,
        channel: str,
        level: Level = "api",
        idempotency_key: str | None = None,
        files: Sequence[Json] = (),
    ) -> StartedRun:
        """
        Return the run, recorded. With an idempotency key that came before, return the run it started then.

        :param files: mappings of files that the run gets besides its inputs
        :raises WorkflowNotFoundError: if the workflow has no such version
        :raises WorkflowNotPublishedError: if no version was named and none is published
        :raises VersionNotPublishedError: if the named version never was
        :raises ChatNotRunnableError: if it is a chat
        :raises InvalidInputError: if the start node refuses the inputs, or a file may not be used
        :raises IdempotencyKeyReusedError: if the key came before with other inputs, or for another version
        """
        version = await self._version(workflow_id, version_id)
        use = FileUse(workflow_id=version.workflow_id, user=user, request_key=idempotency_key)
        if idempotency_key is None:
            run_id = self.executor.new_id()
        else:
            run_id = _run_id(workflow_id, idempotency_key)
            with suppress(RunNotFoundError):
                return await self._repeated(run_id, version_id, inputs, files, use)
        run = await self.executor.begin(
            run_id,
            start_run,
            workflow_id=version.workflow_id,
            version_id=version.version_id,
            definition=version.definition,
            definition_digest=version.digest,
            inputs=await self._inputs(version.definition.start, inputs, use),
            files=await self._files(files, use),
            user=user,
            channel=channel,
            level=level,
            idempotency_key=idempotency_key,
        )
        try:
            return StartedRun(run=run, recorded=await self.executor.runs.save(run))
        except VersionConflictError:
            return await self._repeated(run_id, version_id, inputs, files, use)

    async def _inputs(self, start: Start, inputs: JsonObject, use: FileUse) -> JsonObject:
        """Return the inputs as the start node accepts them, with the files in place of what names them."""
        accepted = accept_inputs(start, inputs)
        for declared in file_variables(start, accepted):
            value = accepted[declared.name]
            found = await self._files(value if isinstance(value, list) else [value], use)
            for file in found:
                check_file(declared, file)
            accepted[declared.name] = [*found] if isinstance(value, list) else found[0]
        return accepted

    async def _files(self, mappings: Sequence[Json], use: FileUse) -> list[JsonObject]:
        if len(mappings) > MAX_FILES:
            raise InvalidInputError(f"Number of files exceeds the maximum limit {MAX_FILES}")
        try:
            return [await self._file(mapping, use) for mapping in mappings]
        except FileRefusedError as refused:
            raise InvalidInputError(str(refused)) from None

    async def _file(self, mapping: Json, use: FileUse) -> JsonObject:
        if not isinstance(mapping, dict):
            raise FileRefusedError("transfer_method is required in file mapping")
        return await self.files.resolve(mapping, use=use)

    async def _version(self, workflow_id: UUID, version_id: UUID | None) -> WorkflowVersion:
        """Return the version that is to run: the named one, or the published one."""
        if version_id is None or version_id == workflow_id:
            version = await self.executor.workflows.published(workflow_id)
        else:
            version = await self.executor.workflows.version(version_id)
            if version.workflow_id != workflow_id:
                raise WorkflowNotFoundError(version_id)
            if version.published_at is None:
                raise VersionNotPublishedError(version_id)
        if not version.definition.can_run:
            raise ChatNotRunnableError(version.version_id)
        return version

    async def _repeated(
        self, run_id: UUID, version_id: UUID | None, inputs: JsonObject, files: Sequence[Json], use: FileUse
    ) -> StartedRun:
        """Return the run that the same request started before. :raises IdempotencyKeyReusedError: if another one did"""
        first = await self.executor.runs.get(run_id)
        start = (await self.executor.definition(first)).start
        try:
            asked = (await self._inputs(start, inputs, use), await self._files(files, use), use.user)
        except InvalidInputError:  # the first one was valid
            raise IdempotencyKeyReusedError(use.request_key) from None
        another_version = version_id not in (None, use.workflow_id, UUID(first.version_id))
        if another_version or (first.inputs, first.files, first.user) != asked:
            raise IdempotencyKeyReusedError(use.request_key)
        return StartedRun(run=first, recorded=())


def _run_id(workflow_id: UUID, idempotency_key: str) -> UUID:
    """Return the id that the key stands for: of two starts with one key, the log's version check refuses the second."""
    return uuid5(workflow_id, f"start:{idempotency_key}")
