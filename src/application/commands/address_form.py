"""Choose who is sent a form by e-mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.people import Members
from domain.form.mail import MailRecipients
from domain.run.recipients import Person, address_form, asked_for


@dataclass(frozen=True, kw_only=True, slots=True)
class AddressForm:
    """Give a form its recipients, chosen from the members there are now; an e-mail to each becomes due."""

    executor: CommandExecutor
    members: Members

    async def __call__(
        self, *, run_id: UUID, form_id: str, due_at: datetime, step: int | None = None
    ) -> None:
        """
        Ask those who are asked first, or further ones by that step of the escalation; does nothing if that is done.

        :raises RunNotFoundError: if the run does not exist
        """
        for attempt in self.executor.attempts():
            run = await self.executor.runs.get(run_id)
            context = self.executor.context(due_at=due_at)
            asked = asked_for(run, form_id=form_id, step=step, context=context)
            if asked is None:
                return
            people = await self._people(asked)
            decision = address_form(run, form_id=form_id, step=step, people=people, context=context)
            await attempt.take(run, decision, context)

    async def _people(self, asked: MailRecipients) -> Sequence[Person]:
        """Return the members among whom those who are asked are; an address may be a member's, too."""
        if asked.whole_workspace or asked.addresses:
            members = await self.members.current()
        elif asked.members:
            members = await self.members.current(_ids(asked.members))
        else:
            members = []
        return [Person(address=it.email, name=it.name, member_id=str(it.id)) for it in members]


def _ids(written: Sequence[str]) -> list[UUID]:
    """Return those that are ids; the others name no member."""
    ids = []
    for text in written:
        try:
            ids.append(UUID(text))
        except ValueError:
            continue
    return ids
