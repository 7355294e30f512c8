"""The way of e-mails."""

from application.ports.mail import EmailRefusedError
from interface.cli import text
from interface.cli.checks.finding import Finding
from interface.mail.smtp import SmtpTransport
from interface.main.placet import Placet


async def look_at_mail(placet: Placet) -> Finding:
    """Look at whether e-mails can be sent."""
    transport = placet.mailer.transport
    if not isinstance(transport, SmtpTransport):
        said = f"no mail server: e-mails are kept in {placet.settings.data_dir / 'outbox'}, not sent"
        return Finding(
            name="mail", state="note", message=said, fix="Set PLACET_SMTP_URL and PLACET_MAIL_FROM."
        )
    where = f"{transport.server.host}:{transport.server.port}"
    try:
        await transport.greet()
    except EmailRefusedError as refused:
        fix = "Correct PLACET_SMTP_URL, or see why the server refuses."
        return Finding(name="mail", state="wrong", message=f"{where}: {refused}", fix=fix)
    if transport.sender.endswith("@localhost"):
        said = (
            f"{where} answers; e-mails come from {transport.sender}, an address that others cannot reply to"
        )
        return Finding(name="mail", state="note", message=said, fix="Set PLACET_MAIL_FROM.")
    here = [member.email for member in await placet.members.current() if member.email.endswith("@localhost")]
    if here:
        said = f"{where} answers; e-mails to {text.enumerate_words(here)} reach nobody"
        fix = f"placet members change {here[0]} --email ADDRESS"
        return Finding(name="mail", state="note", message=said, fix=fix)
    return Finding(name="mail", state="ok", message=f"{where} answers; e-mails come from {transport.sender}")
