"""Letters through a real SMTP server on loopback."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme
from mailing import Mailbox, email, mail_server

from application.ports.mail import EmailRefusedError
from interface.mail import smtp_url
from interface.mail.mailer import TransportMailer
from interface.mail.smtp import SmtpTransport


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def certificate(authority: trustme.CA) -> ssl.SSLContext:
    """What the server proves with that it is 127.0.0.1."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> Path:
    """A file with the authority in it."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


def post(url: str, *, seconds: float = 30) -> TransportMailer:
    transport = SmtpTransport(server=smtp_url.parse(url), sender="placet@example.org", seconds=seconds)
    return TransportMailer(transport=transport)


def refused(url: str, *, seconds: float = 30) -> EmailRefusedError:
    """How a letter is refused."""
    with pytest.raises(EmailRefusedError) as caught:
        asyncio.run(post(url, seconds=seconds).send(email()))
    return caught.value


@contextmanager
def speaking(*lines: bytes, hang: bool = False) -> Iterator[int]:
    """A server that says these lines, one for each that it is told, and hangs up then, or never says more."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk() -> None:
            connection, _ = listening.accept()
            with connection, connection.makefile("rb") as told:
                for number, line in enumerate(lines):
                    if number:
                        told.readline()
                        while lines[number - 1].startswith(b"354") and told.readline() != b".\r\n":
                            pass
                    connection.sendall(line + b"\r\n")
                if hang:
                    done.wait(30)

        thread = threading.Thread(target=talk)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            done.set()
            thread.join(30)


