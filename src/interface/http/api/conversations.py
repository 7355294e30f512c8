"""Conversations over our own API: say something, look, rename, delete, and write what is remembered."""

from dataclasses import asdict, dataclass
from uuid import UUID

from pydantic import BaseModel
from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.delete_conversation import DeleteConversation
from application.commands.rename_conversation import RenameConversation
from application.commands.start_run import StartRun
from application.commands.write_variable import WriteVariable
from application.ports.conversations import ConversationNotFoundError
from application.ports.workflows import WorkflowNotFoundError
from application.queries.conversations import ConversationList, ReadConversation, Turn, TurnNotFoundError
from application.scopes import Scope
from domain.conversation.conversation import Conversation
from domain.run.workflow_run import WorkflowRun
from interface.http.api.conversation_models import (
    ConversationChange,
    ConversationItem,
    ConversationItems,
    ConversationQuery,
    OwnerQuery,
    TurnItem,
    TurnItems,
    TurnQuery,
    TurnRequest,
    VariableChange,
    VariableItem,
    VariableItems,
)
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.idempotency import REPLAYED, idempotency_key
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import path_uuid

CHANNEL = "api"


@dataclass(frozen=True, kw_only=True, slots=True)
class ConversationEndpoints:
    """The endpoints of conversations, known by their ids; one of another workflow or user is as good as none."""

    keys: ApiKeys
    start_run: StartRun
    conversation_list: ConversationList
    read_conversation: ReadConversation
    rename_conversation: RenameConversation
    delete_conversation: DeleteConversation
    write_variable: WriteVariable
    body_limit: int

    async def begin(self, request: Request) -> ASGIApp:
        """
        POST /v1/workflows/{workflow_id}/conversations: say something to a chat.

        A conversation begins, and a run answers; it may have to ask people first.
        """
        workflow_id = await self._of(request, "run")
        asked = TurnRequest.model_validate(await read_object(request, limit=self.body_limit))
        return await self._say(request, workflow_id, asked, None)

    async def say(self, request: Request) -> ASGIApp:
        """
        POST /v1/workflows/{workflow_id}/conversations/{conversation_id}/turns: say something more.

        It need not wait for earlier turns: they go on, and each finds what the others have written.
        """
        workflow_id, conversation_id = await self._asked(request, "run")
        asked = TurnRequest.model_validate(await read_object(request, limit=self.body_limit))
        return await self._say(request, workflow_id, asked, conversation_id)

    async def page(self, request: Request) -> ASGIApp:
        """GET /v1/workflows/{workflow_id}/conversations: those that it holds."""
        workflow_id = await self._of(request, "read")
        query = ConversationQuery.model_validate(_given(request))
        try:
            found = await self.conversation_list.page(
                workflow_id=workflow_id,
                user=query.user,
                order=query.order,
                after=query.after,
                limit=query.limit,
            )
        except ConversationNotFoundError:
            raise RefusedError(400, "invalid_param", "after: it is no `next` of this list") from None
        data = [
            ConversationItem(
                id=it.conversation_id,
                workflow_id=it.workflow_id,
                name=it.name,
                turns=it.turns,
                started_at=it.started_at,
                updated_at=it.updated_at,
            )
            for it in found.conversations
        ]
        following = str(data[-1].id) if found.has_more else None
        return _shown(ConversationItems(data=data, has_more=found.has_more, next=following))

    async def show(self, request: Request) -> ASGIApp:
        """GET /v1/workflows/{workflow_id}/conversations/{conversation_id}: how it stands."""
        workflow_id, conversation_id = await self._asked(request, "read")
        user = OwnerQuery.model_validate(_given(request)).user
        return _shown(
            _item(await self.read_conversation(conversation_id, workflow_id=workflow_id, user=user))
        )

    async def turns(self, request: Request) -> ASGIApp:
        """
        GET /v1/workflows/{workflow_id}/conversations/{conversation_id}/turns: what was said.

        First the newest turns, then those before them; on a page the earliest comes first.
        """
        workflow_id, conversation_id = await self._asked(request, "read")
        query = TurnQuery.model_validate(_given(request))
        try:
            found = await self.read_conversation.turns(
                conversation_id,
                workflow_id=workflow_id,
                user=query.user,
                before=query.before,
                limit=query.limit,
            )
        except TurnNotFoundError:
            raise RefusedError(400, "invalid_param", "before: it is no `next` of this list") from None
        data = [_turn(conversation_id, turn) for turn in found.turns]
        following = str(data[0].run_id) if found.has_more else None
        return _shown(TurnItems(data=data, has_more=found.has_more, next=following))

    async def variables(self, request: Request) -> ASGIApp:
        """GET /v1/workflows/{workflow_id}/conversations/{conversation_id}/variables: what it remembers."""
        workflow_id, conversation_id = await self._asked(request, "read")
        user = OwnerQuery.model_validate(_given(request)).user
        known = await self.read_conversation.variables(conversation_id, workflow_id=workflow_id, user=user)
        return _shown(VariableItems(data=[VariableItem(**asdict(variable)) for variable in known]))

    async def write(self, request: Request) -> ASGIApp:
        """
        PATCH /v1/workflows/{workflow_id}/conversations/{conversation_id}/variables/{variable_id}: write it.

        Of two who write, the later one wins; what runs add to it is not lost.
        """
        workflow_id, conversation_id = await self._asked(request, "run")
        asked = VariableChange.model_validate(await read_object(request, limit=self.body_limit))
        written = await self.write_variable(
            conversation_id,
            request.path_params["variable_id"],
            asked.value,
            workflow_id=workflow_id,
            user=asked.user,
            who=asked.user,
        )
        return _shown(VariableItem(**asdict(written)))

    async def rename(self, request: Request) -> ASGIApp:
        """PATCH /v1/workflows/{workflow_id}/conversations/{conversation_id}: give it another name."""
        workflow_id, conversation_id = await self._asked(request, "run")
        asked = ConversationChange.model_validate(await read_object(request, limit=self.body_limit))
        named = await self.rename_conversation(
            conversation_id,
            workflow_id=workflow_id,
            user=asked.user,
            name=asked.name,
            who=asked.user,
        )
        return _shown(_item(named))

    async def delete(self, request: Request) -> ASGIApp:
        """
        DELETE /v1/workflows/{workflow_id}/conversations/{conversation_id}: nobody sees it any more.

        Runs that go on in it go on with what they know, and change nothing of it.
        """
        workflow_id, conversation_id = await self._asked(request, "run")
        user = OwnerQuery.model_validate(_given(request)).user
        found = await self.read_conversation(conversation_id, workflow_id=workflow_id, user=user)
        await self.delete_conversation(conversation_id, workflow_id=workflow_id, user=user, who=user)
        return _shown(_item(found))

    async def _say(
        self, request: Request, workflow_id: UUID, asked: TurnRequest, conversation_id: UUID | None
    ) -> ASGIApp:
        started = await self.start_run(
            workflow_id=workflow_id,
            version_id=None,
            inputs=asked.inputs,
            user=asked.user,
            channel=CHANNEL,
            idempotency_key=idempotency_key(request),
            query=asked.query,
            conversation_id=conversation_id,
        )
        return _shown(_begun(started.run), 201, headers=None if started.recorded else REPLAYED)

    async def _of(self, request: Request, scope: Scope) -> UUID:
        """
        Return the workflow that the path names.

        :raises RefusedError: if the request shows no valid key
        :raises WorkflowNotFoundError: if the path names none, or one that the key is not for
        """
        caller = await authenticate(request, self.keys, scope)
        workflow_id = path_uuid(request, "workflow_id")
        if workflow_id is None or not caller.may_use(workflow_id):
            raise WorkflowNotFoundError(request.path_params["workflow_id"])
        return workflow_id

    async def _asked(self, request: Request, scope: Scope) -> tuple[UUID, UUID]:
        """
        Return the workflow and the conversation that the path names.

        :raises RefusedError: :raises WorkflowNotFoundError: as `_of`
        :raises ConversationNotFoundError: if the path names none
        """
        workflow_id = await self._of(request, scope)
        conversation_id = path_uuid(request, "conversation_id")
        if conversation_id is None:
            raise ConversationNotFoundError
        return workflow_id, conversation_id


def _given(request: Request) -> dict[str, str]:
    return {name: text for name, text in request.query_params.items() if text}


def _begun(run: WorkflowRun) -> TurnItem:
    assert run.conversation_id is not None, "it is a turn"
    answer = run.outputs.get("answer")
    return TurnItem(
        conversation_id=run.conversation_id,
        run_id=run.id,
        number=run.dialogue_count,
        query=run.query or "",
        answer=answer if isinstance(answer, str) else None,
        status=run.status,
        error=run.error,
        began_at=run.started_at,
        ended_at=run.finished_at,
    )


def _turn(conversation_id: UUID, turn: Turn) -> TurnItem:
    return TurnItem(conversation_id=conversation_id, **asdict(turn))


def _item(conversation: Conversation) -> ConversationItem:
    return ConversationItem(
        id=conversation.id,
        workflow_id=UUID(conversation.workflow_id),
        name=conversation.name,
        turns=conversation.turns,
        started_at=conversation.started_at,
        updated_at=conversation.modified_on,
    )


def _shown(document: BaseModel, status: int = 200, *, headers: dict[str, str] | None = None) -> JsonResponse:
    return JsonResponse(document.model_dump(mode="json"), status, headers)
