"""How e-mails leave, as the settings say."""

from application.ports.processor import Processor
from interface.mail import smtp_url
from interface.mail.letters import Letters
from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox
from interface.mail.smtp import SmtpTransport
from interface.main.settings import Settings


def mailer_of(settings: Settings, processor: Processor) -> TransportMailer:
    """Return what sends e-mails, or keeps them in the outbox where no mail server is named."""
    if settings.smtp_url is None:
        return TransportMailer(transport=outbox_of(settings), letters=Letters(processor))
    server = smtp_url.parse(settings.smtp_url.get_secret_value())
    transport = SmtpTransport(server=server, sender=settings.mail_from)
    return TransportMailer(transport=transport, letters=Letters(processor))


def outbox_of(settings: Settings) -> Outbox:
    """Return the folder where e-mails are kept as long as there is no mail server."""
    return Outbox(directory=settings.data_dir / "outbox", sender=settings.mail_from)
