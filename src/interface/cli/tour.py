"""What the demo tells a newcomer: what is ready, where the form can be answered, and what to look at afterwards."""

import sys
from typing import TYPE_CHECKING
from uuid import UUID

from interface.cli.output import Output
from interface.cli.summary import conclude, say_hint

if TYPE_CHECKING:
    from domain.run.mailing import EmailState
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet


def say_hello(out: Output) -> None:
    """Print the first words, which come before anything is loaded that takes its time."""
    if out.in_words:
        sys.stdout.write("\nPlacet: a workflow pauses, asks a person, and continues with the answer.\n\n")
        sys.stdout.flush()


def say_ready(out: Output, what: str, name: str, remark: str = "") -> None:
    """Print one line for something that is ready."""
    from rich.text import Text

    if out.in_words:
        line = Text.assemble(("✓ ", "done"), f"{what:<10}", name, (f"  {remark}" if remark else "", "faint"))
        out.console.print(line, soft_wrap=True)


def email_words(email: "EmailState | None") -> str:
    """Return what became of the e-mail about the form."""
    if email is None:
        return "there was nobody to send one to"
    if email.status in ("kept", "sent"):
        return "kept in the outbox, not sent" if email.status == "kept" else "sent"
    return f"not delivered: {email.reason}"


def say_places(
    out: Output,
    *,
    url: str,
    token: str,
    sign_in: str,
    email: "EmailState | None",
    key: str,
) -> None:
    """Print where the form can be answered: by a person, and by a program."""
    if not out.in_words:
        return
    from rich.text import Text

    out.say()
    out.say("  The run is waiting for a person. You can answer in any of these places:")
    out.say()
    say_hint(out, "The page", f"{url}/form/{token}")
    say_hint(out, "The inbox", sign_in, "signs you in, once")
    if letter := _letter(out, email):
        say_hint(out, "The e-mail", f"placet outbox show {letter}", "shows it, in another terminal")
    body = '{"inputs": {"reason": ""}, "action": "approve", "user": "me"}'
    out.say()
    out.say(Text("  A program answers over the API (the key works while the demo runs):", style="faint"))
    for line in (
        f'    curl {url}/v1/form/human_input/{token} -H "Authorization: Bearer {key}" \\',
        f"""      -H "Content-Type: application/json" -d '{body}'""",
    ):
        out.console.print(Text(line, style="faint"), soft_wrap=True)
    out.say()


def say_that_nobody_is_asked(out: Output) -> None:
    """Say that nobody can be asked here, where there is no terminal."""
    out.say(
        "  There is no terminal to ask you in: answer on the page or over the API. Ctrl-C stops the demo."
    )
    out.say()


def say_what_to_look_at(out: Output, placet: "Placet", run: "WorkflowRun", *, url: str, token: str) -> None:
    """Print what the run gave, and where it can be looked at."""
    conclude(out, placet, run)
    say_hint(out, "The receipt", f"{url}/form/{token}")
    say_hint(out, "The inbox", f"{url}/inbox")
    say_hint(out, "All e-mails", "placet outbox")


def say_it_stays(out: Output) -> None:
    """Say that the service runs on."""
    out.say()
    out.say("  The demo keeps running. Press Ctrl-C to stop it.")


def say_stopped(out: Output, placet: "Placet", run: "WorkflowRun | None") -> None:
    """Print the last words."""
    still = " The run is still waiting." if run is None or not run.is_over else ""
    settings = placet.settings
    where = (
        "the database of PLACET_DATABASE_URL" if settings.database_url else str(settings.data_dir.absolute())
    )
    out.say(f"\n  Stopped.{still} Everything is kept in {where}")
    say_hint(out, "Start again", "placet serve")


def _letter(out: Output, email: "EmailState | None") -> str | None:
    """Return what names the e-mail in the outbox, or None if none is there."""
    if email is None or email.status != "kept":
        return None
    from interface.cli.outbox import id_of
    from interface.mail.outbox import file_name

    name = file_name(email.message_id or "")
    known: UUID | None = id_of(name)
    return name if known is None else out.id(known)
