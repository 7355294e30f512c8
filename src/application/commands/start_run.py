"""Start a run of a published workflow."""

from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from application.command_executor import ATTEMPTS, CommandExecutor
from application.ports.files import FileRefusedError, Files, FileUse
from application.ports.runs import Recorded, RunNotFoundError, VersionConflictError
from application.ports.workflows import WorkflowNotFoundError, WorkflowVersion
from application.preconditions import held_with
from domain.conversation.conversation import Conversation
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
    """The workflow is a chat, and nothing was said that it could answer."""


class NoChatError(Exception):
    """The workflow is no chat: it holds no conversations."""


class VersionNotPublishedError(Exception):
    """The version is a draft: it was never published."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StartedRun:
    """A run that was started, now or by the same request before."""

    run: WorkflowRun
    recorded: Sequence[Recorded]
    """Its events, if it was started now; else empty."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said, and in which conversation, if it was one that there was already."""

    query: str | None
    conversation_id: UUID | None

    def again(self, run: WorkflowRun, use: FileUse) -> bool:
        """Whether it is what the run answers, which the same idempotency key has started."""
        if self.query is None or use.request_key is None:
            return run.query is None
        there = self.conversation_id or _conversation_id(use.workflow_id, use.request_key)
        return (self.query, there) == (run.query, run.conversation_id)


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
        query: str | None = None,
        conversation_id: UUID | None = None,
    ) -> StartedRun:
        """
        Return the run, recorded. With an idempotency key that came before, return the run it started then.

        :param files: mappings of files that the run gets besides its inputs
        :param query: what was said, to a chat
        :param conversation_id: the conversation of which the run is the next turn; without it, a new one begins
        :raises WorkflowNotFoundError: if the workflow has no such version
        :raises WorkflowNotPublishedError: if no version was named and none is published
        :raises VersionNotPublishedError: if the named version never was
        :raises ChatNotRunnableError: if it is a chat, and there is no query
        :raises NoChatError: if it is none, and there is a query or a conversation
        :raises ConversationNotFoundError: if the user has no such conversation with the workflow
        :raises InvalidInputError: if the start node refuses the inputs, or a file may not be used
        :raises IdempotencyKeyReusedError: if the key came before with other inputs, or for another version
        """
        version = await self._version(workflow_id, version_id)
        _check_mode(version, query, conversation_id)
        said = _Said(query, conversation_id)
        use = FileUse(workflow_id=version.workflow_id, user=user, request_key=idempotency_key)
        if idempotency_key is None:
            run_id = self.executor.new_id()
        else:
            run_id = _run_id(workflow_id, idempotency_key)
            with suppress(RunNotFoundError):
                return await self._repeated(run_id, version_id, inputs, files, use, said)
        arguments: dict[str, Any] = {
            "workflow_id": version.workflow_id,
            "version_id": version.version_id,
            "definition": version.definition,
            "definition_digest": version.digest,
            "inputs": await self._inputs(version.definition.start, inputs, use),
            "files": await self._files(files, use),
            "user": user,
            "channel": channel,
            "level": level,
            "idempotency_key": idempotency_key,
            "query": query,
        }
        for _ in range(ATTEMPTS):
            try:
                return await self._begun(run_id, arguments, said, use)
            except VersionConflictError as first:
                conflict = first
            with suppress(RunNotFoundError):  # else it is the conversation that has moved on
                return await self._repeated(run_id, version_id, inputs, files, use, said)
        raise conflict

    async def _begun(self, run_id: UUID, arguments: dict[str, Any], said: _Said, use: FileUse) -> StartedRun:
        """Begin the run and save it. :raises VersionConflictError: if it is there, or its conversation has moved on"""
        async with AsyncExitStack() as stack:
            if said.conversation_id is not None:
                await stack.enter_async_context(self.executor.conversing.turn(said.conversation_id))
            conversation = None if said.query is None else await self._conversation(said, use)
            run = await self.executor.begin(run_id, start_run, conversation=conversation, **arguments)
            return StartedRun(run=run, recorded=await self.executor.runs.save(run))

    async def _conversation(self, said: _Said, use: FileUse) -> Conversation:
        """Return the conversation that goes on, or a new one. :raises ConversationNotFoundError:"""
        if said.conversation_id is not None:
            found = await self.executor.conversations.get(said.conversation_id)
            return held_with(found, workflow_id=use.workflow_id, user=use.user)
        if use.request_key is None:
            return Conversation(id=self.executor.new_id())
        return Conversation(id=_conversation_id(use.workflow_id, use.request_key))

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
        return version

    async def _repeated(
        self,
        run_id: UUID,
        version_id: UUID | None,
        inputs: JsonObject,
        files: Sequence[Json],
        use: FileUse,
        said: _Said,
    ) -> StartedRun:
        """Return the run that the same request started before. :raises IdempotencyKeyReusedError: if another one did"""
        first = await self.executor.runs.get(run_id)
        start = (await self.executor.definition(first)).start
        try:
            asked = (await self._inputs(start, inputs, use), await self._files(files, use), use.user)
        except InvalidInputError:  # the first one was valid
            raise IdempotencyKeyReusedError(use.request_key) from None
        another_version = version_id not in (None, use.workflow_id, UUID(first.version_id))
        if another_version or (first.inputs, first.files, first.user) != asked or not said.again(first, use):
            raise IdempotencyKeyReusedError(use.request_key)
        return StartedRun(run=first, recorded=())


def _check_mode(version: WorkflowVersion, query: str | None, conversation_id: UUID | None) -> None:
    is_chat = version.definition.mode == "advanced-chat"
    if is_chat and query is None:
        raise ChatNotRunnableError(version.version_id)
    if not is_chat and (query is not None or conversation_id is not None):
        raise NoChatError(version.version_id)
    if query is not None and not query:
        raise InvalidInputError("query is required")


def _conversation_id(workflow_id: UUID, idempotency_key: str) -> UUID:
    """Return the id of the conversation that the key begins: the request repeated begins no second one."""
    return uuid5(workflow_id, f"conversation:{idempotency_key}")


def _run_id(workflow_id: UUID, idempotency_key: str) -> UUID:
    """Return the id that the key stands for: of two starts with one key, the log's version check refuses the second."""
    return uuid5(workflow_id, f"start:{idempotency_key}")
