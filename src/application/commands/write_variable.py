"""Give a variable of a conversation another value by hand."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.conversation_executor import ConversationExecutor
from application.ports.workflows import Workflows
from application.queries.conversations import KnownVariable, declared_variables, known_variables
from domain.conversation.changes import write_variables
from domain.values import canonical
from domain.values.json import Json

MAX_BYTES: Final = 204_800
"""How large a value may be that somebody writes."""


class VariableNotFoundError(Exception):
    """The conversation has no such variable."""


class VariableTooLargeError(Exception):
    """The value is larger than a variable may be; the text is that of the Dify contract."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteVariable:
    """Give a variable of a conversation another value; of two that write, the later one wins."""

    executor: ConversationExecutor
    workflows: Workflows

    async def __call__(
        self,
        conversation_id: UUID,
        variable_id: str,
        value: Json,
        *,
        workflow_id: UUID | None,
        user: str | None,
        who: str | None,
    ) -> KnownVariable:
        """
        Return the variable as it is now.

        :param who: who writes it, as asserted by the caller
        :raises ConversationNotFoundError: if the user has no such conversation with the workflow
        :raises VariableNotFoundError: if the conversation has no such variable
        :raises VariableTypeError: if it is of another type
        :raises VariableTooLargeError: if the value is too large
        """
        conversation = await self.executor.get(conversation_id, workflow_id=workflow_id, user=user)
        declared = await declared_variables(self.workflows, UUID(conversation.workflow_id))
        variable = next((it for it in declared if it.id == variable_id), None)
        if variable is None or variable.name not in conversation.variables:
            raise VariableNotFoundError(variable_id)
        variable.check(value)
        size = len(canonical.in_order(value))
        if size > MAX_BYTES:
            raise VariableTooLargeError(f"variable size {size} exceeds limit {MAX_BYTES}")
        conversation = await self.executor.decide(
            conversation_id,
            lambda it: write_variables(it, values={variable.name: value}, by=who),
            workflow_id=workflow_id,
            user=user,
        )
        return next(it for it in known_variables(conversation, declared) if it.id == variable_id)
