"""`placet outbox`, and what `placet check` says of mail."""

import asyncio
from pathlib import Path

import pytest
from command_line import CommandLine
from mailing import URL, email, mail_server
from service import environment
from terminal import terminal

from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox

MESSAGE_ID = "98f2e7a8-fdc8-5bc8-a87f-f01644f55a1a@localhost"


@pytest.fixture
def idle(tmp_path: Path) -> CommandLine:
    """Commands on a directory with one letter, and without a service."""
    outbox = Outbox(directory=tmp_path / "outbox", sender="placet@localhost")
    asyncio.run(
        TransportMailer(transport=outbox).send(
            email(
                message_id=MESSAGE_ID,
                subject="Look \u202ehere",
                body="\x1b[2J Please look at what stands here and decide about it soon: {{#url#}}",
            )
        )
    )
    return CommandLine(environment=environment(tmp_path))


class TestOutbox:
    def test_lists_and_shows_letters(self, idle: CommandLine) -> None:
        (listed,) = idle("outbox", "--json").json
        assert (listed["to"], listed["written_at"]) == (
            "Ann Lee <ann@example.com>",
            "2026-03-02T12:00:00.000Z",
        )
        assert idle("outbox", "list").rows[0][0] == listed["name"]
        shown = idle("outbox", "show", listed["name"])
        assert URL in shown.out and "\x1b" not in shown.out and "\u202e" not in shown.out
        assert URL in idle("outbox", "show", listed["name"], "--json").json["text"]

    def test_names_emails_by_short_ids(self, idle: CommandLine) -> None:
        (listed,) = idle("outbox", "--json").json
        assert idle("outbox", "show", listed["name"][28:36], "--json").json["name"] == listed["name"]
        with terminal(idle.environment, "outbox") as person:
            assert person.wait() == 0
            assert f"\n{listed['name'][28:36]}  " in person.text

    @pytest.mark.parametrize("columns", [80, 110])
    def test_fits_the_terminal(self, idle: CommandLine, columns: int) -> None:
        """Words stay whole, and so does the link, which is to be copied."""
        name = idle("outbox", "--json").json[0]["name"]
        for command in (["outbox"], ["outbox", "show", name]):
            with terminal(idle.environment, *command, columns=columns) as person:
                assert person.wait() == 0
                lines = person.text.splitlines()
            assert all(len(line) <= columns for line in lines if URL not in line)
        assert any(URL in line for line in lines)
        whole = idle("outbox", "show", name).out.partition("\n\n")[2]
        assert " ".join(" ".join(lines).split()).endswith(" ".join(whole.split()))

    def test_has_no_letter_of_another_name(self, idle: CommandLine) -> None:
        said = idle("outbox", "show", "../keys/form-1.key", "--json")
        assert (said.exit, said.error["code"]) == (1, "email_not_found")


class TestCheck:
    @staticmethod
    def mail(placet: CommandLine, **settings: str) -> tuple[str, str]:
        """What is found of mail, and in which state."""
        checks = placet("check", "--json", **settings).json["checks"]
        return next((check["state"], check["message"]) for check in checks if check["name"] == "mail")

    def test_says_that_emails_are_kept_in_the_outbox(self, placet: CommandLine) -> None:
        state, message = self.mail(placet)
        assert state == "note" and message.startswith("no mail server") and "outbox, not sent" in message

    def test_asks_the_mail_server(self, placet: CommandLine) -> None:
        with mail_server() as mailbox:
            url = f"smtp://127.0.0.1:{mailbox.port}"
            state, message = self.mail(placet, smtp_url=url, mail_from="forms@example.org")
            assert state == "note" and "e-mails to admin@localhost reach nobody" in message
            state, message = self.mail(placet, smtp_url=url)
            assert state == "note" and "e-mails come from placet@localhost" in message
            assert self.mail(placet, smtp_url=url.replace("smtp:", "smtps:"))[0] == "wrong"
        assert mailbox.received == []
        assert self.mail(placet, smtp_url=url)[0] == "wrong"

    def test_refuses_what_is_no_mail_server_without_telling_the_password(self, placet: CommandLine) -> None:
        said = placet("members", "--json", smtp_url="smtp://u:hush@mail.example?starttls=never")
        assert (said.exit, said.error["code"]) == (64, "settings_invalid")
        assert "PLACET_SMTP_URL" in said.error["message"] and "hush" not in said.err

    @pytest.mark.parametrize(
        ("settings", "states"),
        [
            ({"role": "worker"}, ["wrong"]),
            ({"role": "worker", "public_url": "https://forms.example"}, []),
            ({"role": "web"}, []),
        ],
    )
    def test_says_where_links_lead_if_the_process_cannot_know(
        self, placet: CommandLine, settings: dict[str, str], states: list[str]
    ) -> None:
        checks = placet("check", "--json", **settings).json["checks"]
        assert [check["state"] for check in checks if check["name"] == "links"] == states
