"""Letters that lie in a folder, since there is no mail server."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailing import URL, email

from application.queries.outbox import NoSuchEmailError
from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox, file_name


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(directory=tmp_path / "outbox", sender="placet@localhost")


def sent(outbox: Outbox, **members: object) -> str:
    return asyncio.run(TransportMailer(transport=outbox).send(email(**members)))


class TestOutbox:
    def test_says_that_nothing_is_sent(self, outbox: Outbox) -> None:
        assert TransportMailer(transport=outbox).channel == "outbox"

    def test_keeps_a_letter_for_its_own_user(self, outbox: Outbox) -> None:
        assert sent(outbox) == "kept in the outbox as 01890000.1.request@placet.example.eml"
        (path,) = outbox.directory.iterdir()
        assert path.stat().st_mode & 0o777 == 0o600
        assert outbox.directory.stat().st_mode & 0o777 == 0o700

    def test_shows_what_lies_there(self, outbox: Outbox) -> None:
        sent(outbox, subject="Erste", message_id="1@placet.example")
        sent(outbox, subject="Zweite ü", message_id="2@placet.example")
        listed = outbox.emails()
        assert {filed.subject for filed in listed} == {"Erste", "Zweite ü"}
        filed = outbox.email("2@placet.example.eml")
        assert filed in listed
        assert (filed.to, filed.written_at) == ("Ann Lee <ann@example.com>", email().written_at)
        assert URL in filed.text

    def test_does_not_change_by_the_same_letter_again(self, outbox: Outbox) -> None:
        sent(outbox)
        (path,) = outbox.directory.iterdir()
        before = path.stat()
        assert sent(outbox) == f"kept in the outbox as {path.name}"
        assert list(outbox.directory.iterdir()) == [path]
        assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_is_empty_before_the_first_letter(self, outbox: Outbox) -> None:
        assert outbox.emails() == []

    @pytest.mark.parametrize(
        "name", ["", ".", "..", "../secret.eml", "/etc/passwd", "x\0.eml", "a/b.eml", "no.eml"]
    )
    def test_opens_nothing_else(self, outbox: Outbox, name: str) -> None:
        sent(outbox)
        (outbox.directory.parent / "secret.eml").write_text("x")
        with pytest.raises(NoSuchEmailError):
            outbox.email(name)


class TestFileName:
    @given(st.text(max_size=300))
    def test_is_the_name_of_a_file_in_the_folder(self, message_id: str) -> None:
        name = file_name(message_id)
        assert Path(name).name == name and len(name) < 200
        assert name.isascii() and not name.startswith((".", "-")) and name.endswith(".eml")

    def test_is_another_for_another_letter(self) -> None:
        assert (
            len(
                {
                    file_name(given)
                    for given in ("a/b", "a_b", "a b", "", "..", ".", "A/b", "x" * 200, "x" * 201)
                }
            )
            == 9
        )
