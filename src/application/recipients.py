"""Whether somebody to whom a form was sent may still answer it."""

from uuid import UUID

from application.ports.people import Members
from application.ports.runs import FormGrant
from domain.run.mailing import Recipient
from domain.run.workflow_run import WorkflowRun


class FormerRecipientError(Exception):
    """The form was sent to somebody who may not answer it any more."""


class FormerMemberError(FormerRecipientError):
    """They are no longer a member of the workspace."""


class FormerAddressError(FormerRecipientError):
    """They are a member, but the address to which the link went is theirs no longer."""


def recipient_of(run: WorkflowRun, grant: FormGrant) -> Recipient | None:
    """Return to whom the grant was given, or None if it is for everybody."""
    mailing = run.form(grant.form_id).mailing
    return None if mailing is None or grant.recipient is None else mailing.recipients.get(grant.recipient)


async def check_recipient(members: Members, recipient: Recipient | None, *, by_link: bool) -> None:
    """
    Return if the recipient is no member, or still the one that they were when the form was sent to them.

    :param by_link: whether nothing is known of who asks but that they have the link
    :raises FormerMemberError: if they were removed
    :raises FormerAddressError: if they have another address by now, and ask by the link that went to the old one
    """
    if recipient is None or recipient.member_id is None:
        return
    found = await members.current([UUID(recipient.member_id)])
    if not found:
        raise FormerMemberError
    if by_link and found[0].email.lower() != recipient.address.lower():
        raise FormerAddressError