class TestSmtp:
    def test_takes_a_letter_to_one_recipient(self) -> None:
        with mail_server() as mailbox:
            answered = asyncio.run(post(f"smtp://127.0.0.1:{mailbox.port}").send(email()))
        assert answered == "250 taken as 42"
        (received,) = mailbox.received
        assert (received.sender, received.to) == ("placet@example.org", ("ann@example.com",))
        assert received.message["Subject"] == "Please review"
        assert received.message["From"] == "Placet <placet@example.org>"

    def test_sends_the_same_bytes_again(self) -> None:
        with mail_server() as mailbox:
            for _ in range(2):
                asyncio.run(post(f"smtp://127.0.0.1:{mailbox.port}").send(email()))
        first, second = mailbox.received
        assert first.content == second.content

    @pytest.mark.filterwarnings(
        "ignore:Requiring AUTH while not"
    )  # the server does not see the TLS around it
    @pytest.mark.parametrize("start_tls", [True, False])
    def test_is_encrypted_and_signed_in(
        self, certificate: ssl.SSLContext, trusted: Path, start_tls: bool
    ) -> None:
        with mail_server(certificate=certificate, start_tls=start_tls, password="s3cret/ü") as mailbox:
            scheme = "smtp" if start_tls else "smtps"
            url = f"{scheme}://placet:s3cret%2F%C3%BC@127.0.0.1:{mailbox.port}?ca={trusted}"
            asyncio.run(post(url).send(email()))
            wrong = refused(url.replace("s3cret", "other"))
        assert len(mailbox.received) == 1
        assert mailbox.received[0].encrypted or not start_tls
        assert (wrong.code, wrong.final) == ("535", False)
        assert "s3cret" not in str(wrong)

    def test_is_encrypted_where_that_is_offered(self, certificate: ssl.SSLContext, trusted: Path) -> None:
        with mail_server(certificate=certificate) as mailbox:
            asyncio.run(post(f"smtp://127.0.0.1:{mailbox.port}?ca={trusted}").send(email()))
        assert mailbox.received[0].encrypted

    @pytest.mark.parametrize("start_tls", [True, False])
    def test_goes_to_no_server_whose_certificate_nobody_vouches_for(
        self, certificate: ssl.SSLContext, start_tls: bool
    ) -> None:
        with mail_server(certificate=certificate, start_tls=start_tls) as mailbox:
            error = refused(f"{'smtp' if start_tls else 'smtps'}://127.0.0.1:{mailbox.port}")
        assert (error.code, error.final, mailbox.received) == ("unreachable", False, [])

    def test_goes_to_no_server_with_the_certificate_of_another(
        self, authority: trustme.CA, trusted: Path
    ) -> None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("mail.example").configure_cert(context)
        with mail_server(certificate=context) as mailbox:
            error = refused(f"smtp://127.0.0.1:{mailbox.port}?ca={trusted}")
        assert (error.code, mailbox.received) == ("unreachable", [])

    @pytest.mark.parametrize("url", ["smtp://u:p@127.0.0.1:{}", "smtp://127.0.0.1:{}?starttls=required"])
    def test_goes_to_no_server_that_does_not_encrypt_where_it_has_to(self, url: str) -> None:
        with mail_server() as mailbox:
            error = refused(url.format(mailbox.port))
        assert (error.final, mailbox.received) == (False, [])

    @pytest.mark.parametrize(
        ("to_recipients", "to_content", "code", "final"),
        [
            ("550 5.1.1 nobody here", "250 OK", "550", True),
            ("450 4.2.0 come back later", "250 OK", "450", False),
            ("250 OK", "554 5.7.1 not this", "554", True),
            ("250 OK", "451 4.3.0 not now", "451", False),
        ],
    )
    def test_is_refused_as_the_server_says(
        self, to_recipients: str, to_content: str, code: str, final: bool
    ) -> None:
        with mail_server() as mailbox:
            mailbox.to_recipients, mailbox.to_content = to_recipients, to_content
            error = refused(f"smtp://127.0.0.1:{mailbox.port}")
        assert (error.code, error.final, mailbox.received) == (code, final, [])
        words = to_recipients if not to_recipients.startswith("250") else to_content
        assert words.split(" ", 1)[1] in str(error)

    def test_is_tried_again_where_the_sender_is_not_liked(self) -> None:
        with speaking(b"220 hi", b"250 hi", b"550 not you") as port:
            error = refused(f"smtp://127.0.0.1:{port}")
        assert (error.code, error.final) == ("550", False)

    def test_is_tried_again_where_nobody_listens(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        error = refused(f"smtp://127.0.0.1:{port}")
        assert (error.code, error.final) == ("unreachable", False)

    def test_is_tried_again_where_the_server_hangs_up(self) -> None:
        with speaking(b"220 hi", b"250 hi") as port:
            assert refused(f"smtp://127.0.0.1:{port}").final is False

    def test_may_have_arrived_where_its_end_was_not_answered(self) -> None:
        with speaking(b"220 hi", b"250 hi", b"250 fine", b"250 fine", b"354 go on") as port:
            error = refused(f"smtp://127.0.0.1:{port}")
        assert (error.code, error.final) == ("unanswered", False)

    def test_is_given_up_after_a_time(self) -> None:
        with speaking(b"220 hi", hang=True) as port:
            error = refused(f"smtp://127.0.0.1:{port}", seconds=0.2)
        assert error.final is False

    def test_has_arrived_whatever_follows(self) -> None:
        with speaking(b"220 hi", b"250 hi", b"250 fine", b"250 fine", b"354 go on", b"250 taken") as port:
            assert asyncio.run(post(f"smtp://127.0.0.1:{port}").send(email())) == "250 taken"

    def test_tells_the_server_s_words_on_one_line(self) -> None:
        said = b"550-\x1b[2Jno\r\n550 <script>" + b"x" * 400
        with speaking(b"220 hi", b"250 hi", b"250 fine", said) as port:
            error = refused(f"smtp://127.0.0.1:{port}")
        assert str(error).isprintable() and len(str(error)) < 300 and "<script>" not in str(error)

    @pytest.mark.parametrize(
        "address", ["", "ann", "ann@example.com\r\nRCPT TO:<eve@example.com>", "a@b.c, d@e.f"]
    )
    def test_goes_to_no_address_that_is_none(self, address: str) -> None:
        with mail_server() as mailbox, pytest.raises(EmailRefusedError) as caught:
            asyncio.run(post(f"smtp://127.0.0.1:{mailbox.port}").send(email(address=address)))
        assert (caught.value.code, caught.value.final, mailbox.received) == ("invalid_address", True, [])


class TestUrl:
    @pytest.mark.parametrize(
        ("url", "port", "tls", "start_tls"),
        [
            ("smtp://mail.example", 587, False, "offered"),
            ("smtp://mail.example:25?starttls=never", 25, False, "never"),
            ("smtp://mail.example?starttls=required", 587, False, "required"),
            ("smtp://u:p@mail.example", 587, False, "required"),
            ("smtps://u:p@mail.example", 465, True, "never"),
        ],
    )
    def test_says_how_the_server_is_spoken_to(self, url: str, port: int, tls: bool, start_tls: str) -> None:
        server = smtp_url.parse(url)
        assert (server.host, server.port, server.tls, server.start_tls) == (
            "mail.example",
            port,
            tls,
            start_tls,
        )

    @pytest.mark.parametrize(
        "url",
        [
            "", "mail.example", "http://mail.example", "smtp://", "smtp://mail.example:x", "smtp://mail.example:70000",
            "smtp://u@mail.example", "smtp://u:hush@mail.example?starttls=never", "smtp://mail.example/hush",
            "smtp://u:hush@mail.example?starttls=offered", "smtps://mail.example?starttls=required",
            "smtp://mail.example?verify=no", "smtp://mail.example?starttls=", "smtp://mail.example#hush",
        ],
    )  # fmt: skip
    def test_is_refused_if_it_is_none(self, url: str) -> None:
        with pytest.raises(ValueError) as error:
            smtp_url.parse(url)
        assert "hush" not in str(error.value)


def test_the_server_greets_who_only_asks(certificate: ssl.SSLContext, trusted: Path) -> None:
    with mail_server(certificate=certificate, password="s3cret") as mailbox:
        url = f"smtp://placet:s3cret@127.0.0.1:{mailbox.port}?ca={trusted}"
        transport = SmtpTransport(server=smtp_url.parse(url), sender="placet@example.org")
        assert asyncio.run(transport.greet()).startswith("250")
    assert mailbox == Mailbox(port=mailbox.port, stop=mailbox.stop)
