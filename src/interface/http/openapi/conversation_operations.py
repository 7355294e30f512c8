"""What is said of our own paths of conversations."""

from typing import Final

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
from interface.http.openapi.operation import DescribedResponse, Operation
from interface.http.openapi.own_operations import IDEMPOTENCY_KEY
from interface.http.openapi.schemas import example

_CONVERSATIONS: Final = "Conversations"
_EVERY: Final = "/v1/workflows/{workflow_id}/conversations"
_ONE: Final = f"{_EVERY}/{{conversation_id}}"
_NONE: Final = ((404, "not_found"),)
_SAID: Final = (
    (400, "invalid_param"),
    (400, "not_chat_app"),
    (404, "not_found"),
    (422, "idempotency_key_reused"),
)
_HELLO: Final = example({"query": "Hello!", "user": "ann"})

OPERATIONS: Final = (
    Operation(
        method="get",
        path=_EVERY,
        id="listConversations",
        title="List conversations",
        tag=_CONVERSATIONS,
        query=ConversationQuery,
        answers={200: DescribedResponse(description="A page of conversations.", shape=ConversationItems)},
        refuses=((400, "invalid_param"), *_NONE),
        own_api=True,
        example_query="user=ann&limit=20",
    ),
    Operation(
        method="post",
        path=_EVERY,
        id="startConversation",
        title="Say something to a chat",
        tag=_CONVERSATIONS,
        body=TurnRequest,
        parameters=(IDEMPOTENCY_KEY,),
        answers={201: DescribedResponse(description="The first turn, as far as it came.", shape=TurnItem)},
        refuses=_SAID,
        own_api=True,
        example=_HELLO,
    ),
    Operation(
        method="get",
        path=_ONE,
        id="showConversation",
        title="Show a conversation",
        tag=_CONVERSATIONS,
        query=OwnerQuery,
        answers={200: DescribedResponse(description="The conversation.", shape=ConversationItem)},
        refuses=_NONE,
        own_api=True,
    ),
    Operation(
        method="patch",
        path=_ONE,
        id="renameConversation",
        title="Rename a conversation",
        tag=_CONVERSATIONS,
        body=ConversationChange,
        answers={200: DescribedResponse(description="The conversation, renamed.", shape=ConversationItem)},
        refuses=_NONE,
        own_api=True,
        example=example({"name": "Greetings", "user": "ann"}),
    ),
    Operation(
        method="delete",
        path=_ONE,
        id="deleteConversation",
        title="Delete a conversation",
        tag=_CONVERSATIONS,
        query=OwnerQuery,
        answers={200: DescribedResponse(description="What it was.", shape=ConversationItem)},
        refuses=_NONE,
        own_api=True,
    ),
    Operation(
        method="get",
        path=f"{_ONE}/turns",
        id="listTurns",
        title="List the turns of a conversation",
        tag=_CONVERSATIONS,
        query=TurnQuery,
        answers={200: DescribedResponse(description="A page of turns.", shape=TurnItems)},
        refuses=((400, "invalid_param"), *_NONE),
        own_api=True,
    ),
    Operation(
        method="post",
        path=f"{_ONE}/turns",
        id="addTurn",
        title="Say something more",
        tag=_CONVERSATIONS,
        body=TurnRequest,
        parameters=(IDEMPOTENCY_KEY,),
        answers={201: DescribedResponse(description="The turn, as far as it came.", shape=TurnItem)},
        refuses=_SAID,
        own_api=True,
        example=_HELLO,
    ),
    Operation(
        method="get",
        path=f"{_ONE}/variables",
        id="listVariables",
        title="List what a conversation remembers",
        tag=_CONVERSATIONS,
        query=OwnerQuery,
        answers={200: DescribedResponse(description="Its variables.", shape=VariableItems)},
        refuses=_NONE,
        own_api=True,
    ),
    Operation(
        method="patch",
        path=f"{_ONE}/variables/{{variable_id}}",
        id="writeVariable",
        title="Write a variable of a conversation",
        tag=_CONVERSATIONS,
        body=VariableChange,
        answers={200: DescribedResponse(description="The variable as it is now.", shape=VariableItem)},
        refuses=((422, "invalid_value"), *_NONE),
        own_api=True,
        example=example({"value": 3, "user": "ann"}),
    ),
)
