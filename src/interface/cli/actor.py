"""Who answered a form, and how well that is known: told in the same words by every command."""

from domain.run.state import IssuedForm
from interface.cli.text import one_line


def actor(user: str, *, level: str | None, address: str | None = None) -> str:
    """
    Return who it was, fit to begin a sentence.

    :param level: how well they are known: a name that the caller gave is not shown as if somebody had proved it
    :param address: to whom the link was sent that they had
    """
    name = one_line(user)
    if level == "session":
        return f"{name or 'A member'} (signed in)"
    if level == "link":
        return f"Someone with the link sent to {one_line(address)}" if address else "Someone with the link"
    return f"{name or 'Somebody'} (unverified)"


def answerer(form: IssuedForm) -> str:
    """Return who answered the form."""
    sent_to = form.mailing.recipients.get(form.recipient or "") if form.mailing else None
    return actor(form.user or "", level=form.level, address=sent_to.address if sent_to else None)
